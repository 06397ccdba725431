package summary_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/summary"
)

var update = flag.Bool("update", false, "write the goldens anew")

// prose fills a template in.
func prose(t *testing.T, s *summary.Summary, lang audit.Lang, text string) (string, error) {
	t.Helper()
	body, err := summary.Parse("own.tmpl", text, lang)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = body.Write(context.Background(), &out, s, summary.Filling{Plain: render.Plain, Limit: time.Minute})
	return out.String(), err
}

// busy is an office that did something of everything.
func busy() sheets {
	return sheets{
		"branches":      "branch_id,name\nB1,第一支部\nB2,第二支部",
		"postings":      "person_id,department,from,to\nP1,A,2015-01-01,2019-12-31\nP1,B,2020-01-01,\nP2,A,2015-01-01,2019-12-31\nP2,B,2020-03-01,\nP3,A,2015-01-01,2019-12-31\nP3,B,2021-03-01,",
		"secondments":   "person_id,host,host_type,from,to\nP1,某街道,street_town,2020-01-01,\nP2,某街道,street_town,2021-01-01,\nP2,某公司,state_firm,2021-06-01,",
		"events":        "event_id,branch_id,kind,date,speaker_kind\nE1,B1,forum,2020-05-01,\nE2,B2,training_class,2020-06-01,\nE3,B2,lecture,2021-03-01,model\nE4,B1,party_training,2021-04-01,\nE5,B1,award_review,2021-05-01,",
		"participation": "event_id,person_id,role,award\nE1,P1,speaker,\nE1,P2,speaker,\nE2,P1,attendee,\nE2,P3,attendee,\nE4,P1,,\nE5,P1,winner,成果奖",
		"visits":        "person_id,date,session,unit_id,problems_found,problems_solved\nP1,2020-03-01,day,U1,3,2\nP3,2021-03-01,am,U2,,",
		"reports":       "person_id,kind,year,submitted_on\nP1,research,2020,2020-12-05\nP1,other,2021,2021-06-05",
		"interviews":    "person_id,interviewer_id,date\nP1,P2,2020-03-01\nP3,P2,2021-03-01\nP3,P2,2021-06-01",
		"mentorships":   "person_id,mentor_id,from,to\nP3,P1,2020-03-01,",
	}
}

// The built-in texts, for an office that did everything, in one year and in
// several; for one that did nothing; for one that gave nothing; with bad rows.
func TestBuiltInTexts(t *testing.T) {
	idle, complete := sheets{}, []string{}
	for table, lines := range busy() {
		if table != "branches" {
			idle[table], _, _ = strings.Cut(lines, "\n")
			complete = append(complete, table)
		}
	}
	flawed := busy()
	flawed["visits"] += "\nP9,2020-02-30,day,U9,4,4"
	flawed["postings"] += "\nP1,C,2022-13-01,"
	flawed["events"] += "\nE9,B1,forum,2021-02-30,"
	cases := map[string]*summary.Summary{
		"several": counted(t, busy(), "2021-12-31"),
		"running": counted(t, busy(), "2021-05-04"),
		"one":     summary.Of(joined(t, busy(), "2021-12-31"), summary.Options{Since: 2020, Until: 2020}),
		"nothing": summary.Of(joined(t, idle, "2021-12-31", complete...), summary.Options{Since: 2020, Until: 2021}),
		"unknown": counted(t, sheets{}, "2021-12-31"),
		"flawed":  counted(t, flawed, "2021-12-31"),
	}
	for name, s := range cases {
		for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
			got, err := prose(t, s, lang, summary.BuiltIn(lang))
			require.NoError(t, err)
			golden := filepath.Join("testdata", name+"."+string(lang)+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o600))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, golden)
		}
	}
}

// A template of one's own has every figure, narrowed down as it likes.
func TestOwnTemplate(t *testing.T) {
	s := counted(t, busy(), "2021-12-31")
	for text, want := range map[string]string{
		`{{(figure "visits.half_days").N}}`:                                                                     "3",
		`{{count (figure "visits.half_days" 2020)}}`:                                                            "2个半天",
		`{{count (figure "visits.half_days" 2020 "B2")}}`:                                                       "0个半天",
		`{{count (figure "visits.half_days" "B2" 2021)}}`:                                                       "1个半天",
		`{{"forums.held" | figure | count}}`:                                                                    "1场",
		`{{chinese (figure "visits.half_days")}}，{{chinese 12}}`:                                                "三个半天，十二",
		`{{parts (figure "secondments.begun")}}`:                                                                "街镇2人次、国有企业1人次",
		`{{makeup (figure "secondments.begun" 2020)}}`:                                                          "（街镇）",
		`{{share (figure "problems.solved") (figure "problems.found")}}`:                                        "66.6%",
		`{{range .Years}}{{.}}年{{(figure "reports.submitted" .).N}}篇 {{end}}`:                                   "2020年1篇 2021年1篇",
		`{{range .Branches}}{{.Name}}{{(figure "visits.units" .ID).N}} {{end}}`:                                 "第一支部1 第二支部1",
		`{{.Since}} {{.Until}} {{.AsOf}} {{.Span}}`:                                                             "2020 2021 2021年12月31日 2020年以来",
		`{{with figure "rotation.changes"}}{{.Title}}：{{range .Parts}}{{.Title}}{{.N}}{{.Unit}} {{end}}{{end}}`: "部门轮岗：处级1人次 科级1人次 职级未注明1人次",
		`{{printf "%03d" (add 1 2)}}`:                                                                           "003",
	} {
		got, err := prose(t, s, audit.ZH, text)
		require.NoError(t, err, text)
		assert.Equal(t, want+"\n", got, text)
	}
}

