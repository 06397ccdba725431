package main

import (
	"math"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/trend"
)

// The document of trend -o json.
type (
	trendDocument struct {
		Schema   string          `json:"schema"`
		Results  []trendResult   `json:"results"`
		Shared   []string        `json:"shared_rules"` // that all results applied: those of overall and branches
		Overall  trendSeries     `json:"overall"`
		Rules    []trendSeries   `json:"rules"`
		Branches []trendSeries   `json:"branches"`
		Turns    []int           `json:"turns"` // the results by which repeats are told, from 0
		Repeats  []trendRepeated `json:"repeats"`
		Notes    []trendNote     `json:"notes"`
		Masked   bool            `json:"masked"`
	}
	trendResult struct {
		File         string       `json:"file"`
		AsOf         audit.Date   `json:"as_of"`
		Period       audit.Period `json:"period"`
		Version      string       `json:"version"`
		PolicyDigest string       `json:"policy_digest"`
		ConfigDigest string       `json:"config_digest"`
		Subjects     int          `json:"subjects"`
	}
	trendSeries struct {
		ID    string      `json:"id,omitempty"`
		Title audit.Text  `json:"title"`
		Cells []trendCell `json:"cells"`
		Last  trendMove   `json:"since_last"`
		Since trendMove   `json:"since_first"`
	}
	trendCell struct {
		Judged  bool                 `json:"judged"`
		Owed    int                  `json:"owed"`
		Rate    *float64             `json:"rate"` // pass of owed, in percent; null where nothing was owed or there is no evidence
		Status  map[audit.Status]int `json:"status"`
		Redrawn bool                 `json:"figures_changed"`
		Blind   bool                 `json:"no_evidence"` // something was owed, and nothing is there to tell it by
	}
	trendMove struct {
		Way    trend.Way `json:"way"`
		From   *int      `json:"from"` // the result compared with; null where there is none
		Points float64   `json:"points"`

		Redrawn bool `json:"figures_changed"` // since the result compared with
	}
	trendRepeated struct {
		Rule     string         `json:"rule"`
		Subject  audit.Subject  `json:"subject"`
		Severity audit.Severity `json:"severity"`
		Fails    int            `json:"fails"`
		InARow   int            `json:"in_a_row"`
		Statuses []audit.Status `json:"statuses"` // one a turn; empty: not among the findings
		Message  audit.Text     `json:"message"`
	}
	trendNote struct {
		Kind    trend.NoteKind `json:"kind"`
		Result  *int           `json:"result"` // null: of all
		What    []string       `json:"what"`
		Message audit.Text     `json:"message"`
	}
)

// document is the trend for programs.
func (h *history) document() any {
	d := trendDocument{
		Schema: "ninefold.trend/v1", Results: []trendResult{}, Shared: append([]string{}, h.Shared...), Overall: seriesDocument(h.Overall),
		Rules: []trendSeries{}, Branches: []trendSeries{}, Turns: h.Turns, Repeats: []trendRepeated{}, Notes: []trendNote{}, Masked: h.masking != nil,
	}
	for _, p := range h.Points {
		d.Results = append(d.Results, trendResult{p.Name, p.Run.AsOf, p.Run.Period, p.Run.Version, p.Run.PolicyDigest, p.Run.ConfigDigest, p.Summary.Subjects})
	}
	for _, s := range h.Rules {
		d.Rules = append(d.Rules, seriesDocument(s))
	}
	for _, s := range h.Branches {
		d.Branches = append(d.Branches, seriesDocument(s))
	}
	for _, r := range h.Repeats {
		d.Repeats = append(d.Repeats, trendRepeated{r.Rule, r.Subject, r.Severity, r.Fails, r.InARow, r.Statuses, r.Message})
	}
	for _, n := range h.Notes {
		one := trendNote{Kind: n.Kind, What: append([]string{}, n.What...), Message: audit.Text{ZH: h.noted(n, audit.ZH), EN: h.noted(n, audit.EN)}}
		if n.Point >= 0 {
			one.Result = &n.Point
		}
		d.Notes = append(d.Notes, one)
	}
	return d
}

func seriesDocument(s trend.Series) trendSeries {
	d := trendSeries{ID: s.ID, Title: s.Title, Last: moveDocument(s.Last), Since: moveDocument(s.Since)}
	for _, c := range s.Cells {
		one := trendCell{Judged: c.Judged, Owed: c.Owed(), Redrawn: c.Redrawn, Blind: c.Blind, Status: map[audit.Status]int{}}
		for _, status := range audit.Statuses() {
			one.Status[status] = c.Counts[status]
		}
		if rate, known := c.Rate(); known {
			rate = rounded(rate)
			one.Rate = &rate
		}
		d.Cells = append(d.Cells, one)
	}
	return d
}

func moveDocument(m trend.Move) trendMove {
	d := trendMove{Way: m.Way, Points: rounded(m.Points), Redrawn: m.Redrawn}
	if m.Way != trend.None {
		d.From = &m.From
	}
	return d
}

