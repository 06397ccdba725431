package web

import (
	"context"
	"errors"
	"html/template"
	"slices"
	"strconv"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/layout"
	"ninefold/internal/pointing"
	"ninefold/internal/render"
	"ninefold/internal/suggest"
)

// proposals are what the engine's own suggestion says of the books of a run, made when it
// is first asked for.
type proposals struct {
	mutex sync.Mutex
	made  bool
	known []suggest.Proposal
}

// proposed gives the suggestion for the sheets that are not understood, or not wholly.
func (r *Run) proposed(ctx context.Context) ([]suggest.Proposal, error) {
	r.hints.mutex.Lock()
	defer r.hints.mutex.Unlock()
	if r.hints.made {
		return r.hints.known, nil
	}
	seen, err := r.sources.Inspect(ctx, false)
	if err != nil {
		return nil, err
	}
	named := make([]suggest.File, 0, len(r.sources.Names))
	for i, name := range r.sources.Names {
		named = append(named, suggest.File{File: seen.Opened[i], Below: name})
	}
	found, err := suggest.Suggest(named, seen.Files, r.sources.IgnorePatterns())
	if err != nil {
		return nil, err
	}
	r.hints.known, r.hints.made = found.Proposals(), true
	return r.hints.known, nil
}

// mappedEntry is one of the entries that may be edited for a sheet.
type mappedEntry struct {
	Entry   int // of `sources`; below 0: it is proposed
	Number  int // from 1, as the address names it
	Mapping config.Mapping
	Why     []audit.Text
	Asks    []audit.Text
	Doubt   bool
	Chosen  bool
}

// entriesFor are the entries of the settings that hold for a sheet, and behind them what
// is proposed for it; there is always one.
func (v *visit) entriesFor(d *desk, g *pointing.PointedSheet) ([]mappedEntry, error) {
	var list []mappedEntry
	fitting := layout.Fitting(d.Settings.Settings.Sources, g.Path, g.Sheet)
	for _, at := range fitting {
		list = append(list, mappedEntry{Entry: at, Mapping: d.Settings.Settings.Sources[at]})
	}
	all, err := v.run.proposed(v.request.Context())
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		if slices.Contains(p.Sheets, suggest.Sheet{File: g.Path, Sheet: g.Sheet}) {
			list = append(list, mappedEntry{Entry: -1, Mapping: p.Mapping, Why: p.Why, Asks: p.Asks, Doubt: p.Doubt})
		}
	}
	if len(list) == len(fitting) {
		list = append(list, mappedEntry{Entry: -1, Mapping: v.plainEntry(g)})
	}
	for i := range list {
		list[i].Number = i + 1
	}
	return list, nil
}

// plainEntry is one that says no more than what is known of a sheet without it.
func (v *visit) plainEntry(g *pointing.PointedSheet) config.Mapping {
	m := config.Mapping{File: g.Path, Sheet: g.Sheet, HeaderRow: 1}
	found, err := v.run.inspected(v.request.Context())
	if err != nil {
		return m // what is wrong, a trial says
	}
	for _, file := range found.Files {
		for _, sheet := range file.Sheets {
			if file.Path == g.Path && sheet.Name == g.Sheet {
				m.Table, m.HeaderRow = sheet.Table, max(1, sheet.HeaderRow)
			}
		}
	}
	return m
}

// mapping is the page on which somebody points at what stands in a sheet; without one
// named, the sheets that there are.
func (s *Site) mapping(v *visit) (*screen, error) {
	d, err := v.mappingDesk()
	if err != nil {
		return nil, err
	}
	if v.query("file") == "" {
		return s.mappable(v, d, nil)
	}
	g, err := v.gridOf(v.query("file"), v.query("sheet"))
	if err != nil {
		return nil, err
	}
	entries, err := v.entriesFor(d, g)
	if err != nil {
		return nil, err
	}
	at := min(max(pointing.NumberIn(v.query("entry"))-1, 0), len(entries)-1)
	entries[at].Chosen = true
	one := &entries[at]
	return s.mappingScreen(v, d, g, mapAsked{entries: entries, entry: one.Entry, number: one.Number, mapping: one.Mapping, shape: pointing.ShapeOf(&one.Mapping), further: true})
}

// mapAsked is what somebody wants of a sheet.
type mapAsked struct {
	entries []mappedEntry
	entry   int
	number  int
	mapping config.Mapping
	shape   string
	further bool // the other entries that are proposed for the sheet, too
	tried   *mapTrial
	problem error
}

// rest are the other entries that are proposed for the sheet, where a new one is made.
func (a *mapAsked) rest() []mappedEntry {
	if a.entry >= 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(a.entries), func(e mappedEntry) bool { return e.Entry >= 0 || e.Number == a.number })
}

