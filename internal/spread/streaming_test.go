package spread_test

import (
	"bytes"
	"cmp"
	"context"
	"hash/fnv"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/office"
	"ninefold/internal/spread"
)

// streaming does a job of Hadoop streaming as its documentation has it, with the options of
// docs/scale.md: the mapper (tr -d "\t") is given lines; what it writes is cut into key and
// value behind the second comma, partitioned by the key's first field, sorted by the key as
// bytes, and given to reducers with a comma between the two. Behind each line that a
// reducer writes stands a tab, for the value that it has not.
func streaming(t *testing.T, text []byte, reducers int, reduce func(in *bytes.Reader, out *bytes.Buffer) error) []byte {
	t.Helper()
	type pair struct{ key, value string }
	parts := make([][]pair, reducers)
	for line := range strings.Lines(string(text)) {
		line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "\t", "")
		fields := strings.SplitN(line, ",", 3)
		one := pair{key: line}
		if len(fields) == 3 {
			one = pair{fields[0] + "," + fields[1], fields[2]}
		}
		hash := fnv.New32a()
		_, _ = hash.Write([]byte(fields[0]))
		at := int(hash.Sum32()) % reducers
		parts[at] = append(parts[at], one)
	}
	var written bytes.Buffer
	for _, part := range parts {
		slices.SortStableFunc(part, func(a, b pair) int { return cmp.Compare(a.key, b.key) })
		var in strings.Builder
		for _, one := range part {
			in.WriteString(one.key + "," + one.value + "\n")
		}
		if in.Len() == 0 {
			continue // the program says nothing where no line comes
		}
		var out bytes.Buffer
		require.NoError(t, reduce(bytes.NewReader([]byte(in.String())), &out))
		written.WriteString(strings.ReplaceAll(out.String(), "\n", "\t\n"))
	}
	return written.Bytes()
}

// Five jobs of Hadoop streaming give the same result, also where a reducer gets none but
// lines of other rounds, or nothing.
func TestJobsOfHadoopStreaming(t *testing.T) {
	o := office.Generate(7150, office.Options{Aside: true, Branches: 4})
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true}))
	asOf, err := audit.ParseDate(o.AsOf.String())
	require.NoError(t, err)
	read := opened(t, engine.Request{Sources: []string{filepath.Join(dir, "exports")}, AsOf: &asOf, All: true, Quarantine: true})
	whole, err := read.Check(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	bench, err := read.Bench(t.Context(), engine.CheckOptions{})
	require.NoError(t, err)
	plan := spread.Survey(read.Joined, bench, 7)
	_, err = plan.Text()
	require.NoError(t, err)
	for _, reducers := range []int{1, 3, 200} {
		var rows bytes.Buffer
		require.NoError(t, plan.RouteText(read.Tables().EachRow(), &rows))
		text := rows.Bytes()
		for _, round := range spread.Rounds {
			text = streaming(t, text, reducers, func(in *bytes.Reader, out *bytes.Buffer) error { return plan.JoinText(round, in, out) })
		}
		text = streaming(t, text, reducers, func(in *bytes.Reader, out *bytes.Buffer) error {
			return plan.JudgeText(context.WithoutCancel(t.Context()), bench, in, out)
		})
		judged, err := plan.SumText(strings.NewReader(strings.ReplaceAll(string(text), "\t", "")))
		require.NoError(t, err)
		assert.Equal(t, string(written(t, whole)), string(written(t, bench.Result(judged, nil))))
	}
}
