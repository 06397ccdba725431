package office

// rule is one requirement: for whom, of what severity, with which tables, to
// whom it applies (nil: to all of them) and what it says.
type rule struct {
	id, kind string
	member   bool // on party members: service begins no earlier than member_since
	severity string
	tables   []string // which it needs
	reads    []string // which it looks at besides
	columns  []needed
	unequal  func(*Office) bool          // columns of two tables of which only one is there
	tainted  func(*Office, subject) bool // by somebody else's row that was set aside
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
	absences = []string{"leave", "secondments"}
	// What held at the time, alone and with absences.
	atTheTime = []string{"postings"}
	both      = []string{"leave", "secondments", "postings"}
)

// rules are those of SPEC 3 in its order.
var rules = []rule{
	{id: "study.sessions", kind: "branch", severity: must, tables: onEvents, judge: studySessions},
	{id: "study.forums", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("forum")},
	{id: "fieldwork.liaison", kind: "person", member: true, severity: must, tables: []string{"liaisons"}, reads: absences, judge: fieldworkLiaison},
	{id: "fieldwork.visits", kind: "person", member: true, severity: must, tables: []string{"visits"}, reads: absences, judge: fieldworkVisits},
	{id: "fieldwork.report", kind: "person", member: true, severity: must, tables: []string{"reports"}, reads: absences, judge: fieldworkReport},
	{
		id: "fieldwork.problems", kind: "branch", severity: should, tables: []string{"visits"},
		columns: append(needs("visits.problems_found", foundColumn), needs("visits.problems_solved", solvedColumn)...), tainted: branchTainted(asideProblems), reads: atTheTime, judge: fieldworkProblems,
	},
	{
		id: "exchange.interviews", kind: "person", severity: must, tables: []string{"interviews"},
		reads: both, columns: []needed{{column: "people.roles", clause: rolesColumn, or: "postings.roles", orClause: rolesOfPostings}}, tainted: interviewsTainted, applies: interviewable, judge: exchangeInterviews,
	},
	{id: "exchange.plans", kind: "person", severity: must, tables: []string{"plans"}, reads: both, unequal: plansUnequal, judge: exchangePlans},
	{id: "exchange.frontline", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("frontline_exchange")},
	{
		id: "management.mentorship", kind: "person", severity: must, tables: []string{"mentorships"},
		applies: newcomer, columns: []needed{{column: "mentorships.aspects", clause: aspectsColumn, unless: noAspects}}, tainted: mentorshipTainted, judge: managementMentorship,
	},
	{
		id: "management.campaigns", kind: "person", member: true, severity: must, tables: onPeople,
		applies: campaigning, reads: both, columns: needs("events.topic", topicOfCampaigns), judge: managementCampaigns,
	},
	{id: "cultivation.rotation", kind: "person", severity: should, tables: []string{"postings"}, judge: cultivationRotation},
	{
		id: "cultivation.breadth", kind: "person", severity: should, tables: []string{"postings"},
		applies: serving("after_years"), judge: cultivationBreadth,
	},
	{
		id: "cultivation.secondment", kind: "person", severity: should, tables: []string{"secondments"},
		applies: inexperienced, columns: needs("people.grassroots_experience", experienceColumn), judge: cultivationSecondment,
	},
	{id: "showcase.training", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("training_class")},
	{id: "showcase.contests", kind: "branch", severity: should, tables: onEvents, judge: quotaOf("contest")},
	{
		id: "showcase.awards", kind: "branch", severity: should, tables: onPeople,
		applies: awarding, columns: append(needs("participation.role", roleOfAwards), needs("participation.award", awardColumn)...), judge: showcaseAwards,
	},
	{
		id: "showcase.podium", kind: "person", severity: should, tables: onPeople,
		applies: serving("within_years"), columns: needs("participation.role", roleOfPodium), judge: showcasePodium,
	},
	{
		id: "truth.party_training", kind: "branch", severity: must, tables: onPeople,
		tainted: branchTainted(asideTraining), reads: atTheTime, judge: truthPartyTraining,
	},
	{id: "truth.lectures", kind: "branch", severity: must, tables: onEvents, columns: needs("events.speaker_kind", speakerColumn), judge: truthLectures},
	{
		id: "practice.meetings", kind: "branch", severity: must, tables: onEvents,
		columns: needs("events.topic", topicOfMeetings), judge: practiceMeetings,
	},
	{id: "steadiness.values", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("values_activity")},
	{id: "governance.reviews", kind: "branch", severity: must, tables: onEvents, judge: quotaOf("report_and_reviews")},
	{id: "governance.disclosure", kind: "branch", severity: should, tables: onEvents, judge: quotaOf("disclosure")},
	{id: "governance.rotation_training", kind: "person", severity: should, tables: onPeople, reads: absences, judge: governanceRotationTraining},
}

func campaigning(_ *Office, s subject) bool { return len(s.figures.list("campaigns")) > 0 }

// awarding holds while awards names anything on the window's last day or on 31
// December of any year of the period.
func awarding(o *Office, s subject) bool {
	if len(s.figures.list("awards")) > 0 || !o.holds(awardsEmptyAlways) {
		return len(s.figures.list("awards")) > 0
	}
	for y := o.From.Year(); y <= o.To.Year(); y++ {
		if len(s.figures.on(On(y, 12, 31)).list("awards")) > 0 {
			return true
		}
	}
	return false
}

// interviewable holds for all but the only holder of a role, unless somebody set
// aside may be another.
func interviewable(o *Office, s subject) bool { return !o.onlyHolder(s) || maybeOnlyHolder(o, s) }

// serving holds for whoever has the years of service on the window's last day.
func serving(parameter string) func(*Office, subject) bool {
	return func(_ *Office, s subject) bool {
		return s.person.Joined.AddYears(s.figures.int(parameter)) <= s.window.to
	}
}

func inexperienced(o *Office, s subject) bool {
	recorded := s.person.Grassroots != "" || o.holds(experienceNotRecorded)
	return s.person.Grassroots != "yes" && recorded && serving("after_years")(o, s)
}
