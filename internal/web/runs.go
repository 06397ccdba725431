package web

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/render"
	"ninefold/internal/report"
	"ninefold/internal/store"
	"ninefold/internal/summary"
	"ninefold/internal/trend"
)

var errNoRun = refuse(http.StatusNotFound, audit.Textf("没有保存这一次检查", "no such run is kept"), audit.Textf("请从历次检查重新进入", "begin again from the runs"))

// mostResults is how many results of kept runs stay read.
const mostResults = 6

// pastRun is a kept run as a list shows it.
type pastRun struct {
	store.KeptRun

	Tally   render.Tally
	Changed []audit.Text // what it rests on otherwise than the run before
	Shown   bool
}

// Called is the run in a list of several.
func (r *pastRun) Called() string {
	return fmt.Sprintf("#%d  %s — %s, %s", r.ID, r.From, r.To, r.AsOf)
}

// moment is the period and the day of a run: of each, the latest run counts.
func (r *pastRun) moment() [3]string { return [3]string{r.From, r.To, r.AsOf} }

// pastRuns are the kept runs that a visitor may see, the latest first.
func (v *visit) pastRuns() ([]pastRun, error) {
	kept, err := v.keeping.runs(v.request.Context())
	if err != nil {
		return nil, err
	}
	list := make([]pastRun, len(kept))
	for i, one := range slices.Clone(kept) {
		if own := v.branch(); own != "" {
			one.Counts, one.Inputs = nil, nil
			one.Figures = slices.DeleteFunc(one.Figures, func(f audit.Figure) bool { return f.Branch != "" && f.Branch != own })
		}
		list[i] = pastRun{KeptRun: one, Tally: render.TallyOf(one.Counts), Shown: v.run != nil && v.run.kept == one.ID}
		if i+1 < len(kept) {
			list[i].Changed = changedSince(&kept[i+1], &kept[i])
		}
	}
	return list, nil
}

