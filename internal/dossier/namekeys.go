package dossier

import (
	"slices"

	"ninefold/internal/audit"
)

// Small offices number nobody. Where no sheet of any table has a column of
// people's ids and all names in people differ, the name is the id (SPEC 1).

// takeNamesAsKeys lets the column of names feed the key of people too, where that
// is all that a header lacks. Whether it may is known when all is read.
func (l *heading) takeNamesAsKeys(t *Table) {
	names := 0
	if t.Name == "people" {
		names = l.slots[t.NameOf].column
	}
	if lacking := l.lacking(t); names > 0 && len(lacking) == 1 && lacking[0] == &t.Fields[t.Key] {
		l.slots[t.Key].column, l.namesAsKeys = names, true
	}
}

// checkNamesAsKeys refuses sheets of people without ids where their names may
// not stand for them, and tells where they do.
func (l *loader) checkNamesAsKeys() {
	var nameless []int // inputs without ids
	for i := range l.book.Inputs {
		if lay := l.layouts[i]; lay.namesAsKeys {
			nameless = append(nameless, i)
		}
	}
	if len(nameless) == 0 {
		return
	}
	hindrance, found := l.idColumn()
	if !found {
		hindrance, found = l.sharedName()
	}
	if !found {
		t, _ := TableNamed("people")
		count := len(l.stages[t.Name].marks)
		l.book.Notices = append(l.book.Notices, audit.Notice{
			Code: "names_for_ids", Table: t.Name, Field: t.Fields[t.Key].Name, Count: count,
			Message: audit.Textf("没有任何一张表有工号，以人员名册的姓名为编号（"+itoa(count)+" 行）；如有改名或重名，请补上工号列",
				"no sheet has ids of people, so the names in people stand for them ("+audit.Fill("%d {row|rows}", count)+"); add a column of ids where names may change or recur"),
		})
		return
	}
	for _, i := range nameless {
		in := l.book.Inputs[i]
		fault := &audit.Fault{Where: where(in.Path, in.Sheet),
			Problem: audit.Textf("人员名册没有工号列，也不能以姓名为编号："+hindrance.ZH, "people without ids (工号), and names cannot stand for them: "+hindrance.EN),
			Remedy:  audit.Textf("请补上工号列", "add a column of ids")}
		if l.inspect {
			l.reportOf(i).Reason = fault.Problem
			continue
		}
		l.faults = append(l.faults, fault)
	}
}

// idColumn names a sheet that has a column of people's ids.
func (l *loader) idColumn() (audit.Text, bool) {
	for i := range l.book.Inputs {
		in, lay := l.book.Inputs[i], l.layouts[i]
		t, _ := TableNamed(in.Table)
		for field, s := range lay.slots {
			isID := t.Fields[field].Refers == "people" || t.Name == "people" && field == t.Key && !lay.namesAsKeys
			if isID && (s.column > 0 && !s.either || s.fixed && !s.constant.isName) {
				name := where(in.Path, in.Sheet)
				return audit.Textf(name+" 有“"+t.Fields[field].Chinese+"”列", name+" has a column "+t.Fields[field].Name+" ("+t.Fields[field].Chinese+")"), true
			}
		}
	}
	return audit.Text{}, false
}

// sharedName finds a name that two different rows of people bear.
func (l *loader) sharedName() (audit.Text, bool) {
	people := l.stages["people"]
	t, first := people.records.Table, map[string]int{}
	for i := range people.marks {
		code := people.records.Code(i, t.NameOf)
		if code == Absent {
			continue
		}
		name := foldName(people.codes.Text(code))
		other, met := first[name]
		if !met {
			first[name] = i
			continue
		}
		if !slices.Equal(people.records.At(i), people.records.At(other)) {
			return audit.Textf("不止一行叫“"+name+"”", "more than one row bears the name "+quote(name)), true
		}
	}
	return audit.Text{}, false
}

// reportOf is the report on an input.
func (l *loader) reportOf(input int) *SheetReport {
	for f := range l.reports {
		for s := range l.reports[f].Sheets {
			if r := &l.reports[f].Sheets[s]; r.input == input {
				return r
			}
		}
	}
	return nil
}
