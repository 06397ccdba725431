package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
	"ninefold/internal/office/books"
)

// proof is a place that a verdict names.
type proof struct {
	Table, Path, Sheet string
	Row, Column        int
}

// proven are verdicts with the places that prove them, by rule and subject.
type proven map[string][]proof

// checked runs the program and gives its verdicts and what proves them.
func checked(t *testing.T, args ...string) (result, proven) {
	t.Helper()
	code, stdout, stderr := program(t, append([]string{"check", "--all", "-o", "json", "--lang", "en"}, args...)...)
	require.LessOrEqual(t, code, 1, stderr)
	meetsItsSchema(t, stdout)
	var r result
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	var places struct {
		Verdicts []struct {
			Rule     string
			Subject  struct{ Kind, ID string }
			Evidence []proof
		}
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &places))
	all := proven{}
	for _, v := range places.Verdicts {
		all[v.Rule+" "+v.Subject.Kind+" "+v.Subject.ID] = v.Evidence
	}
	return r, all
}

// cells are the places that prove a verdict, each once, as a person would name them:
// 走访签到表.xlsx/1月!C5, or #5 where a whole row is meant.
func cells(places []proof) []string {
	var all []string
	for _, p := range places {
		all = append(all, cellName(path.Base(p.Path), p.Sheet, p.Row, p.Column))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func cellName(file, sheet string, row, column int) string {
	name := file
	if sheet != "" {
		name += "/" + sheet
	}
	if column == 0 {
		return fmt.Sprintf("%s#%d", name, row)
	}
	letters := ""
	for ; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return fmt.Sprintf("%s!%s%d", name, letters, row)
}

// translated are the cells of books in which the records stand that prove a verdict
// of plain tables.
func translated(places []proof, kept *books.Kept) []string {
	var all []string
	for _, p := range places {
		if where := kept.Places[p.Table]; p.Row >= 2 && p.Row-2 < len(where) {
			w := where[p.Row-2]
			all = append(all, cellName(path.Base(w.Path), w.Sheet, w.Row, w.Column))
			continue
		}
		all = append(all, cellName(path.Base(p.Path), p.Sheet, p.Row, p.Column))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// namedCells are cells of the fixtures as a person finds them there, by layout and
// verdict: the half-day of 欧阳牧野 in the week of 18 March, the talks with 向远.
var namedCells = map[string]map[string][]string{
	"day-marks":   {"fieldwork.visits person 2001": {"走访签到表.xlsx/3月!AL9"}},
	"day-words":   {"fieldwork.visits person 2001": {"走访登记表.xlsx/3月!T8"}},
	"week-counts": {"fieldwork.visits person 2001": {"走访统计.xlsx/2024年!N8"}},
	"talk-cards":  {"exchange.interviews person 2002": {"欧阳牧野.xlsx/谈话1!D2", "欧阳牧野.xlsx/谈话4!D2"}},
}

// The ten books of the fixtures give the verdicts that stand beside them, and prove
// each by the very cells in which the records of the plain tables stand.
func TestTheTenBooksGiveTheirVerdictsAndCells(t *testing.T) {
	for _, l := range books.Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			want, outOfScope := wantedOf(t, l.Name)
			got, proofs := checked(t, filepath.Join(booksFolder, l.Name))
			assert.Equal(t, outOfScope, got.Summary.OutOfScope)
			compare(t, want, got.Verdicts)
			o := l.Tells(books.Yunlu())
			sameCells(t, o, l.Keep(o), proofs)
			for verdict, named := range namedCells[l.Name] {
				assert.Equal(t, named, cells(proofs[verdict]), verdict)
			}
		})
	}
}

// sameCells compares what proves each verdict with what proves it in plain tables.
func sameCells(t *testing.T, o *office.Office, kept *books.Kept, got proven) {
	t.Helper()
	_, plain := checked(t, plainArgs(t, o, kept.Nameless)...)
	samePlaces(t, plain, kept, got)
}

// samePlaces compares them where those of the plain tables are known.
func samePlaces(t *testing.T, plain proven, kept *books.Kept, got proven) {
	t.Helper()
	for verdict, places := range plain {
		assert.Equal(t, translated(places, kept), cells(got[verdict]), verdict)
	}
}

// plainArgs writes an office as plain tables, and says how to check it.
func plainArgs(t *testing.T, o *office.Office, nameless bool) []string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true})) // for its config
	plain := filepath.Join(dir, "plain")
	require.NoError(t, os.Mkdir(plain, 0o700))
	require.NoError(t, books.WritePlain(o, plain, nameless))
	return []string{plain, "--config", filepath.Join(dir, "ninefold.yaml"), "--as-of", o.AsOf.String()}
}
