package office

// seen is the office as it could be known on as_of: without the rows of missing
// tables and without what is dated, or begins, after as_of (SPEC 2). People,
// branches and units are seen whole.
func (o *Office) seen() *Office {
	s := *o
	known := func(table string, d Day) bool { return !o.Missing[table] && d <= o.AsOf }
	s.Liaisons = keep(o.Liaisons, func(r Liaison) bool { return known("liaisons", r.From) })
	// Exact duplicates are dropped (SPEC 1); here they would count twice.
	s.Visits = keep(distinct(o.Visits), func(r Visit) bool { return known("visits", r.Date) })
	s.Reports = keep(o.Reports, func(r Report) bool { return known("reports", r.Submitted) })
	s.Interviews = keep(o.Interviews, func(r Interview) bool { return known("interviews", r.Date) })
	s.Plans = keep(o.Plans, func(r Plan) bool { return known("plans", r.Approved) })
	s.Mentorships = keep(o.Mentorships, func(r Mentorship) bool { return known("mentorships", r.From) })
	s.Postings = keep(o.Postings, func(r Posting) bool { return known("postings", r.From) })
	s.Secondments = keep(o.Secondments, func(r Secondment) bool { return known("secondments", r.From) })
	s.Events = keep(distinct(o.Events), func(r Event) bool { return known("events", r.Date) })
	s.Leave = keep(o.Leave, func(r Leave) bool { return known("leave", r.From) })
	s.index()
	s.Participation = keep(o.Participation, func(r Participation) bool {
		_, ok := s.eventByID[r.Event]
		return ok && !o.Missing["participation"]
	})
	return &s
}

func (o *Office) index() {
	o.eventByID, o.personByID = map[string]Event{}, map[string]Person{}
	for _, e := range o.Events {
		o.eventByID[e.ID] = e
	}
	for _, p := range o.People {
		o.personByID[p.ID] = p
	}
}

func distinct[T comparable](rows []T) []T {
	met := map[T]bool{}
	return keep(rows, func(r T) bool {
		again := met[r]
		met[r] = true
		return !again
	})
}

func keep[T any](rows []T, wanted func(T) bool) []T {
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
	return keep(o.Events, func(e Event) bool { return e.Branch == branch && wanted(e) })
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