func (s *Site) mappingScreen(v *visit, d *desk, g *pointing.PointedSheet, a mapAsked) (*screen, error) {
	form := pointing.NewForm(&a.mapping, a.shape, g)
	path := d.Path
	data := map[string]any{
		"Grid": g, "Letters": g.Letters(), "Rows": firstRows(g, a.mapping.HeaderRow), "Form": form, "Tables": dossier.Tables(), "Entries": a.entries,
		"Entry": a.entry, "Number": a.number, "Digest": d.Digest(path), "File": d.Name(path), "Stands": d.Stands, "Tried": a.tried, "Passing": v.run.uploaded.holds(path), "Kinds": pointing.CellKinds, "Encodings": pointing.EncodingsOf(g.Path), "Further": a.further, "Rest": a.rest(), "HeaderRows": []int{1, 2, 3},
	}
	shown := &screen{name: "mapping", title: audit.Textf("指明怎样读这张表", "Say how this sheet is read"), under: "books", data: data}
	if a.problem != nil {
		shown.status, data["Problem"] = v.said(d, a.problem)
	}
	var err error
	data["Changes"], err = s.changesOf(v, d, aboutSources)
	return shown, err
}

// mapSheetLine is a sheet of the list.
type mapSheetLine struct {
	Path string
	dossier.SheetReport
	Open     bool // it is not understood, or not wholly
	Proposed bool // something is suggested for it
}

// mappable lists the sheets, those that are not understood first.
func (s *Site) mappable(v *visit, d *desk, problem error) (*screen, error) {
	found, err := v.run.inspected(v.request.Context())
	if err != nil {
		return s.unreadable(v, d, errors.Join(problem, err))
	}
	proposed, err := v.run.proposed(v.request.Context())
	if err != nil {
		return nil, err
	}
	var open, rest []mapSheetLine
	for _, file := range found.Files {
		if !slices.Contains(v.run.sources.Names, file.Path) {
			continue
		}
		for _, sheet := range file.Sheets {
			line := mapSheetLine{file.Path, sheet, !dossier.IsExplanation(sheet.Name) && (sheet.Table == "" || sheet.Reason.EN != "" || len(sheet.Problems) > 0), false}
			line.Proposed = slices.ContainsFunc(proposed, func(p suggest.Proposal) bool {
				return slices.Contains(p.Sheets, suggest.Sheet{File: file.Path, Sheet: sheet.Name})
			})
			if line.Open {
				open = append(open, line)
			} else {
				rest = append(rest, line)
			}
		}
	}
	with, without := slices.Clone(open), open // what something is suggested for comes first
	with = slices.DeleteFunc(with, func(l mapSheetLine) bool { return !l.Proposed })
	without = slices.DeleteFunc(without, func(l mapSheetLine) bool { return l.Proposed })
	data, status := map[string]any{"Open": slices.Concat(with, without), "Rest": rest}, 0
	if problem != nil {
		status, data["Problem"] = v.said(d, problem)
	}
	return s.sheetList(v, d, data, status)
}

// mapAddress is the page of one sheet.
func mapAddress(path, sheet string, number int) string {
	address := "/mapping?" + values("file", path, "sheet", sheet)
	if number > 1 {
		address += "&entry=" + strconv.Itoa(number)
	}
	return address
}

// mostMapped is how many rows of a sheet are looked at to map it.
const mostMapped = 3000

// gridOf reads the beginning of a sheet.
func (v *visit) gridOf(path, sheet string) (*pointing.PointedSheet, error) {
	if v.run == nil || v.run.sources == nil || !slices.Contains(v.run.sources.Names, path) {
		return nil, errGone
	}
	tables := v.run.tables
	if tables == nil {
		tables = &dossier.Book{}
	}
	found, err := v.run.sources.Excerpt(tables, path, sheet, 1, mostMapped)
	if err != nil {
		return nil, err
	}
	rows := make([][]string, len(found.Rows))
	for i, row := range found.Rows {
		rows[i] = row.Cells
	}
	return pointing.NewSheet(path, sheet, rows, found.Merges), nil
}

// firstRows are those that a page shows.
func firstRows(g *pointing.PointedSheet, header int) []pictureRow {
	var list []pictureRow
	for number := 1; number <= min(g.Rows(), max(pointing.ShownRows, header+5)); number++ {
		one := pictureRow{Number: number, Header: number == header}
		for column := 1; column <= g.Width; column++ {
			one.Cells = append(one.Cells, pictureCell{Text: cut(g.Text(number, column))})
		}
		list = append(list, one)
	}
	return list
}

// mappingWords are what the pages of mappings say things with.
func mappingWords(lang audit.Lang) template.FuncMap {
	return template.FuncMap{
		"mapped":    func(path, sheet string) string { return mapAddress(path, sheet, 1) },
		"mappedAt":  mapAddress,
		"corrected": func(c audit.Correction) string { return render.CorrectedCell(&c, lang) },
		"cellname":  layout.CellName,
		"cellat": func(path, sheet string, row int, letter string) string {
			return sheetURL(path, sheet, row, 0) + "&cell=" + letter + strconv.Itoa(row)
		},
		"strange":   pointing.Strange,
		"choice":    func(c dossier.Choice) string { return audit.Textf(c.ZH, c.EN).In(lang) },
		"fieldword": func(f any) string { return pointing.FieldWord(f, lang) },
	}
}
