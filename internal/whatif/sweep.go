package whatif

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// Sweep is one parameter and the values it is to be tried with.
type Sweep struct {
	Rule      string
	Branch    string // empty: of every branch
	Parameter *audit.Parameter
	Values    []string // as --set takes them
}

// Most is how many values a sweep may have: each is judged once.
const Most = 200

// Key names the parameter as --set does, with the branch if there is one.
func (s *Sweep) Key() string {
	key := s.Rule + "." + s.Parameter.Name
	if s.Branch != "" {
		key = s.Branch + ":" + key
	}
	return key
}

// Set is the assignment of one value as --set takes it.
func (s *Sweep) Set(value string) string { return s.Key() + "=" + value }

// ParseSweep reads [BRANCH:]RULE.PARAMETER=VALUES. Values are a,b,c or, for
// numbers and days, FROM..TO or FROM..TO/STEP (days step by a number of days);
// lists stand in brackets: [a,b],[c]. Whether a value may be set at all, package
// config says when it is. Errors are *audit.Fault.
func ParseSweep(written string, requirements []audit.Requirement) (*Sweep, error) {
	left, right, ok := strings.Cut(written, "=")
	if !ok {
		return nil, wrong(written, audit.Textf("缺少等号", "there is no = in it"), howToWrite)
	}
	s := &Sweep{}
	key := strings.TrimSpace(left)
	if colon := strings.LastIndex(key, ":"); colon >= 0 {
		s.Branch, key = strings.TrimSpace(key[:colon]), key[colon+1:]
	}
	if err := s.find(written, strings.TrimPrefix(key, "thresholds."), requirements); err != nil {
		return nil, err
	}
	values, fault := valuesOf(s.Parameter, strings.TrimSpace(right))
	if fault != nil {
		fault.Where = "--sweep " + written
		return nil, fault
	}
	s.Values = values
	return s, nil
}

var howToWrite = audit.Textf("请写成 键=取值，例如 cultivation.rotation.max_years=3..8", "write KEY=VALUES, such as cultivation.rotation.max_years=3..8")

// find looks the parameter up.
func (s *Sweep) find(written, key string, requirements []audit.Requirement) error {
	var known []string
	for i := range requirements {
		r := &requirements[i]
		for j := range r.Parameters {
			name := r.ID + "." + r.Parameters[j].Name
			if name == key {
				s.Rule, s.Parameter = r.ID, &r.Parameters[j]
				return nil
			}
			known = append(known, name)
		}
	}
	return wrong(written, audit.Textf("没有这个阈值：%s", "there is no threshold %s", key), config.Suggest(key, known))
}

func wrong(written string, problem, remedy audit.Text) *audit.Fault {
	return &audit.Fault{Where: "--sweep " + written, Problem: problem, Remedy: remedy}
}

// valuesOf reads the values of a parameter; of the fault, the place is missing.
func valuesOf(p *audit.Parameter, written string) ([]string, *audit.Fault) {
	values, fault := split(p, written)
	switch {
	case fault != nil:
		return nil, fault
	case len(values) == 0:
		return nil, &audit.Fault{Problem: audit.Textf("没有写任何取值", "it names no value"), Remedy: howToWrite}
	case len(values) > Most:
		return nil, tooMany(len(values))
	}
	for i, one := range values {
		if slices.Contains(values[:i], one) {
			return nil, &audit.Fault{Problem: audit.Textf("%s 写了两次", "it names %s twice", one), Remedy: audit.Textf("每个取值只写一次", "name every value once")}
		}
	}
	return values, nil
}

func tooMany(n int) *audit.Fault {
	return &audit.Fault{Problem: audit.Textf("共有 %d 个取值，一次最多试 %d 个", "these are %d values, at most %d can be tried at once", n, Most),
		Remedy: audit.Textf("请加大步长，例如 0..100/10", "take a larger step, as in 0..100/10")}
}

func split(p *audit.Parameter, written string) ([]string, *audit.Fault) {
	from, rest, isRange := strings.Cut(written, "..")
	switch {
	case p.Type == audit.ListParameter:
		return lists(written)
	case !isRange:
		return words(written), nil
	}
	to, step, _ := strings.Cut(rest, "/")
	from, to, step = strings.TrimSpace(from), strings.TrimSpace(to), strings.TrimSpace(step)
	if p.Type == audit.DateParameter || p.Type == audit.MonthDayParameter {
		return days(p, from, to, step)
	}
	return numbers(p, from, to, step)
}

