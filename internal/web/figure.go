package web

import (
	"errors"
	"math"
	"net/http"
	"net/url"
	"path"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/revise"
)

// wishing reads what a form asks for.
type wishing func(url.Values) (revise.Wish, error)

// figureAsked reads a figure out of a form. Several boxes are one list.
func figureAsked(q url.Values) (revise.Wish, error) { return figureWish(q) }

func figureWish(q url.Values) (revise.FigureWish, error) {
	f := revise.FigureWish{Rule: q.Get("rule"), Parameter: q.Get("parameter"), Branch: q.Get("branch"), Unset: q.Get("unset") == "yes"}
	for i, one := range q["value"] {
		if i > 0 {
			f.Value += ", "
		}
		f.Value += one
	}
	from, err := dayIn(q, "from")
	f.From = from
	return f, err
}

// figureWish reads a figure out of a form; to a branch officer all figures are those of
// the own branch.
func (v *visit) figureWish(q url.Values) (revise.FigureWish, error) {
	f, err := figureWish(q)
	own := v.branch()
	if err != nil || own == "" {
		return f, err
	}
	if f.Branch != "" && f.Branch != own {
		return f, errGone
	}
	f.Branch = own
	return f, nil
}

// dayIn reads a day of a form; nil: none was given.
func dayIn(q url.Values, name string) (*audit.Date, error) {
	if q.Get(name) == "" {
		return nil, nil
	}
	day, err := audit.ParseDate(q.Get(name))
	if err != nil {
		return nil, refused(http.StatusBadRequest, name, audit.Textf("不是日期", "is no date"), audit.Textf("请写成 2024-07-01", "write it as 2024-07-01"))
	}
	return &day, nil
}

// dial is a figure with what the page needs to let somebody move it.
type dial struct {
	Wish      revise.FigureWish
	Rule      *audit.Requirement
	Parameter *audit.Parameter
	Rows      []config.Row
	Limit     config.Ends
	LimitAt   string
	Default   string
	Value     string // in the field
	From      string
	Chosen    map[string]bool // of a list that holds only known words
	Low, High float64
	Step      string
	Own       bool // the file sets it: it can be taken out
	Above     string
}

func (v *visit) dialOf(d *desk, f revise.FigureWish) (*dial, error) {
	r, p, err := f.Known(d.Settings)
	if err != nil && v.branch() != "" {
		return nil, errGone // what was typed is not said again: hidden or not, it would tell whether somebody is called so
	}
	if err != nil {
		return nil, err
	}
	if err := v.knownBranch(f.Branch); err != nil {
		return nil, err
	}
	one := &dial{Wish: f, Rule: r, Parameter: p, Default: revise.Typed(p.Default), Value: f.Value, Chosen: map[string]bool{}}
	one.Limit, one.LimitAt = d.Setup.Settings.Limit(r.ID, p.Name)
	rows, err := d.Setup.Settings.Show(f.Branch, r.ID)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		if row.Parameter.Name == p.Name && row.Branch == f.Branch {
			one.Rows = append(one.Rows, row)
		}
	}
	one.settle(d, v.query("try") == "yes" || v.request.Method == http.MethodPost)
	return one, nil
}

// settle fills the field with what was typed, or with what holds.
func (o *dial) settle(d *desk, typed bool) {
	file := d.Name(d.File(o.Wish))
	current := o.Default
	for _, row := range o.Rows {
		if f := o.Wish.From; f == nil && !row.Dated || f != nil && row.Dated && row.From == *f || f != nil && !row.Dated {
			current = revise.Typed(row.Value)
		}
		o.Own = o.Own || len(row.Origin) > len(file) && row.Origin[:len(file)] == file
	}
	if !typed {
		o.Value = current
	}
	if o.Wish.From != nil {
		o.From = o.Wish.From.String()
	}
	for _, word := range revise.Words(o.Value) {
		o.Chosen[word] = true
	}
	o.Low, o.High, o.Step = span(o.Parameter, current)
}

// figure is one threshold: what it means, who set it, how far it may go, and what
// another one would do.
func (s *Site) figure(v *visit) (*screen, error) {
	f, err := v.figureWish(v.request.URL.Query())
	if err != nil {
		return nil, err
	}
	return s.figureScreen(v, f, nil)
}

