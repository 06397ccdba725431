package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
)

// monotone are the requirements that no further record of the good kind can
// turn from pass to fail, each with that record. Where a record has to be of a
// certain kind for that, notAlways says what would do harm.
var monotone = map[string]func(g *giver){
	"study.sessions":               func(g *giver) { g.event("study_session") },
	"study.forums":                 func(g *giver) { g.event("forum") },
	"fieldwork.liaison":            func(g *giver) { g.liaison() },
	"fieldwork.visits":             func(g *giver) { g.visit(-1) },
	"fieldwork.report":             func(g *giver) { g.report() },
	"fieldwork.problems":           func(g *giver) { g.visit(1 + g.IntN(3)) },
	"exchange.interviews":          func(g *giver) { g.interview() },
	"exchange.plans":               func(g *giver) { g.plan() },
	"exchange.frontline":           func(g *giver) { g.event("frontline_exchange") },
	"management.mentorship":        func(g *giver) { g.mentorship() },
	"management.campaigns":         func(g *giver) { g.takesPart("campaign", "attendee") },
	"cultivation.secondment":       func(g *giver) { g.secondment() },
	"showcase.training":            func(g *giver) { g.event("training_class") },
	"showcase.contests":            func(g *giver) { g.event("contest") },
	"showcase.awards":              func(g *giver) { g.takesPart("award_review", "winner") },
	"showcase.podium":              func(g *giver) { g.takesPart("forum", "speaker") },
	"truth.party_training":         func(g *giver) { g.takesPart("party_training", "attendee") },
	"truth.lectures":               func(g *giver) { g.event("lecture") },
	"practice.meetings":            func(g *giver) { g.event("work_meeting") },
	"steadiness.values":            func(g *giver) { g.event("values_activity") },
	"governance.reviews":           func(g *giver) { g.event("report_and_reviews") },
	"governance.disclosure":        func(g *giver) { g.event("disclosure") },
	"governance.rotation_training": func(g *giver) { g.takesPart("training_class", "attendee") },
	"cultivation.breadth":          func(g *giver) { g.posting() },
}

// notMonotone are the requirements to which no record is only good.
var notMonotone = map[string]string{
	"cultivation.rotation": "a further posting begins a stint, lengthens one, or joins two: all of them can pass the limit",
}

// notAlways are records that look good and may do harm, by requirement.
var notAlways = map[string]string{
	"exchange.interviews":   "an interview before the window, where there was none: the gap then begins there and not on the window's first day",
	"management.mentorship": "an assignment that begins before all others and soon ends: coverage is asked for from the first beginning",
	"management.campaigns":  "a further campaign event: it is one more campaign to take part in",
	"fieldwork.liaison":     "a secondment: days away with a contact, between two stretches without one, then join them",
	"fieldwork.problems":    "a visit that found problems and did not solve them",
}

// giver adds records of the good kind to an office.
type giver struct {
	*rand.Rand
	*office.Office
	added int
}

func (g *giver) person() office.Person { return g.People[g.IntN(len(g.People))] }

// day is one that can be seen, in the period or somewhat before.
func (g *giver) day() office.Day {
	return g.AsOf - office.Day(g.IntN(int(g.AsOf-g.From)+60))
}

func (g *giver) id() string {
	g.added++
	return "ZUSATZ" + strconv.Itoa(g.added)
}

func (g *giver) event(kind string) string {
	e := office.Event{ID: g.id(), Branch: g.person().Branch, Kind: kind, Date: g.day(), Topic: "新增", SpeakerKind: "party_school"}
	if kind != "lecture" {
		e.SpeakerKind = ""
	}
	g.Events = append(g.Events, e)
	return e.ID
}

// takesPart lets somebody take part in an event that there was already.
func (g *giver) takesPart(kind, role string) {
	var of []string
	for _, e := range g.Events {
		if e.Kind == kind {
			of = append(of, e.ID)
		}
	}
	if len(of) == 0 {
		return
	}
	p := office.Participation{Event: of[g.IntN(len(of))], Person: g.person().ID, Role: role}
	if role == "winner" {
		p.Award = "成果奖"
	}
	g.Participation = append(g.Participation, p)
}

