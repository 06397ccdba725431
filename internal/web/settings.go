package web

import (
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/delta"
	"ninefold/internal/engine"
	"ninefold/internal/render"
	"ninefold/internal/revise"
	"ninefold/internal/store"
)

// errOtherBooks is told where the settings have come to read the books otherwise.
var errOtherBooks = refuse(http.StatusConflict, audit.Textf("设置文件已被改动，改了怎样读取资料或考核期", "the settings have been changed since, in how the books are read or in the period"),
	audit.Textf("请先在九宫格页重新读取并检查", "read the books again and check, on the page of the nine squares"))

// desk is the settings as they stand, and the office judged by them: what changes are
// tried on.
type desk struct {
	*revise.Settings

	base   *engine.Office
	line   *queue
	tried  *trials
	known  []audit.Verdict // on it, where the run that is shown gave them; nil: it did not
	Stale  bool            // the run that is shown was judged by others
	Stands bool            // there is a file for them, or a folder that it would lie in
	Begins bool            // the visitor may have the books read again
	Own    string          // the only branch whose figures the visitor may change; empty: all, or none
}

// desk reads the settings anew: they may have been changed since the run, here or with
// an editor.
func (v *visit) desk() (*desk, error) {
	if v.run == nil || v.run.office == nil {
		return nil, errGone
	}
	whole := v.run.base() // settings are of the whole; who sees a part is told of it alone
	path, stands := whole.settingsPath()
	now, err := revise.Read(whole.office, path)
	if err != nil && v.branch() != "" {
		return nil, errUnsettled // what is wrong may be said of others
	}
	if err != nil {
		return nil, err
	}
	d := &desk{Settings: now, Stands: stands, Begins: v.may(beginRuns), Own: v.branch(), base: whole.office, line: v.line, tried: &whole.tried, known: whole.result.Verdicts}
	if d.Stale = now.Settings.Digest != whole.office.Settings.Digest; !d.Stale {
		return d, nil
	}
	for _, part := range config.DiffOther(whole.office.Settings, now.Settings) {
		if !slices.Contains([]string{"bounds", "disabled", "confirmed", "waivers", "unwaivable", "max_waivers_per_branch"}, part) {
			return nil, errOtherBooks
		}
	}
	d.known = nil
	d.base, err = whole.office.Under(v.request.Context(), now.Setup)
	return d, err
}

// mostTrials is how many things that were tried on a run stay known: a slider that goes
// back, or somebody else who tries the same, need not wait for everybody to be judged.
const mostTrials = 24

// trials are what other settings would change of a run, by their digests.
type trials struct {
	mutex sync.Mutex
	list  []trial // the latest last
}

type trial struct {
	base, other string // digests of the settings
	shifts      []delta.Shift
}

func (t *trials) find(base, other string) ([]delta.Shift, bool) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	at := slices.IndexFunc(t.list, func(one trial) bool { return one.base == base && one.other == other })
	if at < 0 {
		return nil, false
	}
	return t.list[at].shifts, true
}

func (t *trials) add(one trial) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.list = append(t.list, one)
	t.list = t.list[max(0, len(t.list)-mostTrials):]
}

// whatIf is who would go from what to what if the office were judged by other settings.
// Of everybody that has to wait for its turn; of one branch it takes no time.
func (d *desk) whatIf(ctx context.Context, w revise.Wish, other *engine.Setup) (shifts []delta.Shift, err error) {
	base, now := d.base.Settings.Digest, other.Settings.Digest
	if known, ok := d.tried.find(base, now); ok {
		return known, nil
	}
	compare := func() error {
		var found *engine.Comparison
		if d.known == nil {
			found, err = d.base.WhatIf(ctx, []*engine.Setup{other}, false)
		} else {
			found, err = d.base.WhatIfKnown(ctx, d.known, other)
		}
		if err == nil {
			shifts = found.Alternatives[0].Shifts
			d.tried.add(trial{base, now, shifts})
		}
		return err
	}
	if f, ok := w.(revise.FigureWish); ok && f.Branch != "" && d.known != nil {
		err = compare()
	} else {
		err = d.line.try(ctx, compare)
	}
	return shifts, err
}

// What branch officers are told about figures of their own.
var (
	errTheirFile = refuse(http.StatusForbidden, audit.Textf("这个支部自己的阈值不在 branches 里单独的文件中", "the figures of this branch do not stand in a file of its own under branches"),
		audit.Textf("可以试，不能保存：请组织部门保存一次，或把它们移到 branches 里以支部编号命名的文件", "they can be tried, not saved: ask the organisation to save them, or to move them into the file under branches that bears the id"))
	errUnsettled = refuse(http.StatusServiceUnavailable, audit.Textf("设置文件现在读不了", "the settings cannot be read now"), audit.Textf("请告诉组织部门", "tell the organisation"))
)

