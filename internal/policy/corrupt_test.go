package policy_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/office"
	"ninefold/internal/policy"
	"ninefold/internal/source"
	"ninefold/policies"
)

// corruptions is how many rows are spoilt, and half as many tables and columns
// taken away: a few in a run of all tests, thousands in .ci/run.
var corruptions = flag.Int("corruptions", 300, "how many times to spoil or take away something")

// export is an office as tables of texts, and the time it is judged in.
type export struct {
	tables    map[string]sheet
	time      dossier.Time
	campaigns []string // asked for
}

// invented writes an office of a few people, every table of which is supplied as
// far as the seed has it.
func invented(t *testing.T, seed uint64) export {
	t.Helper()
	o := office.Generate(seed, office.Options{People: 8, Branches: 2})
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true, Seed: seed}))
	e := export{tables: map[string]sheet{}, time: dossier.Time{AsOf: audit.Date(o.AsOf), Period: audit.Period{From: audit.Date(o.From), To: audit.Date(o.To)}}}
	paths, err := filepath.Glob(filepath.Join(dir, "exports", "*.csv"))
	require.NoError(t, err)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		reader := csv.NewReader(bytes.NewReader(text))
		reader.FieldsPerRecord = -1
		rows, err := reader.ReadAll()
		require.NoError(t, err)
		e.tables[strings.TrimSuffix(filepath.Base(path), ".csv")] = rows
	}
	e.campaigns = e.topics()
	return e
}

// copied is a copy whose table can be changed.
func (e export) copied(table string) export {
	e.tables = maps.Clone(e.tables)
	rows := slices.Clone(e.tables[table])
	for i := range rows {
		rows[i] = slices.Clone(rows[i])
	}
	e.tables[table] = rows
	return e
}

// ruling is a verdict's status by requirement, kind and id of the subject.
type ruling map[string]audit.Status

func (e export) book(t *testing.T) *dossier.Book {
	t.Helper()
	var files []*source.File
	for _, name := range slices.Sorted(maps.Keys(e.tables)) {
		files = append(files, &source.File{Path: name + ".csv", Sheets: []source.Sheet{e.tables[name]}})
	}
	book, err := dossier.Load(files, dossier.Options{Quarantine: true})
	require.NoError(t, err)
	return book
}

// judge puts every requirement to everybody.
func (e export) judge(t *testing.T, book *dossier.Book, rules *policy.Set) ruling {
	t.Helper()
	settings := defaultsOf(rules)
	settings["management.campaigns"]["campaigns"][0].Value = e.campaigns
	_, all, err := rules.Judge(context.Background(), dossier.Join(book, e.time, dossier.NewCalendar(nil, nil)), settings, policy.Options{All: true, Brief: true, Jobs: 1})
	require.NoError(t, err)
	found := ruling{}
	for _, v := range all {
		found[v.Rule+" "+string(v.Subject.Kind)+" "+v.Subject.ID] = v.Status
	}
	return found
}

// topics are those of the first campaigns.
func (e export) topics() []string {
	topics := []string{}
	for _, row := range e.tables["events"] {
		if slices.Contains(row, "campaign") && len(topics) < 2 {
			if topic := e.cell("events", row, "topic"); topic != "" && !slices.Contains(topics, topic) {
				topics = append(topics, topic)
			}
		}
	}
	return topics
}

func (e export) cell(table string, row []string, column string) string {
	if i := slices.Index(e.tables[table][0], column); i >= 0 && i < len(row) {
		return row[i]
	}
	return ""
}

// spoilt is a corruption: which row of which table, and in which words.
type spoilt struct {
	export
	table  string
	row    int // from 1, as files count
	column int
	what   string
}

// garbage is what may stand in a cell that cannot be used.
var garbage = []string{"", "？", "2024-02-30", "2024-13-01", "-3", "也许", "1e9", "0001-01-01", "ZZ-999", "2024-03"}

