package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/ledger"
	"ninefold/internal/render"
	"ninefold/internal/store"
)

// longestEntry is how much may be written into one field: what a cell of a workbook takes.
const longestEntry = 32_000

var (
	errLongEntry = refuse(http.StatusRequestEntityTooLarge, audit.Textf("写得太长（一栏最多 32000 字），没有保存", "is too long (a field takes 32,000 characters) and was not saved"),
		audit.Textf("请返回后改短再存", "go back, shorten it and save again"))
	errNoFinding = refuse(http.StatusNotFound, audit.Textf("台账里没有这一条", "the ledger holds no such line"), audit.Textf("请从台账重新进入", "begin again from the ledger"))
)

// ledgerLine is one line of the ledger: a finding, or what people added.
type ledgerLine struct {
	*ledger.Entered

	Verdict *audit.Verdict // of the run that is shown; nil: it does not find it
	Subject audit.Subject  // of a finding
	Rule    audit.Text
	RuleID  string
	Problem string
	Address string
	State   string // as the filter has it
}

type ledgerState struct {
	name  string
	title audit.Text
}

// ledgerStates are the kinds of lines, in the order of the filter.
var ledgerStates = []ledgerState{
	{"open", audit.Textf("待整改", "open")},
	{"closed", audit.Textf("已销号", "closed")},
	{"other", audit.Textf("其他（无法判定、即将到期、已豁免、未再检查）", "other (unknown, due, waived, not looked for)")},
	{"own", audit.Textf("自行添加", "added by people")},
}

// ledgerLines are all lines that a visitor may see, findings of the shown run first.
func (v *visit) ledgerLines(book *ledger.Kept) []ledgerLine {
	var lines []ledgerLine
	there := map[string]bool{}
	if v.run != nil && v.run.full != nil {
		for i := range v.run.full.Verdicts {
			if one := &v.run.full.Verdicts[i]; one.Status == audit.Fail {
				there[one.Fingerprint] = true
				lines = append(lines, v.ledgerLine(book.Line(one.Fingerprint), one))
			}
		}
	}
	for _, line := range book.Lines() {
		if !there[line.Key] && v.sees(line) {
			lines = append(lines, v.ledgerLine(line, nil))
		}
	}
	return lines
}

// sees reports whether a visitor may see a line that the shown run does not find.
func (v *visit) sees(line *ledger.Entered) bool {
	own, about := v.branch(), line.About()
	return own == "" || about != nil && about.Subject.Branch == own
}

func (v *visit) ledgerLine(line *ledger.Entered, found *audit.Verdict) ledgerLine {
	one := ledgerLine{Entered: line, Verdict: found, Address: "/ledger/entry?finding=" + url.QueryEscape(line.Key)}
	about := line.About()
	switch {
	case found != nil:
		one.Subject, one.RuleID, one.Problem, one.State = found.Subject, found.Rule, found.Message.In(v.lang), "open"
	case line.Own():
		one.State = "own"
	case about != nil:
		one.Subject, one.RuleID, one.State = about.Subject, about.Rule, "other"
	default:
		one.State = "other"
	}
	if found == nil && line.Fixed() || about == nil && line.Text("listed") != "" && one.State == "other" {
		one.State = "closed"
	}
	one.Rule = audit.Text{ZH: one.RuleID, EN: one.RuleID}
	if v.run != nil && v.run.found != nil && v.run.found.rules[one.RuleID] != nil {
		one.Rule = v.run.found.rules[one.RuleID].Title
	}
	one.fillFrom(line.Told())
	return one
}

// fillFrom takes what neither the run nor the entry says from what was told last.
func (l *ledgerLine) fillFrom(told []string) {
	at := func(i int) string {
		if i < len(told) {
			return told[i]
		}
		return ""
	}
	if l.Problem == "" {
		l.Problem = at(5)
	}
	if l.Subject.ID == "" {
		l.Subject = audit.Subject{Kind: audit.Person, Name: at(1), ID: at(2), Branch: at(0)}
	}
	if l.RuleID == "" {
		l.Rule = audit.Text{ZH: at(3), EN: at(3)}
	}
}

// ledgerFilter narrows the ledger down, by the address.
type ledgerFilter struct {
	Name   string
	Title  audit.Text
	N      int
	Link   string
	Chosen bool
}

// ledgerPage is the whole ledger: findings with what people wrote on them.
func ledgerPage(v *visit) (*screen, error) {
	if err := v.hides(); err != nil {
		return nil, err
	}
	book, err := v.keeping.book(v.request.Context())
	if err != nil {
		return nil, err
	}
	state, branch := v.query("state"), v.query("branch")
	if !slices.ContainsFunc(ledgerStates, func(one ledgerState) bool { return one.name == state }) {
		state = "open"
	}
	n := map[string]int{}
	var chosen []ledgerLine
	for _, line := range v.ledgerLines(book) {
		if branch != "" && line.Subject.Branch != branch {
			continue
		}
		n[line.State]++
		if line.State == state {
			chosen = append(chosen, line)
		}
	}
	filters := make([]ledgerFilter, 0, len(ledgerStates))
	for _, one := range ledgerStates {
		filters = append(filters, ledgerFilter{one.name, one.title, n[one.name], v.with("state", one.name, "page", ""), one.name == state})
	}
	leaf := leafOf(v, len(chosen))
	data := map[string]any{"Lines": chosen[leaf.first:leaf.last], "Leaf": leaf, "Filters": filters, "Kept": v.keptAt(), "State": state, "Branch": branch, "Imports": v.may(importEntries), "Writes": v.may(writeEntries), "Unkept": v.unkept()}
	if v.run != nil && v.run.result != nil {
		data["Branches"] = v.run.result.Summary.Branches
	}
	return &screen{name: "ledger", title: audit.Textf("整改台账", "The ledger"), under: "ledger", data: data}, nil
}

