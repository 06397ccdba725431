package report

import (
	"ninefold/internal/audit"
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
		Statuses []string       `json:"statuses"` // one a turn; empty: not among the findings; not_judged
		Message  audit.Text     `json:"message"`
	}
	trendNote struct {
		Kind    trend.NoteKind `json:"kind"`
		Result  *int           `json:"result"` // null: of all
		What    []string       `json:"what"`
		Message audit.Text     `json:"message"`
	}
)

// json is the trend for programs.
func (h *history) json() any {
	d := trendDocument{
		Schema: "ninefold.trend/v1", Results: []trendResult{}, Shared: append([]string{}, h.Shared...), Overall: seriesDocument(h.Overall),
		Rules: []trendSeries{}, Branches: []trendSeries{}, Turns: h.Turns, Repeats: []trendRepeated{}, Notes: []trendNote{}, Masked: h.Masked,
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
		one := trendRepeated{r.Rule, r.Subject, r.Severity, r.Fails, r.InARow, []string{}, r.Message}
		for _, status := range r.Statuses {
			one.Statuses = append(one.Statuses, string(status))
		}
		d.Repeats = append(d.Repeats, one)
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
