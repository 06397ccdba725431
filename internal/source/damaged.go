package source

import (
	"sync"
	"unicode/utf8"
)

// UTF-8 that lost or gained a byte decodes as GB18030 without complaint in about
// half of all cases, into rare hanzi. Which of the two a short text is in can only
// be told by which reading is the likelier: the measure is that of big5.go, in
// tenths of nats.

const (
	oneDamage  = -100 // that a text is damaged at all
	strayByte  = -60  // each byte that is no part of a character
	rareHanzi  = -140 // one that is not among the frequent ones
	otherRune  = -110
	damageText = 1 << 15 // bytes that are enough to be sure
)

// damagedUTF8 reports text that is likelier UTF-8 with a few bad bytes than GB18030.
func damagedUTF8(data []byte) bool {
	data = data[:min(len(data), damageText)]
	utf, sound := oneDamage, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			utf += strayByte
		case frequentRunes()[r]:
			utf, sound = utf-66, sound+1
		case r >= 0x4E00 && r <= 0x9FFF:
			utf, sound = utf+rareHanzi, sound+1
		default:
			utf += otherRune
		}
		i += size
	}
	return sound > 0 && utf > likelihoodOfGB(data)
}

// likelihoodOfGB adds up the likelihoods of the sequences of GB18030.
func likelihoodOfGB(data []byte) int {
	sum := 0
	for at := 0; at < len(data); {
		if data[at] < utf8.RuneSelf {
			at++
			continue
		}
		switch size := gbUnit(data[at:]); size {
		case 2:
			sum += likelihoodGB(data[at], data[at+1])
			at += 2
		default: // four bytes, or none that GB18030 has
			sum -= 250
			at += max(size, 1)
		}
	}
	return sum
}

var frequentRunes = sync.OnceValue(func() map[rune]bool {
	set := map[rune]bool{}
	for _, r := range simplified {
		set[r] = true
	}
	return set
})
