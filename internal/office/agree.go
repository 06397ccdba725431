package office

import (
	"encoding/json"
	"reflect"
)

// Tells says whether details hold all that is wanted: every name, and of every
// year, stretch or stint every member. Years that are not due need not be there
// (SPEC 3).
func Tells(want, got map[string]any) bool {
	return len(want) == 0 || holdsAll(plain(want), plain(got))
}

// plain gives the value as JSON has it.
func plain(v any) any {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // details are made of texts, numbers, lists and objects
	}
	var out any
	if err := json.Unmarshal(text, &out); err != nil {
		panic(err)
	}
	return out
}

func holdsAll(want, got any) bool {
	switch want := want.(type) {
	case map[string]any:
		other, ok := got.(map[string]any)
		for name, one := range want {
			ok = ok && holdsAll(one, other[name])
		}
		return ok || len(want) == 0
	case []any:
		other, ok := got.([]any)
		want, other = owed(want), owed(other)
		if !ok || len(want) != len(other) {
			return false
		}
		for i := range want {
			if !holdsAll(want[i], other[i]) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(want, got)
}

// owed leaves out years that are not due.
func owed(list []any) []any {
	return Keep(list, func(one any) bool {
		year, ok := one.(map[string]any)
		_, dated := year["year"]
		return !ok || !dated || year["status"] != "exempt"
	})
}
