package source

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// damages are all ways to spoil one byte of a text: another value, none, one too many.
func damages(text string, random *rand.Rand) []byte {
	data := []byte(text)
	at := random.IntN(len(data))
	switch random.IntN(3) {
	case 0:
		data[at] ^= byte(1 + random.IntN(255))
	case 1:
		data = append(data[:at:at], data[at+1:]...)
	default:
		data = append(data[:at:at], append([]byte{byte(0x80 + random.IntN(0x80))}, data[at:]...)...)
	}
	return data
}

func randomHanzi(random *rand.Rand, n int) string {
	all := []rune(simplified)[16:]
	var text []rune
	for i := range n {
		if i > 0 && random.IntN(4) == 0 {
			text = append(text, rune(",\n"[random.IntN(2)]))
		}
		text = append(text, all[random.IntN(len(all))])
	}
	return string(text)
}

// Damaged UTF-8 is never read as something else, however short, and GBK is never
// taken for damaged UTF-8.
func TestDamagedUTF8IsRefused(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for hanzi := 1; hanzi <= 12; hanzi++ {
		misread, refused, all := 0, 0, 0
		for range 3000 {
			text := randomHanzi(random, hanzi)
			if data := damages(text, random); !utf8.Valid(data) {
				all++
				if _, _, err := decode("a.csv", data, ""); err == nil {
					misread++
				}
			}
			if data := gbk(t, text); !utf8.Valid(data) || hanziPairs(data) {
				if got, _, err := decode("a.csv", data, ""); err != nil || got != text {
					refused++
				}
			}
		}
		t.Logf("%d hanzi: %d of %d damaged texts misread, %d of 3000 sound GBK texts refused", hanzi, misread, all, refused)
		assert.Zero(t, refused)
		if hanzi > 2 {
			assert.Zero(t, misread, hanzi)
		}
	}
}
