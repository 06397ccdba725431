// Package office invents offices and says, by a second and independent reading
// of SPEC 1 to 3, what verdicts they must get. Tests and benchmarks check the
// program against it. It is naive on purpose, and it knows nothing of policies,
// dossiers, configuration or readers: an error there must not come back here.
package office

// Person is a row of people. Blank dates are Absent; Grassroots is yes, no or
// empty.
type Person struct {
	ID, Name, Branch           string
	Department, Rank, Category string
	Member                     bool
	MemberSince                Day
	Roles                      []string
	Joined, Left               Day
	Grassroots                 string
}

// Branch is a row of branches.
type Branch struct {
	ID, Name, Parent string
	Founded, Closed  Day
}

// Unit is a row of units.
type Unit struct{ ID, Name, Type string }

// Liaison is a row of liaisons.
type Liaison struct {
	Person, Unit string
	From, To     Day
}

// Visit is a row of visits. Found and Solved are -1 where blank.
type Visit struct {
	Person        string
	Date          Day
	Session, Unit string
	Found, Solved int
}

// Report is a row of reports.
type Report struct {
	Person, Kind string
	Year         int
	Submitted    Day
	Title        string
}

// Interview is a row of interviews.
type Interview struct {
	Person, Interviewer string
	Date                Day
}

// Plan is a row of plans.
type Plan struct {
	Person         string
	Year           int
	Approved       Day
	Rank, Category string
}

// Mentorship is a row of mentorships.
type Mentorship struct {
	Person, Mentor string
	From, To       Day
	Aspects        []string
}

// Posting is a row of postings.
type Posting struct {
	Person, Department string
	From, To           Day
	Position           string
}

// Secondment is a row of secondments.
type Secondment struct {
	Person, Host, HostType string
	From, To               Day
}

// Event is a row of events.
type Event struct {
	ID, Branch, Kind                    string
	Date                                Day
	Topic, Format, Speaker, SpeakerKind string
}

// Participation is a row of participation.
type Participation struct{ Event, Person, Role, Award string }

// Leave is a row of leave.
type Leave struct {
	Person   string
	From, To Day
	Reason   string
}

// Office is all that is exported and configured of one office.
type Office struct {
	AsOf, From, To Day // the period is From to To

	People        []Person
	Branches      []Branch
	Units         []Unit
	Liaisons      []Liaison
	Visits        []Visit
	Reports       []Report
	Interviews    []Interview
	Plans         []Plan
	Mentorships   []Mentorship
	Postings      []Posting
	Secondments   []Secondment
	Events        []Event
	Participation []Participation
	Leave         []Leave

	Missing    map[string]bool    // tables that no source feeds
	Figures    Figures            // thresholds for every branch that differ from the defaults
	Overrides  map[string]Figures // a branch's own thresholds
	DaysOff    []Day              // calendar.holidays
	DaysWorked []Day              // calendar.workdays

	eventByID  map[string]Event // filled by seen, as is the next
	personByID map[string]Person
}

// Figures holds, by rule and parameter, a threshold: int, float64, string or
// []string.
type Figures map[string]map[string]any

// Set puts one threshold in.
func (f Figures) Set(rule, parameter string, value any) {
	if f[rule] == nil {
		f[rule] = map[string]any{}
	}
	f[rule][parameter] = value
}
