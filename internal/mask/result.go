package mask

import (
	"cmp"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// Result gives the result as it may be shown. The one given stays as it is. With
// ids hashed everything stands in the order of the hashes: that of the ids would
// tell them to whoever has a sorted list of the staff.
func (m *Mask) Result(r *audit.Result) *audit.Result {
	m.Requirements(r.Requirements)
	masked := *r
	masked.Run = m.run(r.Run)
	masked.Verdicts = mapped(r.Verdicts, m.Verdict)
	masked.Figures = mapped(r.Figures, func(f audit.Figure) audit.Figure {
		f.Origin, f.Value = m.Origin(f.Origin), m.Value(f.Value)
		return f
	})
	masked.Timelines = mapped(r.Timelines, m.timeline)
	masked.Summary.Branches = mapped(r.Summary.Branches, func(b audit.BranchCount) audit.BranchCount {
		shown := m.Subject(audit.Subject{Kind: audit.Branch, ID: b.ID, Name: b.Name})
		b.ID, b.Name = shown.ID, shown.Name
		return b
	})
	if m.Full() {
		m.sortVerdicts(masked.Verdicts)
		slices.SortFunc(masked.Timelines, func(a, b audit.Timeline) int { return cmp.Compare(a.Person, b.Person) })
	}
	masked.Run.Notices = m.told(masked.Run.Notices)
	return &masked
}

// sortVerdicts keeps the order of the requirements, and within it of the kinds.
func (m *Mask) sortVerdicts(list []audit.Verdict) {
	order := map[string]int{}
	for i := range list {
		if _, ok := order[list[i].Rule]; !ok {
			order[list[i].Rule] = len(order)
		}
	}
	slices.SortStableFunc(list, func(a, b audit.Verdict) int {
		return cmp.Or(cmp.Compare(order[a.Rule], order[b.Rule]), -cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID))
	})
}

// NoticeCode is the code of the notice that a result is a masked one.
const NoticeCode = "masked"

// Is reports whether a result is a masked one.
func Is(r *audit.Result) bool {
	return slices.ContainsFunc(r.Run.Notices, func(n audit.Notice) bool { return n.Code == NoticeCode })
}

// told adds that notice, once.
func (m *Mask) told(notices []audit.Notice) []audit.Notice {
	notices = slices.DeleteFunc(notices, func(n audit.Notice) bool { return n.Code == NoticeCode })
	return append(notices, m.Notice())
}

// Notice says that names are masked, and how far.
func (m *Mask) Notice() audit.Notice {
	note := audit.Notice{Code: NoticeCode, Parameter: m.Level(), Message: audit.Text{ZH: "本结果已隐去姓名", EN: "names are masked in this result"}}
	if m.Full() {
		note.Message = audit.Text{ZH: "本结果已隐去姓名，工号已换成带密钥的散列", EN: "names are masked in this result, and ids are keyed hashes"}
	}
	return note
}

func (m *Mask) run(run audit.Run) audit.Run {
	run.Inputs = mapped(run.Inputs, func(in audit.Input) audit.Input {
		in.Path, in.Sheet = m.File(in.Path), m.Sheet(in.Sheet)
		return in
	})
	run.Scope, run.Given = m.Scope(run.Scope), nil
	run.Quarantined = m.Problems(run.Quarantined)
	run.Corrections = m.overlaid(run.Corrections)
	run.Notices = m.Notices(run.Notices, run.Scope)
	if m.Full() {
		slices.SortStableFunc(run.Inputs, func(a, b audit.Input) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Sheet, b.Sheet)) })
	}
	return run
}

// Scope masks the people that a run was narrowed down to.
func (m *Mask) Scope(s *audit.Scope) *audit.Scope {
	if s == nil {
		return nil
	}
	masked := *s
	masked.Persons = mapped(s.Persons, m.ID)
	slices.Sort(masked.Persons)
	return &masked
}

// Problems masks bad cells: nothing of what stands in one is shown, since it may
// be anything. With ids hashed, no row either.
func (m *Mask) Problems(list []audit.Problem) []audit.Problem {
	masked := mapped(list, m.Problem)
	if m.Full() {
		slices.SortStableFunc(masked, func(a, b audit.Problem) int {
			return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Expected.EN, b.Expected.EN))
		})
	}
	return masked
}

// Problem masks one bad cell. What was expected is told in general: the near names
// and ids, and the other rows, stand behind it.
func (m *Mask) Problem(p audit.Problem) audit.Problem {
	p.Path, p.Sheet, p.Column, p.Key = m.File(p.Path), m.Sheet(p.Sheet), m.Column(p.Column), ""
	if p.Value != "" {
		p.Value = Hidden
	}
	zh, _, _ := strings.Cut(p.Expected.ZH, "；")
	en, _, _ := strings.Cut(p.Expected.EN, ";")
	p.Expected = audit.Text{ZH: m.scrub(zh, nil), EN: m.scrub(en, nil)}
	if m.Full() {
		p.Row, p.Cell = 0, ""
	}
	return p
}

