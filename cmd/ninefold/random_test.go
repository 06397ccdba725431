package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/office"
)

var seeds = flag.Int("seeds", officesByDefault, "how many invented offices to judge by both implementations")

// said is the part of a JSON verdict that the second implementation knows.
type said struct {
	Rule    string
	Subject struct{ Kind, ID, Branch string }

	Severity string
	Status   string
	Reasons  []string
	Actual   *float64
	Required *float64
	Details  map[string]any
	Message  struct{ ZH, EN string }
}

type result struct {
	Summary struct {
		OutOfScope int `json:"out_of_scope"`
	}
	Verdicts []said
}

// judged runs the program on exports and reads its JSON result.
func judged(t *testing.T, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{
		args:   append([]string{"check", "--all", "-o", "json", "--lang", "en"}, args...),
		stdout: &stdout, stderr: &stderr,
	})
	require.LessOrEqual(t, code, 1, stderr.String())
	var r result
	require.NoError(t, json.Unmarshal(stdout.Bytes(), &r))
	return r
}

// Every verdict on invented offices, written in any of the spellings of SPEC 1,
// is the one that an independent reading of the SPEC gives: of every three offices
// one has waivers, and one has rows that are set aside.
func TestInventedOfficesGetTheVerdictsOfTheSecondImplementation(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			options := office.Options{Waivers: seed%3 == 1, Aside: seed%3 == 2}
			o := office.Generate(uint64(seed), options)
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			args := []string{filepath.Join(dir, "exports"), "--as-of", o.AsOf.String()}
			if options.Aside {
				args = append(args, "--quarantine")
			}
			got := judged(t, args...)
			require.Equal(t, office.OutOfScope(o), got.Summary.OutOfScope)
			compare(t, office.Judge(o), got.Verdicts)
		})
	}
}

func compare(t *testing.T, want []office.Expected, got []said) {
	t.Helper()
	require.Len(t, got, len(want))
	byKey := map[[3]string]said{}
	for _, v := range got {
		byKey[[3]string{v.Rule, v.Subject.Kind, v.Subject.ID}] = v
	}
	for _, w := range want {
		v, ok := byKey[[3]string{w.Rule, w.Kind, w.ID}]
		if !ok || !agree(w, v) {
			t.Errorf("expected %s\n     got %s", show(w), show(v))
		}
		if v.Message.ZH == "" || v.Message.EN == "" {
			t.Errorf("%s %s: no message", w.Rule, w.ID)
		}
	}
}

func agree(w office.Expected, v said) bool {
	return w.Status == v.Status && w.Severity == v.Severity && w.Branch == v.Subject.Branch &&
		fmt.Sprint(w.Reasons) == fmt.Sprint(v.Reasons) &&
		near(w.Actual, v.Actual) && near(w.Required, v.Required) && office.Tells(w.Details, v.Details)
}

// near holds where the SPEC fixes no figure.
func near(want, got *float64) bool {
	return want == nil || got != nil && math.Abs(*want-*got) < 1e-9
}

func show(v any) string {
	var plain any
	data, err := json.Marshal(v)
	if err == nil && json.Unmarshal(data, &plain) == nil {
		data, _ = json.Marshal(plain) // keys in order
	}
	return string(data)
}

// The eight offices given with the SPEC get exactly the verdicts given with them.
func TestGivenOfficesGetTheGivenVerdicts(t *testing.T) {
	dirs, err := filepath.Glob("../../internal/office/testdata/offices/*")
	require.NoError(t, err)
	require.Len(t, dirs, 8)
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(filepath.Join(dir, "expected.json"))
			require.NoError(t, err)
			var expected struct {
				AsOf       string `json:"as_of"`
				OutOfScope int    `json:"out_of_scope"`
				Verdicts   []office.Expected
			}
			require.NoError(t, json.Unmarshal(data, &expected))
			got := judged(t, filepath.Join(dir, "exports"), "--as-of", expected.AsOf)
			require.Equal(t, expected.OutOfScope, got.Summary.OutOfScope)
			compare(t, expected.Verdicts, got.Verdicts)
		})
	}
}
