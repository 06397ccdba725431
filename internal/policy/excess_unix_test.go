//go:build unix

package policy_test

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
	"ninefold/policies"
)

// twice are functions f0 … f60 of which each gives what the one before gives, put
// into something twice: in memory sixty values, written 2^60. Their types say
// nothing, so that OPA's type checker does not look into them.
func twice(name, pair string) string {
	var text strings.Builder
	fmt.Fprintf(&text, "\n%s0(x) := x\n", name)
	for i := range 60 {
		fmt.Fprintf(&text, "\n%s%d(x) := %s if y := %s%d(x)\n", name, i+1, pair, name, i)
	}
	return text.String()
}

// deepened are functions of which each is the one before, done twice: a value of
// 2^n levels.
func deepened(name string, n int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "\n%s0(x) := [x]\n", name)
	for i := range n {
		fmt.Fprintf(&text, "\n%s%d(x) := %s%d(%s%d(x))\n", name, i+1, name, i, name, i)
	}
	return text.String()
}

const (
	head       = `verdict := {"status": "fail", "reasons": ["short"], "message": {"zh": "好", "en": "fine"}, `
	someList   = `[z | some _ in [1, 2]; z := y]` // of a type that says less than the value
	someObject = `{k: y | some k in ["a", "b"]}`
	twoLists   = "x := n if {\n\ta := f60(input.as_of)\n\tb := g60(input.as_of)\n\tn := %s\n}\n"
)

func compared(with string) string {
	return says + fmt.Sprintf(twoLists, with) + twice("f", someList) + twice("g", someList)
}

func objects(with string) string {
	return says + fmt.Sprintf(twoLists, with) + twice("f", someObject) + twice("g", someObject)
}

// replacing are rules that OPA plans once for every way in which functions are
// replaced.
func replacing() string {
	var text strings.Builder
	for i := range 60 {
		fmt.Fprintf(&text, "\na%d := y if y := [a%d, a%d] with count as h%d\n\nh%d(_) := %d\n", i+1, i, i, i, i, i)
	}
	return text.String()
}

// tooMuch is what is said of an answer that is too large, one way or the other.
const tooMuch = "takes more than 1048576 bytes when it is written|nested more than 32 levels"

// patiently ends the names of what must be stopped long before its time is over:
// Go would end the program.
const patiently = ", with patience"

// stoppedSomehow is what OPA's evaluator may say where plans say it better: some
// of what it does on the way is itself without an end.
const stoppedSomehow = `stopped|too large|takes more|nested more|text of more`

