package office

// rule is one requirement: for whom, of what severity, with which tables, to
// whom it applies (nil: to all of them) and what it says.
type rule struct {
	id, kind string
	member   bool // on party members: service begins no earlier than member_since
	severity string
	tables   []string
	applies  func(*Office, subject) bool
	judge    func(*Office, subject) outcome
}

const (
	must   = "must"
	should = "should"
)

var (
	onEvents = []string{"events"}
	onPeople = []string{"events", "participation"} // who took part, spoke or won
)

// rules are those of SPEC 3 in its order.
var rules = []rule{
	{id: "study.sessions", kind: "branch", severity: must, tables: onEvents, judge: studySessions},
	{id: "study.forums", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("forum")},
	{id: "fieldwork.liaison", kind: "person", member: true, severity: must, tables: []string{"liaisons"}, judge: fieldworkLiaison},
	{id: "fieldwork.visits", kind: "person", member: true, severity: must, tables: []string{"visits"}, judge: fieldworkVisits},
	{id: "fieldwork.report", kind: "person", member: true, severity: must, tables: []string{"reports"}, judge: fieldworkReport},
	{id: "fieldwork.problems", kind: "branch", severity: should, tables: []string{"visits"}, judge: fieldworkProblems},
	{id: "exchange.interviews", kind: "person", severity: must, tables: []string{"interviews"}, judge: exchangeInterviews},
	{id: "exchange.plans", kind: "person", severity: must, tables: []string{"plans"}, judge: exchangePlans},
	{id: "exchange.frontline", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("frontline_exchange")},
	{id: "management.mentorship", kind: "person", severity: must, tables: []string{"mentorships"}, applies: newcomer, judge: managementMentorship},
	{id: "management.campaigns", kind: "person", member: true, severity: must, tables: onPeople, applies: listed("campaigns"), judge: managementCampaigns},
	{id: "cultivation.rotation", kind: "person", severity: should, tables: []string{"postings"}, judge: cultivationRotation},
	{id: "cultivation.breadth", kind: "person", severity: should, tables: []string{"postings"}, applies: serving("after_years"), judge: cultivationBreadth},
	{id: "cultivation.secondment", kind: "person", severity: should, tables: []string{"secondments"}, applies: inexperienced, judge: cultivationSecondment},
	{id: "showcase.training", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("training_class")},
	{id: "showcase.contests", kind: "branch", severity: should, tables: onEvents, judge: quotaOf("contest")},
	{id: "showcase.awards", kind: "branch", severity: should, tables: onPeople, applies: listed("awards"), judge: showcaseAwards},
	{id: "showcase.podium", kind: "person", severity: should, tables: onPeople, applies: serving("within_years"), judge: showcasePodium},
	{id: "truth.party_training", kind: "branch", severity: must, tables: onPeople, judge: truthPartyTraining},
	{id: "truth.lectures", kind: "branch", severity: must, tables: onEvents, judge: truthLectures},
	{id: "practice.meetings", kind: "branch", severity: must, tables: onEvents, judge: practiceMeetings},
	{id: "steadiness.values", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("values_activity")},
	{id: "governance.reviews", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("report_and_reviews")},
	{id: "governance.disclosure", kind: "branch", severity: should, tables: onEvents, judge: quotaOf("disclosure")},
	{id: "governance.rotation_training", kind: "person", severity: should, tables: onPeople, judge: governanceRotationTraining},
}

// listed holds while a parameter names anything.
func listed(parameter string) func(*Office, subject) bool {
	return func(_ *Office, s subject) bool { return len(s.figures.list(parameter)) > 0 }
}

// serving holds for whoever has the years of service on the window's last day.
func serving(parameter string) func(*Office, subject) bool {
	return func(_ *Office, s subject) bool {
		return s.person.Joined.AddYears(s.figures.int(parameter)) <= s.window.to
	}
}

func inexperienced(o *Office, s subject) bool {
	return s.person.Grassroots == "no" && serving("after_years")(o, s)
}
