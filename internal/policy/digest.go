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
// row is added anywhere. In their place stands the order of the rows. A digester
// belongs to one worker.
type digester struct {
	office *dossier.Office
	seed   [sha256.Size]byte // of what all dossiers of the run have in common
	reads  map[audit.SubjectKind][]string
	shared map[sharedBy]digested
	buffer []byte
	rows   []int32 // numbers of the rows of the dossier at hand, in order
}

// sharedBy names facts that several dossiers have in common.
type sharedBy struct {
	table  string
	number int64
}

type digested struct {
	sum  [sha256.Size]byte
	rows []int32
}

// newDigester makes one for the requirements of a set.
func (s *Set) newDigester(office *dossier.Office, salt string) *digester {
	g := &digester{office: office, seed: s.Common(office, salt), reads: map[audit.SubjectKind][]string{}, shared: map[sharedBy]digested{}}
	for i := range s.judges {
		j := &s.judges[i]
		g.reads[j.Subject] = append(g.reads[j.Subject], j.Reads...)
	}
	for kind, tables := range g.reads {
		slices.Sort(tables)
		g.reads[kind] = slices.Compact(tables)
	}
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
	g.rows, g.buffer = g.rows[:0], append(g.buffer[:0], g.seed[:]...)
	g.text(string(d.Subject.Kind))
	g.text(d.Subject.ID)
	g.text(d.Subject.Branch)
	if d.Subject.Kind == audit.Person {
		g.relation(d.Person())
	}
	var seen []string
	for _, kind := range slices.SortedFunc(maps.Keys(g.reads), cmp.Compare) {
		if d.Judges(kind) {
			seen = g.seenAs(d, kind, seen)
		}
	}
	return sha256.Sum256(g.buffer), g.rows
}

// seenAs takes in what requirements on a kind of subject see of a dossier,
// without the tables that were seen already: only the weeks differ by kind.
func (g *digester) seenAs(d *dossier.Dossier, kind audit.SubjectKind, seen []string) []string {
	g.text(string(kind))
	for _, span := range [...]dossier.Span{d.Service(kind), d.Window(kind)} {
		g.number(int32(span.From))
		g.number(int32(span.To))
	}
	for _, table := range g.reads[kind] {
		if table == "weeks" || !slices.Contains(seen, table) {
			g.table(d, table, kind)
			seen = append(seen, table)
		}
	}
	return seen
}

func (g *digester) table(d *dossier.Dossier, table string, kind audit.SubjectKind) {
	g.text(table)
	g.truth(g.office.Supplied(table))
	g.truth(d.Tainted(table))
	if !reference(table) {
		g.facts(d.Facts(table, kind), table)
	}
}

// facts takes in a relation; one that many dossiers share is gone through once.
func (g *digester) facts(r dossier.Relation, table string) {
	if r.Shared <= 0 {
		g.relation(r)
		return
	}
	key := sharedBy{table, r.Shared}
	known, ok := g.shared[key]
	if !ok {
		buffer, rows := g.buffer, g.rows
		g.buffer, g.rows = nil, nil
		g.relation(r)
		known = digested{sha256.Sum256(g.buffer), g.rows}
		g.shared[key] = known
		g.buffer, g.rows = buffer, rows
	}
	g.buffer = append(g.buffer, known.sum[:]...)
	g.rows = append(g.rows, known.rows...)
}

func (g *digester) relation(r dossier.Relation) {
	g.number(int32(len(r.Columns))) //nolint:gosec // a few
	g.number(int32(r.Len()))        //nolint:gosec // fits in memory
	for _, c := range r.Columns {
		g.text(c.Name)
	}
	for i := range r.Len() {
		for column, code := range r.At(i) {
			g.code(&r, &r.Columns[column], code)
		}
	}
}

func (g *digester) code(r *dossier.Relation, c *dossier.Column, code int32) {
	switch {
	case c.Name == rowColumn && code != dossier.Absent:
		g.rows = append(g.rows, code)
	case c.Type == dossier.TypeRows && code != dossier.Absent:
		list := r.Lists[code]
		g.number(int32(len(list))) //nolint:gosec // fits in memory
		g.rows = append(g.rows, list...)
	case (c.Type == dossier.TypeText || c.Type == dossier.TypeID) && code != dossier.Absent:
		g.truth(true)
		g.text(g.office.Book.Symbols.Text(code))
	case c.Type == dossier.TypeText || c.Type == dossier.TypeID:
		g.truth(false)
	default:
		g.number(code)
	}
}

// rowColumn is the column of a relation that names the row a fact stands on.
const rowColumn = "row"

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