// statements are the notices that say nothing of the exports but counts.
var statements = []string{"unconfirmed_threshold", "calendar_years", "partial_year", "hidden_rows", "columns_differ", audit.CorrectedCode, audit.CorrectionIdleCode, NoticeCode}

// Notices masks notices; that of a scope is made anew from the masked one.
func (m *Mask) Notices(list []audit.Notice, scope *audit.Scope) []audit.Notice {
	return mapped(list, func(n audit.Notice) audit.Notice {
		if n.Code == audit.NarrowedCode && !scope.Empty() {
			return scope.Notice()
		}
		return m.notice(n)
	})
}

func (m *Mask) notice(n audit.Notice) audit.Notice {
	if n.Code == audit.CampaignWithoutEvents { // it quotes the config and the nearest topic of the exports
		n.Message = audit.Text{ZH: "campaigns 中有一个名称没有对应的主题活动", EN: "campaigns names one that no campaign among the events has as its topic"}
		return n
	}
	known := placeholders{}
	add := func(text *string, shown string) {
		if *text != "" && *text != shown {
			known[*text] = shown
		}
		*text = shown
	}
	if n.Path != "" {
		if base := path.Base(n.Path); base != n.Path {
			known[base] = path.Base(m.File(n.Path))
		}
	}
	add(&n.Path, m.File(n.Path))
	add(&n.Sheet, m.Sheet(n.Sheet))
	add(&n.Column, m.Column(n.Column))
	add(&n.Subject, m.about(n.Subject))
	if n.Value != "" {
		add(&n.Value, Hidden)
	}
	if !slices.Contains(statements, n.Code) {
		n.Message = both(n.Message, func(s string) string { return m.scrub(s, known) })
	}
	return n
}

// about masks the id of a subject that may be a branch.
func (m *Mask) about(id string) string {
	if shown, person := m.ids[id]; person {
		return shown
	}
	return m.placed(id)
}

// Verdict masks one verdict.
func (m *Mask) Verdict(v audit.Verdict) audit.Verdict {
	known := placeholders{}.hide(m, v.Details)
	for _, t := range v.Thresholds {
		known.hide(m, t.Value)
	}
	v.Message = m.sentence(v.Rule, v.Message, known)
	switch {
	case !m.trusts(v.Rule):
		v.Details = nil
	case v.Details != nil:
		v.Details, _ = m.Value(v.Details).(map[string]any)
	}
	v.Subject, v.Reasons = m.Subject(v.Subject), mapped(v.Reasons, m.code)
	v.Actual, v.Required = m.Value(v.Actual), m.Value(v.Required)
	v.Evidence = m.Evidence(v.Evidence)
	v.Thresholds = m.thresholds(v.Thresholds)
	v.Waiver = m.Waiver(v.Waiver)
	if m.Full() { // it is a plain hash of the id, among other things
		v.Fingerprint = m.rehash("f", v.Fingerprint)
	}
	return v
}

func (m *Mask) thresholds(all map[string]audit.Threshold) map[string]audit.Threshold {
	if all == nil {
		return nil
	}
	which := reflect.ValueOf(all).Pointer()
	if known, ok := m.figures[which]; ok {
		return known.shown
	}
	masked := make(map[string]audit.Threshold, len(all))
	for name, t := range all {
		masked[name] = m.Threshold(t)
	}
	m.figures[which] = sharedFigures{all, masked} // its own too: the place is not used again
	return masked
}

// Threshold masks the texts in a figure, and the place that set it.
func (m *Mask) Threshold(t audit.Threshold) audit.Threshold {
	t.Origin, t.Value = m.Origin(t.Origin), m.Value(t.Value)
	return t
}

// Figures masks figures in the order of their days.
func (m *Mask) Figures(list []audit.Threshold) []audit.Threshold { return mapped(list, m.Threshold) }

// Evidence masks the files and sheets of rows. With ids hashed none is given: the
// number of a row in the roster, or in a list that is sorted by id, is an id.
func (m *Mask) Evidence(list []audit.Origin) []audit.Origin {
	if m.Full() {
		return nil
	}
	return mapped(list, m.At)
}

// At masks the file and the sheet of a row; with ids hashed the row too.
func (m *Mask) At(at audit.Origin) audit.Origin {
	at.Path, at.Sheet, at.Key = m.File(at.Path), m.Sheet(at.Sheet), ""
	if at.Text != "" && !m.plainMark(at.Text) {
		at.Text = Hidden
	}
	if m.Full() {
		at.Row, at.Column, at.Text = 0, 0, ""
	}
	return at
}

// plainMark reports a cell that says nothing of anybody: a mark, a short figure, a
// word of the tables.
func (m *Mask) plainMark(text string) bool {
	return strings.ContainsAny(text, "√✓✔☑×") && len([]rune(text)) == 1 || m.word(text)
}

