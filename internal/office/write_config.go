package office

import (
	"encoding/json"
	"os"
	"slices"
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
	if complete := w.complete(); len(complete) > 0 {
		doc["complete"] = complete
	}
	if len(o.Waivers) > 0 {
		doc["waivers"] = o.waiversWritten()
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

// complete lists the tables that hold all there is. Plain exports have no sheet
// with a row 无: what such a one says stands in the config instead.
func (w *writer) complete() []string {
	all := slices.Clone(w.o.Complete)
	for _, s := range sheets {
		if w.plain && w.o.None[s.name] && !slices.Contains(all, s.name) {
			all = append(all, s.name)
		}
	}
	return all
}

// waiversWritten has them in either of the two forms.
func (o *Office) waiversWritten() []any {
	var all []any
	for _, v := range o.Waivers {
		one := map[string]any{"from": v.From.String(), "until": v.Until.String(), "reason": "专项工作", "approved_by": "组织部"}
		if len(v.Rules)+len(v.Subjects) == 2 {
			one["rule"], one["subject"] = v.Rules[0], v.Subjects[0]
		} else {
			one["rules"], one["subjects"] = v.Rules, v.Subjects
		}
		all = append(all, one)
	}
	return all
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
		systems[system][requirement] = written(parameters)
	}
	return systems
}

// written gives figures as the config has them.
func written(parameters map[string]any) map[string]any {
	all := map[string]any{}
	for name, value := range parameters {
		steps, changes := value.(Dated)
		if !changes {
			all[name] = value
			continue
		}
		var list []any
		for _, step := range steps {
			one := map[string]any{"value": step.Value}
			if step.From != Absent {
				one["from"] = step.From.String()
			}
			list = append(list, one)
		}
		all[name] = list
	}
	return all
}

// bounds opens every parameter that some branch sets looser than the office: as
// far as the loosest branch goes or, where that is not a matter of one figure,
// altogether.
func (o *Office) bounds() Figures {
	bounds := Figures{}
	for _, k := range knobs {
		loosest := o.Figures[k.rule][k.parameter]
		if loosest == nil {
			loosest = defaults[k.rule][k.parameter]
		}
		for _, b := range o.branches() {
			own, ok := o.Overrides[b.ID][k.rule][k.parameter]
			if !ok {
				continue
			}
			if !k.directed || !steady(loosest, own) {
				bounds.Set(k.rule, k.parameter, map[string]any{})
				break
			}
			if !looser(own, loosest, k.up) {
				continue
			}
			loosest = own
			side := map[bool]string{true: "min", false: "max"}[k.up]
			bounds.Set(k.rule, k.parameter, map[string]any{side: own})
		}
	}
	return bounds
}

// steady says whether neither figure changes.
func steady(a, b any) bool {
	_, one := a.(Dated)
	_, other := b.(Dated)
	return !one && !other
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
