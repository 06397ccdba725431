package engine

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
)

// Known refuses ids that there are not, with the nearest that there are.
func Known(flag string, given, all []string) error {
	have := map[string]bool{}
	for _, id := range all {
		have[id] = true
	}
	var faults []error
	for _, id := range given {
		if !have[id] {
			faults = append(faults, &audit.Fault{Where: flag + " " + id, Problem: noSuchID, Remedy: nearby(id, all)})
		}
	}
	return errors.Join(faults...)
}

var noSuchID = audit.Text{ZH: "没有这个编号", EN: "no such id"}

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

// named gives a scope in ids: requirements may be given by their titles, branches
// and people by their names. A name of several is refused, naming them.
func named(scope policy.Scope, reqs []audit.Requirement, systems []audit.System, office *dossier.Office) (policy.Scope, error) {
	var faults [3]error
	scope.Rules, faults[0] = rulesNamed(scope.Rules, reqs, systems)
	scope.Branches, faults[1] = whoIsNamed("--branch", scope.Branches, office.BranchIDs(), office.Names(audit.Branch))
	scope.Persons, faults[2] = whoIsNamed("--person", scope.Persons, office.PersonIDs(), office.Names(audit.Person))
	return scope, errors.Join(faults[:]...)
}

func rulesNamed(given []string, reqs []audit.Requirement, systems []audit.System) ([]string, error) {
	var ids []string
	var faults []error
	for _, word := range given {
		id, err := config.TitledRule("--rule", word, reqs, systems)
		ids, faults = append(ids, id), append(faults, err)
	}
	return ids, errors.Join(faults...)
}

// whoIsNamed turns names of people or branches into ids. What is an id is never
// taken for a name.
func whoIsNamed(flag string, given, all []string, names map[string]string) ([]string, error) {
	have := map[string]bool{}
	for _, id := range all {
		have[id] = true
	}
	var ids []string
	var faults []error
	for _, word := range given {
		bearers := []string{word}
		if !have[word] {
			bearers = config.Bearers(names, word)
		}
		switch len(bearers) {
		case 1:
			ids = append(ids, bearers[0])
		case 0:
			faults = append(faults, &audit.Fault{Where: flag + " " + word, Problem: noSuchID, Remedy: nearestName(word, all, names)})
		default:
			faults = append(faults, &audit.Fault{Where: flag + " " + word, Problem: audit.Text{
				ZH: "不止一个叫这个名字：" + strings.Join(bearers, "、"), EN: "more than one bears this name: " + strings.Join(bearers, ", "),
			}, Remedy: audit.Text{ZH: "请写编号，例如 " + bearers[0], EN: "write the id, such as " + bearers[0]}})
		}
	}
	return ids, errors.Join(faults...)
}

// nearestName names the nearest id, or else the nearest name with its id.
func nearestName(word string, all []string, names map[string]string) audit.Text {
	sorted := slices.Sorted(maps.Values(names))
	if name, ok := config.Nearest(word, slices.Compact(sorted)); ok {
		if bearers := config.Bearers(names, name); len(bearers) == 1 {
			return audit.Text{ZH: "是否为 " + name + "（" + bearers[0] + "）？", EN: "did you mean " + name + " (" + bearers[0] + ")?"}
		}
	}
	return nearby(word, all)
}

func meant(ids []string) audit.Text {
	return audit.Text{ZH: "是否为 " + strings.Join(ids, "、") + "？", EN: "did you mean " + strings.Join(ids, ", ") + "?"}
}