// What is wrong with a template is told with its line and what was meant, also
// where the text would never get to it.
func TestWrongTemplates(t *testing.T) {
	s := counted(t, busy(), "2021-12-31")
	for text, want := range map[string]string{
		"甲\n{{figure \"visits.half_day\"}}":                          `own.tmpl:2: there is no figure "visits.half_day"; did you mean visits.half_days?`,
		"{{if false}}\n\n{{count (figure \"forum.held\")}}{{end}}":   `own.tmpl:3: there is no figure "forum.held"; did you mean forums.held?`,
		"{{define \"a\"}}\n{{with figure \"awards\"}}{{end}}{{end}}": `own.tmpl:2: there is no figure "awards"; did you mean awards.won?`,
		"\n{{\"reports\" | figure | count}}":                         `own.tmpl:2: there is no figure "reports"`,
		"{{figure \"forums.held\" 1999}}":                            "own.tmpl:1: the year 1999 is not counted; the years are 2020 to 2021",
		"{{figure \"forums.held\" \"B7\"}}":                          `own.tmpl:1: there is no branch with the id "B7"`,
		"{{figure \"forums.held\" 1.5}}":                             "own.tmpl:1: the template is wrong",
		"甲\n{{if}}":                                                  "own.tmpl:2: the template is wrong: missing value for if",
		"{{nonsense 1}}":                                             "own.tmpl:1: the template is wrong: function \"nonsense\" not defined",
		"{{.Nonsense}}":                                              "own.tmpl:1: the template is wrong",
		"{{(figure \"forums.held\").String}}":                        "own.tmpl:1: the template is wrong",
		"{{html .Since}}":                                            "own.tmpl:1: html cannot be used in a template",
		"{{call .Since}}":                                            "own.tmpl:1: call cannot be used in a template",
		strings.Repeat("字", 100_000):                                 "own.tmpl: the template is too large",
		"{{range 100000000}}甲{{end}}":                                "the template makes too much text",
		"{{define \"a\"}}甲甲甲甲甲甲{{template \"a\"}}{{end}}{{template \"a\"}}":   "the template makes too much text",
		"{{define \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}":         "own.tmpl:1: the template is wrong",
		"{{$s := \"甲乙丙丁\"}}{{range 60}}{{$s = print $s $s}}{{end}}":           "the template makes too much text",
		"{{$s := \"甲乙丙丁\"}}{{range 60}}{{$s = printf \"%s%s\" $s $s}}{{end}}": "the template makes too much text",
		"{{printf \"%99999999d\" 1}}":                                         "own.tmpl:1: the template is wrong",
		"{{printf \"%*d\" 99999999 1}}":                                       "own.tmpl:1: the template is wrong",
	} {
		_, err := prose(t, s, audit.EN, text)
		require.Error(t, err, text)
		assert.Contains(t, err.Error(), want, text)
	}
}

// A loop without words cannot be stopped, but it holds nobody up.
func TestEndlessTemplate(t *testing.T) {
	body, err := summary.Parse("own.tmpl", "{{range 100000000}}{{end}}", audit.EN)
	require.NoError(t, err)
	var out bytes.Buffer
	err = body.Write(context.Background(), &out, counted(t, busy(), "2021-12-31"), summary.Filling{Plain: render.Plain, Limit: time.Millisecond})
	require.ErrorContains(t, err, "own.tmpl: filling the template in takes too long")
	assert.Empty(t, out.String())
}

// Names and ranks from the exports act on no text, whatever a template does.
func TestHostileNames(t *testing.T) {
	exports := busy()
	exports["branches"] = "branch_id,name\nB1,\"{{figure \"\"x\"\"}}\x1b[31m红\u202e\"\nB2,第二支部"
	exports["people"] = strings.ReplaceAll(staff, "处级", "\"处\x1b]0;甲\x07级\"")
	s := counted(t, exports, "2021-12-31")
	got, err := prose(t, s, audit.ZH, "{{range .Branches}}{{.Name}}\n{{end}}{{parts (figure \"rotation.changes\")}}\t甲\n乙\x1b[0m")
	require.NoError(t, err)
	assert.Equal(t, "{{figure \"x\"}}\\u001b[31m红\\u202e\n第二支部\n处\\u001b]0;甲\\u0007级干部1人次、科级干部1人次、职级未注明1人次\t甲\n乙\\u001b[0m\n", got)
}
