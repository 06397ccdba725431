package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/spelling"
)

// isSeparator reports what stands between the words of a list (SPEC 1).
func isSeparator(r rune) bool { return strings.ContainsRune(";；、,，", r) }

// List cuts a list into its words, blank ones left out.
func List(text string) []string {
	var words []string
	for word := range strings.FieldsFuncSeq(text, isSeparator) {
		if spelling.Trim(word) != "" {
			words = append(words, word)
		}
	}
	return words
}

// Parts cuts a cell into the several values in it: at the separators of a list, and
// at the blanks between names of two to four characters (SPEC 1b). 李 明 is one name
// set wide, and Li Ming too is one.
func Parts(text string) []string {
	var parts []string
	for _, word := range List(text) {
		names := strings.FieldsFunc(word, spelling.IsSpace)
		if len(names) > 1 && all(names, isName) {
			parts = append(parts, names...)
		} else {
			parts = append(parts, spelling.Trim(word))
		}
	}
	return parts
}

func all(texts []string, test func(string) bool) bool {
	for _, text := range texts {
		if !test(text) {
			return false
		}
	}
	return true
}

func isName(text string) bool {
	if n := utf8.RuneCountInString(text); n < 2 || n > 4 {
		return false
	}
	for _, r := range text {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return true
}

// collectives begin or end what stands for several people without naming them.
var (
	collectiveHeads = []string{"全体", "全部", "全员", "所有", "各支部", "各科室", "各处室", "其余", "其他", "大家"}
	collectiveTails = []string{"全体", "全员", "等人", "若干人", "若干名", "等", "们", "余人", "全体人员", "全体党员"}
)

// IsCollective reports a part that stands for several people and names none, or not
// all of them: 等3人, 张三等三人, 全体党员, 5人.
func IsCollective(part string) bool {
	text := spelling.Fold(part)
	for _, head := range collectiveHeads {
		if strings.HasPrefix(text, head) {
			return true
		}
	}
	for _, tail := range collectiveTails {
		if strings.HasSuffix(text, tail) {
			return true
		}
	}
	counted := strings.TrimRight(text, "人名位")
	figures := strings.TrimRight(counted, "0123456789一二三四五六七八九十两几多余")
	return counted != text && figures != counted && (figures == "" || strings.HasSuffix(figures, "等") || strings.HasSuffix(figures, "共"))
}
