package revise

import (
	"maps"
	"path"
	"slices"
	"strings"

	"ninefold/internal/amend"
	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// NewWaiver is a waiver that is to be there. What it lacks, the loader says.
type NewWaiver struct {
	Rule, Subject      string
	From, Until        string
	Reason, ApprovedBy string
}

func (w NewWaiver) file(s *Settings) string { return s.Path }

func (w NewWaiver) amended(_ *Settings, _ string, text []byte) ([]byte, error) {
	var fields []amend.Field
	for _, f := range []struct {
		key   string
		value string
		text  bool
	}{{"rule", w.Rule, true}, {"subject", w.Subject, true}, {"from", w.From, false}, {"until", w.Until, false}, {"reason", w.Reason, true}, {"approved_by", w.ApprovedBy, true}} {
		switch {
		case f.value == "":
		case f.text:
			fields = append(fields, amend.Field{Key: f.key, Value: amend.Text(f.value)})
		default:
			fields = append(fields, amend.Field{Key: f.key, Value: amend.Literal(f.value)})
		}
	}
	return amend.Insert(text, amend.Keys("waivers"), -1, amend.Map(fields...))
}

func (w NewWaiver) fits(before, after *config.Config) error {
	return onlyOther(before, after, "waivers")
}

// WaiverEnd is the last day that an entry of `waivers` is to be in force on.
type WaiverEnd struct {
	Entry int
	Until audit.Date
}

func (w WaiverEnd) file(s *Settings) string { return s.Path }

func (w WaiverEnd) amended(_ *Settings, _ string, text []byte) ([]byte, error) {
	return amend.Set(text, []amend.PathStep{{Key: "waivers"}, {Item: w.Entry}, {Key: "until"}}, amend.Literal(w.Until.String()))
}

func (w WaiverEnd) fits(before, after *config.Config) error {
	return onlyOther(before, after, "waivers")
}

// WaiverGone is an entry of `waivers` that is to be there no more.
type WaiverGone struct{ Entry int }

func (w WaiverGone) file(s *Settings) string { return s.Path }

func (w WaiverGone) amended(_ *Settings, _ string, text []byte) ([]byte, error) {
	return amend.Remove(text, []amend.PathStep{{Key: "waivers"}, {Item: w.Entry}})
}

func (w WaiverGone) fits(before, after *config.Config) error {
	return onlyOther(before, after, "waivers")
}

// onlyOther holds that nothing but one setting has changed, and no figure.
func onlyOther(before, after *config.Config, name string) error {
	if len(config.Diff(before, after)) > 0 || slices.ContainsFunc(config.DiffOther(before, after), func(one string) bool { return one != name }) {
		return errMore
	}
	return nil
}

// Former is a file that is to have the text again that it had before a change; empty: it
// is not to be there. It goes the way back.
type Former struct {
	Name string // as Settings.Name gives it
	Text string
}

// file is one of those that settings have, whatever the name says.
func (f Former) file(s *Settings) string {
	id := strings.TrimSuffix(path.Base(f.Name), ".yaml")
	known := append([]string{s.Path, config.BranchFile(s.Path, id)}, slices.Sorted(maps.Keys(s.texts))...)
	at := slices.IndexFunc(known, func(one string) bool { return s.Name(one) == f.Name })
	if at < 0 || at == 1 && !namesFile(id) {
		return ""
	}
	return known[at]
}

func (f Former) amended(_ *Settings, _ string, text []byte) ([]byte, error) {
	switch f.Text {
	case string(text):
		return nil, &audit.Fault{Where: f.Name, Problem: audit.Text{ZH: "已经是这样了", EN: "is so already"}}
	case "":
		return nil, nil
	}
	return []byte(f.Text), nil
}

func (f Former) fits(*config.Config, *config.Config) error { return nil }
