package dossier

import "ninefold/internal/audit"

// ReadDay reads a date as exports may write it (SPEC 1), or says what was
// expected. Settings and flags take the same spellings.
func ReadDay(text string) (audit.Date, audit.Text) { return parseDate(text, "") }

// DayFlag reads a date that a flag gives, in the spellings of ReadDay; nil where the flag
// was left out.
func DayFlag(flag, value string) (*audit.Date, error) {
	if value == "" {
		return nil, nil
	}
	day, err := audit.ParseDate(value)
	if err == nil {
		return &day, nil
	}
	if day, expected := ReadDay(value); expected == (audit.Text{}) {
		return &day, nil
	}
	return nil, &audit.Fault{
		Where:   flag + " " + value,
		Problem: audit.Text{ZH: "不是有效日期", EN: "is not a day of the calendar"},
		Remedy:  audit.Text{ZH: "请写成 2024-12-31 的形式", EN: "write it as in 2024-12-31"},
	}
}
