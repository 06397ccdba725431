package summary

import "strings"

const digits = "零一二三四五六七八九"

// Chinese writes a whole number from 0 in Chinese numerals, as in 一百零五 or
// 十二; below 0 with 负.
func Chinese(n int) string {
	switch {
	case n < 0:
		return "负" + Chinese(-n)
	case n == 0:
		return "零"
	}
	text := grouped(n)
	if strings.HasPrefix(text, "一十") { // 十二, not 一十二
		return strings.TrimPrefix(text, "一")
	}
	return text
}

// grouped writes a number group by group of four digits.
func grouped(n int) string {
	for _, group := range []struct {
		unit string
		size int
	}{{"亿", 1_0000_0000}, {"万", 1_0000}, {"千", 1000}, {"百", 100}, {"十", 10}} {
		if n < group.size {
			continue
		}
		text := grouped(n/group.size) + group.unit
		rest := n % group.size
		if rest > 0 && rest < group.size/10 {
			text += "零"
		}
		if rest > 0 {
			text += grouped(rest)
		}
		return text
	}
	return string([]rune(digits)[n])
}
