package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

func namedRoster(lines ...string) *source.File {
	return csv("people.csv", append([]string{"姓名|支部编号|是否党员|进入机关日期"}, lines...)...)
}

func TestNamesStandForIDsWhereThereAreNone(t *testing.T) {
	b := load(t, namedRoster("甲某|B1|是|2020-01-01", "乙　某|B1|否|2020-01-01", "甲某|B1|是|2020-01-01", "|B1|是|2020-01-01", "丙某|B1|是|x"),
		csv("visits.csv", "姓名|日期|时段", "甲 某|2024-01-02|am", "乙某|2024-01-02|am", "丁某|2024-01-02|am"),
		csv("interviews.csv", "访谈对象|访谈人|日期", "乙某|甲某|2024-01-02"))
	assert.Equal(t, []string{"甲某|甲某|B1||||1|||2020-01-01", "乙　某|乙　某|B1||||0|||2020-01-01"}, shown(b, "people"))
	assert.Equal(t, []string{"甲某|2024-01-02|am", "乙　某|2024-01-02|am"}, shown(b, "visits"))
	assert.Equal(t, []string{"乙　某|甲某|2024-01-02"}, shown(b, "interviews"))
	assert.Equal(t, []string{"people.csv:5:姓名:", "people.csv:6:进入机关日期:x", "visits.csv:4:姓名:丁某"}, told(b), "a blank name is told once")
	assert.Equal(t, 1, b.Inputs[0].Duplicates)
	require.Len(t, b.Notices, 1)
	n := b.Notices[0]
	assert.Equal(t, []any{"names_for_ids", "people", "person_id", 5}, []any{n.Code, n.Table, n.Field, n.Count})
}

func TestNamesDoNotStandForIDs(t *testing.T) {
	two := namedRoster("甲某|B1|是|2020-01-01", "乙某|B1|否|2020-01-01")
	for name, c := range map[string]struct {
		files []*source.File
		opts  Options
		want  string
	}{
		"where another table has ids":       {[]*source.File{two, csv("visits.csv", "工号|姓名|日期|时段", "|甲某|2024-01-02|am")}, Options{}, "visits.csv has a column person_id (工号)"},
		"where it has ids of others":        {[]*source.File{two, csv("interviews.csv", "访谈对象|访谈人工号|日期", "甲某|1|2024-01-02")}, Options{}, "interviews.csv has a column interviewer_id"},
		"where another sheet of people has": {[]*source.File{two, workbook("x.xlsx", sheet("人员名册", "工号|姓名|支部编号|是否党员|进入机关日期", "1|丙某|B1|是|2020-01-01"))}, Options{}, "x.xlsx [人员名册] has a column person_id"},
		"where the config gives one": {[]*source.File{two, csv("visits.csv", "日期|时段", "2024-01-02|am")},
			Options{Mappings: []Mapping{{File: "visits.csv", Constants: []Constant{{Field: "工号", Value: "P1"}}}}}, "visits.csv has a column person_id"},
		"where two are the same":               {[]*source.File{namedRoster("甲某|B1|是|2020-01-01", "甲 某|B2|否|2020-01-01")}, Options{}, `more than one row bears the name "甲某"`},
		"where the other one is a bad row":     {[]*source.File{namedRoster("甲某|B1|是|2020-01-01", "甲某|B2|否|x")}, Options{}, "more than one row bears the name"},
		"where they are the same in two files": {[]*source.File{namedRoster("甲某|B1|是|2020-01-01"), workbook("x.xlsx", sheet("人员名册", "姓名|支部编号|是否党员|进入机关日期", "甲某|B2|是|2020-01-01"))}, Options{}, "more than one row bears the name"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Load(c.files, c.opts)
			require.Error(t, err)
			assert.Contains(t, audit.Say(err, audit.EN)[0], "people.csv: people without ids (工号), and names cannot stand for them: ")
			assert.Contains(t, audit.Say(err, audit.EN)[0], c.want)
			assert.Contains(t, audit.Say(err, audit.ZH)[0], "请补上工号列")
			reports, err := Inspect(c.files, c.opts)
			require.NoError(t, err)
			assert.Contains(t, reports[0].Sheets[0].Reason.EN, c.want)
		})
	}
	_, err := Load([]*source.File{csv("people.csv", "姓名|支部编号|是否党员", "甲某|B1|是")}, Options{})
	assert.ErrorContains(t, err, "lacks 工号 (person_id), 进入机关日期 (joined_on)")
}

func TestThePoliticalStatusSaysWhoIsAPartyMember(t *testing.T) {
	b := load(t, csv("people.csv", "编号|姓名|支部编号|政治面貌|进入机关日期", "1|甲某|B1|中共党员|2020-01-01", "2|乙某|B1|群众|2020-01-01", "3|丙某|B1|中共预备党员|2020-01-01", "4|丁某|B1||2020-01-01", "5|戊某|B1|九三学社社员|2020-01-01"))
	assert.Equal(t, []string{"1|甲某|B1||||1|||2020-01-01", "2|乙某|B1||||0|||2020-01-01", "3|丙某|B1||||1|||2020-01-01"}, shown(b, "people"))
	assert.Equal(t, []string{"people.csv:5:政治面貌:", "people.csv:6:政治面貌:九三学社社员"}, told(b))
}
