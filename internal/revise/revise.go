// Package revise turns what somebody wants otherwise about the settings into the text of
// the file that stands for it: the organisation's or a branch's. The text is made by
// package amend and checked by the loader that every run reads settings with, so that
// what a run would refuse is refused here in the same words. A file is written whole or
// not at all, and only where it is still the one that was read.
//
// It refuses to know browsers, who may change what, and how a change is shown.
package revise

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"ninefold/internal/amend"
	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
)

// Settings are the settings of an office as its files hold them now.
type Settings struct {
	*engine.Setup // with ids in place of names

	Path string // of the organisation's file, which may not be there yet

	office *engine.Office // nil: nobody is judged by them yet, and names in them stay names
	base   *engine.Setup
	texts  map[string][]byte // of the files that there are
}

// largest is the size beyond which a file is no config.
const largest = 1 << 20

// Read reads the settings anew. The path is that of the organisation's file; one that
// is not there says nothing. Errors are those of the loader.
func Read(office *engine.Office, path string) (*Settings, error) {
	return (&Settings{Path: path, office: office, base: office.Setup}).read()
}

// ReadFor reads the settings anew for books that could not be read yet.
func ReadFor(setup *engine.Setup, path string) (*Settings, error) {
	return (&Settings{Path: path, base: setup}).read()
}

func (s *Settings) read() (*Settings, error) {
	texts, err := textsAt(s.Path)
	if err != nil {
		return nil, err
	}
	s.texts = texts
	s.Setup, err = s.with(texts, false)
	return s, err
}

// textsAt reads the organisation's file and those of its branches.
func textsAt(path string) (map[string][]byte, error) {
	texts := map[string][]byte{}
	paths, err := filepath.Glob(config.BranchFile(globbed(path), "*"))
	if err != nil {
		paths = nil // of a folder that no pattern names, the loader reads the files itself
	}
	for _, one := range append(paths, path) {
		if info, err := os.Stat(one); err != nil || info.IsDir() {
			continue // what cannot be looked at, the loader tells
		}
		data, err := intake.Read(one, largest)
		if err != nil {
			return nil, err
		}
		texts[one] = data
	}
	return texts, nil
}

// globbed is a path in which nothing stands for other letters.
func globbed(path string) string {
	dir, base := filepath.Split(path)
	var out []rune
	for _, r := range dir {
		if r == '*' || r == '?' || r == '[' {
			out = append(out, '[', r, ']')
			continue
		}
		out = append(out, r)
	}
	return string(out) + base
}

// with are the settings if files held other texts; nil is a file that is not there.
func (s *Settings) with(texts map[string][]byte, trial bool) (*engine.Setup, error) {
	path := s.Path
	if texts[path] == nil {
		path, texts = "", nil // without it the files of branches say nothing
	}
	made, err := s.base.Revised(path, texts, trial)
	if err != nil || s.office == nil {
		return made, err
	}
	return s.office.Settled(made)
}

// Digest tells one text of a file from any other: that of a file that is not there is
// "none".
func Digest(text []byte) string {
	if text == nil {
		return "none"
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// Digest is that of a file as it was read.
func (s *Settings) Digest(path string) string { return Digest(s.texts[path]) }

// Holds reports whether a file has this text; empty: it is not there.
func (s *Settings) Holds(path, text string) bool { return path != "" && string(s.texts[path]) == text }

// Name is how a file is called in results, without the folders of the machine.
func (s *Settings) Name(path string) string {
	if path == s.Path {
		return filepath.Base(path)
	}
	return filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path)
}

// Draft is a file with the text that it is to have.
type Draft struct {
	Path, Name    string
	Before, After []byte        // nil: the file is not there
	Setup         *engine.Setup // the settings with it, with ids in place of names
	Beyond        []*audit.Fault
}

// Wish is what somebody wants otherwise.
type Wish interface {
	// file is the one that stands for it; empty: there is none.
	file(s *Settings) (path string)
	// amended is its text with the change.
	amended(s *Settings, path string, text []byte) ([]byte, error)
	// fits reports whether the settings say what was wanted and nothing else, or why not.
	fits(before, after *config.Config) error
}

// File is the file that a wish would change.
func (s *Settings) File(w Wish) string { return w.file(s) }

// Propose makes the text that stands for a wish and has the loader check it. In a
// trial, a figure beyond what the level above allows is told in Beyond instead of
// refused: so one sees what it would do.
func (s *Settings) Propose(w Wish, trial bool) (*Draft, error) {
	path := w.file(s)
	if path == "" {
		return nil, s.unwritable("", amend.ErrNoPlace)
	}
	d := &Draft{Path: path, Name: s.Name(path), Before: s.texts[path]}
	var err error
	if filepath.Ext(path) == ".json" {
		return nil, &audit.Fault{Where: d.Name, Problem: audit.Text{ZH: "JSON 配置不在这里改动", EN: "settings in JSON are not changed here"},
			Remedy: audit.Text{ZH: "请改用 ninefold.yaml", EN: "keep them in ninefold.yaml"}}
	}
	if d.After, err = w.amended(s, path, d.Before); err != nil {
		return nil, s.unwritable(d.Name, err)
	}
	texts := maps.Clone(s.texts)
	texts[path] = d.After
	if d.Setup, err = s.with(texts, trial); err != nil {
		return nil, err
	}
	d.Beyond = d.Setup.Settings.Beyond
	return d, w.fits(s.Settings, d.Setup.Settings)
}

// unwritable says why a text cannot be changed.
func (s *Settings) unwritable(name string, err error) error {
	switch {
	case errors.Is(err, amend.ErrNoPlace):
		return &audit.Fault{Where: name, Problem: audit.Text{ZH: "文件里没有这一处", EN: "no such place in the file"},
			Remedy: audit.Text{ZH: "请重新打开本页", EN: "open the page again"}}
	case errors.Is(err, amend.ErrUnusual), errors.Is(err, amend.ErrUnreadable):
		return &audit.Fault{Where: name, Problem: audit.Text{ZH: "这里的写法（如 &、*、!! 或跨行）不便自动改动", EN: "it is written in a way (such as &, *, !! or over several lines) that cannot be changed safely"},
			Remedy: audit.Text{ZH: "请在文件里手工改", EN: "change it in the file by hand"}}
	}
	return err
}

// errChanged is told who wants to change a file that somebody else has changed since.
func errChanged(name string) error {
	return &Changed{&audit.Fault{Where: name, Problem: audit.Text{ZH: "文件在您打开本页之后已被改动", EN: "has been changed since you opened the page"},
		Remedy: audit.Text{ZH: "没有写入，也没有丢失什么：请看现在的内容，再决定是否保存", EN: "nothing was written and nothing is lost: look at what stands there now, then decide whether to save"}}}
}

// Changed is the error of a file that is no longer the one that was read.
type Changed struct{ *audit.Fault }

// Unwrap gives the words.
func (c *Changed) Unwrap() error { return c.Fault }

// perm is how a file may be read: as it may now, or as the organisation's.
func perm(paths ...string) fs.FileMode {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			return info.Mode().Perm()
		}
	}
	return 0o600
}
