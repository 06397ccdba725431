package main

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"regexp"
	"strings"

	"ninefold/internal/audit"
)

// What goes wrong on a worker reaches whoever waits as part of what an engine says of the
// job, between stack traces of its own. So it travels as one word that no engine changes,
// and is found again by its ends.
const (
	faultBegins = "ninefold-fault("
	faultEnds   = ")"
)

var carriedFault = regexp.MustCompile(regexp.QuoteMeta(faultBegins) + `([A-Za-z0-9_-]+)` + regexp.QuoteMeta(faultEnds))

// carried makes an error of a worker one that can be carried. Its own words follow, for
// who reads the log of the engine.
func carried(err error) error {
	if err == nil {
		return nil
	}
	var faults []audit.Fault
	for _, one := range apart(err) {
		if fault, ok := errors.AsType[*audit.Fault](one); ok {
			faults = append(faults, *fault)
		} else {
			faults = append(faults, audit.Fault{Problem: audit.Text{ZH: one.Error(), EN: one.Error()}})
		}
	}
	word, wrong := json.Marshal(faults)
	if wrong != nil {
		return errors.Join(err, wrong)
	}
	return errors.New(faultBegins + base64.RawURLEncoding.EncodeToString(word) + faultEnds + " " + err.Error())
}

// apart gives the errors that were joined into one.
func apart(err error) []error {
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return []error{err}
	}
	var all []error
	for _, one := range joined.Unwrap() {
		all = append(all, apart(one)...)
	}
	return all
}

// delivered is the fault in what an engine says; nil where there is none.
func delivered(said string) error {
	found := carriedFault.FindStringSubmatch(said)
	if found == nil {
		return nil
	}
	word, _ := base64.RawURLEncoding.DecodeString(found[1]) // what is cut off is no JSON
	var faults []audit.Fault
	_ = json.Unmarshal(word, &faults) // no fault of ours then
	var all []error
	for i := range faults {
		all = append(all, &faults[i])
	}
	return errors.Join(all...)
}

// firstLine is what an engine says in one line.
func firstLine(said string) string {
	for line := range strings.Lines(said) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return "?"
}
