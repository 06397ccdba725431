package spread_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/office"
	"ninefold/internal/spread"
)

// sorted sorts lines of text as a cluster would.
func sorted(t *testing.T, text []byte) []byte {
	t.Helper()
	if _, err := exec.LookPath("sort"); err != nil {
		t.Skip("there is no sort here")
	}
	cmd := exec.CommandContext(t.Context(), "sort")
	cmd.Env = []string{"LC_ALL=C"}
	cmd.Stdin = bytes.NewReader(text)
	out, err := cmd.Output()
	require.NoError(t, err)
	return out
}

// planAgain sends a plan where another process would find it.
func planAgain(t *testing.T, p *spread.Plan) *spread.Plan {
	t.Helper()
	data, err := json.Marshal(p)
	require.NoError(t, err)
	again, err := spread.ReadPlan(data)
	require.NoError(t, err)
	return again
}

// Rounds that are filters between two runs of sort, of which each knows the plan alone,
// give the same result. Ids and names may hold anything.
func TestRoundsAreFiltersOfSortedText(t *testing.T) {
	for seed := range uint64(3) {
		o := office.Generate(seed+7100, office.Options{Aside: true, Branches: 6})
		for i := range o.People {
			o.People[i].Name += "\"\t< " + string(rune('!'+i))
		}
		dir := t.TempDir()
		require.NoError(t, o.Write(dir, office.Style{Plain: true}))
		asOf, err := audit.ParseDate(o.AsOf.String())
		require.NoError(t, err)
		read := opened(t, engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: true, Quarantine: true})
		whole, err := read.Check(t.Context(), engine.CheckOptions{})
		require.NoError(t, err)
		parts, err := read.CheckBy(t.Context(), engine.CheckOptions{}, func(ctx context.Context, bench *engine.Bench) (*engine.Judged, error) {
			plan := spread.Survey(read.Joined, bench, 7)
			var text bytes.Buffer
			emit := func(l spread.Line) error { return spread.Write(&text, l) }
			require.NoError(t, planAgain(t, plan).Route(read.Tables().EachRow(), emit))
			for _, round := range spread.Rounds {
				given := sorted(t, text.Bytes())
				text.Reset()
				require.NoError(t, planAgain(t, plan).Join(round, spread.Read(bytes.NewReader(given)), emit))
			}
			far := planAgain(t, plan)
			elsewhere, err := far.Terms.Bench(ctx, "", 1)
			require.NoError(t, err)
			given := sorted(t, text.Bytes())
			text.Reset()
			findings := json.NewEncoder(&text)
			require.NoError(t, far.Judge(ctx, elsewhere, spread.Read(bytes.NewReader(given)), func(found *engine.Judged) error {
				for f := range spread.Findings(found) {
					require.NoError(t, findings.Encode(f))
				}
				return nil
			}))
			sum := &spread.Sum{}
			for line := range bytes.Lines(text.Bytes()) {
				f, err := spread.ReadFinding(line)
				require.NoError(t, err)
				require.NoError(t, sum.Take(f))
			}
			assert.Equal(t, string(written(t, whole)), string(written(t, elsewhere.Result(sum.Judged(), nil))))
			return sum.Judged(), nil
		})
		require.NoError(t, err)
		assert.Equal(t, string(written(t, whole)), string(written(t, parts)))
	}
}

// Keys are never taken apart or together by what ids hold.
func TestLinesOfAnyIDsSortAsTheyAreCompared(t *testing.T) {
	plan := &spread.Plan{Buckets: 3, Outline: &dossier.Outline{}}
	var text bytes.Buffer
	ids := []string{"P1", "P10", "P1 ", "P1!", "P1\"", "P1\t", "P1,", "甲", "甲\u2028", "<P1>", "P1\\", ""}
	rows := func(yield func(*dossier.LooseRow) bool) {
		for _, id := range append(ids, ids...) {
			name, err := json.Marshal(id)
			require.NoError(t, err)
			var row dossier.LooseRow
			require.NoError(t, json.Unmarshal([]byte(`{"table":"leave","row":2,"values":[`+string(name)+`,19724,19725,null]}`), &row))
			if !yield(&row) {
				return
			}
		}
	}
	require.NoError(t, plan.Route(rows, func(l spread.Line) error { return spread.Write(&text, l) }))
	met := map[string]bool{}
	last := ""
	for line, err := range spread.Read(bytes.NewReader(sorted(t, text.Bytes()))) {
		require.NoError(t, err)
		assert.True(t, line.Key == last || line.Key > last && !met[line.Key], line.Key)
		met[line.Key], last = true, line.Key
	}
	assert.Len(t, met, len(ids))
}

