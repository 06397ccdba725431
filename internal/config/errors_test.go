package config

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// Each error of SPEC 4 and of its traps, with the line that a person reads.
func TestFaultsNameThePlaceAndTheRemedy(t *testing.T) {
	for _, tc := range []struct{ name, yaml, said string }{
		{"unknown key", "treshholds: {}\n",
			"ninefold.yaml:1:1: unknown key treshholds; did you mean thresholds?"},
		{"unknown key, nothing near", "zzzzzzzz: 1\n",
			"ninefold.yaml:1:1: unknown key zzzzzzzz; it may be period, as_of, thresholds, bounds, branches, disabled, confirmed, waivers, unwaivable, max_waivers_per_branch, calendar, complete, ignore, recursive, sources, policies, policy_key, policy_min_revision, policy_timeout, privacy, serve"},
		{"unknown system", "thresholds:\n  feildwork: {}\n",
			"ninefold.yaml:2:3: unknown system thresholds.feildwork; did you mean fieldwork?"},
		{"unknown rule", "thresholds:\n  fieldwork:\n    visit: {}\n",
			"ninefold.yaml:3:5: unknown rule thresholds.fieldwork.visit; did you mean visits?"},
		{"unknown parameter", "thresholds:\n  fieldwork:\n    visits:\n      halfdays: 3\n",
			"ninefold.yaml:4:7: unknown parameter thresholds.fieldwork.visits.halfdays; did you mean half_days?"},
		{"unknown rule in a branch", "branches:\n  - id: B01\n    thresholds: {fieldwork: {visit: {}}}\n",
			"ninefold.yaml:3:30: unknown rule branches[1].thresholds.fieldwork.visit; did you mean visits?"},
		{"dotted key", "thresholds:\n  fieldwork.visits: {half_days: 3}\n",
			"ninefold.yaml:2:3: unknown system thresholds.fieldwork.visits; write the levels one in the other: fieldwork: {visits: …}"},
		{"unknown rule in a list", "disabled: [fieldwork.visit]\n",
			"ninefold.yaml:1:12: unknown rule fieldwork.visit in disabled; did you mean fieldwork.visits?"},
		{"unknown bound", "bounds: {fieldwork: {visits: {half_days: {least: 2}}}}\n",
			"ninefold.yaml:1:43: unknown key bounds.fieldwork.visits.half_days.least; it may be min, max"},
		{"duplicate key", "disabled: []\nthresholds: {}\ndisabled: []\n",
			"ninefold.yaml:3:1: disabled stands here for the second time; the first is in line 1: keep one"},
		{"duplicate rule", "confirmed:\n  - study.forums\n  - study.forums\n",
			"ninefold.yaml:3:5: confirmed names study.forums for the second time; the first is in line 2: keep one"},
		{"text for a number", "thresholds: {fieldwork: {visits: {half_days: \"3\"}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is the text \"3\", expected a whole number of at least 0; write 3 without quotes"},
		{"fraction", "thresholds: {fieldwork: {visits: {half_days: 3.0}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is 3.0, expected a whole number of at least 0"},
		{"octal", "thresholds: {fieldwork: {visits: {half_days: 010}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is 010, expected a whole number of at least 0; write it without leading zeros: 10"},
		{"hex", "thresholds: {fieldwork: {visits: {half_days: 0x10}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is 0x10, expected a whole number of at least 0"},
		{"underscore", "thresholds: {fieldwork: {visits: {half_days: 1_000}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is 1_000, expected a whole number of at least 0"},
		{"no number", "thresholds: {fieldwork: {visits: {half_days: no}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is no, expected a whole number of at least 0"},
		{"empty number", "thresholds:\n  fieldwork:\n    visits:\n      half_days:\n",
			"ninefold.yaml:4:17: thresholds.fieldwork.visits.half_days is empty, expected a whole number of at least 0"},
		{"negative", "thresholds: {fieldwork: {visits: {half_days: -1}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is -1, expected a whole number of at least 0"},
		{"too small", "thresholds: {study: {sessions: {every_weeks: 0}}}\n",
			"ninefold.yaml:1:46: thresholds.study.sessions.every_weeks is 0, expected a whole number of at least 1"},
		{"rate above 1", "thresholds: {fieldwork: {problems: {min_rate: 80}}}\n",
			"ninefold.yaml:1:47: thresholds.fieldwork.problems.min_rate is 80, expected a number from 0 to 1"},
		{"not a number", "thresholds: {fieldwork: {problems: {min_rate: .nan}}}\n",
			"ninefold.yaml:1:47: thresholds.fieldwork.problems.min_rate is .nan, expected a number from 0 to 1"},
		{"endless", "thresholds: {fieldwork: {visits: {half_days: 99999999999999999999}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is 99999999999999999999, expected a whole number of at least 0"},
		{"anchor", "thresholds: {study: {sessions: {anchor: 2024-01-03}}}\n",
			"ninefold.yaml:1:41: thresholds.study.sessions.anchor is 2024-01-03, expected a Monday, as yyyy-mm-dd; the Monday of that week is 2024-01-01"},
		{"leap day", "thresholds: {fieldwork: {report: {due: 02-29}}}\n",
			"ninefold.yaml:1:40: thresholds.fieldwork.report.due is 02-29, expected a day of every year, as mm-dd; most years have no 29 February: write 02-28 or 03-01"},
		{"impossible day of the year", "thresholds: {fieldwork: {report: {due: 06-31}}}\n",
			"ninefold.yaml:1:40: thresholds.fieldwork.report.due is 06-31, expected a day of every year, as mm-dd; write it like 03-31"},
		{"short day of the year", "thresholds: {fieldwork: {report: {due: 3-31}}}\n",
			"ninefold.yaml:1:40: thresholds.fieldwork.report.due is 3-31, expected a day of every year, as mm-dd; write it like 03-31"},
		{"list item", "thresholds: {truth: {lectures: {speaker_kinds: [modle]}}}\n",
			"ninefold.yaml:1:49: unknown value modle in thresholds.truth.lectures.speaker_kinds; did you mean model?"},
		{"list item twice", "thresholds: {truth: {lectures: {speaker_kinds: [model, model]}}}\n",
			"ninefold.yaml:1:56: thresholds.truth.lectures.speaker_kinds names model for the second time; the first is in line 1: keep one"},
		{"no list", "thresholds: {truth: {lectures: {speaker_kinds: model}}}\n",
			"ninefold.yaml:1:48: thresholds.truth.lectures.speaker_kinds is model, expected a list"},
		{"list for a number", "thresholds: {fieldwork: {visits: {half_days: [3]}}}\n",
			"ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days is a list, expected a whole number of at least 0"},
		{"two undated", "thresholds: {fieldwork: {visits: {half_days: [{value: 3}, {value: 4}]}}}\n",
			"ninefold.yaml:1:60: thresholds.fieldwork.visits.half_days has two values for the same day; the other is in line 1: give each its own `from`"},
		{"two on one day", "thresholds:\n  fieldwork:\n    visits:\n      half_days:\n      - {value: 3, from: 2024-01-01}\n      - {value: 4, from: 2024-01-01}\n",
			"ninefold.yaml:6:10: thresholds.fieldwork.visits.half_days has two values for the same day; the other is in line 5: give each its own `from`"},
		{"dated without value", "thresholds: {fieldwork: {visits: {half_days: [{from: 2024-01-01}]}}}\n",
			"ninefold.yaml:1:47: thresholds.fieldwork.visits.half_days[1].value is missing; add value: a whole number of at least 0"},
		{"date with the day first", "as_of: 5/3/2024\n",
			"ninefold.yaml:1:8: as_of is 5/3/2024, expected a date, as yyyy-mm-dd; write a date with the year first, such as 2024-03-05; which part is the month is unclear"},
		{"month for a date", "as_of: 2024年3月\n",
			"ninefold.yaml:1:8: as_of is 2024年3月, expected a date, as yyyy-mm-dd; write a whole date; this is only a month: write the day too, as in 2024-03-01"},
		{"day of 1900", "as_of: 1905.7.7\n",
			"ninefold.yaml:1:8: as_of is 1905.7.7, expected a date, as yyyy-mm-dd; write a date from 1921-07-01 on; this one is mostly a month such as 2019.03 that was given a date format: write year, month and day"},
		{"impossible date", "as_of: 2023-02-29\n",
			"ninefold.yaml:1:8: as_of is 2023-02-29, expected a date, as yyyy-mm-dd; no such day"},
		{"lone from", "period: {from: 2024-01-01}\n",
			"ninefold.yaml:1:9: period.to is missing; add to: last day"},
		{"period backwards", "period: {from: 2024-12-31, to: 2024-01-01}\n",
			"ninefold.yaml:1:28: the period ends on 2024-01-01, before it begins on 2024-12-31 (ninefold.yaml:1:10); correct one of the two"},
		{"as_of before the period", "as_of: 2023-12-31\nperiod: {from: 2024-01-01, to: 2024-12-31}\n",
			"ninefold.yaml:1:1: as_of 2023-12-31 lies before the period, which begins on 2024-01-01; choose a later day or an earlier period"},
		{"holiday and workday", "calendar:\n  workdays: [2024-05-06]\n  holidays: [2024-05-06]\n",
			"ninefold.yaml:3:14: 2024-05-06 stands among the holidays and among the workdays; keep it in one of the two"},
		{"holiday twice and a workday", "calendar:\n  workdays: [2024-05-06]\n  holidays: [2024-05-06, 2024-05-06]\n",
			"ninefold.yaml:3:14: 2024-05-06 stands among the holidays and among the workdays; keep it in one of the two\nninefold.yaml:3:26: 2024-05-06 stands among the holidays and among the workdays; keep it in one of the two"},
		{"branch without id", "branches:\n  - thresholds: {}\n",
			"ninefold.yaml:2:5: branches[1].id is missing; add id: the branch's id"},
		{"branch twice", "branches:\n  - id: B01\n  - id: B01\n",
			"ninefold.yaml:3:5: branch B01 is listed for the second time; the first is in line 2: put both together"},
		{"branches as keys", "branches:\n  B01: {}\n",
			"ninefold.yaml:2:3: branches is a set of keys, expected a list"},
		{"mask", "privacy: {mask: yes}\n",
			"ninefold.yaml:1:17: privacy.mask is yes, expected true or false; write true or false"},
		{"encoding", "sources:\n  - {file: a.csv, encoding: gb2321}\n",
			"ninefold.yaml:2:29: unknown value gb2321 in sources[1].encoding; it may be utf-8, gbk, gb18030, big5, utf-16le, utf-16be"},
		{"field twice", "sources:\n  - file: a.csv\n    columns: [{header: 日期, field: date}, {header: 走访日期, field: date}]\n",
			"ninefold.yaml:3:57: date is mapped for the second time; keep one of the two"},
		{"header row", "sources: [{file: a.csv, header_row: 0}]\n",
			"ninefold.yaml:1:37: sources[1].header_row is 0, expected a whole number of at least 1"},
		{"no file", "sources: [{table: visits}]\n",
			"ninefold.yaml:1:11: sources[1].file is missing; add file: the file's name, or sql: a query of a database"},
		{"bound without a value", "bounds: {fieldwork: {visits: {half_days: }}}\n",
			"ninefold.yaml:1:42: bounds.fieldwork.visits.half_days is empty, expected how far a branch may go, such as {min: …}, or {} for anything"},
		{"complete, a name that is not a table", "complete: [visits, mentorship]\n",
			"ninefold.yaml:1:20: unknown table mentorship in complete; did you mean mentorships?"},
		{"complete, in Chinese", "complete:\n  - 走访纪录\n",
			"ninefold.yaml:2:5: unknown table 走访纪录 in complete; did you mean 走访记录?"},
		{"complete, in both languages", "complete: [visits, 走访记录]\n",
			"ninefold.yaml:1:20: complete names the table visits for the second time; keep one of the two"},
		{"ignore, no list", "ignore: 说明*\n",
			"ninefold.yaml:1:9: ignore is 说明*, expected a list"},
		{"bound backwards", "bounds: {fieldwork: {visits: {half_days: {min: 3, max: 1}}}}\n",
			"ninefold.yaml:1:43: the bound of fieldwork.visits.half_days begins at 3 and ends at 1; min must not be larger than max"},
		{"tab", "thresholds:\n\tfieldwork: {}\n",
			"ninefold.yaml:2:1: this line is indented with a tab; indent with spaces"},
		{"alias", "disabled: &a [study.forums]\nconfirmed: *a\n",
			"ninefold.yaml:2:12: *a stands for another place in the file, which is not followed; write the value out"},
		{"merge", "thresholds:\n  <<: {fieldwork: {}}\n",
			"ninefold.yaml:2:3: unknown system thresholds.<<; keys are not merged: write them out"},
		{"tag", "thresholds: {fieldwork: {visits: {half_days: !!int \"3\"}}}\n",
			"ninefold.yaml:1:46: the tag !!int is not read; take it out"},
		{"second document", "disabled: []\n---\ndisabled: [study.forums]\n",
			"ninefold.yaml:2:1: a second document begins here; keep one document: take out the line ---"},
		{"not a mapping", "- disabled\n",
			"ninefold.yaml:1:1: ninefold.yaml is a list, expected keys with values"},
		{"plain text", "hello\n",
			"ninefold.yaml:1:1: ninefold.yaml is hello, expected keys with values"},
		{"bad bracket", "disabled: [study.forums\nconfirmed: []\n",
			"ninefold.yaml:1:11: [ is never closed; write ] where it ends"},
		{"key that is a list", "? [a]\n: 1\n",
			"ninefold.yaml:1:3: a key must be a plain word"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			assert.Equal(t, tc.said, strings.Join(complaints(t, office(t, tc.yaml)), "\n"))
		})
	}
}

