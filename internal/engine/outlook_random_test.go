package engine

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/office"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
)

// yearsAhead is as far as any warning of an invented office reaches.
const yearsAhead = 4 * 366

// bench is an invented office with what it takes to judge it.
type bench struct {
	*testing.T

	seed     int
	o        *office.Office
	rules    *policy.Set
	settings *config.Config
	joined   *dossier.Office
}

// read writes an office and reads it back as of its day.
func (b bench) read(o *office.Office) bench {
	b.Helper()
	dir := b.TempDir()
	require.NoError(b, o.Write(dir, office.Style{Plain: true}))
	b.o = o
	asOf, err := audit.ParseDate(o.AsOf.String())
	require.NoError(b, err)
	r := Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf}
	setup := &Setup{Request: r, Rules: b.rules, files: &config.Files{}, plan: &planning{}}
	in, err := setup.input()
	require.NoError(b, err)
	setup, err = setup.settings(in)
	require.NoError(b, err)
	found, err := setup.Discover()
	require.NoError(b, err)
	read, err := Open(context.Background(), setup, found, ForEverything, Observer{})
	require.NoError(b, err)
	b.settings, b.joined = setup.Settings, read.Joined
	return b
}

// owed is whom a verdict or an obligation is about.
type owed struct{ rule, subject string }

// verdicts are those of the named rules, or of all.
func (b bench) verdicts(rules ...string) map[owed]audit.Verdict {
	b.Helper()
	_, all, err := b.rules.Judge(context.Background(), b.joined, b.settings, policy.Options{All: true, Jobs: 1, Scope: policy.Scope{Rules: rules}})
	require.NoError(b, err)
	found := map[owed]audit.Verdict{}
	for _, v := range all {
		found[owed{v.Rule, v.Subject.ID}] = v
	}
	return found
}

func (b bench) outlook() []audit.Obligation {
	b.Helper()
	found, _, err := b.rules.Outlook(context.Background(), b.joined, b.settings, policy.Options{Jobs: 2}, b.joined.Time.AsOf+yearsAhead)
	require.NoError(b, err)
	return found
}

// Invented offices, of which only what could be known on as_of is on record and whose period reaches
// that day, so that a later day tells of nothing but time that has passed.
func TestOutlooksOfInventedOffices(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			rules, err := policyfiles.Compile(nil, policyfiles.Publisher{})
			require.NoError(t, err)
			o := office.Generate(uint64(seed)+4000, office.Options{People: 12})
			o.To = max(o.To, o.AsOf)
			b := bench{rules: rules, seed: seed}.on(t).read(knownBy(o, o.AsOf))
			verdicts, obligations := b.verdicts(), b.outlook()
			for name, check := range map[string]func(bench, map[owed]audit.Verdict, []audit.Obligation){
				"what is due has an obligation that settles it":    settled,
				"obligations do not contradict verdicts":           consistent,
				"the day of an obligation is the last one in time": inTime,
			} {
				t.Run(name, func(t *testing.T) { check(b.on(t), verdicts, obligations) })
			}
			t.Run("plans give the same outlook as OPA", func(t *testing.T) {
				notices, err := rules.Plan(context.Background())
				require.NoError(t, err)
				require.Empty(t, notices)
				require.Equal(t, obligations, b.on(t).outlook())
			})
		})
	}
}

func (b bench) on(t *testing.T) bench {
	b.T = t
	return b
}

func knownBy(o *office.Office, day office.Day) *office.Office {
	s := *o
	s.Liaisons = upTo(day, o.Liaisons, func(r office.Liaison) office.Day { return r.From })
	s.Visits = upTo(day, o.Visits, func(r office.Visit) office.Day { return r.Date })
	s.Reports = upTo(day, o.Reports, func(r office.Report) office.Day { return r.Submitted })
	s.Interviews = upTo(day, o.Interviews, func(r office.Interview) office.Day { return r.Date })
	s.Plans = upTo(day, o.Plans, func(r office.Plan) office.Day { return r.Approved })
	s.Mentorships = upTo(day, o.Mentorships, func(r office.Mentorship) office.Day { return r.From })
	s.Postings = upTo(day, o.Postings, func(r office.Posting) office.Day { return r.From })
	s.Secondments = upTo(day, o.Secondments, func(r office.Secondment) office.Day { return r.From })
	s.Leave = upTo(day, o.Leave, func(r office.Leave) office.Day { return r.From })
	s.Events = upTo(day, o.Events, func(r office.Event) office.Day { return r.Date })
	held := map[string]bool{}
	for _, e := range s.Events {
		held[e.ID] = true
	}
	s.Participation = slices.DeleteFunc(slices.Clone(o.Participation), func(p office.Participation) bool { return !held[p.Event] })
	return &s
}

