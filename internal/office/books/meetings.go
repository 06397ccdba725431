package books

import (
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/office"
)

// kinds are what such books call meetings; the first two are words of their own.
var kinds = map[string]string{
	"study_session": "支部学习会", "work_meeting": "周例会",
	"forum": "干部论坛", "frontline_exchange": "一线交流", "campaign": "主题活动", "training_class": "培训班", "contest": "竞赛",
	"award_review": "成果评比", "party_training": "党性教育培训", "lecture": "辅导报告", "values_activity": "核心价值观活动",
	"report_and_reviews": "一报告两评议", "disclosure": "信息公开", "other": "其他",
}

var speakerKinds = map[string]string{
	"party_school": "党校教授", "model": "道德模范", "grassroots": "基层一线群众工作者", "youth_worker": "一线青少年工作者", "other": "其他",
}

// branchNames gives for a branch what meetings call it: its name where there is a table of them.
func branchNames(o *office.Office) map[string]string {
	all := map[string]string{}
	for _, b := range o.Branches {
		all[b.ID] = b.ID
		if !o.Missing["branches"] {
			all[b.ID] = b.Name
		}
	}
	return all
}

// byDay are the indexes of an office's events in order of their days.
func byDay(o *office.Office) []int {
	var all []int
	for i := range o.Events {
		all = append(all, i)
	}
	slices.SortStableFunc(all, func(a, b int) int { return int(o.Events[a].Date - o.Events[b].Date) })
	return all
}

// signIn has meetings down and names across: √ for who came, a word for who did more.
var signIn = Layout{Name: "sign-in", Feeds: []string{"events", "participation"}, Tells: meetingsByDay, keep: keepSignIn}

var roleMarks = map[string]string{"attendee": "√", "speaker": "主讲", "winner": "获奖"}

func keepSignIn(o *office.Office, k *Kept) {
	s := k.book("会议签到表.xlsx").sheet("签到")
	column := s.signInHeader(o)
	branch, rows := branchNames(o), map[string]int{}
	for n, i := range byDay(o) {
		e := o.Events[i]
		row := 4 + n
		rows[e.ID] = row
		s.number(row, 1, n+1)
		s.dated(row, 2, e.Date, "yyyy-mm-dd")
		s.line(row, 3, branch[e.Branch], kinds[e.Kind], e.Topic, speakerKinds[e.SpeakerKind])
		k.at("events", i, s.row(row))
	}
	last := 7 + len(o.People)
	marks, came := map[[2]int][]string{}, map[int]int{}
	for i, p := range o.Participation {
		at := [2]int{rows[p.Event], column[p.Person]}
		marks[at] = append(marks[at], roleMarks[p.Role])
		k.at("participation", i, s.text(at[0], at[1], strings.Join(marks[at], "、")))
		came[at[0]]++
	}
	for n, e := range o.Events {
		s.number(rows[e.ID], last, came[rows[e.ID]])
		if p := n % len(o.People); len(marks[[2]int{rows[e.ID], 7 + p}]) == 0 {
			s.text(rows[e.ID], 7+p, []string{"请假", "×", "/"}[n%3])
		}
	}
	k.Sources = fmt.Sprintf(`sources:
  - file: 会议签到表.xlsx
    table: events
    header_row: 3
    columns:
      - {header: 会议日期, field: date}
      - {header: 支部, field: branch_id}
      - {header: 会议类型, field: kind, values: {支部学习会: study_session, 周例会: work_meeting}}
      - {header: 会议主题, field: topic}
      - {header: 主讲人类别, field: speaker_kind}
    key: {field: event_id, from: [支部, 会议类型, 会议日期]}
    also: true
  - file: 会议签到表.xlsx
    table: participation
    header_row: 3
    key: {field: event_id, from: [支部, 会议类型, 会议日期]}
    cross:
      from: G
      to: %s
      headers: [{row: 3, field: person_id}]
      cell: value
      field: role
      values: {√: attendee}
      blanks: [请假, ×, /]
`, letter(last-1))
}

// signInHeader writes the title and the two rows of the header, and gives the column
// of each person.
func (s *Sheet) signInHeader(o *office.Office) map[string]int {
	s.title("各支部会议签到汇总表", 8+len(o.People))
	for i, label := range []string{"序号", "会议日期", "支部", "会议类型", "会议主题", "主讲人类别"} {
		s.text(2, 1+i, label)
		s.merge(2, 1+i, 3, 1+i)
	}
	column := map[string]int{}
	s.text(2, 7, "参会人员")
	s.merge(2, 7, 2, 6+len(o.People))
	for i, p := range o.People {
		column[p.ID] = 7 + i
		s.text(3, 7+i, p.Name)
	}
	last := 7 + len(o.People)
	for i, label := range []string{"实到", "备注"} {
		s.text(2, last+i, label)
		s.merge(2, last+i, 3, last+i)
	}
	return column
}

// letter is what a spreadsheet calls a column.
func letter(column int) string {
	text := ""
	for ; column > 0; column = (column - 1) / 26 {
		text = string(rune('A'+(column-1)%26)) + text
	}
	return text
}

// namesInCell has a meeting a row, who came in one cell of it.
var namesInCell = Layout{Name: "names-in-cell", Feeds: []string{"events", "participation"}, Tells: attendance, keep: keepNamesInCell}

func keepNamesInCell(o *office.Office, k *Kept) {
	s := k.book("会议台账.xlsx").sheet("会议")
	s.title("支部会议台账", 7)
	s.line(2, 1, "序号", "日期", "支部", "会议类型", "主题", "参加人员", "备注")
	branch, name, rows := branchNames(o), names(o), map[string]int{}
	for n, i := range byDay(o) {
		e := o.Events[i]
		row := 3 + n
		rows[e.ID] = row
		s.number(row, 1, n+1)
		s.line(row, 2, fmt.Sprintf("%d.%d.%d", e.Date.Year(), month(e.Date), day(e.Date)), branch[e.Branch], kinds[e.Kind], e.Topic)
		k.at("events", i, s.row(row))
	}
	who := map[int][]string{}
	for i, p := range o.Participation {
		row := rows[p.Event]
		who[row] = append(who[row], name[p.Person])
		k.at("participation", i, s.text(row, 6, strings.Join(who[row], separators[row%len(separators)])))
	}
	k.Sources = `sources:
  - file: 会议台账.xlsx
    table: events
    header_row: 2
    columns:
      - {header: 会议类型, field: kind, values: {支部学习会: study_session, 周例会: work_meeting}}
    key: {field: event_id, from: [支部, 会议类型, 日期]}
    also: true
  - file: 会议台账.xlsx
    table: participation
    header_row: 2
    columns: [{header: 参加人员, field: person_id}]
    constants: [{field: role, value: attendee}]
    key: {field: event_id, from: [支部, 会议类型, 日期]}
    split: {header: 参加人员}
`
}
