package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"ninefold/internal/audit"
)

// soon is the second of the contract, with room for the race detector and a
// machine that is busy with other things; what blows up takes minutes.
const soon = 8 * time.Second

func TestTextsAreTheLettersInTheFile(t *testing.T) {
	c := load(t, office(t, `branches:
  - {id: 0007, thresholds: {fieldwork: {visits: {half_days: 3}}}}
  - {id: 1e3, thresholds: {fieldwork: {visits: {half_days: 3}}}}
  - {id: no, thresholds: {fieldwork: {visits: {half_days: 3}}}}
  - {id: 2024-01-01, thresholds: {fieldwork: {visits: {half_days: 3}}}}
thresholds: {management: {campaigns: {campaigns: [on, 0x10, 2024-05-04, "1.0", 12:30, 三 严]}}}
waivers: [{rule: study.forums, subjects: [007, 110101199001011234], from: 2024-01-01, until: "2024-12-31", reason: true, approved_by: 08}]
`))
	assert.Equal(t, []string{"0007", "1e3", "2024-01-01", "no"}, c.Branches())
	assert.Equal(t, []string{"on", "0x10", "2024-05-04", "1.0", "12:30", "三 严"}, figureOf(c, "", "management.campaigns", "campaigns").Value)
	require.Len(t, c.Waivers, 2)
	assert.Equal(t, "007", c.Waivers[0].Subject)
	assert.Equal(t, "110101199001011234", c.Waivers[1].Subject)
	assert.Equal(t, "true", c.Waivers[0].Reason)
	assert.Equal(t, "08", c.Waivers[0].ApprovedBy)
}

func TestWhatIsTakenAsItStands(t *testing.T) {
	for name, yaml := range map[string]string{
		"empty":             "",
		"only a note":       "# nothing yet\n",
		"only a marker":     "---\n",
		"byte order mark":   "\ufeffperiod: {from: 2024-01-01, to: 2024-12-31}\n",
		"JSON with tabs":    "{\n\t\"period\": {\n\t\t\"from\": \"2024-01-01\", \"to\": \"2024-12-31\"\n\t}\n}",
		"CRLF":              "period:\r\n  from: 2024-01-01\r\n  to: 2024-12-31\r\n",
		"empty sections":    "thresholds:\n  fieldwork:\n    visits:\ndisabled:\nwaivers:\nperiod: {from: 2024-01-01, to: '2024-12-31'}\n",
		"day without quote": "thresholds: {fieldwork: {report: {due: 11-30}}}\n",
	} {
		t.Run(name, func(t *testing.T) { load(t, office(t, yaml)) })
	}
}

func TestHostileFilesEndInOneClearLine(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for i := 'b'; i <= 'z'; i++ {
		bomb += string(i) + ": &" + string(i) + " [*" + strings.Repeat(string(i-1)+",*", 8) + string(i-1) + "]\n"
	}
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("# 设置\nwaivers:\n")
	require.NoError(t, err)
	for _, tc := range []struct{ name, yaml, said string }{
		{"brackets", strings.Repeat("[", 1_000_000), "ninefold.yaml:1:1: this is not YAML"},
		{"braces", strings.Repeat("{", 1_000_000), "ninefold.yaml:1:1: this is not YAML"},
		{"dashes", strings.Repeat("- ", 500_000), "ninefold.yaml:1:1: this is not YAML"},
		{"questions", strings.Repeat("? ", 500_000), "ninefold.yaml:1:1: this is not YAML"},
		{"nested just enough", "thresholds: " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000), "ninefold.yaml:1:13: thresholds is a list"},
		{"stairs", stairs(1_300), "ninefold.yaml:1:1: unknown key k0"},
		{"alias bomb", "thresholds: *z\n" + bomb, "this is not YAML: unknown anchor"},
		{"alias bomb behind", bomb + "thresholds: *z\n", "*z stands for another place"},
		{"colons", strings.Repeat("a: ", 300_000), "ninefold.yaml:1:1: this is not YAML"},
		{"quotes", strings.Repeat(`"a" `, 200_000), "ninefold.yaml:1:1: this is not YAML"},
		{"large", strings.Repeat("# note\n", 200_000), "ninefold.yaml: this is larger than 1048576 bytes"},
		{"GBK", gbk, "ninefold.yaml:1:3: this is not UTF-8 text; save the file as UTF-8 (not GBK, GB18030 or UTF-16)"},
		{"UTF-16", "\xff\xfea\x00:\x00", "ninefold.yaml:1:1: this is not UTF-8 text"},
		{"one long word", "disabled: [" + strings.Repeat("a", 1_000_000) + "]", "ninefold.yaml:1:12: unknown rule aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… in disabled"},
		{"terminal escape", `disabled: ["\e[2J"]`, "ninefold.yaml:1:12: unknown rule \ufffd[2J in disabled"},
		{"terminal escape in an id", `branches: [{id: "B\e[2J"}]`, "expected a text; take out the invisible characters"},
		{"bidi control in a key", `"dis\u202eabled": []`, "ninefold.yaml:1:1: unknown key dis\ufffdabled; did you mean disabled?"},
		{"NUL", "disabled: [\x00]", "ninefold.yaml:1:1: this is not YAML: control characters"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			in := office(t, tc.yaml)
			began := time.Now()
			lines := complaints(t, in)
			assert.Less(t, time.Since(began), soon)
			assert.Contains(t, lines[len(lines)-1]+lines[0], tc.said)
		})
	}
}

func TestSyntaxIsExplainedInChinese(t *testing.T) {
	_, err := Load(office(t, "as_of: @2024\n"))
	assert.Contains(t, audit.Say(err, audit.ZH)[0], "不是正确的 YAML：出现了不能用在开头的符号；请检查")
	_, err = Load(office(t, "disabled: [study.forums\n"))
	assert.Contains(t, audit.Say(err, audit.ZH)[0], "ninefold.yaml:1:11: [ 没有闭合；请在结束处写上 ]")
}

func stairs(steps int) string {
	var b strings.Builder
	for i := range steps {
		b.WriteString(strings.Repeat(" ", i%700) + "k" + string(rune('0'+i%10)) + ":\n")
	}
	return b.String()
}

func TestFaultsBeyondAllMeasureAreCounted(t *testing.T) {
	for _, text := range []string{strings.Repeat("thersholds: 1\n", 70_000), "disabled:\n" + strings.Repeat("- study.forum\n", 70_000)} {
		in := office(t, text)
		began := time.Now()
		lines := complaints(t, in)
		assert.Less(t, time.Since(began), soon)
		assert.Len(t, lines, most+1)
		assert.Equal(t, "69800 more of the kind", lines[most])
	}
}

func TestWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	assert.Equal(t, []string{filepath.Join(dir, "none.yaml") + ": no such file"},
		audit.Say(errorOf(Load(Input{Path: filepath.Join(dir, "none.yaml")})), audit.EN))
	assert.Equal(t, []string{dir + ": this is not a file"}, audit.Say(errorOf(Load(Input{Path: dir})), audit.EN))
	in := office(t, "")
	require.NoError(t, os.WriteFile(filepath.Join(filepath.Dir(in.Path), "branches"), nil, 0o600))
	load(t, in) // a file called branches is none of ours
}

func errorOf(_ *Config, err error) error { return err }