func upTo[T any](day office.Day, rows []T, dated func(T) office.Day) []T {
	return slices.DeleteFunc(slices.Clone(rows), func(r T) bool { return dated(r) > day })
}

func settled(b bench, verdicts map[owed]audit.Verdict, obligations []audit.Obligation) {
	ahead := map[owed]bool{}
	done := b.o
	for _, o := range obligations {
		key := owed{o.Rule, o.Subject.ID}
		ahead[key] = ahead[key] || o.On >= b.joined.Time.AsOf
		if verdicts[key].Status == audit.Due {
			done = b.act(done, o, b.o.AsOf)
		}
	}
	after := b.read(done).verdicts()
	for key, v := range verdicts {
		if v.Status == audit.Due {
			if key.rule == "fieldwork.liaison" && b.o.BackOn(key.subject, b.o.AsOf) != b.o.AsOf {
				b.settledOnReturn(done, key, ahead[key])
				continue
			}
			assert.True(b, ahead[key], "%v is due and nothing is asked", key)
			if after[key].Status != audit.Due || !neverPasses(v) {
				assert.Equal(b, audit.Pass, after[key].Status, "%v: %v", key, after[key].Message)
			}
		}
	}
}

// settledOnReturn expects of whoever is away that contacts count from the first day back. Those on record may
// be enough, and then nothing is asked; nothing can be done where nobody knows of a return.
func (b bench) settledOnReturn(done *office.Office, key owed, asked bool) {
	b.Helper()
	back := b.o.BackOn(key.subject, b.o.AsOf)
	if back == office.Absent {
		assert.False(b, asked, "%v: no day is known by which it would count", key)
		return
	}
	after := b.at(done, back).verdicts(key.rule)[key]
	assert.Equal(b, audit.Pass, after.Status, "%v, asked: %v: %v", key, asked, after.Message)
}

// neverPasses holds where the warning is as long as the gap that is allowed: right
// after an interview the next one is due already.
func neverPasses(v audit.Verdict) bool {
	gap, ok := v.Thresholds["max_gap_days"].Value.(int64)
	warn, known := v.Thresholds["warn_days"].Value.(int64)
	return ok && known && v.Rule == "exchange.interviews" && warn >= gap
}

// consistent: only what fails can be overdue, and nothing is asked where it cannot be told.
func consistent(b bench, verdicts map[owed]audit.Verdict, obligations []audit.Obligation) {
	uids := map[string]bool{}
	for _, o := range obligations {
		v := verdicts[owed{o.Rule, o.Subject.ID}]
		assert.Equal(b, o.On < b.joined.Time.AsOf, o.Overdue)
		assert.False(b, o.Overdue && v.Status != audit.Fail, "%v: %s, and yet overdue: %v", o, v.Status, o.Message)
		assert.NotEqual(b, audit.Unknown, v.Status, "%v", o)
		assert.False(b, uids[o.UID], "%v: the same twice", o)
		uids[o.UID] = true
	}
}

// inTime: what is done on the day that an obligation names is in time; what is not done by then is a fail.
func inTime(b bench, verdicts map[owed]audit.Verdict, obligations []audit.Obligation) {
	tried := map[string]bool{}
	for i, o := range obligations {
		key := owed{o.Rule, o.Subject.ID}
		if o.Overdue || verdicts[key].Status == audit.Fail || !dayDecides(o) || tried[o.Rule] || !b.turnOf(o.Rule) {
			continue
		}
		tried[o.Rule] = true
		day := office.Day(o.On)
		b.late(o, b.at(b.o, day+1).verdicts(o.Rule)[key])
		done := b.o
		for _, earlier := range obligations[:i+1] {
			if earlier.Rule == o.Rule && earlier.Subject == o.Subject {
				done = b.act(done, earlier, office.Day(earlier.On))
			}
		}
		assert.NotEqual(b, audit.Fail, b.at(done, day).verdicts(o.Rule)[key].Status, "%v: done on its day and yet not in time", o)
	}
}

// turnOf spreads the requirements over the offices, for each is judged anew for each obligation.
func (b bench) turnOf(rule string) bool {
	place := slices.IndexFunc(b.rules.Requirements, func(r audit.Requirement) bool { return r.ID == rule })
	return (place+b.seed)%6 == 0
}

// dayDecides holds for what fails when it is not done by its day. The others are open to the end of
// the period, or only have to go on.
func dayDecides(o audit.Obligation) bool {
	return !slices.Contains([]string{"problems", "campaign", "aspects", "mentorship"}, o.Kind)
}

// at reads an office as of another day, its period reaching there.
func (b bench) at(o *office.Office, day office.Day) bench {
	b.Helper()
	later := *o
	later.AsOf, later.To = day, max(o.To, day)
	return b.read(&later)
}

