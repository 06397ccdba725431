package config

import (
	"strings"

	"ninefold/internal/audit"
)

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
