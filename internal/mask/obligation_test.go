package mask_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/mask"
)

func obligation() audit.Obligation {
	return audit.Obligation{
		Rule: "a.b", Subject: audit.Subject{Kind: audit.Person, ID: "P0001", Name: "李明", Branch: "B1"}, Key: "由王芳",
		Message: audit.Text{ZH: "李明由王芳带教", EN: "李明, mentor P0002"}, Evidence: []audit.Origin{{Path: "李明走访.csv", Sheet: "王芳", Row: 1}},
		Missing: []any{"王芳"}, UID: "u1",
	}
}

func TestObligation(t *testing.T) {
	o := obligation()
	for _, key := range [][]byte{nil, key} {
		m := mask.New([]string{"李明", "王芳"}, []string{"P0001", "P0002"}, key)
		got, err := json.Marshal(m.Obligation(o))
		require.NoError(t, err)
		for _, name := range []string{"李明", "王芳"} {
			assert.NotContains(t, string(got), name)
		}
		for _, hidden := range []string{"P0001", "P0002", `"u1"`} {
			assert.Equal(t, key == nil, strings.Contains(string(got), hidden), hidden)
		}
		assert.Contains(t, string(got), "李*走访.csv")
		assert.Equal(t, obligation(), o, "the obligation itself stays as it is")
	}
	b1 := audit.Subject{Kind: audit.Branch, ID: "B1", Name: "第一支部", Branch: "B1"}
	assert.Equal(t, b1, mask.New(nil, []string{"B1"}, key).Subject(b1), "branches are no persons")
}