// late expects a fail of what was not done by its day, unless shortfalls are tolerated, the subject has left, or is
// away without an end, so that no day present is one too many.
func (b bench) late(o audit.Obligation, v audit.Verdict) {
	b.Helper()
	short, _ := v.Details["short"].([]any)
	gone := slices.ContainsFunc(b.o.People, func(p office.Person) bool {
		return p.ID == o.Subject.ID && p.Left != office.Absent && p.Left <= office.Day(o.On)
	})
	away := o.Kind == "interview" && b.o.BackOn(o.Subject.ID, office.Day(o.On)) == office.Absent
	if !gone && !away && len(short) == 0 {
		assert.Equal(b, audit.Fail, v.Status, "%v: not done by its day and yet in time: %v", o, v.Message)
	}
}

// act gives an office in which an obligation is met on a day, by the records that it asks for.
func (b bench) act(before *office.Office, o audit.Obligation, day office.Day) *office.Office {
	b.Helper()
	s := *before
	a := actor{o: &s, Obligation: o, day: day, b: b}
	do, ok := actions[o.Kind]
	require.True(b, ok, "nothing is known to do about %s of %s", o.Kind, o.Rule)
	do(&a)
	return &s
}

// actor meets one obligation in an office.
type actor struct {
	audit.Obligation

	o   *office.Office
	day office.Day
	b   bench
}

var actions = map[string]func(*actor){
	"session":         held("study_session"),
	"meeting":         held("work_meeting"),
	"forum":           held("forum"),
	"exchange":        held("frontline_exchange"),
	"training_class":  held("training_class"),
	"contest":         held("contest"),
	"values_activity": held("values_activity"),
	"review":          held("report_and_reviews"),
	"disclosure":      held("disclosure"),
	"lecture":         held("lecture"),
	"award":           (*actor).award,
	"party_training":  (*actor).partyTraining,
	"training":        (*actor).training,
	"talk":            (*actor).talk,
	"half_days":       (*actor).visit,
	"liaison":         (*actor).contact,
	"report":          (*actor).report,
	"plan":            (*actor).plan,
	"interview":       (*actor).interview,
	"mentor":          (*actor).mentor,
	"successor":       (*actor).mentor,
	"aspects":         (*actor).mentor,
	"mentorship":      func(*actor) {}, // goes on by itself
	"rotation":        (*actor).rotate,
	"posting":         (*actor).post,
	"secondment":      (*actor).second,
	"problems":        (*actor).solve,
	"campaign":        (*actor).join,
}

func (a *actor) missing() int {
	n, ok := a.Missing.(int64)
	require.True(a.b, ok, "%v", a.Missing)
	return int(n)
}

func (a *actor) figure(name string) any {
	figure, ok := a.b.settings.Thresholds(a.Subject.Branch, a.Rule).At(name, a.On)
	require.True(a.b, ok)
	return figure.Value
}

func (a *actor) person() office.Person {
	i := slices.IndexFunc(a.o.People, func(p office.Person) bool { return p.ID == a.Subject.ID })
	return a.o.People[i]
}

// event adds an event of the subject's branch.
func (a *actor) event(kind string) office.Event {
	e := office.Event{ID: fmt.Sprintf("NEW%d", len(a.o.Events)), Branch: a.Subject.Branch, Kind: kind, Date: a.day, Topic: "专题"}
	if a.Kind == "lecture" {
		e.SpeakerKind = a.figure("speaker_kinds").([]string)[0]
	}
	if a.Kind == "campaign" {
		e.Topic, e.Branch = a.Key, a.o.BranchAt(a.Subject.ID, a.day)
	}
	a.o.Events = append(slices.Clone(a.o.Events), e)
	return e
}

func (a *actor) part(e office.Event, person, role, award string) {
	a.o.Participation = append(slices.Clone(a.o.Participation), office.Participation{Event: e.ID, Person: person, Role: role, Award: award})
}

func held(kind string) func(*actor) {
	return func(a *actor) {
		for range a.missing() {
			a.event(kind)
		}
	}
}

func (a *actor) award() {
	e := a.event("award_review")
	for _, award := range a.Missing.([]any) {
		a.part(e, a.o.People[0].ID, "winner", fmt.Sprint(award))
	}
}

// partyTraining sends all people of the branch, and new ones where they are too few.
func (a *actor) partyTraining() {
	e, left := a.event("party_training"), a.missing()
	for _, p := range a.o.People {
		if a.o.BranchAt(p.ID, a.day) == a.Subject.Branch {
			a.part(e, p.ID, "attendee", "")
			left--
		}
	}
	for ; left > 0; left-- {
		a.part(e, a.other(office.Absent), "attendee", "")
	}
}

func (a *actor) training() {
	for range a.missing() {
		a.part(a.event("training_class"), a.Subject.ID, "attendee", "")
	}
}

func (a *actor) talk() { a.part(a.event("forum"), a.Subject.ID, "speaker", "") }

