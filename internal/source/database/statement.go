package database

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// dialect is how a database writes comments, texts and names.
type dialect struct {
	backslash    bool // may have a meaning in a text, as the server is set
	backtick     bool // encloses names
	square       bool // [ ] enclose names
	dollar       bool // $tag$ encloses texts
	nested       bool // comments may hold comments
	hash         bool // begins a comment
	spacedDashes bool // -- begins a comment only before a blank
	textMarks    bool // " may enclose texts rather than names
}

// token is a word or a sign of a statement outside comments, texts and names in
// quotation marks; of these, only that one stands there.
type token struct {
	text  string // words in lower case; of what is quoted, the mark alone
	depth int    // of brackets
	end   int    // where it ends in the statement
}

var (
	oneSelect = audit.Textf("请只写一条 select（或 with … select）语句", "write one select (or with … select) statement")
	noOrder   = audit.Textf("请在最外层加上 order by，列出能确定各行先后的列，例如 order by id", "add order by to the outermost select, with columns that settle the order of the rows, such as order by id")
)

// checkStatement says why a query is not run. It goes by tokens alone, so that
// nothing in a comment, a text, a name or a query within decides; where servers
// may differ in what is a token, it refuses.
func checkStatement(text string, d dialect) (problem, remedy audit.Text) {
	tokens, problem, remedy := tokenize(text, d)
	if problem != (audit.Text{}) {
		return problem, remedy
	}
	for len(tokens) > 0 && tokens[len(tokens)-1].text == ";" {
		tokens = tokens[:len(tokens)-1]
	}
	at := func(word string) bool {
		return slices.ContainsFunc(tokens, func(t token) bool { return t.text == word })
	}
	switch {
	case len(tokens) == 0:
		return audit.Textf("查询是空的", "the query is empty"), oneSelect
	case at(";"):
		return audit.Textf("查询不止一条语句", "the query is more than one statement"), oneSelect
	case tokens[0].text != "select" && tokens[0].text != "with":
		return audit.Textf("查询不是以 select 或 with 开头", "the query does not begin with select or with"), oneSelect
	}
	if word := writes(tokens); word != "" {
		return audit.Textf("查询里有 %s，会写入或锁住数据", "the query has %s, which writes or locks", strings.ToUpper(word)), audit.Textf("请去掉它：只读取，不写入", "take it out: databases are only read")
	}
	return ordered(tokens, d)
}

// writes finds the words by which a statement that begins like a query writes
// or locks what it reads.
func writes(tokens []token) string { //nolint:cyclop // one case a way to write
	for i, t := range tokens {
		next, after := "", ""
		if i+1 < len(tokens) {
			next = tokens[i+1].text
		}
		if i+2 < len(tokens) {
			after = tokens[i+2].text
		}
		behind := i > 0 && tokens[i-1].text == "."
		switch {
		case behind:
		case t.text == "into" || t.text == "outfile" || t.text == "dumpfile":
			return t.text
		case t.text == "for" && (slices.Contains([]string{"update", "share", "key"}, next) || next == "no" && after == "key"):
			return "for " + next
		case t.text == "lock" && next == "in":
			return "lock in share mode"
		case (t.text == "(" || i == 0) && slices.Contains([]string{"insert", "update", "delete", "merge", "replace"}, next) && t.text == "(" && after != "(" && after != "," && after != ")":
			return next
		}
	}
	return ""
}

// idle are words that settle no order, wherever they stand in it.
var idle = []string{"null", "random", "rand", "newid", "uuid", "gen_random_uuid", "clock_timestamp"}

// ordered looks for an order of the whole result.
func ordered(tokens []token, d dialect) (problem, remedy audit.Text) { //nolint:cyclop // one step after the other
	begin := -1
	for i, t := range tokens[:len(tokens)-1] {
		if t.depth == 0 && t.text == "order" && tokens[i+1].text == "by" && (i == 0 || tokens[i-1].text != ".") {
			begin = i + 2
		}
	}
	if begin < 0 || begin >= len(tokens) {
		return audit.Textf("查询的最外层没有 order by，各行的先后不确定", "the outermost select has no order by, so that nothing settles the order of its rows"), noOrder
	}
	for i, t := range tokens[begin:] {
		first := i == 0 || tokens[begin+i-1].text == "," && t.depth == 0
		if first && (t.text == "'" || t.text == `"` && d.textMarks) {
			return audit.Textf("order by 里是一段固定的文字，不是列", "order by has a text and no column"), noOrder
		}
		if slices.Contains(idle, t.text) {
			return audit.Textf("order by 里有 %s，各行的先后不确定", "%s in order by settles no order", strings.ToUpper(t.text)), noOrder
		}
	}
	return audit.Text{}, audit.Text{}
}

// without gives a statement less the semicolon and all else at its end.
func without(text string, d dialect) string {
	tokens, _, _ := tokenize(text, d)
	for len(tokens) > 0 && tokens[len(tokens)-1].text == ";" {
		tokens = tokens[:len(tokens)-1]
	}
	if len(tokens) == 0 {
		return ""
	}
	return text[:tokens[len(tokens)-1].end]
}

// scanner goes through a statement.
type scanner struct {
	dialect
	text   string
	at     int
	depth  int
	tokens []token
}

