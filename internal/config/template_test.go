package config

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
)

// The ways in which people and editors take one # off a line.
var ways = map[string]*regexp.Regexp{
	"the sign":                          regexp.MustCompile(`(?m)^( *)#`),
	"the sign and a blank behind it":    regexp.MustCompile(`(?m)^( *)# ?`),
	"the sign and all blanks behind it": regexp.MustCompile(`(?m)^( *)# *`),
}

// uncommented takes one # off every line but the first, as an editor does.
func uncommented(template string, way *regexp.Regexp) string {
	first, rest, _ := strings.Cut(template, "\n")
	rest = strings.ReplaceAll(rest, "##", "\x00")
	return first + "\n" + strings.ReplaceAll(way.ReplaceAllString(rest, "$1"), "\x00", "#")
}

func TestTemplateIsReadWithAndWithoutItsSettings(t *testing.T) {
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		for _, reqs := range [][]audit.Requirement{demands(), demands()[:1], nil} {
			text := string(Template(reqs, lang))
			in := office(t, text)
			in.Requirements = reqs
			asIs := load(t, in)
			assert.Equal(t, load(t, Input{Requirements: reqs}).Digest, asIs.Digest, "the template sets something")
			for _, way := range ways {
				holdsWhatItSays(t, uncommented(text, way), reqs)
			}
		}
	}
}

func holdsWhatItSays(t *testing.T, text string, reqs []audit.Requirement) {
	t.Helper()
	in := office(t, text)
	in.Requirements = reqs
	set := load(t, in)
	require.NotNil(t, set.Period)
	for i := range reqs {
		for _, p := range reqs[i].Parameters {
			f := figureOf(set, "", reqs[i].ID, p.Name)
			assert.Equal(t, p.Default, f.Value)
			assert.Regexp(t, `^ninefold\.yaml:\d+$`, f.Origin)
		}
	}
}

// Each line may be treated in its own way: by hand here, by an editor there.
func TestTheBlankBehindASignNeverMatters(t *testing.T) {
	lines := strings.Split(string(Template(demands(), audit.ZH)), "\n")
	rapid.Check(t, func(rt *rapid.T) {
		mixed := slices.Clone(lines)
		for i := range mixed[1:] {
			name := rapid.SampledFrom([]string{"the sign", "the sign and a blank behind it", "the sign and all blanks behind it"}).Draw(rt, "way")
			if trimmed := strings.TrimSpace(mixed[i+1]); strings.HasPrefix(trimmed, "#") && !strings.HasPrefix(trimmed, "##") {
				mixed[i+1] = ways[name].ReplaceAllString(mixed[i+1], "$1")
			}
		}
		holdsWhatItSays(t, strings.Join(mixed, "\n"), demands())
	})
}

func TestEachSettingOfTheTemplateCanBeSetAlone(t *testing.T) {
	lines := strings.Split(string(Template(demands(), audit.ZH)), "\n")
	for i, line := range lines[1:] {
		if trimmed := strings.TrimSpace(line); !strings.HasPrefix(line, "  ") || !strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "##") {
			continue
		}
		for _, way := range ways {
			alone := strings.Join(lines[:i+1], "\n") + "\n" + way.ReplaceAllString(line, "$1") + "\n" + strings.Join(lines[i+2:], "\n")
			load(t, office(t, alone))
		}
	}
}

func TestTemplateExplains(t *testing.T) {
	zh, en := string(Template(demands(), audit.ZH)), string(Template(demands(), audit.EN))
	assert.True(t, strings.HasPrefix(zh, "# yaml-language-server: $schema=ninefold.schema.json\n"))
	for _, want := range []string{
		"## 出处：第二条，100%", "## 每周 两个半天", "## 每年场次（场）；越大越严；办法未给出数字，默认值由本工具拟定",
		"      #min_per_year: 2", "      #speaker_kinds: [\"model\", \"grassroots\"]", "      #due: 12-31", "#waivers: [", "只删去它前面的一个 #",
	} {
		assert.Contains(t, zh, want)
	}
	assert.Contains(t, en, "larger is stricter; the method gives no figure, the default is ours")
}
