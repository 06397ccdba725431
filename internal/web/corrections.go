package web

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/correction"
	"ninefold/internal/engine"
	"ninefold/internal/layout"
	"ninefold/internal/revise"
	"ninefold/internal/store"
)

// Limits of one correction.
const (
	longestCorrection = 1000 // characters
	tallestMerge      = 1000 // rows that a merged cell spans
)

// What a correction is refused for.
var (
	errOtherCell = refuse(http.StatusConflict, audit.Textf("格中的内容，或它的更正，在您打开本页之后变了", "the cell, or its correction, has changed since you opened the page"),
		audit.Textf("没有写入；请看现在的内容再决定", "nothing was written; look at what stands there now"))
	errSameCell = refuse(http.StatusUnprocessableEntity, audit.Textf("与文件里的一样，什么也没有更正", "it is what stands in the file: nothing would be corrected"), audit.Textf("要撤回更正，请用“更正”页", "to take a correction back, use the page of corrections"))
	errLongCell = refuse(http.StatusUnprocessableEntity, audit.Textf("太长（最多 1000 字）", "it is too long (1000 characters at most)"), audit.Textf("请写短些", "make it shorter"))
)

// standing are the corrections that hold: of each cell the last one, unless it was taken
// back; the earliest first.
func (k *keeping) standing(ctx context.Context) ([]store.Correction, error) {
	if k.err != nil {
		return nil, k.err
	}
	all, err := k.Corrections(ctx)
	if err != nil {
		return nil, err
	}
	return standingOf(all), nil
}

func standingOf(all []store.Correction) []store.Correction {
	last := map[audit.Correction]int64{}
	for _, c := range all {
		last[cellOf(&c)] = c.ID
	}
	return slices.DeleteFunc(slices.Clone(all), func(c store.Correction) bool { return c.Withdraws != 0 || last[cellOf(&c)] != c.ID })
}

// cellOf is the cell that a correction is about.
func cellOf(c *store.Correction) audit.Correction {
	return audit.Correction{SHA256: c.SHA256, Sheet: c.Sheet, Row: c.Row, Column: c.Column}
}

// corrected is a request with the cells that are corrected: those of the file that the
// program was started with, and over them those that were entered here.
func (s *Site) corrected(r engine.Request) (engine.Request, error) {
	r.Corrections, r.Overlay = s.options.Request.Corrections, s.options.Request.Overlay
	entered, err := s.kept.standing(s.ctx)
	if err != nil || len(entered) == 0 {
		return r, err
	}
	var list []audit.Correction
	if r.Corrections != "" {
		given, err := correction.Open(r.Corrections)
		if err != nil {
			return r, err
		}
		list = given.List
	}
	r.Corrections, r.Overlay = "", correction.New(overlaidBy(list, entered))
	return r, nil
}

// overlaidBy are corrections with others over them, by file, sheet, row and column.
func overlaidBy(list []audit.Correction, entered []store.Correction) []audit.Correction {
	taken := map[audit.Correction]bool{}
	var all []audit.Correction
	for i := range entered {
		c := &entered[i]
		taken[cellOf(c)] = true
		all = append(all, audit.Correction{
			SHA256: c.SHA256, Path: c.Path, Sheet: c.Sheet, Row: c.Row, Column: c.Column, Old: c.Before, New: c.After, Who: cmp.Or(strings.TrimSpace(c.Who), "-"), At: c.At,
		})
	}
	for _, c := range list {
		if !taken[audit.Correction{SHA256: c.SHA256, Sheet: c.Sheet, Row: c.Row, Column: c.Column}] {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b audit.Correction) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.SHA256, b.SHA256), strings.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	return all
}

// cellForm is what a page asks of one cell.
type cellForm struct {
	Old      string
	New      string
	Stands   *store.Correction // the correction that it has already
	Letters  []string          // of the cells of the row, where none is meant
	Column   int
	Problem  []string // why nothing can be corrected
	Excerpt  *engine.Excerpt
	Row      int
	Question bool // a cell is meant, and the visitor may correct it
}

// seen is the number of the correction that stands; 0: none does.
func (f *cellForm) Seen() int64 {
	if f.Stands == nil {
		return 0
	}
	return f.Stands.ID
}

