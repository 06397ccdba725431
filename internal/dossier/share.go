package dossier

import (
	"cmp"
	"hash/fnv"
	"iter"
	"slices"

	"ninefold/internal/audit"
)

// Share says which rows of the large tables a process holds, of exports that no process
// could hold all of. Every process reads all files, and holds all rows of the small
// tables: those that others refer to by name or id, and postings, which say who held
// which role. The zero value is the whole.
type Share struct {
	Number int `json:"number"` // from 1; 0: none of the rows of the large tables
	Of     int `json:"of"`     // 0: nothing is shared out
}

// takes reports whether the rows of an owner are in the share. Rows that may be equal
// (SPEC 1) have one owner, so that they meet in one share; those of nobody who can be
// told are in the first.
func (s Share) takes(owner string, known bool) bool {
	if s.Number == 0 || !known {
		return s.Number == 1
	}
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(owner))                    // a hash never fails
	return int(hash.Sum32()%uint32(s.Of)) == s.Number-1 //nolint:gosec // there are some thousand shares at most
}

// small are tables that every process holds.
var small = []string{"people", "branches", "units", "events", "postings"}

// shared are the tables whose rows are shared out. Where one sheet of a table is a cross
// table, cards or the like, no row of the table is: what is counted there are cells.
func (o *Options) shared() map[string]bool {
	shared := map[string]bool{}
	for _, t := range tables {
		shared[t.Name] = o.Share.Of > 0 && !slices.Contains(small, t.Name)
	}
	for i := range o.Mappings {
		m := &o.Mappings[i]
		if m.Cross == nil && m.Split == nil && len(m.Form) == 0 && len(m.Groups) == 0 {
			continue
		}
		t, named := tableCalled(m.Table)
		if !named { // the names of sheets will tell
			return map[string]bool{}
		}
		shared[t.Name] = false
	}
	return shared
}

// sharing is what a stage knows of the share of its process.
type sharing struct {
	Share

	named     []int       // rows whose owner is given by name, as long as names are not resolved
	elsewhere map[int]int // by input, rows that are in other shares
	unfound   []CensusUnfound
}

// count says how many rows of the inputs are in other shares.
func (s *sharing) count(inputs []Input) {
	if s == nil {
		return
	}
	for input, rows := range s.elsewhere {
		inputs[input].elsewhere += rows
	}
}

// keepOwn takes out of a portion what is in other shares. Whose a row is that gives its
// owner by name is not known yet.
func (s *stage) keepOwn(p *portion, input int) {
	width, kept := len(s.records.Table.Fields), 0
	keeps := make([]bool, len(p.rows))
	for i := range p.rows {
		code := p.codes[i*width]
		named := isName(code)
		if keeps[i] = s.sharing.Number > 0 && named || !named && s.sharing.takesCode(p.texts, code); !keeps[i] {
			continue
		}
		if named {
			s.sharing.named = append(s.sharing.named, len(s.marks)+kept)
		}
		copy(p.codes[kept*width:], p.codes[i*width:(i+1)*width])
		p.rows[kept], p.marks[kept] = p.rows[i], p.marks[i]
		kept++
	}
	s.sharing.elsewhere[input] += len(keeps) - kept
	p.codes, p.rows, p.marks = p.codes[:kept*width], p.rows[:kept], p.marks[:kept]
	p.flaws = slices.DeleteFunc(p.flaws, func(f flaw) bool {
		_, own := slices.BinarySearch(p.rows, int32(f.row)) //nolint:gosec // a sheet has at most some ten million rows
		return !own
	})
}

func (s Share) takesCode(texts *Symbols, code int32) bool {
	if code < 0 {
		return s.takes("", false)
	}
	return s.takes(texts.Text(code), true)
}

// shareOut marks the rows that turn out to be in other shares, now that names are
// resolved, and forgets what is wrong with them.
func (l *loader) shareOut() {
	gone := map[rowAt]bool{}
	for _, s := range l.supplied() {
		if s.sharing == nil {
			continue
		}
		for _, i := range s.sharing.named {
			if s.sharing.takesCode(s.codes, s.records.Code(i, 0)) {
				continue
			}
			input, row := s.records.Place(i)
			s.marks[i] = isElsewhere
			gone[rowAt{input, row, 0}] = true
		}
		s.sharing.named = nil
	}
	if len(gone) > 0 {
		l.flaws = slices.DeleteFunc(l.flaws, func(f flaw) bool { return gone[rowAt{f.input, f.row, 0}] })
	}
}

