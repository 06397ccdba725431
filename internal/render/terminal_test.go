package render

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

func text(t *testing.T, r *audit.Result, o Options) []string {
	t.Helper()
	f, err := Lookup("text")
	assert.NoError(t, err)
	return strings.Split(strings.TrimSuffix(string(rendered(t, f, r, o)), "\n"), "\n")
}

func isBox(r rune) bool { return r >= 0x2500 && r <= 0x257f }

// noBox is a line without its frame, whose cells are decided to be narrow.
func noBox(line string) string {
	return strings.Map(func(r rune) rune {
		if isBox(r) {
			return ' '
		}
		return r
	}, line)
}

func TestTextKeepsToItsWidth(t *testing.T) {
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		for _, width := range []int{0, 40, 64, 79, 80, 100, 132} {
			limit := width
			if width == 0 {
				limit = 80
			}
			for _, line := range text(t, sample(), Options{Lang: lang, Width: width, All: true}) {
				assert.LessOrEqual(t, columns(line), limit, "%q", line)
				assert.LessOrEqual(t, room(noBox(line)), limit+1, "%q where ambiguous characters are wide", line)
				assert.Equal(t, strings.TrimRight(line, " "), line, "no blanks at the end")
			}
		}
	}
}

// The frame of the grid stands exactly under itself.
func TestGridLinesUp(t *testing.T) {
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		lines := text(t, sample(), Options{Lang: lang})
		top := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "┌") })
		end := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "└") })
		for _, line := range lines[top : end+1] {
			assert.Equal(t, 79, columns(line), "%q", line)
			assert.Equal(t, 79, room(noBox(line)), "%q holds no ambiguous character", line)
		}
	}
}

func TestColorOnlyWhenAskedFor(t *testing.T) {
	bare := text(t, sample(), Options{})
	assert.NotContains(t, strings.Join(bare, "\n"), "\x1b")
	colored := strings.Join(text(t, sample(), Options{Color: true}), "\n")
	assert.Contains(t, colored, "\x1b[31m✗\x1b[0m")
	stripped := regexp.MustCompile(`\x1b\[[0-9]*m`).ReplaceAllString(colored, "")
	var trimmed []string
	for line := range strings.SplitSeq(stripped, "\n") {
		trimmed = append(trimmed, strings.TrimRight(line, " "))
	}
	assert.Equal(t, bare, trimmed, "colour changes nothing else")
}

func TestLongListsAreCutUnlessAllIsAsked(t *testing.T) {
	few := strings.Join(text(t, sample(), Options{Lang: audit.EN}), "\n")
	assert.Contains(t, few, "... and 3 more (use -o json or --all)")
	assert.NotContains(t, few, "庚某")
	assert.Contains(t, few, "Regular interviews: 12 subjects")
	all := strings.Join(text(t, sample(), Options{Lang: audit.EN, All: true}), "\n")
	assert.NotContains(t, all, "more (use")
	assert.Contains(t, all, "庚某")
	assert.Contains(t, all, "P0012")
}

// Requirements that nobody described (a result read back) are still shown.
func TestTextWithoutDescriptions(t *testing.T) {
	r := sample()
	r.Systems, r.Requirements = nil, nil
	out := strings.Join(text(t, r, Options{}), "\n")
	assert.Contains(t, out, "✗ fieldwork.visits  必须  13")
	assert.Contains(t, out, "fieldwork ")
}

func TestGridOfOtherSizes(t *testing.T) {
	r := sample()
	r.Systems, r.Requirements = r.Systems[:3], r.Requirements[:3]
	r.Summary.Rules, r.Verdicts = r.Summary.Rules[:3], nil
	out := strings.Join(text(t, r, Options{}), "\n")
	assert.NotContains(t, out, "┼", "fewer than nine systems make a list")
	assert.Contains(t, out, "勤学习")
	narrow := strings.Join(text(t, sample(), Options{Width: 60}), "\n")
	assert.NotContains(t, narrow, "┼", "a narrow terminal gets a list")
}

// The rate is what was proven of what was owed: missing evidence is no pass,
// and 100 means all of it.
func TestRate(t *testing.T) {
	for _, c := range []struct {
		count map[audit.Status]int
		want  string
		worst audit.Status
	}{
		{nil, "-", audit.Exempt},
		{map[audit.Status]int{audit.Exempt: 9}, "-", audit.Exempt},
		{map[audit.Status]int{audit.Pass: 40, audit.Exempt: 9}, "100%", audit.Pass},
		{map[audit.Status]int{audit.Pass: 9999, audit.Fail: 1}, "99%", audit.Fail},
		{map[audit.Status]int{audit.Pass: 3, audit.Unknown: 1}, "75%", audit.Unknown},
		{map[audit.Status]int{audit.Unknown: 4}, "0%", audit.Unknown},
		{map[audit.Status]int{audit.Pass: 1, audit.Due: 1, audit.Unknown: 2}, "25%", audit.Due},
		{map[audit.Status]int{audit.Pass: 1, audit.Waived: 1}, "50%", audit.Waived},
	} {
		s := &square{count: c.count}
		assert.Equal(t, c.want, s.rate())
		assert.Equal(t, c.worst, s.worst())
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		width int
		in    string
		want  []string
	}{
		{20, "", []string{""}},
		{10, "应不少于两个半天。", []string{"应不少于两", "个半天。"}},
		{8, "走访两次。", []string{"走访两", "次。"}},
		{10, "甲乙丙（丁）", []string{"甲乙丙", "（丁）"}},
		{9, "甲乙丙丁3个", []string{"甲乙丙丁", "3个"}},
		{12, "2024-02-19 至 2024-02-25", []string{"2024-02-19", "至", "2024-02-25"}},
		{11, "two  words  and", []string{"two words", "and"}},
		{4, "abcdefghij", []string{"abcd", "efgh", "ij"}},
		{2, "甲。", []string{"甲", "。"}},
	} {
		assert.Equal(t, c.want, wrap(c.in, c.width), "%q in %d", c.in, c.width)
	}
}

// Wrapping fits, loses nothing but blanks, and never begins a line with a full
// stop unless a single word had to be cut.
func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("甲乙走访，。、“”（）ab12 -·…"))).Draw(t, "text")
		width := rapid.IntRange(4, 40).Draw(t, "width")
		lines := wrap(s, width)
		for _, line := range lines {
			assert.LessOrEqual(t, room(line), width)
		}
		blanks := strings.NewReplacer(" ", "")
		assert.Equal(t, blanks.Replace(s), blanks.Replace(strings.Join(lines, "")))
	})
}

func TestLineStarts(t *testing.T) {
	message := strings.Repeat("走访记录缺失，应补齐；", 30)
	for width := 10; width < 60; width++ {
		for _, line := range wrap(message, width) {
			first, _ := utf8.DecodeRuneInString(line)
			assert.NotContains(t, closing, string(first), "width %d", width)
		}
	}
}

func TestCut(t *testing.T) {
	assert.Equal(t, "走访记录", cut("走访记录", 8))
	assert.Equal(t, "走访..", cut("走访记录", 7))
	assert.Equal(t, "走..", cut("走访记录", 5))
}

// Clauses of a message too long for its line begin lines of their own.
func TestClausesStandOneBelowTheOther(t *testing.T) {
	found := 0
	for _, line := range text(t, sample(), Options{Lang: audit.EN}) {
		if at := strings.Index(line, "none from 2024-06-03"); at > 0 {
			found++
			assert.Empty(t, strings.TrimSpace(line[:at]))
		}
	}
	assert.Equal(t, limit, found)
}
