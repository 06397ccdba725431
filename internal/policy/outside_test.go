package policy_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// disguised is a requirement that passes everybody, in a package and with
// parameters of somebody's choice.
func disguised(pack string, parameters ...string) string {
	return strings.Replace(strings.Replace(own, "package ninefold.own.tea", "package "+pack, 1),
		"parameters: []", "parameters: ["+strings.Join(parameters, ", ")+"]", 1)
}

func parameterNamed(name string) string {
	return "{name: " + name + ", type: int, default: 53, title: {zh: 数, en: n}}"
}

const aSystem = `# METADATA
# scope: %s
# custom:
#   system: {order: %d, zh: %s, en: %s}
package %s
`

// ways in which a policy from outside would touch the verdict of a built-in
// requirement, its figures, its place or its name.
var ways = map[string]map[string]string{
	"the package of a requirement":                {"x.rego": disguised("ninefold.fieldwork.visits")},
	"the package, quoted":                         {"x.rego": disguised(`ninefold.fieldwork["visits"]`)},
	"the package, all of it quoted":               {"x.rego": disguised(`ninefold["fieldwork"]["visits"]`)},
	"a capital in the name":                       {"x.rego": disguised("ninefold.fieldwork.Visits", parameterNamed("tolerated"))},
	"a capital in the system":                     {"x.rego": disguised("ninefold.Fieldwork.visits", parameterNamed("tolerated"))},
	"all capitals":                                {"x.rego": disguised("ninefold.FIELDWORK.VISITS", parameterNamed("tolerated"))},
	"a capital in the root":                       {"x.rego": disguised("Ninefold.fieldwork.visits", parameterNamed("tolerated"))},
	"a third part that is a parameter":            {"x.rego": disguised("ninefold.fieldwork.visits.half_days", parameterNamed("n"))},
	"a third part with the same parameters":       {"x.rego": disguised("ninefold.fieldwork.visits.tolerated", parameterNamed("tolerated"))},
	"a third part of a system of its own":         {"x.rego": disguised("ninefold.own.tea.cups")},
	"a name with a dot in it":                     {"x.rego": disguised(`ninefold.fieldwork["visits.half_days"]`)},
	"a system with a dot in it":                   {"x.rego": disguised(`ninefold["fieldwork.visits"].half_days`)},
	"one part with both in it":                    {"x.rego": disguised(`ninefold["fieldwork.visits"]`)},
	"another requirement in a built-in system":    {"x.rego": disguised("ninefold.fieldwork.tea")},
	"forty of them":                               forty(),
	"letters of another alphabet in the system":   {"x.rego": disguised("ninefold[\"fi\u0435ldwork\"].visits", parameterNamed("tolerated"))}, // Cyrillic е
	"wide letters":                                {"x.rego": disguised("ninefold[\"ｆieldwork\"].visits")},
	"a long s, which folds to s":                  {"x.rego": disguised("ninefold.own[\"vi\u017fits\"]")},
	"a sign without width":                        {"x.rego": disguised("ninefold[\"field\u200bwork\"].visits")},
	"a blank":                                     {"x.rego": disguised("ninefold[\"fieldwork \"].visits")},
	"a dash":                                      {"x.rego": disguised(`ninefold["field-work"].visits`)},
	"an underscore more in the system":            {"x.rego": disguised("ninefold.field_work.visits")},
	"a digit":                                     {"x.rego": disguised("ninefold.fieldw0rk.visits")},
	"an empty part":                               {"x.rego": disguised(`ninefold[""].visits`)},
	"the root itself":                             {"x.rego": "package ninefold\n\nfieldwork.visits.verdict := {\"status\": \"pass\", \"reasons\": [], \"message\": {\"zh\": \"好\", \"en\": \"fine\"}}\n"},
	"the root, with annotations for all below":    {"x.rego": "# METADATA\n# scope: subpackages\n# custom: {severity: should}\npackage ninefold\n"},
	"the system, with a rule that reaches in":     {"x.rego": "package ninefold.fieldwork\n\nvisits.verdict := 1\n"},
	"the system, with a rule for any name":        {"x.rego": "package ninefold.fieldwork\n\nvisits[name] := 1 if some name in [\"applies\"]\n"},
	"the system's title":                          {"x.rego": fmt.Sprintf(aSystem, "package", 2, "勤调研", "x", "ninefold.fieldwork"), "y.rego": own},
	"the system's title, for its subpackages":     {"x.rego": fmt.Sprintf(aSystem, "subpackages", 2, "x", "x", "ninefold.fieldwork"), "y.rego": own},
	"a default":                                   {"x.rego": "package ninefold.fieldwork.visits\n\ndefault applies := false\n"},
	"an else":                                     {"x.rego": "package ninefold.fieldwork.visits\n\nverdict := 1 if false\nelse := 2\n"},
	"a member more of a set":                      {"x.rego": "package ninefold.fieldwork.visits\n\noutlook contains 1\n"},
	"a function of the same name":                 {"x.rego": "package ninefold.lib.quota\n\nof(a, b, c) := {\"status\": \"pass\"}\n"},
	"a function more in the library":              {"x.rego": "package ninefold.lib.quota\n\nmore(a) := a\n"},
	"a package in the library":                    {"x.rego": "package ninefold.lib.own\n\nx := 1\n", "y.rego": own},
	"a package below one of the library":          {"x.rego": "package ninefold.lib.quota.of\n\nx := 1\n", "y.rego": own},
	"the library as a system":                     {"x.rego": disguised("ninefold.lib.tea")},
	"the helpers of tests":                        {"x.rego": "package ninefold.testing\n\nmore := 1\n", "y.rego": own},
	"the helpers of tests as a system":            {"x.rego": disguised("ninefold.testing.tea")},
	"tests in a built-in system":                  {"x_test.rego": "package ninefold.fieldwork.visits_test\n\ntest_x if true\n", "y.rego": own},
	"tests in the package of a requirement":       {"x_test.rego": "package ninefold.fieldwork.visits\n\ntest_x if true\n", "y.rego": own},
	"a verdict in a file of tests":                {"own/tea_test.rego": own},
	"the file of a requirement":                   {"fieldwork/visits.rego": own},
	"the file of a system":                        {"fieldwork/fieldwork.rego": fmt.Sprintf(aSystem, "package", 1, "x", "x", "ninefold.own")},
	"data":                                        {"data.json": `{"ninefold": {"fieldwork": {"visits": {"verdict": 1}}}}`, "y.rego": own},
	"data of yaml":                                {"ninefold/data.yaml": "fieldwork: {visits: {verdict: 1}}", "y.rego": own},
	"a parameter in capitals":                     {"x.rego": disguised("ninefold.own.tea", parameterNamed("Tolerated"))},
	"a parameter with dots":                       {"x.rego": disguised("ninefold.own.tea", parameterNamed("fieldwork.visits.tolerated"))},
	"two parameters that fold to one":             {"x.rego": disguised("ninefold.own.tea", parameterNamed("half_days"), parameterNamed("halfdays"))},
	"the same parameter twice":                    {"x.rego": disguised("ninefold.own.tea", parameterNamed("n"), parameterNamed("n"))},
	"the variable of a built-in figure":           {"x.rego": disguised("ninefold.fieldwork_visits.half", parameterNamed("days"))},
	"the long variable of a built-in figure":      {"x.rego": disguised("ninefold.thresholds.fieldwork_visits", parameterNamed("half_days"))},
	"the variable of a built-in figure, by parts": {"x.rego": disguised("ninefold.fieldwork_.visits_half", parameterNamed("days"))},
	"a section of the config":                     {"x.rego": disguised("ninefold.period.from", parameterNamed("n"))},
	"the terms of policies":                       {"x.rego": disguised("ninefold.policy.min", parameterNamed("revision"))},
	"the waivers":                                 {"x.rego": disguised("ninefold.waivers.all", parameterNamed("n"))},
	"one requirement in two files":                {"a.rego": own, "b.rego": own},
	"one system in two files":                     {"a.rego": own, "b.rego": fmt.Sprintf(aSystem, "package", 1, "甲", "A", "ninefold.own"), "c.rego": fmt.Sprintf(aSystem, "package", 2, "乙", "B", "ninefold.own")},
	"an input of its own":                         {"x.rego": own + "\ninput := {}\n"},
	"data of its own":                             {"x.rego": own + "\ndata := {}\n"},
	"an import that shadows input":                {"x.rego": strings.Replace(own, "verdict :=", "import data.ninefold.lib.quota as input\n\nx := input\n\nverdict :=", 1)},
}

