package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/layout"
	"ninefold/internal/pointing"
	"ninefold/internal/revise"
	"ninefold/internal/store"
)

// settingsName is what the settings of an office are called.
const settingsName = "ninefold.yaml"

// holds reports whether a file of settings lies with books that were put in, and goes
// with them.
func (u *uploaded) holds(path string) bool {
	return u != nil && path != "" && filepath.Dir(path) == u.home
}

// inherit takes over the settings that lie with the books before: what was said of how
// they are read holds for the next ones.
func (u *uploaded) inherit(before *Run) error {
	if before == nil || !before.uploaded.holds(before.setup.Path) {
		return nil
	}
	text, err := os.ReadFile(before.setup.Path)
	if err == nil {
		err = os.WriteFile(filepath.Join(u.home, settingsName), text, 0o600) //nolint:gosec // into a folder of our own
	}
	if err != nil {
		return uploadFault(settingsName, err)
	}
	return nil
}

// shownRun is the run that is shown; nil: none is.
func (s *Site) shownRun() *Run {
	shown, _ := s.runs()
	return shown
}

// mappingDesk is the settings as they stand, for books that need not have been
// understood. Those of books that were put in lie with them where no others were named.
func (v *visit) mappingDesk() (*desk, error) {
	if err := v.must(changeSettings); err != nil {
		return nil, err
	}
	if v.run == nil || v.run.sources == nil {
		return nil, errGone
	}
	path, stands := v.run.settingsPath()
	if u := v.run.uploaded; !stands && u != nil {
		path, stands = filepath.Join(u.home, settingsName), true
	}
	now, err := revise.ReadFor(v.run.setup, path)
	if err != nil {
		return nil, err
	}
	return &desk{Settings: now, Stands: stands}, nil
}

var errNoTable = refuse(http.StatusUnprocessableEntity, audit.Textf("还没有选是哪一张数据表", "which table the sheet feeds is not chosen yet"), audit.Textf("请先选数据表", "choose it first"))

// mapTrial is what would be read.
type mapTrial struct {
	Sheets   []bookSheet // of the sheet, for each table that it would feed
	Others   int         // further sheets that the entry means
	Was, Is  []string    // the lines of the settings
	Name     string
	Refused  []string
	Download string // the whole text
}

// mapSheet tries or saves what somebody pointed at, or only lays the page out anew.
func (s *Site) mapSheet(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	address, shown, err := s.mapped(v)
	switch {
	case err != nil:
		v.fail(err)
	case shown != nil:
		v.answer(shown)
	default:
		http.Redirect(w, r, address, http.StatusSeeOther)
	}
}

func (s *Site) mapped(v *visit) (string, *screen, error) {
	d, err := v.mappingDesk()
	if err != nil {
		return "", nil, err
	}
	q := v.request.PostForm
	if do := q.Get("do"); do == "encoding" || do == "subfolders" {
		return s.wholeBooks(v, d, q)
	}
	g, err := v.gridOf(q.Get("file"), q.Get("sheet"))
	if err != nil {
		return "", nil, err
	}
	a := mapAsked{number: pointing.NumberIn(q.Get("number"))}
	if a.entries, err = v.entriesFor(d, g); err != nil {
		return "", nil, err
	}
	a.number = min(max(a.number, 1), len(a.entries))
	before := a.entries[a.number-1]
	a.entries[a.number-1].Chosen = true
	a.entry = before.Entry
	if given, err := strconv.Atoi(q.Get("entry")); err == nil && given < 0 {
		a.entry = -1
	}
	a.further = q.Get("further") == "yes"
	a.mapping, a.shape = pointing.Read(q, g, &before.Mapping)
	wish := v.wishOf(d, g, &a)
	switch do := q.Get("do"); {
	case do != "show" && a.mapping.Table == "":
		a.problem = errNoTable
	case do == "save":
		if a.problem = s.saveSources(v, wish, topic{Part: "sources"}); a.problem == nil {
			return "/run", nil, nil
		}
		if d, err = v.mappingDesk(); err != nil {
			return "", nil, err
		}
		a.tried, err = v.try(d, g, v.wishOf(d, g, &a))
	case do == "try":
		a.tried, err = v.try(d, g, wish)
	}
	if err != nil {
		return "", nil, err
	}
	shown, err := s.mappingScreen(v, d, g, a)
	return "", shown, err
}

// wishOf is what the settings are to say. A new entry stands before the one that means
// the sheet so far, unless that asks those behind it too.
func (v *visit) wishOf(d *desk, g *pointing.PointedSheet, a *mapAsked) revise.MappingWish {
	all := d.Settings.Settings.Sources
	wish := revise.MappingWish{Mapping: a.mapping, Entry: a.entry, Before: -1}
	for _, one := range a.entries {
		switch {
		case !a.further || a.entry >= 0 || one.Entry >= 0 || one.Number == a.number:
		case one.Number < a.number:
			wish.Ahead = append(wish.Ahead, one.Mapping)
		default:
			wish.Behind = append(wish.Behind, one.Mapping)
		}
	}
	if fitting := layout.Fitting(all, g.Path, g.Sheet); a.entry < 0 && len(fitting) > 0 && !all[fitting[len(fitting)-1]].Also {
		wish.Before = fitting[0]
	}
	return wish
}

