package books

import (
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/office"
)

// sessions are the words for the half-days of visits.
var sessions = map[string]string{"am": "上午", "pm": "下午", "day": "全天"}

// monthSheets is one book with a sheet a month, its year in the titles alone.
var monthSheets = Layout{Name: "month-sheets", Feeds: []string{"visits"}, Tells: clone, keep: keepMonthSheets}

func keepMonthSheets(o *office.Office, k *Kept) {
	b := k.book("走访台账.xlsx")
	months := monthsOf(daysOf(o.Visits))
	name, unit := names(o), unitNames(o)
	for _, first := range monthsBetween(daysOf(o.Visits)) {
		s := b.sheet(months.name(first))
		s.title(fmt.Sprintf("云麓青年服务中心走访台账（%d年%d月）", first.Year(), month(first)), 8)
		s.line(2, 1, "序号", "走访人", "走访时间", "时段", "走访单位", "发现问题", "解决问题", "备注")
		row := 2
		for _, i := range inOrder(o.Visits, func(v office.Visit) bool { return firstOfMonth(v.Date) == first }) {
			v := o.Visits[i]
			row++
			s.number(row, 1, row-2)
			s.line(row, 2, name[v.Person], monthDay(v.Date), sessions[v.Session], unit[v.Unit])
			if row%5 == 0 { // typed as 3/5, which a spreadsheet turns into a date
				s.dated(row, 3, v.Date, `m"月"d"日"`)
			}
			if v.Found >= 0 {
				s.number(row, 6, v.Found)
				s.number(row, 7, v.Solved)
			}
			k.at("visits", i, s.row(row))
		}
		s.text(row+1, 1, "合计")
		s.number(row+1, 6, row-2)
		s.text(row+2, 1, "注：每月5日前报办公室")
	}
	k.Sources = `sources:
  - file: 走访台账.xlsx
    sheet: "*月"
    table: visits
    header_row: 2
    columns:
      - {header: 走访人, field: person_id}
      - {header: 走访时间, field: date}
      - {header: 走访单位, field: unit_id}
      - {header: 发现问题, field: problems_found}
      - {header: 解决问题, field: problems_solved}
    date: {year: title}
`
}

// unitNames gives for a unit what visits call it: its name where there is a table of them.
func unitNames(o *office.Office) map[string]string {
	all := map[string]string{}
	for _, v := range o.Visits {
		all[v.Unit] = v.Unit
	}
	if !o.Missing["units"] {
		for _, u := range o.Units {
			all[u.ID] = u.Name
		}
	}
	return all
}

