package render

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"runtime"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"
)

// deflated is a text that is compressed as it is written, piece by piece, several
// pieces at a time. No piece refers to another one, so the text can be put together
// from others (RFC 1951: each ends on the border of a byte); what each holds does not
// depend on how many are compressed at a time.
type deflated struct {
	workers deflaters
	open    []byte // not yet a piece
	pieces  []*deflatedPiece
	running sync.WaitGroup
}

// deflatedPiece is a stretch of the text.
type deflatedPiece struct {
	compressed bytes.Buffer
	sum        uint32
	size       int
}

// pieceSize is large against the 32 KiB that a compressor looks back.
const pieceSize = 1 << 20

// deflaters are compressors, as many as may work at a time; nil: not yet made. They
// take half a megabyte each.
type deflaters chan *flate.Writer

func newDeflaters() deflaters {
	free := make(deflaters, runtime.GOMAXPROCS(0))
	for range cap(free) {
		free <- nil
	}
	return free
}

// Write takes a copy. There are no errors.
func (d *deflated) Write(text []byte) (int, error) {
	d.open = append(d.open, text...)
	if len(d.open) >= pieceSize {
		d.cut(false)
	}
	return len(text), nil
}

// cut hands what is open to a compressor, waiting until one is free.
func (d *deflated) cut(last bool) {
	text, piece := d.open, &deflatedPiece{}
	d.open, d.pieces = make([]byte, 0, min(cap(text), pieceSize+pieceSize/8)), append(d.pieces, piece)
	w := <-d.workers
	d.running.Go(func() {
		d.workers <- piece.deflate(w, text, last)
	})
}

// deflate fills the piece and gives the compressor that it used.
func (p *deflatedPiece) deflate(w *flate.Writer, text []byte, last bool) *flate.Writer {
	p.sum, p.size = crc32.ChecksumIEEE(text), len(text)
	if w == nil {
		w, _ = flate.NewWriter(&p.compressed, flate.DefaultCompression) // the level exists
	} else {
		w.Reset(&p.compressed)
	}
	_, _ = w.Write(text) // a buffer takes everything
	if last {
		_ = w.Close()
	} else {
		_ = w.Flush()
	}
	return w
}

// append puts another text behind this one. That one is used up.
func (d *deflated) append(other *deflated) {
	for _, one := range []*deflated{d, other} {
		if len(one.open) > 0 {
			one.cut(false)
		}
	}
	other.running.Wait()
	d.pieces = append(d.pieces, other.pieces...)
	other.pieces = nil
}

// finish writes the last of the text.
func (d *deflated) finish(text []byte) {
	d.open = append(d.open, text...)
	d.cut(true)
	d.running.Wait()
}

// addTo writes a finished text into an archive.
func (d *deflated) addTo(archive *zip.Writer, name string) error {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate}
	for _, p := range d.pieces {
		header.CRC32 = joinedSum(header.CRC32, p.sum, p.size)
		header.CompressedSize64 += uint64(p.compressed.Len()) //nolint:gosec // a length
		header.UncompressedSize64 += uint64(p.size)           //nolint:gosec // a length
	}
	w, err := archive.CreateRaw(header)
	if err != nil {
		return err
	}
	for p := range slices.Values(d.pieces) {
		if _, err := io.Copy(w, &p.compressed); err != nil {
			return err
		}
	}
	return nil
}

// joinedSum is the CRC-32 of two texts one behind the other, from those of each and the
// length of the second: a sum is a remainder of polynomials over GF(2), and bytes behind
// a text multiply its own by x⁸ each.
func joinedSum(first, second uint32, length int) uint32 {
	for power := uint32(1 << 23); length > 0; length >>= 1 { // x⁸, x¹⁶, x³², …
		if length&1 == 1 {
			first = timesModulo(first, power)
		}
		power = timesModulo(power, power)
	}
	return first ^ second
}

// timesModulo multiplies two polynomials modulo that of CRC-32. The highest bit is the
// lowest power.
func timesModulo(a, b uint32) uint32 {
	product := uint32(0)
	for bit := uint32(1 << 31); bit > 0; bit >>= 1 {
		if a&bit != 0 {
			product ^= b
		}
		lowest := b & 1
		b = b>>1 ^ lowest*crc32.IEEE
	}
	return product
}
