package policy

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/version"

	"ninefold/internal/audit"
	"ninefold/internal/regoplan/planfile"
	"ninefold/internal/wire"
)

// SnapshotFile is where a tree of policies may keep what compiling and planning
// it gave, which takes longer than judging a small office. It counts for the
// very texts, version of OPA and form of the file that it was made from; with
// anything else the policies are compiled as if it were not there.
const SnapshotFile = "snapshot.bin"

// snapshotForm is the number of the form of the file; whoever changes what
// describe says counts it up.
const snapshotForm = 2

// snapshot is all of a set that does not need OPA's compiler.
type snapshot struct {
	systems      []audit.System
	requirements []audit.Requirement
	rules        []string // see Set
	words        []string
	plan         string // of all the rules together, as planfile writes it
}

// Snapshot compiles the policies of a tree and gives what its SnapshotFile has
// to hold: for the same policies always the same bytes. A rule that cannot be
// planned is an error.
func Snapshot(tree fs.FS) ([]byte, error) {
	s, err := compile([]fs.FS{tree})
	if err != nil {
		return nil, err
	}
	var all []*question
	for _, rule := range s.rules {
		all = append(all, newQuestion(s.rego, rule))
	}
	plan, err := s.rego.together(context.Background(), all)
	if err != nil {
		return nil, err
	}
	planned, err := planfile.Write(plan)
	if err != nil {
		return nil, fmt.Errorf("the plan cannot be written: %w", err)
	}
	taken := snapshot{s.Systems, s.Requirements, s.rules, slices.Sorted(maps.Keys(s.words)), string(planned)}
	body, err := wire.Write(taken.describe)
	if err != nil {
		return nil, fmt.Errorf("the requirements cannot be written: %w", err)
	}
	seal := snapshotSeal(s.Digest, body)
	return append(seal[:], body...), nil
}

// snapshotSeal is what a file begins with: the digest of the rest of it and of
// all that it depends on.
func snapshotSeal(digest string, body []byte) [sha256.Size]byte {
	sum := sha256.New()
	fmt.Fprintf(sum, "form %d, OPA %s, policies %s, %d bytes\n", snapshotForm, version.Version, digest, len(body))
	sum.Write(body)
	return [sha256.Size]byte(sum.Sum(nil))
}

// fromSnapshot is the set that a tree's snapshot gives; false where it has none
// that counts. A renamed tree counts as having none, for
// places in the policies are told by it.
func fromSnapshot(tree fs.FS) (*Set, bool) {
	if _, renamed := tree.(placed); renamed {
		return nil, false
	}
	file, err := fs.ReadFile(tree, SnapshotFile)
	if err != nil || len(file) < sha256.Size {
		return nil, false
	}
	texts, err := textsIn(tree)
	if err != nil {
		return nil, false
	}
	body, own := file[sha256.Size:], digest(texts)
	if seal := snapshotSeal(own, body); !bytes.Equal(seal[:], file[:sha256.Size]) {
		return nil, false
	}
	var taken snapshot
	if err := wire.Read(string(body), taken.describe); err != nil {
		return nil, false
	}
	return taken.set(own, tree), true
}

// set is one whose policies are compiled when somebody first needs it.
func (t *snapshot) set(digest string, tree fs.FS) *Set {
	s := &Set{Systems: t.systems, Requirements: t.requirements, Digest: digest, rules: t.rules, words: map[string]bool{}}
	for _, word := range t.words {
		s.words[word] = true
	}
	s.rego = &rego{
		compiler: sync.OnceValues(func() (*ast.Compiler, error) {
			l, err := read([]fs.FS{tree}, false)
			if err != nil {
				return nil, err
			}
			return l.compileRules()
		}),
		planned: t.plan,
	}
	s.prepare()
	return s
}

func (t *snapshot) describe(c *wire.Codec) {
	wire.List(c, &t.systems, func(c *wire.Codec, s *audit.System) {
		wire.Text(c, &s.ID)
		wire.Int(c, &s.Order)
		describeText(c, &s.Title)
	})
	wire.List(c, &t.requirements, describeRequirement)
	wire.List(c, &t.rules, wire.Text)
	wire.List(c, &t.words, wire.Text)
	wire.Text(c, &t.plan)
}

func describeText(c *wire.Codec, t *audit.Text) {
	wire.Text(c, &t.ZH)
	wire.Text(c, &t.EN)
}

func describeRequirement(c *wire.Codec, r *audit.Requirement) {
	wire.Text(c, &r.ID)
	wire.Text(c, &r.System)
	wire.Int(c, &r.Order)
	describeText(c, &r.Title)
	describeText(c, &r.Demand)
	describeText(c, &r.Source)
	wire.Text(c, &r.Severity)
	wire.Text(c, &r.Subject)
	wire.List(c, &r.Tables, wire.Text)
	wire.List(c, &r.Reads, wire.Text)
	wire.List(c, &r.Columns, describeColumn)
	wire.List(c, &r.Parameters, describeParameter)
}

func describeColumn(c *wire.Codec, one *audit.Column) {
	wire.List(c, &one.Any, wire.Text)
	wire.Text(c, &one.With)
	wire.Text(c, &one.UnlessEmpty)
}

func describeParameter(c *wire.Codec, p *audit.Parameter) {
	wire.Text(c, &p.Name)
	wire.Text(c, &p.Type)
	describeDefault(c, p.Type, &p.Default)
	wire.Optional(c, &p.Min, (*wire.Codec).Float)
	wire.Optional(c, &p.Max, (*wire.Codec).Float)
	wire.List(c, &p.OneOf, wire.Text)
	describeText(c, &p.Unit)
	describeText(c, &p.Title)
	wire.Text(c, &p.Stricter)
	wire.Bool(c, &p.Ours)
}

var errDefault = errors.New("a default is not of its parameter's type")

// describeDefault takes the value that a parameter of a type has: see value.
func describeDefault(c *wire.Codec, kind audit.ParameterType, v *any) {
	switch kind {
	case audit.IntParameter:
		describeAs(c, v, wire.Int[int64])
	case audit.NumberParameter:
		describeAs(c, v, (*wire.Codec).Float)
	case audit.DateParameter, audit.MonthDayParameter:
		describeAs(c, v, wire.Text[string])
	case audit.ListParameter:
		describeAs(c, v, func(c *wire.Codec, list *[]string) { wire.List(c, list, wire.Text) })
	default:
		c.Fail(errDefault)
	}
}

func describeAs[T any](c *wire.Codec, v *any, value func(*wire.Codec, *T)) {
	one, is := (*v).(T)
	if !is && !c.Reading() {
		c.Fail(errDefault)
		return
	}
	value(c, &one)
	*v = one
}
