package explain

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Dates stand beside days and nowhere else; what is given stays as it is.
func TestDatesStandBesideDays(t *testing.T) {
	input := map[string]any{
		"as_of": json.Number("20088"), "weeks": []any{map[string]any{"week": json.Number("2868"), "ends": json.Number("20079"), "available": json.Number("5")}},
		"reports":    []any{map[string]any{"submitted_on": json.Number("20058"), "year": json.Number("2024"), "title": "20058"}},
		"service":    map[string]any{"from": json.Number("15588.5")},
		"thresholds": map[string]any{"anchor": json.Number("19723"), "warn_days": json.Number("30"), "due": "12-15"},
	}
	before, err := json.Marshal(input)
	assert.NoError(t, err)
	requirement := &audit.Requirement{Parameters: []audit.Parameter{{Name: "anchor", Type: audit.DateParameter}, {Name: "warn_days", Type: audit.IntParameter}}}
	assert.Equal(t, map[string]any{
		"as_of": json.Number("20088"), "as_of_iso": "2024-12-31",
		"weeks":      []any{map[string]any{"week": json.Number("2868"), "ends": json.Number("20079"), "ends_iso": "2024-12-22", "available": json.Number("5")}},
		"reports":    []any{map[string]any{"submitted_on": json.Number("20058"), "submitted_on_iso": "2024-12-01", "year": json.Number("2024"), "title": "20058"}},
		"service":    map[string]any{"from": json.Number("15588.5")},
		"thresholds": map[string]any{"anchor": json.Number("19723"), "anchor_iso": "2024-01-01", "warn_days": json.Number("30"), "due": "12-15"},
	}, Readable(&dossier.Office{}, input, requirement))
	after, err := json.Marshal(input)
	assert.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}