// excesses are policies that make, or compare, what has no end; and what the
// fault must say.
var excesses = map[string]struct{ text, says string }{
	"shared pairs in details":         {head + `"details": {"x": f60(1)}}` + twice("f", "[y, y]"), tooMuch},
	"shared pairs of rules":           {strings.Replace(doubling("1", "[X, X]"), says+"x := count(x60)", head+`"details": {"x": x60}}`, 1), tooMuch},
	"pairs not very deep":             {head + `"details": {"x": f20(1)}}` + twice("f", "[y, y]"), "takes more than 1048576 bytes when it is written"},
	"shared objects in details":       {head + `"details": f60(1)}` + twice("f", `{"a": y, "b": y}`), tooMuch},
	"shared sets in details":          {head + `"details": {"x": f60(1)}}` + twice("f", `{[y, 1], [y, 2]}`), tooMuch},
	"a shared figure":                 {head + `"actual": f60(1)}` + twice("f", "[y, y]"), tooMuch},
	"a shared day":                    {head + `"judged_on": f60(1)}` + twice("f", "[y, y]"), tooMuch},
	"shared evidence":                 {head + `"evidence": f60(1)}` + twice("f", "[y, y]"), tooMuch},
	"a shared status":                 {`verdict := {"status": f60(1)}` + twice("f", "[y, y]"), tooMuch},
	"a shared verdict":                {`verdict := f60(1)` + twice("f", "[y, y]"), tooMuch},
	"endless evidence":                {head + `"evidence": numbers.range(1, 200000)}`, tooMuch},
	"endless reasons":                 {`verdict := {"status": "fail", "reasons": [r | some i in numbers.range(1, 90000); r := sprintf("short%d", [i])], "message": {"zh": "好", "en": "fine"}}`, tooMuch},
	"an endless message":              {`verdict := {"status": "fail", "reasons": ["short"], "message": {"zh": "好", "en": concat("", [c | some i in numbers.range(1, 9000); c := "x"])}}`, "a text of more than 8192 bytes"},
	"an endless name in details":      {head + `"details": {concat("", [c | some i in numbers.range(1, 9000); c := "x"]): 1}}`, "a text of more than 8192 bytes"},
	"an endless reason":               {`verdict := {"status": "fail", "reasons": [concat("", [c | some i in numbers.range(1, 9000); c := "x"])], "message": {"zh": "好", "en": "fine"}}`, "a text of more than 8192 bytes"},
	"deep details":                    {head + `"details": {"x": f6(1)}}` + deepened("f", 6), "nested more than 32 levels"},
	"very deep details":               {head + `"details": {"x": f18(1)}}` + deepened("f", 18), "nested more than 32 levels"},
	"values of a hundred million":     {head + `"details": {"x": f27(1)}}` + deepened("f", 27), "stopped"},
	"deep values compared":            {says + "x := 1 if f27(1) == g27(1)\n" + deepened("f", 27) + deepened("g", 27), "stopped"},
	"rather deep values compared":     {says + "x := 1 if f20(1) == g20(2)\n\nx := 2 if f20(1) != g20(2)\n" + deepened("f", 20) + deepened("g", 20) + "\ny := f5(1)\n", ""},
	"pairs that the types tell":       {says + fmt.Sprintf(twoLists, "count([1 | a == b])") + twice("f", "[y, y]") + twice("g", "[y, y]"), "compiling them took longer than 5s and was stopped"},
	"functions replaced by others":    {says + "x := y if y := a60 with count as h\n\nh(_) := 1\n\na0 := count([1])\n" + replacing(), "planning them"},
	"shared lists compared":           {compared("count([1 | a == b])"), "stopped"},
	"lists compared, with patience":   {compared("count([1 | a == b])"), "MiB of stack, and was stopped"},
	"objects compared, with patience": {objects("count([1 | a == b])"), "MiB of stack, and was stopped"},
	"shared lists sorted":             {compared("count(sort([a, b]))"), "stopped"},
	"a shared list as a member":       {compared("count({a, b})"), "stopped"},
	"a shared list as a key":          {compared(`count({a: 1, "x": 2, b: 2})`), "stopped"},
	"a shared list looked for":        {compared("count([1 | a in [b]])"), "stopped"},
	"the larger of shared lists":      {compared("count(max([a, b]))"), "stopped"},
	"shared lists printed":            {compared(`count(sprintf("%v", [a])) + count(b)`), "too large|stopped"},
	"shared objects compared":         {objects("count([1 | a == b])"), "stopped"},
	"shared objects united":           {objects("count(object.union(a, b))"), "stopped"},
	"shared objects, many united":     {objects("count(object.union_n([a, b]))"), "stopped"},
	"a shared object, one part less":  {objects(`count(json.remove(a, ["a/b/a/b"])) + count(b)`), ""},
	"a shared object, some parts":     {objects(`count(json.filter(a, ["a/b/a/b", "b"])) + count(b)`), ""},
	"a shared object within another":  {objects("count([1 | object.subset(a, b)])"), "stopped|arguments are too large"},
}

// Each runs in a process of its own, which may be left with what does not stop.
func TestExcessesEndTheRun(t *testing.T) {
	if which := os.Getenv("NINEFOLD_TEST_EXCESS"); which != "" {
		t.Skip("in the process of one")
	}
	n := 0
	for _, what := range slices.Sorted(maps.Keys(excesses)) {
		c := excesses[what]
		if n++; testing.Short() && n%5 != 0 {
			continue
		}
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			for _, engine := range policy.Engines[1:] {
				if engine != policy.OPA && strings.HasSuffix(what, patiently) {
					continue // takes all of it
				}
				cmd := exec.Command(os.Args[0], "-test.run=^TestOneExcess$", "-test.timeout=5m")
				cmd.Env = append(os.Environ(), "NINEFOLD_TEST_EXCESS="+what, "NINEFOLD_TEST_ENGINE="+engine)
				begun := time.Now()
				out, err := cmd.CombinedOutput()
				took := time.Since(begun)
				text, peak, _ := strings.Cut(string(out), peakMark)
				require.NoError(t, err, "%s: %s", engine, text[:min(2000, len(text))])
				switch {
				case c.says == "":
				case engine == policy.OPA && !strings.HasSuffix(what, patiently):
					require.Regexp(t, stoppedSomehow, text)
				default:
					require.Regexp(t, c.says, text)
				}
				require.Less(t, len(text), 4000)
				held, err := strconv.Atoi(strings.TrimSpace(peak))
				require.NoError(t, err, text[:min(2000, len(text))])
				t.Logf("%s: %v, %d MiB: %s", engine, took.Round(10*time.Millisecond), held, text[:min(120, len(text))])
				require.Less(t, held, 1500, engine)
			}
		})
	}
}

// TestOneExcess is what runs in the other process.
func TestOneExcess(t *testing.T) {
	which := os.Getenv("NINEFOLD_TEST_EXCESS")
	if which == "" {
		t.Skip("of TestExcessesEndTheRun")
	}
	policy.SetLongestCompiling(5 * time.Second)
	patience := 1500 * time.Millisecond
	if strings.HasSuffix(which, patiently) {
		patience = policy.PatienceByDefault
	}
	fmt.Println(judged(t, excesses[which].text, os.Getenv("NINEFOLD_TEST_ENGINE"), patience))
	fmt.Println(peakMark, peakMemory(t))
	os.Exit(0) // whatever was left behind
}

