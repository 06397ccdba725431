package office

// clause is one sentence of SPEC, or half of one. A test switches clauses off one
// at a time to see whether invented offices would show an implementation that had
// overlooked it; nothing else does.
type clause string

// holds says whether a clause has not been switched off.
func (o *Office) holds(c clause) bool { return o.without != c }

// Time (SPEC 2).
const (
	leaveIsAway        clause = "leave counts as days away"
	secondmentIsAway   clause = "secondments count as days away"
	openMeansForEver   clause = "an open secondment goes on after as_of"
	rankAtTheTime      clause = "a plan's rank is compared with the one at the time"
	rolesAtTheTime     clause = "the interviewer's roles are those at the time"
	branchOfCampaigns  clause = "campaigns go by the branch at the time"
	branchOfTraining   clause = "party training goes by the branch at the time"
	branchOfProblems   clause = "problems go by the branch at the time"
	lastBegunSays      clause = "of several postings the one begun last says it"
	lastEndedSays      clause = "of those begun together the last by end says it"
	lastDepartmentSays clause = "of those also ended together the last by department says it"
	onlyWhereFilledIn  clause = "only postings in which the field is filled in count"
	neitherIsFilledIn  clause = "a role word that is neither is filled in"
	elsePeopleSay      clause = "where no posting says it people does"
)

// Figures that change (SPEC 4).
const (
	blockByItsLastDay    clause = "a block goes by the figures of its last day"
	blocksByTheWindow    clause = "every_weeks, anchor and tolerated go by the window's last day"
	quotaByDecember      clause = "a quota's year goes by the figures of 31 December"
	deadlineByItsDate    clause = "a deadline's year goes by the figures of the due date"
	firstDateInForce     clause = "a deadline that moves: the first date in force when it comes"
	elseTheLatestDate    clause = "a deadline that moves: else the latest of them"
	verdictByTheWindow   clause = "a verdict goes by the figures of the window's last day"
	datedFollowsTheLayer clause = "a figure that does not hold yet leaves the say to the layer below"
)

// Shapes and requirements (SPEC 3).
const (
	quotaFromHalfAYear    clause = "a year is owed from min_service_days on, not only a whole one"
	quotaCountsPresence   clause = "a person's days of service count towards a year when present"
	quotaOneDayAtLeast    clause = "a year needs one day of service at least"
	quotaEndsWithService  clause = "a year is over on its last day of service"
	quotaOutsideService   clause = "a quota counts its year's records also outside service"
	quotaFirstOfTheWorst  clause = "of the worst years the one with the lowest count stands in the verdict"
	deadlinePresence      clause = "min_service_days before a deadline are days present"
	blocksPresence        clause = "workdays count as available when present"
	liaisonAllDays        clause = "contacts are asked for on all days of the window"
	liaisonPresence       clause = "only days present are short of contacts"
	awayDoesNotBreak      clause = "days away do not break a stretch without contacts"
	liaisonMoreThanGrace  clause = "a stretch fails with more than grace_days days"
	liaisonDueAtTheEnd    clause = "contacts are due when the last day present is short"
	liaisonNobodyThere    clause = "nobody present owes no contacts"
	gapPresence           clause = "the distance of interviews is days present"
	gapDuePresence        clause = "the next interview is due by days present"
	onlyHolderExempt      clause = "the only holder of a role is not interviewed"
	holdersInService      clause = "holders are in service on the window's last day"
	holdersAtTheTime      clause = "holders have their role at that time"
	interviewerServedOut  clause = "the interviewer need not be in service on the day"
	mentorLeaves          clause = "a mentorship ends when the mentor leaves"
	mentorLeftBeforeJoin  clause = "that end is meant for the newcomer's joining too"
	mentorLeftBeforeBegin clause = "a mentorship that would end before it begins is not valid"
	mentorFlagAlone       clause = "a mentor's membership is the flag alone"
	campaignPresence      clause = "a campaign event obliges who was present"
	campaignJoinedAway    clause = "presence is not asked for at the event attended"
	campaignWhenever      clause = "taking part counts whenever it was"
	openPostingDoubt      clause = "an open earlier posting is a doubt"
	doubtEndsTheDayBefore clause = "a doubtful posting ends on the day before the later one"
	doubtFirstLater       clause = "it ends with the first later one"
	doubtOtherDepartment  clause = "only one in another department makes a doubt"
	doubtExemptOrPass     clause = "exempt against pass is a difference"
	breadthNoPosting      clause = "no posting is unknown for breadth"
	experienceNotRecorded clause = "a blank grassroots experience is unknown"
	awardsEmptyYear       clause = "a year whose awards are empty is not due"
	awardsEmptyAlways     clause = "awards do not apply only when empty in every year too"
	waiverInForce         clause = "a fail under a waiver in force is waived"
)

// What is not there (SPEC 1).
const (
	emptyIsUnknown       clause = "a table without rows is unknown"
	noneIsEvidence       clause = "a table whose only row is 无 is evidence"
	completeIsEvidence   clause = "a table that is complete is evidence without rows"
	missingComesFirst    clause = "table_missing comes before table_empty"
	emptyBeforeColumns   clause = "table_empty comes before column_missing"
	columnBeforeAside    clause = "column_missing comes before row_quarantined"
	noBranchesNotGiven   clause = "branches without a row are not supplied"
	appliesBeforeUnknown clause = "not_applicable comes before unknown"
	completeHasColumns   clause = "a table without rows that is evidence lacks no column"
	columnOfAnyDate      clause = "for columns rows of any date count"
	foundColumn          clause = "problems need problems_found"
	solvedColumn         clause = "problems need problems_solved"
	rolesColumn          clause = "interviews need roles"
	rolesOfPostings      clause = "roles of postings will do for interviews"
	rankColumn           clause = "plans with a rank need that of people"
	rankOfPostings       clause = "the rank of postings will do for plans"
	rankOfPlans          clause = "people with a rank need that of plans"
	categoryColumn       clause = "plans with a category need that of people"
	categoryOfPlans      clause = "people with a category need that of plans"
	aspectsColumn        clause = "mentorships need aspects"
	aspectsNotAsked      clause = "aspects are not needed while none is named"
	topicOfCampaigns     clause = "campaigns need topic"
	topicOfMeetings      clause = "meetings need topic"
	roleOfPodium         clause = "podium needs role"
	roleOfAwards         clause = "awards need role"
	awardColumn          clause = "awards need award"
	speakerColumn        clause = "lectures need speaker_kind"
	experienceColumn     clause = "secondment needs grassroots_experience"
)

// What is set aside (SPEC 1).
const (
	asideStays        clause = "who is set aside is a subject all the same"
	asideUnknown      clause = "every rule is unknown for who is set aside"
	asideTwinIsOne    clause = "of two rows for one key both are set aside"
	asideInterviewer  clause = "interviewed by somebody set aside"
	asideMentor       clause = "mentored by somebody set aside"
	asideProblems     clause = "problems of the branch of somebody set aside"
	asideTraining     clause = "party training of the branch of somebody set aside"
	asideAllBranches  clause = "all branches where that branch is not known"
	asideOnlyHolder   clause = "the only holder of a role where somebody is set aside"
	asideBranchTold   clause = "a posting tells the branch of somebody set aside"
	asideRecords      clause = "a record set aside taints the rules that read its table"
	asideRowsAreRows  clause = "rows set aside are rows"
	asideNamesABranch clause = "somebody set aside names a branch too"
	asideAbsences     clause = "absences set aside taint what asks for presence"
)
