package web

import (
	"bytes"
	"cmp"
	"encoding/json"
	"html"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/render"
)

// parts are runs as branches see them, made when first asked for.
type parts struct {
	mutex sync.Mutex
	known map[string]*Run
}

// only is a run as those see it for whom one branch is all there is: its verdicts, its
// counts, and no word of anybody else. nil of none.
func (r *Run) only(branch string) *Run {
	if r == nil {
		return nil
	}
	r.parts.mutex.Lock()
	defer r.parts.mutex.Unlock()
	if known := r.parts.known[branch]; known != nil {
		return known
	}
	one := &Run{who: r.who, kept: r.kept, Request: r.Request, whole: r}
	if r.err != nil || r.result == nil {
		one.err = errPending
	} else if one.hide = newHiding(r, branch); one.err == nil {
		one.office = r.office
		if one.result, one.err = one.hide.result(narrowed(r.result, branch)); one.err == nil {
			one.full, one.found = engine.Findings(one.result), newLookup(one.result)
		}
	}
	if r.parts.known == nil {
		r.parts.known = map[string]*Run{}
	}
	r.parts.known[branch] = one
	return one
}

// narrowed is a result of one branch: what is said of the whole, or counted over it, is
// left out. Files are not named either: names of people stand in names of files.
func narrowed(r *audit.Result, branch string) *audit.Result {
	one := *r
	one.Verdicts, one.Timelines, one.Figures = nil, nil, nil
	people := map[string]bool{}
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; v.Subject.Branch == branch {
			one.Verdicts = append(one.Verdicts, *v)
			people[v.Subject.ID] = true
		}
	}
	for _, line := range r.Timelines {
		if people[line.Person] {
			one.Timelines = append(one.Timelines, line)
		}
	}
	for _, f := range r.Figures {
		if f.Branch == "" || f.Branch == branch {
			one.Figures = append(one.Figures, f)
		}
	}
	one.Run.Inputs, one.Run.Quarantined, one.Run.Given, one.Run.Corrections = nil, nil, nil, nil
	scope := &audit.Scope{Branches: []string{branch}}
	if r.Run.Scope != nil {
		scope.Disabled, scope.Titles = r.Run.Scope.Disabled, r.Run.Scope.Titles
	}
	one.Run.Scope = scope
	one.Run.Notices = slices.DeleteFunc(slices.Clone(r.Run.Notices), func(n audit.Notice) bool { return !slices.Contains(generalNotices, n.Code) })
	one.Summary = summaryOf(r, branch)
	one.Outcome = nil
	return &one
}

// generalNotices tell of the settings and the days, and of nobody.
var generalNotices = []string{"unconfirmed_threshold", "calendar_years", "partial_year"}

// summaryOf is what the summary says of one branch.
func summaryOf(r *audit.Result, branch string) audit.Summary {
	s := audit.Summary{Status: map[audit.Status]int{}}
	for _, b := range r.Summary.Branches {
		if b.ID != branch {
			continue
		}
		s.Subjects, s.Branches = b.Subjects, []audit.BranchCount{b}
		for _, rule := range r.Summary.Rules {
			one := audit.RuleSummary{Rule: rule.Rule, Severity: rule.Severity, Status: map[audit.Status]int{}}
			for _, count := range b.Rules {
				if count.Rule == rule.Rule {
					one.Status = count.Status
				}
			}
			for status, n := range one.Status {
				s.Status[status] += n
			}
			s.Rules = append(s.Rules, one)
		}
	}
	return s
}

// elsewhere stands for somebody of another branch.
const elsewhere = "※"

// hiding takes people of other branches out of texts that are about one's own: mentors,
// those who were talked to, whoever stands in the same cell.
type hiding struct {
	names  *strings.Replacer
	ids    map[string]bool
	hidden []string // whoever is not to be named, by name and id
}

func newHiding(r *Run, branch string) *hiding {
	own := map[string]bool{}
	for _, s := range r.found.subjects {
		if s.Kind == audit.Person && s.Branch == branch {
			own[s.ID], own[s.Name] = true, true
		}
	}
	return hidingOf(own, r.others())
}

