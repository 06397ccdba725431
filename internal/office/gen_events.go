package office

import "fmt"

// quotas are the kinds of events of which a year needs some, with the rule that
// says how many.
var quotas = []struct{ kind, rule string }{
	{"forum", "study.forums"},
	{"frontline_exchange", "exchange.frontline"},
	{"training_class", "showcase.training"},
	{"contest", "showcase.contests"},
	{"party_training", "truth.party_training"},
	{"lecture", "truth.lectures"},
	{"values_activity", "steadiness.values"},
	{"report_and_reviews", "governance.reviews"},
	{"disclosure", "governance.disclosure"},
}

var speakerKinds = []string{"party_school", "party_school", "model", "grassroots", "youth_worker", "other", ""}

func (m *maker) event(b Branch, kind string, day Day, topic string) {
	e := Event{ID: fmt.Sprintf("E%05d", len(m.o.Events)+1), Branch: b.ID, Kind: kind, Date: day, Topic: topic}
	if kind == "lecture" {
		e.Speaker, e.SpeakerKind = "甲某", pick(m, speakerKinds...)
	}
	if kind == "study_session" {
		e.Format = pick(m, "座谈研究", "")
	}
	m.o.Events = append(m.o.Events, e)
}

// events holds what a branch has to hold, now and then one too few.
func (m *maker) events(b Branch) {
	m.rhythm(b, "study_session", "study.sessions", "sessions", "专题")
	m.rhythm(b, "work_meeting", "practice.meetings", "meetings", "重点工作")
	for year := m.o.From.Year() - 1; year <= m.o.To.Year()+1; year++ {
		for _, q := range quotas {
			need := min(2, m.o.in(b.ID, q.rule).int("min_per_year"))
			for range max(0, need+pick(m, -1, 0, 0, 0, 0, 1)) {
				m.event(b, q.kind, m.dayOfYear(year), pick(m, "专题", ""))
			}
		}
		for range pick(m, 0, 1, 1, 1, 2) {
			m.event(b, "award_review", m.dayOfYear(year), "")
		}
		for _, topic := range append(campaigns, "别的活动") {
			if m.chance(0.6) {
				m.event(b, "campaign", m.dayOfYear(year), topic)
			}
		}
		m.event(b, pick(m, "other", "campaign", "study_session"), m.dayOfYear(year), pick(m, "", "走千访万"))
	}
	back := m.end.AddYears(-m.o.in(b.ID, "showcase.podium").int("within_years"))
	m.event(b, pick(m, "forum", "lecture", "training_class", "contest"), m.near(back), "")
}

// dayOfYear prefers the days on which something turns.
func (m *maker) dayOfYear(year int) Day {
	return pick(m,
		m.within(On(year, 1, 1), On(year, 12, 31)), m.within(On(year, 1, 1), On(year, 12, 31)), m.within(On(year, 1, 1), m.end),
		On(year, 1, 1), On(year, 12, 31), On(year, 2, 29), m.near(m.end), m.within(On(year, 1, 1), On(year, 12, 31)),
	)
}

// rhythm holds events block by block.
func (m *maker) rhythm(b Branch, kind, rule, parameter, topic string) {
	f := m.o.in(b.ID, rule)
	weeks, need := f.days("every_weeks"), f.int(parameter)
	diligence := pick(m, 1, 1, 0.97, 0.7)
	for monday := (m.o.From - 42).Monday(); monday <= m.o.To+21; monday += 7 {
		if (monday-f.date("anchor"))%(7*weeks) != 0 {
			continue
		}
		held := need
		if !m.chance(diligence) {
			held = need - 1
		}
		for range held {
			given := topic
			if m.chance(0.002) {
				given = ""
			}
			m.event(b, kind, monday+m.days(0, int(7*weeks)-1), given)
		}
	}
}

// participation says who took part, over the branches, spoke or won.
func (m *maker) participation() {
	zeal := pick(m, 0.15, 0.35, 0.6)
	for _, e := range m.o.Events {
		if e.Kind == "study_session" || e.Kind == "work_meeting" {
			continue
		}
		for _, p := range m.o.People {
			likely := zeal
			if p.Branch != e.Branch && m.o.branchOn(p.ID, e.Date, "") != e.Branch {
				likely = zeal / 6
			}
			if m.chance(likely) {
				m.takes(e, p)
			}
		}
	}
}

func (m *maker) takes(e Event, p Person) {
	r := Participation{Event: e.ID, Person: p.ID, Role: pick(m, "attendee", "attendee", "attendee", "speaker", "")}
	if e.Kind == "award_review" || m.chance(0.05) {
		r.Role = pick(m, "winner", "winner", "attendee")
		r.Award = pick(m, "成果奖", "新人奖", "成果奖", "新人奖", "优秀奖", "")
	}
	m.o.Participation = append(m.o.Participation, r)
	if m.chance(0.03) {
		r.Role, r.Award = "speaker", ""
		m.o.Participation = append(m.o.Participation, r) // twice at one event
	}
}
