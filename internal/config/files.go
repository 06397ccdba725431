package config

import "sync"

// Files remembers what config files held when they were first read. Whoever reads
// settings of one run several times, first where policies are, then all the rest,
// then once more with the names that the data has, or many alternatives of one file,
// sees one state of it. The zero value remembers nothing yet; any number of
// goroutines may share one.
type Files struct {
	mutex sync.Mutex
	texts map[string][]byte // by path
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
