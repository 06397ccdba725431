package audit

import "slices"

// The notices on cells that were corrected.
const (
	CorrectedCode      = "corrected_cells"   // read as an overlay says, and not as they stand in their files
	CorrectionIdleCode = "correction_unused" // an overlay is about a file that the run did not read
)

// Correction is what one cell of one file should hold. It lies over the file, which
// stays as it is, and holds as long as the file has this digest and the cell this text.
type Correction struct {
	SHA256 string `json:"sha256"` // of the file, in hexadecimal
	Path   string `json:"path"`   // what results call it; the digest alone says which file is meant
	Sheet  string `json:"sheet,omitempty"`
	Row    int    `json:"row"`    // from 1
	Column int    `json:"column"` // from 1
	Old    string `json:"old"`    // what stands in the cell, as text; empty: nothing
	New    string `json:"new"`    // what is read instead
	Who    string `json:"who"`
	At     string `json:"at"` // a day, or a time as RFC 3339 has it
}

// Origin is where the cell stands.
func (c *Correction) Origin() Origin {
	return Origin{Path: c.Path, Sheet: c.Sheet, Row: c.Row, Column: c.Column}
}

// Overlaid is an overlay of corrections that a run was given, and what it changed.
type Overlaid struct {
	SHA256 string       `json:"sha256"` // of the overlay's text, in hexadecimal
	Given  int          `json:"given"`  // how many corrections it holds
	Cells  []Correction `json:"cells"`  // those that were read so, by file, sheet, row and column
}

// At are the corrections of the cells that a record was read from: of its whole row, or,
// where it came from one cell alone, of that cell and of the columns that feed fields of
// every record of the row.
func (o *Overlaid) At(at Origin, columns ...int) []Correction {
	if o == nil {
		return nil
	}
	var found []Correction
	for _, c := range o.Cells {
		if c.Path == at.Path && c.Sheet == at.Sheet && c.Row == at.Row && (at.Text == "" || c.Column == at.Column || slices.Contains(columns, c.Column)) {
			found = append(found, c)
		}
	}
	return found
}