func (s *Site) figureScreen(v *visit, f revise.FigureWish, problem error) (*screen, error) {
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	one, err := v.dialOf(d, f)
	if err != nil {
		return nil, err
	}
	data := map[string]any{"Dial": one, "Desk": d, "BranchName": v.branchName(f.Branch), "Saved": v.query("saved") == "yes" && problem == nil, "Going": v.going != nil, "File": d.Name(d.File(f))}
	if data["Changes"], err = s.changesOf(v, d, func(t topic) bool { return t.Rule == f.Rule && t.Parameter == f.Parameter && t.Branch == f.Branch }); err != nil {
		return nil, err
	}
	shown := &screen{name: "figure", title: one.Parameter.Title, under: "figures", data: data}
	d.Stands = d.Stands && !unsaved(problem)
	if problem != nil {
		shown.status, problem = statusOf(problem)
		data["Problem"] = v.say(problem, typedIn(f)...)
	}
	if v.query("try") == "yes" || problem != nil {
		data["Effect"], err = s.figureEffectOf(v, d, f)
	}
	return shown, err
}

func (s *Site) figureEffectOf(v *visit, d *desk, f revise.FigureWish) (map[string]any, error) {
	e, err := v.effectOf(d, f)
	if err != nil {
		return nil, err
	}
	e.Download = "/figure/file?" + figureForm(f).Encode()
	return map[string]any{"E": e, "Action": "/figure", "Form": figureForm(f), "Rules": v.run.found.rules, "Branch": f.Branch}, nil
}

// figureForm is a wish as a form brings it.
func figureForm(f revise.FigureWish) url.Values {
	q := url.Values{"rule": {f.Rule}, "parameter": {f.Parameter}, "value": {f.Value}, "try": {"yes"}}
	if f.Branch != "" {
		q.Set("branch", f.Branch)
	}
	if f.From != nil {
		q.Set("from", f.From.String())
	}
	if f.Unset {
		q.Set("unset", "yes")
	}
	return q
}

// figureEffect is what another figure would do, for a page that is open already.
func (s *Site) figureEffect(v *visit) (*screen, error) {
	f, err := v.figureWish(v.request.URL.Query())
	if err != nil {
		return &screen{name: "refusal", part: true, data: v.say(err)}, nil
	}
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	if _, err := v.dialOf(d, f); err != nil {
		return nil, err
	}
	data, err := s.figureEffectOf(v, d, f)
	if errors.Is(err, errFull) || errors.Is(err, errLater) {
		return &screen{name: "refusal", part: true, data: v.say(err)}, nil
	}
	return &screen{name: "effect", part: true, data: data}, err
}

// saveFigure writes the file that stands for a figure.
func (s *Site) saveFigure(v *visit) (string, *screen, error) {
	f, err := v.figureWish(v.request.PostForm)
	if err != nil {
		return "", nil, err
	}
	if err := s.save(v, f.Branch, f, topic{"figure", f.Rule, f.Parameter, f.Branch}); err != nil {
		shown, worse := s.figureScreen(s.visit(v.out, v.request), f, err)
		return "", shown, worse
	}
	return figureAddress(f) + "&saved=yes", nil, nil
}

// change answers a form that changes settings: by a page, or by going on to another.
func (s *Site) change(made func(*visit) (address string, shown *screen, err error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		if err := r.ParseForm(); err != nil {
			v.fail(errForm)
			return
		}
		if v.run == nil || v.run.office == nil {
			v.fail(errGone)
			return
		}
		address, shown, err := made(v)
		switch {
		case err != nil:
			v.fail(err)
		case shown != nil:
			v.answer(shown)
		default:
			http.Redirect(w, r, address, http.StatusSeeOther)
		}
	}
}

// yaml gives the file with a change for somebody who puts it in its place by hand.
func (s *Site) yaml(wish wishing) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		text, name, err := v.yamlOf(wish)
		if err != nil {
			v.fail(err)
			return
		}
		v.file(yamlKind, name, text)
	}
}

func (v *visit) yamlOf(wish wishing) (text []byte, name string, err error) {
	w, err := wish(v.request.URL.Query())
	if err != nil {
		return nil, "", err
	}
	d, err := v.desk()
	if err != nil {
		return nil, "", err
	}
	draft, err := d.Propose(w, false)
	if err != nil {
		return nil, "", err
	}
	return draft.After, fileName(draft.Name), nil
}

// span is how far a slider goes: as far as the figure may, or twice as far as it is.
func span(p *audit.Parameter, current string) (low, high float64, step string) {
	value, _ := strconv.ParseFloat(current, 64) // of what is no number there is no slider
	low, high, step = 0, math.Max(2*value, value+5), "1"
	if p.Min != nil {
		low = *p.Min
	}
	if p.Max != nil {
		high = *p.Max
	}
	if p.Type == audit.NumberParameter {
		step = "0.05"
	}
	return low, high, step
}

// fileName is what a download is called.
func fileName(name string) string { return path.Base(name) }