func TestEverythingWrongIsToldAtOnceInOrder(t *testing.T) {
	in := office(t, "thresholds: {fieldwork: {visits: {half_days: x}}}\ndisabled: [nothing.known.here]\nas_of: never\n",
		"B01.yaml", "thresholds:\n  study: {sessions: {sessions: 0}}\n", "B00.yaml", "what: 1\n")
	in.Environ, in.Set = []string{"NINEFOLD_STUDY_FORUMS_MIN_PER_YEAR=many"}, []string{"study.forums.min=1"}
	var places []string
	for _, line := range complaints(t, in) {
		places = append(places, strings.SplitN(line, ": ", 2)[0])
	}
	assert.Equal(t, []string{"ninefold.yaml:1:46", "ninefold.yaml:2:12", "ninefold.yaml:3:8", "branches/B00.yaml:1:1",
		"branches/B01.yaml:2:22", "NINEFOLD_STUDY_FORUMS_MIN_PER_YEAR", "--set study.forums.min=1"}, places)
}

func TestFaultsSpeakChinese(t *testing.T) {
	_, err := Load(office(t, "thresholds: {fieldwork: {visits: {half_days: \"3\"}}}\nas_of: never\nconfirmed: [study.forum]\n"))
	lines := strings.Join(audit.Say(err, audit.ZH), "\n")
	assert.Contains(t, lines, "ninefold.yaml:1:46: thresholds.fieldwork.visits.half_days 的值是文字 \"3\"，应为整数，不小于 0；请去掉引号，写 3")
	assert.Contains(t, lines, "ninefold.yaml:2:8: as_of 的值是 never，应为日期，格式 yyyy-mm-dd")
	assert.Contains(t, lines, "ninefold.yaml:3:13: confirmed 中没有这个要求：study.forum；是否为 study.forums？")
}

