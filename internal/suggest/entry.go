package suggest

import (
	"fmt"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// entry is one proposed entry of `sources:`. Its comments are texts in both languages.
type entry struct {
	target     []target
	file       string
	sheet      string
	table      string
	headerRow  int
	headerRows int
	groups     []string
	columns    []columnMap
	constants  []constant
	date       dateParts
	key        []string // headers that make event_id
	split      string   // header
	cross      *cross
	form       []label
	also       bool

	why   []audit.Text // above the entry: what it rests on
	asks  []audit.Text // at its end: what is missing and cannot be said in a line to fill in
	doubt bool         // so unsure that it is proposed as a comment only
}

// target is a sheet that an entry is for.
type target struct {
	file  string
	sheet string
}

// columnMap is a header and the field it stands for.
type columnMap struct {
	header, field string
	day           string
	values        []word
	note          audit.Text
}

// word is a word of one's own; without a meaning it is asked for.
type word struct {
	text, meaning string
	count         int
	note          audit.Text
}

type constant struct {
	field, value string
	ask          bool // the value is asked for
	note         audit.Text
}

// dateParts say where the parts of dates stand; asked is what no place says.
type dateParts struct {
	year, month string
	ask         bool // the year is nowhere
	note        audit.Text
}

// cross is a cross table. Columns are letters.
type cross struct {
	from    string
	except  []string
	headers []crossHeader
	cell    string
	field   string
	values  []word
	marks   []string
	blanks  []string
	spread  string
}

type crossHeader struct {
	row   int
	field string
}

type label struct{ label, says, cell, field string }

func (e *entry) because(zh, en string, args ...any) { e.why = append(e.why, say(zh, en, args...)) }

// listed are texts from the exports, one after the other.
type listed []string

// cases are texts from the exports that may be lists themselves.
type cases []string

// asItIs is a text that is harmless already.
type asItIs string

// say fills values into a text of both languages. Texts among them are from the
// exports and are made harmless; tables are called as either language calls them.
func say(zh, en string, args ...any) audit.Text {
	in := func(lang audit.Lang) []any {
		out := make([]any, len(args))
		for i, a := range args {
			switch a := a.(type) {
			case string:
				out[i] = clean(a)
			case listed:
				out[i] = a.joined(audit.Text{ZH: "、", EN: ", "}.In(lang))
			case cases:
				out[i] = listed(a).joined(" | ")
			case *dossier.Table:
				out[i] = audit.Text{ZH: "“" + a.Chinese + "”（" + a.Name + "）", EN: a.Name + " (" + a.Chinese + ")"}.In(lang)
			default:
				out[i] = a
			}
		}
		return out
	}
	return audit.Text{ZH: audit.Fill(zh, in(audit.ZH)...), EN: audit.Fill(en, in(audit.EN)...)}
}

// joined writes the texts, long ones shortened.
func (l listed) joined(separator string) string {
	all := make([]string, len(l))
	for i, t := range l {
		if all[i] = clean(t); len([]rune(all[i])) > longest {
			all[i] = string([]rune(all[i])[:longest]) + "…"
		}
	}
	return strings.Join(all, separator)
}

// shape tells entries that can be one from those that cannot: all but the sheets,
// the comments and what may be added up.
func (e *entry) shape() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s|%d|%d|%q|%q|%q|%v|%v|%v", e.table, e.headerRow, e.headerRows, e.groups, e.key, e.split, e.also, e.doubt, e.date.year+"/"+e.date.month)
	for _, c := range e.columns {
		fmt.Fprintf(&b, "|%q>%s", c.header, c.field)
	}
	for _, c := range e.constants {
		fmt.Fprintf(&b, "|%s=%q", c.field, c.value)
	}
	for _, l := range e.form {
		fmt.Fprintf(&b, "|%v", l)
	}
	if c := e.cross; c != nil {
		fmt.Fprintf(&b, "|%s|%v|%s|%s|%s", c.from, c.headers, c.cell, c.field, c.spread)
	}
	return b.String()
}
