package render

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
)

// sortedZip writes the parts of a workbook in the order of their names and
// without times: excelize hands them over in the order of a map. Parts wait
// compressed, so a ledger of any size needs little more than its own.
type sortedZip struct {
	to    io.Writer
	parts []*part
	open  *part
}

// part is one file of the archive.
type part struct {
	name       string
	compressed bytes.Buffer
	deflate    *flate.Writer
	sum        uint32
	size       uint64
}

// Create begins a part and ends the one before.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	if err := z.finish(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	p.deflate, _ = flate.NewWriter(&p.compressed, flate.DefaultCompression) // the level exists
	z.parts, z.open = append(z.parts, p), p
	return p, nil
}

func (z *sortedZip) finish() error {
	if z.open == nil {
		return nil
	}
	defer func() { z.open = nil }()
	return z.open.deflate.Close()
}

func (p *part) Write(data []byte) (int, error) {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, data)
	p.size += uint64(len(data))
	return p.deflate.Write(data)
}

// AddFS is never asked for when a workbook is made from nothing.
func (z *sortedZip) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (z *sortedZip) Close() error {
	if err := z.finish(); err != nil {
		return err
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return cmp.Compare(a.name, b.name) })
	archive := zip.NewWriter(z.to)
	for _, p := range z.parts {
		w, err := archive.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: p.sum,
			CompressedSize64: uint64(p.compressed.Len()), UncompressedSize64: p.size, //nolint:gosec // a length
		})
		if err != nil {
			return err
		}
		if _, err := io.Copy(w, struct{ io.Reader }{&p.compressed}); err != nil { // piece by piece
			return err
		}
	}
	return archive.Close()
}