// rounded keeps four decimals of a percentage.
func rounded(f float64) float64 { return math.Round(f*1e4) / 1e4 }

// book is the trend as a workbook.
func (h *history) book() render.Book {
	b := render.Book{Title: h.say("达标趋势", "compliance over time"), AsOf: h.Points[len(h.Points)-1].Run.AsOf}
	b.Sheets = []render.Sheet{
		h.resultSheet(),
		h.seriesSheet(h.say("按要求", "by requirement"), h.say("要求", "requirement"), h.Rules),
		h.seriesSheet(h.say("按支部", "by branch"), h.say("支部", "branch"), h.Branches),
		h.repeatSheet(), h.noteSheet(),
	}
	return b
}

func (h *history) resultSheet() render.Sheet {
	s := render.Sheet{Name: h.say("各份结果", "results"), Columns: []render.SheetColumn{
		{Title: h.say("期间自", "from"), Width: 12}, {Title: h.say("期间至", "to"), Width: 12}, {Title: h.say("截至", "as of"), Width: 12},
		{Title: h.say("应办", "owed"), Width: 8},
	}}
	for _, status := range audit.Statuses() {
		s.Columns = append(s.Columns, render.SheetColumn{Title: h.status(status), Width: 10})
	}
	s.Columns = append(s.Columns, render.SheetColumn{Title: h.say("达标率 %", "rate %"), Width: 10}, render.SheetColumn{Title: h.say("文件", "file"), Width: 30})
	for i, p := range h.Points {
		c := h.Overall.Cells[i]
		row := []any{p.Run.Period.From, p.Run.Period.To, p.Run.AsOf, c.Owed()}
		for _, status := range audit.Statuses() {
			row = append(row, c.Counts[status])
		}
		s.Rows = append(s.Rows, append(row, rateCell(c), p.Name))
	}
	return s
}

// rateCell is a rate in percent, nothing where there is none.
func rateCell(c trend.Cell) any {
	if rate, known := c.Rate(); known {
		return rounded(rate)
	}
	return nil
}

func (h *history) seriesSheet(name, head string, list []trend.Series) render.Sheet {
	s := render.Sheet{Name: name, Columns: []render.SheetColumn{{Title: head, Width: 26}, {Title: h.say("编号", "id"), Width: 26}}}
	for i := range h.Points {
		s.Columns = append(s.Columns, render.SheetColumn{Title: h.label(i) + " %", Width: 12})
	}
	s.Columns = append(s.Columns, render.SheetColumn{Title: h.say("较上份", "since last"), Width: 14}, render.SheetColumn{Title: h.say("较首份", "since first"), Width: 14},
		render.SheetColumn{Title: h.say("阈值有变的期间", "figures changed at"), Width: 24})
	for _, one := range list {
		row := []any{h.title(one), one.ID}
		var changed []string
		for i, c := range one.Cells {
			row = append(row, rateCell(c))
			if c.Redrawn {
				changed = append(changed, h.label(i))
			}
		}
		s.Rows = append(s.Rows, append(row, h.moveWords(one.Last), h.moveWords(one.Since), strings.Join(changed, h.say("、", ", "))))
	}
	return s
}

func (h *history) repeatSheet() render.Sheet {
	s := render.Sheet{Name: h.say("一再未达标", "again and again"), Columns: []render.SheetColumn{
		{Title: h.say("支部", "branch"), Width: 14}, {Title: h.say("姓名", "name"), Width: 14}, {Title: h.say("编号", "id"), Width: 20},
		{Title: h.say("要求", "requirement"), Width: 24}, {Title: h.say("次数", "fails"), Width: 8}, {Title: h.say("连续", "in a row"), Width: 8},
	}}
	for _, at := range h.Turns {
		s.Columns = append(s.Columns, render.SheetColumn{Title: h.label(at), Width: 12})
	}
	s.Columns = append(s.Columns, render.SheetColumn{Title: h.say("最近一次", "the latest"), Width: 50})
	for _, r := range h.Repeats {
		row := []any{r.Subject.Branch, r.Subject.Name, r.Subject.ID, h.Title(r.Rule).In(h.lang), r.Fails, r.InARow}
		for _, status := range r.Statuses {
			row = append(row, h.turnWord(status))
		}
		s.Rows = append(s.Rows, append(row, r.Message.In(h.lang)))
	}
	return s
}

func (h *history) turnWord(status audit.Status) string {
	switch status {
	case "":
		return ""
	case trend.NotJudged:
		return h.say("未检查", "not judged")
	}
	return h.status(status)
}

func (h *history) noteSheet() render.Sheet {
	s := render.Sheet{Name: h.say("说明", "notes"), Columns: []render.SheetColumn{{Title: h.say("须注意", "to be minded"), Width: 90}}}
	for _, note := range h.notes() {
		s.Rows = append(s.Rows, []any{note})
	}
	return s
}

var _ matter = (*history)(nil)