func TestVariablesAndFlags(t *testing.T) {
	for _, tc := range []struct {
		name     string
		env, set []string
		said     string
	}{
		{name: "variable of the wrong type", env: []string{"NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=two"}, said: "NINEFOLD_FIELDWORK_VISITS_HALF_DAYS: fieldwork.visits.half_days is two, expected a whole number of at least 0"},
		{name: "misspelt variable", env: []string{"NINEFOLD_FIELDWORK_VISIT_HALF_DAYS=2"}, said: "NINEFOLD_FIELDWORK_VISIT_HALF_DAYS: no setting has this name; did you mean NINEFOLD_FIELDWORK_VISITS_HALF_DAYS?"},
		{name: "unknown variable of a section", env: []string{"NINEFOLD_FIELDWORK_SOMETHING_ELSE_ALTOGETHER=2"}, said: "NINEFOLD_FIELDWORK_SOMETHING_ELSE_ALTOGETHER: no setting has this name"},
		{name: "both spellings", env: []string{"NINEFOLD_STUDY_FORUMS_MIN_PER_YEAR=1", "NINEFOLD_THRESHOLDS_STUDY_FORUMS_MIN_PER_YEAR=2"}, said: "NINEFOLD_THRESHOLDS_STUDY_FORUMS_MIN_PER_YEAR: NINEFOLD_STUDY_FORUMS_MIN_PER_YEAR sets the same threshold; keep one of the two, best NINEFOLD_STUDY_FORUMS_MIN_PER_YEAR"},
		{name: "lone variable of a period", env: []string{"NINEFOLD_PERIOD_FROM=2024-01-01"}, said: "NINEFOLD_PERIOD_FROM: period.from is given without period.to; give period.to too"},
		{name: "branch in the environment", env: []string{"NINEFOLD_SET=study.forums.min_per_year=1;B01:study.forums.min_per_year=0"}, said: "NINEFOLD_SET B01:study.forums.min_per_year=0: study.forums.min_per_year 0 is looser than 1 (NINEFOLD_SET); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {study: {forums: {min_per_year: {min: 0}}}}"},
		{name: "flag without value", set: []string{"study.forums.min_per_year"}, said: "--set study.forums.min_per_year: there is no = in it; write KEY=VALUE, such as fieldwork.visits.half_days=3"},
		{name: "empty flag", set: []string{"study.forums.min_per_year="}, said: "--set study.forums.min_per_year=: study.forums.min_per_year is empty, expected a whole number of at least 0"},
		{name: "unknown flag", set: []string{"fieldwork.visits.half_day=3"}, said: "--set fieldwork.visits.half_day=3: unknown setting fieldwork.visits.half_day; did you mean fieldwork.visits.half_days?"},
		{name: "section", set: []string{"fieldwork.visits=3"}, said: "--set fieldwork.visits=3: unknown setting fieldwork.visits; add one of half_days, tolerated"},
		{name: "list of objects", set: []string{"waivers=[]"}, said: "--set waivers=[]: unknown setting waivers; write it in the config file"},
		{name: "setting of one branch", set: []string{"B01:disabled=study.forums"}, said: "--set B01:disabled=study.forums: unknown setting disabled; only thresholds can be set for one branch"},
		{name: "flag loosens for a branch", set: []string{"B01:study.forums.min_per_year=1"}, said: "--set B01:study.forums.min_per_year=1: study.forums.min_per_year 1 is looser than 2 (default); a branch may only tighten it; to loosen it the organisation's file has to say so: bounds: {study: {forums: {min_per_year: {min: 1}}}}"},
		{name: "bad list", set: []string{"study.forums.min_per_year=[{value: 1"}, said: "--set study.forums.min_per_year=[{value: 1: { is never closed; write } where it ends"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := Input{Requirements: demands(), Environ: tc.env, Set: tc.set}
			assert.Equal(t, tc.said, strings.Join(complaints(t, in), "\n"))
		})
	}
}