// Digest is that of what stands in the cell: a browser sends breaks of lines otherwise than
// they were given, and pages spell what cannot be seen.
func (f *cellForm) Digest() string { return revise.Digest([]byte(f.Old)) }

// formOf asks what should stand in a cell; nil: the visitor may not say so.
func (v *visit) formOf(found *engine.Excerpt, row, column int) (*cellForm, error) {
	if !v.may(changeSettings) {
		return nil, nil //nolint:nilnil // nothing is asked
	}
	f := &cellForm{Excerpt: found, Row: row, Column: column, Question: column > 0, Problem: v.say(v.keeping.err)}
	if len(f.Problem) > 0 {
		return f, nil // the picture can be looked at
	}
	f.Old = textIn(found, row, column)
	f.New = f.Old
	standing, err := v.keeping.standing(v.request.Context())
	if err != nil {
		return nil, err
	}
	for i := range standing {
		c := &standing[i]
		if c.SHA256 == found.SHA256 && c.Sheet == found.Sheet && c.Row == row && c.Column == column {
			f.Stands, f.New = c, c.After
		}
	}
	for _, r := range found.Rows {
		for i := range r.Cells[:min(len(r.Cells), mostColumns)] {
			if r.Number == row && column == 0 {
				f.Letters = append(f.Letters, layout.Letter(i+1))
			}
		}
	}
	return f, nil
}

// textIn is what stands in a cell of an excerpt.
func textIn(found *engine.Excerpt, row, column int) string {
	for _, r := range found.Rows {
		if r.Number == row && column >= 1 && column <= len(r.Cells) {
			return r.Cells[column-1]
		}
	}
	return ""
}

// markCorrected notes in a picture what was read instead of what stands there.
func (v *visit) markCorrected(p *picture) {
	o := v.run.tables.Corrected
	if o == nil || len(p.Letters) == 0 {
		return
	}
	first, _ := layout.ColumnOf(p.Letters[0])
	for _, c := range o.Cells {
		for i := range p.Rows {
			if at := c.Column - first; c.Path == p.Path && c.Sheet == p.Sheet && c.Row == p.Rows[i].Number && at >= 0 && at < len(p.Rows[i].Cells) {
				p.Rows[i].Cells[at].Now = &c
			}
		}
	}
}

// correct keeps what should stand in a cell.
func (s *Site) correct(v *visit) (string, *screen, error) {
	s.changing.Lock() // of two who correct one cell the second is told
	defer s.changing.Unlock()
	if err := v.must(changeSettings); err != nil {
		return "", nil, err
	}
	if s.kept.err != nil {
		return "", nil, s.kept.err
	}
	q := v.request.PostForm
	row, column, ok := layout.CellOf(q.Get("cell"))
	path, sheet := q.Get("file"), q.Get("sheet")
	if v.run == nil || v.run.tables == nil || !ok || !slices.Contains(v.run.sources.Names, path) {
		return "", nil, errGone
	}
	found, err := v.run.sources.Excerpt(v.run.tables, path, sheet, row, row)
	if err != nil {
		return "", nil, err
	}
	f, err := v.formOf(found, row, column)
	if err != nil {
		return "", nil, err
	}
	typed := strings.TrimSpace(q.Get("new"))
	switch {
	case !hasRow(found, row):
		return "", nil, errGone
	case q.Get("old") != f.Digest() || q.Get("seen") != strconv.FormatInt(f.Seen(), 10):
		return "", nil, errOtherCell
	case typed == f.Old:
		return "", nil, errSameCell
	case len([]rune(typed)) > longestCorrection:
		return "", nil, errLongCell
	}
	all, err := v.spanned(found, store.Correction{SHA256: found.SHA256, Path: path, Sheet: sheet, Row: row, Column: column, Before: f.Old, After: typed})
	if err == nil {
		err = s.kept.Correct(context.WithoutCancel(v.request.Context()), v.who, all...)
	}
	return "/corrections?saved=yes", nil, err
}

func hasRow(found *engine.Excerpt, row int) bool {
	return slices.ContainsFunc(found.Rows, func(r engine.ExcerptRow) bool { return r.Number == row })
}