// mayChange refuses a change of the settings that is not the visitor's to make. A branch
// officer changes the figures of the own branch, in the branch's own file alone: in the
// organisation's stands what is no business of theirs.
func (v *visit) mayChange(d *desk, w revise.Wish) error {
	switch w := w.(type) {
	case revise.FigureWish:
		return v.mayWrite(d, w, w.Branch == v.branch())
	case revise.Former:
		return v.mayWrite(d, w, w.Name == d.ownFile(v.branch()))
	case revise.NewWaiver:
		if v.may(approveWaivers) && w.ApprovedBy == v.who {
			return nil
		}
	}
	return v.must(changeSettings)
}

func (v *visit) mayWrite(d *desk, w revise.Wish, own bool) error {
	if v.may(changeSettings) {
		return nil
	}
	switch {
	case v.branch() == "" || !own || !v.may(changeOwn):
		return errNotYours
	case d.Name(d.File(w)) != d.ownFile(v.branch()):
		return errTheirFile
	}
	return nil
}

// ownFile is what the settings call the file of a branch.
func (d *desk) ownFile(branch string) string { return d.Name(config.BranchFile(d.Path, branch)) }

// typedIn is what the visitor has typed of a change.
func typedIn(w revise.Wish) []string {
	switch w := w.(type) {
	case revise.FigureWish:
		return append(revise.Words(w.Value), w.Value)
	case revise.NewWaiver:
		return []string{w.Subject, w.Reason, w.ApprovedBy, w.From, w.Until}
	}
	return nil
}

// settingsPath is the organisation's file, or where it would lie; false: nowhere, for
// the books came through the browser and no settings were named.
func (r *Run) settingsPath() (path string, stands bool) {
	switch {
	case r.uploaded.holds(r.setup.Path):
		return r.setup.Path, false // it goes with the books
	case r.setup.Path != "":
		return r.setup.Path, true
	case r.uploaded == nil && len(r.Request.Sources) == 1:
		return filepath.Join(r.Request.Sources[0], settingsName), true
	}
	return settingsName, false
}

// knownBranch refuses a branch that there is not; none named are all of them.
func (v *visit) knownBranch(branch string) error {
	if _, known := v.run.found.branches[branch]; branch != "" && !known {
		return errGone
	}
	return nil
}

// effect is what a change would do, before it is made.
type effect struct {
	*revise.Draft

	Digest   string   // of the file as it was read
	Refused  []string // why it cannot be
	Beyond   []string // what the level above does not allow: it can be looked at, not saved
	Moves    []delta.MoveCount
	N        int // verdicts that would be others
	Shifted  []branchShifts
	More     int      // that are not listed
	Was, Is  []string // the lines of the file
	Stands   bool
	Closed   bool     // the visitor is not shown the file
	Ask      []string // why the visitor cannot save it
	Download string   // the address of the file's new text
}

// branchShifts are the verdicts of a branch that would be others.
type branchShifts struct {
	ID, Name string
	Shifts   []delta.Shift
	N        int
}

// effectOf tries a change. Why it cannot be stands in the effect; the error is of
// whatever kept it from being tried.
func (v *visit) effectOf(d *desk, w revise.Wish) (*effect, error) {
	e := &effect{Digest: d.Digest(d.File(w))}
	err := v.mayChange(d, w)
	e.Stands = d.Stands && err == nil
	if e.Closed = v.branch() != "" && !e.Stands; e.Closed {
		if err == nil {
			err = errTheirFile
		}
	}
	e.Ask = v.say(err)
	if e.Draft, err = d.Propose(w, true); err == nil {
		err = v.compare(d, w, e)
	}
	if err != nil {
		if _, told := errors.AsType[*audit.Fault](err); !told || errors.Is(err, errFull) || errors.Is(err, errLater) {
			return nil, err
		}
		e.Draft, e.Refused = nil, v.say(err, typedIn(w)...)
		return e, nil
	}
	for _, one := range e.Draft.Beyond {
		e.Beyond = append(e.Beyond, v.say(one, typedIn(w)...)...)
	}
	if !e.Closed {
		e.Was, e.Is = changedLines(string(e.Before), string(e.After))
	}
	return e, nil
}

