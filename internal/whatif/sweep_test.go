package whatif

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

var requirements = []audit.Requirement{{ID: "a.rule", Parameters: []audit.Parameter{
	{Name: "years", Type: audit.IntParameter}, {Name: "rate", Type: audit.NumberParameter}, {Name: "due", Type: audit.MonthDayParameter},
	{Name: "anchor", Type: audit.DateParameter}, {Name: "kinds", Type: audit.ListParameter},
}}}

func TestParseSweep(t *testing.T) {
	for written, want := range map[string][]string{
		"a.rule.years=3..6":                          {"3", "4", "5", "6"},
		"thresholds.a.rule.years=0..100/50":          {"0", "50", "100"},
		" a.rule.years = 8 , 2，4":                    {"8", "2", "4"},
		"a.rule.years=3..8/0.5":                      {"3", "3.5", "4", "4.5", "5", "5.5", "6", "6.5", "7", "7.5", "8"}, // config says that it is no whole number
		"a.rule.rate=0..1/0.1":                       {"0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"},
		"a.rule.rate=0.75..0.8/0.025":                {"0.75", "0.775", "0.8"},
		"a.rule.rate=1..3":                           {"1", "2", "3"},
		"a.rule.due=02-27..03-02":                    {"02-27", "02-28", "03-01", "03-02"}, // of a year without 29 February
		"a.rule.due=11-30..12-31/15":                 {"11-30", "12-15", "12-30"},
		"a.rule.anchor=2024-01-01..2024-01-15/7d":    {"2024-01-01", "2024-01-08", "2024-01-15"},
		"a.rule.kinds=[model,grassroots],[],[other]": {"[model,grassroots]", "[]", "[other]"},
	} {
		s, err := ParseSweep(written, requirements)
		require.NoError(t, err, written)
		assert.Equal(t, want, s.Values, written)
	}
	s, err := ParseSweep("ZX:01:a.rule.years=4", requirements)
	require.NoError(t, err)
	assert.Equal(t, "ZX:01:a.rule.years=4", s.Set(s.Values[0]))
	assert.Equal(t, "ZX:01", s.Branch)
}

func TestParseSweepRefuses(t *testing.T) {
	for written, want := range map[string]string{
		"a.rule.years":                   "no =",
		"a.rule.yaers=3..8":              "did you mean a.rule.years?",
		"as_of=2024-01-01":               "no threshold as_of",
		"a.rule.years=":                  "no value",
		"a.rule.years=8..3":              "does not go up",
		"a.rule.years=1..3/0":            "does not go up",
		"a.rule.years=a..b":              "no range of numbers",
		"a.rule.years=1..1000":           "1000 values, at most 200",
		"a.rule.years=3,4,3":             "3 twice",
		"a.rule.rate=0.5..0.9":           "the step has to be said",
		"a.rule.rate=0..1/0.0000001":     "no range of numbers",
		"a.rule.due=02-29..03-02":        "no range of days",
		"a.rule.due=11-30..12-31/x":      "no range of days",
		"a.rule.kinds=model":             "put each into brackets",
		"a.rule.years=0..99999999999999": "no range of numbers",
	} {
		_, err := ParseSweep(written, requirements)
		require.Error(t, err, written)
		assert.Contains(t, err.Error(), want)
		assert.Contains(t, err.Error(), "--sweep "+written+": ")
	}
}