func tokenize(text string, d dialect) (tokens []token, problem, remedy audit.Text) {
	s := &scanner{dialect: d, text: text}
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return nil, audit.Textf("查询含有不能识别的字符", "the query holds characters that are none"), audit.Textf("请删去", "take them out")
	}
	for s.at < len(s.text) {
		if problem, remedy = s.next(); problem != (audit.Text{}) {
			return nil, problem, remedy
		}
	}
	if s.depth != 0 {
		return nil, audit.Textf("查询的括号不成对", "the brackets of the query do not pair"), audit.Textf("请检查括号", "look at the brackets")
	}
	return s.tokens, audit.Text{}, audit.Text{}
}

func (s *scanner) starts(with string) bool { return strings.HasPrefix(s.text[s.at:], with) }

func (s *scanner) add(text string, end int) {
	s.at = end
	s.tokens = append(s.tokens, token{strings.ToLower(text), s.depth, end})
}

// next takes one token, comment or blank.
func (s *scanner) next() (problem, remedy audit.Text) { //nolint:cyclop // one case a kind of token
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case unicode.IsSpace(r):
		s.at += size
	case s.starts("--") && (!s.spacedDashes || s.at+2 == len(s.text) || unicode.IsSpace(rune(s.text[s.at+2]))), s.hash && r == '#':
		s.line()
	case s.starts("/*"):
		return s.comment()
	case r == '\'' || r == '"' || r == '`' && s.backtick:
		return s.quoted(byte(r), byte(r))
	case r == '[' && s.square:
		return s.quoted('[', ']')
	case r == '$' && s.dollar && s.tag() != "":
		return s.dollared(s.tag())
	case isWord(r):
		s.word()
	case r == '(':
		s.add("(", s.at+1)
		s.depth++
	case r == ')':
		s.depth--
		s.add(")", s.at+1)
		if s.depth < 0 {
			return audit.Textf("查询的括号不成对", "the brackets of the query do not pair"), audit.Textf("请检查括号", "look at the brackets")
		}
	default:
		s.add(string(r), s.at+size)
	}
	return audit.Text{}, audit.Text{}
}

func isWord(r rune) bool {
	return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (s *scanner) word() {
	end := s.at
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !isWord(r) && r != '$' {
			break
		}
		end += size
	}
	s.add(s.text[s.at:end], end)
}

// line passes over a comment to the end of the line.
func (s *scanner) line() {
	if end := strings.IndexAny(s.text[s.at:], "\r\n"); end >= 0 {
		s.at += end + 1
		return
	}
	s.at = len(s.text)
}

// comment passes over one in slashes. MySQL runs what stands in /*! */.
func (s *scanner) comment() (problem, remedy audit.Text) {
	if s.starts("/*!") || s.starts("/*M!") || s.starts("/*m!") {
		return audit.Textf("查询里有会被执行的注释 /*! */", "the query has a comment that is run, /*! */"), audit.Textf("请去掉", "take it out")
	}
	depth := 0
	for s.at < len(s.text) {
		switch {
		case s.starts("/*"):
			if depth > 0 && !s.nested {
				return audit.Textf("注释里还有注释", "there is a comment in a comment"), audit.Textf("请去掉", "take it out")
			}
			depth++
			s.at += 2
		case s.starts("*/"):
			depth--
			s.at += 2
			if depth == 0 {
				return audit.Text{}, audit.Text{}
			}
		default:
			s.at++
		}
	}
	return audit.Textf("注释没有结束", "a comment has no end"), audit.Textf("请写上 */", "write */")
}

// quoted passes over a text or name, in which the mark twice is itself.
func (s *scanner) quoted(open, end byte) (problem, remedy audit.Text) {
	for at := s.at + 1; at < len(s.text); at++ {
		switch c := s.text[at]; {
		case c == '\\' && s.backslash:
			return audit.Textf("引号之内有反斜杠，不同的服务器理解不同", `there is a backslash in quotation marks, which servers take differently`),
				audit.Textf("请改写查询，不用反斜杠", "write the query without one")
		case c == end && open == end && at+1 < len(s.text) && s.text[at+1] == end:
			at++
		case c == end:
			s.add(string(open), at+1)
			return audit.Text{}, audit.Text{}
		}
	}
	return audit.Textf("引号没有结束", "a quotation mark has no end"), audit.Textf("请写上结束的引号", "write the closing one")
}

// tag is the $tag$ that a text begins with; empty if it is none.
func (s *scanner) tag() string {
	for i := s.at + 1; i < len(s.text); i++ {
		c := rune(s.text[i])
		if c == '$' {
			return s.text[s.at : i+1]
		}
		if c != '_' && !unicode.IsLetter(c) && (i == s.at+1 || !unicode.IsDigit(c)) || c >= utf8.RuneSelf {
			break
		}
	}
	return ""
}

func (s *scanner) dollared(tag string) (problem, remedy audit.Text) {
	end := strings.Index(s.text[s.at+len(tag):], tag)
	if end < 0 {
		return audit.Textf("引号没有结束", "a quotation mark has no end"), audit.Textf("请写上 %s", "write %s", tag)
	}
	s.add("'", s.at+len(tag)+end+len(tag))
	return audit.Text{}, audit.Text{}
}