// Census is what the whole has to know of a share: an account of its rows, and those that
// cannot be used. It travels as JSON.
type Census struct {
	Share
	Under  string                  `json:"under"` // by which settings it was read
	Inputs []CensusInput           `json:"inputs"`
	Tables map[string]*CensusTable `json:"tables"` // of those that are shared out
	Flaws  []CensusFlaw            `json:"flaws,omitempty"`
	Lacks  []CensusUnfound         `json:"lacks,omitempty"` // the first of each field: for more, nobody looks for what is near
	Aside  []AsideRow              `json:"aside,omitempty"`
}

// CensusInput is an input, and how many of its rows are in the share.
type CensusInput struct {
	audit.Input

	Held int `json:"held"`
}

// CensusTable is what is to be known of the rows of a table that are in the share.
type CensusTable struct {
	Records int        `json:"records"`
	Filled  fieldSet   `json:"filled"` // columns in which some record has a value
	Dates   censusDays `json:"dates"`
}

// censusDays are Dates as numbers of days: the first of all days, which means none, has no
// other way to be written.
type censusDays struct {
	Rows   int   `json:"rows"`
	First  int32 `json:"first"`
	Last   int32 `json:"last"`
	Known  int32 `json:"known"`
	Within int   `json:"within"`
}

func (d *Dates) days() censusDays {
	return censusDays{d.Rows, int32(d.First), int32(d.Last), int32(d.Known), d.Within}
}

func (d censusDays) dates() Dates {
	return Dates{Rows: d.Rows, First: audit.Date(d.First), Last: audit.Date(d.Last), Known: audit.Date(d.Known), Within: d.Within}
}

// CensusFlaw is a cell that cannot be used.
type CensusFlaw struct {
	Input    int        `json:"input"`
	Row      int        `json:"row"`
	Column   int        `json:"column"`
	Value    string     `json:"value"`
	Expected audit.Text `json:"expected"`
	Field    int        `json:"field"`
	Title    string     `json:"title,omitempty"`
	Unfound  asked      `json:"unfound,omitempty"`
}

// CensusUnfound is a reference to nothing, where it stands first in a field. A hint at
// what is near belongs to the first of all rows of the office, and so the whole gives it.
type CensusUnfound struct {
	Table string `json:"table"`
	Field int    `json:"field"`
	Input int    `json:"input"`
	Row   int    `json:"row"`
	Value string `json:"value"`
	Asked asked  `json:"asked"`
}

// asked is how a reference is given.
type asked string

const (
	askedByID   asked = "id"
	askedByName asked = "name"
)

func askedBy(name bool) asked {
	if name {
		return askedByName
	}
	return askedByID
}

// noteUnfound notes the first references to nothing in a field of a share.
func (s *stage) noteUnfound(i, field int, code int32, byName bool) {
	if s.sharing == nil {
		return
	}
	value, before := s.codes.Text(code), 0
	for _, u := range s.sharing.unfound {
		if u.Field != field {
			continue
		}
		if before++; before == adviceLimit || u.Value == value {
			return
		}
	}
	input, row := s.records.Place(i)
	s.sharing.unfound = append(s.sharing.unfound, CensusUnfound{s.records.Table.Name, field, input, row, value, askedBy(byName)})
}

// unfound gives what was noted.
func (l *loader) unfound() []CensusUnfound {
	var all []CensusUnfound
	for _, s := range l.supplied() {
		if s.sharing != nil {
			all = append(all, s.sharing.unfound...)
		}
	}
	return all
}