// spoil makes a row bad in some way: a cell that cannot be read, one too few or
// too many, a value of another row that does not fit.
func spoil(r *rand.Rand, e export) (spoilt, bool) {
	tables := slices.DeleteFunc(slices.Sorted(maps.Keys(e.tables)), func(name string) bool { return len(e.tables[name]) < 2 })
	s := spoilt{table: tables[r.IntN(len(tables))]}
	rows := e.tables[s.table]
	s.row = 1 + r.IntN(len(rows)-1)
	s.column = r.IntN(len(rows[0]))
	s.export = e.copied(s.table)
	row := s.tables[s.table][s.row]
	if s.column >= len(row) {
		return s, false
	}
	described := s.table == "people" || s.table == "branches"
	switch r.IntN(8) {
	case 0:
		s.what = "a cell too few"
		s.tables[s.table][s.row] = row[:max(1, s.column)]
	case 1:
		if len(row) < len(rows[0]) || row[len(row)-1] == "" { // blank cells too many do not tell that others moved
			return s, false
		}
		s.what = "a cell too many"
		s.tables[s.table][s.row] = slices.Insert(row, max(1, s.column), "x")
	case 2:
		other := rows[1+r.IntN(len(rows)-1)]
		if described && s.column == 0 || s.column >= len(other) { // the id of somebody else: nobody knows any more who it was
			return s, false
		}
		s.what, row[s.column] = "the value of another row", other[s.column]
	default:
		s.what, row[s.column] = "garbage", garbage[r.IntN(len(garbage))]
		if described && s.column == 0 && row[0] != "" {
			return s, false // as above
		}
	}
	return s, true
}

// Whatever cell of whatever table is spoilt, setting the row aside turns no
// verdict into pass, exempt or nothing.
func TestSettingRowsAsideClearsNobody(t *testing.T) {
	rules := planned(t)
	r := rand.New(rand.NewPCG(12, 1))
	tried, wrong := 0, 0
	for seed := uint64(1); tried < *corruptions && wrong < 10; seed++ {
		e := invented(t, seed)
		sound := e.book(t)
		if len(sound.SetAside) > 0 || len(e.tables["people"]) < 2 {
			continue
		}
		before := e.judge(t, sound, rules)
		for range 50 {
			s, ok := spoil(r, e)
			if !ok {
				continue
			}
			book := s.book(t)
			if !slices.ContainsFunc(book.SetAside, func(a dossier.SetAside) bool { return a.Table == s.table && a.Row == s.row+1 }) {
				continue
			}
			tried++
			for _, fault := range cleared(before, s.judge(t, book, rules), &s, e) {
				wrong++
				t.Errorf("office %d, %s row %d column %d, %s (%q): %s", seed, s.table, s.row+1, s.column+1, s.what, s.tables[s.table][s.row], fault)
			}
		}
	}
}

// cleared tells the verdicts that a row set aside turned into pass, exempt or nothing.
func cleared(before, after ruling, s *spoilt, sound export) []string {
	var faults []string
	own := sound.tables[s.table][s.row]
	for _, verdict := range slices.Sorted(maps.Keys(before)) {
		name := verdict
		kind := map[string]string{"people": "person", "branches": "branch"}[s.table]
		if kind != "" && strings.HasSuffix(verdict, " "+kind+" "+own[0]) && s.tables[s.table][s.row][0] != own[0] {
			name = strings.TrimSuffix(verdict, own[0]) + fmt.Sprintf("%s.csv#%d", s.table, s.row+1)
		}
		was, is := before[verdict], after[name]
		switch {
		case is == "" && s.table == "people" && strings.Contains(verdict, " branch ") && len(sound.tables["branches"]) < 2:
			// A branch that only the spoilt cell names.
		case is == "", is == audit.Pass && was != audit.Pass, is == audit.Exempt && was != audit.Exempt:
			faults = append(faults, fmt.Sprintf("%s: %s became %q", verdict, was, is))
		}
	}
	return faults
}

