package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/correction"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/render"
	"ninefold/internal/source"
	"ninefold/policies"
)

// masking is how far a call hides who people are, and whom and what it has read so
// far. Errors are masked by it, too.
type masking struct {
	key   []byte // nil: names only, ids stay
	known mask.Known
}

// hides begins to mask; what was asked for first holds.
func (a *app) hides(key []byte) {
	if a.masking == nil {
		a.masking = &masking{key: key}
	}
}

// learn takes down whom and what a book knows, to be masked wherever it is told.
func (a *app) learn(book *dossier.Book) {
	if a.masking == nil || book == nil {
		return
	}
	named := book.Named()
	k := &a.masking.known
	k.Names, k.IDs = append(k.Names, named.Names...), append(k.IDs, named.IDs...)
	for _, in := range book.Inputs {
		k.Files = append(k.Files, in.Path)
	}
	if book.Corrected != nil {
		for _, c := range book.Corrected.Cells {
			k.Files = append(k.Files, c.Path)
		}
	}
	for _, p := range book.Problems {
		k.Files = append(k.Files, p.Path)
	}
	for _, n := range book.Notices {
		if n.Path != "" {
			k.Files = append(k.Files, n.Path)
		}
	}
}

// mask makes the mask of this call, of all that it has read and of results.
func (a *app) mask(requirements []audit.Requirement, results ...*audit.Result) (*mask.Mask, error) {
	known := mask.FromResult(a.masking.known, results...)
	known.Key, known.Words, known.Ours = a.masking.key, ownWords(), ours
	known.Requirements = append(known.Requirements, requirements...)
	return mask.New(known)
}

// ours reports whether a requirement came with the program.
func ours(rule string) bool {
	_, err := fs.Stat(policies.Files, strings.ReplaceAll(rule, ".", "/")+".rego")
	return err == nil
}

// ownWords are what tables, fields and choices are called.
var ownWords = sync.OnceValue(func() []string {
	var words []string
	for _, t := range dossier.Tables() {
		words = append(words, t.Name, t.Chinese)
		for _, f := range t.Fields {
			words = append(words, f.Name, f.Chinese)
			words = append(words, f.ByName...)
			for _, choice := range f.Values {
				words = append(words, choice.EN, choice.ZH)
			}
		}
	}
	return words
})

// shownError gives faults as they may be told, and bad rows by what is wrong with them.
func (a *app) shownError(err error) error {
	if err == nil {
		return nil
	}
	var m *mask.Mask
	if a.masking != nil {
		m, _ = a.mask(nil) // ids that hold names are told where a result is to be shown
	}
	return shownError(m, err)
}

// shownError does so by a mask; nil: nothing is masked.
func shownError(m *mask.Mask, err error) error {
	if refused, ok := err.(*engine.RefusedRows); ok { //nolint:errorlint // one that is joined to others is met below
		return shownRows(m, refused)
	}
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		var all []error
		for _, one := range joined.Unwrap() {
			all = append(all, shownError(m, one))
		}
		return errors.Join(all...)
	}
	if m == nil {
		return err
	}
	if wrong, ok := errors.AsType[*correction.Misfit](err); ok {
		return m.Fault(wrong.Bare)
	}
	if fault, ok := errors.AsType[*audit.Fault](err); ok {
		return m.Fault(fault)
	}
	return errors.New(m.Text(err.Error()))
}

// shownRows tells what is wrong with bad rows, each cause once, and in the end what
// to do; nil: nothing is masked.
func shownRows(m *mask.Mask, refused *engine.RefusedRows) error {
	problems := refused.Tables.Problems
	if m != nil {
		problems = m.Problems(problems)
	}
	var faults []error
	causes := audit.Causes(problems)
	for _, c := range causes {
		faults = append(faults, causeFault(c))
	}
	end := refused.Fault
	if len(causes) < len(problems) {
		end = everyPlace(refused.Fault, m == nil)
	}
	return errors.Join(append(faults, shownError(m, end))...)
}

func causeFault(c audit.Cause) *audit.Fault {
	return &audit.Fault{Problem: audit.Text{ZH: render.Cause(c, audit.ZH), EN: render.Cause(c, audit.EN)}}
}

// everyPlace says besides how to have every bad cell named, since a cause is told
// once. Marked copies hold names: they cannot be had of a masked run.
func everyPlace(f *audit.Fault, copies bool) *audit.Fault {
	told := *f
	told.Remedy.ZH += "；全部列在 inspect -o json 中"
	told.Remedy.EN += "; inspect -o json lists every one"
	if copies {
		told.Remedy.ZH += "，check --annotate 文件夹 在工作簿副本里逐处标出"
		told.Remedy.EN += ", and check --annotate DIR marks each in copies of the books"
	}
	return &told
}

// noticeFiles takes down what the sources are called, before they are read: what
// cannot be read is told by its name.
func (a *app) noticeFiles(found *engine.Sources) {
	if a.masking == nil || found == nil {
		return
	}
	a.masking.known.Files = append(a.masking.known.Files, found.Names...)
	a.masking.known.Files = append(a.masking.known.Files, source.Names(found.Ignored)...)
}

// maskSettings gives settings as they may be told: their path, what their lists hold,
// and what they say of themselves. Figures are masked where they are told.
func maskSettings(m *mask.Mask, c *config.Config) *config.Config {
	shown := *c
	if c.Path != "" {
		shown.Path = m.Path(filepath.ToSlash(c.Path))
	}
	for _, list := range []*[]config.Listed{&shown.Complete, &shown.Ignore, &shown.Disabled} {
		*list = slices.Clone(*list)
		for i, one := range *list {
			(*list)[i].Origin = m.Origin(one.Origin)
		}
	}
	for i, one := range shown.Ignore { // names of files and sheets
		shown.Ignore[i].ID, _ = m.Value(one.ID).(string)
	}
	shown.Notices = m.Notices(c.Notices, nil)
	return &shown
}

// maskChanges masks the figures that differ between settings.
func maskChanges(m *mask.Mask, list []config.Change) []config.Change {
	list = slices.Clone(list)
	for i := range list {
		list[i].Before, list[i].After = m.Figures(list[i].Before), m.Figures(list[i].After)
	}
	return list
}
