package render

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
)

// A message of a policy spells out the first lapses and says how many more there
// are (lib.words.cut); the details have them all. What is handed over names them
// all: a terminal alone is content with the message.

// The ends of messages that were cut.
var (
	cutZH = regexp.MustCompile(`；另有(\d+)处$`)
	cutEN = regexp.MustCompile(`; and (\d+) more$`)
)

// unabridged is a result whose messages name every lapse that the details hold:
// the result itself where none was cut.
func unabridged(r *audit.Result) *audit.Result {
	v := newOverview(r)
	whole := r
	for i := range r.Verdicts {
		full, changed := v.unabridged(&r.Verdicts[i])
		if !changed {
			continue
		}
		if whole == r {
			own := *r
			own.Verdicts = slices.Clone(r.Verdicts)
			whole = &own
		}
		whole.Verdicts[i].Message = full
	}
	return whole
}

func (v *overview) unabridged(one *audit.Verdict) (full audit.Text, changed bool) {
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		text := one.Message.In(lang)
		if head, rest := v.parted(one, lang); rest != "" {
			text, changed = head+tongue{lang}.Say("；", "; ")+rest, true
		}
		if lang == audit.EN {
			full.EN = text
		} else {
			full.ZH = text
		}
	}
	return full, changed
}

// parted gives the message of a verdict without the words that it was cut, and
// what those stand for: nothing where it is whole, or where the details do not
// hold what is left out.
func (v *overview) parted(one *audit.Verdict, lang audit.Lang) (head, rest string) {
	message, end := one.Message.In(lang), cutZH
	if lang == audit.EN {
		end = cutEN
	}
	found := end.FindStringSubmatch(message)
	if found == nil {
		return message, ""
	}
	left, err := strconv.Atoi(found[1])
	lapses := tongue{lang}.lapses(v.rule(one.Rule), one.Details)
	if err != nil || left >= len(lapses) {
		return message, ""
	}
	return strings.TrimSuffix(message, found[0]), tongue{lang}.rest(lapses[len(lapses)-left:])
}

// namedLapse is one of several: when or where it was, and what was found, of which
// many lapses have the same.
type namedLapse struct{ place, found string }

// rest names lapses, those of which the same was found together.
func (t tongue) rest(lapses []namedLapse) string {
	var founds []string
	places := map[string][]string{}
	for _, one := range lapses {
		if places[one.found] == nil {
			founds = append(founds, one.found)
		}
		places[one.found] = append(places[one.found], one.place)
	}
	for i, found := range founds {
		list := strings.Join(places[found], t.Say("、", ", "))
		if founds[i] = found + t.Say("：", ": ") + list; found == "" {
			founds[i] = list
		}
	}
	return t.Say("其余%d处：", "the other %d: ", len(lapses)) + strings.Join(founds, t.Say("；", "; "))
}

// lapses are all that a message is about, in its order: short blocks, stretches,
// failing years, stints.
func (t tongue) lapses(rule *audit.Requirement, details map[string]any) []namedLapse {
	unit := t.counted(rule)
	var list []namedLapse
	for _, block := range objects(details["short"]) {
		list = append(list, namedLapse{block.days(t), t.measured(block["count"], unit)})
	}
	for _, gap := range objects(details["gaps"]) {
		list = append(list, namedLapse{gap.days(t), t.Say("在岗 %s 天、最少时 %s 个", "%s {day|days} present, %s at the fewest", figure(audit.Number(gap["days"])), figure(audit.Number(gap["units"])))})
	}
	for _, year := range objects(details["years"]) {
		if year.open() {
			list = append(list, t.lapseOfYear(year, unit))
		}
	}
	for _, stint := range objects(details["stints"]) {
		if stint.open() {
			list = append(list, t.lapseOfStint(stint))
		}
	}
	return list
}

func (t tongue) lapseOfYear(year detail, unit string) namedLapse {
	name := t.Say("%s年", "%s", figure(audit.Number(year["year"])))
	due, dated := year["due"]
	done, late := year["done_on"]
	switch {
	case !dated:
		return namedLapse{name, t.measured(year["count"], unit)}
	case year["status"] == string(audit.Due):
		return namedLapse{name + t.Say("（期限 %s）", " (due by %s)", figure(due)), t.Say("尚未完成", "not done yet")}
	case late:
		return namedLapse{name + t.Say("（期限 %s，实际 %s）", " (due by %s, done on %s)", figure(due), figure(done)), t.Say("逾期", "late")}
	}
	return namedLapse{name + t.Say("（期限 %s）", " (due by %s)", figure(due)), t.Say("没有合格的记录", "nothing in order on record")}
}

func (t tongue) lapseOfStint(stint detail) namedLapse {
	where := t.Say("在%s自%s起", "in %s since %s", figure(stint["department"]), figure(stint["from"]))
	if stint["status"] == string(audit.Due) {
		return namedLapse{where + t.Say("（%s 将满）", " (limit on %s)", figure(stint["limit"])), t.Say("任职将满上限", "near the limit")}
	}
	return namedLapse{where + t.Say("（%s 已满）", " (limit was %s)", figure(stint["limit"])), t.Say("任职超过上限", "past the limit")}
}

// measured is a count with what it counts.
func (t tongue) measured(count any, unit string) string {
	switch n := figure(audit.Number(count)); {
	case unit == "":
		return n
	case t.Lang == audit.EN:
		return unit + " = " + n // of one as of several
	default:
		return n + " " + unit
	}
}

// What every cadence has beside the figure that is counted.
var cadenceParameters = []string{"every_weeks", "tolerated", "min_workdays", "anchor"}

// counted is the unit of what a requirement counts: of its first number that is
// none of when to count.
func (t tongue) counted(rule *audit.Requirement) string {
	for _, p := range rule.Parameters {
		if p.Type == audit.IntParameter && !slices.Contains(cadenceParameters, p.Name) {
			return t.text(p.Unit)
		}
	}
	return ""
}

// detail is one element of a list in the details of a verdict.
type detail map[string]any

func objects(list any) []detail {
	elements, _ := list.([]any)
	var all []detail
	for _, one := range elements {
		if fields, ok := one.(map[string]any); ok {
			all = append(all, fields)
		}
	}
	return all
}

// open holds for what fails or will.
func (o detail) open() bool {
	return o["status"] == string(audit.Fail) || o["status"] == string(audit.Due)
}

// days names a stretch: the year is not said twice.
func (o detail) days(t tongue) string {
	from, to := figure(o["from"]), figure(o["to"])
	if len(to) == len("2024-01-01") && strings.HasPrefix(from, to[:5]) {
		to = to[5:]
	}
	return from + t.Say("—", " to ") + to
}
