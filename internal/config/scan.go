package config

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/spelling"
)

// spot is a place in a text at which something stands that looks like YAML and is
// none. sign: it is a character, not how lines or brackets belong together, which
// other mistakes upset as well.
type spot struct {
	line, column    int // from 1, in letters
	sign            bool
	problem, remedy audit.Text
}

// deepest is how far brackets are followed; what nests deeper is no config.
const deepest = 32

// scan looks at a text as people write it, line by line, and gathers what they
// take for YAML: signs of full width, tabs, indents that fit no line above,
// brackets and quotation marks without an end. It only explains what a parser or
// the reader has refused; by itself no spot is a mistake, since in a text nearly
// everything may stand.
type scan struct {
	words map[string]bool // what may be a key, folded
	spots []spot

	line   int
	indent int // of the line, in letters
	opens  []opened
	quote  opened // of mark 0 outside quotation marks
	levels []int  // indents of the lines above that this one may go on with
	above  []int  // the lines these are in
	opener bool   // the line before ends with a key that has no value yet
	block  int    // the indent of the line that begins a block of text; -1 outside
}

// opened is a bracket or quotation mark and its place.
type opened struct {
	mark         rune
	line, column int
}

// explain gives the spots of a text: the signs, or else how its parts belong together.
func explain(data []byte, words map[string]bool) []spot {
	s := &scan{words: words, block: -1}
	for i, line := range strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n") {
		s.line = i + 1
		if s.next([]rune(strings.TrimSuffix(line, "\r"))); len(s.opens) > deepest {
			return nil
		}
	}
	s.unclosed()
	if signs := slices.DeleteFunc(slices.Clone(s.spots), func(at spot) bool { return !at.sign }); len(signs) > 0 {
		return signs
	}
	return s.spots
}

func (s *scan) add(column int, sign bool, problem, remedy audit.Text) {
	s.spots = append(s.spots, spot{s.line, column + 1, sign, problem, remedy})
}

// wide notes a sign of full width.
func (s *scan) wide(column int, r rune) {
	problem, remedy := wideSign(r)
	s.add(column, true, problem, remedy)
}

// next looks at one line.
func (s *scan) next(line []rune) {
	at := 0
	if s.quote.mark == 0 {
		if at = s.margin(line); at == len(line) || line[at] == '#' || s.inBlock(at) {
			return
		}
		if line[at] == '＃' {
			s.wide(at, line[at])
			return
		}
		s.cutOff(line, at)
	}
	start := s.quote.mark == 0
	if start && len(s.opens) == 0 {
		at = s.begin(line, at)
	}
	s.opener = s.walk(line, at, start)
}

// margin passes over the blanks a line begins with.
func (s *scan) margin(line []rune) int {
	at, told := 0, false
	for at < len(line) && (line[at] == '\t' || is(line[at], " ") || line[at] == ' ') {
		switch {
		case line[at] == ' ' || told || len(s.opens) > 0 || s.block >= 0:
		case line[at] == '\t':
			s.add(at, true, audit.Text{EN: "this line is indented with a tab", ZH: "这一行用制表符缩进"}, audit.Text{EN: "indent with spaces", ZH: "请改用空格缩进"})
			told = true
		default:
			s.wide(at, line[at])
			told = true
		}
		at++
	}
	return at
}

// inBlock reports whether a line is part of a block of text, in which all may stand.
func (s *scan) inBlock(indent int) bool {
	if s.block >= 0 && indent <= s.block {
		s.block = -1
	}
	return s.block >= 0
}

// cutOff sees a bracket that was never closed, where a key of the first level
// begins a line.
func (s *scan) cutOff(line []rune, at int) {
	if at > 0 || len(s.opens) == 0 {
		return
	}
	if end, colon := s.key(line, at); colon && s.words[spelling.Fold(string(line[at:end]))] {
		s.unclosed()
	}
}

// unclosed notes the innermost bracket, or the quotation mark, that lacks an end.
func (s *scan) unclosed() {
	first := s.quote
	if len(s.opens) > 0 {
		first = s.opens[len(s.opens)-1]
	}
	if first.mark != 0 && len(s.opens) <= deepest {
		s.spots = append(s.spots, spot{first.line, first.column + 1, false,
			audit.Textf("%c 没有闭合", "%c is never closed", first.mark), audit.Textf("请在结束处写上 %c", "write %c where it ends", closing(first.mark))})
	}
	s.opens, s.quote = nil, opened{}
}

