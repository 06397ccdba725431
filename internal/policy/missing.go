package policy

import (
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Evidence that is not there is no evidence (SPEC 1). Whether it is there is
// decided here, before a policy is asked, in the order of SPEC 1: a table that no
// source feeds, one that nobody filled in, a column without a value, a row that
// was set aside. Who the subject is was asked before.

// gap is evidence that a requirement lacks, of everybody to whom it applies.
type gap struct {
	reason      string
	message     audit.Text // what is missing
	remedy      audit.Text // what to do about it
	unlessEmpty string     // the list parameter while which is empty it is not needed; empty: it always is
}

// whole is the message of a verdict: what is missing and what to do, where that
// does not go without saying.
func (g *gap) whole() audit.Text {
	if g.reason == "table_missing" {
		return g.message
	}
	return audit.Text{ZH: g.message.ZH + "；请" + g.remedy.ZH, EN: g.message.EN + ": " + g.remedy.EN}
}

// Lacks says what to do about the evidence that a requirement lacks of everybody.
func Lacks(r *audit.Requirement, office *dossier.Office) []audit.Text {
	var texts []audit.Text
	for _, g := range gapsIn(r, office) {
		texts = append(texts, g.remedy)
	}
	return texts
}

// seat gives a run's requirements their places and what evidence they lack of everybody.
func (r *run) seat() {
	for i := range r.judges {
		j := &r.judges[i]
		j.place, j.gaps = i, gapsIn(&j.Requirement, r.office)
	}
}

// gapsIn are the gaps of a requirement, in the order in which they are reported.
func gapsIn(r *audit.Requirement, office *dossier.Office) []gap {
	var found []gap
	for _, table := range r.Tables {
		if !office.Supplied(table) {
			found = append(found, missingTable(table))
		}
	}
	for _, table := range r.Tables {
		if office.Supplied(table) && !filled(office.Book, table) {
			found = append(found, emptyTable(table))
		}
	}
	var unread []gap
	for i := range r.Columns {
		c := &r.Columns[i]
		switch missing, why := blank(c, office.Book); {
		case len(missing) == 0:
		case why == dossier.Nothing:
			found = append(found, missingColumns(missing, c, office.Book))
		default:
			unread = append(unread, unreadColumns(missing, c))
		}
	}
	return append(found, unread...)
}

// filled reports whether a table holds something, or is said to hold all there is.
func filled(book *dossier.Book, table string) bool {
	return book.Rows(table) > 0 || book.Complete(table) || dossier.IsDerived(table)
}

// blank are the columns of which one would have to hold a value, none where that
// is so, or not needed; and whether nothing stands there at all, or nothing that
// can be read.
func blank(c *audit.Column, book *dossier.Book) ([]string, dossier.Presence) {
	has := dossier.Nothing
	for _, name := range c.Any {
		has = max(has, holds(book, name))
	}
	if c.With == "" {
		if has == dossier.Some {
			return nil, has
		}
		return lacking(book, c.Any...), has
	}
	switch with := holds(book, c.With); {
	case has == with && has != dossier.Unread:
		return nil, has
	case has >= with:
		return lacking(book, c.With), mixed(with, has)
	default:
		return lacking(book, c.Any...), mixed(has, with)
	}
}

// mixed is what keeps the one of two columns that belong together from being
// there: only where the other one certainly holds a value is it missing.
func mixed(one, other dossier.Presence) dossier.Presence {
	if one == dossier.Nothing && other == dossier.Some {
		return dossier.Nothing
	}
	return dossier.Unread
}

// lacking are those columns whose tables do not count as complete without a row:
// of such a table no column is missing.
func lacking(book *dossier.Book, names ...string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		table, _, _ := strings.Cut(name, ".")
		return book.Rows(table) == 0 && book.Complete(table)
	})
}

func holds(book *dossier.Book, name string) dossier.Presence {
	table, column, _ := strings.Cut(name, ".")
	return book.Holds(table, column)
}

// unknown reports whether evidence is missing for a run's requirement on a subject, and
// gives what there is to say of it.
func unknown(j *judge, d *dossier.Dossier, figures audit.Thresholds) (bool, audit.Verdict) {
	if d.SetAside() {
		return true, audit.Verdict{Reasons: []string{quarantinedRow}, Message: ownRowSetAside(d), Evidence: d.AsideRows()}
	}
	for i := range j.gaps {
		g := &j.gaps[i]
		if g.unlessEmpty == "" || !emptyList(figures, g.unlessEmpty, d.Window(j.Subject).To) {
			return true, audit.Verdict{Reasons: []string{g.reason}, Message: g.whole()}
		}
	}
	for _, table := range j.Reads {
		if row := d.Cause(table); row != nil {
			return true, audit.Verdict{Reasons: []string{quarantinedRow}, Message: quarantined(table, row.Table)}
		}
	}
	return false, audit.Verdict{}
}

const quarantinedRow = "row_quarantined"

// emptyList reports whether a list parameter is empty on a day.
func emptyList(figures audit.Thresholds, name string, day audit.Date) bool {
	figure, ok := figures.At(name, day)
	list, isList := figure.Value.([]string)
	return ok && isList && len(list) == 0
}

func missingTable(table string) gap {
	zh, en := named(table)
	return gap{reason: "table_missing",
		message: audit.Text{
			ZH: fmt.Sprintf("没有提供%s表，无法判定", zh),
			EN: fmt.Sprintf("no source feeds the table %s; cannot be assessed", en),
		},
		remedy: audit.Text{ZH: fmt.Sprintf("提供%s表后重新检查", zh), EN: fmt.Sprintf("supply the table %s and check again", called(table))},
	}
}

