package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

// What an input method for Chinese, a word processor or a hurried hand makes of a
// config, each named as what it is, where it is.
func TestWhatPeopleTakeForYAMLIsNamed(t *testing.T) {
	const colonRemedy = "write : and a blank behind it"
	for _, tc := range []struct{ name, yaml, said string }{
		{"colon, the only line", "as_of：2024-03-05\n", "1:6: this is a full-width colon (：); " + colonRemedy},
		{"colon, with a blank", "as_of： 2024-03-05\n", "1:6: this is a full-width colon (：); " + colonRemedy},
		{"colon of a section", "period：\n  from: 2024-01-01\n  to: 2024-12-31\n", "1:7: this is a full-width colon (：); " + colonRemedy},
		{"colons throughout", "period：\n  from：2024-01-01\n  to：2024-12-31\n",
			"1:7: this is a full-width colon (：); " + colonRemedy + "\n2:7: this is a full-width colon (：); " + colonRemedy + "\n3:5: this is a full-width colon (：); " + colonRemedy},
		{"colons below", "period:\n  from：2024-01-01\n  to：2024-12-31\nas_of: 2024-03-05\n",
			"2:7: this is a full-width colon (：); " + colonRemedy + "\n3:5: this is a full-width colon (：); " + colonRemedy},
		{"colon in the first line of several", "disabled：[study.forums]\nas_of: 2024-01-01\n", "1:9: this is a full-width colon (：); " + colonRemedy},
		{"colon in a later line", "as_of: 2024-01-01\ndisabled：[study.forums]\n", "2:9: this is a full-width colon (：); " + colonRemedy},
		{"colons in braces", "period: {from：2024-01-01, to：2024-12-31}\n",
			"1:14: this is a full-width colon (：); " + colonRemedy + "\n1:29: this is a full-width colon (：); " + colonRemedy},
		{"colon behind a title", "thresholds:\n  勤调研：{走访: {半天数: 3}}\n", "2:6: this is a full-width colon (：); " + colonRemedy},
		{"colon in an item", "waivers:\n  - rule：走访\n    subject: P1\n", "2:9: this is a full-width colon (：); " + colonRemedy},
		{"no blank behind a colon", "as_of:2024-01-01\ndisabled: []\n", "1:6: a blank is missing behind this colon; write as_of: and then the value"},
		{"no blank behind colons in braces", "period: {from:2024-01-01, to:2024-12-31}\n",
			"1:14: a blank is missing behind this colon; write from: and then the value\n1:29: a blank is missing behind this colon; write to: and then the value"},
		{"full-width blank behind a colon", "as_of:\u30002024-01-01\n", "1:7: this is a full-width blank or a no-break space, which indents nothing; write blanks of half width"},
		{"comma in braces", "period: {from: 2024-01-01，to: 2024-12-31}\n", "1:26: this is a full-width comma (，); write ,"},
		{"comma in a list of rules", "disabled: [走访，study.forums]\n", "1:14: this is a full-width comma (，); write ,, or put quotation marks round the text if it belongs to it"},
		{"other marks in a list", "disabled: [走访、学习会]\nconfirmed: [走访；学习会]\n",
			"1:14: this is a full-width comma (、); write ,, or put quotation marks round the text if it belongs to it\n2:15: this is a full-width semicolon (；); write ,, or put quotation marks round the text if it belongs to it"},
		{"comma in a list of words", "thresholds: {management: {campaigns: {campaigns: [主题一，主题二]}}}\n",
			"1:54: this is a full-width comma (，); write ,, or put quotation marks round the text if it belongs to it"},
		{"brackets", "disabled: 【study.forums】\n", "1:11: this is a full-width bracket (【); write [\n1:24: this is a full-width bracket (】); write ]"},
		{"wide square brackets", "disabled: ［study.forums］\n", "1:11: this is a full-width bracket (［); write [\n1:24: this is a full-width bracket (］); write ]"},
		{"braces", "period: ｛from: 2024-01-01, to: 2024-12-31｝\n", "1:9: this is a full-width brace (｛); write {\n1:42: this is a full-width brace (｝); write }"},
		{"closing bracket", "disabled: [study.forums】\nas_of: 2024-01-01\n", "1:24: this is a full-width bracket (】); write ]"},
		{"quotation marks round a date", "as_of: “2024-01-01”\n", "1:8: this is a full-width quotation mark (“); write \""},
		{"quotation marks round a text", "branches: [{id: “B01”}]\n", "1:17: this is a full-width quotation mark (“); write \" on both sides, or put such marks round the whole text if these belong to it"},
		{"corner brackets round a rule", "disabled: [「走访」]\n", "1:12: this is a full-width quotation mark (「); write \" on both sides, or put such marks round the whole text if these belong to it"},
		{"quotation mark at the end", "as_of: \"2024-01-01”\ndisabled: []\n", "1:19: this is a full-width quotation mark (”); write \""},
		{"single quotation mark at the end", "as_of: '2024-01-01’\ndisabled: []\n", "1:19: this is a full-width quotation mark (’); write '"},
		{"quotation mark without an end", "as_of: \"2024-01-01\ndisabled: []\n", "1:8: \" is never closed; write \" where it ends"},
		{"digits", "thresholds: {fieldwork: {visits: {half_days: ３}}}\n", "1:46: ３ is a digit or sign of full width; write 3"},
		{"digits behind others", "thresholds: {fieldwork: {visits: {half_days: 1２}}}\n", "1:47: ２ is a digit or sign of full width; write 12"},
		{"decimal point", "thresholds: {fieldwork: {problems: {min_rate: 0．8}}}\n", "1:48: ． is a digit or sign of full width; write 0.8"},
		{"dash of a list", "disabled:\n－ study.forums\n－ fieldwork.visits\n", "2:1: this is a full-width dash (－); write - and a blank behind it\n3:1: this is a full-width dash (－); write - and a blank behind it"},
		{"long dash of a list", "disabled:\n  — study.forums\n", "2:3: — is not a dash that begins an item of a list; write - and a blank behind it"},
		{"hash", "disabled:\n- study.forums\n＃ 说明\nas_of: 2024-01-01\n", "3:1: this is a full-width hash (＃); write #"},
		{"tab", "thresholds:\n\tfieldwork: {}\n", "2:1: this line is indented with a tab; indent with spaces"},
		{"tab behind spaces, further down", "thresholds:\n  fieldwork:\n    visits:\n      half_days: 3\n    \ttolerated: 0\n", "5:5: this line is indented with a tab; indent with spaces"},
		{"full-width blanks for an indent", "thresholds:\n\u3000\u3000fieldwork:\n    visits: {}\n", "2:1: this is a full-width blank or a no-break space, which indents nothing; write blanks of half width"},
		{"no-break spaces for an indent", "period:\n\u00a0\u00a0from: 2024-01-01\n\u00a0\u00a0to: 2024-12-31\n",
			"1:8: period is empty, expected keys with values\n2:1: this is a full-width blank or a no-break space, which indents nothing; write blanks of half width\n3:1: this is a full-width blank or a no-break space, which indents nothing; write blanks of half width"},
		{"too little indent", "thresholds:\n  fieldwork:\n    visits:\n      half_days: 3\n     tolerated: 0\n",
			"5:6: this line has an indent of 5, as no line above has; give it one of 4, as line 3, or that of the lines it belongs with"},
		{"too much indent", "thresholds:\n  fieldwork:\n    visits:\n      half_days: 3\n        tolerated: 0\n",
			"5:9: this line has an indent of 8, deeper than line 4, which it is no part of; give it one of 6"},
		{"indent of an item", "waivers:\n  - rule: 走访\n   subject: P1\n", "3:4: this line has an indent of 3, as no line above has; give it one of 2, as line 2, or that of the lines it belongs with"},
		{"one blank left of a comment sign", " period: {from: 2024-01-01, to: 2024-12-31}\nas_of: 2024-03-05\n", "1:1: the lines above are indented, though nothing stands over them; take the blanks before them away"},
		{"one blank more", "period: {from: 2024-01-01, to: 2024-12-31}\n as_of: 2024-03-05\n", "2:2: this line has an indent of 1, deeper than line 1, which it is no part of; give it one of 0"},
		{"brackets that are no pair", "disabled: [study.forums}\n", "1:24: } does not close [ of line 1; write ]"},
		{"brace without an end", "period: {from: 2024-01-01, to: 2024-12-31\nas_of: 2024-03-05\n", "1:9: { is never closed; write } where it ends"},
		{"key below its section's neighbour", "thresholds:\n  fieldwork:\n  visits: {half_days: 3}\n", "3:3: unknown system thresholds.visits; it belongs to fieldwork of line 2: indent it further"},
		{"key deeper than it belongs", "period:\n  from: 2024-01-01\n  to: 2024-12-31\n  disabled: []\n", "4:3: unknown key period.disabled; it belongs to the first level: write it without an indent"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			lines := complaints(t, office(t, tc.yaml))
			assert.Equal(t, tc.said, strings.ReplaceAll(strings.Join(lines, "\n"), "ninefold.yaml:", ""))
		})
	}
}

