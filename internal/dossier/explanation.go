package dossier

import (
	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// ExplanationSheet is the sheet of the import templates that says how to fill them
// in. It holds examples, which look like records, under the headers of tables.
const ExplanationSheet = "填写说明"

// IsExplanation reports whether a sheet explains the others and holds no data.
func IsExplanation(sheet string) bool { return fold(sheet) == fold(ExplanationSheet) }

// explains reports that for a sheet which no entry of the config names: a pattern
// such as * does not mean it.
func (l *loader) explains(file *source.File, sheet source.Sheet) bool {
	return IsExplanation(sheet.Name()) && !layout.Named(l.opts.Mappings, file.Path, sheet.Name())
}

var explanatory = audit.Textf("是填写说明，不是数据，未读取", "explains how to fill in the others and was not read: it holds no data")