// Waiver masks a waiver: its reason and who approved it were written by hand.
func (m *Mask) Waiver(w *audit.Waiver) *audit.Waiver {
	if w == nil {
		return nil
	}
	masked := *w
	masked.Subject, masked.Origin = m.about(w.Subject), m.Origin(w.Origin)
	masked.Reason, masked.ApprovedBy = Hidden, Hidden
	return &masked
}

func (m *Mask) timeline(t audit.Timeline) audit.Timeline {
	t.Person = m.ID(t.Person)
	for _, spells := range []*[]audit.Spell{&t.Leave, &t.Secondments, &t.Mentorships, &t.Postings} {
		*spells = mapped(*spells, func(s audit.Spell) audit.Spell {
			if s.Label != "" {
				s.Label = Hidden
			}
			return s
		})
	}
	return t
}

// Obligation gives the obligation as it may be shown. Its key may hold a text
// before a day.
func (m *Mask) Obligation(o audit.Obligation, lists ...any) audit.Obligation {
	known := placeholders{}.hide(m, o.Missing)
	for _, list := range lists {
		known.hide(m, list)
	}
	parts := strings.Split(o.Key, " ")
	if last := len(parts) - 1; last > 0 && safe.MatchString(parts[last]) {
		known.hide(m, strings.Join(parts[:last], " "))
		o.Key = m.value(strings.Join(parts[:last], " ")) + " " + parts[last]
	} else {
		known.hide(m, o.Key)
		o.Key = m.code(o.Key)
	}
	o.Kind = m.code(o.Kind)
	o.Message = m.sentence(o.Rule, o.Message, known)
	o.Subject, o.Evidence = m.Subject(o.Subject), m.Evidence(o.Evidence)
	o.Done, o.Required, o.Missing = m.Value(o.Done), m.Value(o.Required), m.Value(o.Missing)
	if m.Full() { // it is a plain hash of the id, among other things
		o.UID = m.rehash("u", o.UID)
	}
	return o
}

// code masks what should be a word of the program.
func (m *Mask) code(key string) string {
	if plainKey.MatchString(key) {
		return key
	}
	return m.value(key)
}

// overlaid masks the corrections of a run.
func (m *Mask) overlaid(o *audit.Overlaid) *audit.Overlaid {
	if o == nil {
		return nil
	}
	masked := *o
	masked.Cells = m.Corrections(o.Cells)
	return &masked
}

// Corrections masks corrected cells as bad ones are: nothing of what stands there, or
// should, nor who says so. With ids hashed, no place of a cell either.
func (m *Mask) Corrections(list []audit.Correction) []audit.Correction {
	masked := mapped(list, func(c audit.Correction) audit.Correction {
		c.Path, c.Sheet = m.File(c.Path), m.Sheet(c.Sheet)
		for _, text := range []*string{&c.Old, &c.New, &c.Who} {
			if *text != "" {
				*text = Hidden
			}
		}
		if m.Full() {
			c.Row, c.Column = 0, 0
		}
		return c
	})
	if m.Full() {
		slices.SortStableFunc(masked, func(a, b audit.Correction) int {
			return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.At, b.At))
		})
	}
	return masked
}

// Value masks a figure: a number stays, of texts those that say nothing.
func (m *Mask) Value(v any) any {
	switch v := v.(type) {
	case string:
		return m.value(v)
	case []string:
		return mapped(v, m.value)
	case []any:
		return mapped(v, m.Value)
	case map[string]any:
		if v == nil {
			return v //nolint:gocritic // nil of its own type, as it came
		}
		out := make(map[string]any, len(v))
		for _, key := range sortedKeys(v) {
			shown := key
			if !plainKey.MatchString(key) {
				shown = m.value(key)
			}
			for out[shown] != nil {
				shown += Hidden
			}
			out[shown] = m.Value(v[key])
		}
		return out
	}
	return v
}

var (
	settingsFile = regexp.MustCompile(`^ninefold\.(yaml|yml|json)(:[0-9]+)?$`)
	fileLine     = regexp.MustCompile(`(:[0-9]+){1,2}$`)
)

// Origin is what stands for the place that set a figure.
func (m *Mask) Origin(origin string) string {
	switch {
	case origin == "" || origin == "default" || settingsFile.MatchString(origin):
		return origin
	case strings.HasPrefix(origin, "--") || strings.HasPrefix(origin, "NINEFOLD_"):
		flag, _, _ := strings.Cut(origin, "=")
		flag, _, _ = strings.Cut(flag, " ")
		return flag
	}
	return "config" + fileLine.FindString(origin)
}

func mapped[T any](items []T, change func(T) T) []T {
	if items == nil {
		return nil
	}
	out := make([]T, len(items))
	for i, item := range items {
		out[i] = change(item)
	}
	return out
}
