package audit_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// ban is wording that no text may have, and why.
type ban struct {
	pattern *regexp.Regexp
	why     string
}

func not(pattern, why string) ban { return ban{regexp.MustCompile(pattern), why} }

// banned is refused in both languages. In English it is syntax of another
// language, which has to be read twice; in Chinese a form filled in by a machine,
// a second word for one thing, or a code where there is a word.
var (
	bannedEnglish = []ban{
		not(`\(s\)`, "write singular and plural, or a label before the figure"),
		not(`\b1 (days|weeks|years|months|units|half-days|requirements)\b`, "one is singular"),
		not(`there is nobody`, "no people: …"),
		not(`is said to be`, "say what it is"),
		not(`of which it cannot be told|\bcannot tell\b`, "cannot be assessed, is unclear"),
		not(`is there already`, "already exists"),
		not(`there is no such`, "no such …"),
		not(`\bit is told\b|\bwas told\b|is nobody's`, "say who does what"),
		not(`worked through`, "processed"),
		not(`again and again`, "repeat failures"),
		not(`settles it`, "to comply: …"),
		not(`not asked for\b`, "not required"),
		not(`not what the flag takes`, "invalid value"),
	}
	bannedChinese = []ban{
		not(`仅[^，；。%]{0,20}0(次|个|人|天|项)`, "未召开, 未走访: not 仅…0次"),
		not(`(^|[^作])体系`, "系统"),
		not(`考察期|检查期间`, "考核期"),
		not(`；程度：`, "级别"),
		not(`street_town|state_firm|private_firm|central_unit|municipal_unit`, "the word that exports use"),
		not(`\b(actual|postings|secondments|mentorships|liaisons|participation)\b[^:. =（]`, "the Chinese name of the table"),
		not(`[A-Za-z]\(s\)|fail \(`, "the Chinese word"),
	}
)

// codesShown are the places where codes stand in Chinese because somebody has to type them or see them as they are.
var codesShown = []string{"internal/config", "internal/suggest", "internal/dossier", "internal/template", "internal/office", "internal/layout", "cmd/ninefold/help.go"}

func TestTextsAreWorded(t *testing.T) {
	seen := 0
	everyLiteral(t, func(place, text string) {
		seen++
		worded(t, place, text)
	})
	assert.Greater(t, seen, 3000, "texts were looked at")
}

func TestPoliciesAreWorded(t *testing.T) {
	seen := 0
	quoted := regexp.MustCompile(`"(?:[^"\\]|\\.)*"|\b(?:zh|en): [^,}]+`)
	require.NoError(t, filepath.WalkDir("../../policies", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".rego" {
			return err
		}
		data, err := os.ReadFile(path)
		for i, line := range strings.Split(string(data), "\n") {
			for _, text := range quoted.FindAllString(line, -1) {
				seen++
				worded(t, path+":"+strconv.Itoa(i+1), text)
			}
		}
		return err
	}))
	assert.Greater(t, seen, 1000, "texts were looked at")
}

// literals are the strings of a file that are sentences, by their place.
func literals(t *testing.T, path string) map[string]string {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, 0)
	require.NoError(t, err)
	all := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if text, err := strconv.Unquote(l.Value); err == nil && (strings.Contains(text, " ") || chinese(text)) {
				all[set.Position(l.Pos()).String()] = text
			}
		}
		return true
	})
	return all
}

