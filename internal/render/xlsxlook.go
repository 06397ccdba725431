package render

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
)

// How high a row is, in points: spreadsheet programs do not make room for wrapped
// lines by themselves in a file that they have not written.
const (
	lineHeight   = 15  // of our font
	rowMargin    = 3   // above and beneath its lines
	highestRow   = 409 // no program takes more
	narrowColumn = 4   // characters, at least, to wrap in
)

// height is what the fullest cell of a row needs.
func (s *sheet) height() float64 {
	lines := 1
	for i := range min(len(s.cells), len(s.widths)) {
		if s.cells[i].kind != textCell {
			continue
		}
		needed, across := 0, max(narrowColumn, int(s.widths[i])-1)
		for line := range strings.SplitSeq(s.cells[i].text, "\n") {
			needed += wrapped(line, across)
		}
		lines = max(lines, needed)
	}
	return min(highestRow, float64(lines*lineHeight+rowMargin))
}

// formatted is a number and how a spreadsheet shows it.
type formatted struct {
	number any
	format string
}

const (
	percentFormat      = "0%"
	tenthPercentFormat = "0.0%"
	finePercentFormat  = "0.00%"
)

// numberStyle is the style of the body for numbers of a format; none: as they are.
func (b *workbook) numberStyle(format string) int {
	if id, made := b.formats[format]; made {
		return id
	}
	style, err := b.file.GetStyle(b.body)
	b.keep(err)
	if err != nil {
		return 0
	}
	style.NumFmt, style.Alignment.Horizontal = 0, "right"
	if format != "" {
		style.CustomNumFmt = &format
	}
	id, err := b.file.NewStyle(style)
	b.keep(err)
	if b.formats == nil {
		b.formats = map[string]int{}
	}
	b.formats[format] = id
	return id
}

// measure gives a figure of a verdict as a number with its unit: a share in
// percent where the requirement is about one, else what it counts as far as
// that can be told.
func (b *workbook) measure(v *audit.Verdict, value any) any {
	f, isNumber := float(value)
	if !isNumber {
		return quantity(value)
	}
	rule := b.rule(v.Rule)
	if slices.ContainsFunc(rule.Parameters, func(p audit.Parameter) bool { return p.Type == audit.NumberParameter && p.Max != nil && *p.Max == 1 }) {
		return formatted{f, finePercentFormat}
	}
	unit := strings.NewReplacer(`"`, "", `\`, "").Replace(b.unitOf(rule, v))
	if unit == "" || f != float64(int64(f)) {
		return quantity(value)
	}
	return formatted{int64(f), `0" ` + unit + `"`}
}

// unitOf is what the figures of a verdict count (SPEC 6): blocks of a cadence,
// years of a deadline, else what the parameter counts that asks for as much.
func (b *workbook) unitOf(rule *audit.Requirement, v *audit.Verdict) string {
	if _, cadence := v.Details["short"]; cadence {
		return b.Say("个周期", "blocks")
	}
	for _, year := range objects(v.Details["years"]) {
		if _, deadline := year["due"]; deadline {
			return b.Say("个年度", "years")
		}
	}
	required, _ := float(v.Required)
	for _, p := range rule.Parameters {
		if at, ok := float(v.Thresholds[p.Name].Value); ok && p.Type == audit.IntParameter && at == required {
			return b.text(p.Unit)
		}
	}
	return ""
}

// percentage is the rate of a square as a number: "-" where nothing was owed.
func (s *square) percentage() any {
	if s.owed() == 0 {
		return s.rate()
	}
	return formatted{float64(s.share(100)) / 100, percentFormat}
}

// printed is the line above a sheet on paper: an ampersand would be a command there.
func printed(title, sheet string) string {
	line := "&C" + strings.ReplaceAll(title, "&", "&&") + "  " + strings.ReplaceAll(sheet, "&", "&&")
	if runes := []rune(line); len(runes) > 200 {
		return string(runes[:200]) // Excel takes 255
	}
	return line
}

// setProperties says what a workbook is, in the very spelling that all programs
// read: some know the elements by their prefixes alone.
func setProperties(f *excelize.File, title string, asOf audit.Date) {
	var escaped bytes.Buffer
	_ = xml.EscapeText(&escaped, []byte(Plain(title))) // a buffer takes everything
	stamp := asOf.String() + "T00:00:00Z"
	f.Pkg.Store("docProps/core.xml", []byte(xml.Header+`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`+
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`+
		`<dc:title>`+escaped.String()+`</dc:title><dc:creator>ninefold</dc:creator><cp:lastModifiedBy>ninefold</cp:lastModifiedBy>`+
		`<dcterms:created xsi:type="dcterms:W3CDTF">`+stamp+`</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">`+stamp+`</dcterms:modified></cp:coreProperties>`))
}
