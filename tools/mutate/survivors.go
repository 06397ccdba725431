package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// readSurvivors reads the list of mutants that may survive. A line is
//
//	file | rule | change || reason
//
// Blank lines and those that begin with # do not count.
func readSurvivors(name string) (map[string]string, error) {
	text, err := os.ReadFile(name) //nolint:gosec // a developer names it
	if err != nil {
		return nil, err
	}
	listed := map[string]string{}
	for i, line := range strings.Split(string(text), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := strings.LastIndex(line, " || ")
		if at < 0 {
			return nil, fmt.Errorf("%s:%d: no reason is given; write: file | rule | change || reason", name, i+1)
		}
		listed[line[:at]] = strings.TrimSpace(line[at+4:])
	}
	return listed, nil
}

// report counts what became of the mutants.
type report struct {
	killed, survived, invalid int
	unlisted                  []string // survived without a reason
	stale                     []string // listed, but killed or not there
}

func tally(all []mutant, outcomes []outcome, excused map[string]string, expected []string) report {
	r := report{}
	alive := map[string]bool{}
	for i, m := range all {
		switch outcomes[i] {
		case killed, endless:
			r.killed++
		case invalid:
			r.invalid++
		default:
			r.survived++
			alive[m.String()] = true
			if excused[m.String()] == "" {
				r.unlisted = append(r.unlisted, m.String())
			}
		}
	}
	for _, listed := range expected {
		if !alive[listed] {
			r.stale = append(r.stale, listed)
		}
	}
	return r
}

func (r report) rate() float64 {
	if r.killed == 0 {
		return 0
	}
	return float64(r.killed) / float64(r.killed+r.survived)
}

func (r report) String() string {
	return fmt.Sprintf("%d mutants: %d killed, %d survived (%d of them not listed), %.1f %% killed; %d more do not compile",
		r.killed+r.survived, r.killed, r.survived, len(r.unlisted), 100*r.rate(), r.invalid)
}

// verdict is nil if the tests kill the least part wanted and the list is as it
// should be.
func (r report) verdict(least float64) error {
	var faults []error
	for _, one := range r.unlisted {
		faults = append(faults, fmt.Errorf("survives and is not listed: %s", one))
	}
	for _, one := range r.stale {
		faults = append(faults, fmt.Errorf("listed, but killed or not there: %s", one))
	}
	if r.rate() < least {
		faults = append(faults, fmt.Errorf("only %.1f %% are killed, at least %.0f %% are wanted", 100*r.rate(), 100*least))
	}
	return errors.Join(faults...)
}