func chinese(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// worded fails for a text that has what is banned in its language.
func worded(t *testing.T, place, text string) {
	t.Helper()
	bans := bannedEnglish
	if chinese(text) {
		bans = bannedChinese
		if slices.ContainsFunc(codesShown, func(root string) bool { return strings.Contains(filepath.ToSlash(place), root) }) {
			bans = bans[:4]
		}
	}
	for _, b := range bans {
		if found := b.pattern.FindString(text); found != "" {
			t.Errorf("%s: %q: not %q: %s", strings.TrimPrefix(filepath.ToSlash(place), "../../"), text, found, b.why)
		}
	}
}

// countable are things of which English has one or many.
const countable = `half-days|days|weeks|months|years|rows|records|cells|columns|sheets|tables|files|bytes|items|entries|people|subjects|branches|ids|requirements|thresholds|verdicts|results|` +
	`findings|failures|problems|causes|places|times|values|copies|modules|duplicates|interviews|events|visits|units|lapses|tests|lines|seconds`

// plain is a number before many things, whatever the number is.
var (
	plain   = regexp.MustCompile(`%(?:\[\d+\])?d (?:[a-z-]+ ){0,2}?(?:` + countable + `)\b`)
	limited = regexp.MustCompile(`more than|at most|at least|less than|\bover\b|beyond|limit of|longer than|larger than|internal error|^form `)
)

// Who counts in English says it for one and for many: "%d {row|rows}" (Fill). Limits are
// always many.
func TestWhatIsCountedAgrees(t *testing.T) {
	agreeing := 0
	everyLiteral(t, func(place, text string) {
		if chinese(text) {
			return
		}
		for _, at := range plain.FindAllStringIndex(text, -1) {
			if !limited.MatchString(text) && !alwaysMany[text[at[0]:at[1]]] {
				t.Errorf("%s: %q: say it for one and for many: %s", place, text, text[at[0]:at[1]])
			}
		}
		if braces.MatchString(text) {
			agreeing++
			for n := range 3 {
				said := audit.Fill(text, counting(text, n)...)
				assert.False(t, braces.MatchString(said), "%s: %s", place, said)
				assert.NotContains(t, said, "%!", place)
				worded(t, place, said)
			}
		}
	})
	assert.Greater(t, agreeing, 40, "texts agree with their numbers")
}

// alwaysMany are counts that are never one: a list that says so, modules of the program,
// fields of a table.
var alwaysMany = map[string]bool{"%d modules": true, "%d values": true, "%d lines": true}

var (
	braces = regexp.MustCompile(`\{[^{}|]*\|[^{}|]*\}`)
	verb   = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*[\d.]*([a-zA-Z%])`)
)

// counting are arguments for a pattern, each of which is a number of things.
func counting(pattern string, n int) []any {
	most := 0
	for i, found := range verb.FindAllStringSubmatch(pattern, -1) {
		at, _ := strconv.Atoi(found[1])
		most = max(most, i+1, at)
	}
	args := make([]any, most)
	for i, found := range verb.FindAllStringSubmatch(pattern, -1) {
		at, err := strconv.Atoi(found[1])
		if err != nil {
			at = i + 1
		}
		args[at-1] = any(n)
		if found[2] == "s" || found[2] == "q" {
			args[at-1] = strconv.Itoa(n)
		}
	}
	return args
}

// What agrees goes through Fill: nothing else knows the braces.
func TestWhatAgreesIsFilled(t *testing.T) {
	for _, root := range []string{"../../cmd", "../../internal"} {
		require.NoError(t, filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				filledIn(t, path)
			}
			return err
		}))
	}
}

// filling are the functions that fill by Fill; a say of two texts alone fills nothing.
var filling = []string{"Fill", "Textf", "Say", "say", "text", "fault", "Fault", "Flawed", "flawed", "because", "unfaithful", "number", "says"}

func filledIn(t *testing.T, path string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, 0)
	require.NoError(t, err)
	var calls []*ast.CallExpr
	ast.PreorderStack(file, nil, func(n ast.Node, stack []ast.Node) bool {
		l, ok := n.(*ast.BasicLit)
		if !ok || l.Kind != token.STRING || !braces.MatchString(l.Value) {
			return true
		}
		calls = calls[:0]
		for _, above := range stack {
			if call, ok := above.(*ast.CallExpr); ok {
				calls = append(calls, call)
			}
		}
		assert.True(t, slices.ContainsFunc(calls, fills), "%s: %s is filled by something that does not know its braces", set.Position(l.Pos()), l.Value)
		return true
	})
}

// fills reports whether a call fills arguments into a pattern.
func fills(call *ast.CallExpr) bool {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	return slices.Contains(filling, name) && (len(call.Args) > 2 || name == "Fill")
}

func TestFill(t *testing.T) {
	for name, tc := range map[string]struct {
		pattern string
		args    []any
		want    string
	}{
		"none":             {"%d {row was|rows were} skipped", []any{0}, "0 rows were skipped"},
		"one":              {"%d {row was|rows were} skipped", []any{1}, "1 row was skipped"},
		"two":              {"%d {row was|rows were} skipped", []any{2}, "2 rows were skipped"},
		"the one before":   {"of %d {verdict|verdicts} %d {counts|count}", []any{2, 1}, "of 2 verdicts 1 counts"},
		"by place":         {"in %[2]s %[1]d {row|rows}", []any{1, "a"}, "in a 1 row"},
		"back again":       {"%[2]s: %[1]d {row|rows}, %[2]s", []any{1, "a"}, "a: 1 row, a"},
		"a written number": {"%s {cell|cells}", []any{"1"}, "1 cell"},
		"a name between":   {"%d %s {row|rows}", []any{1, "wide"}, "1 wide row"},
		"a percent sign":   {"%d%% of %d {row|rows}", []any{50, 1}, "50% of 1 row"},
		"braces in names":  {"%s has %d {row|rows}", []any{"{a|b}", 2}, "{a|b} has 2 rows"},
		"no number":        {"{row|rows}", []any{"%"}, "rows%!(EXTRA string=%)"},
		"no arguments":     {"100% {a|b}", nil, "100% {a|b}"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tc.want, audit.Fill(tc.pattern, tc.args...)) })
	}
}

// everyLiteral visits the texts of the program.
func everyLiteral(t *testing.T, visit func(place, text string)) {
	t.Helper()
	for _, root := range []string{"../../cmd", "../../internal"} {
		require.NoError(t, filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") && !strings.Contains(path, "/office/") {
				for place, text := range literals(t, path) {
					visit(place, text)
				}
			}
			return err
		}))
	}
}

// The bans catch what they are for.
func TestWhatIsBannedIsFound(t *testing.T) {
	for text, bans := range map[string][]ban{
		"2024-01-01 至 2024-01-07 仅走访0个半天，应不少于2个": bannedChinese, "认可的单位类型 street_town": bannedChinese,
		"3 verdict(s)": bannedEnglish, "of which it cannot be told": bannedEnglish, "1 days left": bannedEnglish,
	} {
		assert.True(t, slices.ContainsFunc(bans, func(b ban) bool { return b.pattern.MatchString(text) }), text)
	}
}