// compare has the engine say who would go from what to what.
func (v *visit) compare(d *desk, w revise.Wish, e *effect) error {
	found, err := d.whatIf(v.request.Context(), w, e.Setup)
	if err != nil {
		return err
	}
	shifts := slices.Clone(found)
	if own := v.branch(); own != "" {
		shifts = slices.DeleteFunc(shifts, func(s delta.Shift) bool { return s.Verdict().Subject.Branch != own })
		for i := range shifts {
			told := *shifts[i].Verdict() // a copy: others see the same shifts
			words := v.run.hide.marked(typedIn(w), []string{told.Message.ZH, told.Message.EN})
			if told.Message = (audit.Text{ZH: words[0], EN: words[1]}); shifts[i].After != nil {
				shifts[i].After = &told
			} else {
				shifts[i].Before = &told
			}
		}
	}
	e.N, e.Moves = len(shifts), delta.Moves(shifts)
	listed := 0
	for _, group := range delta.ShiftsByBranch(shifts) {
		one := branchShifts{group.ID, v.branchName(group.ID), group.Shifts, len(group.Shifts)}
		one.Shifts = one.Shifts[:min(len(one.Shifts), mostListed-listed)]
		listed += len(one.Shifts)
		e.Shifted = append(e.Shifted, one)
	}
	e.More = e.N - listed
	return nil
}

// save makes a change: the file must still be the one whose digest the form brings. The
// office is judged anew at once; the page waits for that as long as a person would.
func (s *Site) save(v *visit, branch string, w revise.Wish, about topic) error {
	s.changing.Lock()
	defer s.changing.Unlock()
	shown, going := s.runs() // a run may have ended since the page was asked for
	if going != nil || shown == nil || shown.office == nil {
		return errBusy
	}
	if v.run, v.going = shown, nil; v.branch() != "" {
		v.run = shown.only(v.branch())
	}
	d, err := v.desk()
	if err != nil {
		return err
	}
	if err := errors.Join(v.mayChange(d, w), v.knownBranch(branch)); err != nil {
		return err
	}
	if !d.Stands {
		return errNoFile
	}
	if given := v.request.PostForm.Get("digest"); given != d.Digest(d.File(w)) {
		return errSecond
	}
	draft, err := d.Propose(w, false)
	if err != nil {
		return err
	}
	if _, err := d.whatIf(v.request.Context(), w, draft.Setup); err != nil {
		return err // what only the data can tell, such as an approver who is the subject
	}
	if err := d.Save(draft, s.files); err != nil {
		return err
	}
	err = s.kept.keepChange(context.WithoutCancel(v.request.Context()), v.who, store.FigureChange{
		Place: draft.Name, Before: string(draft.Before), After: string(draft.After), About: about.String(),
	})
	s.judgeBy(shown, draft.Setup, v.who)
	if err != nil {
		return unrecorded(draft.Name, about)
	}
	return nil
}

// unsaved reports whether a file could not be written, so that its text is given instead.
func unsaved(problem error) bool {
	_, failed := errors.AsType[*revise.Unsaved](problem)
	return failed
}

var (
	errSecond = refuse(http.StatusConflict, audit.Textf("这个文件在您打开本页之后已被改动", "this file has been changed since you opened the page"),
		audit.Textf("没有写入，也没有丢失什么：下面是按现在的文件重新算出的，看过再保存", "nothing was written and nothing is lost: below it is worked out anew by the file as it stands now; look at it, then save"))
	errNoFile = refuse(http.StatusConflict, audit.Textf("这些资料没有设置文件可写", "there is no settings file to write for these books"),
		audit.Textf("请复制或下载下面的文字，放进 ninefold.yaml", "copy or download the text below and put it into ninefold.yaml"))
)

// unrecorded is the error of a change that is saved and stands in no history.
func unrecorded(place string, about topic) error {
	return &rejection{&audit.Fault{
		Where: place, Problem: audit.Textf("已保存，但没能记入历史", "is saved, but could not be put into the history"),
		Remedy: audit.Textf("请记下：%s", "note it down: %s", render.Plain(about.String())),
	}, http.StatusInsufficientStorage}
}

// longestJudging is how long a page waits for an office to be judged anew.
const longestJudging = 5 * time.Second

// judgeBy shows the office of a run by other settings, without reading the books again.
func (s *Site) judgeBy(was *Run, setup *engine.Setup, who string) {
	run := &Run{of: was, who: who, Request: was.Request, setup: setup, uploaded: was.uploaded, sources: was.sources, tables: was.tables}
	run.reopen = func(ctx context.Context) (*engine.Office, error) { return was.office.Under(ctx, setup) }
	if s.Begin(run) != nil {
		return // another run goes on, which may or may not know of it: pages say so
	}
	select {
	case <-run.ended:
	case <-time.After(longestJudging):
	}
}
