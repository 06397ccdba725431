package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// published is the schema that the program prints.
func published(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	code, text, stderr := call(t, "schema", name)
	require.Equal(t, 0, code, stderr)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(text)))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource(name+".json", document))
	compiled, err := compiler.Compile(name + ".json")
	require.NoError(t, err, name)
	return compiled
}

// Whatever a command writes as JSON meets the schema that is published for it, and
// every schema is that of some command.
func TestEveryDocumentMeetsItsSchema(t *testing.T) {
	dir := copyOffice(t, "exports")
	result := saved(t, dir)
	earlier := saved(t, dir, "--as-of", "2024-06-30", "--from", "2024-01-01", "--to", "2024-06-30")
	config := filepath.Join(dir, "ninefold.yaml")
	documents := map[string][][]string{
		"result":       {{"check", dir, "--all", "--quarantine"}, {"check", dir, "--rule", "fieldwork.visits"}},
		"rollup":       nil, // its own tests hold it to its schema
		"due":          {{"due", dir}},
		"explanations": {{"explain", dir, "--person", "0001"}, {"explain", dir, "--branch", "JW-QF"}},
		"explanation":  {{"explain", dir, "--person", "0001", "--rule", "fieldwork.visits"}, {"explain", dir, "--branch", "JW-QF", "--rule", "study.sessions"}},
		"diff":         {{"diff", earlier, result}, {"diff", result, result}},
		"trend":        {{"trend", earlier, result}},
		"summary":      {{"summary", dir}, {"summary", dir, "--rows", "forums.held"}, {"summary", dir, "--since", "2015"}},
		"whatif":       {{"whatif", dir, "--set", "fieldwork.visits.half_days=3"}, {"whatif", dir, "--sweep", "fieldwork.visits.half_days=1..3"}},
		"verification": {{"verify", result, dir}, {"verify", earlier, dir, "--set", "fieldwork.visits.half_days=3"}},
		"inspection":   {{"inspect", dir}},
		"config":       {{"config", "show", dir}},
		"configdiff":   {{"config", "diff", config, config}, {"config", "diff", config, config, dir}},
		"dossier":      {{"dossier", dir, "--person", "0001"}},
		"rules":        {{"rules"}},
		"matrix":       {{"rules", "matrix"}, {"rules", "matrix", "--result", result}},
		"policytest":   nil, // tried where policies are
		"policycheck":  {{"policy", "check"}},
		"licenses":     {{"licenses"}},
		"version":      {{"version"}},
	}
	names := formNames()
	assert.Len(t, documents, len(names))
	for name, calls := range documents {
		require.True(t, slices.Contains(names, name), name)
		compiled := published(t, name)
		for _, args := range calls {
			_, stdout, stderr := call(t, append(args, "-o", "json")...)
			require.NotEmpty(t, stdout, "%v: %s", args, stderr)
			document, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(stdout)))
			require.NoError(t, err, args)
			assert.NoError(t, compiled.Validate(document), args)
		}
	}
}

// A schema that lets everything pass would be none.
func TestASchemaRefusesWhatNoCommandWrites(t *testing.T) {
	dir := copyOffice(t, "exports")
	_, stdout, _ := call(t, "summary", dir, "-o", "json")
	compiled := published(t, "summary")
	for what, change := range map[string]func(map[string]any){
		"a key more":       func(d map[string]any) { d["more"] = 1 },
		"a key less":       func(d map[string]any) { delete(d, "since") },
		"a text for a day": func(d map[string]any) { d["run"].(map[string]any)["as_of"] = 5 },
		"another name":     func(d map[string]any) { d["schema"] = "ninefold.trend/v1" },
	} {
		var document map[string]any
		require.NoError(t, json.Unmarshal([]byte(stdout), &document))
		require.NoError(t, compiled.Validate(document))
		change(document)
		assert.Error(t, compiled.Validate(document), what)
	}
}

func TestSchemaNames(t *testing.T) {
	code, stdout, _ := call(t, "schema")
	assert.Equal(t, 0, code)
	for _, name := range formNames() {
		assert.Contains(t, stdout, name)
	}
	code, _, stderr := call(t, "schema", "resul")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "result")
}
