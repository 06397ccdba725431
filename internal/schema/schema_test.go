package schema

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

type document struct {
	Schema string `json:"schema"`
	part

	Day     audit.Date           `json:"day"`
	Until   *audit.Date          `json:"until"`
	Tree    []node               `json:"tree"`
	Counts  map[audit.Status]int `json:"counts"`
	Note    *note                `json:"note,omitempty"`
	Any     any                  `json:"any"`
	Own     *named               `json:"own"`
	private int
}

type (
	part  struct{ Name string }
	node  struct{ Below []node }
	note  struct{ Text string }
	named struct {
		*inner `json:"inner"`
	}
	inner struct{ N int }
)

func TestADocumentMeetsTheSchemaOfItsType(t *testing.T) {
	d := document{Schema: "test/v1", part: part{"x"}, Day: audit.DateOf(2024, 2, 29), Counts: map[audit.Status]int{audit.Fail: 2}, Tree: []node{{Below: []node{{}}}}, private: 1}
	assert.NoError(t, validate(t, d, nil))
	until := audit.DateOf(2024, 3, 1)
	d.Until, d.Note, d.Any, d.Own = &until, &note{"said"}, []int{1}, &named{&inner{1}}
	assert.NoError(t, validate(t, d, nil))
	for what, change := range map[string]func(map[string]any){
		"a key more":            func(m map[string]any) { m["private"] = 1 },
		"a key less":            func(m map[string]any) { delete(m, "Name") },
		"no status":             func(m map[string]any) { m["counts"] = map[string]any{"failed": 1} },
		"a number for a list":   func(m map[string]any) { m["tree"] = 1 },
		"deep in a tree":        func(m map[string]any) { m["tree"] = []any{map[string]any{"Below": []any{map[string]any{"Up": 1}}}} },
		"null where it is left": func(m map[string]any) { m["note"] = nil },
		"another document":      func(m map[string]any) { m["schema"] = "other/v1" },
		"promoted beside":       func(m map[string]any) { m["own"] = map[string]any{"N": 1} },
	} {
		assert.Error(t, validate(t, d, change), what)
	}
}

func validate(t *testing.T, d document, change func(map[string]any)) error {
	t.Helper()
	text, err := json.Marshal(d)
	require.NoError(t, err)
	var written map[string]any
	require.NoError(t, json.Unmarshal(text, &written))
	if change != nil {
		change(written)
	}
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(Of("test/v1", "test", d)))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("test.json", schema))
	compiled, err := compiler.Compile("test.json")
	require.NoError(t, err)
	return compiled.Validate(written)
}