// linesOnLeaf is how many lines of the ledger stand on one page: on a phone each takes
// several lines of its own.
const linesOnLeaf = 30

// leaf is one of the pages that a list is spread over.
type leaf struct {
	Number, Of    int // from 1
	Before, After string
	first, last   int
}

// leafOf is the page of a list that the address asks for, or the nearest that there is.
func leafOf(v *visit, lines int) leaf {
	asked, _ := strconv.Atoi(v.query("page")) // what is no number is the first
	l := leaf{Of: max(1, (lines+linesOnLeaf-1)/linesOnLeaf)}
	l.Number = min(max(asked, 1), l.Of)
	l.first = (l.Number - 1) * linesOnLeaf
	l.last = min(lines, l.first+linesOnLeaf)
	if l.Number > 1 {
		l.Before = v.with("page", strconv.Itoa(l.Number-1))
	}
	if l.Number < l.Of {
		l.After = v.with("page", strconv.Itoa(l.Number+1))
	}
	return l
}

// unkept is why the run that is shown was not kept; empty: it was.
func (v *visit) unkept() []string {
	if v.run == nil || v.run.unkept == nil {
		return nil
	}
	_, told := statusOf(v.run.unkept)
	return v.say(told)
}

// find is the line of a fingerprint, if the visitor may see it.
func (v *visit) find(book *ledger.Kept, key string) (*ledgerLine, error) {
	if v.run != nil && v.run.full != nil {
		for i := range v.run.full.Verdicts {
			if one := &v.run.full.Verdicts[i]; one.Status == audit.Fail && one.Fingerprint == key {
				line := v.ledgerLine(book.Line(key), one)
				return &line, nil
			}
		}
	}
	for _, line := range book.Lines() {
		if line.Key == key && v.sees(line) {
			found := v.ledgerLine(line, nil)
			return &found, nil
		}
	}
	return nil, errNoFinding
}

// entryField is one text that people write, as the form has it.
type entryField struct {
	Name  string
	Title string
	Text  string // in the form
	Seen  string // what stood there when the form was given out
	Long  bool
	Other string // what somebody else has written meanwhile
	Late  bool   // somebody has
}

// stages are the usual words for how far a finding is settled.
var stages = audit.Textf("未开始,整改中,已完成待核,已销号,申请延期", "not begun,under way,done and to be verified,closed,extension asked for")

// fieldsOf are all fields with what stands in them.
func (v *visit) fieldsOf(book *ledger.Kept, line *ledger.Entered) []entryField {
	var all []entryField
	for i, name := range ledger.Fields() {
		all = append(all, entryField{Name: name, Title: render.EntryTitles()[i].In(v.lang), Long: name == "measures" || name == "progress"})
	}
	for i, title := range book.Columns() {
		all = append(all, entryField{Name: ledger.ColumnField(i), Title: title})
	}
	for i := range all {
		all[i].Text = line.Text(all[i].Name)
		all[i].Seen = all[i].Text
		all[i].Long = all[i].Long || strings.Contains(all[i].Text, "\n") || utf8.RuneCountInString(all[i].Text) > 60
	}
	return all
}

// entryPage is one line of the ledger: the finding, what is written on it, by whom and when.
func entryPage(v *visit) (*screen, error) {
	if err := v.hides(); err != nil {
		return nil, err
	}
	book, err := v.keeping.book(v.request.Context())
	if err != nil {
		return nil, err
	}
	line, err := v.find(book, v.query("finding"))
	if err != nil {
		return nil, err
	}
	return v.entryScreen(book, line, v.fieldsOf(book, line.Entered)), nil
}

func (v *visit) entryScreen(book *ledger.Kept, line *ledgerLine, fields []entryField) *screen {
	title := line.Rule
	if title.EN == "" {
		title = audit.Textf("自行添加的一条", "a line that people added")
	}
	return &screen{name: "entry", title: title, under: "ledger", exact: true, data: map[string]any{
		"Line": line, "Fields": fields, "Told": v.told(line), "History": v.history(book, line.Entered), "Stages": strings.Split(stages.In(v.lang), ","),
		"Kept": v.keptAt(), "Saved": v.query("saved") != "", "Writes": v.may(writeEntries),
	}}
}

