package store

import "context"

// FigureChange is one step in the history of figures: a file of settings as it was and
// as it became. Place is what the settings call it, About what was changed, in words.
type FigureChange struct {
	ID                   int64
	At, Who              string
	Place, Before, After string
	About                string
}

// KeepFigures keeps a step in the history of figures.
func (s *Store) KeepFigures(ctx context.Context, who string, f FigureChange) (id int64, err error) {
	err = s.book(ctx, who, func(b *booking) error {
		id, err = b.add("figures", map[string]any{"place": f.Place, "before": f.Before, "after": f.After, "about": f.About})
		return err
	})
	return id, err
}

// Figures is the whole history, the oldest first.
func (s *Store) Figures(ctx context.Context) ([]FigureChange, error) {
	return list(ctx, s, "select id, at, who, place, before, after, about from figures order by id", nil, func(f *FigureChange) []any {
		return []any{&f.ID, &f.At, &f.Who, &f.Place, &f.Before, &f.After, &f.About}
	})
}

// Correction is what one cell of one file should have held. It lies over the file, which
// stays as it is, and holds as long as the file has this digest and the cell this value.
type Correction struct {
	ID            int64
	At, Who       string
	SHA256        string // of the file
	Path, Sheet   string // as results call them
	Row, Column   int    // from 1
	Before, After string
	Withdraws     int64 // the correction that this one takes back; 0: none
}

// Correct keeps corrections, all or none.
func (s *Store) Correct(ctx context.Context, who string, all ...Correction) error {
	return s.book(ctx, who, func(b *booking) error {
		for i := range all {
			c := &all[i]
			row := map[string]any{"sha256": c.SHA256, "path": c.Path, "sheet": c.Sheet, "line": c.Row, "col": c.Column, "before": c.Before, "after": c.After}
			if c.Withdraws != 0 {
				row["withdraws"] = c.Withdraws
			}
			if _, err := b.add("corrections", row); err != nil {
				return err
			}
		}
		return nil
	})
}

// Corrections are all that were ever made, the oldest first.
func (s *Store) Corrections(ctx context.Context) ([]Correction, error) {
	return list(ctx, s, "select id, at, who, sha256, path, sheet, line, col, before, after, coalesce(withdraws, 0) from corrections order by id", nil, func(c *Correction) []any {
		return []any{&c.ID, &c.At, &c.Who, &c.SHA256, &c.Path, &c.Sheet, &c.Row, &c.Column, &c.Before, &c.After, &c.Withdraws}
	})
}
