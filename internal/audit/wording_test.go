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
	for _, root := range []string{"../../cmd", "../../internal"} {
		require.NoError(t, filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") && !strings.Contains(path, "/office/") {
				for place, text := range literals(t, path) {
					seen++
					worded(t, place, text)
				}
			}
			return err
		}))
	}
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

// The bans catch what they are for.
func TestWhatIsBannedIsFound(t *testing.T) {
	for text, bans := range map[string][]ban{
		"2024-01-01 至 2024-01-07 仅走访0个半天，应不少于2个": bannedChinese, "认可的单位类型 street_town": bannedChinese,
		"3 verdict(s)": bannedEnglish, "of which it cannot be told": bannedEnglish, "1 days left": bannedEnglish,
	} {
		assert.True(t, slices.ContainsFunc(bans, func(b ban) bool { return b.pattern.MatchString(text) }), text)
	}
}