func closing(mark rune) rune {
	switch mark {
	case '[':
		return ']'
	case '{':
		return '}'
	}
	return mark
}

// begin passes over the dashes of a line of a block, and holds its indent against
// the lines above.
func (s *scan) begin(line []rune, at int) int {
	s.indent = at
	s.level(line, at)
	for at < len(line) && (is(line[at], "-") || line[at] == '-' && (at+1 == len(line) || line[at+1] == ' ')) {
		if line[at] != '-' {
			if s.follows(line, at) {
				break
			}
			s.wide(at, line[at])
		}
		at++
		for at < len(line) && line[at] == ' ' {
			at++
		}
		if end, colon := s.key(line, at); colon && end > at { // the keys of the item go on below
			s.levels, s.above = append(s.levels, at), append(s.above, s.line)
		}
	}
	return at
}

// follows reports whether a dash belongs to a word rather than beginning an item.
func (s *scan) follows(line []rune, at int) bool {
	return line[at] == '—' && at+1 < len(line) && line[at+1] == '—'
}

// level finds the lines above that one of this indent goes on with.
func (s *scan) level(line []rune, indent int) {
	had := len(s.levels)
	for len(s.levels) > 0 && s.levels[len(s.levels)-1] > indent {
		s.levels, s.above = s.levels[:len(s.levels)-1], s.above[:len(s.above)-1]
	}
	top := -1
	if n := len(s.levels); n > 0 {
		top = s.levels[n-1]
	}
	_, key := s.key(line, indent)
	item := line[indent] == '-'
	switch popped := len(s.levels) < had; {
	case top == indent:
		return
	case popped && top < 0: // the first line of all was indented
		s.spots = append(s.spots, spot{1, 1, false, audit.Text{EN: "the lines above are indented, though nothing stands over them", ZH: "上面的行前面有空格，而它们并不属于任何一项"},
			audit.Text{EN: "take the blanks before them away", ZH: "请删去行首的空格"}})
	case popped:
		s.add(indent, false, audit.Textf("这一行缩进 %[1]d 格，与上面各行都对不齐", "this line has an indent of %[1]d, as no line above has", indent), s.choices(top))
	case top >= 0 && !s.opener && (key || item):
		s.add(indent, false, audit.Textf("这一行缩进 %[1]d 格，比第 %[2]d 行深，却不属于那一行", "this line has an indent of %[1]d, deeper than line %[2]d, which it is no part of", indent, s.above[len(s.above)-1]),
			audit.Textf("请缩进 %d 格", "give it one of %d", top))
		return
	}
	s.levels, s.above = append(s.levels, indent), append(s.above, s.line)
}

// choices are the indents that a line might have.
func (s *scan) choices(top int) audit.Text {
	return audit.Textf("请缩进 %[1]d 格与第 %[2]d 行对齐，或与它所属的各行对齐", "give it one of %[1]d, as line %[2]d, or that of the lines it belongs with", top, s.above[len(s.above)-1])
}

// key finds a word with a colon behind it, of whatever width; end is where it ends.
func (s *scan) key(line []rune, at int) (end int, colon bool) {
	end = at
	for end < len(line) && (unicode.IsLetter(line[end]) || unicode.IsDigit(line[end]) || strings.ContainsRune("_-.", line[end])) {
		end++
	}
	return end, end > at && end < len(line) && (line[end] == ':' || is(line[end], ":"))
}

// walk goes through a line from where something may begin; true where it ends
// with a key without a value.
func (s *scan) walk(line []rune, at int, start bool) bool {
	for at < len(line) {
		r := line[at]
		switch {
		case s.quote.mark != 0:
			at = s.quoted(line, at)
			start = false
			continue
		case r == '#' && (at == 0 || line[at-1] == ' ' || line[at-1] == '\t'):
			return start && len(s.opens) == 0
		case r == ' ' || r == '\t':
			at++
			continue
		}
		if start {
			if next, value, ok := s.begins(line, at); ok {
				at, start = next, value
				continue
			}
		}
		at, start = s.goesOn(line, at)
	}
	return start && len(s.opens) == 0 && s.quote.mark == 0
}

