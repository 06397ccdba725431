package policy

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// digester knows dossiers again: two have the same digest only where policies
// see the same of them, apart from the numbers of rows, which shift whenever a
// row is added anywhere. In their place stands the order of the rows. A text is
// taken in by a digest of its own, for its number may be another in every run. A
// digester belongs to one worker.
type digester struct {
	office *dossier.Office
	seed   [sha256.Size]byte // of what all dossiers of the run have in common
	kinds  []audit.SubjectKind
	reads  map[audit.SubjectKind][]string
	heads  map[*dossier.Column]*digestedHead // by the first column of a relation
	shared map[inCommon]digested
	facts  dossier.Relation   // at hand
	words  [][wordLength]byte // by symbol; zero: not made yet
	buffer []byte
	rows   []int32 // numbers of the rows of the dossier at hand, in order
	seen   []string
}

// digestedHead is how a relation's columns are taken in.
type digestedHead struct {
	name    []byte
	columns []taking
}

type taking byte

const (
	asCode taking = iota
	asText
	asRow
	asRows
)

type digested struct {
	sum  [sha256.Size]byte
	rows []int32
}

// wordLength is how much of a text's digest is taken: no two texts with the same
// can be found.
const wordLength = 16

// newDigester makes one for the requirements of a set.
func (s *Set) newDigester(office *dossier.Office, salt string) *digester {
	g := &digester{
		office: office, seed: s.Common(office, salt), reads: map[audit.SubjectKind][]string{}, heads: map[*dossier.Column]*digestedHead{},
		shared: map[inCommon]digested{}, words: make([][wordLength]byte, office.Book.Symbols.Len()),
	}
	for i := range s.judges {
		j := &s.judges[i]
		g.reads[j.Subject] = append(g.reads[j.Subject], j.Reads...)
	}
	for kind, tables := range g.reads {
		slices.Sort(tables)
		g.reads[kind] = slices.Compact(tables)
	}
	g.kinds = slices.SortedFunc(maps.Keys(g.reads), cmp.Compare)
	return g
}

// Common is the digest of what all verdicts of a run depend on: the policies, the
// time frame, the calendar, and the salt, which is whatever else there is.
func (s *Set) Common(office *dossier.Office, salt string) [sha256.Size]byte {
	time := office.Time
	return sha256.Sum256(fmt.Appendf(nil, "%q %q %s %s %s %s", salt, s.Digest, time.AsOf, time.Period.From, time.Period.To, office.Calendar.Digest()))
}

// of gives the digest of a dossier and the numbers of its rows, which hold until
// the next call.
func (g *digester) of(d *dossier.Dossier) ([sha256.Size]byte, []int32) {
	g.rows, g.seen, g.buffer = g.rows[:0], g.seen[:0], append(g.buffer[:0], g.seed[:]...)
	g.text(string(d.Subject.Kind))
	g.text(d.Subject.ID)
	g.text(d.Subject.Branch)
	if d.Subject.Kind == audit.Person {
		person := d.Person()
		g.relation(&person)
	}
	for _, kind := range g.kinds {
		if d.Judges(kind) {
			g.seenAs(d, kind)
		}
	}
	return sha256.Sum256(g.buffer), g.rows
}

// seenAs takes in what requirements on a kind of subject see of a dossier,
// without the tables that were seen already: only the weeks differ by kind.
func (g *digester) seenAs(d *dossier.Dossier, kind audit.SubjectKind) {
	g.text(string(kind))
	for _, span := range [...]dossier.Span{d.Service(kind), d.Window(kind)} {
		g.number(int32(span.From))
		g.number(int32(span.To))
	}
	for _, table := range g.reads[kind] {
		if table == "weeks" || !slices.Contains(g.seen, table) {
			g.table(d, table, kind)
			g.seen = append(g.seen, table)
		}
	}
}

func (g *digester) table(d *dossier.Dossier, table string, kind audit.SubjectKind) {
	g.text(table)
	g.truth(g.office.Supplied(table))
	g.truth(d.Tainted(table))
	if reference(table) {
		return
	}
	shared := inCommon{table, d.Shares(table, kind)}
	if shared.number <= 0 {
		d.FactsInto(&g.facts, table, kind)
		g.relation(&g.facts)
		return
	}
	known, ok := g.shared[shared]
	if !ok {
		d.FactsInto(&g.facts, table, kind)
		known = g.apart(&g.facts)
		g.shared[shared] = known
	}
	g.buffer = append(g.buffer, known.sum[:]...)
	g.rows = append(g.rows, known.rows...)
}

