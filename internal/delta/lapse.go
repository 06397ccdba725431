package delta

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"

	"ninefold/internal/audit"
)

// compare compares two findings of one status. Only what failed has lapses:
// what is still due moves towards its day by itself.
func compare(before, after *audit.Verdict) Change {
	switch {
	case after.Status != audit.Fail && after.Status != audit.Waived:
		return Old
	case goesBeyond(before, after):
		return Worse
	case goesBeyond(after, before):
		return Better
	}
	return Old
}

// goesBeyond reports whether a fail has something that another of the same
// subject and requirement has not (SPEC 5): a larger shortfall, a reason, a short
// block, a failing year, stint or gap, a missing name, or one of these to a
// larger extent. What the other's details do not list at all, as those of an
// older version do not list the gaps of contacts, cannot be compared and counts
// on neither side.
func goesBeyond(known, v *audit.Verdict) bool {
	was, ok := shortfall(known)
	is, alsoOK := shortfall(v)
	if ok && alsoOK && is > was+hair {
		return true
	}
	if slices.ContainsFunc(v.Reasons, func(code string) bool { return !slices.Contains(known.Reasons, code) }) {
		return true
	}
	for _, kind := range lapseKinds {
		before, listed := kind(known)
		after, alsoListed := kind(v)
		if listed && alsoListed && slices.ContainsFunc(after, func(l lapse) bool {
			return !slices.ContainsFunc(before, func(k lapse) bool { return k.covers(l) })
		}) {
			return true
		}
	}
	return false
}

// lapse is one thing that a fail consists of. A year, a block, a stint or what
// is missing is known by its name; a gap has none and is known by its days.
type lapse struct {
	name          string
	from, to      string // of a gap: the first and the last day, as yyyy-mm-dd
	extent, depth float64
}

// covers reports whether a lapse has another in it, to its whole extent. A gap
// is in another if no day of it lies outside: what is left of a gap into which
// something was put is no further one.
func (l lapse) covers(other lapse) bool {
	return l.name == other.name && l.from <= other.from && other.to <= l.to &&
		other.extent <= l.extent+hair && other.depth <= l.depth+hair
}

// lapseKinds read the lapses of each kind out of the details of SPEC 6, and say
// whether the details list that kind.
var lapseKinds = []func(*audit.Verdict) ([]lapse, bool){
	shortBlocks, failingYears, failingStints, longestGap, gapsOfContacts, mentoredFrom, mentoredUntil,
	func(v *audit.Verdict) ([]lapse, bool) { return missingNames(v, "missing") },
	func(v *audit.Verdict) ([]lapse, bool) { return missingNames(v, "missing_aspects") },
}

// shortBlocks are worse the fewer they count.
func shortBlocks(v *audit.Verdict) ([]lapse, bool) {
	return entries(v, "short", func(block map[string]any) (lapse, bool) {
		return lapse{name: text(block["from"]) + "/" + text(block["to"]), extent: -figure(block["count"])}, true
	})
}

// failingYears are worse the fewer they count, or the later something was done.
func failingYears(v *audit.Verdict) ([]lapse, bool) {
	return entries(v, "years", func(year map[string]any) (lapse, bool) {
		l := lapse{name: text(year["year"]), extent: -figure(year["count"])}
		if due, dated := day(year["due"]); dated {
			l.extent = daysAfter(due, year["done_on"])
		}
		return l, failed(year)
	})
}

// failingStints are worse the later they end.
func failingStints(v *audit.Verdict) ([]lapse, bool) {
	return entries(v, "stints", func(stint map[string]any) (lapse, bool) {
		l := lapse{name: text(stint["department"]) + " " + text(stint["from"])}
		if limit, ok := day(stint["limit"]); ok {
			l.extent = daysAfter(limit, stint["to"])
		}
		return l, failed(stint)
	})
}

func failed(entry map[string]any) bool { return text(entry["status"]) == string(audit.Fail) }

