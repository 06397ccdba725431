package policy

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/bundle"

	"ninefold/internal/audit"
)

// Revision is the state of a bundle that its publisher calls a number, or numbers
// with dots between: 7, 2024.3, 1.2.10. Later ones are larger, number by number
// from the left; a missing number is 0.
type Revision []uint64

// ReadRevision reads a revision; false where a text is none.
func ReadRevision(text string) (Revision, bool) {
	var r Revision
	for part := range strings.SplitSeq(text, ".") {
		n, err := strconv.ParseUint(part, 10, 63)
		if err != nil || part[0] == '+' {
			return nil, false
		}
		r = append(r, n)
	}
	return r, len(r) <= mostParts
}

// mostParts is how many numbers a revision may have.
const mostParts = 8

func (r Revision) String() string {
	parts := make([]string, len(r))
	for i, n := range r {
		parts[i] = strconv.FormatUint(n, 10)
	}
	return strings.Join(parts, ".")
}

// Before reports whether a revision is an earlier one.
func (r Revision) Before(other Revision) bool {
	long := max(len(r), len(other))
	return slices.Compare(r.padded(long), other.padded(long)) < 0
}

func (r Revision) padded(to int) Revision {
	return append(slices.Clone(r), make(Revision, to-len(r))...)
}

// Publisher is on whose word bundles are taken: the key that they must be signed
// by, and the earliest revision that is still taken. A signature never expires, so
// that without the second anybody could bring an old bundle back that asks less.
type Publisher struct {
	Key         *Key     // nil: bundles must not be signed
	MinRevision Revision // nil: any
}

// takes refuses a bundle of an earlier revision.
func (p Publisher) takes(told string, b *bundle.Bundle) error {
	if p.MinRevision == nil {
		return nil
	}
	is, ok := ReadRevision(b.Manifest.Revision)
	if !ok {
		said := cmp.Or(b.Manifest.Revision, "-")
		return &audit.Fault{Where: told,
			Problem: audit.Text{
				ZH: "包的版本号 " + said + " 无法与要求的最低版本 " + p.MinRevision.String() + " 比较",
				EN: "its revision " + said + " cannot be compared with " + p.MinRevision.String() + ", the earliest that is taken"},
			Remedy: audit.Text{ZH: "请向发布者索取用 opa build -r 写有版本号（如 7 或 2024.3）的包",
				EN: "ask its publisher for one whose revision is a number or numbers with dots (opa build -r 2024.3)"}}
	}
	if is.Before(p.MinRevision) {
		return &audit.Fault{Where: told,
			Problem: audit.Text{
				ZH: "包的版本 " + is.String() + " 早于要求的最低版本 " + p.MinRevision.String(),
				EN: "is of revision " + is.String() + ", earlier than " + p.MinRevision.String() + ", the earliest that is taken"},
			Remedy: audit.Text{ZH: "请向发布者索取新的包；旧包的签名不会失效，但要求可能已经改变",
				EN: "ask its publisher for the newer one: an old signature stays good, but what is asked may have changed"}}
	}
	return nil
}
