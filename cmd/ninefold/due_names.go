package main

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
	"unicode"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
)

// branchFile marks the file of what is asked of a branch itself, where files
// are by person. A person's file bears no such mark: ~ stands in no plain id.
const branchFile = "~branch"

// fileNames names a file for each part after the id of its subject. Ids are
// hostile: one that could lead elsewhere, that some system does not take, or
// that differs from another only by case gets a hash of itself, so that no file
// can take the place of another.
func fileNames(parts []*agenda.Agenda, by agenda.Grouping) []string {
	folded := map[string]int{}
	key := func(s *audit.Subject) string { return string(s.Kind) + "\x00" + strings.ToLower(s.ID) }
	for _, part := range parts {
		folded[key(part.Of)]++
	}
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = fileName(part.Of.ID, folded[key(part.Of)] > 1)
		if by == agenda.ByPerson && part.Of.Kind == audit.Branch {
			names[i] += branchFile
		}
	}
	return names
}

// longestName is how many bytes of an id a name bears.
const longestName = 60

// reserved are names that Windows keeps for devices.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// fileName is the id itself where every system takes it for a name, else as
// much of it as can be read, ~ and a hash.
func fileName(id string, shared bool) string {
	var b strings.Builder
	for _, r := range id {
		if !inName(r) {
			r = '_'
		}
		if b.Len()+len(string(r)) > longestName {
			break
		}
		b.WriteRune(r)
	}
	if name := b.String(); name == id && name != "" && !shared && !reserved.MatchString(name) {
		return name
	}
	sum := sha256.Sum256([]byte(id))
	return b.String() + "~" + hex.EncodeToString(sum[:6])
}

// inName reports whether a character means itself in the names of all file
// systems, in one form only.
func inName(r rune) bool {
	switch {
	case r == '-' || r == '_':
		return true
	case r <= unicode.MaxASCII:
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return r >= 0x3400 && r <= 0x9fff // Chinese characters, but for those with a second form
}
