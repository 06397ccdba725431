package policy

import (
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/policies"
)

// unset has every threshold at its default.
type unset struct{ rules *Set }

func (u unset) Thresholds(_, rule string) audit.Thresholds {
	figures := audit.Thresholds{}
	for _, r := range u.rules.Requirements {
		for _, p := range r.Parameters {
			if r.ID == rule {
				figures[p.Name] = []audit.Threshold{{Value: p.Default}, {Value: p.Default, Dated: true, From: audit.DateOf(2024, 7, 1)}}
			}
		}
	}
	return figures
}

func (unset) Waiver(string, string, audit.Date) (*audit.Waiver, bool) { return nil, false }

// The schema says what policies see: every document of an office that supplies
// all tables fits it, and no part of it is without an example.
func TestRealDocumentsFitTheSchema(t *testing.T) {
	rules, err := Compile(policies.Files)
	require.NoError(t, err)
	office := fixture(t)
	seen := map[string]map[string]bool{}
	schemas := map[string]*jsonschema.Schema{}
	for i := range rules.Requirements {
		schemas[rules.Requirements[i].ID] = compiled(t, inputSchema(&rules.Requirements[i]))
		seen[rules.Requirements[i].ID] = map[string]bool{}
	}
	for i := range office.Dossiers {
		documents, err := rules.Documents(office, &office.Dossiers[i], nil, unset{rules})
		require.NoError(t, err)
		for _, d := range documents {
			input, err := jsonValue(d.Input)
			require.NoError(t, err)
			require.NoError(t, schemas[d.Rule].Validate(input), "%s of %s", d.Rule, office.Dossiers[i].Subject.ID)
			for name := range input.(map[string]any) {
				seen[d.Rule][name] = true
			}
		}
	}
	for i := range rules.Requirements {
		r := &rules.Requirements[i]
		for name := range inputSchema(r)["properties"].(map[string]any) {
			require.True(t, seen[r.ID][name] || name == "asked" || name == "away" && r.Subject == audit.Branch, "%s never sees %s", r.ID, name)
		}
	}
}

func compiled(t *testing.T, s schema) *jsonschema.Schema {
	t.Helper()
	document, err := jsonValue(s)
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("input.json", document))
	compiled, err := c.Compile("input.json")
	require.NoError(t, err)
	return compiled
}

// fixture is the office of the fixtures, as of the last day of 2024.
func fixture(t *testing.T) *dossier.Office {
	t.Helper()
	found, _, err := source.Discover([]string{"../../fixtures/office"})
	require.NoError(t, err)
	var files []*source.File
	for _, name := range found {
		file, err := source.Open(name, source.Hint{})
		require.NoError(t, err)
		files = append(files, file)
	}
	book, err := dossier.Load(files, dossier.Options{})
	require.NoError(t, err)
	year := audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}
	return dossier.Join(book, dossier.Time{AsOf: year.To, Period: year}, dossier.NewCalendar(nil, nil))
}
