package amend_test

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
	"pgregory.net/rapid"

	"ninefold/internal/amend"
)

const settings = `# 全局设置
period: {from: 2024-01-01, to: 2024-12-31}   # 全年

thresholds:                # 各支部
    fieldwork:
        visits: {half_days: 2}   # 每周
        report:
            due: 12-15
    management:
        mentorship:
            aspects:
                - study    # 学习
                - "work"
                - life
    # 以上经部务会同意
waivers:
- rule: cultivation.rotation   # 轮岗
  subject: "0048"
  until: 2025-03-31
- {rule: study.forums, subject: B1}
# 末尾
`

func path(dotted string) []amend.PathStep {
	var all []amend.PathStep
	for key := range strings.SplitSeq(dotted, ".") {
		var n int
		if _, err := fmt.Sscanf(key, "#%d", &n); err == nil {
			all = append(all, amend.PathStep{Item: n})
			continue
		}
		all = append(all, amend.PathStep{Key: key})
	}
	return all
}

func TestOnePlaceChangesAndNothingElse(t *testing.T) {
	set := func(where string, v amend.Content) func([]byte) ([]byte, error) {
		return func(b []byte) ([]byte, error) { return amend.Set(b, path(where), v) }
	}
	remove := func(where string) func([]byte) ([]byte, error) {
		return func(b []byte) ([]byte, error) { return amend.Remove(b, path(where)) }
	}
	for name, c := range map[string]struct {
		change   func([]byte) ([]byte, error)
		old, new string
	}{
		"a value in brackets":        {set("thresholds.fieldwork.visits.half_days", amend.Literal("3")), "{half_days: 2}", "{half_days: 3}"},
		"a value on a line":          {set("thresholds.fieldwork.report.due", amend.Literal("11-30")), "due: 12-15", "due: 11-30"},
		"a key in brackets":          {set("thresholds.fieldwork.visits.tolerated", amend.Literal("1")), "{half_days: 2}", "{half_days: 2, tolerated: 1}"},
		"a key on a line":            {set("thresholds.fieldwork.report.warn_days", amend.Literal("10")), "due: 12-15", "due: 12-15\n            warn_days: 10"},
		"keys that are not there":    {set("thresholds.fieldwork.liaison.grace_days", amend.Literal("10")), "due: 12-15", "due: 12-15\n        liaison: {grace_days: 10}"},
		"a system that is not there": {set("thresholds.study.forums.min_per_year", amend.Literal("1")), "- life", "- life\n    study:\n        forums: {min_per_year: 1}"},
		"a section":                  {set("bounds.study.forums.min_per_year.min", amend.Literal("1")), "subject: B1}", "subject: B1}\nbounds:\n    study:\n        forums:\n            min_per_year: {min: 1}"},
		"a list loses an item":       {set("thresholds.management.mentorship.aspects", amend.List(amend.Text("study"), amend.Text("life"))), "\n                - \"work\"", ""},
		"a list gets an item":        {set("thresholds.management.mentorship.aspects", amend.List(amend.Text("study"), amend.Text("work"), amend.Text("life"), amend.Text("art"))), "- life", "- life\n                - art"},
		"a list is turned":           {set("thresholds.management.mentorship.aspects", amend.List(amend.Text("art"), amend.Text("no"))), ":\n                - study    # 学习\n                - \"work\"\n                - life", ": [art, \"no\"]"},
		"a key goes":                 {remove("thresholds.fieldwork.report.due"), "        report:\n            due: 12-15\n", ""},
		"a key goes that others need": {remove("thresholds.management.mentorship.aspects"),
			"    management:\n        mentorship:\n            aspects:\n                - study    # 学习\n                - \"work\"\n                - life\n", ""},
		"an item goes":       {remove("waivers.#0"), "- rule: cultivation.rotation   # 轮岗\n  subject: \"0048\"\n  until: 2025-03-31\n", ""},
		"a part of an item":  {remove("waivers.#1.rule"), "{rule: study.forums, subject: B1}", "{subject: B1}"},
		"the first of a few": {remove("waivers.#0.rule"), "rule: cultivation.rotation   # 轮岗\n  subject", "subject"},
		"an end":             {set("waivers.#0.until", amend.Literal("2024-12-31")), "until: 2025-03-31", "until: 2024-12-31"},
		"a further item": {func(b []byte) ([]byte, error) {
			return amend.Insert(b, path("waivers"), -1, amend.Map(amend.Field{Key: "rule", Value: amend.Text("a.b")}, amend.Field{Key: "reason", Value: amend.Text("休假: 产假")}))
		}, "subject: B1}", "subject: B1}\n- {rule: a.b, reason: \"休假: 产假\"}"},
		"an item before": {func(b []byte) ([]byte, error) {
			return amend.Insert(b, path("waivers"), 1, amend.Map(amend.Field{Key: "rule", Value: amend.Text("a.b")}, amend.Field{Key: "from", Value: amend.Literal("2024-01-01")}))
		}, "- {rule", "- {rule: a.b, from: 2024-01-01}\n- {rule"},
	} {
		for _, end := range []string{"\n", "\r\n"} {
			for _, mark := range []string{"", "\ufeff"} {
				told := strings.NewReplacer("\n", end)
				got, err := c.change([]byte(mark + told.Replace(settings)))
				require.NoError(t, err, name)
				require.Equal(t, 1, strings.Count(settings, c.old), name)
				assert.Equal(t, mark+told.Replace(strings.Replace(settings, c.old, c.new, 1)), string(got), name)
			}
		}
	}
}

