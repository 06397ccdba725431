package dossier

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// scattered writes an office whose visits stand in the order of days, so that
// nobody's are neighbours. Where asked for, there are twins, dangling references
// and bad cells among them.
func scattered(t testing.TB, people, days int, flawed bool) (paths []string) {
	t.Helper()
	dir := t.TempDir()
	var who, units, visits, leave, plans strings.Builder
	who.WriteString("工号,姓名,支部编号,是否党员,进入机关日期\n")
	for p := range people {
		fmt.Fprintf(&who, "P%03d,某%d,B%d,是,2020-01-0%d\n", p, p, p%3, 1+p%9)
	}
	units.WriteString("组织编号,组织名称\nU1,甲\nU2,乙\n")
	visits.WriteString("工号,日期,时段,组织编号,发现问题数,解决问题数\n")
	for d := range days {
		for p := range people {
			day := audit.DateOf(2024, 1, 1) + audit.Date(d)
			fmt.Fprintf(&visits, "P%03d,%s,%s,U%d,%d,%d\n", (p*7)%people, day, []string{"am", "下午", "全天"}[(p+d)%3], 1+(p+d)%2, p%4, d%3)
			if !flawed {
				continue
			}
			switch (p + d*people) % 97 {
			case 11:
				visits.WriteString("P001,2024-02-03,am,U1,1,1\n")
			case 13:
				visits.WriteString("P999,2024-02-03,am,U1,1,1\n")
			case 17:
				visits.WriteString("\n\"P002\",2024-02-30,am,U1,,\n合计,,,,12,4\n")
			}
		}
	}
	leave.WriteString("姓名,开始日期,结束日期\n")
	plans.WriteString("工号,年度,审定日期,适用职级\n")
	for p := range people {
		fmt.Fprintf(&leave, "某%d,2024-03-0%d,2024-03-2%d\n", p, 1+p%9, p%9)
		fmt.Fprintf(&plans, "P%03d,2024,2024-02-0%d,\"科\"\"员%d\"\n", people-1-p, 1+p%9, p%5)
	}
	for name, text := range map[string]string{"people": who.String(), "units": units.String(), "visits": visits.String(), "leave": leave.String(), "plans": plans.String()} {
		path := filepath.Join(dir, name+".csv")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		paths = append(paths, path)
	}
	return paths
}

func openAll(t testing.TB, paths []string) []*source.File {
	t.Helper()
	var files []*source.File
	for _, path := range paths {
		file, err := source.Open(path, source.Hint{})
		require.NoError(t, err)
		file.Path = filepath.Base(path)
		files = append(files, file)
	}
	return files
}

// story is all that a book and its office say.
func story(t testing.TB, files []*source.File, opts Options) string {
	t.Helper()
	opts.Quarantine = true
	book, err := Load(files, opts)
	require.NoError(t, err)
	var all strings.Builder
	fmt.Fprintln(&all, book.Inputs, book.Problems, book.SetAside, book.Notices, book.Symbols.texts)
	day := audit.DateOf(2024, 12, 31)
	office := Join(book, Time{AsOf: day, Period: audit.Period{From: day - 365, To: day}}, NewCalendar(nil, nil))
	for i := range office.Dossiers {
		d := &office.Dossiers[i]
		fmt.Fprintln(&all, d.Subject, d.Person(), d.weeks(d.Subject.Kind).Codes)
		for _, table := range Tables() {
			r := d.Facts(table.Name, d.Subject.Kind)
			fmt.Fprintln(&all, table.Name, r.Codes, r.Lists, d.rowsOf(table.Name), d.Unseen(table.Name))
		}
	}
	for number := 0; ; number++ {
		origin, said, ok := office.Record(number)
		if !ok {
			break
		}
		fmt.Fprintln(&all, origin, said)
	}
	return all.String()
}

// cutGrid is a sheet held in memory that comes in parts of so many rows.
type cutGrid struct {
	*grid

	size int
}

func (g cutGrid) Parts() []source.Part {
	var parts []source.Part
	for rows := range slices.Chunk(g.rows, g.size) {
		parts = append(parts, gridPart(rows))
	}
	return parts
}

type gridPart []source.Row

func (p gridPart) Each(yield func(source.Row) error) (int, error) {
	for i, row := range p {
		if row.Number = i + 1; len(row.Cells) > 0 {
			if err := yield(row); err != nil {
				return i, err
			}
		}
	}
	return len(p), nil
}

// cut has the sheets of files come in parts of so many rows, the last of them
// with blank lines at its end.
func cut(t testing.TB, files []*source.File, size int) []*source.File {
	t.Helper()
	for _, file := range files {
		g := &grid{ragged: file.Sheets[0].Ragged()}
		require.NoError(t, file.Sheets[0].Each(func(row source.Row) error {
			row.Cells = slices.Clone(row.Cells)
			g.rows = append(g.rows, row)
			return nil
		}))
		g.rows = append(g.rows, source.Row{}, source.Row{}, source.Row{})
		file.Sheets[0] = cutGrid{g, size}
	}
	return files
}

// How many work at a time changes nothing of what is known.
func TestNothingDependsOnJobs(t *testing.T) {
	paths := scattered(t, 61, 610, true)
	want := story(t, openAll(t, paths), Options{})
	require.Contains(t, want, "P999")
	for _, opts := range []Options{{Jobs: 2}, {Jobs: 7}} {
		require.Equal(t, want, story(t, openAll(t, paths), opts), opts)
	}
}

func TestNothingDependsOnHowFilesAreCut(t *testing.T) {
	paths := scattered(t, 31, 40, true)
	want := story(t, openAll(t, paths), Options{})
	for _, size := range []int{1, 2, 3, 50} {
		for _, jobs := range []int{1, 3} {
			require.Equal(t, want, story(t, cut(t, openAll(t, paths), size), Options{Jobs: jobs}), "parts of %d rows, %d jobs", size, jobs)
		}
	}
}
