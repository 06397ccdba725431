// Package spread judges an office in parts that know nothing of each other, so that
// no process has to hold all of its records: the same verdicts, evidence and counts as
// engine.Office.Check gives of the whole, byte for byte, at any number of parts.
//
// A branch and the people whom people lists in it make one part: everything of them
// goes into one bucket, by a hash of the branch. What a verdict reads of others, their
// rows are sent after: these are guests there, known by their keys and joined like
// anybody, but without a dossier, and so never judged, counted or told of. How that
// comes about:
//
//	survey       tables, read and checked → a Plan, which every worker has, and rows, each a
//	             Line by the person or event that it hangs on
//	person       people and postings say which branches somebody is and was in → buckets for
//	             all of the person's rows; a wish for whoever held interviews or mentors them
//	event        the event and who took part → the buckets of these, and that of its host
//	branch       its events → the buckets of those who were in the branch for a while
//	partner      people and postings of whoever was wished for → the buckets that did
//	bucket       rows → dossier.Gathering → dossier.Join → policies, as always → Judged
//
// Each of the four rounds in the middle takes the lines of one key, in the order of
// their ranks, and gives lines for later rounds. So they run wherever lines can be
// gathered by a key: in memory here, as a filter between two runs of sort, in any engine
// for clusters. What must be known of an office as a whole (whether a column holds
// anything, who else holds a role, what was set aside) is in the plan; it grows with
// what was set aside, not with the records.
//
// Whom a row that was set aside touches is found out in each bucket anew, of all rows
// that were set aside. That takes the branches of whoever they name, and the events:
// those rows are sent to every bucket, like the few holders of roles that show whether
// somebody is the only one.
//
// Where no process can hold the rows, several survey them: each holds a share of the large
// tables and says what the whole has to know of it (engine.Census); the plan is made of
// what all say, and each gives the lines of its share (RouteShareText).
//
// It reads no file, knows no rule and judges nothing itself.
package spread

import (
	"context"
	"iter"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// Check does in memory what engine.Office.Check does, in so many buckets, at least one.
func Check(ctx context.Context, o *engine.Office, options engine.CheckOptions, buckets int) (*audit.Result, error) {
	return o.CheckBy(ctx, options, func(ctx context.Context, bench *engine.Bench) (*engine.Judged, error) {
		plan := Survey(o.Joined, bench, buckets)
		var lines []Line
		emit := func(l Line) error {
			lines = append(lines, l)
			return nil
		}
		if err := plan.Route(o.Tables().EachRow(), emit); err != nil {
			return nil, err
		}
		for _, round := range Rounds {
			given := lines
			lines = nil
			if err := plan.Join(round, inOrder(given), emit); err != nil {
				return nil, err
			}
		}
		sum := &Sum{}
		err := plan.Judge(ctx, bench, inOrder(lines), sum.Add)
		return sum.Judged(), err
	})
}

// inOrder sorts lines as rounds take them.
func inOrder(lines []Line) iter.Seq2[Line, error] {
	slices.SortStableFunc(lines, Line.Compare)
	return func(yield func(Line, error) bool) {
		for _, line := range lines {
			if !yield(line, nil) {
				return
			}
		}
	}
}
