package web

import (
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/engine"
	invented "ninefold/internal/office"
)

// BenchmarkFigure moves one figure of an office of 2,000 people, as a slider does: of
// all branches, and of one. Issue 18 asks for 300 ms.
func BenchmarkFigure(b *testing.B) {
	dir := b.TempDir()
	require.NoError(b, invented.WriteLarge(dir, 2000, 1))
	require.NoError(b, os.WriteFile(filepath.Join(dir, "ninefold.yaml"), []byte("as_of: 2024-12-31\nthresholds: {management: {campaigns: {campaigns: [走千访万]}}}\n"), 0o600))
	dir = filepath.Join(dir, "exports")
	s := siteOf(b, engine.Request{Sources: []string{dir}}, nil)
	v := entered(b, s)
	var branch string
	for _, count := range s.shown.result.Summary.Branches {
		branch = count.ID
	}
	for name, address := range map[string]string{
		"fieldwork.visits of all":   "/figure/effect?rule=fieldwork.visits&parameter=half_days&try=yes&value=",
		"fieldwork.visits of one":   "/figure/effect?rule=fieldwork.visits&parameter=half_days&try=yes&branch=" + branch + "&value=",
		"cultivation.rotation":      "/figure/effect?rule=cultivation.rotation&parameter=max_years&try=yes&value=",
		"exchange.interviews":       "/figure/effect?rule=exchange.interviews&parameter=max_gap_days&try=yes&value=18",
		"management.mentorship":     "/figure/effect?rule=management.mentorship&parameter=duration_months&try=yes&value=1",
		"fieldwork.liaison of all":  "/figure/effect?rule=fieldwork.liaison&parameter=grace_days&try=yes&value=2",
		"steadiness.values":         "/figure/effect?rule=steadiness.values&parameter=min_per_year&try=yes&value=",
		"governance.rotation_train": "/figure/effect?rule=governance.rotation_training&parameter=min_per_year&try=yes&value=",
	} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				answer := v.get(address + strconv.Itoa(3+i%4))
				require.Equal(b, http.StatusOK, answer.Code)
			}
		})
	}
}