// hidingOf hides others, but never within a name of one's own.
func hidingOf(own map[string]bool, others []string) *hiding {
	h := &hiding{ids: map[string]bool{}, hidden: others}
	type pair struct{ old, now string }
	var pairs []pair
	for name := range own {
		if withinTexts(name) {
			pairs = append(pairs, pair{name, name}, pair{html.EscapeString(name), html.EscapeString(name)})
		}
	}
	for _, name := range others {
		switch {
		case own[name] || name == "":
		case withinTexts(name):
			pairs = append(pairs, pair{name, elsewhere}, pair{html.EscapeString(name), elsewhere})
		case !asYear(name):
			h.ids[name] = true
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(-cmp.Compare(len(a.old), len(b.old)), cmp.Compare(a.old, b.old)) })
	var list []string
	for _, p := range slices.Compact(pairs) {
		list = append(list, p.old, p.now)
	}
	h.names = strings.NewReplacer(list...)
	return h
}

// past is an earlier result as a branch sees it: people may have left since.
func (r *Run) past(earlier *audit.Result, branch string) (*audit.Result, error) {
	own, others := map[string]bool{}, r.others()
	for _, s := range r.found.subjects {
		own[s.ID], own[s.Name] = true, true
	}
	for i := range earlier.Verdicts {
		if s := &earlier.Verdicts[i].Subject; s.Branch == branch {
			own[s.ID], own[s.Name] = true, true
		} else {
			others = append(others, s.ID, s.Name)
		}
	}
	return hidingOf(own, others).result(narrowed(earlier, branch))
}

// others are all names and ids of people that the books know.
func (r *Run) others() []string {
	named := r.base().tables.Named()
	others := slices.Concat(named.Names, named.IDs)
	for _, s := range r.base().found.subjects {
		if s.Kind == audit.Person {
			others = append(others, s.ID, s.Name)
		}
	}
	return others
}

// withinTexts reports whether a name is looked for anywhere in a text, and not only where
// a word of it would be the name.
func withinTexts(name string) bool {
	return inSentences(name) || utf8.RuneCountInString(name) > 1 && strings.ContainsFunc(name, func(r rune) bool { return !inToken(r) })
}

// inSentences reports whether a name is found within a sentence: Chinese has no blanks.
// Of letters and digits, or of one character, it is found only where it stands by itself.
func inSentences(name string) bool {
	return utf8.RuneCountInString(name) > 1 && strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII || r == ' ' })
}

// asYear reports whether an id reads as a year or a small count, which texts are full of.
func asYear(id string) bool {
	digits := strings.TrimLeft(id, "0123456789") == ""
	return digits && (len(id) < 4 || len(id) == 4 && (id[:2] == "19" || id[:2] == "20"))
}

// text hides others in a text.
func (h *hiding) text(s string) string {
	if h == nil {
		return s
	}
	s = h.names.Replace(s)
	var out strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, inToken)
		if end < 0 {
			end = len(s)
		}
		out.WriteString(s[:end])
		s = s[end:]
		if end = strings.IndexFunc(s, func(r rune) bool { return !inToken(r) }); end < 0 {
			end = len(s)
		}
		if token := s[:end]; h.ids[strings.Trim(token, ".-")] || h.ids[stem(token)] {
			out.WriteString(elsewhere)
		} else {
			out.WriteString(token)
		}
		s = s[end:]
	}
	return out.String()
}

// stem is a token without the ending that names of files have; a number has none.
func stem(token string) string {
	ending := path.Ext(token)
	if len(ending) < 2 || !unicode.IsLetter(rune(ending[1])) {
		return token
	}
	return strings.TrimSuffix(token, ending)
}

func inToken(r rune) bool {
	return r == '-' || r == '.' || r == '_' || unicode.IsLetter(r) && r <= unicode.MaxASCII || unicode.IsDigit(r)
}

