package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

// However many notices there are, each stands in every format that has words, in
// the order of the result; those of a requirement's figures in one line.
func TestNoticesAreNeverCutOff(t *testing.T) {
	r := sample()
	r.Run.Notices = nil
	for i := range 600 {
		r.Run.Notices = append(r.Run.Notices, audit.Notice{Code: "x", Path: "a.csv", Message: zhEN(fmt.Sprintf("提示N%03d", i), fmt.Sprintf("notice N%03d", i))})
	}
	for i := range 30 {
		r.Run.Notices = append(r.Run.Notices, audit.Notice{Code: "unconfirmed_threshold", Rule: fmt.Sprintf("own.r%02d", i), Message: zhEN("未确认", "unconfirmed")})
	}
	for _, lang := range []audit.Lang{audit.ZH, audit.EN} {
		for _, name := range []string{"text", "md", "html", "xlsx", "json", "sarif", "tap", "github", "junit"} {
			f, err := Lookup(name)
			require.NoError(t, err)
			out := string(readable(t, f, rendered(t, f, r, Options{Lang: lang})))
			from := 0
			for i := range 600 {
				at := strings.Index(out[from:], fmt.Sprintf("N%03d", i))
				require.GreaterOrEqual(t, at, 0, "%s: notice %d", name, i)
				from += at
			}
			if name == "text" || name == "tap" || name == "github" || name == "junit" {
				assert.Contains(t, out, "own.r29", name)
			}
		}
	}
}