// try says what would be read if the settings said so.
func (v *visit) try(d *desk, g *pointing.PointedSheet, wish revise.MappingWish) (*mapTrial, error) {
	t := &mapTrial{Name: d.Name(d.Path)}
	draft, err := d.Propose(wish, true)
	if err == nil {
		t.Was, t.Is = changedLines(string(draft.Before), string(draft.After))
		err = v.account(t, draft, g, &wish.Mapping)
	}
	if err != nil {
		if status, lines := v.said(d, err); status != http.StatusInternalServerError {
			t.Refused = lines
			return t, nil
		}
		return nil, err
	}
	if !d.Stands {
		t.Download = string(draft.After)
	}
	return t, nil
}

// account reads the books by a draft of the settings.
func (v *visit) account(t *mapTrial, draft *revise.Draft, g *pointing.PointedSheet, m *config.Mapping) error {
	found, err := draft.Setup.Discover()
	if err != nil {
		return err
	}
	var seen *engine.Inspection
	if err := v.line.try(v.request.Context(), func() (err error) {
		seen, err = found.Inspect(v.request.Context(), false)
		return err
	}); err != nil {
		return err
	}
	for _, file := range seen.Files {
		for _, sheet := range file.Sheets {
			switch {
			case file.Path == g.Path && sheet.Name == g.Sheet:
				t.Sheets = append(t.Sheets, accountOf(file.Path, sheet))
			case len(layout.Fitting([]config.Mapping{*m}, file.Path, sheet.Name)) > 0:
				t.Others++
			}
		}
	}
	return nil
}

// saveSources writes what is said of how the books are read, and reads them anew.
func (s *Site) saveSources(v *visit, w revise.Wish, about topic) error {
	s.changing.Lock()
	defer s.changing.Unlock()
	if v.run, v.going = s.runs(); v.going != nil || v.run == nil { // what it reads may be read otherwise by now
		return errBusy
	}
	d, err := v.mappingDesk()
	if err != nil {
		return err
	}
	if !d.Stands {
		return errNoFile
	}
	if v.request.PostForm.Get("digest") != d.Digest(d.File(w)) {
		return errSecond
	}
	draft, err := d.Propose(w, false)
	if err != nil {
		return err
	}
	if err := d.Save(draft, s.files); err != nil {
		return err
	}
	kept := s.kept.keepChange(context.WithoutCancel(v.request.Context()), v.who, store.FigureChange{
		Place: draft.Name, Before: string(draft.Before), After: string(draft.After), About: about.String(),
	})
	run, err := s.Prepare(v.run.Request)
	if err == nil {
		run.of, run.uploaded, run.who = v.run, v.run.uploaded, v.who
		if err = s.Begin(run); errors.Is(err, errBusy) {
			err = nil // it is saved, and other books go first: their page offers to read again
		}
	}
	if kept != nil {
		return unrecorded(draft.Name, about)
	}
	return err
}

// aboutSources are the changes of how the books are read.
func aboutSources(t topic) bool {
	return t.Part == "sources" || t.Part == "undo" && t.Rule == "sources"
}

// takeBack gives a file the text back that it had before a change: one of how the books
// are read, also where they cannot be judged as they are read now.
func (s *Site) takeBack(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := r.ParseForm(); err != nil {
		v.fail(errForm)
		return
	}
	if s.kept.err == nil {
		all, err := s.kept.changes(r.Context())
		if err != nil {
			v.fail(err)
			return
		}
		at := slices.IndexFunc(all, func(c store.FigureChange) bool {
			return strconv.FormatInt(c.ID, 10) == r.PostForm.Get("id") && aboutSources(topicOf(c.About))
		})
		if at >= 0 && v.may(changeSettings) { // to others there is no such change
			if err := s.saveSources(v, revise.Former{Name: all[at].Place, Text: all[at].Before}, topic{Part: "undo", Rule: "sources"}); err != nil {
				v.fail(err)
				return
			}
			http.Redirect(w, r, "/run", http.StatusSeeOther)
			return
		}
	}
	s.change(s.undo)(w, r)
}

// values writes pairs of names and values as a query.
func values(pairs ...string) string {
	q := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		q.Set(pairs[i], pairs[i+1])
	}
	return q.Encode()
}

// sourcesFile gives the settings that lie with books that were put in.
func (s *Site) sourcesFile(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	d, err := v.mappingDesk()
	if err != nil {
		v.fail(err)
		return
	}
	content, err := os.ReadFile(d.Path)
	if err != nil || !v.run.uploaded.holds(d.Path) {
		v.fail(errGone)
		return
	}
	v.file(yamlKind, settingsName, content)
}
