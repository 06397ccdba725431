package summary

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"ninefold/internal/audit"
)

// functions are what a template may call beside the comparisons of text/template.
func (p *prose) functions() template.FuncMap {
	return template.FuncMap{
		"figure": p.figure, "count": p.count, "parts": p.parts, "makeup": p.makeup, "share": p.share, "chinese": p.chinese, "add": add,
		"print":   func(words ...any) (string, error) { return bounded(fmt.Sprint(words...)) },
		"println": func(words ...any) (string, error) { return bounded(fmt.Sprintln(words...)) },
		"printf":  printf,
	}
}

// count writes a figure with its unit: 37人次, 至少37人次.
func (p *prose) count(n Number) string { return p.counted(n, strconv.Itoa(n.N)) }

func (p *prose) counted(n Number, numeral string) string {
	unit := n.Unit
	switch {
	case !n.Known:
		return p.lang.Say("（无法说明）", "(cannot be told)")
	case p.lang == audit.EN && n.N == 1:
		unit = singular(unit)
	}
	text := numeral + p.lang.Say("", " ") + unit
	if n.AtLeast {
		text = p.lang.Say("至少", "at least ") + text
	}
	return text
}

func singular(unit string) string {
	if unit == persons.EN {
		return "person"
	}
	return strings.TrimSuffix(unit, "s")
}

// chinese writes a whole number, or a figure with its unit, in Chinese numerals.
func (p *prose) chinese(value any) (string, error) {
	switch v := value.(type) {
	case int:
		return Chinese(v), nil
	case Number:
		return p.counted(v, Chinese(v.N)), nil
	}
	return "", errors.New("chinese takes a whole number or a figure")
}

// parts lists what a figure is made up of, without what is 0: 科级干部12人次、处级干部3人次.
// Nothing, where all of it is one thing that is not stated.
func (p *prose) parts(n Number) string {
	var list []string
	for _, part := range stated(n) {
		part.Title = p.titled(part)
		if p.lang == audit.EN {
			part.Title, part.Unit = part.Title+" ", ""
		}
		list = append(list, part.Title+strings.TrimSpace(p.count(part)))
	}
	return strings.Join(list, p.lang.Say("、", ", "))
}

// stated are the parts that are not 0; none where nothing is stated of them.
func stated(n Number) []Number {
	var found []Number
	for _, part := range n.Parts {
		if part.Known && part.N > 0 {
			found = append(found, part)
		}
	}
	if len(found) == 1 && found[0].Code == "" {
		return nil
	}
	return found
}

// makeup is what follows a figure in a sentence: ，其中科级干部12人次、处级干部3人次;
// or, where all of it is one thing, ，均为科级干部, with what that is said of
// before it, if given: ，挂职单位均为街镇. Empty where there are no parts.
func (p *prose) makeup(n Number, of ...string) string {
	parts := stated(n)
	switch {
	case len(parts) == 0:
		return ""
	case len(parts) > 1 || n.AtLeast:
		return p.lang.Say("，其中"+p.parts(n), " ("+p.parts(n)+")")
	case n.N == 1:
		return p.lang.Say("（"+p.titled(parts[0])+"）", " ("+parts[0].Title+")")
	}
	return p.lang.Say("，"+strings.Join(of, "")+"均为"+p.titled(parts[0]), " (all "+parts[0].Title+")")
}

// titled is what a text calls those of a rank: 科级干部, not 科级.
func (p *prose) titled(part Number) string {
	if p.lang == audit.ZH && part.ID == "rotation.changes" && strings.HasSuffix(part.Title, "级") {
		return part.Title + "干部"
	}
	return part.Title
}

// share is what part one figure is of another, in per cent, cut after one
// decimal so that only the whole is 100%; empty where it cannot be told.
func (p *prose) share(part, whole Number) string {
	if !part.Known || !whole.Known || part.AtLeast || whole.AtLeast || whole.N == 0 {
		return ""
	}
	tenths := 1000 * part.N / whole.N
	text := strconv.Itoa(tenths / 10)
	if tenths%10 > 0 {
		text += "." + strconv.Itoa(tenths%10)
	}
	return text + "%"
}

func add(a, b int) int { return a + b }

// wide finds widths in a format that would blow up a text.
var wide = regexp.MustCompile(`%[^a-zA-Z%]*([0-9]{3,}|\*)`)

// printf is that of text/template for texts of a sensible length.
func printf(format string, words ...any) (string, error) {
	if wide.MatchString(format) {
		return "", errors.New("printf with a width of more than two digits")
	}
	return bounded(fmt.Sprintf(format, words...))
}

func bounded(text string) (string, error) {
	if len(text) > longestWord {
		return "", tooLarge
	}
	return text, nil
}
