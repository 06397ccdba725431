package cell

import (
	"strings"

	"ninefold/internal/audit"
)

// The texts that cells share stay in memory, so they are bounded: how many bytes
// of UTF-8 they may take, and how many there may be.
const (
	MostTextBytes = 192 << 20
	MostTexts     = 1 << 24
)

// Texts are what cells refer to by number, end to end in one string: four bytes
// each beside the text itself. The zero value has none.
type Texts struct {
	building strings.Builder
	text     string
	ends     []uint32
}

// Grow makes room for so many bytes.
func (t *Texts) Grow(size int) { t.building.Grow(size) }

// Add appends one text. None may be asked for until Seal.
func (t *Texts) Add(text []byte) *audit.Fault {
	switch {
	case len(t.ends) == MostTexts:
		return Flawed("文本超过 %d 条", "there are more than %d shared strings", MostTexts)
	case t.building.Len()+len(text) > MostTextBytes:
		return Flawed("文本过多，超出上限 %d MiB", "the texts take more than the limit of %d MiB", MostTextBytes>>20)
	}
	t.building.Write(text)
	t.ends = append(t.ends, uint32(t.building.Len())) //nolint:gosec // below MostTextBytes
	return nil
}

// Seal ends the adding.
func (t *Texts) Seal() { t.text = t.building.String() }

// Len is how many texts there are.
func (t *Texts) Len() int { return len(t.ends) }

// At gives a text by its number, from 0 and below Len.
func (t *Texts) At(n int) string {
	from := uint32(0)
	if n > 0 {
		from = t.ends[n-1]
	}
	return t.text[from:t.ends[n]]
}
