package policy

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/regoplan"
)

// What a policy from outside says about one subject is measured as it would be
// written before anybody takes it over: a value that it mentions twice counts
// twice, for it is written twice. So sixty pairs of pairs are too large, though
// they take no room in memory.
var largestReply = regoplan.Extent{
	Bytes:   1 << 20, // of all, evidence too: some 100,000 rows
	Longest: 8 << 10, // of a text: a message, a reason, a name in the details
	Depth:   32,
}

// mostSaid is how much all verdicts of policies from outside that a run shows
// may say together.
const mostSaid = 256 << 20

// errExtent says that a reply is larger than it may be.
var errExtent = errors.New("the answer")

// bounded refuses a reply that is larger than it may be.
func bounded(said reply) error {
	_, err := sizeOf(said)
	return err
}

// sizeOf is how many bytes a reply takes when it is written.
func sizeOf(said reply) (int, error) {
	var is regoplan.Extent
	switch v := said.(type) {
	case *valueReply:
		is = v.Extent(largestReply)
	case termReply:
		extentOf(v.Value, largestReply, &is, 1)
	}
	return is.Bytes, beyond(is, largestReply)
}

// beyond says in which way an extent is too large.
func beyond(is, most regoplan.Extent) error {
	switch {
	case is.Depth > most.Depth:
		return fmt.Errorf("%w is nested more than %d levels deep", errExtent, most.Depth)
	case is.Longest > most.Longest:
		return fmt.Errorf("%w holds a text of more than %d bytes", errExtent, most.Longest)
	case is.Bytes > most.Bytes:
		return fmt.Errorf("%w takes more than %d bytes when it is written", errExtent, most.Bytes)
	}
	return nil
}

// excessive is the fault of a reply that is too large.
func excessive(where string, err error) error {
	return &audit.Fault{Where: where,
		Problem: audit.Text{
			ZH: fmt.Sprintf("给出的内容过大（写出来最多 %d 字节、每段文字最多 %d 字节、最多嵌套 %d 层；同一内容出现几次算几次）",
				largestReply.Bytes, largestReply.Longest, largestReply.Depth),
			EN: err.Error() + " (what occurs several times counts each time)",
		},
		Remedy: audit.Text{ZH: "请让结论只带必要的内容", EN: "have the verdict say no more than is needed"}}
}

// extentOf measures a value of OPA's as Value.Extent does one of regoplan's.
func extentOf(v ast.Value, most regoplan.Extent, is *regoplan.Extent, depth int) {
	is.Depth = max(is.Depth, depth)
	inner := func(t *ast.Term) bool {
		extentOf(t.Value, most, is, depth+1)
		return is.Bytes > most.Bytes || is.Depth > most.Depth
	}
	switch v := v.(type) {
	case nil:
	case ast.String:
		is.Longest = max(is.Longest, len(v))
		is.Bytes += len(v) + 3
	case ast.Number:
		is.Bytes += len(v) + 1
	case *ast.Array:
		is.Bytes += 3
		v.Until(inner)
	case ast.Set:
		is.Bytes += 3
		v.Until(inner)
	case ast.Object:
		is.Bytes += 3
		v.Until(func(key, value *ast.Term) bool { return inner(key) || inner(value) })
	default:
		is.Bytes += 6
	}
}

// longestError is as much of an error as anybody reads.
const longestError = 2000

// clipped cuts an error off that quotes without an end what a policy made.
func clipped(err error) error {
	text := err.Error()
	if len(text) <= longestError {
		return err
	}
	cut := longestError
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return errors.New(text[:cut] + "…")
}
