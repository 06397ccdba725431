package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	ical "github.com/emersion/go-ical"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/mask"
	"ninefold/internal/output"
)

// events gives the events of a calendar by UID, as a calendar keeps them.
func events(t *testing.T, out string) map[string]*ical.Component {
	t.Helper()
	calendar, err := ical.NewDecoder(strings.NewReader(out)).Decode()
	require.NoError(t, err)
	found := map[string]*ical.Component{}
	for _, event := range calendar.Children {
		uid, err := event.Props.Text("UID")
		require.NoError(t, err)
		require.NotContains(t, found, uid)
		found[uid] = event
	}
	return found
}

func due(t *testing.T, args ...string) string {
	t.Helper()
	code, out, stderr := call(t, append([]string{"due", fixtureOffice}, args...)...)
	require.Zero(t, code, stderr)
	return out
}

// A week later the same obligations are the same events: those that are still
// open stay, and take the newer file's place without doubling.
func TestCalendarsOfTwoWeeksAreOne(t *testing.T) {
	first := events(t, due(t, "--as-of", "2024-11-20", "-o", "ics"))
	later := events(t, due(t, "--as-of", "2024-11-27", "-o", "ics"))
	require.Greater(t, len(first), 50)
	same, moved := 0, 0
	for uid, now := range later {
		before := first[uid]
		if before == nil {
			continue
		}
		same++
		older, err := before.Props.Get("SEQUENCE").Int()
		require.NoError(t, err)
		newer, err := now.Props.Get("SEQUENCE").Int()
		require.NoError(t, err)
		assert.Equal(t, older+7, newer)
		if before.Props.Get("DTSTART").Value != now.Props.Get("DTSTART").Value {
			moved++
		}
	}
	assert.Greater(t, same, 60, "reports, quotas, what is overdue")
	assert.Less(t, moved, same)
	assert.Equal(t, events(t, due(t, "--as-of", "2024-11-20", "-o", "ics", "--lang", "en")), first)
}

// The parts of a split hold what the whole holds, each event once.
func TestSplitLosesNothing(t *testing.T) {
	for _, by := range []string{"branch", "person"} {
		whole := events(t, due(t, "--as-of", "2024-11-20", "-o", "ics"))
		if by == "person" {
			whole = events(t, due(t, "--as-of", "2024-11-20", "--each", "-o", "ics"))
		}
		dir := t.TempDir()
		due(t, "--as-of", "2024-11-20", "--split", by, "-o", "ics="+dir)
		found := 0
		for name, content := range contents(t, dir) {
			for uid, event := range events(t, content) {
				if event.Name == "VEVENT" {
					require.Contains(t, whole, uid, name)
					assert.Equal(t, whole[uid].Props, event.Props)
					found++
				}
			}
		}
		assert.Equal(t, len(whole), found, by)
	}
}

// Whichever operation fails, no file of a split is half of itself, and none
// appears before all are written.
func TestSplitOnAFailingDisk(t *testing.T) {
	for _, operation := range []string{"create", "write", "sync", "close"} {
		dir := t.TempDir()
		disk := &brittle{fails: operation, n: 3, err: syscall.ENOSPC, count: map[string]int{}}
		code, stdout, stderr := callWith(context.Background(), environment{files: output.NewFiles(disk)},
			"due", fixtureOffice, "--split", "branch", "-o", "ics="+dir, "-o", "text")
		assert.Equal(t, 2, code, operation)
		assert.Contains(t, stderr, "no space left on device")
		assert.Empty(t, stdout)
		assert.Empty(t, contents(t, dir), operation)
	}
}

func partsOf(kind audit.SubjectKind, ids ...string) []*agenda.Agenda {
	var parts []*agenda.Agenda
	for _, id := range ids {
		parts = append(parts, &agenda.Agenda{Of: &audit.Subject{Kind: kind, ID: id}})
	}
	return parts
}

// However hostile ids are, every one names a file of its own inside the
// directory, and plain ones name it by themselves.
func TestFileNames(t *testing.T) {
	plain := []string{"P0001", "JW-ZZ", "宣传支部", "a_b", "110101199001011234"}
	assert.Equal(t, plain, fileNames(partsOf(audit.Person, plain...), agenda.ByPerson))
	hostile := []string{
		"", ".", "..", "../x", "/etc/passwd", `C:\x`, "a/b", "a b", "con", "COM1", "lpt9", "a.b", "P1~branch", "P1", "p1", "B01", "b01",
		"é", "e\u0301", "\ufa0e", strings.Repeat("长", 200), strings.Repeat("长", 201), "x\x00y", "x\ny", "x\u202ey", "\xff", "\ufffd", ".hidden", "-o", "~",
	}
	names := fileNames(append(partsOf(audit.Person, hostile...), partsOf(audit.Branch, hostile...)...), agenda.ByPerson)
	dir := t.TempDir()
	folded := map[string]bool{}
	for _, name := range names {
		assert.Regexp(t, `^[-_0-9A-Za-z\x{3400}-\x{9fff}]*(~[0-9a-f]{12})?(~branch)?$`, name)
		assert.NotRegexp(t, `(?i)^(con|com1|lpt9)$`, name)
		assert.Less(t, len(name), 100)
		assert.False(t, folded[strings.ToLower(name)], name)
		folded[strings.ToLower(name)] = true
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".ics"), nil, 0o600))
	}
	assert.Len(t, contents(t, dir), len(names))
	assert.Equal(t, []string{"B1"}, fileNames(partsOf(audit.Branch, "B1"), agenda.ByBranch))
}