// inOrder are the indexes of the visits that are wanted, by day.
func inOrder(visits []office.Visit, wanted func(office.Visit) bool) []int {
	var all []int
	for i, v := range visits {
		if wanted(v) {
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int { return int(visits[a].Date - visits[b].Date) })
	return all
}

// dayMarks is a cross table a month: two columns a day, √ for each half of it.
var dayMarks = Layout{Name: "day-marks", Feeds: []string{"visits"}, Tells: halfDays, keep: keepDayMarks}

func keepDayMarks(o *office.Office, k *Kept) {
	b := k.book("走访签到表.xlsx")
	months := monthsOf(daysOf(o.Visits))
	for _, first := range monthsBetween(daysOf(o.Visits)) {
		s := b.sheet(months.name(first))
		s.title(fmt.Sprintf("%d月走访签到表", month(first)), 66)
		for i, label := range []string{"序号", "姓名"} {
			s.text(2, i+1, label)
			s.merge(2, i+1, 4, i+1)
		}
		for d := range 31 { // the form has 31 days in every month
			column := 3 + 2*d
			s.number(2, column, d+1)
			s.merge(2, column, 2, column+1)
			if on := first + office.Day(d); month(on) == month(first) {
				s.text(3, column, weekday(on))
				s.merge(3, column, 3, column+1)
			}
			s.line(4, column, "上午", "下午")
		}
		for i, label := range []string{"合计", "备注"} {
			s.text(2, 65+i, label)
			s.merge(2, 65+i, 4, 65+i)
		}
		for n, p := range o.People {
			row := 5 + n
			s.number(row, 1, n+1)
			s.text(row, 2, p.Name)
			count := 0
			for _, i := range inOrder(o.Visits, func(v office.Visit) bool { return v.Person == p.ID && firstOfMonth(v.Date) == first }) {
				v := o.Visits[i]
				column := 1 + 2*day(v.Date) + map[string]int{"am": 0, "pm": 1}[v.Session]
				k.at("visits", i, s.text(row, column, []string{"√", "√", "√", "1", "✓"}[column%5]))
				count++
			}
			s.number(row, 65, count)
			s.away(o, p, row, func(d office.Day) (int, bool) { return 1 + 2*day(d), firstOfMonth(d) == first }, "/")
		}
		s.text(5+len(o.People), 1, "合计")
		s.number(5+len(o.People), 65, len(o.Visits))
	}
	k.Sources = fmt.Sprintf(`sources:
  - file: 走访签到表.xlsx
    sheet: "*月"
    table: visits
    header_row: 4
    columns: [{header: 姓名, field: person_id}]
    date: %s
    cross:
      except: [备注]
      headers: [{row: 2, field: date}, {row: 4, field: session}]
      cell: mark
`, months.date)
}

func weekday(d office.Day) string { return string([]rune("一二三四五六日")[d.Weekday()-1]) }

// away writes a word into the free cells of a person's days of leave.
func (s *Sheet) away(o *office.Office, p office.Person, row int, column func(office.Day) (int, bool), word string) {
	for _, l := range o.Leave {
		for d := l.From; l.Person == p.ID && d <= min(l.To, l.From+60); d++ {
			at, ok := column(d)
			if _, taken := s.cells[[2]int{row, at}]; ok && !taken {
				s.text(row, at, word)
			}
		}
	}
}

// dayWords is a cross table a month under whole dates: 上, 下, 全 in the cells.
var dayWords = Layout{Name: "day-words", Feeds: []string{"visits"}, Tells: visitsAlone, keep: keepDayWords}

var shortWords = map[string]string{"am": "上", "pm": "下", "day": "全"}

func keepDayWords(o *office.Office, k *Kept) {
	b := k.book("走访登记表.xlsx")
	months := monthsOf(daysOf(o.Visits))
	for _, first := range monthsBetween(daysOf(o.Visits)) {
		s := b.sheet(months.name(first))
		last := int(first.AddMonths(1) - first)
		s.title("走访登记表（上=上午，下=下午，全=全天，休=休息，假=请假）", last+3)
		s.line(3, 1, "姓名", "科室")
		for d := range last {
			s.dated(3, 3+d, first+office.Day(d), `d"日"`)
		}
		s.text(3, 3+last, "备注")
		for n, p := range o.People {
			row := 4 + n
			s.line(row, 1, p.Name, p.Department)
			words := map[int][]string{}
			for _, i := range inOrder(o.Visits, func(v office.Visit) bool { return v.Person == p.ID && firstOfMonth(v.Date) == first }) {
				v := o.Visits[i]
				column := 2 + day(v.Date)
				words[column] = append(words[column], shortWords[v.Session])
				k.at("visits", i, s.text(row, column, strings.Join(words[column], "、")))
			}
			s.away(o, p, row, func(d office.Day) (int, bool) { return 2 + day(d), firstOfMonth(d) == first }, "假")
			for d := first; month(d) == month(first); d++ {
				if _, taken := s.cells[[2]int{row, 2 + day(d)}]; d.Weekday() > 5 && !taken {
					s.text(row, 2+day(d), "休")
				}
			}
			if p.Left != office.Absent {
				s.text(row, 3+last, "已调离")
			}
		}
	}
	k.Sources = `sources:
  - file: 走访登记表.xlsx
    sheet: "*月"
    table: visits
    header_row: 3
    columns: [{header: 姓名, field: person_id}]
    cross:
      from: C
      except: [备注]
      headers: [{row: 3, field: date}]
      cell: value
      field: session
      values: {上: am, 下: pm, 全: day}
      blanks: [休, 假]
`
}

// weekCounts is a cross table a year: how many half-days each week.
var weekCounts = Layout{Name: "week-counts", Feeds: []string{"visits"}, Tells: byWeek, keep: keepWeekCounts}

func keepWeekCounts(o *office.Office, k *Kept) {
	b := k.book("走访统计.xlsx")
	sheets, weeks := map[int]*Sheet{}, map[int]int{}
	days := daysOf(o.Visits)
	for d := slices.Min(days).Monday(); d <= slices.Max(days); d += 7 {
		year, week := date(d).ISOWeek()
		s := sheets[year]
		if s == nil {
			s = b.sheet(fmt.Sprintf("%d年", year))
			sheets[year] = s
			s.title(fmt.Sprintf("%d年走访次数统计表（半天为一次）", year), 12)
			s.line(3, 1, "序号", "姓名")
			for n, p := range o.People {
				s.number(4+n, 1, n+1)
				s.text(4+n, 2, p.Name)
			}
		}
		weeks[year]++
		if weeks[year] == 1 || month(d+6) != month(d-1) {
			s.text(2, 2+weeks[year], fmt.Sprintf("%d月", month(d+6)))
		}
		s.text(3, 2+weeks[year], fmt.Sprintf("第%d周", week))
		for n, p := range o.People {
			var of []int
			for i, v := range o.Visits {
				if v.Person == p.ID && v.Date.Monday() == d {
					of = append(of, i)
				}
			}
			at := Place{s.path, s.Name, 4 + n, 2 + weeks[year]}
			if len(of) > 0 || n%2 == 0 {
				s.number(at.Row, at.Column, len(of))
			}
			for _, i := range of {
				k.at("visits", i, at)
			}
		}
	}
	for year, s := range sheets {
		s.text(3, 3+weeks[year], "合计")
		s.text(s.rows+1, 1, "合计")
	}
	k.Sources = `sources:
  - file: 走访统计.xlsx
    sheet: "*年"
    table: visits
    header_row: 3
    columns: [{header: 姓名, field: person_id}]
    date: {year: sheet}
    cross:
      headers: [{row: 3, field: date}]
      cell: count
      spread: week
`
}

// sideBySide is a list in two blocks side by side, and cards two on a sheet.
var sideBySide = Layout{Name: "side-by-side", Feeds: []string{"visits", "interviews"}, Tells: visitsOfUnits, keep: keepSideBySide}

// visitsOfUnits leaves of visits all but the problems.
func visitsOfUnits(o *office.Office) *office.Office {
	c := clone(o)
	for i := range c.Visits {
		c.Visits[i].Found, c.Visits[i].Solved = -1, -1
	}
	c.Visits = office.Distinct(c.Visits)
	return c
}

func keepSideBySide(o *office.Office, k *Kept) {
	s := k.book("走访登记.xlsx").sheet("登记")
	s.title("走访登记簿", 9)
	name, unit := names(o), unitNames(o)
	half := (len(o.Visits) + 1) / 2
	for _, column := range []int{1, 6} {
		s.line(2, column, "姓名", "日期", "时段", "单位")
	}
	for n, i := range inOrder(o.Visits, func(office.Visit) bool { return true }) {
		v := o.Visits[i]
		row, column := 3+n%half, 1+n/half*5
		s.text(row, column, name[v.Person])
		s.dated(row, column+1, v.Date, "yyyy/m/d")
		s.line(row, column+2, sessions[v.Session], unit[v.Unit])
		k.at("visits", i, Place{s.path, s.Name, row, column + 1}) // so is a record of a block
	}
	keepPairedCards(o, k)
	k.Sources = `sources:
  - file: 走访登记.xlsx
    table: visits
    header_row: 2
    groups: ["A:D", "F:I"]
    columns: [{header: 姓名, field: person_id}, {header: 单位, field: unit_id}]
  - file: 谈话卡.xlsx
    table: interviews
    groups: ["A:D", "F:I"]
    form:
      - {label: A2, says: 谈话对象, cell: B2, field: person_id}
      - {label: C2, says: 谈话人, cell: D2, field: interviewer_id}
      - {label: A3, says: 时间, cell: B3, field: date}
`
}

// noYear is a list a year whose dates name no year, with several people in a cell.
var noYear = Layout{Name: "no-year", Feeds: []string{"visits"}, Tells: visitsOfUnits, keep: keepNoYear}

func keepNoYear(o *office.Office, k *Kept) {
	type group struct {
		on            office.Day
		session, unit string
	}
	name, unit := names(o), unitNames(o)
	books, rows := map[int]*Sheet{}, map[group]int{}
	who := map[group][]string{}
	for _, i := range inOrder(o.Visits, func(office.Visit) bool { return true }) {
		v := o.Visits[i]
		s := books[v.Date.Year()]
		if s == nil {
			s = k.book(fmt.Sprintf("走访流水%d.xlsx", v.Date.Year())).sheet("Sheet1")
			s.line(1, 1, "日期", "走访人员", "时段", "走访单位")
			books[v.Date.Year()] = s
		}
		g := group{v.Date, v.Session, v.Unit}
		if rows[g] == 0 {
			rows[g] = s.rows + 1
			s.text(rows[g], 1, monthDay(v.Date))
			s.text(rows[g], 3, sessions[v.Session])
			if v.Session == "day" {
				s.text(rows[g], 3, []string{"上午、下午", "上午/下午", "上下午", "一天"}[rows[g]%4])
			}
			s.text(rows[g], 4, unit[v.Unit])
		}
		who[g] = append(who[g], name[v.Person])
		k.at("visits", i, s.text(rows[g], 2, strings.Join(who[g], separators[rows[g]%len(separators)])))
	}
	k.Sources = `sources:
  - file: 走访流水*.xlsx
    table: visits
    header_row: 1
    columns: [{header: 走访人员, field: person_id}, {header: 走访单位, field: unit_id}]
    date: {year: file}
    split: {header: 走访人员}
`
}

// separators are what stands between names in a cell.
var separators = []string{"、", " ", "，", "；", "　", ", "}