// begins takes what stands where a key, an item or a value may begin.
func (s *scan) begins(line []rune, at int) (next int, start, ok bool) { //nolint:cyclop // one case a beginning
	r := line[at]
	switch {
	case r == '"' || r == '\'':
		s.quote = opened{r, s.line, at}
		return at + 1, false, true
	case is(r, `"'`):
		s.wide(at, r)
		return s.pastQuote(line, at), false, true
	case is(r, "[{") && strings.ContainsRune("【［〔｛", r), r == '[', r == '{':
		return s.open(line, at), true, true
	case (r == '|' || r == '>') && len(s.opens) == 0:
		s.block = s.indent
		return len(line), false, true
	}
	end, colon := s.key(line, at)
	if !colon {
		return at, false, false
	}
	word := string(line[at:end])
	known := s.words[spelling.Fold(word)]
	last := end+1 == len(line)
	switch {
	case line[end] != ':' && (known || len(s.opens) == 0 && isASCII(word)):
		s.wide(end, line[end])
	case line[end] == ':' && (last || line[end+1] == ' ' || line[end+1] == '\t'):
	case line[end] == ':' && known && !strings.HasPrefix(string(line[end:]), "://"):
		if !is(line[end+1], " ") {
			s.add(end, true, audit.Text{EN: "a blank is missing behind this colon", ZH: "冒号后面缺少空格"}, audit.Textf("请写成“%s: 值”，冒号后空一格", "write %s: and then the value", word))
		}
	default:
		return at, false, false
	}
	at = end + 1
	if at < len(line) && is(line[at], " ") {
		s.wide(at, line[at])
		at++
	}
	return at, true, true
}

// open takes an opening bracket of any width.
func (s *scan) open(line []rune, at int) int {
	mark := line[at]
	if is(mark, "[{") {
		s.wide(at, mark)
		mark, _ = utf8.DecodeRuneInString(signs[mark].half)
	}
	if len(s.opens) <= deepest {
		s.opens = append(s.opens, opened{mark, s.line, at})
	}
	return at + 1
}

// goesOn takes a letter in the middle of something; start where something new
// begins behind it.
func (s *scan) goesOn(line []rune, at int) (next int, start bool) {
	r := line[at]
	if len(s.opens) == 0 {
		return at + 1, false
	}
	within := s.opens[len(s.opens)-1].mark
	switch {
	case r == ',':
		return at + 1, true
	case r == ']' || r == '}' || strings.ContainsRune("】］〕｝", r):
		s.closes(line, at, within)
	case is(r, ",") && (within == '[' || s.keyAfter(line, at+1)):
		s.wide(at, r)
		return at + 1, true
	case r == ':' && (at+1 == len(line) || line[at+1] == ' '):
		return at + 1, true
	}
	return at + 1, false
}

// closes takes a closing bracket of any width.
func (s *scan) closes(line []rune, at int, within rune) {
	mark := line[at]
	if mark != ']' && mark != '}' {
		s.wide(at, mark)
		mark = closing(within)
	}
	if mark != closing(within) {
		open := s.opens[len(s.opens)-1]
		s.add(at, false, audit.Textf("%[1]c 与第 %[3]d 行的 %[2]c 不成对", "%[1]c does not close %[2]c of line %[3]d", mark, within, open.line),
			audit.Textf("请写 %c", "write %c", closing(within)))
	}
	s.opens = s.opens[:len(s.opens)-1]
}

// keyAfter reports whether a known key stands behind a place.
func (s *scan) keyAfter(line []rune, at int) bool {
	for at < len(line) && (line[at] == ' ' || is(line[at], " ")) {
		at++
	}
	end, colon := s.key(line, at)
	return colon && s.words[spelling.Fold(string(line[at:end]))]
}

// quoted goes to the end of what stands in quotation marks. One that a mark of
// full width seems to end is taken to end there, if nothing else in the line does.
func (s *scan) quoted(line []rune, at int) int {
	wide := -1
	for ; at < len(line); at++ {
		switch r := line[at]; {
		case r == '\\' && s.quote.mark == '"':
			at++
		case r == s.quote.mark:
			s.quote = opened{}
			return at + 1
		case wide < 0 && is(r, `"'`):
			wide = at
		}
	}
	if wide < 0 || s.quote.line != s.line {
		return len(line)
	}
	s.wide(wide, line[wide])
	s.quote = opened{}
	return wide + 1
}

// pastQuote goes behind the next quotation mark in a line.
func (s *scan) pastQuote(line []rune, at int) int {
	for next := at + 1; next < len(line); next++ {
		if r := line[next]; is(r, `"'`) || r == '"' || r == '\'' {
			return next + 1
		}
	}
	return at + 1
}

