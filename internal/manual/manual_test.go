package manual

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// What would be a request to roff shows as it stands.
func TestTextsAreNoRequests(t *testing.T) {
	for in, want := range map[string]string{
		".SH x": `\&.SH x`, "'x": `\&\(aqx`, `a\b`: `a\eb`, "--set a-b": `\-\-set a\-b`, "~/x": `\(ti/x`, "要求": "要求",
	} {
		assert.Equal(t, want, escaped(in))
	}
	var out bytes.Buffer
	page := Page{Name: "x-y", Short: "short", Synopsis: "x y FILE", About: "first\n  .as it is\nlast", Version: "1.2.3", Date: "2024-12-31",
		Flags: []Entry{{"--all", "everything"}}, Examples: []Entry{{"x y a", "one"}}, Related: []string{"x"}}
	require.NoError(t, page.Write(&out, audit.EN))
	assert.Contains(t, out.String(), `.TH "X\-Y" 1 "2024-12-31" "Ninefold 1.2.3" "Ninefold Manual"`)
	assert.Contains(t, out.String(), ".PP\n.nf\n  .as it is\n.fi\n.PP\nlast\n")
	assert.Contains(t, out.String(), ".SH \"SEE ALSO\"\n\\fBx\\fR(1)\n")
}
