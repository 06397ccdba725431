package regoplan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is written without fmt reads as fmt has it.
func TestWrittenAsFmtDoes(t *testing.T) {
	for _, format := range []string{
		"", "%", "%%", "100%", "%d", "%d %s", "%s至%s", "%v%%", "%04d-%02d-%02d", "%[2]s %[1]d", "%[1]s, %[3]s left", "%[2]d %d",
		"%[9]d", "%[0]d", "%[1]", "%[x]d", "%[2]", "%0d", "%00d", "%08s", "%03v", "%5d", "%-5d", "%+d", "%x", "%q", "%d%d%d%d%d", "%!", "%é",
		"%0[1]d", "%[1]04d", "%02[2]d", "%1000d", "%01000d", "%[1]d%%", "%[1]d %[1]d", "%[3]s%d", "%c", "% d", "%#v", "%t", "%s %",
	} {
		for _, given := range [][]Value{
			nil, {Int(7)}, {String("甲")}, {Int(-3), String("b")}, {String("a"), Int(12), String("丙")}, {Int(2024), Int(3), Int(1)}, {Int(-5), Int(0), Int(1 << 62)},
		} {
			got, ok := written(format, given)
			if !ok {
				continue
			}
			require.Equal(t, fmt.Sprintf(format, plainly(given)...), got, format)
		}
	}
}

// The formats of policies do not need fmt.
func TestWrittenWithoutFmt(t *testing.T) {
	for format, given := range map[string][]Value{
		"%04d-%02d-%02d":       {Int(2024), Int(3), Int(1)},
		"%[2]s 迟%[1]d天":        {Int(3), String("报告")},
		"解决率%v%%，应不低于%v%%":     {Int(80), String("90.5")},
		strings.Repeat("x", 9): nil,
	} {
		_, ok := written(format, given)
		require.True(t, ok, format)
	}
}

func FuzzWritten(f *testing.F) {
	f.Add("%04d-%02d %[2]s%%", int64(5), "甲")
	f.Fuzz(func(t *testing.T, format string, n int64, text string) {
		for _, given := range [][]Value{{Int(n)}, {String(text)}, {Int(n), String(text)}, {String(text), Int(n), Int(n)}} {
			if got, ok := written(format, given); ok {
				require.Equal(t, fmt.Sprintf(format, plainly(given)...), got)
			}
		}
	})
}
