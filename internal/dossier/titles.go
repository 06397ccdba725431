package dossier

import (
	"slices"

	"ninefold/internal/source"
)

// A header of several rows is read as one: what stands above, merged titles spread
// over the columns that they cover, and then what stands below (SPEC 1b).

// joined puts the rows of a header into one, which has the number of the lowest.
func (p *plan) joined(row source.Row, above []source.Row) source.Row {
	if p.mapping == nil || p.mapping.HeaderRows < 2 {
		return row
	}
	texts, last := make([]string, len(row.Cells)), make([]string, len(row.Cells))
	for number := row.Number - p.mapping.HeaderRows + 1; number <= row.Number; number++ {
		one := row
		if number < row.Number {
			one = rowNumbered(above, number)
		}
		titles := make([]string, max(len(one.Cells), len(texts)))
		for i := range titles {
			titles[i] = trim(cellAt(one, i+1).Text)
		}
		if number < row.Number {
			spread(titles, number, p.merges)
		}
		for len(texts) < len(titles) {
			texts, last = append(texts, ""), append(last, "")
		}
		for i, title := range titles {
			if title != "" && fold(title) != fold(last[i]) { // a title merged downwards stands in every row
				texts[i], last[i] = texts[i]+title, title
			}
		}
	}
	whole := source.Row{Number: row.Number, Hidden: row.Hidden}
	for _, text := range texts {
		whole.Cells = append(whole.Cells, said(text))
	}
	return whole
}

func rowNumbered(rows []source.Row, number int) source.Row {
	i := slices.IndexFunc(rows, func(row source.Row) bool { return row.Number == number })
	if i < 0 {
		return source.Row{Number: number}
	}
	return rows[i]
}

// spread gives a merged title to every column it covers. Where nothing is known of
// merged cells, as in CSV, a blank belongs to what stands to the left.
func spread(titles []string, row int, merges []source.Range) {
	for i := 1; i < len(titles); i++ {
		if titles[i] == "" && (merges == nil || covered(row, i, i+1, merges)) {
			titles[i] = titles[i-1]
		}
	}
}

// covered reports whether one merged range holds two cells of a row.
func covered(row, left, right int, merges []source.Range) bool {
	return slices.ContainsFunc(merges, func(m source.Range) bool {
		return int(m.Top) <= row && row <= int(m.Bottom) && int(m.Left) <= left && right <= int(m.Right)
	})
}

// mergesOf are the merged ranges of a sheet; nil where it knows of none.
func mergesOf(sheet source.Sheet) []source.Range {
	if merged, ok := sheet.(source.Merged); ok {
		if ranges := merged.Merges(); ranges != nil {
			return ranges
		}
		return []source.Range{}
	}
	return nil
}
