package config

import (
	"errors"
	"fmt"
	"slices"

	"ninefold/internal/audit"
)

// most is how many faults one report lists. A file that has more of them is
// not a config, and naming the nearest right key for each would take minutes.
const most = 200

// document is one text that settings come from: a file, a variable or a flag.
type document struct {
	path  string // as a person can open it; of a variable or a flag, how it was written
	short string // as results name it: without the folders of this machine
	lines bool   // whether a line and a column say where in it something stands
	order int    // its turn in a report
}

// place is a spot in a document.
type place struct {
	doc          *document
	line, column int
}

// where is the place for someone who has to go there.
func (p place) where() string {
	if p.doc.lines && p.line > 0 {
		return fmt.Sprintf("%s:%d:%d", p.doc.path, p.line, p.column)
	}
	return p.doc.path
}

// origin is the place as results carry it: "ninefold.yaml:12".
func (p place) origin() string {
	if p.doc.lines && p.line > 0 {
		return fmt.Sprintf("%s:%d", p.doc.short, p.line)
	}
	return p.doc.short
}

// faults gathers everything that is wrong, to be told in one go.
type faults struct {
	found   []located
	surplus int
}

type located struct {
	at    place
	fault *audit.Fault
}

// full reports whether a further fault would only be counted.
func (f *faults) full() bool { return len(f.found) >= most }

func (f *faults) add(at place, problem, remedy audit.Text) {
	if f.full() {
		f.surplus++
		return
	}
	f.found = append(f.found, located{at, &audit.Fault{Where: at.where(), Problem: problem, Remedy: remedy}})
}

// join gives the faults in the order in which a reader of the files meets them;
// nil if there are none.
func (f *faults) join() error {
	if len(f.found) == 0 {
		return nil
	}
	f.sort()
	all := make([]error, 0, len(f.found)+1)
	for _, one := range f.found {
		all = append(all, one.fault)
	}
	if f.surplus > 0 {
		all = append(all, &audit.Fault{Problem: audit.Textf("另有 %d 处错误", "%d more of the kind", f.surplus)})
	}
	return errors.Join(all...)
}

// sort puts the faults in the order of files, lines and columns.
func (f *faults) sort() {
	slices.SortStableFunc(f.found, func(a, b located) int {
		return slices.Compare(
			[]int{a.at.doc.order, a.at.line, a.at.column},
			[]int{b.at.doc.order, b.at.line, b.at.column})
	})
}

// list gives the faults one by one, in the order of join.
func (f *faults) list() []*audit.Fault {
	f.sort()
	var all []*audit.Fault
	for _, one := range f.found {
		all = append(all, one.fault)
	}
	return all
}
