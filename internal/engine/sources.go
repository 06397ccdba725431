package engine

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/correction"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/source/database"
)

// Sources are the files that the sources of a run stand for, found once: whoever
// needs them, to read, to guard or to copy them, has the same ones.
type Sources struct {
	Paths   []string // by which Store opens them
	Names   []string // what results call them
	Ignored []string // files that the config ignores
	Notices []audit.Notice
	Store   *source.Store

	Share    dossier.Share     // which rows of large tables are read; the zero value: all
	Censuses []*dossier.Census // of the rows that are not, one of each share; where none are read

	about     about
	overlay   *correction.Overlay // nil: no cell is corrected
	databases *database.Reader
}

// about is what the config says of files.
type about struct {
	mapped    []config.Mapping
	ignored   []config.Listed
	recursive bool
}

// Discover finds the files, less those that the config ignores. All that is wrong
// is told at once, each an *audit.Fault; what was found is given all the same.
func (s *Setup) Discover() (*Sources, error) {
	return discover(s.Request, about{s.Settings.Sources, s.Settings.Ignore, s.Settings.Recursive})
}

// DiscoverFor does so with the parts of the config that are about files alone; the
// rest of it may be wrong.
func DiscoverFor(r Request) (*Sources, error) { return discoverFor(r, false) }

// DiscoverBelow does so and finds the files in subfolders too, whatever the config
// says of these.
func DiscoverBelow(r Request) (*Sources, error) { return discoverFor(r, true) }

func discoverFor(r Request, below bool) (*Sources, error) {
	s := &Setup{Request: r, files: &config.Files{}}
	in, err := s.input()
	if err != nil {
		return nil, err
	}
	var files about
	files.mapped, err = config.Mappings(in)
	if err := errors.Join(err, checkSources(files.mapped)); err != nil {
		return nil, err
	}
	if files.ignored, err = config.Ignored(in); err != nil {
		return nil, err
	}
	if files.recursive, err = config.Recursive(in); err != nil {
		return nil, err
	}
	files.recursive = files.recursive || below
	return discover(r, files)
}

func discover(r Request, files about) (*Sources, error) {
	s := &Sources{Store: &source.Store{Input: r.Input}, about: files, databases: &database.Reader{Environ: r.Environ}}
	var errOverlay error
	s.overlay, errOverlay = r.overlay()
	if len(r.Sources) == 0 && len(queries(files.mapped)) > 0 {
		return s, errOverlay
	}
	found, notices, err := s.Store.Find(r.Sources, source.Search{Ignore: config.IDs(files.ignored), Recursive: files.recursive})
	s.Paths, s.Names, s.Notices = found.Paths(), found.Names(), notices
	for _, n := range notices {
		if n.Code == audit.IgnoredCode {
			s.Ignored = append(s.Ignored, whereIs(n.Path, r.Sources)...)
		}
	}
	return s, errors.Join(errOverlay, err)
}

// IgnorePatterns are what the config says to ignore.
func (s *Sources) IgnorePatterns() []string { return config.IDs(s.about.ignored) }

// Masks reports whether the config of a request asks for masked names, whatever else
// is wrong with it.
func Masks(r Request) bool {
	in, err := (&Setup{Request: r, files: &config.Files{}}).input()
	return err == nil && config.Masked(in)
}

// whereIs gives the files on disk that a path below one of the sources may mean.
func whereIs(below string, sources []string) []string {
	var all []string
	for _, place := range append([]string{""}, sources...) {
		path := filepath.Join(place, below)
		if place != "" && filepath.Base(place) == below {
			path = place
		}
		if _, err := os.Stat(path); err == nil && path != "" {
			all = append(all, path)
		}
	}
	return all
}

// Places are the files on disk in which they lie: themselves, or archives. What came
// from standard input has none.
func (s *Sources) Places() []string {
	var places []string
	for _, path := range s.Paths {
		if place := s.Store.Place(path); place != "" && (len(places) == 0 || places[len(places)-1] != place) {
			places = append(places, place)
		}
	}
	return places
}

// Size is how many bytes the files have, as far as can be seen.
func (s *Sources) Size() int64 {
	var size int64
	for _, path := range s.Paths {
		size += s.Store.Size(path)
	}
	return size
}

// Hint is what the config says of how a file is to be read.
func (s *Sources) Hint(at int) source.Hint {
	for _, m := range s.about.mapped {
		if m.Encoding != "" && dossier.NameFits(m.File, s.Names[at]) {
			return source.Hint{Encoding: m.Encoding}
		}
	}
	return source.Hint{}
}

// Open opens every file, in the order of Paths, and behind them gives the tables of
// databases, with what is corrected of them. It reports all that cannot be opened at once.
func (s *Sources) Open(ctx context.Context) ([]*source.File, *correction.Laid, error) {
	files, err := s.open(ctx)
	if err != nil {
		return files, nil, err
	}
	laid, err := s.overlay.Lay(files)
	return files, laid, err
}

func (s *Sources) open(ctx context.Context) ([]*source.File, error) {
	files, faults := make([]*source.File, len(s.Paths)), make([]error, len(s.Paths))
	slots := make(chan struct{}, runtime.GOMAXPROCS(0)) // one for each file at a time
	var work sync.WaitGroup
	for i, path := range s.Paths {
		slots <- struct{}{}
		work.Go(func() {
			defer func() { <-slots }()
			if ctx.Err() != nil {
				return
			}
			if files[i], faults[i] = s.Store.Open(path, s.Hint(i)); faults[i] == nil {
				files[i].Path = s.Names[i]
			}
		})
	}
	work.Wait()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if err := errors.Join(faults...); err != nil {
		return files, err
	}
	tables, err := s.Tables(ctx)
	return append(files, tables...), err
}

// inOrder sorts opened files by name, on which no order of the sources has a bearing.
func inOrder(files []*source.File) {
	slices.SortFunc(files, func(a, b *source.File) int { return strings.Compare(a.Path, b.Path) })
}
