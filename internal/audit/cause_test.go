package audit

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// badCell is a cell of visits that should have held something else.
func badCell(row int, column, value, expected string) Problem {
	return Problem{Path: "visits.csv", Table: "visits", Row: row, Column: column, Value: value, Expected: Text{ZH: expected, EN: expected}}
}

// told is what a test looks at of causes: the rows that are named, of how many.
func told(causes []Cause) []string {
	var lines []string
	for _, c := range causes {
		line := fmt.Sprintf("%d×%s %d", c.Count, c.Value, c.Row)
		for _, p := range c.Further {
			line += fmt.Sprintf(" %d", p.Row)
		}
		if c.Varied {
			line += " varied"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestAFewProblemsOfOneCauseAreToldOneByOne(t *testing.T) {
	causes := Causes([]Problem{
		badCell(2, "date", "x", "a date"), badCell(3, "session", "x", "a session"), badCell(4, "date", "x", "a date"), badCell(5, "date", "x", "a date"),
	})
	assert.Equal(t, []string{"1×x 2", "1×x 3", "1×x 4", "1×x 5"}, told(causes))
}

func TestAFloodIsToldOnce(t *testing.T) {
	for name, c := range map[string]struct {
		value    func(row int) string
		expected func(row int) string
		want     []string
	}{
		"one word": {
			func(int) string { return "半天" }, func(int) string { return "one of am, pm; say it under values:" }, []string{"400000×半天 1 2 3 4"},
		},
		"two words": {
			func(row int) string { return []string{"半天", "早"}[row%2] }, func(int) string { return "one of am, pm" }, []string{"200000×早 1 3 5 7", "200000×半天 2 4 6 8"},
		},
		"blank cells": {func(int) string { return "" }, func(int) string { return "a value" }, []string{"400000× 1 2 3 4"}},
		"ids with a hint each": {
			func(row int) string { return fmt.Sprintf("P%d", row) }, func(row int) string { return fmt.Sprintf("an id; perhaps P%d?", row+1) },
			[]string{"400000×P1 1 2 3 4 varied"},
		},
		"a figure of each place": {
			func(row int) string { return fmt.Sprintf("2024-01-%d", row) }, func(row int) string { return fmt.Sprintf("a date not before from (%d)", row) },
			[]string{"400000×2024-01-1 1 2 3 4 varied"},
		},
		"ever other words": {
			func(row int) string { return string(rune('a'+row%26)) + string(rune('一'+row%20000)) }, func(int) string { return "one of am, pm" }, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			problems := make([]Problem, 400_000)
			for i := range problems {
				problems[i] = badCell(i+1, "session", c.value(i+1), c.expected(i+1))
			}
			causes := Causes(problems)
			if c.want == nil {
				assert.LessOrEqual(t, len(causes), wordsOfCause*fewProblems+1)
				return
			}
			assert.Equal(t, c.want, told(causes))
		})
	}
}

// Cells of a cross table are one cause over all its columns; rows of a list are not.
func TestCellsWithNamesAreOneCauseOverColumns(t *testing.T) {
	var crossed, listed []Problem
	for day := 1; day <= 5; day++ {
		p := badCell(7, fmt.Sprintf("3月%d日", day), "半", "a mark")
		listed = append(listed, p)
		p.Cell = fmt.Sprintf("%c7", 'C'+day)
		crossed = append(crossed, p)
	}
	assert.Len(t, Causes(crossed), 1)
	assert.Len(t, Causes(listed), 5)
}

// Every problem is counted in exactly one cause, and the causes come in the order
// of their first places.
func TestCausesCountEveryProblemOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var problems []Problem
		for row := range rapid.IntRange(0, 60).Draw(t, "problems") {
			problems = append(problems, badCell(row+1, rapid.SampledFrom([]string{"a", "b"}).Draw(t, "column"),
				rapid.SampledFrom([]string{"", "x", "y", "7", "8"}).Draw(t, "value"), rapid.SampledFrom([]string{"m; n", "m; o", "q"}).Draw(t, "expected")))
		}
		causes := Causes(problems)
		require.Equal(t, causes, Causes(problems))
		count, last := 0, 0
		for _, c := range causes {
			require.Greater(t, c.Row, last)
			require.True(t, c.Count == 1 || c.Count > fewProblems && len(c.Further) == placesNamed-1)
			count, last = count+c.Count, c.Row
		}
		require.Len(t, problems, count)
	})
}
