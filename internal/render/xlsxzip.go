package render

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// sortedZip writes the parts of a workbook in the order of their names and
// without times: excelize hands them over in the order of a map. It puts the rows
// of a sheet, which excelize never sees, between what excelize writes around them.
type sortedZip struct {
	to      io.Writer
	parts   []*part
	rows    map[string]*sheetRows // by the name of the part that they belong into
	workers deflaters
}

func newSortedZip(to io.Writer) *sortedZip {
	return &sortedZip{to: to, rows: map[string]*sheetRows{}, workers: newDeflaters()}
}

// part is one file of the archive, without its rows: a few kilobytes.
type part struct {
	name string
	bytes.Buffer
}

// rowsOf begins the rows of the part for a sheet.
func (z *sortedZip) rowsOf(sheetID int) *sheetRows {
	rows := &sheetRows{deflated: deflated{workers: z.workers}}
	z.rows[fmt.Sprintf("xl/worksheets/sheet%d.xml", sheetID)] = rows
	return rows
}

// Create begins a part.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	z.parts = append(z.parts, p)
	return p, nil
}

// AddFS is never asked for when a workbook is made from nothing.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (z *sortedZip) Close() error {
	slices.SortFunc(z.parts, func(a, b *part) int { return cmp.Compare(a.name, b.name) })
	archive := zip.NewWriter(z.to)
	for _, p := range z.parts {
		text, err := z.whole(p)
		if err == nil {
			err = text.addTo(archive, p.name)
		}
		if err != nil {
			return err
		}
	}
	if len(z.rows) > 0 {
		return fmt.Errorf("excelize wrote no part for the rows of some sheets: %d", len(z.rows))
	}
	return archive.Close()
}

// noRows is where the rows of a sheet belong in what excelize writes.
const noRows = "<sheetData></sheetData>"

// whole compresses a part, around its rows if it has some.
func (z *sortedZip) whole(p *part) (*deflated, error) {
	rows := z.rows[p.name]
	if rows == nil {
		text := &deflated{workers: z.workers}
		text.finish(p.Bytes())
		return text, nil
	}
	delete(z.rows, p.name)
	before, after, found := bytes.Cut(p.Bytes(), []byte(noRows))
	if !found || bytes.Contains(after, []byte(noRows)) {
		return nil, fmt.Errorf("%s: excelize leaves no room for the rows", p.name)
	}
	text := &deflated{workers: z.workers}
	_, _ = text.Write(slices.Concat(before, []byte("<sheetData>"))) // kept in memory
	text.append(&rows.deflated)
	text.finish(slices.Concat([]byte("</sheetData>"), after))
	return text, nil
}