func TestTextThatIsNoLinesIsRefused(t *testing.T) {
	plan := &spread.Plan{Buckets: 3, Outline: &dossier.Outline{}}
	const good = `["1person/P1",2,null,null,false]` + "\n"
	for name, c := range map[string]struct{ text, want string }{
		"no line":       {good + "x\n", "#2: this line cannot be read"},
		"other parts":   {"[1]\n", "#1: this line cannot be read"},
		"a rank":        {`["1person/P1",7,null,null,false]`, "there is no rank 7"},
		"a short row":   {`["1person/P1",2,{"table":"leave","values":["P1"]},null,false]`, "1 values instead of the 4"},
		"no such table": {`["1person/P1",2,{"table":"x"},null,false]`, `there is no table "x"`},
		"too long":      {good + strings.Repeat("x", spread.LongestLine), "#2: this line cannot be read"},
		"out of order":  {`["3branch/A",0,null,null,false]` + "\n" + good, "1person/P1: the lines are not in order"},
		"no bucket":     {`["2event/E1",1,null,[3],false]`, "is for bucket 3, and the plan has 3"},
	} {
		t.Run(name, func(t *testing.T) {
			err := plan.Join(spread.Rounds[1], spread.Read(strings.NewReader(c.text)), func(spread.Line) error { return nil })
			require.ErrorContains(t, err, c.want)
		})
	}
	err := plan.Judge(t.Context(), nil, spread.Read(strings.NewReader(good)), nil)
	require.ErrorContains(t, err, "this line was not brought to a bucket")
	err = spread.Write(io.Discard, spread.Line{Key: strings.Repeat("x", spread.LongestLine)})
	require.ErrorContains(t, err, "more than 262144")
}

// Whatever stands in the text: it is refused, or read as what is written again. Lines
// are spoiled here rather than by the fuzzer, which would have to be built with the
// whole engine beneath this package.
func TestSpoiledLines(t *testing.T) {
	sound := []string{
		`["1person/P1",2,{"table":"leave","row":2,"values":["P1",19724,19725,null]},[1,2],false]` + "\n",
		`["2event/%20",1,null,null,true]` + "\n\n",
	}
	rapid.Check(t, func(t *rapid.T) {
		data := []byte(rapid.SampledFrom(sound).Draw(t, "line") + rapid.SampledFrom(sound).Draw(t, "next"))
		for range rapid.IntRange(0, 6).Draw(t, "spoiled") {
			at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
			with := rapid.SampledFrom([]string{"", "[", "]", "{", "}", ",", `"`, "null", "-1", "1e9", "\n", "\t", "\x00", "\u2028", "\xff", "true"}).Draw(t, "with")
			data = slices.Concat(data[:at], []byte(with), data[at+rapid.IntRange(0, 1).Draw(t, "over"):])
			if len(data) == 0 {
				return
			}
		}
		readAgain(t, data)
	})
}

func readAgain(t *rapid.T, data []byte) {
	for line, err := range spread.Read(bytes.NewReader(data)) {
		if err != nil {
			break
		}
		var text, again bytes.Buffer
		if spread.Write(&text, line) != nil {
			break
		}
		for back, err := range spread.Read(bytes.NewReader(text.Bytes())) {
			require.NoError(t, err)
			require.NoError(t, spread.Write(&again, back))
		}
		require.Equal(t, text.String(), again.String())
	}
	plan := &spread.Plan{Buckets: 3, Outline: &dossier.Outline{}}
	for _, round := range spread.Rounds {
		_ = plan.Join(round, spread.Read(bytes.NewReader(data)), func(spread.Line) error { return nil }) // it may refuse
	}
}

func TestWhatIsNoPlanIsRefused(t *testing.T) {
	for _, text := range []string{"", "{}", `{"schema":"ninefold.plan/v0","buckets":3}`, `{"schema":"ninefold.plan/v1","buckets":0,"outline":{},"terms":{}}`, `{"schema":"ninefold.plan/v1","buckets":3,"outline":{}}`} {
		_, err := spread.ReadPlan([]byte(text))
		require.ErrorContains(t, err, "is no plan of this program", text)
	}
	_, err := (&engine.Terms{Version: "1"}).Bench(t.Context(), "2", 1)
	require.ErrorContains(t, err, "was prepared by version 1")
	err = new(spread.Plan).Deliver(spread.Rounds[0], "1person/P2", spread.Read(strings.NewReader(`["1person/P1",2,null,null,false]`)), nil)
	require.ErrorContains(t, err, "was gathered under")
}