func forty() map[string]string {
	files := map[string]string{}
	for i := range 40 {
		name := "tea_" + strings.Repeat("a", i+1)
		files[name+".rego"] = disguised("ninefold.fieldwork." + name)
	}
	return files
}

func folder(files map[string]string) fstest.MapFS {
	tree := fstest.MapFS{}
	for name, text := range files {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return tree
}

func TestNothingFromOutsideTouchesWhatIsBuiltIn(t *testing.T) {
	require.Greater(t, len(ways), 40)
	for way, files := range ways {
		t.Run(way, func(t *testing.T) {
			_, err := policy.Compile(policies.Files, policy.At("mine", folder(files)))
			require.Error(t, err)
			for _, fault := range policy.Faults(err) {
				require.Regexp(t, `^mine/[\w/]+\.(rego|json|yaml)(:\d+)?$`, fault.Where, "%v", err)
				require.NotEmpty(t, fault.Problem.ZH)
				require.NotEqual(t, fault.Problem.ZH, fault.Problem.EN)
			}
		})
	}
}

// What is allowed beside the built-in requirements leaves them as they are.
func TestWhatIsAllowedChangesNothingBuiltIn(t *testing.T) {
	alone, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	office := joined(t, map[string]sheet{"people": people, "visits": {{"person_id", "date", "session"}, {"P1", "2024-05-06", "am"}}, "events": {{"event_id", "branch_id", "kind", "date"}, {"E1", "B1", "forum", "2024-03-04"}}})
	_, want, err := alone.Judge(context.Background(), office, defaultsOf(alone), policy.Options{All: true, Jobs: 2})
	require.NoError(t, err)
	for what, files := range map[string]map[string]string{
		"a requirement":                      {"x.rego": own},
		"a system that would be first":       {"x.rego": own, "y.rego": fmt.Sprintf(aSystem, "package", -7, "勤调研", "Diligent fieldwork", "ninefold.own")},
		"the name of a built-in one":         {"x.rego": disguised("ninefold.own.visits", parameterNamed("tolerated"), parameterNamed("half_days"))},
		"a verdict made of a built-in one":   {"x.rego": strings.Replace(own, "verdict :=", "x := y if y := data.ninefold.fieldwork.visits.verdict with input.thresholds as {\"tolerated\": 53}\n\nverdict :=", 1)},
		"a function replaced while it runs":  {"x.rego": strings.Replace(own, "verdict :=", "x := y if y := data.ninefold.study.forums.verdict with count as f\n\nf(_) := 99\n\nverdict :=", 1)},
		"a function of a builtin's name":     {"x.rego": strings.Replace(own, "verdict :=", "count(_) := 99\n\nx := count([])\n\nverdict :=", 1)},
		"a library of its own":               {"x.rego": strings.Replace(own, "verdict :=", "import data.ninefold.own.shared\n\nx := shared.quota\n\nverdict :=", 1), "y.rego": "package ninefold.own.shared\n\nquota := 1\n"},
		"annotations for what lies below it": {"x.rego": strings.Replace(own, "# METADATA", "# METADATA\n# scope: subpackages", 1)},
	} {
		t.Run(what, func(t *testing.T) {
			with, err := policy.Compile(policies.Files, policy.At("mine", folder(files)))
			require.NoError(t, err)
			require.Equal(t, alone.Systems, with.Systems[:len(alone.Systems)])
			require.Equal(t, alone.Requirements, with.Requirements[:len(alone.Requirements)])
			for _, r := range with.Requirements[len(alone.Requirements):] {
				require.True(t, r.Outside)
				require.True(t, strings.HasPrefix(r.Title.EN, "(outside) "))
			}
			for _, s := range with.Systems[len(alone.Systems):] {
				require.True(t, s.Outside)
				require.Greater(t, s.Order, alone.Systems[len(alone.Systems)-1].Order)
			}
			for _, plan := range []bool{false, true} {
				if plan {
					notices, err := with.Plan(context.Background())
					require.NoError(t, err)
					require.Empty(t, notices)
				}
				_, got, err := with.Judge(context.Background(), office, defaultsOf(with), policy.Options{All: true, Jobs: 2})
				require.NoError(t, err)
				require.Equal(t, want, got[:len(want)])
			}
		})
	}
}

// Whatever lies in a folder of policies and takes no part in a requirement is told.
func TestNothingInAFolderIsPassedOverInSilence(t *testing.T) {
	for what, c := range map[string]struct {
		files map[string]string
		says  string
	}{
		"another root":                 {map[string]string{"x.rego": disguised("own.tea")}, "mine/x.rego:12: the package is not below ninefold"},
		"capitals in the extension":    {map[string]string{"x.REGO": own, "y.rego": own}, "mine/x.REGO: is not read as a policy: its extension is not .rego in small letters"},
		"no policy":                    {map[string]string{"README.md": "x", "y.rego": own}, "mine/README.md: is not a policy"},
		"an editor's copy":             {map[string]string{"x.rego~": own, "y.rego": own}, "mine/x.rego~: is not a policy"},
		"no extension":                 {map[string]string{"x": own, "y.rego": own}, "mine/x: is not a policy"},
		"a package that nobody uses":   {map[string]string{"x.rego": "package ninefold.own.shared\n\nx := 1\n", "y.rego": own}, "mine/x.rego:1: is not a requirement (it has no rule named verdict), and none uses it"},
		"an empty package":             {map[string]string{"x.rego": "package ninefold.own.shared\n", "y.rego": own}, "mine/x.rego:1: is not a requirement"},
		"a verdict of another name":    {map[string]string{"x.rego": strings.ReplaceAll(own, "verdict", "Verdict")}, "no rule named verdict"},
		"no annotations":               {map[string]string{"x.rego": "package " + strings.SplitN(own, "package ", 2)[1]}, "has no metadata"},
		"a system without any":         {map[string]string{"x.rego": fmt.Sprintf(aSystem, "package", 1, "甲", "A", "ninefold.desk"), "y.rego": own}, "mine/x.rego:5: describes a system without a requirement"},
		"only a system":                {map[string]string{"x.rego": fmt.Sprintf(aSystem, "package", 1, "甲", "A", "ninefold.desk")}, "mine: holds no requirement"},
		"only a library":               {map[string]string{"x.rego": "package ninefold.own.shared\n\nx := 1\n"}, "mine: holds no requirement"},
		"only tests":                   {map[string]string{"x_test.rego": "package ninefold.own.tea_test\n\ntest_x if true\n"}, "mine: holds no requirement"},
		"tests of nothing":             {map[string]string{"x_test.rego": "package ninefold.own.cake_test\n\ntest_x if true\n", "y.rego": own}, "mine/x_test.rego:1: holds no test of these policies"},
		"no test in a file of tests":   {map[string]string{"x_test.rego": "package ninefold.own.tea_test\n\nimport data.ninefold.own.tea\n\nTest_x if tea.verdict\n", "y.rego": own}, "mine/x_test.rego:1: holds no test of these policies"},
		"a test that cannot be read":   {map[string]string{"x_test.rego": "package ninefold.own.tea_test\n\ntest_x if\n", "y.rego": own}, "mine/x_test.rego:4"},
		"nothing at all":               {map[string]string{}, "mine: holds no .rego file"},
		"nothing but what is hidden":   {map[string]string{".git/x.rego": own, ".x.rego": own}, "mine: holds no .rego file"},
		"a package that tests pretend": {map[string]string{"x.rego": disguised("ninefold.own.tea_test")}, "mine/x.rego:12: the package ends in _test"},
	} {
		t.Run(what, func(t *testing.T) {
			_, err := policy.Compile(policies.Files, policy.At("mine", folder(c.files)))
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestWhatIsHiddenIsNotRead(t *testing.T) {
	for _, hidden := range []string{".git/hooks/x.rego", ".x.rego", "own/.x.rego", "..2024_01/x.rego", ".DS_Store", "own/.gitkeep"} {
		_, err := policy.Compile(policies.Files, policy.At("mine", folder(map[string]string{"own/tea.rego": own, hidden: "not even rego"})))
		require.NoError(t, err, hidden)
	}
}

// One of two places that yields nothing is told by its name.
func TestEveryPlaceYieldsARequirement(t *testing.T) {
	library := folder(map[string]string{"x.rego": "package ninefold.own.shared\n\nx := 1\n"})
	user := folder(map[string]string{"y.rego": strings.Replace(own, "verdict :=", "import data.ninefold.own.shared\n\nx := shared.x\n\nverdict :=", 1)})
	_, err := policy.Compile(policies.Files, policy.At("one", library), policy.At("other", user))
	require.ErrorContains(t, err, "one: holds no requirement")
	var fault *audit.Fault
	require.ErrorAs(t, err, &fault)
}

// Names of parameters and requirements that came with the program keep to the
// rules that others are held to.
func TestWhatIsBuiltInIsNamedAsAllShouldBe(t *testing.T) {
	rules, err := policy.Compile(policies.Files)
	require.NoError(t, err)
	ids := map[string]bool{}
	for _, r := range rules.Requirements {
		require.Regexp(t, `^[a-z_]+\.[a-z_]+$`, r.ID)
		require.False(t, r.Outside)
		ids[strings.ToLower(r.ID)] = true
		for _, p := range r.Parameters {
			require.Regexp(t, `^[a-z_]+$`, p.Name)
		}
	}
	require.Len(t, slices.Collect(maps.Keys(ids)), len(rules.Requirements))
}
