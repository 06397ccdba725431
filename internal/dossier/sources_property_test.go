package dossier

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

const crossedMonth = `
  - file: 走访.xlsx
    table: visits
    header_row: 3
    columns: [{header: 姓名, field: person_id}]
    date: {year: title, month: sheet}
    cross: {headers: [{row: 2, field: date}, {row: 3, field: session}], cell: mark, blanks: [×]}
`

// crossed lays visits, each person|day|session, out as a cross table of a month.
func crossed(visits map[string]string, persons, days int) *source.File {
	sessions := [...]string{"上午", "下午"}
	top, below := "", "姓名"
	for day := range days {
		top += "|" + strconv.Itoa(day+1) + "日|"
		below += "|" + sessions[0] + "|" + sessions[1]
	}
	lines := []string{"2024年走访", top, below}
	for p := range persons {
		line := fmt.Sprintf("人%d", p)
		for day := range days {
			for s := range sessions {
				line += "|" + visits[fmt.Sprintf("P%d|2024-03-%02d|%s", p, day+1, [...]string{"am", "pm"}[s])]
			}
		}
		lines = append(lines, line)
	}
	return workbook("走访.xlsx", sheet("3月", lines...))
}

func crowd(n int) *source.File {
	var rows []string
	for p := range n {
		rows = append(rows, fmt.Sprintf("P%d|人%d|B1|是|2020-01-01", p, p))
	}
	return people(rows...)
}

// Crossing what was uncrossed gives back the records, and each knows its cell.
func TestCrossingGivesBackTheRecords(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		persons, days := rapid.IntRange(1, 4).Draw(rt, "persons"), rapid.IntRange(1, 31).Draw(rt, "days")
		visits := map[string]string{}
		for p := range persons {
			for _, at := range rapid.SliceOfNDistinct(rapid.IntRange(0, 2*days-1), 0, 2*days, rapid.ID[int]).Draw(rt, "visits") {
				visits[fmt.Sprintf("P%d|2024-03-%02d|%s", p, at/2+1, [...]string{"am", "pm"}[at%2])] = rapid.SampledFrom([]string{"√", "✓", "#1", "是"}).Draw(rt, "mark")
			}
		}
		b := wants(t, crossedMonth, crowd(persons), crossed(visits, persons, days))
		got := firsts(shown(b, "visits"), 3)
		var want []string
		for one := range visits {
			want = append(want, one)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			rt.Fatalf("want %v, got %v", want, got)
		}
		records, _ := b.Table("visits")
		for i := range records.Len() {
			at := b.Origin("visits", i)
			row := records.At(i)
			_, _, day := audit.Date(row[1]).Civil()
			if wantColumn := 2 + 2*(day-1) + int(row[2]); at.Column != wantColumn || fmt.Sprintf("P%d", at.Row-4) != b.Symbols.Text(row[0]) {
				rt.Fatalf("%v is said to come from %s", shownRow(b, records.Table, row), at.Cell())
			}
		}
	})
}

// No filled cell vanishes from the account, and nobody who lost a record by what was
// set aside is clear of it.
func TestNoFilledCellOfACrossTableVanishes(t *testing.T) {
	cell := rapid.SampledFrom([]string{"", "", "√", "×", "？", "#1", "#7", "!=A1", " ", "上、下", "√√"})
	rapid.Check(t, func(rt *rapid.T) {
		persons, days := rapid.IntRange(1, 4).Draw(rt, "persons"), rapid.IntRange(1, 6).Draw(rt, "days")
		before, after := map[string]string{}, map[string]string{}
		filled := 0
		for p := range persons {
			for at := range 2 * days {
				key := fmt.Sprintf("P%d|2024-03-%02d|%s", p, at/2+1, [...]string{"am", "pm"}[at%2])
				after[key] = cell.Draw(rt, "cell")
				if trim(after[key]) != "" {
					filled++
				}
				before[key] = after[key]
				if !slices.Contains([]string{"", " ", "√", "×", "#1"}, after[key]) {
					before[key] = "√" // what was spoilt
				}
			}
		}
		sound, spoilt := wants(t, crossedMonth, crowd(persons), crossed(before, persons, days)), wants(t, crossedMonth, crowd(persons), crossed(after, persons, days))
		in := spoilt.Inputs[len(spoilt.Inputs)-1]
		if c := in.Cells; c.Filled != filled || c.Filled != c.Recorded+c.Blanks+c.SetAside+c.Duplicates || in.Total != persons {
			rt.Fatalf("%d cells were filled, the account is %+v", filled, *c)
		}
		taint := newTaint(spoilt, audit.MaxDate)
		for p := range persons {
			id := fmt.Sprintf("P%d", p)
			if slices.Equal(visitsBy(sound, id), visitsBy(spoilt, id)) {
				continue
			}
			if code, ok := spoilt.Symbols.Find(id); !ok || taint == nil || !taint.Tainted("visits", audit.Person, code) {
				rt.Fatalf("%s lost records and is not in doubt", id)
			}
		}
	})
}

func visitsBy(b *Book, person string) []string {
	var own []string
	for _, one := range shown(b, "visits") {
		if strings.HasPrefix(one, person+"|") {
			own = append(own, one)
		}
	}
	return own
}

// Splitting what was joined gives back the parts.
func TestSplittingGivesBackTheParts(t *testing.T) {
	names := []string{"张三", "李四", "王小明", "欧阳牧野"}
	separator := rapid.SampledFrom([]string{"、", ";", "；", ",", "，", "、 ", " ", "　", "\n", " 、"})
	rapid.Check(t, func(rt *rapid.T) {
		lines, want := []string{"活动编号|参加人员"}, []string{}
		for e := range rapid.IntRange(1, 4).Draw(rt, "events") {
			line := ""
			for i, name := range rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, 4, rapid.ID[string]).Draw(rt, "names") {
				if i > 0 {
					line += separator.Draw(rt, "separator")
				}
				line += name
				want = append(want, fmt.Sprintf("E%d|%s", e, name))
			}
			lines = append(lines, fmt.Sprintf("E%d|%s", e, line))
		}
		b := wants(t, "  - {file: 会议.xlsx, table: participation, columns: [{header: 参加人员, field: 姓名}], split: {header: 参加人员}}\n",
			people("张三|张三|B1|是|2020-01-01", "李四|李四|B1|是|2020-01-01", "王小明|王小明|B1|是|2020-01-01", "欧阳牧野|欧阳牧野|B1|是|2020-01-01"),
			workbook("会议.xlsx", sheet("一", lines...)))
		require.Equal(t, want, firsts(shown(b, "participation"), 2))
		in := b.Inputs[len(b.Inputs)-1]
		require.Equal(t, len(want), in.Cells.Recorded)
		require.Equal(t, len(lines)-1, in.Rows)
	})
}