func TestForeignVariablesAreANotice(t *testing.T) {
	c := load(t, Input{Requirements: demands(), Environ: []string{"NINEFOLD_LANG=zh", "NINEFOLD_RELEASE_TICKET=7", "HOME=/"}, OwnVariables: []string{"NINEFOLD_LANG"}})
	require.Len(t, c.Notices, 1)
	assert.Equal(t, "unknown_variable", c.Notices[0].Code)
	assert.Equal(t, "NINEFOLD_RELEASE_TICKET", c.Notices[0].Path)
}

func TestLonePeriodOnTheCommandLine(t *testing.T) {
	from := audit.DateOf(2024, 1, 1)
	in := Input{Requirements: demands(), From: &from}
	assert.Equal(t, []string{"--from: --from is given without --to; give --to too"}, complaints(t, in))
	in = office(t, "period: {from: 2023-01-01, to: 2024-12-31}")
	in.From = &from
	assert.Equal(t, "2024-01-01", load(t, in).Period.From.String())
}

func TestBranchFiles(t *testing.T) {
	for _, tc := range []struct {
		name, yaml string
		files      []string
		said       string
	}{
		{"listed and filed", "branches:\n  - id: B01\n", []string{"B01.yaml", "thresholds: {}"},
			"branches/B01.yaml:1:1: branch B01 has its thresholds in ninefold.yaml:2:5 already; keep one of the two"},
		{"two files", "", []string{"B01.yaml", "", "B01.json", "{}"},
			"branches/B01.yaml:1:1: branch B01 has its thresholds in branches/B01.json:1:1 already; keep one of the two"},
		{"another id", "", []string{"B01.yaml", "id: B02"},
			"branches/B01.yaml:1:1: id is B02, but the file is named after B01; make them agree, or take the id out"},
		{"a key of the organisation", "", []string{"B01.yaml", "bounds: {}"},
			"branches/B01.yaml:1:1: unknown key bounds; it may be id, thresholds"},
		{"misspelt", "", []string{"B01.yaml", "thresholds:\n  fieldwork:\n    visits: {half_dais: 3}"},
			"branches/B01.yaml:3:14: unknown parameter thresholds.fieldwork.visits.half_dais; did you mean half_days?"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			assert.Equal(t, tc.said, strings.Join(complaints(t, office(t, tc.yaml, tc.files...)), "\n"))
		})
	}
	c := load(t, office(t, "", "0007.yaml", "id: 0007\nthresholds: {fieldwork: {visits: {half_days: 3}}}", "notes.txt", "\t"))
	assert.Equal(t, []string{"0007"}, c.Branches())
}

func TestUnknownBranches(t *testing.T) {
	in := office(t, "branches:\n  - {id: TSW-ZZB}\n  - id: TSW-ZZC\n", "TSW-BGS.yaml", "")
	in.Set = []string{"Q:fieldwork.visits.half_days=3"}
	c := load(t, in)
	require.NoError(t, c.Settle(staff{branches: map[string]string{"Q": "", "TSW-BGS": "", "TSW-ZZB": "", "TSW-ZZC": ""}}))
	err := c.Settle(staff{branches: map[string]string{"TSW-ZZB": "", "TSW-XCB": ""}})
	assert.Equal(t, []string{
		"ninefold.yaml:3:5: unknown branch TSW-ZZC; did you mean TSW-ZZB?",
		"branches/TSW-BGS.yaml:1:1: unknown branch TSW-BGS; did you mean TSW-XCB?",
		"--set Q:fieldwork.visits.half_days=3: unknown branch Q; it may be TSW-XCB, TSW-ZZB",
	}, saidOf(t, in, err))
}