func TestSignsInFlags(t *testing.T) {
	for _, tc := range []struct{ set, said string }{
		{"B01：fieldwork.visits.half_days=3", "--set B01：fieldwork.visits.half_days=3: this is a full-width colon (：); write : and a blank behind it"},
		{"fieldwork.visits.half_days＝3", "--set fieldwork.visits.half_days＝3: this is a full-width equals sign (＝); write ="},
	} {
		assert.Equal(t, []string{tc.said}, complaints(t, Input{Requirements: demands(), Set: []string{tc.set}}))
	}
}

func TestSignsAreNamedInChinese(t *testing.T) {
	_, err := Load(office(t, "period：{from: 2024-01-01，to: 2024-12-31}\nas_of: \"2024-01-01”\n"))
	var said []string
	for _, line := range audit.Say(err, audit.ZH) {
		_, place, _ := strings.Cut(line, "ninefold.yaml:")
		said = append(said, "ninefold.yaml:"+place)
	}
	assert.Equal(t, []string{
		"ninefold.yaml:1:7: 这里是全角的冒号“：”；请改为半角冒号 :，后面再空一格",
		"ninefold.yaml:1:25: 这里是全角的逗号“，”；请改为半角的 ,",
		"ninefold.yaml:2:19: 这里是全角的引号“””；请改为半角的 \"",
	}, said)
}