func (g *giver) liaison() {
	g.Liaisons = append(g.Liaisons, office.Liaison{Person: g.person().ID, Unit: fmt.Sprintf("U%03d", 1+g.IntN(21)), From: g.day(), To: office.Absent})
}

// visit with problems, all of them solved, or without a word of any.
func (g *giver) visit(problems int) {
	session := []string{"am", "pm", "day"}[g.IntN(3)]
	g.Visits = append(g.Visits, office.Visit{Person: g.person().ID, Date: g.day(), Session: session, Found: problems, Solved: problems})
}

func (g *giver) report() {
	day := g.day()
	g.Reports = append(g.Reports, office.Report{Person: g.person().ID, Kind: "research", Year: day.Year(), Submitted: day})
}

// interview within the window, by somebody entitled to hold one.
func (g *giver) interview() {
	p := g.person()
	for _, q := range g.People {
		day := max(g.From, p.Joined) + office.Day(g.IntN(200))
		last := min(g.AsOf, g.To)
		if p.Left != office.Absent {
			last = min(last, p.Left)
		}
		if q.ID != p.ID && len(q.Roles) > 0 && day <= last {
			g.Interviews = append(g.Interviews, office.Interview{Person: p.ID, Interviewer: q.ID, Date: day})
			return
		}
	}
}

func (g *giver) plan() {
	p, day := g.person(), g.day()
	g.Plans = append(g.Plans, office.Plan{Person: p.ID, Year: day.Year(), Approved: day, Rank: g.RankAt(p, day), Category: p.Category})
}

// mentorship from the first day on and without an end.
func (g *giver) mentorship() {
	p := g.person()
	for _, q := range g.People {
		if q.ID != p.ID && q.Member && q.Left == office.Absent {
			g.Mentorships = append(g.Mentorships, office.Mentorship{Person: p.ID, Mentor: q.ID, From: p.Joined, To: office.Absent, Aspects: []string{"study", "work", "life"}})
			return
		}
	}
}

func (g *giver) secondment() {
	from := g.day()
	g.Secondments = append(g.Secondments, office.Secondment{Person: g.person().ID, Host: "街道", HostType: "street_town", From: from, To: from + office.Day(g.IntN(100))})
}

func (g *giver) posting() {
	g.Postings = append(g.Postings, office.Posting{Person: g.person().ID, Department: "新部门" + g.id(), From: g.day(), To: office.Absent})
}

// Every requirement is in one of the two lists.
func TestEveryRequirementIsMonotoneOrNot(t *testing.T) {
	rules := map[string]bool{}
	for _, v := range judged(t, "../../fixtures/office").Verdicts {
		rules[v.Rule] = true
	}
	require.Len(t, rules, len(builtIn(t).Requirements))
	for rule := range rules {
		_, is := monotone[rule]
		_, isNot := notMonotone[rule]
		assert.NotEqual(t, is, isNot, rule)
	}
	for rule := range notAlways {
		assert.Contains(t, monotone, rule)
	}
}

// Doing more of the good never makes anybody fail who passed.
func TestMoreOfTheGoodNeverHarms(t *testing.T) {
	for seed := range min(16, *seeds) {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed)+1000, office.Options{})
			tables, config := plainOffice(t, o)
			before := map[string]string{}
			for _, v := range judgedAs(t, o, tables, config, encoded(utf8CSV)).Verdicts {
				before[v.Rule+" "+v.Subject.ID] = v.Status
			}
			g := &giver{Rand: rand.New(rand.NewPCG(uint64(seed), 7)), Office: o}
			last := "cultivation.secondment" // which may harm contacts
			for _, rules := range [][]string{slices.DeleteFunc(sortedKeys(monotone), func(r string) bool { return r == last }), {last}} {
				for _, rule := range rules {
					for range 12 {
						monotone[rule](g)
					}
				}
				tables, _ = plainOffice(t, o)
				for _, v := range judgedAs(t, o, tables, config, encoded(utf8CSV)).Verdicts {
					_, never := notMonotone[v.Rule]
					harmed := rules[0] == last && v.Rule == "fieldwork.liaison"
					if never || harmed || before[v.Rule+" "+v.Subject.ID] != "pass" {
						continue
					}
					assert.NotEqual(t, "fail", v.Status, "%s %s: %s", v.Rule, v.Subject.ID, v.Message.EN)
				}
			}
		})
	}
}

