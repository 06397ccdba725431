package summary

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Definition says what a figure counts.
type Definition struct {
	ID       string
	Title    audit.Text
	Unit     audit.Text
	Meaning  audit.Text // what is counted, which date decides the year, whose branch it is
	Distinct bool       // one thing may fall into several years or branches, so that these do not add up to the total
	By       *Breakdown // what else it is divided by; nil: nothing

	table   string   // whose rows are counted
	tables  []string // what else must be supplied
	columns []string // of table: what must have been exported, or nothing can be told
	who     string   // the field of table that says whom or what a row is about
	ofEvent bool     // it belongs to the branch of the event, not of the person
	nobodys bool     // rows of several people may attest one thing
	counts  []counted
	history bool // the order of a person's rows matters, so that a row set aside unsettles the others
	entries func(o *office, d *Definition) []entry
}

// Breakdown divides a figure by the values of a column.
type Breakdown struct {
	Noun   audit.Text // what the column holds, in a word
	Title  audit.Text // where that is taken from
	column string     // table.field
}

// field is the schema's description of the column.
func (b *Breakdown) field() (table string, f dossier.Field) {
	table, name, _ := strings.Cut(b.column, ".")
	t, _ := dossier.TableNamed(table)
	return table, t.Fields[t.Field(name)]
}

// Definitions lists every figure in the order they are told.
func Definitions() []Definition { return definitions }

// IDs lists the ids of all figures.
func IDs() []string {
	ids := make([]string, len(definitions))
	for i := range definitions {
		ids[i] = definitions[i].ID
	}
	return ids
}

// The units.
var (
	times    = audit.Textf("人次", "person-times")
	persons  = audit.Textf("人", "people")
	sessions = audit.Textf("场", "events")
	pieces   = audit.Textf("个", "items")
)

// The year of a figure on events, and its branch.
var ofEvents = audit.Textf("年份按活动日期；支部为举办活动的支部。", " Year: the event's date. Branch: the one that held it.")

// The year of a figure on those who took part, and its branch.
var ofTakers = audit.Textf("年份按活动日期；支部为该人现在所在的支部。", " Year: the event's date. Branch: the person's, as people says now.")

func ofPeople(zh, en string) audit.Text {
	return audit.Textf("年份按"+zh+"；支部为该人现在所在的支部。", " Year: "+en+". Branch: the person's, as people says now.")
}

func meaning(what, where audit.Text) audit.Text {
	return audit.Textf(what.ZH+where.ZH, what.EN+where.EN)
}
