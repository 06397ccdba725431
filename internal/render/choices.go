package render

import (
	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Codes are for programs and for whoever types them. A Chinese reader is given the
// words that Chinese exports use.

// choices are the values of a list as a reader knows them.
func (t tongue) choices(values []string) []string {
	if t.Lang == audit.ZH {
		if words := dossier.ChoiceTitles(values); words != nil {
			return words
		}
	}
	return values
}

// table is what a table is called.
func (t tongue) table(name string) string {
	if table, ok := dossier.TableNamed(name); ok && t.Lang == audit.ZH {
		return table.Chinese
	}
	return Plain(name)
}