// apart digests a relation by itself, for all dossiers that share it.
func (g *digester) apart(r *dossier.Relation) digested {
	buffer, rows := g.buffer, g.rows
	g.buffer, g.rows = nil, nil
	g.relation(r)
	known := digested{sha256.Sum256(g.buffer), g.rows}
	g.buffer, g.rows = buffer, rows
	return known
}

func (g *digester) relation(r *dossier.Relation) {
	g.number(int32(len(r.Columns))) //nolint:gosec // a few
	g.number(int32(r.Len()))        //nolint:gosec // fits in memory
	if len(r.Columns) == 0 {
		return
	}
	head := g.head(r.Columns)
	g.buffer = append(g.buffer, head.name...)
	for at := 0; at < len(r.Codes); at += len(head.columns) {
		g.row(r, head.columns, r.Codes[at:at+len(head.columns)])
	}
}

// head makes the names of a relation's columns, each with its length, and how
// their codes are taken in.
func (g *digester) head(columns []dossier.Column) *digestedHead {
	head, ok := g.heads[&columns[0]]
	if ok {
		return head
	}
	head = &digestedHead{columns: make([]taking, len(columns))}
	for i, c := range columns {
		head.name = append(binary.BigEndian.AppendUint32(head.name, uint32(len(c.Name))), c.Name...) //nolint:gosec // a name
		switch {
		case c.Name == rowColumn:
			head.columns[i] = asRow
		case c.Type == dossier.TypeRows:
			head.columns[i] = asRows
		case c.Type == dossier.TypeText || c.Type == dossier.TypeID:
			head.columns[i] = asText
		}
	}
	g.heads[&columns[0]] = head
	return head
}

// rowColumn is the column of a relation that names the row a fact stands on.
const rowColumn = "row"

// row takes in one row. Every column has a length of its own, so that no two
// rows look alike; only lists say theirs.
func (g *digester) row(r *dossier.Relation, columns []taking, codes []int32) {
	for i, code := range codes {
		switch {
		case columns[i] == asText:
			g.word(code)
		case columns[i] == asRow:
			g.rows = append(g.rows, code)
		case columns[i] == asCode || code == dossier.Absent:
			g.number(code)
		default:
			list := r.Lists[code]
			g.number(int32(len(list))) //nolint:gosec // fits in memory
			g.rows = append(g.rows, list...)
		}
	}
}

// word takes in a text by its digest; one that is absent as nothing but zeros.
func (g *digester) word(code int32) {
	if code == dossier.Absent {
		var absent [wordLength]byte
		g.buffer = append(g.buffer, absent[:]...)
		return
	}
	word := &g.words[code]
	if *word == ([wordLength]byte{}) {
		sum := sha256.Sum256([]byte(g.office.Book.Symbols.Text(code)))
		*word = [wordLength]byte(sum[:])
	}
	g.buffer = append(g.buffer, word[:]...)
}

func (g *digester) number(n int32) {
	g.buffer = binary.BigEndian.AppendUint32(g.buffer, uint32(n)) //nolint:gosec // the same bits
}

func (g *digester) text(s string) {
	g.number(int32(len(s))) //nolint:gosec // a cell's text
	g.buffer = append(g.buffer, s...)
}

func (g *digester) truth(b bool) {
	if b {
		g.buffer = append(g.buffer, 1)
		return
	}
	g.buffer = append(g.buffer, 0)
}

// figuresDigest is the digest of the figures that a requirement judges by.
func figuresDigest(figures audit.Thresholds) [figuresLength]byte {
	var text []byte
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		for _, figure := range figures[name] {
			text = fmt.Appendf(text, "%q %T %#v %t %d\n", name, figure.Value, figure.Value, figure.Dated, figure.From)
		}
	}
	sum := sha256.Sum256(text)
	return [figuresLength]byte(sum[:figuresLength])
}

const figuresLength = 12