// told is the finding, each part with what the ledger calls it.
func (v *visit) told(line *ledgerLine) [][2]string {
	told := slices.Clone(line.Told())
	for i := range told {
		told[i] = v.plain(told[i])
	}
	if now := v.teller()(line.Fingerprint()); now != nil && line.Verdict != nil {
		told = now
	}
	var list [][2]string
	for i, title := range render.FindingTitles() {
		if i < len(told) && told[i] != "" {
			list = append(list, [2]string{title.In(v.lang), told[i]})
		}
	}
	return list
}

// teller tells findings of the shown run as the ledger does; nil of others.
func (v *visit) teller() func(fingerprint string) []string {
	if v.run == nil || v.run.full == nil {
		return func(string) []string { return nil }
	}
	found := map[string]*audit.Verdict{}
	for i := range v.run.full.Verdicts {
		if one := &v.run.full.Verdicts[i]; one.Status == audit.Fail {
			found[one.Fingerprint] = one
		}
	}
	tell := render.FindingTold(v.run.full, v.lang)
	return func(fingerprint string) []string {
		if one := found[fingerprint]; one != nil {
			return tell(one)
		}
		return nil
	}
}

// pastEntry is one step in the history of a line.
type pastEntry struct {
	store.Written

	Title string
}

// history is who wrote what and when, the latest first.
func (v *visit) history(book *ledger.Kept, line *ledger.Entered) []pastEntry {
	titles := map[string]string{"state": v.lang.Say("检查结果", "found by the check")}
	for _, f := range v.fieldsOf(book, line) {
		titles[f.Name] = f.Title
	}
	var list []pastEntry
	for _, e := range slices.Backward(line.History) {
		title := titles[e.Field]
		if title == "" {
			continue // what the ledger keeps for itself
		}
		if e.Field == "state" {
			e.Before, e.After = v.stateName(e.Before), v.stateName(e.After)
		}
		list = append(list, pastEntry{e, title})
	}
	return list
}

func (v *visit) stateName(state string) string {
	switch state {
	case "":
		return ""
	case "fixed":
		return v.lang.Say("已解决（销号）", "fixed (closed)")
	}
	return render.StatusName(audit.Status(state), v.lang)
}

// saveEntry saves what somebody wrote on one line. Where somebody else was quicker it
// saves nothing and shows both.
func (s *Site) saveEntry(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	key := r.PostForm.Get("finding")
	err := v.saved(r.Context(), key)
	if late, ok := errors.AsType[*store.Outdated](err); ok {
		v.give(func(v *visit) (*screen, error) { return v.outdated(key, late) })
		return
	}
	if err != nil {
		v.fail(err)
		return
	}
	http.Redirect(w, r, "/ledger/entry?saved=yes&finding="+url.QueryEscape(key), http.StatusSeeOther)
}

func (v *visit) saved(ctx context.Context, key string) error {
	if err := v.must(writeEntries); err != nil {
		return err
	}
	book, err := v.keeping.book(ctx)
	if err != nil {
		return err
	}
	if _, err := v.find(book, key); err != nil {
		return err
	}
	seen, texts, err := v.form(book)
	if err != nil {
		return err
	}
	whole := *v // what is kept is for everybody
	if v.run != nil {
		whole.run = v.run.base()
	}
	told := whole.teller()(key)
	return v.keeping.enter(ctx, v.who, func(book *ledger.Kept) []store.Written { return book.Enter(key, told, seen, texts) })
}

// form is what a form brought, as a workbook would give it back.
func (v *visit) form(book *ledger.Kept) (seen, texts map[string]string, err error) {
	seen, texts = map[string]string{}, map[string]string{}
	for _, f := range v.fieldsOf(book, &ledger.Entered{}) {
		if !v.request.PostForm.Has(f.Name) {
			continue
		}
		texts[f.Name] = render.Handwritten(v.request.PostForm.Get(f.Name))
		seen[f.Name] = unixLines(v.request.PostForm.Get("seen " + f.Name))
		if utf8.RuneCountInString(texts[f.Name]) > longestEntry {
			return nil, nil, errLongEntry
		}
	}
	return seen, texts, nil
}

// unixLines undoes what forms make of line breaks.
func unixLines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// outdated shows what a visitor wrote beside what somebody else has written meanwhile.
func (v *visit) outdated(key string, late *store.Outdated) (*screen, error) {
	book, err := v.keeping.book(v.request.Context())
	if err != nil {
		return nil, err
	}
	line, err := v.find(book, key)
	if err != nil {
		return nil, err
	}
	fields := v.fieldsOf(book, line.Entered)
	for i := range fields {
		f := &fields[i]
		wrote, seen := render.Handwritten(v.request.PostForm.Get(f.Name)), unixLines(v.request.PostForm.Get("seen "+f.Name))
		if v.request.PostForm.Has(f.Name) && wrote != seen {
			f.Late, f.Other, f.Text = f.Seen != seen && f.Seen != wrote, f.Seen, wrote
		}
	}
	shown := v.entryScreen(book, line, fields)
	shown.status = http.StatusConflict
	shown.data.(map[string]any)["Outdated"] = late.In(v.lang) //nolint:forcetypeassert // just made
	return shown, nil
}
