package config

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
)

// value is one setting as it was read, with the place it stands at. A nil value
// is a setting that is not there; every method takes it.
type value struct {
	at      place // of the key, or of the item of a list
	scalar  any   // string, int64, float64, bool or audit.Date
	fields  map[string]*value
	items   []*value
	figures []figure
	words   []layout.Word // of `values`
	broken  bool          // it was refused; what depends on it must not be refused once more
}

// figure is one value of a threshold and the day from which it holds.
type figure struct {
	value any // as audit.Parameter has it: int64, float64, string or []string
	from  audit.Date
	dated bool
	at    place
}

func (v *value) field(name string) *value {
	if v == nil {
		return nil
	}
	return v.fields[name]
}

// dig follows a dotted key.
func (v *value) dig(key string) *value {
	for name := range strings.SplitSeq(key, ".") {
		v = v.field(name)
	}
	return v
}

func (v *value) list() []*value {
	if v == nil {
		return nil
	}
	return v.items
}

func (v *value) there() bool { return v != nil && !v.broken }

func (v *value) text() string {
	if v == nil {
		return ""
	}
	s, _ := v.scalar.(string)
	return s
}

func (v *value) day() (audit.Date, bool) {
	if v == nil {
		return 0, false
	}
	d, ok := v.scalar.(audit.Date)
	return d, ok
}

func (v *value) texts() []string {
	texts := []string{} // never nil: an empty list is a list
	for _, item := range v.list() {
		texts = append(texts, item.text())
	}
	return texts
}

func (v *value) days() []audit.Date {
	var days []audit.Date
	for _, item := range v.list() {
		if d, ok := item.day(); ok {
			days = append(days, d)
		}
	}
	return days
}

// plain is the value as audit.Parameter has it.
func (v *value) plain() any {
	if v == nil {
		return nil
	}
	if v.items != nil {
		return v.texts()
	}
	if d, ok := v.scalar.(audit.Date); ok {
		return d.String()
	}
	return v.scalar
}

// flatten gives the settings as the nested map that Viper keeps. Lists and
// thresholds stay whole: a later layer replaces them, it never mixes them.
func (v *value) flatten() map[string]any {
	m := make(map[string]any, len(v.fields))
	for name, f := range v.fields {
		if f.fields != nil {
			m[name] = f.flatten()
		} else {
			m[name] = f
		}
	}
	return m
}