// spanned is a correction in every row that its cell spans: a merged one has its value in
// each of them.
func (v *visit) spanned(found *engine.Excerpt, c store.Correction) ([]store.Correction, error) {
	top, bottom := c.Row, c.Row
	for _, m := range found.Merges {
		if int(m.Left) == c.Column && int(m.Top) <= c.Row && c.Row <= int(m.Bottom) && m.Bottom-m.Top < tallestMerge {
			top, bottom = int(m.Top), int(m.Bottom)
		}
	}
	if top == bottom {
		return []store.Correction{c}, nil
	}
	whole, err := v.run.sources.Excerpt(v.run.tables, c.Path, c.Sheet, top, bottom)
	if err != nil {
		return nil, err
	}
	var all []store.Correction
	for row := top; row <= bottom; row++ {
		if hasRow(whole, row) && textIn(whole, row, c.Column) == c.Before {
			one := c
			one.Row = row
			all = append(all, one)
		}
	}
	return all, nil
}

// correctionLine is a correction as the page of them lists it.
type correctionLine struct {
	store.Correction

	Cell    string
	Address string // of the cell; empty: its file is none of those that are shown
	Idle    bool
	Stands  bool
	Back    bool // it takes another one back
}

// correctionsPage lists the corrections.
func (s *Site) correctionsPage(v *visit) (*screen, error) {
	if s.kept.err != nil {
		return nil, s.kept.err
	}
	all, err := s.kept.Corrections(v.request.Context())
	if err != nil {
		return nil, err
	}
	stands := map[int64]bool{}
	for _, c := range standingOf(all) {
		stands[c.ID] = true
	}
	var now, past []correctionLine
	for _, c := range slices.Backward(all) {
		line := correctionLine{Correction: c, Cell: layout.CellName(c.Row, c.Column), Stands: stands[c.ID], Back: c.Withdraws != 0, Idle: true}
		if v.run != nil && v.run.tables != nil {
			for i := range v.run.tables.Inputs {
				if in := &v.run.tables.Inputs[i]; in.SHA256 == c.SHA256 {
					line.Idle, line.Address = false, sheetURL(in.Path, c.Sheet, c.Row, c.Column)
				}
			}
		}
		if line.Stands {
			now = append(now, line)
		} else {
			past = append(past, line)
		}
	}
	return &screen{name: "corrections", title: audit.Textf("更正", "Corrections"), under: "books", data: map[string]any{
		"Now": now, "Past": past, "Corrects": v.may(changeSettings), "Saved": v.query("saved") == "yes", "Kept": s.options.Keep != nil, "Given": s.options.Request.Corrections != "",
	}}, nil
}

// uncorrect takes corrections back.
func (s *Site) uncorrect(v *visit) (string, *screen, error) {
	s.changing.Lock()
	defer s.changing.Unlock()
	if err := v.must(changeSettings); err != nil {
		return "", nil, err
	}
	standing, err := s.kept.standing(v.request.Context())
	if err != nil {
		return "", nil, err
	}
	at := slices.IndexFunc(standing, func(c store.Correction) bool {
		return strconv.FormatInt(c.ID, 10) == v.request.PostForm.Get("id")
	})
	if at < 0 {
		return "", nil, errOtherCell
	}
	back := standing[at]
	back.Withdraws, back.Before, back.After = back.ID, back.After, back.Before
	return "/corrections?saved=yes", nil, s.kept.Correct(context.WithoutCancel(v.request.Context()), v.who, back)
}

// correcting answers a form of corrections.
func (s *Site) correcting(made func(*visit) (string, *screen, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		if err := r.ParseForm(); err != nil {
			v.fail(errForm)
			return
		}
		address, _, err := made(v)
		if err != nil {
			v.fail(err)
			return
		}
		http.Redirect(w, r, address, http.StatusSeeOther)
	}
}

// overlayFile gives the corrections as the file that --corrections reads.
func (s *Site) overlayFile(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	request, err := s.corrected(engine.Request{})
	if err == nil && request.Overlay == nil && request.Corrections != "" {
		request.Overlay, err = correction.Open(request.Corrections)
	}
	if err != nil {
		v.fail(err)
		return
	}
	if request.Overlay == nil {
		request.Overlay = correction.New(nil)
	}
	v.file("application/x-ndjson; charset=utf-8", "corrections.jsonl", request.Overlay.Text())
}
