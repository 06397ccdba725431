package config

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// Files remembers what config files held when they were first read. Whoever reads
// settings of one run several times, first where policies are, then all the rest,
// then once more with the names that the data has, or many alternatives of one file,
// sees one state of it. The zero value remembers nothing yet; any number of
// goroutines may share one.
type Files struct {
	mutex sync.Mutex
	texts map[string][]byte // by path
	fixed bool              // texts were proposed
}

// Proposed are files of which some hold other texts than on disk: what settings would
// be is known before anything is written. All others are read.
func Proposed(texts map[string][]byte) *Files {
	return &Files{texts: maps.Clone(texts), fixed: true}
}

// names are the files of a folder.
func (f *Files) names(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	var names []string
	for _, entry := range entries {
		if !entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if !f.fixed {
		return names, err
	}
	for path, text := range f.texts {
		name := filepath.Base(path)
		switch at := slices.Index(names, name); {
		case filepath.Dir(path) != filepath.Clean(dir):
		case text == nil && at >= 0: // it would be gone
			names = slices.Delete(names, at, at+1)
		case text != nil && at < 0:
			names, err = append(names, name), nil
		}
	}
	slices.Sort(names)
	return names, err
}

// text reads a file at the first call; what is wrong with it is added each time.
func (f *Files) text(doc *document, wrong *faults) ([]byte, bool) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if data, ok := f.texts[doc.path]; ok {
		return data, true
	}
	data, ok := readFile(doc, wrong)
	if ok {
		if f.texts == nil {
			f.texts = map[string][]byte{}
		}
		f.texts[doc.path] = data
	}
	return data, ok
}
