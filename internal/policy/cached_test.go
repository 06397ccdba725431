package policy

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strconv"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/policies"
)

// drawer keeps replies in memory.
type drawer map[[sha256.Size]byte][]byte

func (d drawer) Get(key [sha256.Size]byte) ([]byte, bool) { value, ok := d[key]; return value, ok }
func (d drawer) Put(key [sha256.Size]byte, value []byte)  { d[key] = value }

// witness is an engine that says of whom and by which requirement it was asked,
// and names the first visit as evidence.
type witness struct{ asked int }

func (*witness) next() {}

func (w *witness) ask(_ context.Context, q *question, d *dossier.Dossier, _ *audit.Requirement, _ audit.Thresholds) (reply, error) {
	w.asked++
	visits := d.Facts("visits", audit.Person)
	evidence := ""
	if visits.Len() > 0 {
		for i, c := range visits.Columns {
			if c.Name == rowColumn {
				evidence = strconv.Itoa(int(visits.At(0)[i]))
			}
		}
	}
	said := fmt.Sprintf(`{"status": "fail", "of": %q, "by": %d, "evidence": [%s]}`, d.Subject.ID, q.number, evidence)
	return termReply{ast.MustParseTerm(said).Value}, nil
}

type noFigures struct{}

func (noFigures) Thresholds(string, string) audit.Thresholds              { return nil }
func (noFigures) Waiver(string, string, audit.Date) (*audit.Waiver, bool) { return nil, false }

// cachedRun is a run of all requirements over three people with the visits given.
func cachedRun(t *testing.T, in Kept, visits ...[]string) *run {
	t.Helper()
	set, err := Compile(policies.Files)
	require.NoError(t, err)
	book, err := dossier.Load([]*source.File{
		{Path: "people.csv", Sheets: []source.Sheet{Sheet{
			{"person_id", "name", "branch_id", "party_member", "joined_on"},
			{"P1", "甲某", "B1", "是", "2015-01-01"}, {"P2", "乙某", "B1", "是", "2015-01-01"}, {"P3", "丙某", "B1", "是", "2015-01-01"},
		}}},
		{Path: "visits.csv", Sheets: []source.Sheet{append(Sheet{{"person_id", "date", "session"}}, visits...)}},
	}, dossier.Options{})
	require.NoError(t, err)
	year := audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}
	office := dossier.Join(book, dossier.Time{AsOf: year.To, Period: year}, dossier.NewCalendar(nil, nil))
	keep := Keeping{In: in}
	for _, r := range set.Requirements {
		keep.Rules = append(keep.Rules, r.ID)
	}
	return &run{set: set, judges: set.judges, office: office, settings: noFigures{}, options: Options{All: true, Keep: keep}}
}

// askAll puts every requirement on people to every person, person by person or
// requirement by requirement, and gives what was said.
func askAll(t *testing.T, r *run, batches bool) (said map[string]any, asked int) {
	t.Helper()
	w := &witness{}
	c := newCached(r, w)
	said = map[string]any{}
	one := func(d *dossier.Dossier, j *judge) {
		if !d.Judges(j.Subject) || d.Subject.Kind != audit.Person {
			return
		}
		reply, err := c.ask(context.Background(), j.verdict, d, &j.Requirement, nil)
		require.NoError(t, err)
		plain, err := plainOf(reply)
		require.NoError(t, err)
		require.Equal(t, "fail", reply.status())
		said[d.Subject.ID+j.ID] = plain
	}
	people := r.office.Dossiers
	for k := range max(len(people), len(r.judges)) {
		if batches && k < len(r.judges) {
			for i := range people {
				one(&people[i], &r.judges[k])
			}
		}
		if !batches && k < len(people) {
			c.next()
			for i := range r.judges {
				one(&people[k], &r.judges[i])
			}
		}
	}
	c.next()
	return said, w.asked
}

// In whatever order subjects and requirements come, each subject has its own
// replies, and the second time nobody is asked.
func TestRepliesAreKeptBySubjectInAnyOrder(t *testing.T) {
	visits := [][]string{{"P2", "2024-03-04", "am"}, {"P1", "2024-03-05", "am"}, {"P3", "2024-03-06", "am"}}
	for _, order := range [][2]bool{{true, true}, {true, false}, {false, true}, {false, false}} {
		in := drawer{}
		want, asked := askAll(t, cachedRun(t, in, visits...), order[0])
		require.Positive(t, asked)
		require.Len(t, in, 3)
		got, again := askAll(t, cachedRun(t, in, visits...), order[1])
		require.Equal(t, want, got)
		require.Zero(t, again)
	}
}

// A row in front shifts the numbers of all others: replies are known all the
// same and name the rows by their numbers of now; only its owner is asked about.
func TestRepliesNameTheRowsOfNow(t *testing.T) {
	visits := [][]string{{"P2", "2024-03-04", "am"}, {"P1", "2024-03-05", "am"}}
	in := drawer{}
	_, first := askAll(t, cachedRun(t, in, visits...), true)
	shifted := append([][]string{{"P3", "2024-03-01", "pm"}}, visits...)
	want, _ := askAll(t, cachedRun(t, drawer{}, shifted...), true)
	got, asked := askAll(t, cachedRun(t, in, shifted...), true)
	require.Equal(t, want, got)
	require.Equal(t, first/3, asked)
}