func isASCII(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxASCII })
}

// vocabulary is what may be a key of an object or of anything in it, folded.
func (s *shape) vocabulary() map[string]bool {
	words := map[string]bool{"value": true, "from": true} // of a figure with a day
	s.addKeys(words)
	return words
}

func (s *shape) addKeys(into map[string]bool) {
	if s == nil {
		return
	}
	for _, f := range s.fields {
		into[spelling.Fold(f.name)] = true
		f.shape.addKeys(into)
	}
	for title := range s.titles {
		if s.kind == objectKind {
			into[title] = true
		}
	}
	s.item.addKeys(into)
}

// sign is a character that an input method for Chinese writes in place of one
// that YAML knows.
type sign struct {
	name audit.Text
	half string // what YAML knows
}

var (
	colon      = audit.Text{EN: "colon", ZH: "冒号"}
	comma      = audit.Text{EN: "comma", ZH: "逗号"}
	quoteMark  = audit.Text{EN: "quotation mark", ZH: "引号"}
	bracket    = audit.Text{EN: "bracket", ZH: "方括号"}
	brace      = audit.Text{EN: "brace", ZH: "花括号"}
	dash       = audit.Text{EN: "dash", ZH: "短横线"}
	hash       = audit.Text{EN: "hash", ZH: "井号"}
	blankMark  = audit.Text{EN: "blank", ZH: "空格"}
	equalsMark = audit.Text{EN: "equals sign", ZH: "等号"}
)

// signs by what they are written for.
var signs = map[rune]sign{
	'：': {colon, ":"}, '﹕': {colon, ":"}, '∶': {colon, ":"},
	'，': {comma, ","}, '、': {audit.Text{EN: "comma", ZH: "顿号"}, ","}, '；': {audit.Text{EN: "semicolon", ZH: "分号"}, ","},
	'“': {quoteMark, `"`}, '”': {quoteMark, `"`}, '＂': {quoteMark, `"`}, '「': {quoteMark, `"`}, '」': {quoteMark, `"`},
	'‘': {quoteMark, "'"}, '’': {quoteMark, "'"}, '＇': {quoteMark, "'"},
	'【': {bracket, "["}, '】': {bracket, "]"}, '［': {bracket, "["}, '］': {bracket, "]"}, '〔': {bracket, "["}, '〕': {bracket, "]"},
	'｛': {brace, "{"}, '｝': {brace, "}"},
	'－': {dash, "-"}, '—': {dash, "-"}, '–': {dash, "-"}, '·': {audit.Text{EN: "dot", ZH: "间隔号"}, "-"},
	'＃': {hash, "#"}, '＝': {equalsMark, "="},
	'\u3000': {blankMark, " "}, '\u00a0': {audit.Text{EN: "no-break space", ZH: "不换行空格"}, " "},
}

// is reports whether a character is written for one of YAML's.
func is(r rune, halves string) bool {
	s, ok := signs[r]
	return ok && strings.Contains(halves, s.half)
}

// wideSign says what a character is, and what to write instead.
func wideSign(r rune) (problem, remedy audit.Text) {
	s := signs[r]
	switch {
	case s.half == " ":
		return audit.Text{EN: "this is a full-width blank or a no-break space, which indents nothing", ZH: "这里是全角空格或不换行空格，不能用来缩进或分隔"},
			audit.Text{EN: "write blanks of half width", ZH: "请改用半角空格"}
	case s.half == ":":
		problem, remedy = written(r, s), audit.Text{EN: "write : and a blank behind it", ZH: "请改为半角冒号 :，后面再空一格"}
	case s.half == "-" && r != '－':
		problem, remedy = audit.Textf("“%[2]c”不是列表项开头的短横线", "%[2]c is not a dash that begins an item of a list", s.half, r), audit.Text{EN: "write - and a blank behind it", ZH: "请改为半角短横线 -，后面再空一格"}
	case s.half == "-":
		problem, remedy = written(r, s), audit.Text{EN: "write - and a blank behind it", ZH: "请改为半角短横线 -，后面再空一格"}
	default:
		problem, remedy = written(r, s), audit.Textf("请改为半角的 %s", "write %s", s.half)
	}
	return problem, remedy
}

func written(r rune, s sign) audit.Text {
	return audit.Text{EN: "this is a full-width " + s.name.EN + " (" + string(r) + ")", ZH: "这里是全角的" + s.name.ZH + "“" + string(r) + "”"}
}
