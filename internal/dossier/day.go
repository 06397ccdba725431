package dossier

import "ninefold/internal/audit"

// ReadDay reads a date as exports may write it (SPEC 1), or says what was
// expected. Settings and flags take the same spellings.
func ReadDay(text string) (audit.Date, audit.Text) { return parseDate(text, "") }
