package config

import "ninefold/internal/audit"

// exceeds reports what a branch sets beyond what the level above allows. It is a
// fault, but in a trial, where somebody asks what would be if it were allowed:
// there the settings hold and what is beyond is told beside them.
func (l *loader) exceeds(at place, problem, remedy audit.Text) {
	if l.in.Trial {
		l.beyond.add(at, problem, remedy)
		return
	}
	l.add(at, problem, remedy)
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