func TestSmallTexts(t *testing.T) {
	one := amend.Literal("1")
	for _, c := range []struct{ text, where, want string }{
		{"", "a.b.c", "a:\n  b: {c: 1}\n"},
		{"# nothing yet", "a", "# nothing yet\na: 1"},
		{"# nothing yet\n", "a", "# nothing yet\na: 1\n"},
		{"thresholds:\n#  b: 2\n", "thresholds.b", "thresholds:\n  b: 1\n#  b: 2\n"},
		{"thresholds: ~ # none\n", "thresholds.b", "thresholds: {b: 1} # none\n"},
		{"a: {}", "a.b", "a: {b: 1}"},
		{"{\"a\": {\"b\": 2}}", "a.c", "{\"a\": {\"b\": 2, \"c\": 1}}"},
		{"a: 'it''s' # so\nb: |\n  x\n   y\n\n# end\n", "c", "a: 'it''s' # so\nb: |\n  x\n   y\nc: 1\n\n# end\n"},
		{"a: one\n  two\n\n  three # so\n", "b", "a: one\n  two\n\n  three # so\nb: 1\n"},
		{"- a", "#0", "- 1"},
		{"a: \"x\\\"}\" # y", "a", "a: 1 # y"},
		{"---\na: 2\n...\n", "b", "---\na: 2\nb: 1\n...\n"},
	} {
		got, err := amend.Set([]byte(c.text), path(c.where), one)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, string(got), c.text)
	}
	for _, text := range []string{"a: *x", "a: [", "a: 1\n---\nb: 2\n", "a: 1", "a: [2]"} {
		_, err := amend.Set([]byte(text), path("a.b"), one)
		assert.Error(t, err, text)
	}
	for text, want := range map[string]string{
		"a: [b, c, d]": "a: [b, d]", "a: [\n  b, # of b\n  c, # of c\n  d # of d\n]": "a: [\n  b, # of b\n  d # of d\n]",
		"a: [\n  b, # of b\n  c # of c\n]": "a: [\n  b, # of b\n]", "a:\n- b\n-\n  c\n- d": "a:\n- b\n- d",
	} {
		got, err := amend.Remove([]byte(text), path("a.#1"))
		require.NoError(t, err, text)
		assert.Equal(t, want, string(got))
	}
	got, err := amend.Remove([]byte("# all\na: {b: [c]}"), path("a.b.#0"))
	require.NoError(t, err)
	assert.Equal(t, "# all", string(got))
	_, err = amend.Remove([]byte("a: 1"), path("b"))
	assert.ErrorIs(t, err, amend.ErrNoPlace)
}

func TestTextsAreReadAsTheyWereGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ -~\n\t一二三：，#"'{}\[\]&*!|>%@\x{85}\x{2028}]{0,12}`), rapid.SampledFrom([]string{"null", "~", "0048", "1e3", "2024-01-01", "no", "", "<<", "- a", "a: b", "a #b"})).Draw(t, "text")
		given = strings.ToValidUTF8(given, "")
		for _, form := range []string{"%s", "[%s, 1]", "a: %s # c"} {
			var back any
			if err := yaml.Unmarshal(fmt.Appendf(nil, form, amend.Quote(given)), &back); err != nil {
				t.Fatalf("%q: %v", amend.Quote(given), err)
			}
			for {
				switch b := back.(type) {
				case []any:
					back = b[0]
					continue
				case map[string]any:
					back = b["a"]
					continue
				}
				break
			}
			if back != given {
				t.Fatalf("%q is read as %q", given, back)
			}
		}
	})
}

// writer makes YAML of a random shape and spelling.
type writer struct {
	*rapid.T
	comments int
}

func (w *writer) yes(label string) bool { return rapid.Bool().Draw(w.T, label) }

func (w *writer) comment() string {
	if !w.yes("comment") {
		return ""
	}
	w.comments++
	return fmt.Sprintf("  # c%d", w.comments)
}

func (w *writer) scalar() (string, any) {
	switch rapid.IntRange(0, 4).Draw(w.T, "scalar") {
	case 0:
		return "'it''s # no: [comment]'", "it's # no: [comment]"
	case 1:
		return `"x\"}, "`, `x"}, `
	case 2:
		return "plain it's", "plain it's"
	case 3:
		return "某个 值", "某个 值"
	}
	return "17", 17
}

var keys = []string{"alpha", "beta", "甲", "b.c", "delta"}

func (w *writer) names() []string {
	n := rapid.IntRange(0, 3).Draw(w.T, "keys")
	return rapid.Permutation(keys).Draw(w.T, "names")[:n]
}

func (w *writer) flow(depth int) (string, any) {
	if depth > 0 && w.yes("list") {
		var parts []string
		list := []any{}
		for range rapid.IntRange(0, 3).Draw(w.T, "items") {
			text, v := w.flow(depth - 1)
			parts, list = append(parts, text), append(list, v)
		}
		return "[" + strings.Join(parts, rapid.SampledFrom([]string{",", ", ", " ,  "}).Draw(w.T, "comma")) + "]", list
	}
	if depth > 0 && w.yes("map") {
		var parts []string
		m := map[string]any{}
		for _, key := range w.names() {
			text, v := w.flow(depth - 1)
			parts, m[key] = append(parts, key+": "+text), v
		}
		return "{" + strings.Join(parts, ", ") + "}", m
	}
	return w.scalar()
}

// value writes what stands behind a key or a dash, with the lines below.
func (w *writer) value(depth, indent, step int) (string, any) {
	switch {
	case depth > 0 && w.yes("block map"):
		if text, v := w.block(depth-1, indent+step, step); len(v) > 0 {
			return w.comment() + "\n" + text, v
		}
	case depth > 0 && w.yes("block list"):
		var b strings.Builder
		list := []any{}
		b.WriteString(w.comment() + "\n")
		in := indent + rapid.SampledFrom([]int{0, step}).Draw(w.T, "in")
		for range rapid.IntRange(1, 3).Draw(w.T, "items") {
			text, v := w.flow(depth)
			if w.yes("map item") {
				if m, inner := w.block(depth-1, in+2, step); len(inner) > 0 {
					text, v = strings.TrimSuffix(strings.TrimLeft(m, " "), "\n"), inner
				}
			}
			end := ""
			if !strings.Contains(text, "\n") && !strings.Contains(text, "  # c") {
				end = w.comment()
			}
			b.WriteString(strings.Repeat(" ", in) + "- " + text + end + "\n")
			list = append(list, v)
		}
		return b.String(), list
	}
	text, v := w.flow(depth)
	return " " + text + w.comment() + "\n", v
}

