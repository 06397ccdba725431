package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// allowed says which packages of ours each one may import, in its code; what does
// not stand here may import none and be imported by none. Arrows run downward only.
var allowed = map[string]string{
	"internal/audit":             "",
	"internal/amend":             "",
	"internal/wire":              "",
	"internal/store":             "internal/audit",
	"internal/cache":             "",
	"internal/license":           "",
	"internal/office":            "",
	"internal/windows":           "internal/audit",
	"internal/intake":            "internal/audit internal/windows",
	"internal/mask":              "internal/audit",
	"internal/delta":             "internal/audit",
	"internal/render":            "internal/audit internal/dossier internal/rollup",
	"internal/rollup":            "internal/audit internal/mask",
	"internal/ledger":            "internal/audit internal/delta internal/intake internal/render internal/source internal/store",
	"internal/output":            "internal/audit internal/windows",
	"internal/source":            "internal/audit internal/intake internal/source/archive internal/source/cell internal/source/ods internal/source/xls internal/source/xmlscan internal/spelling internal/windows",
	"internal/config":            "internal/audit internal/intake internal/layout internal/spelling",
	"internal/correction":        "internal/audit internal/intake internal/source internal/source/cell",
	"internal/dossier":           "internal/audit internal/layout internal/source internal/spelling",
	"internal/annotate":          "internal/audit internal/layout internal/source",
	"internal/template":          "internal/audit internal/dossier",
	"internal/summary":           "internal/audit internal/dossier",
	"internal/agenda":            "internal/audit internal/render",
	"internal/trend":             "internal/audit internal/delta",
	"internal/regoplan":          "",
	"internal/regoplan/planfile": "internal/wire",
	"internal/policy":            "internal/audit internal/dossier internal/mutation internal/regoplan internal/regoplan/planfile internal/wire",
	"internal/policyfiles":       "internal/audit internal/intake internal/policy policies policies/plans",
	"internal/explain":           "internal/audit internal/dossier internal/mask internal/policy",
	"internal/whatif":            "internal/audit internal/config internal/delta internal/dossier internal/policy",
	"internal/engine":            "internal/audit internal/config internal/correction internal/delta internal/dossier internal/explain internal/policy internal/policyfiles internal/source internal/source/database internal/summary internal/trend internal/whatif internal/windows",
	"internal/revise":            "internal/amend internal/audit internal/config internal/engine internal/intake internal/layout internal/output",
	"internal/spread":            "internal/audit internal/dossier internal/engine",
	"internal/surroundings":      "internal/audit",
	"internal/manifest":          "internal/audit internal/intake internal/render internal/spread",
	"internal/web":               "internal/agenda internal/audit internal/config internal/correction internal/delta internal/dossier internal/engine internal/layout internal/ledger internal/output internal/pointing internal/render internal/report internal/revise internal/source internal/spelling internal/store internal/suggest internal/summary internal/trend",
	"internal/pointing":          "internal/audit internal/config internal/dossier internal/layout internal/source internal/spelling",
	"internal/layout":            "internal/audit internal/spelling",
	"internal/manual":            "internal/audit",
	"internal/office/books":      "internal/office",
	"internal/source/archive":    "internal/audit internal/source/cell internal/source/xmlscan",
	"internal/source/cell":       "internal/audit",
	"internal/source/database":   "internal/audit internal/intake internal/source",
	"internal/source/ods":        "internal/audit internal/source/archive internal/source/cell internal/source/xmlscan",
	"internal/source/xls":        "internal/audit internal/source/cell",
	"internal/source/xmltest":    "",
	"internal/source/xmlscan":    "internal/audit",
	"internal/ceiling":           "",
	"internal/doc":               "internal/audit internal/render",
	"internal/export":            "internal/audit",
	"internal/method":            "internal/audit internal/policy",
	"internal/mutation":          "",
	"internal/schema":            "internal/audit",
	"internal/spelling":          "",
	"internal/report":            "internal/audit internal/config internal/delta internal/doc internal/dossier internal/explain internal/method internal/policy internal/render internal/rollup internal/summary internal/trend internal/whatif",
	"internal/suggest":           "internal/audit internal/dossier internal/layout internal/source internal/spelling",
	"tools/books":                "internal/office internal/office/books",
	"tools/release":              "",
	"policies":                   "",
	"policies/plans":             "internal/regoplan",
	"docs":                       "",
	"cmd/ninefold":               "internal/agenda internal/annotate internal/audit internal/cache internal/ceiling internal/config internal/correction internal/delta internal/doc internal/dossier internal/engine internal/explain internal/export internal/intake internal/layout internal/ledger internal/license internal/manifest internal/manual internal/mask internal/method internal/output internal/policy internal/policyfiles internal/render internal/report internal/rollup internal/schema internal/source internal/spelling internal/spread internal/store internal/suggest internal/summary internal/surroundings internal/template internal/trend internal/web internal/whatif internal/windows policies",
	"bench/agree":                "internal/audit",
	"bench/csvread":              "",
	"bench/documents":            "internal/audit internal/config internal/dossier internal/policy internal/source policies",
	"bench/fixtures":             "internal/office",
	"bench/floor":                "internal/audit internal/dossier",
	"bench/generate":             "internal/office",
	"bench/load":                 "",
	"tools/house":                "",
	"tools/licenses":             "internal/license",
	"tools/lock":                 "internal/office",
	"tools/mutate":               "internal/mutation policies",
	"tools/sbom":                 "internal/license",
	"tools/snapshot":             "internal/audit internal/policy policies",
	"tools/goplans":              "internal/audit internal/policy policies",
}

// behindOneDoor are modules that few packages may know.
var behindOneDoor = map[string]string{
	"github.com/open-policy-agent/opa": "internal/policy internal/regoplan internal/regoplan/planfile internal/mutation tools/mutate",
	"github.com/spf13/viper":           "internal/config",
	"github.com/spf13/cobra":           "cmd/ninefold",
	"github.com/xuri/excelize/v2":      "internal/render internal/template internal/office internal/office/books bench/fixtures",
	"github.com/klauspost/compress":    "internal/render",
}

const module = "ninefold/"

// Whoever adds a package or an arrow has to say so here, and why in the commit.
func TestNothingIsImportedThatTheTableDoesNotAllow(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	require.NoError(t, err)
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		name := strings.TrimPrefix(words[0], module)
		may, known := allowed[name]
		assert.True(t, known, "%s does not stand in the table", name)
		for _, imported := range words[1:] {
			if ours, ok := strings.CutPrefix(imported, module); ok {
				assert.Contains(t, strings.Fields(may), ours, "%s may not import it", name)
			}
			for door, who := range behindOneDoor {
				if imported == door || strings.HasPrefix(imported, door+"/") {
					assert.True(t, slices.Contains(strings.Fields(who), name), "%s may not import %s", name, imported)
				}
			}
		}
	}
}
