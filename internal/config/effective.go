package config

import (
	"bytes"
	"encoding/json"
	"reflect"

	"ninefold/internal/audit"
)

// Effective is what judging takes of settings, by what they say and not by where they
// are written: the figures with their origins, the waivers, the calendar, whether names
// are kept out of results. It travels as
// JSON, and judges as the Config that it is of does.
type Effective struct{ *Config }

// Effective gives it.
func (c *Config) Effective() Effective {
	return Effective{&Config{thresholds: c.thresholds, Waivers: c.Waivers, Holidays: c.Holidays, Workdays: c.Workdays, Mask: c.Mask}}
}

// effective is its form on the way.
type effective struct {
	Figures  map[string]map[string]map[string][]effectiveFigure `json:"figures"` // by branch ("" for all others), requirement and parameter; what a branch shares with all is left out
	Waivers  []audit.Waiver                                     `json:"waivers,omitempty"`
	Holidays []audit.Date                                       `json:"holidays,omitempty"`
	Workdays []audit.Date                                       `json:"workdays,omitempty"`
	Mask     bool                                               `json:"mask,omitempty"`
}

type effectiveFigure struct {
	Value  any         `json:"value"`
	Origin string      `json:"origin"`
	From   *audit.Date `json:"from,omitempty"` // nil: always
}

// MarshalJSON writes it.
func (e Effective) MarshalJSON() ([]byte, error) {
	form := effective{map[string]map[string]map[string][]effectiveFigure{}, e.Waivers, e.Holidays, e.Workdays, e.Mask}
	for branch, rules := range e.thresholds {
		form.Figures[branch] = map[string]map[string][]effectiveFigure{}
		for rule, figures := range rules {
			if branch == "" || !reflect.DeepEqual(figures, e.thresholds[""][rule]) {
				form.Figures[branch][rule] = effectiveFigures(figures)
			}
		}
	}
	return json.Marshal(form)
}

func effectiveFigures(given audit.Thresholds) map[string][]effectiveFigure {
	all := map[string][]effectiveFigure{}
	for parameter, figures := range given {
		for _, f := range figures {
			one := effectiveFigure{Value: f.Value, Origin: f.Origin}
			if f.Dated {
				one.From = &f.From
			}
			all[parameter] = append(all[parameter], one)
		}
	}
	return all
}

// UnmarshalJSON reads it.
func (e *Effective) UnmarshalJSON(data []byte) error {
	var form effective
	numbers := json.NewDecoder(bytes.NewReader(data))
	numbers.UseNumber()
	if err := numbers.Decode(&form); err != nil {
		return err
	}
	e.Config = &Config{thresholds: map[string]map[string]audit.Thresholds{}, Waivers: form.Waivers, Holidays: form.Holidays, Workdays: form.Workdays, Mask: form.Mask}
	common := thresholdsOf(form.Figures[""])
	for branch, rules := range form.Figures {
		own := thresholdsOf(rules)
		for rule, figures := range common { // the very same ones, by which they are known
			if own[rule] == nil || branch == "" {
				own[rule] = figures
			}
		}
		e.thresholds[branch] = own
	}
	return nil
}

func thresholdsOf(rules map[string]map[string][]effectiveFigure) map[string]audit.Thresholds {
	all := map[string]audit.Thresholds{}
	for rule, parameters := range rules {
		all[rule] = audit.Thresholds{}
		for name, figures := range parameters {
			for _, f := range figures {
				one := audit.Threshold{Value: plainFigure(f.Value), Origin: f.Origin}
				if f.From != nil {
					one.From, one.Dated = *f.From, true
				}
				all[rule][name] = append(all[rule][name], one)
			}
		}
	}
	return all
}

// plainFigure is a figure as audit.Parameter has it.
func plainFigure(v any) any {
	list, ok := v.([]any)
	if !ok {
		return audit.Number(v)
	}
	texts := make([]string, len(list))
	for i, one := range list {
		texts[i], _ = one.(string) // a list is always of texts
	}
	return texts
}
