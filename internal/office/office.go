// Package office invents offices and says, by a second and independent reading
// of SPEC 1 to 3, what verdicts they must get. Tests and benchmarks check the
// program against it. It is naive on purpose, and it knows nothing of policies,
// dossiers, configuration or readers: an error there must not come back here.
package office

// Person is a row of people. Blank dates are Absent; Grassroots is yes, no or
// empty; Roles may hold words that are neither of the two roles.
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

// Posting is a row of postings. Rank, Branch and Roles are what held then; they
// are blank where the row does not say.
type Posting struct {
	Person, Department string
	From, To           Day
	Position           string
	Rank, Branch       string
	Roles              []string
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

// Aside is a row that is not sound: its cell in a column is Value as it stands.
// The row of a Twin is sound and stands there twice, the second time with Value
// in that column, so that one key has two different rows.
type Aside struct {
	Table  string
	Row    int
	Column string
	Value  string
	Twin   bool
}

// Waiver excuses each of the subjects from each of the rules.
type Waiver struct {
	Rules, Subjects []string
	From, Until     Day
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

	Missing  map[string]bool // tables that no source feeds
	None     map[string]bool // tables whose only row is 无; they have no rows here
	Complete []string        // tables that hold all there is, even without a row
	Aside    []Aside         // rows that have to be set aside

	Waivers    []Waiver
	Figures    Figures            // thresholds for every branch that differ from the defaults
	Overrides  map[string]Figures // a branch's own thresholds
	DaysOff    []Day              // calendar.holidays
	DaysWorked []Day              // calendar.workdays

	known          // filled by seen
	without clause // what a test has switched off
}

// Dated is a threshold that changes: each of its values holds from a day on, the
// first perhaps always (Absent).
type Dated []Step

// Step is one value of a threshold and the day from which it holds.
type Step struct {
	Value any
	From  Day
}

// Figures holds, by rule and parameter, a threshold: int, float64, string or
// []string, or Dated with such values.
type Figures map[string]map[string]any

// Set puts one threshold in.
func (f Figures) Set(rule, parameter string, value any) {
	if f[rule] == nil {
		f[rule] = map[string]any{}
	}
	f[rule][parameter] = value
}
