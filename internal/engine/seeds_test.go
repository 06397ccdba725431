package engine

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

var seeds = flag.Int("seeds", officesByDefault, "how many invented offices to judge")

// givenDay is the as_of that is given with the exports of an office.
func givenDay(t *testing.T, exports string) audit.Date {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(exports, "..", "expected.json"))
	require.NoError(t, err)
	var given struct {
		AsOf audit.Date `json:"as_of"`
	}
	require.NoError(t, json.Unmarshal(data, &given))
	return given.AsOf
}