func emptyTable(table string) gap {
	zh, en := named(table)
	return gap{reason: "table_empty",
		message: audit.Text{
			ZH: fmt.Sprintf("%s表一行数据也没有，无法判定", zh),
			EN: fmt.Sprintf("the table %s has no row at all; cannot be assessed", en),
		},
		remedy: audit.Text{
			ZH: fmt.Sprintf("补填%s表；确实没有可填的，在表中只填一行“无”，或在配置的 complete: 中列出", zh),
			EN: fmt.Sprintf("fill in the table %s, or, where there is nothing to record, write 无 (none) as its only row or list it under complete: in the config", called(table)),
		},
	}
}

// missingColumns names the columns; of one that is needed only because another
// is filled in, that one too.
func missingColumns(missing []string, c *audit.Column, book *dossier.Book) gap {
	var zh, en []string
	for _, name := range missing {
		t, f, _ := columnNamed(name) // the annotations were checked
		zh, en = append(zh, fmt.Sprintf("“%s”表的“%s”", t.Chinese, f.Chinese)), append(en, name+" ("+f.Chinese+")")
	}
	g := gap{reason: "column_missing", unlessEmpty: c.UnlessEmpty,
		message: audit.Text{
			ZH: strings.Join(zh, "和") + "列没有任何内容",
			EN: "no row has a value in " + strings.Join(en, " or "),
		},
		remedy: audit.Text{
			ZH: "填写" + strings.Join(zh, "或") + "列，或在配置的 sources: 中说明是哪一列",
			EN: "fill in " + strings.Join(en, " or ") + ", or say under sources: in the config which column it is",
		},
	}
	if c.With != "" {
		given := slices.DeleteFunc(append(slices.Clone(c.Any), c.With), func(name string) bool { return holds(book, name) != dossier.Some })
		t, f, _ := columnNamed(given[0]) // one of them is what makes the others needed
		g.message.ZH += fmt.Sprintf("，而“%s”表填了“%s”", t.Chinese, f.Chinese)
		g.message.EN += fmt.Sprintf(", while %s (%s) is filled in", given[0], f.Chinese)
	}
	g.message.ZH, g.message.EN = g.message.ZH+"，无法判定", g.message.EN+"; cannot be assessed"
	return g
}

// unreadColumns says that what the columns hold, or belong to, was set aside and
// cannot be read, so that it is not known whether they are filled in.
func unreadColumns(missing []string, c *audit.Column) gap {
	var zh, en []string
	for _, name := range missing {
		t, f, _ := columnNamed(name) // the annotations were checked
		zh, en = append(zh, fmt.Sprintf("“%s”表的“%s”", t.Chinese, f.Chinese)), append(en, name+" ("+f.Chinese+")")
	}
	return gap{reason: quarantinedRow, unlessEmpty: c.UnlessEmpty,
		message: audit.Text{
			ZH: strings.Join(zh, "和") + "列除被搁置的行外没有任何内容，无法判定",
			EN: "but for rows that were set aside nothing stands in " + strings.Join(en, " or ") + "; cannot be assessed",
		},
		remedy: audit.Text{ZH: "更正被搁置的行后重新检查", EN: "correct the rows that were set aside and check again"},
	}
}

// quarantined says that a row of a table was set aside on which the subject's
// records in a table that the requirement reads depend.
func quarantined(read, table string) audit.Text {
	zh, en := named(table)
	if read == table {
		return audit.Text{
			ZH: fmt.Sprintf("%s表中有属于（或可能属于）该对象的行被搁置，无法判定", zh),
			EN: fmt.Sprintf("a row that is or may be of this subject was set aside from the table %s; cannot be assessed", en),
		}
	}
	on := map[string]audit.Text{
		"holders": {ZH: "是否另有支部负责人或干部工作专人", EN: "whether there is another secretary or cadre officer"},
	}[read]
	if on == (audit.Text{}) {
		readZH, readEN := named(read)
		on = audit.Text{ZH: "该对象的" + readZH + "如何计算", EN: "how this subject's " + readEN + " count"}
	}
	return audit.Text{
		ZH: fmt.Sprintf("%s表中有行被搁置，%s取决于该行，无法判定", zh, on.ZH),
		EN: fmt.Sprintf("a row of the table %s was set aside on which depends %s; cannot be assessed", en, on.EN),
	}
}

// ownRowSetAside says that nothing is known of the subject itself. Where the row
// stands, the evidence says: so the words are the same for all of them.
func ownRowSetAside(d *dossier.Dossier) audit.Text {
	zh, en := named(d.AsideRows()[0].Table)
	return audit.Text{
		ZH: fmt.Sprintf("该对象自己在%s表中的行被搁置，无法判定；请更正该行后重新检查", zh),
		EN: fmt.Sprintf("the subject's own row in the table %s was set aside; cannot be assessed: correct it and check again", en),
	}
}

// named is what to call a table.
func named(table string) (zh, en string) {
	t, ok := dossier.TableNamed(table)
	if !ok {
		return table, table
	}
	return "“" + t.Chinese + "”", t.Name
}

// called is a table in English with the name that its header bears.
func called(table string) string {
	t, ok := dossier.TableNamed(table)
	if !ok {
		return table
	}
	return t.Name + " (" + t.Chinese + ")"
}
