package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// Results of earlier versions hold fingerprints made like this.
func TestFingerprintsStayAsTheyWere(t *testing.T) {
	year := audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}
	for _, s := range []audit.Subject{{Kind: audit.Person, ID: "P0001"}, {Kind: audit.Branch, ID: "支部-1"}, {}} {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%s", "fieldwork.visits", s.Kind, s.ID, year.From, year.To))
		require.Equal(t, hex.EncodeToString(sum[:16]), fingerprint("fieldwork.visits", s, year))
	}
}
