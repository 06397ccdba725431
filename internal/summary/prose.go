package summary

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/template"
	"time"

	"ninefold/internal/audit"
)

// Number is a figure, or a part of one, as a template sees it. It has no methods.
type Number struct {
	ID      string // of the figure
	Code    string // of a part: as in the exports; empty where it is not stated
	Title   string // of the figure or of the part
	Unit    string
	Known   bool // false: nothing can be told, or nothing is left beside what was set aside
	AtLeast bool // a lower bound
	N       int  // 0 where it is not known
	Why     string
	Parts   []Number
}

// told is what a template finds in its dot.
type told struct {
	Since, Until int
	AsOf         string
	Span         string   // 2020年以来
	Scope        string   // names of the branches asked for; empty: all
	Years        []int    // from the first to the last
	Branches     []Branch // ID, Name
	Notes        []string // what the reader has to know beside the figures
}

// Filling says how a template is filled in.
type Filling struct {
	Narrowed bool                // to the branches of the summary, so that the text names them
	Plain    func(string) string // makes a text from the exports harmless
	Limit    time.Duration       // how long it may take; 0: five seconds
}

// The most that a template may take. A text that needs more is not a text.
const (
	longestText = 1 << 20
	longestWord = 64 << 10
	longestTime = 5 * time.Second
)

// prose is one filling of a template.
type prose struct {
	*Summary
	Filling
	lang audit.Lang
}

// Write fills the template in. Nothing is written unless all of it could be. A
// template that goes wrong or that asks for too much is an *audit.Fault.
func (t *Template) Write(ctx context.Context, w io.Writer, s *Summary, with Filling) error {
	p := &prose{s, with, t.lang}
	body := template.Must(t.body.Clone()).Funcs(p.functions()) // whatever was parsed can be cloned
	out := &limited{}
	done := make(chan error, 1)
	go func() { done <- body.Execute(out, p.dot()) }()
	clock := time.NewTimer(cmp.Or(with.Limit, longestTime)) // a loop without words cannot be stopped, only left behind
	defer clock.Stop()
	select {
	case err := <-done:
		if err != nil {
			return t.fault(err)
		}
	case <-clock.C:
		return t.fault(tooLong)
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	_, err := io.WriteString(w, p.tidy(out.text.String()))
	return err
}

var (
	tooLong  = &audit.Fault{Problem: audit.Textf("填写模板用时过长", "filling the template in takes too long"), Remedy: audit.Textf("请检查其中的循环", "look at its loops")}
	tooLarge = &audit.Fault{Problem: audit.Textf("模板写出的文字过多", "the template makes too much text"), Remedy: audit.Textf("请检查其中的循环", "look at its loops")}
)

// limited is a text that does not grow without end.
type limited struct{ text strings.Builder }

func (l *limited) Write(data []byte) (int, error) {
	if l.text.Len()+len(data) > longestText {
		return 0, tooLarge
	}
	return l.text.Write(data)
}

// tidy makes every line harmless, whatever a template did to the texts in it, and
// ends the last one.
func (p *prose) tidy(text string) string {
	lines := strings.Split(strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")), "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		for k, cell := range cells {
			cells[k] = p.Plain(cell)
		}
		lines[i] = strings.TrimRight(strings.Join(cells, "\t"), " \t　")
	}
	return strings.Join(lines, "\n") + "\n"
}

func (p *prose) dot() told {
	d := told{Since: p.Since, Until: p.Until, AsOf: p.day(p.AsOf), Span: p.span(), Years: p.Years()}
	var names []string
	for _, b := range p.Branches {
		b.Name = p.Plain(b.Title(p.lang))
		d.Branches = append(d.Branches, b)
		names = append(names, b.Name)
	}
	if p.Narrowed {
		d.Scope = strings.Join(names, p.lang.Say("、", ", "))
	}
	if begins := p.Begins(p.Figures).In(p.lang); begins != "" {
		d.Notes = append(d.Notes, begins)
	}
	return d
}

// day writes a day as in a text.
func (p *prose) day(d audit.Date) string {
	year, month, day := d.Civil()
	if p.lang == audit.EN {
		return d.String()
	}
	return fmt.Sprintf("%d年%d月%d日", year, month, day)
}

// span says in words which years are told of, and how far the last one goes.
func (p *prose) span() string {
	until := ""
	if year, month, day := p.AsOf.Civil(); year == p.Until && (month != 12 || day != 31) {
		until = p.lang.Say("（截至"+p.day(p.AsOf)+"）", " (as of "+p.day(p.AsOf)+")")
	}
	switch {
	case p.Since == p.Until:
		return p.lang.Say("%d年", "In %d", p.Since) + until
	case p.Until == p.AsOf.Year():
		return p.lang.Say("%d年以来", "Since %d", p.Since) + until
	}
	return p.lang.Say("%d年至%d年", "From %d to %d", p.Since, p.Until)
}

// figure is the function that gives a figure by its id, narrowed down to a year
// (a number) and a branch (the text of its id), in any order.
func (p *prose) figure(id string, narrow ...any) (Number, error) {
	f, ok := p.Summary.Figure(id)
	if !ok {
		return Number{}, unknownFigure(id)
	}
	var at Scope
	for _, one := range narrow {
		if err := p.narrow(&at, one); err != nil {
			return Number{}, err
		}
	}
	n := p.number(f, f.Title.In(p.lang), f.Value(at))
	for _, part := range f.Parts(at) {
		of := p.number(f, p.Plain(part.Name.In(p.lang)), part.Value)
		of.Code = p.Plain(part.Code)
		n.Parts = append(n.Parts, of)
	}
	return n, nil
}

func (p *prose) narrow(at *Scope, by any) error {
	switch by := by.(type) {
	case int:
		if by < p.Since || by > p.Until {
			return &audit.Fault{Problem: audit.Textf(fmt.Sprintf("%d 年不在统计范围内", by), fmt.Sprintf("the year %d is not counted", by)),
				Remedy: audit.Textf(fmt.Sprintf("统计的是 %d 至 %d 年", p.Since, p.Until), fmt.Sprintf("the years are %d to %d", p.Since, p.Until))}
		}
		at.Year = by
	case string:
		if !slices.ContainsFunc(p.Branches, func(b Branch) bool { return b.ID == by }) {
			return &audit.Fault{Problem: audit.Textf("没有编号为“"+by+"”的支部", "there is no branch with the id \""+by+"\"")}
		}
		at.Branch, at.In = by, true
	default:
		return errors.New("figure takes a year (a whole number) and a branch (its id in quotes)")
	}
	return nil
}

func (p *prose) number(f *Figure, title string, v Value) Number {
	n := Number{ID: f.ID, Title: title, Unit: f.Unit.In(p.lang), Known: v.Known, AtLeast: v.AtLeast, N: v.N}
	if !v.Known || v.AtLeast {
		n.Why = f.Why().In(p.lang)
	}
	if v.AtLeast && v.N == 0 { // nothing is known but that something was set aside
		n.Known = false
	}
	return n
}
