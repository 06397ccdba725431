package explain

import (
	"encoding/json"
	"maps"
	"math"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// ofDay are the keys of an input that hold days besides the dates of tables.
var ofDay = []string{"as_of", "from", "to", "ends", "mentor_left_on"}

// Readable gives what a policy saw of a subject for a person to read: the same input,
// with the date (date_iso) beside every day number, and beside every row number where
// the row stands (row_at). The input given stays as it is.
func Readable(office *dossier.Office, input any, r *audit.Requirement) any {
	return (&reader{office, days()}).value(input, r)
}

// days are the keys that hold day numbers.
func days() map[string]bool {
	keys := map[string]bool{}
	for _, key := range ofDay {
		keys[key] = true
	}
	for _, table := range dossier.Tables() {
		for _, field := range table.Fields {
			if field.Type == dossier.TypeDate {
				keys[field.Name] = true
			}
		}
	}
	return keys
}

type reader struct {
	office *dossier.Office
	days   map[string]bool
}

// Place is where a row stands.
type Place struct {
	audit.Origin

	Cell string `json:"cell,omitempty"` // where a record came from one cell
}

func (r *reader) value(v any, q *audit.Requirement) any {
	switch v := v.(type) {
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = r.value(v[i], q)
		}
		return list
	case map[string]any:
		return r.object(v, q)
	}
	return v
}

func (r *reader) object(o map[string]any, q *audit.Requirement) map[string]any {
	all := map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(o)) {
		switch {
		case key == "thresholds":
			all[key] = figures(o[key], q)
			continue
		case key == "row" || key == "unsolved": // visits that found more than they solved
			all[key+"_at"] = r.places(o[key])
		case r.days[key]:
			if n, ok := whole(o[key]); ok {
				all[key+"_iso"] = audit.Date(n).String() //nolint:gosec // a day of the input
			}
		}
		all[key] = r.value(o[key], q)
	}
	return all
}

// places says where a row stands, or each of several.
func (r *reader) places(v any) any {
	if list, ok := v.([]any); ok {
		all := make([]any, len(list))
		for i := range list {
			all[i] = r.places(list[i])
		}
		return all
	}
	if n, ok := whole(v); ok {
		if origin, _, found := r.office.Record(int(n)); found {
			return Place{origin, origin.Cell()}
		}
	}
	return nil
}

// figures adds the date beside the thresholds that are days.
func figures(v any, q *audit.Requirement) any {
	o, ok := v.(map[string]any)
	if !ok {
		return v
	}
	all := maps.Clone(o)
	for name, value := range o {
		p, known := q.Parameter(name)
		if n, ok := whole(value); ok && known && p.Type == audit.DateParameter {
			all[name+"_iso"] = audit.Date(n).String() //nolint:gosec // a day of the input
		}
	}
	return all
}

// whole reads a day or row number, however JSON gives it.
func whole(v any) (int64, bool) {
	switch n := v.(type) {
	case json.Number:
		i, err := n.Int64()
		return i, err == nil && inRange(i)
	case int:
		return int64(n), inRange(int64(n))
	case int64:
		return n, inRange(n)
	case float64:
		return int64(n), n == math.Trunc(n) && inRange(int64(n))
	}
	return 0, false
}

func inRange(n int64) bool { return math.MinInt32 < n && n < math.MaxInt32 }