// What may stand in a text is no mistake.
func TestSignsThatBelongToATextAreTaken(t *testing.T) {
	c := load(t, office(t, `# 说明：全角，都可以
waivers:
  - {rule: 走访, subject: P1, from: 2024-01-01, until: 2024-12-31, reason: 专项，收尾：“三严三实”专题, approved_by: 组织部（办公室）}
  - rule: 学习会
    subject: B01
    from: 2024-01-01
    until: 2024-12-31
    reason: 说明：时间，另定
      还有一行：见附件
    approved_by: |
      组织部：甲
disabled: ["辅导报告"]
thresholds:
  management: {campaigns: {campaigns: ["主题一，主题二", “三严三实”专题]}}
sources:
  - file: “走访”记录.xlsx
    columns:
      - {header: 时间：日期, field: date}
`))
	assert.Equal(t, "专项，收尾：“三严三实”专题", c.Waivers[0].Reason)
	assert.Equal(t, []string{"主题一，主题二", "“三严三实”专题"}, figureOf(c, "", "management.campaigns", "campaigns").Value)
}

// Whichever sign of a right config is written in full width, it is named at its
// place, or the config says the same as before.
func TestAnySignOfFullWidthIsNamed(t *testing.T) {
	const right = "period: {from: 2024-01-01, to: 2024-12-31}\nthresholds:\n  fieldwork:\n    visits: {half_days: 3, tolerated: 1}\ndisabled: [study.forums, truth.lectures]\ncomplete:\n  - visits\n"
	want := load(t, office(t, right)).Digest
	letters := []rune(right)
	wide := map[rune]rune{':': '：', ',': '，', '{': '｛', '}': '｝', '[': '【', ']': '】', '-': '－', '3': '３'}
	rapid.Check(t, func(rt *rapid.T) {
		i := rapid.IntRange(0, len(letters)-1).Draw(rt, "at")
		w, ok := wide[letters[i]]
		if !ok {
			return
		}
		text := string(letters[:i]) + string(w) + string(letters[i+1:])
		before := string(letters[:i])
		line := strings.Count(before, "\n") + 1
		column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
		in := office(t, text)
		c, err := Load(in)
		if err == nil {
			require.Equal(rt, want, c.Digest, "read otherwise: %s", text)
			return
		}
		assert.Contains(rt, strings.Join(saidOf(t, in, err), "\n"), fmt.Sprintf("ninefold.yaml:%d:%d:", line, column), "%s", text)
	})
}

func FuzzExplain(f *testing.F) {
	for _, seed := range []string{whole, "a：b", "- \"x”\n ｛", "\t\u3000x: |\n  [", "[{(", "'’\n'", "－－ a:b"} {
		f.Add(seed)
	}
	words := fileShape(demands(), systems()).vocabulary()
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Split(text, "\n")
		for _, one := range explain([]byte(text), words) {
			require.Positive(t, one.line)
			require.LessOrEqual(t, one.line, len(lines))
			require.Positive(t, one.column)
			require.NotEmpty(t, one.problem.ZH)
			require.NotEmpty(t, one.remedy.EN)
		}
	})
}
