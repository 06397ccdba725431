package render

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func htmlOf(t *testing.T, r *audit.Result, lang audit.Lang) string {
	t.Helper()
	f, err := Lookup("html")
	require.NoError(t, err)
	return string(rendered(t, f, r, Options{Lang: lang}))
}

// The page asks for nothing, and its policy lets only its own style and script
// act, named by the hashes of what stands in it.
func TestHTMLStandsAlone(t *testing.T) {
	page := htmlOf(t, sample(), audit.ZH)
	for _, reference := range regexp.MustCompile(`(?:src|href|action|data|srcset|poster)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		assert.Regexp(t, `^(#|data:,$)`, reference[1])
	}
	for _, banned := range []string{"@import", "url(", " style=", " on", "javascript:", "<iframe", "<object", "<base"} {
		if banned == " on" {
			assert.False(t, regexp.MustCompile(`<[^>]* on[a-z]+=`).MatchString(page))
			continue
		}
		assert.False(t, strings.Contains(page, banned), banned)
	}
	inside := func(tag string) string {
		_, rest, _ := strings.Cut(page, "<"+tag+">")
		text, _, found := strings.Cut(rest, "</"+tag+">")
		require.True(t, found)
		return text
	}
	policy := strings.ReplaceAll(page, "&#39;", "'")
	policy = strings.ReplaceAll(policy, "&#43;", "+")
	assert.True(t, strings.Contains(policy, "default-src 'none'; style-src "+hashOf(inside("style"))+"; script-src "+hashOf(inside("script"))+";"))
	assert.Equal(t, 1, strings.Count(page, "<script"))
}

// Hostile names stand in the page as text only.
func TestHTMLEscapes(t *testing.T) {
	page := htmlOf(t, sample(), audit.ZH)
	assert.False(t, strings.Contains(page, "<script>&"))
	assert.True(t, strings.Contains(page, `&lt;script&gt;&amp;&#34;&#39;|`))
	assert.True(t, strings.Contains(page, `\u202etxt`))
	assert.True(t, strings.Contains(page, `=HYPERLINK(&#34;http://e.example&#34;`))
}

// Everything issue 4 asks of the page is there, in both languages.
func TestHTMLTellsEverything(t *testing.T) {
	zh, en := htmlOf(t, sample(), audit.ZH), htmlOf(t, sample(), audit.EN)
	assert.True(t, strings.Contains(zh, `<html lang="zh-CN">`))
	assert.True(t, strings.Contains(en, `<html lang="en">`))
	for _, wanted := range []string{
		"勤学习", "精展示", "踏实", "制度", // the squares
		"青年部支部", "每周走访联系点", "出处：工作法 第一章", // branches and requirements
		"每个周期的半天数", "branches/QNB.yaml:3", "原文未定", // thresholds and where they were set
		"仅走访1个半天", ">46</td>", ">48</td>", `>2</td>`, // who fails by how much
		"走访：有走访且未计不足的", "2024-06-03 起一周", "访谈 2 次：2024-03-05、2024-09-10", "请假：2024-05-06 至 2024-05-31", "任职：宣传部", // the year
		"导出/走访 记录.csv 第 212 行", // evidence
		"尚缺", "缺少“访谈记录”表", "专项工作收尾", "2024-02-30", "office.xlsx［人员名册］", "籍贯",
		"5126", sampleRun().Inputs[0].SHA256, "退出码 1",
	} {
		assert.True(t, strings.Contains(zh, wanted), "%s is missing", wanted)
	}
	for _, wanted := range []string{"Weekly visits", "half-days in each block", "week of 2024-06-03"} {
		assert.True(t, strings.Contains(en, wanted), "%s is missing", wanted)
	}
	assert.False(t, regexp.MustCompile(`>[^<]*[\x{4e00}-\x{9fff}]{4,}[^<]*</h2>`).MatchString(en), "no Chinese heading in English")
}

// A page on very many people stays small, and says what it leaves out.
func TestHTMLSummarisesWhatIsMany(t *testing.T) {
	r := sample()
	line := r.Timelines[0]
	for i := range 6000 {
		v := shortVisits(1, "甲某")
		v.Subject.ID, v.Subject.Branch = fmt.Sprintf("Q%05d", i), fmt.Sprintf("B%03d", i/50)
		line.Person = v.Subject.ID
		r.Verdicts, r.Timelines = append(r.Verdicts, v), append(r.Timelines, line)
		if i%50 == 0 {
			r.Summary.Branches = append(r.Summary.Branches, audit.BranchCount{ID: v.Subject.Branch, Name: v.Subject.Branch})
		}
		r.Run.Notices = append(r.Run.Notices, audit.Notice{Code: "x", Message: zhEN("提示", "notice")})
	}
	page := htmlOf(t, r, audit.ZH)
	assert.Less(t, len(page), 5_000_000)
	assert.Equal(t, mostPersons, strings.Count(page, `<section class="subject"`))
	assert.LessOrEqual(t, strings.Count(page, `<tr data-s="fail"`), mostFindings)
	_, table, _ := strings.Cut(page, `<table class="heat">`)
	table, _, _ = strings.Cut(table, "</table>")
	assert.Equal(t, mostHeat, strings.Count(table, "<tr>")-1)
	assert.True(t, strings.Contains(page, "本页只详列问题最多的"))
	assert.True(t, strings.Contains(page, "条未在此列出"))
	assert.True(t, strings.Contains(page, "个支部未列出"))
}

// A week that a verdict calls short is drawn short whatever was visited in it.
func TestYearShowsTheVerdict(t *testing.T) {
	r := sample()
	p := newReport(r, Options{})
	for _, s := range p.Subjects {
		if s.ID != "P0001" {
			continue
		}
		require.NotNil(t, s.Year)
		short := 0
		for _, b := range s.Year.Lanes[0].Bars {
			if b.Class == "short" {
				short++
			}
		}
		assert.Equal(t, 2, short)
		assert.Len(t, s.Year.Lanes, 6)
		return
	}
	t.Fatal("P0001 has no section")
}

func TestGap(t *testing.T) {
	for _, c := range []struct {
		actual, required any
		want             string
	}{{int64(46), int64(48), "2"}, {int64(190), int64(183), "7"}, {0.5, 0.8, "0.3"}, {int64(2), int64(2), ""}, {nil, nil, ""}, {"x", int64(1), ""}} {
		assert.Equal(t, c.want, gap(&audit.Verdict{Actual: c.actual, Required: c.required}))
	}
}