func (w *writer) block(depth, indent, step int) (string, map[string]any) {
	var b strings.Builder
	m := map[string]any{}
	for _, key := range w.names() {
		text, v := w.value(depth, indent, step)
		b.WriteString(strings.Repeat(" ", indent) + key + ":" + text)
		m[key] = v
		if w.yes("line") {
			w.comments++
			fmt.Fprintf(&b, "%s# c%d\n", strings.Repeat(" ", indent), w.comments)
		}
	}
	return b.String(), m
}

// place walks at random to some place, or to one that is not there.
func place(t *rapid.T, at any) []amend.PathStep {
	var steps []amend.PathStep
	for range rapid.IntRange(1, 4).Draw(t, "depth") {
		switch v := at.(type) {
		case []any:
			if len(v) == 0 {
				return steps
			}
			i := rapid.IntRange(0, len(v)-1).Draw(t, "item")
			steps, at = append(steps, amend.PathStep{Item: i}), v[i]
		case map[string]any:
			key := rapid.SampledFrom(keys).Draw(t, "key")
			steps, at = append(steps, amend.PathStep{Key: key}), v[key]
		case nil:
			steps = append(steps, amend.PathStep{Key: rapid.SampledFrom(keys).Draw(t, "key")})
		default:
			return steps
		}
	}
	return steps
}

// expected is a value with another one at a place; gone takes it out.
func expected(at any, steps []amend.PathStep, to any, gone bool) any {
	if len(steps) == 0 {
		return to
	}
	last := len(steps) == 1 && gone
	if list, ok := at.([]any); ok {
		list = slices.Clone(list)
		if last {
			return slices.Delete(list, steps[0].Item, steps[0].Item+1)
		}
		list[steps[0].Item] = expected(list[steps[0].Item], steps[1:], to, gone)
		return list
	}
	m := map[string]any{}
	old, _ := at.(map[string]any)
	maps.Copy(m, old)
	if last {
		delete(m, steps[0].Key)
		return m
	}
	m[steps[0].Key] = expected(m[steps[0].Key], steps[1:], to, gone)
	return m
}

var commentMark = regexp.MustCompile(`# c[0-9]+`)

func TestAnyTextKeepsEverythingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &writer{T: t}
		text, said := w.block(3, 0, rapid.IntRange(2, 4).Draw(t, "step"))
		if rapid.Bool().Draw(t, "no end") {
			text = strings.TrimSuffix(text, "\n")
		}
		if rapid.Bool().Draw(t, "crlf") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		steps := place(t, any(said))
		before := []byte(text)
		var after []byte
		var err error
		var want any
		gone := rapid.Bool().Draw(t, "remove")
		if gone {
			after, err = amend.Remove(before, steps)
			want = expected(any(said), steps, nil, true)
		} else {
			after, err = amend.Set(before, steps, amend.List(amend.Text("new"), amend.Literal("5")))
			want = expected(any(said), steps, []any{"new", 5}, false)
		}
		if err != nil {
			if gone && !amend.Has(before, steps) {
				return
			}
			t.Fatalf("%v\n%s\n%v", err, text, steps)
		}
		var got any
		require.NoError(t, yaml.Unmarshal(after, &got), string(after))
		if !gone {
			require.Equal(t, want, got, "%s\n->\n%s", text, after)
		}
		if bytes.Contains(before, []byte("\r\n")) {
			assert.NotRegexp(t, `[^\r]\n`, string(after))
		}
		assert.Subset(t, commentMark.FindAllString(text, -1), commentMark.FindAllString(string(after), -1))
		if !gone && !amend.Has(before, steps) {
			assert.Equal(t, commentMark.FindAllString(text, -1), commentMark.FindAllString(string(after), -1), "%s\n->\n%s", text, after)
		}
	})
}
