package audit_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func TestDatesAreWrittenInFull(t *testing.T) {
	for _, day := range []audit.Date{0, -1, audit.DateOf(1, 2, 3), audit.DateOf(987, 12, 31), audit.DateOf(2024, 2, 29), audit.DateOf(9999, 12, 31), audit.DateOf(10000, 1, 1), audit.DateOf(-1, 1, 1)} {
		y, m, d := day.Civil()
		want := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		require.Equal(t, want, day.String())
		require.Equal(t, "on "+want, string(day.Append([]byte("on "))))
		text, err := json.Marshal(map[string]any{"day": day})
		require.NoError(t, err)
		require.JSONEq(t, `{"day": "`+want+`"}`, string(text))
	}
}