// longestGap is the gap whose days stand in the details themselves.
func longestGap(v *audit.Verdict) ([]lapse, bool) {
	_, ok := v.Details["days"]
	return []lapse{gap(v.Details)}, ok
}

// gapsOfContacts are worse, too, the fewer contacts there were in them.
func gapsOfContacts(v *audit.Verdict) ([]lapse, bool) {
	return entries(v, "gaps", func(one map[string]any) (lapse, bool) { return gap(one), true })
}

func gap(one map[string]any) lapse {
	return lapse{from: text(one["from"]), to: text(one["to"]), extent: figure(one["days"]), depth: -figure(one["units"])}
}

// mentoredFrom is worse the later a mentorship begins, where it begins late.
func mentoredFrom(v *audit.Verdict) ([]lapse, bool) {
	from, ok := day(v.Details["from"])
	return []lapse{{extent: from}}, ok && slices.Contains(v.Reasons, "assigned_late")
}

// mentoredUntil is worse the earlier it breaks off, where it does.
func mentoredUntil(v *audit.Verdict) ([]lapse, bool) {
	until, ok := day(v.Details["covered_until"])
	return []lapse{{extent: -until}}, ok && slices.Contains(v.Reasons, "ended_early")
}

func missingNames(v *audit.Verdict, name string) ([]lapse, bool) {
	given, ok := v.Details[name]
	var list []lapse
	for _, item := range items(given) {
		list = append(list, lapse{name: text(item)})
	}
	return list, ok
}

// entries reads a list of objects, of which only some may be lapses.
func entries(v *audit.Verdict, name string, read func(map[string]any) (lapse, bool)) ([]lapse, bool) {
	given, ok := v.Details[name]
	var list []lapse
	for _, item := range items(given) {
		object, _ := item.(map[string]any)
		if l, counts := read(object); counts && object != nil {
			list = append(list, l)
		}
	}
	return list, ok
}

// items are the elements of a list, as a policy or a file gives it.
func items(v any) []any {
	texts, ok := v.([]string)
	if !ok {
		list, _ := v.([]any)
		return list
	}
	list := make([]any, len(texts))
	for i, one := range texts {
		list[i] = one
	}
	return list
}

// text is a text, or a number as one.
func text(v any) string {
	if n, ok := number(v); ok {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	s, _ := v.(string)
	return s
}

// figure is a number, 0 where there is none.
func figure(v any) float64 {
	n, _ := number(v)
	return n
}

// day counts a day written out.
func day(v any) (float64, bool) {
	d, err := audit.ParseDate(text(v))
	return float64(d), err == nil
}

// daysAfter are the days from one day to another; without the other, no end of them.
func daysAfter(from float64, to any) float64 {
	if until, ok := day(to); ok {
		return until - from
	}
	return math.Inf(1)
}

// hair is less than any two figures of a verdict can differ by other than
// through rounding.
const hair = 1e-9

// tooLittle are the reasons by which more than what is required is no shortfall:
// somebody may have contacts enough on the last day and fail for the time before.
var tooLittle = []string{"too_few", "short"}

// shortfall is how far actual is from required. What failed is on the wrong
// side of it, be that a least figure or a greatest one.
func shortfall(v *audit.Verdict) (float64, bool) {
	actual, ok := number(v.Actual)
	required, alsoOK := number(v.Required)
	if slices.ContainsFunc(v.Reasons, func(code string) bool { return slices.Contains(tooLittle, code) }) {
		return max(0, required-actual), ok && alsoOK
	}
	return max(actual-required, required-actual), ok && alsoOK
}

func number(v any) (float64, bool) {
	switch n := v.(type) {
	case int:
		return float64(n), true
	case int64:
		return float64(n), true
	case float64:
		return n, true
	case json.Number:
		f, err := n.Float64()
		return f, err == nil
	}
	return 0, false
}