func (a *actor) join() { a.part(a.event("campaign"), a.Subject.ID, "attendee", "") }

// visit makes half-days on free days of the block, backwards from the day.
func (a *actor) visit() {
	taken := map[office.Day]bool{}
	for _, v := range a.o.Visits {
		taken[v.Date] = taken[v.Date] || v.Person == a.Subject.ID
	}
	day := a.day
	for range a.missing() {
		for taken[day] {
			day--
		}
		taken[day] = true
		a.o.Visits = append(slices.Clone(a.o.Visits), office.Visit{Person: a.Subject.ID, Date: day, Session: "am", Found: -1, Solved: -1})
	}
}

func (a *actor) solve() {
	for _, p := range a.o.People {
		if a.o.BranchAt(p.ID, a.day) == a.Subject.Branch {
			a.o.Visits = append(slices.Clone(a.o.Visits), office.Visit{Person: p.ID, Date: a.day, Session: "am", Found: 0, Solved: a.missing()})
			return
		}
	}
}

// contact takes up contact with units that the subject never had any with, new ones where there are too few.
func (a *actor) contact() {
	known := map[string]bool{}
	for _, l := range a.o.Liaisons {
		known[l.Unit] = known[l.Unit] || l.Person == a.Subject.ID
	}
	units := slices.Clone(a.o.Units)
	for range a.missing() {
		i := slices.IndexFunc(units, func(u office.Unit) bool { return !known[u.ID] })
		if i < 0 {
			i = len(units)
			units = append(units, office.Unit{ID: fmt.Sprintf("NEW%d", i), Name: fmt.Sprintf("新组织%d", i)})
		}
		known[units[i].ID] = true
		a.o.Liaisons = append(slices.Clone(a.o.Liaisons), office.Liaison{Person: a.Subject.ID, Unit: units[i].ID, From: a.day, To: office.Absent})
	}
	if len(a.o.Units) > 0 { // without a list of units any id will do, and one unit would make it a list
		a.o.Units = units
	}
}

func (a *actor) year() int {
	year, err := strconv.Atoi(a.Key)
	require.NoError(a.b, err)
	return year
}

func (a *actor) report() {
	a.o.Reports = append(slices.Clone(a.o.Reports), office.Report{Person: a.Subject.ID, Kind: "research", Year: a.year(), Submitted: a.day})
}

func (a *actor) plan() {
	p := a.person()
	a.o.Plans = append(slices.Clone(a.o.Plans), office.Plan{Person: p.ID, Year: a.year(), Approved: a.day, Rank: a.o.RankAt(p, a.day), Category: p.Category})
}

// other adds someone who may hold interviews, having left, or be a mentor, having a role no more than others.
func (a *actor) other(left office.Day, roles ...string) string {
	p := office.Person{
		ID: fmt.Sprintf("NEW%d", len(a.o.People)), Name: "新人", Branch: a.Subject.Branch, Member: true, MemberSince: office.Absent,
		Roles: roles, Joined: office.On(2000, 1, 1), Left: left,
	}
	a.o.People = append(slices.Clone(a.o.People), p)
	return p.ID
}

func (a *actor) interview() {
	a.o.Interviews = append(slices.Clone(a.o.Interviews), office.Interview{Person: a.Subject.ID, Interviewer: a.other(a.o.From-1, "secretary"), Date: a.day})
}

func (a *actor) mentor() {
	a.o.Mentorships = append(slices.Clone(a.o.Mentorships), office.Mentorship{
		Person: a.Subject.ID, Mentor: a.other(office.Absent), From: a.day, To: office.Absent, Aspects: []string{"study", "work", "life"},
	})
}

// rotate ends the stay in the department that the key names.
func (a *actor) rotate() {
	a.o.Postings = slices.Clone(a.o.Postings)
	for i := range a.o.Postings {
		p := &a.o.Postings[i]
		if p.Person == a.Subject.ID && a.Key[:len(a.Key)-len(" 2024-01-01")] == p.Department && (p.To == office.Absent || p.To > a.day) {
			p.To = a.day
		}
	}
}

func (a *actor) post() {
	for i := range a.missing() {
		a.o.Postings = append(slices.Clone(a.o.Postings), office.Posting{Person: a.Subject.ID, Department: fmt.Sprintf("新部门%d", i), From: a.day, To: office.Absent})
	}
}

// second spends days on secondment, long ago if need be: it is never too early for them.
func (a *actor) second() {
	hosts := a.figure("host_types").([]string)
	first := office.On(1990, 1, 1)
	a.o.Secondments = append(slices.Clone(a.o.Secondments), office.Secondment{
		Person: a.Subject.ID, Host: "某单位", HostType: hosts[0], From: first, To: first + office.Day(a.missing()) - 1,
	})
}