// result hides others in every text of a result, wherever in it that is.
func (h *hiding) result(r *audit.Result) (*audit.Result, error) {
	data, err := rendered("json", r, render.Options{})
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var tree any
	if err := decoder.Decode(&tree); err != nil {
		return nil, err
	}
	if data, err = json.Marshal(h.walk(tree)); err != nil {
		return nil, err
	}
	hidden, err := render.Read(data)
	if err == nil && r.Run.Scope != nil {
		hidden.Run.Scope.Titles = r.Run.Scope.Titles // which no document has
	}
	return hidden, err
}

// walk hides others in every text of a tree.
func (h *hiding) walk(v any) any {
	switch v := v.(type) {
	case string:
		return h.text(v)
	case []any:
		for i := range v {
			v[i] = h.walk(v[i])
		}
	case map[string]any:
		own := make(map[string]any, len(v))
		for key, value := range v {
			own[h.text(key)] = h.walk(value)
		}
		return own
	}
	return v
}

// sheetLink leads into the books, where a branch officer does not come. It names files,
// spelled as addresses are, which hides names from whoever looks for them.
var sheetLink = regexp.MustCompile(` href="/sheet\?[^"]*"`)

// page hides others in a page: in its texts, and in what its tags say, but for what is
// marked as written by people.
func (h *hiding) page(page string) string {
	var out strings.Builder
	for page != "" {
		said, rest, marked := strings.Cut(page, exactBegins)
		if h != nil {
			said = h.text(sheetLink.ReplaceAllString(said, ""))
		}
		out.WriteString(said)
		if !marked {
			break
		}
		said, page, _ = strings.Cut(rest, exactEnds)
		out.WriteString(said)
	}
	return out.String()
}

// What stands between these is shown as people wrote it. They are other letters each
// time that the program starts, so that no book can hold them.
var exactBegins, exactEnds = "b" + secret(), "e" + secret()

// exactly marks a text that a visitor has just typed, or that was entered for their eyes:
// were others hidden in it, it would tell whether somebody bears a name that was typed.
func exactly(s string) string {
	if s == "" {
		return ""
	}
	return exactBegins + s + exactEnds
}

// marked marks in lines what a visitor has typed, whole or as faults shorten it, but never
// within the name or id of somebody who is hidden: that would part it from its rest.
func (h *hiding) marked(typed, lines []string) []string {
	if h == nil {
		return lines
	}
	type pair struct{ old, now string }
	var pairs []pair
	for _, word := range typed {
		word = strings.TrimSpace(word)
		for _, spelled := range []string{word, config.Shortened(word)} {
			if spelled != "" {
				pairs = append(pairs, pair{spelled, exactly(spelled)})
			}
		}
		for _, name := range h.hidden {
			if word != "" && name != word && strings.Contains(name, word) {
				pairs = append(pairs, pair{name, name})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return len(b.old) - len(a.old) }) // the longest first, so that no mark is put into another
	var list []string
	for _, p := range pairs {
		list = append(list, p.old, p.now)
	}
	marks := strings.NewReplacer(list...)
	for i := range lines {
		lines[i] = marks.Replace(lines[i])
	}
	return lines
}

// agenda is what falls due without a word of others.
func (h *hiding) agenda(a *agenda.Agenda) *agenda.Agenda {
	if h == nil {
		return a
	}
	one := *a
	one.Quarantined = nil
	one.Notices = slices.DeleteFunc(slices.Clone(a.Notices), func(n audit.Notice) bool { return !slices.Contains(generalNotices, n.Code) })
	one.Obligations = slices.Clone(a.Obligations)
	for i := range one.Obligations {
		o := &one.Obligations[i]
		o.Message = audit.Text{ZH: h.text(o.Message.ZH), EN: h.text(o.Message.EN)}
		o.Evidence, o.Done, o.Missing, o.Required = nil, h.plain(o.Done), h.plain(o.Missing), h.plain(o.Required)
	}
	return &one
}

// plain is a text without a word of those whom the visitor may not see.
func (v *visit) plain(s string) string {
	if v.run == nil {
		return s
	}
	return v.run.hide.text(s)
}

// plain is a figure, or nothing where it is more than that.
func (h *hiding) plain(v any) any {
	switch v.(type) {
	case int, int64, float64, bool:
		return v
	}
	return nil
}