const peakMark = "peak in MiB:"

// peakMemory is the most that this process has held, in MiB. What wait4 tells of a
// process counts in what the one held that began it.
func peakMemory(t *testing.T) int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil { // elsewhere than on Linux
		usage := syscall.Rusage{}
		require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
		return int(usage.Maxrss >> 20)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
	require.NoError(t, err)
	return kilobytes >> 10
}

func judged(t *testing.T, text, engine string, patience time.Duration) error {
	rules, err := hostile(t, text)
	if err != nil {
		return err
	}
	rules.Within(patience)
	if engine == "plan" {
		if _, err := rules.Plan(context.Background()); err != nil {
			return err
		}
	}
	office := joined(t, map[string]sheet{"people": people, "events": {{"event_id", "branch_id", "kind", "date"}, {"E1", "B1", "forum", "2024-03-04"}}})
	_, _, err = rules.Judge(context.Background(), office, defaultsOf(rules), policy.Options{All: true, Jobs: 2, Scope: policy.Scope{Rules: []string{"own.tea"}}})
	return err
}

// anEdge is a requirement that has no end once a figure is moved by one.
const anEdge = `verdict := {"status": "pass", "reasons": [], "message": {"zh": "好", "en": "fine"}, "actual": x}

x := 1 if input.thresholds.%[1]s < 3

x := count([1 | some a in numbers.range(1, 100000); some b in numbers.range(1, 100000); a + b == 0]) if input.thresholds.%[1]s >= 3
`

// trials are requirements and tests of which one has no end, and what is said of it.
var trials = map[string]struct{ rule, test, says string }{
	"a test that listens":  {head + `"actual": 1}`, "test_long if count([1 | some a in numbers.range(1, 100000); some b in numbers.range(1, 100000); a + b == 0]) == 1\n\ntest_short if tea.verdict", "error"},
	"a test that does not": {compared("count([1 | a == b])"), `test_deaf if tea.verdict with input as {"as_of": 1}`, "the evaluation took longer than 1.5s and was stopped|MiB of stack|MiB of memory and was stopped"},
	"types without an end": {says + fmt.Sprintf(twoLists, "count([1 | a == b])") + twice("f", "[y, y]") + twice("g", "[y, y]"), "test_fine if true", "compiling them took longer than 5s and was stopped"},
	"a threshold moved":    {fmt.Sprintf(anEdge, "least"), `test_fine if tea.verdict with input as {"as_of": 1, "thresholds": {"least": 2}}`, "own.tea: the evaluation took longer than 1.5s and was stopped"},
}

// A trial has the clock that it is given, while it compiles, tests and looks for edges.
func TestTrialsEnd(t *testing.T) {
	if os.Getenv("NINEFOLD_TEST_EXCESS") != "" {
		t.Skip("in the process of one")
	}
	if which := os.Getenv("NINEFOLD_TEST_TRIAL"); which != "" {
		if which == "types without an end" {
			policy.SetLongestCompiling(5 * time.Second)
		}
		fmt.Println(tried(t, trials[which].rule, trials[which].test))
		os.Exit(0) // whatever was left behind
	}
	for _, what := range slices.Sorted(maps.Keys(trials)) {
		t.Run(what, func(t *testing.T) {
			cmd := exec.Command(os.Args[0], "-test.run=^TestTrialsEnd$", "-test.timeout=5m")
			cmd.Env = append(os.Environ(), "NINEFOLD_TEST_TRIAL="+what)
			begun := time.Now()
			out, err := cmd.CombinedOutput()
			require.NoError(t, err, string(out[:min(2000, len(out))]))
			require.Regexp(t, trials[what].says, string(out))
			require.Less(t, time.Since(begun), time.Minute)
		})
	}
}

// tried tells the error of a trial, or the outcome of its tests.
func tried(t *testing.T, rule, test string) string {
	top, _, found := strings.Cut(own, "verdict :=")
	require.True(t, found)
	top = strings.Replace(top, "parameters: []", "parameters:\n#     - {name: least, type: int, default: 2, min: 0, stricter: up, title: {zh: 次数, en: number}, unit: {zh: 次, en: times}}", 1)
	mine := tree(top + rule)
	mine["own/tea_test.rego"] = &fstest.MapFile{Data: []byte("package ninefold.own.tea_test\n\nimport data.ninefold.own.tea\n\n" + test + "\n")}
	trial, err := policy.Try(context.Background(), []fs.FS{policies.Files}, []fs.FS{policy.At("mine", mine)}, 1500*time.Millisecond)
	if err != nil {
		return err.Error()
	}
	return trial.Tests[0].Outcome
}
