package dossier

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// The words for yes and no, folded (SPEC 1).
var yesWords, noWords = wordSet("是", "true", "1", "有", "党员", "中共党员", "中共预备党员", "预备党员", "y", "yes", "√", "✓", "✔", "☑"),
	wordSet("否", "false", "0", "无", "非党员", "群众", "共青团员", "民主党派", "n", "no", "☐", "×")

// ticks are the words for yes that leave a cell blank where the answer is no.
var ticks = wordSet("√")

func wordSet(words ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range words {
		set[fold(word)] = true
	}
	return set
}

// officeWords are what offices write for the choices of a field, by its name and
// the English word of the choice (SPEC 1).
var officeWords = map[string]map[string][]string{
	"session": {
		"day": {"整天", "全日", "一天", "上下午", "上午、下午", "上午/下午"},
		"am":  {"早上"},
		"pm":  {"下午半天"},
	},
	"roles": {
		"secretary":     {"支部书记", "党支部书记", "书记"},
		"cadre_officer": {"干部专员", "组织人事干部"},
	},
}

// openFields are those in which people write more than the field has choices
// for: a word that is none of them says nothing, and is told once.
var openFields = []string{"roles"}

// vocabulary is all that a field of choices understands, by the folded word.
type vocabulary map[string]int

func newVocabulary(f *Field) vocabulary {
	if len(f.Values) == 0 {
		return nil
	}
	v := vocabulary{}
	for i, choice := range f.Values {
		v[fold(choice.EN)], v[fold(choice.ZH)] = i, i
	}
	for i, choice := range f.Values {
		for _, word := range officeWords[f.Name][choice.EN] {
			v[fold(word)] = i
		}
	}
	return v
}

// wrongWord says which words there are, which of them a wrong one may stand for,
// and what to do about it.
func (v *valueReader) wrongWord(expected audit.Text, word string) audit.Text {
	near := v.meant(word)
	if near == (audit.Text{}) {
		return audit.Textf(expected.ZH+"；请更正单元格，或在配置 sources 的 values 中写明这个词的意思",
			expected.EN+"; correct the cell, or say under values: in sources: what the word means")
	}
	return audit.Textf(expected.ZH+"；是否即“"+near.ZH+"”？请更正单元格，或在配置 sources 的 values 中写明这个词的意思",
		expected.EN+"; perhaps "+near.EN+"? Correct the cell, or say under values: in sources: what the word means")
}

// meant is the choice that a wrong word is most like; empty if it is like none.
func (v *valueReader) meant(word string) audit.Text {
	candidates, choices := v.candidates(word)
	if near := nearest(word, candidates); near != "" {
		return choices[slices.Index(candidates, near)]
	}
	return audit.Text{}
}

// candidates are the words that a field understands, each with the choice that it
// stands for. Of the words that offices use only those that begin alike are: 晚上 is
// spelt much like 早上, and does not mean it.
func (v *valueReader) candidates(word string) (words []string, choices []audit.Text) {
	begin, _ := utf8.DecodeRuneInString(fold(word))
	add := func(choice audit.Text, more ...string) {
		for i, candidate := range more {
			if i < 2 || strings.HasPrefix(candidate, string(begin)) || strings.Contains(fold(word), candidate) {
				words, choices = append(words, candidate), append(choices, choice)
			}
		}
	}
	if v.field.Type == TypeBool {
		if !strings.ContainsAny(word, "非不未无否没") { // 非中共党员 is not 党员
			add(audit.Textf("是", "是"), "党员", "预备党员", "true", "yes")
		}
		add(audit.Textf("否", "否"), "非党员", "群众", "共青团员", "民主党派", "false")
	}
	for _, c := range v.field.Values {
		add(audit.Textf(c.ZH, c.EN+" ("+c.ZH+")"), append([]string{c.ZH, c.EN}, officeWords[v.field.Name][c.EN]...)...)
	}
	return words, choices
}
