package office

import "slices"

// known is what an office knows of itself once it has been seen.
type known struct {
	eventByID  map[string]Event
	personByID map[string]Person
	awayOf     map[string][]span
	postingsOf map[string][]Posting
	// Rows set aside, as far as they can be read, and by table whose records are.
	lostPeople   []Person
	lostBranches []Branch
	asideOwners  map[string]map[string]bool
	filledIn     map[string]bool // table.column: some row has a value there
	rowsOf       map[string]int  // how many rows a table has, those set aside among them
}

// seen is the office as it could be known on as_of: without the rows of missing
// tables, without those set aside, and without what is dated, or begins, after
// as_of (SPEC 2). People, branches and units are seen whole.
func (o *Office) seen() *Office {
	s := *o
	s.rowsOf, s.filledIn = o.countRows(), o.columnsFilledIn()
	s.Branches = o.suppliedBranches()
	setAside(&s, o)
	on := func(table string, d Day) bool { return !o.Missing[table] && d <= o.AsOf }
	s.Liaisons = Keep(sound(o, "liaisons", o.Liaisons), func(r Liaison) bool { return on("liaisons", r.From) })
	// Exact duplicates are dropped (SPEC 1); here they would count twice.
	s.Visits = Keep(Distinct(sound(o, "visits", o.Visits)), func(r Visit) bool { return on("visits", r.Date) })
	s.Reports = Keep(sound(o, "reports", o.Reports), func(r Report) bool { return on("reports", r.Submitted) })
	s.Interviews = Keep(sound(o, "interviews", o.Interviews), func(r Interview) bool { return on("interviews", r.Date) })
	s.Plans = Keep(sound(o, "plans", o.Plans), func(r Plan) bool { return on("plans", r.Approved) })
	s.Mentorships = Keep(sound(o, "mentorships", o.Mentorships), func(r Mentorship) bool { return on("mentorships", r.From) })
	s.Postings = Keep(o.Postings, func(r Posting) bool { return on("postings", r.From) })
	s.Secondments = Keep(sound(o, "secondments", o.Secondments), func(r Secondment) bool { return on("secondments", r.From) })
	s.Events = Keep(Distinct(o.Events), func(r Event) bool { return on("events", r.Date) })
	s.Leave = Keep(sound(o, "leave", o.Leave), func(r Leave) bool { return on("leave", r.From) })
	s.index()
	s.Participation = Keep(o.Participation, func(r Participation) bool {
		_, ok := s.eventByID[r.Event]
		return ok && !o.Missing["participation"]
	})
	return &s
}

// suppliedBranches are the rows of branches; a table without one counts as not
// supplied (SPEC 1).
func (o *Office) suppliedBranches() []Branch {
	if o.Missing["branches"] {
		return nil
	}
	return o.Branches
}

// sound leaves out the rows that have to be set aside.
func sound[T any](o *Office, table string, rows []T) []T {
	var kept []T
	for i, r := range rows {
		if !slices.ContainsFunc(o.Aside, func(a Aside) bool { return a.Table == table && a.Row == i }) {
			kept = append(kept, r)
		}
	}
	return kept
}

func (o *Office) index() {
	o.eventByID, o.personByID = map[string]Event{}, map[string]Person{}
	o.awayOf, o.postingsOf = map[string][]span{}, map[string][]Posting{}
	for _, e := range o.Events {
		o.eventByID[e.ID] = e
	}
	for _, p := range o.People {
		o.personByID[p.ID] = p
		o.awayOf[p.ID] = o.absences(p.ID)
	}
	for _, p := range o.Postings {
		o.postingsOf[p.Person] = append(o.postingsOf[p.Person], p)
	}
}

// Distinct gives each row once, where it stands first.
func Distinct[T comparable](rows []T) []T {
	met := map[T]bool{}
	return Keep(rows, func(r T) bool {
		again := met[r]
		met[r] = true
		return !again
	})
}

// Keep gives the rows that are wanted.
func Keep[T any](rows []T, wanted func(T) bool) []T {
	var kept []T
	for _, r := range rows {
		if wanted(r) {
			kept = append(kept, r)
		}
	}
	return kept
}

// held lists the events of a branch that are wanted.
func (o *Office) held(branch string, wanted func(Event) bool) []Event {
	return Keep(o.Events, func(e Event) bool { return e.Branch == branch && wanted(e) })
}

// attended lists the events of any branch in which a person took part in a way
// that is wanted, an event once for every row of participation.
func (o *Office) attended(person string, wanted func(Event, Participation) bool) []Event {
	var events []Event
	for _, p := range o.Participation {
		if p.Person != person {
			continue
		}
		if e, ok := o.eventByID[p.Event]; ok && wanted(e, p) {
			events = append(events, e)
		}
	}
	return events
}
