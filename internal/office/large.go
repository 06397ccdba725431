package office

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

const (
	branchSize = 50
	weeks2024  = 52
)

// press prints the tables of one large office, row by row.
type press struct {
	*rand.Rand
	dir    string
	tables map[string]*bufio.Writer
	files  []*os.File
	days   []string // of 2024, by the day of the year from 0
	events int
	fault  error
}

// WriteLarge prints an office of so many people over 2024 for benchmarks, all
// 14 tables as plain UTF-8 CSV under dir/exports and dir/ninefold.yaml: 50
// people a branch, 100 visits a person, most of them in order, about one in
// twenty short of something. It keeps no rows in memory, and the same people
// and seed give the same bytes.
func WriteLarge(dir string, people int, seed uint64) error {
	p := &press{Rand: rand.New(rand.NewPCG(seed, 5)), dir: filepath.Join(dir, "exports"), tables: map[string]*bufio.Writer{}} //nolint:gosec // invented data must repeat
	for d := On(2024, 1, 1); d <= On(2024, 12, 31); d++ {
		p.days = append(p.days, d.String())
	}
	p.open()
	for i := range 200 {
		p.row("units", unitID(i), "团委"+unitID(i), "街镇")
	}
	for first := 0; first < people; first += branchSize {
		p.branch(first, min(first+branchSize, people))
	}
	p.shut()
	config := "period: {from: 2024-01-01, to: 2024-12-31}\nthresholds: {management: {campaigns: {campaigns: [走千访万]}}}\n"
	return errors.Join(p.fault, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte(config), 0o600))
}

// open begins every table with its header.
func (p *press) open() {
	p.fault = os.MkdirAll(p.dir, 0o750)
	for _, s := range sheets {
		f, err := os.OpenFile(filepath.Join(p.dir, s.name+".csv"), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
		if err != nil {
			p.fault = errors.Join(p.fault, err)
			continue
		}
		p.files = append(p.files, f)
		p.tables[s.name] = bufio.NewWriterSize(f, 1<<16)
		var header []string
		for _, c := range s.columns {
			header = append(header, c.name)
		}
		p.row(s.name, header...)
	}
}

func (p *press) shut() {
	for _, s := range sheets {
		if w := p.tables[s.name]; w != nil {
			p.fault = errors.Join(p.fault, w.Flush())
		}
	}
	for _, f := range p.files {
		p.fault = errors.Join(p.fault, f.Close())
	}
}

// row prints cells that need no quotes. A fault stays in the bufio.Writer until
// it is flushed.
func (p *press) row(table string, cells ...string) {
	w := p.tables[table]
	if w == nil {
		return
	}
	for i, c := range cells {
		if i > 0 {
			_ = w.WriteByte(',')
		}
		_, _ = w.WriteString(c)
	}
	_ = w.WriteByte('\n')
}

func unitID(i int) string { return fmt.Sprintf("U%03d", i+1) }

func (p *press) unit() string { return unitID(p.IntN(200)) }

func (p *press) day() string { return p.days[p.IntN(len(p.days))] }

func (p *press) one(s ...string) string { return s[p.IntN(len(s))] }

// slip happens to about one in twenty.
func (p *press) slip() bool { return p.IntN(20) == 0 }

// branch prints one branch and its people, from number first to before last.
func (p *press) branch(first, last int) {
	id := fmt.Sprintf("B%04d", first/branchSize+1)
	p.row("branches", id, "第"+id+"支部", "", "", "")
	var ids []string
	for i := first; i < last; i++ {
		ids = append(ids, fmt.Sprintf("P%06d", i+1))
	}
	for i, person := range ids {
		p.person(id, person, i, ids)
	}
	for week := range weeks2024 {
		p.event(id, "work_meeting", p.days[week*7+p.IntN(5)], "重点工作")
		if week%2 == 0 && !p.slip() {
			p.event(id, "study_session", p.days[week*7+p.IntN(10)], "专题")
		}
	}
	for _, q := range quotas {
		for range 2 {
			p.attended(p.event(id, q.kind, p.day(), ""), ids)
		}
	}
	p.attended(p.event(id, "campaign", p.day(), "走千访万"), ids)
	review := p.event(id, "award_review", p.day(), "")
	p.row("participation", review, p.one(ids...), "winner", "成果奖")
	p.row("participation", review, p.one(ids...), "winner", "新人奖")
}

func (p *press) event(branch, kind, day, topic string) string {
	p.events++
	id := fmt.Sprintf("E%06d", p.events)
	speaker := map[string]string{"lecture": "party_school"}[kind]
	p.row("events", id, branch, kind, day, topic, "", "", speaker)
	return id
}

// attended lets about a third of the branch take part.
func (p *press) attended(event string, ids []string) {
	for _, id := range ids {
		if p.IntN(3) == 0 {
			p.row("participation", event, id, p.one("attendee", "attendee", "attendee", "speaker"), "")
		}
	}
}

func (p *press) person(branch, id string, i int, colleagues []string) {
	rank, category := p.one("处级", "科级", "科员"), p.one("综合管理", "专业技术")
	joined, newcomer := On(2010+p.IntN(13), 1+p.IntN(12), 1+p.IntN(28)).String(), p.IntN(10) == 0
	if newcomer {
		joined = p.days[p.IntN(200)]
	}
	roles := map[int]string{0: "secretary", 1: "cadre_officer"}[i]
	name := p.one(surnames...) + p.one(givenNames...)
	p.row("people", id, name, branch, p.one(departments...), rank, category, strconv.FormatBool(i < 2 || !p.slip()), "", roles, joined, "", p.one("true", "false", "false"))
	for range 2 {
		p.row("liaisons", id, p.unit(), joined, "")
	}
	p.visits(id)
	if !p.slip() {
		p.row("reports", id, "research", "2024", p.days[200+p.IntN(165)], "调研")
		p.row("plans", id, "2024", p.days[p.IntN(90)], rank, category)
	}
	for _, day := range []int{30 + p.IntN(60), 180 + p.IntN(30), 330 + p.IntN(30)} {
		p.row("interviews", id, colleagues[min(len(colleagues)-1, map[bool]int{true: 1}[i == 0])], p.days[day])
	}
	if newcomer {
		p.row("mentorships", id, colleagues[0], joined, "", "study;work;life")
	}
	p.row("postings", id, p.one(departments...), joined, "", "干事", "", "", "")
	if p.IntN(3) == 0 {
		p.row("secondments", id, "某单位", p.one(hostTypes...), "2019-03-01", "2019-0"+p.one("4", "6", "8")+"-15")
	}
	from := p.IntN(350)
	p.row("leave", id, p.days[from], p.days[from+p.IntN(10)], "年休")
}

// visits prints 100 of them: two half-days a week, in four weeks one whole day.
// Who slips goes twice in the same half-day.
func (p *press) visits(person string) {
	short := -1
	if p.slip() {
		short = p.IntN(weeks2024)
	}
	for week := range weeks2024 {
		day := p.days[week*7+p.IntN(5)]
		found := p.IntN(3)
		count, solved := strconv.Itoa(found), strconv.Itoa(max(0, found-p.IntN(2)*p.IntN(2)))
		switch {
		case week%13 == 0:
			p.row("visits", person, day, "day", p.unit(), count, solved)
		case week == short:
			p.row("visits", person, day, "am", "U001", count, solved)
			p.row("visits", person, day, "am", "U002", count, solved)
		default:
			p.row("visits", person, day, "am", p.unit(), count, solved)
			p.row("visits", person, day, "pm", p.unit(), "0", "0")
		}
	}
}
