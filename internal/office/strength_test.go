package office

import (
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// sound clauses show in offices without a row set aside, the others only where
// there is one.
var (
	soundClauses = []clause{
		leaveIsAway, secondmentIsAway, openMeansForEver, rankAtTheTime, rolesAtTheTime, branchOfCampaigns, branchOfTraining,
		branchOfProblems, lastBegunSays, lastEndedSays, lastDepartmentSays, onlyWhereFilledIn, neitherIsFilledIn, elsePeopleSay,

		blockByItsLastDay, blocksByTheWindow, quotaByDecember, deadlineByItsDate, firstDateInForce, elseTheLatestDate,
		verdictByTheWindow, datedFollowsTheLayer,

		quotaFromHalfAYear, quotaCountsPresence, quotaOneDayAtLeast, quotaEndsWithService, quotaOutsideService, quotaFirstOfTheWorst,
		deadlinePresence, blocksPresence, liaisonAllDays, liaisonPresence, awayDoesNotBreak, liaisonMoreThanGrace, liaisonDueAtTheEnd,
		liaisonNobodyThere, gapPresence, gapDuePresence, onlyHolderExempt, holdersInService, holdersAtTheTime, interviewerServedOut,
		mentorLeaves, mentorLeftBeforeJoin, mentorLeftBeforeBegin, mentorFlagAlone, campaignPresence, campaignJoinedAway,
		campaignWhenever, openPostingDoubt, doubtEndsTheDayBefore, doubtFirstLater, doubtOtherDepartment,
		doubtExemptOrPass, breadthNoPosting, experienceNotRecorded, awardsEmptyYear, awardsEmptyAlways, waiverInForce,

		emptyIsUnknown, noneIsEvidence, completeIsEvidence, missingComesFirst, emptyBeforeColumns, noBranchesNotGiven,
		appliesBeforeUnknown, completeHasColumns, columnOfAnyDate, foundColumn, solvedColumn, rolesColumn, rolesOfPostings, rankColumn,
		rankOfPostings, rankOfPlans, categoryColumn, categoryOfPlans, aspectsColumn, aspectsNotAsked, topicOfCampaigns, topicOfMeetings,
		roleOfPodium, roleOfAwards, awardColumn, speakerColumn, experienceColumn,
	}
	asideClauses = []clause{
		columnBeforeAside, asideStays, asideUnknown, asideTwinIsOne, asideInterviewer, asideMentor, asideProblems, asideTraining,
		asideAllBranches, asideOnlyHolder, asideBranchTold, asideRecords, asideRowsAreRows, asideNamesABranch, asideAbsences,
	}
)

// enough is in how many offices a clause has to show.
const enough = 3

// Every clause of SPEC that can be overlooked shows in invented offices: with it
// switched off, some of them get other verdicts. Run with -v for how many offices
// it takes.
func TestEveryClauseShows(t *testing.T) {
	if raced {
		t.Skip("too slow under the race detector, which finds nothing here")
	}
	for _, part := range []struct {
		name    string
		clauses []clause
		offices int
		options Options
	}{
		{"sound", soundClauses, 300, Options{Waivers: true}},
		{"aside", asideClauses, 300, Options{Aside: true}},
	} {
		t.Run(part.name, func(t *testing.T) {
			t.Parallel()
			shown, needed := map[clause]int{}, map[clause]int{}
			for seed := range uint64(part.offices) {
				o := Generate(seed, part.options)
				want := Judge(o)
				left := 0
				for _, c := range part.clauses {
					if shown[c] == enough {
						continue
					}
					left++
					o.without = c
					if differ(c, want, Judge(o)) {
						shown[c]++
						needed[c] = int(seed) + 1
					}
				}
				if left == 0 {
					break
				}
			}
			for _, c := range part.clauses {
				t.Logf("%-60s %d offices", c, needed[c])
				assert.Equal(t, enough, shown[c], "%q shows in too few of %d offices", c, part.offices)
			}
		})
	}
}

// differ compares what verdicts say: status and reasons, and figures only where a
// clause is about them.
func differ(c clause, want, got []Expected) bool {
	if c == quotaFirstOfTheWorst {
		return !reflect.DeepEqual(want, got)
	}
	return !slices.EqualFunc(want, got, func(a, b Expected) bool {
		return a.Rule == b.Rule && a.ID == b.ID && a.Status == b.Status && slices.Equal(a.Reasons, b.Reasons)
	})
}