func planned(t *testing.T) *policy.Set {
	t.Helper()
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	notices, err := rules.Plan(context.Background())
	require.NoError(t, err)
	require.Empty(t, notices)
	return rules
}

// means are the columns in which a blank says something (that it lasts, that
// nothing is known to have changed), so that a table without them says something
// else: these are never missing (SPEC 1). Without the unit, visits on one
// half-day become duplicates.
var means = []string{
	"visits.unit_id",
	"people.left_on", "people.member_since", "branches.founded_on", "branches.closed_on", "branches.parent_id",
	"liaisons.to", "mentorships.to", "postings.to", "secondments.to", "postings.rank", "postings.branch_id", "postings.roles",
}

// neverMissing are the tables that are absent where there is nothing to say.
var neverMissing = []string{"leave", "secondments", "postings", "branches", "people"}

// bothSides are the columns of which a plan is compared with its person: missing
// on one side they cannot be compared, on both there is nothing to compare.
var bothSides = []string{"the column plans.rank", "the column people.rank", "the column plans.category", "the column people.category"}

// Taking away an optional column, a table, or all its rows turns no verdict into
// a fail, and no fail into pass or exempt.
func TestTakingAwayTurnsNothingIntoAFail(t *testing.T) {
	rules := planned(t)
	tried, wrong := 0, 0
	for seed := uint64(1); tried < *corruptions/2 && wrong < 10; seed++ {
		e := invented(t, seed)
		sound := e.book(t)
		if len(sound.SetAside) > 0 || len(e.tables["people"]) < 2 {
			continue
		}
		before := e.judge(t, sound, rules)
		for _, less := range lesser(e) {
			tried++
			book := less.book(t)
			require.Empty(t, book.SetAside, less.what)
			after := less.judge(t, book, rules)
			for _, verdict := range slices.Sorted(maps.Keys(before)) {
				was, is := before[verdict], after[verdict]
				if was == audit.Unknown && strings.HasPrefix(verdict, "exchange.plans ") && slices.Contains(bothSides, less.what) {
					continue // where neither plans nor people state it, it is not missing any more
				}
				if is == audit.Fail && was != audit.Fail || was == audit.Fail && (is == audit.Pass || is == audit.Exempt || is == "") {
					wrong++
					t.Errorf("office %d without %s: %s: %s became %q", seed, less.what, verdict, was, is)
				}
			}
		}
	}
}

// lesser are the offices that lack one thing each.
func lesser(e export) []spoilt {
	var all []spoilt
	for _, name := range slices.Sorted(maps.Keys(e.tables)) {
		table, _ := dossier.TableNamed(name)
		for field, f := range table.Fields {
			column := name + "." + f.Name
			if f.Required || slices.Contains(means, column) || name == "people" && e.elsewhere(f.Name) {
				continue
			}
			if at := slices.Index(e.tables[name][0], f.Name); at >= 0 {
				less := spoilt{export: e.copied(name), what: "the column " + column, column: field}
				for i, row := range less.tables[name] {
					if at < len(row) {
						less.tables[name][i] = slices.Delete(row, at, at+1)
					}
				}
				all = append(all, less)
			}
		}
		if slices.Contains(neverMissing, name) || name == "events" || name == "units" {
			continue
		}
		rows, gone := spoilt{export: e.copied(name), what: "the rows of " + name}, spoilt{export: e.copied(name), what: "the table " + name}
		rows.tables[name] = rows.tables[name][:1]
		delete(gone.tables, name)
		all = append(all, rows, gone)
	}
	return all
}

// elsewhere reports whether postings say something in a column of people, so that
// it is not missing without that column.
func (e export) elsewhere(column string) bool {
	postings := e.tables["postings"]
	return len(postings) > 0 && slices.ContainsFunc(postings[1:], func(row []string) bool { return e.cell("postings", row, column) != "" })
}
