package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"    //nolint:depguard // the upstream tool itself, past package policy
	"github.com/open-policy-agent/opa/v1/loader" //nolint:depguard // the upstream tool itself, past package policy
	"github.com/open-policy-agent/opa/v1/rego"   //nolint:depguard // the upstream tool itself, past package policy
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/policy"
)

const policiesOnDisk = "../../policies"

// repeated is what stock OPA says of a document: the parts of a verdict.
type repeated struct {
	Status   audit.Status
	Reasons  []string
	Actual   any
	Required any
	Details  map[string]any
	Message  audit.Text
	Evidence []int
}

// Stock OPA, with the policies as they stand on disk and the input that the
// dossier gives, comes to the verdict that the program came to, in all parts.
func TestStockOPARepeatsEveryVerdict(t *testing.T) {
	c := readFixture(t, reading{})
	verdicts := officeVerdicts(t, c)
	compiler := onDisk(t)
	repeat := map[string]func(any) repeated{}
	asked := map[string]int{}
	for i := range c.Joined.Dossiers {
		d := &c.Joined.Dossiers[i]
		documents, err := c.Rules.Documents(c.Joined, d, nil, c.Settings)
		require.NoError(t, err)
		for _, document := range documents {
			if document.Decided != nil {
				continue
			}
			if repeat[document.Rule] == nil {
				repeat[document.Rule] = stock(t, compiler, document.Query)
			}
			asked[document.Rule]++
			sameVerdict(t, c, verdicts[[2]string{document.Rule, d.Subject.ID}], repeat[document.Rule](document.Input))
		}
	}
	assert.Len(t, asked, len(c.Rules.Requirements))
}

// onDisk is the policies folder as `opa eval -d policies` loads it: no sandbox, nothing of ours.
func onDisk(t *testing.T) *ast.Compiler {
	t.Helper()
	loaded, err := loader.NewFileLoader().All([]string{policiesOnDisk})
	require.NoError(t, err)
	compiler, err := loaded.Compiler()
	require.NoError(t, err)
	return compiler
}

func stock(t *testing.T, compiler *ast.Compiler, query string) func(input any) repeated {
	t.Helper()
	prepared, err := rego.New(rego.Query(query), rego.Compiler(compiler)).PrepareForEval(t.Context())
	require.NoError(t, err)
	return func(input any) repeated {
		results, err := prepared.Eval(t.Context(), rego.EvalInput(input))
		require.NoError(t, err)
		require.Len(t, results, 1, "the verdict is undefined")
		data, err := json.Marshal(results[0].Expressions[0].Value)
		require.NoError(t, err)
		return readRepeated(t, data)
	}
}

func readRepeated(t *testing.T, data []byte) repeated {
	t.Helper()
	var r repeated
	require.NoError(t, json.Unmarshal(data, &r))
	return r
}

// officeVerdicts are the program's own, by requirement and subject.
func officeVerdicts(t *testing.T, c *engine.Office) map[[2]string]audit.Verdict {
	t.Helper()
	_, verdicts, err := c.Rules.Judge(t.Context(), c.Joined, c.Settings, policy.Options{All: true, Jobs: 2})
	require.NoError(t, err)
	all := map[[2]string]audit.Verdict{}
	for _, v := range verdicts {
		all[[2]string{v.Rule, v.Subject.ID}] = v
	}
	return all
}

func sameVerdict(t *testing.T, c *engine.Office, want audit.Verdict, got repeated) {
	t.Helper()
	name := want.Rule + " " + want.Subject.ID
	if want.Status == audit.Waived { // a waiver is no matter of the policy's
		want.Status = audit.Fail
	}
	assert.Equal(t, want.Status, got.Status, name)
	assert.ElementsMatch(t, want.Reasons, got.Reasons, name)
	assert.EqualValues(t, plainly(t, want.Actual), got.Actual, name)
	assert.EqualValues(t, plainly(t, want.Required), got.Required, name)
	if len(want.Details)+len(got.Details) > 0 {
		assert.Equal(t, plainly(t, want.Details), plainly(t, got.Details), name)
	}
	if got.Message.EN != "" {
		assert.Equal(t, want.Message, got.Message, name)
	}
	slices.Sort(got.Evidence)
	var places []audit.Origin
	for _, row := range got.Evidence {
		place, ok := c.Joined.Row(row)
		require.True(t, ok, name)
		places = append(places, place)
	}
	if len(places) > 0 {
		assert.Equal(t, want.Evidence, places, name)
	}
}