// words are the values between commas.
func words(written string) []string {
	var all []string
	for _, one := range strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// lists are values that are lists themselves: [a,b],[c].
func lists(written string) ([]string, *audit.Fault) {
	var all []string
	for rest := written; rest != ""; {
		end := strings.Index(rest, "]")
		if !strings.HasPrefix(rest, "[") || end < 0 {
			return nil, &audit.Fault{Problem: audit.Textf("这个阈值的取值是列表", "its values are lists"),
				Remedy: audit.Textf("请给每个列表加方括号：[a,b],[c]", "put each into brackets: [a,b],[c]")}
		}
		all = append(all, rest[:end+1])
		rest = strings.TrimLeft(rest[end+1:], " ,，")
	}
	return all, nil
}

// maxPlaces is how many decimals a step may have.
const maxPlaces = 6

// numbers counts in whole units of the last decimal, so that 0.1 ten times is 1.
func numbers(p *audit.Parameter, from, to, step string) ([]string, *audit.Fault) {
	if step == "" && (p.Type == audit.IntParameter || decimals(from)+decimals(to) == 0) {
		step = "1"
	}
	if step == "" {
		return nil, &audit.Fault{Problem: audit.Textf("小数之间要写明步长", "between decimals the step has to be said"), Remedy: audit.Textf("例如 0.5..0.9/0.1", "such as 0.5..0.9/0.1")}
	}
	places := max(decimals(from), decimals(to), decimals(step))
	first, okFirst := scaled(from, places)
	last, okLast := scaled(to, places)
	by, okBy := scaled(step, places)
	if !okFirst || !okLast || !okBy {
		return nil, &audit.Fault{Problem: audit.Textf("不是数字范围", "it is no range of numbers"), Remedy: audit.Textf("请写成 起..止/步长，例如 3..8 或 3..8/0.5", "write FROM..TO/STEP, such as 3..8 or 3..8/0.5")}
	}
	return span(first, last, by, func(n int64) string { return unscaled(n, places) })
}

// span lists first, first+by, … up to last.
func span(first, last, by int64, show func(int64) string) ([]string, *audit.Fault) {
	if by <= 0 || first > last {
		return nil, &audit.Fault{Problem: audit.Textf("范围要从小到大", "the range does not go up"), Remedy: audit.Textf("请写成 起..止/步长，起不大于止，步长大于 0", "write FROM..TO/STEP with FROM below TO and a STEP above 0")}
	}
	if n := (last-first)/by + 1; n > Most {
		return nil, tooMany(int(n))
	}
	var all []string
	for n := first; n <= last; n += by {
		all = append(all, show(n))
	}
	return all, nil
}

func decimals(number string) int {
	_, behind, _ := strings.Cut(number, ".")
	return len(behind)
}

// scaled reads a decimal as a whole number of its last places.
func scaled(number string, places int) (int64, bool) {
	whole, behind, _ := strings.Cut(number, ".")
	if places > maxPlaces || len(whole) > 9 || strings.ContainsAny(behind, "+-") {
		return 0, false
	}
	n, err := strconv.ParseInt(whole+behind+strings.Repeat("0", places-len(behind)), 10, 64)
	return n, err == nil
}

func unscaled(n int64, places int) string {
	f := float64(n)
	for range places {
		f /= 10
	}
	written := strconv.FormatFloat(f, 'f', places, 64)
	if places > 0 {
		written = strings.TrimRight(strings.TrimRight(written, "0"), ".")
	}
	return written
}

// aYear is one without 29 February, in which days of every year are counted.
const aYear = "2023-"

// days steps by days, in the calendar or in any year.
func days(p *audit.Parameter, from, to, step string) ([]string, *audit.Fault) {
	yearly := p.Type == audit.MonthDayParameter
	if yearly {
		from, to = aYear+from, aYear+to
	}
	if step == "" {
		step = "1"
	}
	first, errFirst := audit.ParseDate(from)
	last, errLast := audit.ParseDate(to)
	by, errBy := strconv.ParseInt(strings.TrimSuffix(step, "d"), 10, 32)
	if errFirst != nil || errLast != nil || errBy != nil {
		return nil, &audit.Fault{Problem: audit.Textf("不是日期范围", "it is no range of days"),
			Remedy: audit.Textf("请写成 起..止/天数，例如 11-30..12-31/7 或 2024-01-01..2024-01-29/7", "write FROM..TO/DAYS, such as 11-30..12-31/7 or 2024-01-01..2024-01-29/7")}
	}
	return span(int64(first), int64(last), by, func(n int64) string {
		day := audit.Date(n).String() //nolint:gosec // between two days
		if yearly {
			return strings.TrimPrefix(day, aYear)
		}
		return day
	})
}
