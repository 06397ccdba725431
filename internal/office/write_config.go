package office

import (
	"encoding/json"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"
)

// config writes period, calendar and thresholds, as YAML or as JSON, which is
// YAML too. Bounds open what branches loosen, and no more.
func (w *writer) config(path string) error {
	o := w.o
	doc := map[string]any{
		"period":     map[string]any{"from": o.From.String(), "to": o.To.String()},
		"thresholds": o.Figures.nested(),
	}
	if len(o.DaysOff)+len(o.DaysWorked) > 0 {
		doc["calendar"] = map[string]any{"holidays": texts(o.DaysOff), "workdays": texts(o.DaysWorked)}
	}
	if bounds := o.bounds(); len(bounds) > 0 {
		doc["bounds"] = bounds.nested()
	}
	var branches []any
	for _, b := range o.branches() { // without the table, a branch without people is unknown
		if own := o.Overrides[b.ID]; own != nil {
			branches = append(branches, map[string]any{"id": b.ID, "thresholds": own.nested()})
		}
	}
	if len(branches) > 0 {
		doc["branches"] = branches
	}
	marshal := yaml.Marshal
	if w.chance(0.5) {
		marshal = func(v any) ([]byte, error) { return json.MarshalIndent(v, "", " ") }
	}
	data, err := marshal(doc)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

func texts(days []Day) []string {
	all := []string{}
	for _, d := range days {
		all = append(all, d.String())
	}
	return all
}

// nested splits system.requirement into two levels, as the config has it.
func (f Figures) nested() map[string]map[string]map[string]any {
	systems := map[string]map[string]map[string]any{}
	for rule, parameters := range f {
		system, requirement, _ := strings.Cut(rule, ".")
		if systems[system] == nil {
			systems[system] = map[string]map[string]any{}
		}
		systems[system][requirement] = parameters
	}
	return systems
}

// bounds opens every directed parameter that some branch sets looser than the
// office as far as the loosest branch goes.
func (o *Office) bounds() Figures {
	bounds := Figures{}
	for _, k := range knobs {
		loosest := o.in("", k.rule).any(k.parameter)
		for _, b := range o.branches() {
			own, ok := o.Overrides[b.ID][k.rule][k.parameter]
			if !ok || !looser(own, loosest, k.up) {
				continue
			}
			loosest = own
			side := map[bool]string{true: "min", false: "max"}[k.up]
			bounds.Set(k.rule, k.parameter, map[string]any{side: own})
		}
	}
	return bounds
}

// looser compares two figures of a parameter that has a direction.
func looser(a, b any, up bool) bool {
	x, y := number(a), number(b)
	return up && x < y || !up && x > y
}

func number(v any) float64 {
	if n, ok := v.(int); ok {
		return float64(n)
	}
	if x, ok := v.(float64); ok {
		return x
	}
	return 0 // lists have no direction
}