// plainly is a value as it comes back from JSON.
func plainly(t *testing.T, value any) any {
	t.Helper()
	data, err := json.Marshal(value)
	require.NoError(t, err)
	var plain any
	require.NoError(t, json.Unmarshal(data, &plain))
	return plain
}

// The very command of the documentation: the input through a pipe into the
// upstream tool, once for every requirement. The command is $OPA_BIN, or opa
// where it is on PATH.
func TestTheOPACommandRepeatsEveryRequirement(t *testing.T) {
	opa := os.Getenv("OPA_BIN")
	if opa == "" {
		found, err := exec.LookPath("opa")
		if err != nil {
			t.Skip("there is no opa command")
		}
		opa = found
	}
	if testing.Short() {
		t.Skip("starts a program for each requirement")
	}
	c := readFixture(t, reading{})
	verdicts := officeVerdicts(t, c)
	for i := range c.Rules.Requirements {
		r := &c.Rules.Requirements[i]
		t.Run(r.ID, func(t *testing.T) {
			failed := slices.IndexFunc(c.Joined.Dossiers, func(d dossier.Dossier) bool {
				return verdicts[[2]string{r.ID, d.Subject.ID}].Status == audit.Fail
			})
			require.GreaterOrEqual(t, failed, 0)
			who := c.Joined.Dossiers[failed].Subject
			code, input, stderr := ninefold("dossier", officeFixture, "--rule", r.ID, "--input", "--"+string(who.Kind), who.ID)
			require.Zero(t, code, stderr)
			command := exec.CommandContext(t.Context(), opa, "eval", "-f", "raw", "-d", policiesOnDisk, "-I", "data.ninefold."+r.ID+".verdict")
			command.Stdin = bytes.NewBufferString(input)
			output, err := command.Output()
			require.NoError(t, err)
			sameVerdict(t, c, verdicts[[2]string{r.ID, who.ID}], readRepeated(t, output))
		})
	}
}

// The document names what decides before the policy is asked, and holds no data
// besides the input.
func TestDossierGivesEveryRequirementOnTheSubject(t *testing.T) {
	code, stdout, stderr := ninefold("dossier", officeFixture, "--person", "0012", "--lang", "en")
	require.Zero(t, code, stderr)
	var got struct {
		Schema       string
		Subject      audit.Subject
		Data         map[string]any
		Requirements []struct {
			Rule, Query string
			Input       map[string]any
			Decided     *struct{ Status, Reasons any }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &got))
	assert.Equal(t, "ninefold.dossier/v1", got.Schema)
	assert.Equal(t, "0012", got.Subject.ID)
	assert.Equal(t, map[string]any{}, got.Data)
	require.Len(t, got.Requirements, 12)
	for _, r := range got.Requirements {
		assert.Equal(t, "data.ninefold."+r.Rule+".verdict", r.Query)
		assert.Equal(t, "0012", r.Input["subject"].(map[string]any)["id"])
		if r.Rule == "fieldwork.visits" { // no party member
			require.NotNil(t, r.Decided)
			assert.Equal(t, "exempt", r.Decided.Status)
		}
	}
	code, again, _ := ninefold("dossier", officeFixture, "--person", "0012", "--lang", "zh")
	require.Zero(t, code)
	assert.Equal(t, stdout, again)
}

func TestDossierRefusesAnInputOfSeveral(t *testing.T) {
	code, _, stderr := ninefold("dossier", officeFixture, "--person", "0012", "--input", "--lang", "en")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "--input: exactly one requirement is needed; add one --rule")
}
