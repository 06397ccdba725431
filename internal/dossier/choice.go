package dossier

import "slices"

// ChoiceTitles gives what values are called in Chinese where they are values of
// one column, as 街镇 for street_town; nil where no column has them all. What a
// policy's list may name are such values, or words of an office's own.
func ChoiceTitles(values []string) []string {
	if len(values) == 0 {
		return nil
	}
	for _, t := range tables {
		for i := range t.Fields {
			if titles := t.Fields[i].titles(values); titles != nil {
				return titles
			}
		}
	}
	return nil
}

// titles are those of the values; nil if one is none of this column.
func (f *Field) titles(values []string) []string {
	all := make([]string, len(values))
	for i, value := range values {
		at := slices.IndexFunc(f.Values, func(c Choice) bool { return c.EN == value })
		if at < 0 {
			return nil
		}
		all[i] = f.Values[at].ZH
	}
	return all
}
