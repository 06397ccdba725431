package render

import (
	"bufio"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// page gathers an output. It keeps the first error of the writer beneath, which
// Flush gives.
type page struct{ *bufio.Writer }

func newPage(w io.Writer) page { return page{bufio.NewWriterSize(w, 1<<16)} }

func (p page) put(parts ...string) {
	for _, part := range parts {
		_, _ = p.WriteString(part)
	}
}

// who names a subject in a few words: name and id.
func who(s audit.Subject) string {
	if s.Name == "" || s.Name == s.ID {
		return Plain(s.ID)
	}
	return Plain(s.Name) + " " + Plain(s.ID)
}

// figure writes what was found or demanded; four decimals are plenty for a
// rate.
func figure(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case int:
		return strconv.Itoa(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		text := strconv.FormatFloat(v, 'f', 4, 64)
		return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	case string:
		return Plain(v)
	}
	text, err := marshal(nil, v)
	if err != nil {
		return ""
	}
	return string(text)
}

// A text names at most this many rows of evidence: the JSON result has all.
const mostEvidence = 20

// evidence names the rows that prove a verdict.
func (t tongue) evidence(v *audit.Verdict) []string {
	var places []string
	for _, at := range v.Evidence[:min(len(v.Evidence), mostEvidence)] {
		places = append(places, t.at(at))
	}
	if more := len(v.Evidence) - len(places); more > 0 {
		places = append(places, t.Say("另有 %d 行", "%d more {row|rows}", more))
	}
	return places
}

// line is the line of the file that an origin stands on; 0 where rows are not
// lines.
func line(at audit.Origin) int {
	byLine := []string{".csv", ".tsv", ".txt", ".ndjson", ".jsonl"}
	if at.Sheet != "" || !slices.Contains(byLine, strings.ToLower(path.Ext(at.Path))) {
		return 0
	}
	return at.Row
}