func TestParseSpan(t *testing.T) {
	day := audit.DateOf(2024, 1, 31)
	for given, want := range map[string]string{
		"0d": "2024-01-31", "1d": "2024-02-01", "90d": "2024-04-30", "12w": "2024-04-24", "1m": "2024-03-02", "6m": "2024-07-31", "1y": "2025-01-31", "10y": "2034-01-31", "3652d": "2034-01-30",
	} {
		s, err := withinFlag(given)
		require.NoError(t, err, given)
		assert.Equal(t, want, s.after(day).String(), given)
	}
	for _, given := range []string{"", "d", "90", "-1d", "+1d", "1.5m", "9 d", "11y", "121m", "522w", "3654d", "99999d", "１d", "1D", "d1"} {
		_, err := withinFlag(given)
		assert.Error(t, err, given)
	}
}

func TestAlarmFlag(t *testing.T) {
	for given, want := range map[string][]int{"none": nil, "14d,3d": {14, 3}, "3d,14d,3d": {14, 3}, "2w, 0d": {14, 0}} {
		days, err := alarmFlag(given)
		require.NoError(t, err, given)
		assert.Equal(t, want, days, given)
	}
	for _, given := range []string{"", "14", "14d,", "1m", "-3d", "none,3d"} {
		_, err := alarmFlag(given)
		assert.Error(t, err, given)
	}
}

// A run that is told to stop while it writes leaves nothing.
func TestSplitThatIsStopped(t *testing.T) {
	ctx, stop := context.WithCancelCause(context.Background())
	dir := t.TempDir()
	a := &app{environment: environment{files: output.NewFiles(output.RealDisk{}), stdout: io.Discard}}
	format := agenda.Formats()[slices.IndexFunc(agenda.Formats(), func(f agenda.Format) bool { return f.Name == "ics" })]
	var jobs []dueJob
	for i, part := range partsOf(audit.Person, "P1", "P2", "P3") {
		jobs = append(jobs, dueJob{filepath.Join(dir, fmt.Sprintf("%d.ics", i)), format, part})
	}
	stop(exitInterrupt)
	err := a.writeAgenda(ctx, &duePlan{}, jobs[0].agenda, jobs)
	assert.ErrorIs(t, err, exitInterrupt)
	assert.Empty(t, contents(t, dir))
}

// What the program writes meets the schema in the repository.
func TestDueMeetsItsSchema(t *testing.T) {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(agenda.JSONSchema))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("due.json", document))
	schema, err := compiler.Compile("due.json")
	require.NoError(t, err)
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(due(t, "--as-of", "2024-11-20", "--within", "1y", "-o", "json")))
	require.NoError(t, err)
	assert.NoError(t, schema.Validate(instance))
}

// Of those whose own rows were set aside, the order of what is shown says nothing
// of the ids behind it.
func TestMaskedUntoldStandInTheOrderShown(t *testing.T) {
	names := []string{"甲某", "乙某", "丙某", "丁某", "戊某", "己某", "庚某", "辛某"}
	var list []audit.Untold
	known := mask.Known{Key: []byte("0123456789abcdef"), Names: names}
	for i, name := range names {
		who := audit.Subject{Kind: audit.Person, ID: fmt.Sprintf("P%02d", i), Name: name, Branch: "B1"}
		known.IDs = append(known.IDs, who.ID)
		list = append(list, audit.Untold{Rule: "fieldwork.visits", Reason: "row_quarantined", Subjects: 1, Who: who, Message: audit.Text{ZH: "被搁置", EN: "set aside"}})
	}
	list = append(list, audit.Untold{Rule: "fieldwork.visits", Reason: "table_missing", Subjects: 3})
	full, err := mask.New(known)
	require.NoError(t, err)
	shown := maskedUntold(full, list)
	require.Len(t, shown, len(list))
	said := make([]string, len(names))
	for i := range names {
		said[i] = shown[i].Words().EN
		assert.Regexp(t, `^p[0-9a-f]{16}: set aside$`, said[i])
	}
	assert.IsIncreasing(t, said)
	assert.Equal(t, "table_missing", shown[len(names)].Reason, "reasons keep their order")
	known.Key = nil
	byName, err := mask.New(known)
	require.NoError(t, err)
	assert.Equal(t, "P00 甲*: set aside", maskedUntold(byName, list)[0].Words().EN)
}