// The exceptions are real: each of these records does harm.
func TestWhatLooksGoodMayHarm(t *testing.T) {
	for rule, harm := range map[string]func(o *office.Office){
		"exchange.interviews": func(o *office.Office) {
			o.Interviews = append(o.Interviews, office.Interview{Person: "P1", Interviewer: "P2", Date: o.From - 300})
		},
		"management.mentorship": func(o *office.Office) {
			o.Mentorships = append(o.Mentorships, office.Mentorship{Person: "P1", Mentor: "P2", From: o.From - 199, To: o.From - 198})
		},
		"management.campaigns": func(o *office.Office) {
			o.Events = append(o.Events, office.Event{ID: "E2", Branch: "B01", Kind: "campaign", Date: o.From + 50, Topic: "二"})
		},
		"fieldwork.problems": func(o *office.Office) {
			o.Visits = append(o.Visits, office.Visit{Person: "P1", Date: o.From + 9, Session: "am", Found: 9, Solved: 0})
		},
		"fieldwork.liaison": func(o *office.Office) {
			o.Secondments = append(o.Secondments, office.Secondment{Person: "P1", Host: "街道", HostType: "street_town", From: o.From + 120, To: o.From + 129})
		},
		"cultivation.rotation": func(o *office.Office) {
			o.Postings = append(o.Postings, office.Posting{Person: "P1", Department: "甲", From: o.From - 5000, To: office.Absent})
		},
	} {
		t.Run(rule, func(t *testing.T) {
			o := goodOffice()
			require.Equal(t, "pass", statusOf(t, o, rule))
			harm(o)
			assert.Equal(t, "fail", statusOf(t, o, rule), "%s", notAlways[rule]+notMonotone[rule])
		})
	}
}

// goodOffice passes what the exceptions are about.
func goodOffice() *office.Office {
	from := office.On(2024, 1, 1)
	person := office.Person{Name: "甲某", Branch: "B01", Department: "甲", Member: true, MemberSince: office.Absent, Joined: from - 200, Left: office.Absent, Roles: []string{"secretary"}}
	mate := person
	person.ID, mate.ID, mate.Name = "P1", "P2", "李明"
	o := &office.Office{
		AsOf: office.On(2024, 12, 31), From: from, To: office.On(2024, 12, 31),
		People: []office.Person{person, mate}, Branches: []office.Branch{{ID: "B01", Name: "一支部", Founded: office.Absent, Closed: office.Absent}},
		Visits:        []office.Visit{{Person: "P1", Date: from + 8, Session: "am", Found: 1, Solved: 1}},
		Mentorships:   []office.Mentorship{{Person: "P1", Mentor: "P2", From: from - 180, To: office.Absent, Aspects: []string{"study", "work", "life"}}},
		Postings:      []office.Posting{{Person: "P1", Department: "甲", From: from, To: office.Absent}},
		Events:        []office.Event{{ID: "E1", Branch: "B01", Kind: "campaign", Date: from + 40, Topic: "一"}},
		Participation: []office.Participation{{Event: "E1", Person: "P1", Role: "attendee"}},
		Figures:       office.Figures{}, Missing: map[string]bool{},
	}
	for _, unit := range []string{"U001", "U002"} { // but for twice twenty days with ten between
		for _, contact := range [][2]office.Day{{0, 99}, {120, 129}, {150, 365}} {
			o.Liaisons = append(o.Liaisons, office.Liaison{Person: "P1", Unit: unit, From: from + contact[0], To: from + contact[1]})
		}
	}
	for _, after := range []office.Day{100, 250} {
		o.Interviews = append(o.Interviews, office.Interview{Person: "P1", Interviewer: "P2", Date: from + after})
	}
	o.Figures.Set("management.campaigns", "campaigns", []string{"一", "二"})
	return o
}

func statusOf(t *testing.T, o *office.Office, rule string) string {
	t.Helper()
	tables, config := plainOffice(t, o)
	for _, v := range judgedAs(t, o, tables, config, encoded(utf8CSV)).Verdicts {
		if v.Rule == rule && (v.Subject.ID == "P1" || v.Subject.Kind == "branch") {
			return v.Status
		}
	}
	return fmt.Sprintf("no verdict of %s", rule)
}
