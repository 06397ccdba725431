package mask

import (
	"cmp"
	"slices"

	"ninefold/internal/audit"
)

// overlaid masks the corrections of a run.
func (m *Mask) overlaid(o *audit.Overlaid) *audit.Overlaid {
	if o == nil {
		return nil
	}
	masked := *o
	masked.Cells = m.Corrections(o.Cells)
	return &masked
}

// Corrections masks corrected cells as bad ones are: nothing of what stands there, or
// should, nor who says so. With ids hashed, no place of a cell either.
func (m *Mask) Corrections(list []audit.Correction) []audit.Correction {
	masked := mapped(list, func(c audit.Correction) audit.Correction {
		c.Path, c.Sheet = m.File(c.Path), m.Sheet(c.Sheet)
		for _, text := range []*string{&c.Old, &c.New, &c.Who} {
			if *text != "" {
				*text = Hidden
			}
		}
		if m.Full() {
			c.Row, c.Column = 0, 0
		}
		return c
	})
	if m.Full() {
		slices.SortStableFunc(masked, func(a, b audit.Correction) int {
			return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.At, b.At))
		})
	}
	return masked
}