// changedSince tells what a run rests on otherwise than another.
func changedSince(before, after *store.KeptRun) []audit.Text {
	var all []audit.Text
	digests := func(r *store.KeptRun) []string {
		var list []string
		for _, in := range r.Inputs {
			list = append(list, in.SHA256)
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	if !slices.Equal(digests(before), digests(after)) {
		all = append(all, audit.Textf("资料", "books"))
	}
	if before.ConfigDigest != after.ConfigDigest {
		all = append(all, audit.Textf("配置", "config"))
	}
	if before.PolicyDigest != after.PolicyDigest {
		all = append(all, audit.Textf("要求", "policies"))
	}
	return all
}

// runs are the kept runs, the latest first.
func (k *keeping) runs(ctx context.Context) ([]store.KeptRun, error) {
	if k.err != nil {
		return nil, k.err
	}
	return k.Runs(ctx)
}

// hides refuses a branch officer as long as no run says whom they must not meet.
func (v *visit) hides() error {
	if v.branch() != "" && (v.run == nil || v.run.hide == nil) {
		return errPending
	}
	return nil
}

// result is that of a kept run. Some that were asked for stay read.
func (k *keeping) result(ctx context.Context, id int64) (*audit.Result, error) {
	if k.err != nil {
		return nil, k.err
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if found := k.results[id]; found != nil {
		return found, nil
	}
	data, err := k.Result(ctx, id)
	if err != nil {
		return nil, err
	}
	if data == nil {
		return nil, errNoRun
	}
	found, err := render.Read(data)
	if err != nil {
		return nil, err
	}
	engine.Entitle(found)
	if k.results == nil || len(k.results) >= mostResults {
		k.results = map[int64]*audit.Result{}
	}
	k.results[id] = found
	return found, nil
}

// result is that of a kept run, as far as the visitor may see it.
func (v *visit) result(id string) (*audit.Result, error) {
	number, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return nil, errNoRun
	}
	whole, err := v.keeping.result(v.request.Context(), number)
	if err != nil || v.branch() == "" {
		return whole, err
	}
	if err := v.hides(); err != nil {
		return nil, err
	}
	return v.run.past(whole, v.branch())
}

// runsPage lists the runs, to look at one, compare two, or see how rates move.
func runsPage(v *visit) (*screen, error) {
	list, err := v.pastRuns()
	if err != nil {
		return nil, err
	}
	moments := map[[3]string]bool{}
	for _, one := range list {
		moments[one.moment()] = true
	}
	return &screen{name: "runs", title: audit.Textf("历次检查", "The runs"), under: "runs", data: map[string]any{
		"Runs": list, "Kept": v.keptAt(), "Unkept": v.unkept(), "Told": v.run != nil && v.run.office != nil && v.branch() == "", "Moves": len(moments) > 1,
	}}, nil
}

// runPage is one kept run: what it rests on, what it found, and its reports.
func runPage(v *visit) (*screen, error) {
	list, err := v.pastRuns()
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(list, func(r pastRun) bool { return strconv.FormatInt(r.ID, 10) == v.query("id") })
	if at < 0 {
		return nil, errNoRun
	}
	one := list[at]
	var downloads []choice
	for _, f := range render.Formats() {
		downloads = append(downloads, choice{Name: f.Name, Address: "/run/download?id=" + v.query("id") + "&format=" + f.Name})
	}
	figures, err := v.pastFigures(&one)
	if err != nil {
		return nil, err
	}
	data := map[string]any{"Run": one, "Figures": figures, "Downloads": downloads, "About": render.Formats()}
	if at+1 < len(list) {
		data["Before"] = list[at+1].ID
	}
	return &screen{name: "kept", title: audit.Textf("第 %d 次检查", "Run %d", one.ID), under: "runs", data: data}, nil
}

// pastFigure is a threshold of a kept run in words.
type pastFigure struct {
	audit.Figure

	Of    audit.Text // what the requirement is called
	Title audit.Text // what the threshold is
	Unit  audit.Text
}

// pastFigures are the thresholds of a kept run, as the requirements of then call them.
func (v *visit) pastFigures(r *pastRun) ([]pastFigure, error) {
	result, err := v.keeping.result(v.request.Context(), r.ID)
	if err != nil {
		return nil, err
	}
	rules := map[string]*audit.Requirement{}
	for i := range result.Requirements {
		rules[result.Requirements[i].ID] = &result.Requirements[i]
	}
	all := make([]pastFigure, len(r.Figures))
	for i, f := range r.Figures {
		one := pastFigure{Figure: f, Of: audit.Text{ZH: f.Rule, EN: f.Rule}, Title: audit.Text{ZH: f.Parameter, EN: f.Parameter}}
		if rule := rules[f.Rule]; rule != nil {
			one.Of = rule.Title
			if p, known := rule.Parameter(f.Parameter); known {
				one.Title, one.Unit = p.Title, p.Unit
			}
		}
		all[i] = one
	}
	return all, nil
}

// endings are what files of a format end with, where not with its name.
var endings = map[string]string{"text": "txt", "github": "txt", "junit": "xml", "notice": "html", "sarif": "sarif.json", "tap": "tap", "codequality": "codequality.json", "stepsummary": "md"}

// downloadRun gives the report of a kept run in a format.
func (s *Site) downloadRun(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := v.downloadRun(v.query("id"), v.query("format")); err != nil {
		v.fail(err)
	}
}

func (v *visit) downloadRun(id, format string) error {
	if _, err := render.Lookup(format); err != nil && v.branch() != "" { // see dialOf
		return errGone
	}
	result, err := v.result(id)
	if err != nil {
		return err
	}
	book, err := v.keeping.book(v.request.Context())
	if err != nil {
		return err
	}
	data, err := rendered(format, result, render.Options{Lang: v.lang, Ledger: v.ledgerBeside(book, result)})
	if err != nil {
		return err
	}
	v.file("application/octet-stream", "ninefold-run-"+url.PathEscape(id)+"."+ending(format), data)
	return nil
}

func ending(format string) string {
	if known := endings[format]; known != "" {
		return known
	}
	return format
}

// failedIn are the fingerprints of the findings that failed.
func failedIn(r *audit.Result) map[string]bool {
	all := map[string]bool{}
	for i := range r.Verdicts {
		if r.Verdicts[i].Status == audit.Fail {
			all[r.Verdicts[i].Fingerprint] = true
		}
	}
	return all
}

// compared lays two kept runs side by side: what is new, worse, better, fixed, old.
func (v *visit) compared() (report.Report, error) {
	before, after := v.query("before"), v.query("after")
	was, err := v.result(before)
	if err != nil {
		return report.Report{}, err
	}
	is, err := v.result(after)
	if err != nil {
		return report.Report{}, err
	}
	side := func(id string, r *audit.Result) report.Side {
		return report.Side{Path: audit.Textf("第 %s 次检查", "run %s", strings.TrimLeft(id, "+0")).In(v.lang), Result: r}
	}
	return report.Diff(side(before, was), side(after, is), engine.Diff(was, is), v.reportOptions()), nil
}

func (v *visit) reportOptions() report.Options {
	o := report.Options{Lang: v.lang}
	if v.run != nil {
		o.Version = v.run.Request.Version
	}
	return o
}

// moved is how rates move over the kept runs: of each period and day the latest one.
func (v *visit) moved() (report.Report, error) {
	kept, err := v.keeping.runs(v.request.Context())
	if err != nil {
		return report.Report{}, err
	}
	var points []trend.Point
	seen := map[[3]string]bool{}
	for i := range kept {
		moment := (&pastRun{KeptRun: kept[i]}).moment()
		if seen[moment] {
			continue
		}
		seen[moment] = true
		id := strconv.FormatInt(kept[i].ID, 10)
		result, err := v.result(id)
		if err != nil {
			return report.Report{}, err
		}
		points = append(points, trend.Point{Name: audit.Textf("第 %s 次检查", "run %s", id).In(v.lang), Result: result})
	}
	if len(points) < 2 {
		return report.Report{}, errFewRuns
	}
	found, err := engine.Trend(points...)
	if err != nil {
		return report.Report{}, err
	}
	return report.Trend(found, v.reportOptions()), nil
}

var errFewRuns = refuse(http.StatusConflict, audit.Textf("趋势至少需要两个不同考核期或截至日期的检查", "a trend takes runs of two periods or days at least"), audit.Textf("请在另一个截至日期再检查一次", "check again as of another day"))

// reportPage shows a report in a page, with the ways to save it.
func reportPage(title audit.Text, found func(*visit) (report.Report, error)) func(*visit) (*screen, error) {
	return func(v *visit) (*screen, error) {
		told, err := found(v)
		if err != nil {
			return nil, err
		}
		if format := v.query("format"); format != "" {
			return nil, v.save(told, format)
		}
		part, err := told.Document.Fragment()
		if err != nil {
			return nil, err
		}
		var downloads []choice
		for _, format := range []string{"html", "xlsx", "md", "text", "json"} {
			downloads = append(downloads, choice{Name: format, Address: v.with("format", format)})
		}
		return &screen{name: "report", title: title, under: "runs", data: map[string]any{"Sub": told.Document.Sub, "Part": part, "Downloads": downloads}}, nil
	}
}

// save gives a report as a file.
func (v *visit) save(told report.Report, format string) error {
	if !slices.Contains([]string{"html", "xlsx", "md", "text", "json"}, format) {
		return errNoPage
	}
	var out bytes.Buffer
	var err error
	if format == "json" {
		err = render.WriteJSON(&out, told.JSON)
	} else {
		err = told.Document.Write(&out, format, 0)
	}
	if err != nil {
		return err
	}
	v.file("application/octet-stream", "ninefold."+ending(format), out.Bytes())
	return nil
}

// summaryPage is the paragraph of figures for the text at the end of a year, to be copied.
func summaryPage(v *visit) (*screen, error) {
	told, err := v.run.base().prose.of(v.lang, func() (string, error) { return v.prose() })
	if err != nil {
		return nil, err
	}
	return &screen{name: "paragraph", title: audit.Textf("年终材料数字段落", "The paragraph for the year-end text"), under: "runs", data: told}, nil
}

func (v *visit) prose() (string, error) {
	found, _, err := v.run.office.Summary(engine.Years{}, nil, nil)
	if err != nil {
		return "", err
	}
	body, err := summary.Parse("prose", summary.BuiltIn(v.lang), v.lang)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = body.Write(v.request.Context(), &out, found, summary.Filling{Plain: render.Plain})
	return out.String(), err
}

// paragraphs are the paragraph of a run in each language, once somebody has asked.
type paragraphs struct {
	mutex sync.Mutex
	known map[audit.Lang]string
}

func (p *paragraphs) of(lang audit.Lang, made func() (string, error)) (string, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if told, known := p.known[lang]; known {
		return told, nil
	}
	told, err := made()
	if err != nil {
		return "", err
	}
	if p.known == nil {
		p.known = map[audit.Lang]string{}
	}
	p.known[lang] = told
	return told, nil
}