// adviseShares looks for what is near where rows are in shares, in the order in which
// whoever holds all of them meets these.
func (l *loader) adviseShares(s *stage, field int) {
	if s.sharing == nil || s.sharing.Number > 0 {
		return
	}
	t := s.records.Table
	var all []CensusUnfound
	for _, c := range l.opts.Censuses {
		for _, u := range c.Lacks {
			if u.Table == t.Name && u.Field == field {
				all = append(all, u)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b CensusUnfound) int {
		return cmp.Or(cmp.Compare(a.Input, b.Input), cmp.Compare(a.Row, b.Row))
	})
	for _, u := range all {
		l.directories[t.Fields[field].Refers].lacking(u.Value, u.Asked)
	}
}

// lacking is what was expected of a reference to nothing in a share; false where nothing
// can be said of it here.
func (d *directory) lacking(value string, by asked) (audit.Text, bool) {
	if d == nil || by == "" || by == askedByName && d.table.NameOf < 0 {
		return audit.Text{}, false
	}
	return d.missing(d.codes.Code(value), by == askedByName).expected, true
}

// flawOf takes in a flaw of a share.
func (l *loader) flawOf(f *CensusFlaw) flaw {
	own := flaw{input: f.Input, row: f.Row, column: f.Column, value: f.Value, expected: f.Expected, field: f.Field, title: f.Title}
	t, _ := tableCalled(l.book.Inputs[f.Input].Table)
	if t == nil || f.Field < 1 || f.Field > len(t.Fields) {
		return own
	}
	if expected, ok := l.directories[t.Fields[f.Field-1].Refers].lacking(f.Value, f.Unfound); ok {
		own.expected = expected
	}
	return own
}

// Census gives that of a book that holds a share.
func (b *Book) Census(time Time) *Census {
	t := &Census{Share: b.share, Under: b.under, Tables: map[string]*CensusTable{}, Lacks: b.unfound}
	for i := range b.Inputs {
		in := &b.Inputs[i]
		one := CensusInput{Input: in.Input}
		if b.shared[in.Table] {
			one.Held = in.Rows + in.SetAside + in.Duplicates
		}
		t.Inputs = append(t.Inputs, one)
	}
	for name := range b.shared {
		records, fed := b.tables[name]
		if !b.shared[name] || !fed {
			continue
		}
		dates := datesTaken{asOf: time.AsOf, span: Span{time.Period.From, time.End()}}
		dates.takeAll(records)
		t.Tables[name] = &CensusTable{records.Len(), records.filled(), dates.days()}
	}
	for _, f := range b.flaws {
		if b.shared[b.Inputs[f.input].Table] {
			t.Flaws = append(t.Flaws, CensusFlaw{f.input, f.row, f.column, f.value, f.expected, f.field, f.title, f.unfound})
		}
	}
	for i := range b.SetAside {
		if b.shared[b.SetAside[i].Table] {
			t.Aside = append(t.Aside, b.asideRow(&b.SetAside[i]))
		}
	}
	return t
}

// Used is how many records of a table there are, here and in all shares.
func (b *Book) Used(table string) int {
	n := b.tables[table].Len()
	if of := b.counted[table]; of != nil {
		n += of.Records
	}
	return n
}

// Parts is in how many shares the large tables are held; 0: they are all here.
func (b *Book) Parts() int { return b.share.Of }

// Stray reports whether the inputs are not those of an outline, or were read by other
// settings, and names the first that is another; empty: none, the settings are.
func (b *Book) Stray(o *Outline) (where string, stray bool) {
	for i := range max(len(b.Inputs), len(o.Inputs)) {
		switch {
		case i >= len(b.Inputs):
			return o.Inputs[i].Path, true
		case i >= len(o.Inputs):
			return b.Inputs[i].Path, true
		}
		own, of := &b.Inputs[i], &o.Inputs[i]
		if own.Path != of.Path || own.Sheet != of.Sheet || own.Table != of.Table || own.SHA256 != of.SHA256 {
			return own.Path, true
		}
	}
	return "", b.under != o.Under
}

// Rows is how many records the share has of the tables that are shared out.
func (c *Census) Rows() int {
	rows := 0
	for _, t := range c.Tables {
		rows += t.Records
	}
	return rows
}

// EachShared gives the records of the tables that are shared out, as EachRow does.
func (b *Book) EachShared() iter.Seq[*LooseRow] {
	return func(yield func(*LooseRow) bool) {
		for _, t := range tables {
			if b.shared[t.Name] && !b.eachOf(b.tables[t.Name], yield) {
				return
			}
		}
	}
}

// addUp takes in the censuses of all shares, which together are the whole: what they say
// of the rows that are not here.
func (l *loader) addUp() error {
	l.book.counted = map[string]*CensusTable{}
	met := map[int]bool{}
	for _, t := range l.opts.Censuses {
		if err := l.fits(t, met); err != nil {
			return err
		}
		for i := range t.Inputs {
			if in, from := &l.book.Inputs[i], &t.Inputs[i]; l.book.shared[in.Table] {
				in.Rows, in.SetAside, in.Duplicates, in.Hidden = in.Rows+from.Rows, in.SetAside+from.SetAside, in.Duplicates+from.Duplicates, in.Hidden+from.Hidden
				in.elsewhere -= from.Held
			}
		}
		for name, of := range t.Tables {
			l.book.countOf(name, of)
		}
		for i := range t.Flaws {
			l.flaws = append(l.flaws, l.flawOf(&t.Flaws[i]))
		}
	}
	if len(met) != l.opts.Share.Of {
		return &audit.Fault{
			Problem: audit.Textf("共 "+itoa(l.opts.Share.Of)+" 份，只给出 "+itoa(len(met))+" 份", "of "+itoa(l.opts.Share.Of)+" parts "+itoa(len(met))+" were given"),
			Remedy:  audit.Textf("请给出每一份 ninefold spread survey", "give what ninefold spread survey wrote of each"),
		}
	}
	return l.addAside()
}

// countOf adds what a share says of a table.
func (b *Book) countOf(name string, of *CensusTable) {
	sum := b.counted[name]
	if sum == nil {
		sum = &CensusTable{}
		b.counted[name] = sum
	}
	sum.Records += of.Records
	sum.Filled |= of.Filled
	days := sum.Dates.dates()
	days.add(of.Dates.dates())
	sum.Dates = days.days()
	if b.dropped == nil {
		b.dropped = map[string]fieldSet{}
	}
	b.dropped[name] |= of.Filled
}

// add takes in the days of further rows.
func (d *Dates) add(other Dates) {
	if other.Rows == 0 {
		return
	}
	if d.Rows == 0 {
		d.First, d.Last, d.Known = other.First, other.Last, other.Known
	}
	d.Rows, d.Within = d.Rows+other.Rows, d.Within+other.Within
	d.First, d.Last, d.Known = min(d.First, other.First), max(d.Last, other.Last), max(d.Known, other.Known)
}

// addAside takes in the rows that the shares set aside, in the order of the tables and of
// their rows, as if they were here.
func (l *loader) addAside() error {
	var rows []AsideRow
	for _, t := range l.opts.Censuses {
		rows = append(rows, t.Aside...)
	}
	own := len(l.book.SetAside)
	if err := l.book.gatherAside(rows); err != nil {
		return err
	}
	added := l.book.SetAside[own:]
	slices.SortStableFunc(added, func(a, b SetAside) int {
		return cmp.Or(cmp.Compare(a.Input, b.Input), cmp.Compare(a.Row, b.Row))
	})
	place := map[string]int{}
	for i, t := range tables {
		place[t.Name] = i
	}
	slices.SortStableFunc(l.book.SetAside, func(a, b SetAside) int { return cmp.Compare(place[a.Table], place[b.Table]) })
	return nil
}

// sameAs reports whether an input is the very one that is at hand.
func (a CensusInput) sameAs(b Input) bool {
	return a.Path == b.Path && a.Sheet == b.Sheet && a.Table == b.Table && a.SHA256 == b.SHA256 && a.Total == b.Total && a.Skipped == b.Skipped
}

// fits refuses the census of other exports or settings, one that was met before, and a
// share of another number of shares.
func (l *loader) fits(t *Census, met map[int]bool) error {
	same := t.Of == l.opts.Share.Of && t.Number > 0 && t.Number <= t.Of && !met[t.Number] && t.Under == l.opts.Under &&
		slices.EqualFunc(t.Inputs, l.book.Inputs, CensusInput.sameAs) &&
		!slices.ContainsFunc(t.Flaws, func(f CensusFlaw) bool { return f.Input < 0 || f.Input >= len(l.book.Inputs) })
	met[t.Number] = true
	if same {
		return nil
	}
	return &audit.Fault{
		Where:   itoa(t.Number) + "/" + itoa(t.Of),
		Problem: audit.Textf("这一份查验与本次的数据、配置或份数不符，或重复给出", "this survey is of other exports or settings, of another number of parts, or given twice"),
		Remedy:  audit.Textf("请用同样的数据和参数重做各份查验，每份给出一次，期间不要改动数据和配置", "survey every part anew, from the same exports with the same flags, give each once, and leave exports and config alone meanwhile"),
	}
}
