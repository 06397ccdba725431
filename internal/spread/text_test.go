package spread_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
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

// piped does what a shell does that pipes lines from step to step through sort, each of
// which knows the text of the plan alone. Between the steps lines may be meddled with.
func piped(t *testing.T, read *engine.Office, buckets int, meddle func(step int, text []byte) []byte) (*audit.Result, error) {
	t.Helper()
	bench, err := read.Bench(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	plan := spread.Survey(read.Joined, bench, buckets)
	written, err := plan.Text()
	require.NoError(t, err)
	again := func() *spread.Plan {
		p, err := spread.ReadPlan(written)
		require.NoError(t, err)
		return p
	}
	var text bytes.Buffer
	require.NoError(t, plan.RouteText(read.Tables().EachRow(), &text))
	given := func(step int) *bytes.Reader {
		lines := sorted(t, meddle(step, bytes.Clone(text.Bytes())))
		text.Reset()
		return bytes.NewReader(lines)
	}
	for step, round := range spread.Rounds {
		if err := again().JoinText(round, given(step), &text); err != nil {
			return nil, err
		}
	}
	elsewhere, err := again().Terms.Bench(t.Context(), "", 1)
	require.NoError(t, err)
	if err := again().JudgeText(t.Context(), elsewhere, given(4), &text); err != nil {
		return nil, err
	}
	judged, err := again().SumText(given(5))
	if err != nil {
		return nil, err
	}
	return elsewhere.Result(judged, nil), nil
}

func asIs(_ int, text []byte) []byte { return text }

// Rounds that are filters between two runs of sort, of which each knows the plan alone,
// give the same result. Ids and names may hold anything.
func TestRoundsAreFiltersOfSortedText(t *testing.T) {
	for seed := range uint64(3) {
		o := office.Generate(seed+7100, office.Options{Aside: seed != 1, Waivers: seed == 1, Branches: 6})
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
		parts, err := piped(t, read, 7, asIs)
		require.NoError(t, err)
		assert.Equal(t, string(written(t, whole)), string(written(t, parts)))
	}
}

// Whatever is lost, repeated, altered or mixed up between two steps: there is no result.
func TestLinesThatDoNotArriveAsTheyWereSentGiveNoResult(t *testing.T) {
	dir := t.TempDir()
	for name, lines := range guests {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".csv"), []byte(strings.Join(lines, "\n")+"\n"), 0o600))
	}
	asOf := audit.DateOf(2024, 12, 31)
	read := opened(t, engine.Request{Sources: []string{dir}, AsOf: &asOf, All: true})
	ways := map[string]func(text []byte) []byte{
		"all lost":   func([]byte) []byte { return nil },
		"cut short":  func(text []byte) []byte { return text[:len(text)/2] },
		"twice":      func(text []byte) []byte { return slices.Concat(text, text) },
		"one twice":  func(text []byte) []byte { return slices.Concat(text, firstLine(text)) },
		"one lost":   func(text []byte) []byte { return text[len(firstLine(text)):] },
		"the bill":   func(text []byte) []byte { return text[:bytes.LastIndexByte(bytes.TrimSpace(text), '\n')+1] },
		"altered":    func(text []byte) []byte { return bytes.Replace(text, []byte("A"), []byte("B"), 1) },
		"other plan": func(text []byte) []byte { return bytes.Replace(text, []byte(`{"plan":"`), []byte(`{"plan":"0`), 1) },
	}
	for name, way := range ways {
		for at := range 6 {
			_, err := piped(t, read, 3, func(step int, text []byte) []byte {
				if step == at {
					return way(text)
				}
				return text
			})
			require.Error(t, err, "%s before step %d", name, at)
		}
	}
}

func firstLine(text []byte) []byte { return text[:bytes.IndexByte(text, '\n')+1] }

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
