package main

import (
	"errors"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
)

// known refuses ids that there are not.
func known(flag string, given, all []string) error { return knownOr(flag, given, all, nearby) }

// knownOr does so with a remedy of one's own.
func knownOr(flag string, given, all []string, remedy func(id string, all []string) audit.Text) error {
	have := map[string]bool{}
	for _, id := range all {
		have[id] = true
	}
	var faults []error
	for _, id := range given {
		if !have[id] {
			faults = append(faults, &audit.Fault{
				Where:   flag + " " + id,
				Problem: audit.Text{ZH: "没有这个编号", EN: "there is no such id"},
				Remedy:  remedy(id, all),
			})
		}
	}
	return errors.Join(faults...)
}

// nearby names the ids that the given one is a part of, as visits is of
// fieldwork.visits, or else the nearest.
func nearby(id string, all []string) audit.Text {
	whole := slices.Clone(all)
	whole = slices.DeleteFunc(whole, func(one string) bool { return !slices.Contains(strings.Split(one, "."), id) })
	if len(whole) == 0 {
		return config.Suggest(id, all)
	}
	return meant(whole)
}

// called names the ids of those who bear the given one as a name.
func called(office *dossier.Office) func(id string, all []string) audit.Text {
	return func(name string, all []string) audit.Text {
		var bearers []string
		for _, id := range all {
			if s, ok := office.Subject(id); ok && s.Name == name {
				bearers = append(bearers, id)
			}
		}
		if len(bearers) == 0 {
			return nearby(name, all)
		}
		return meant(bearers)
	}
}

func meant(ids []string) audit.Text {
	return audit.Text{ZH: "是否为 " + strings.Join(ids, "、") + "？", EN: "did you mean " + strings.Join(ids, ", ") + "?"}
}
