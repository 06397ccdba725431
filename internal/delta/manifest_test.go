package delta

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

// A result made by hand may name one file any number of times, or any number of files.
func TestManifestOfInputsWithoutEnd(t *testing.T) {
	sound := &audit.Result{Run: audit.Run{Inputs: []audit.Input{{Path: "visits.csv", SHA256: "a"}, {Path: "people.csv", SHA256: "b"}}}}
	begun := time.Now()
	for _, path := range []func(int) string{
		func(int) string { return "visits.csv" },
		func(i int) string { return fmt.Sprintf("%d.csv", i) },
	} {
		made := &audit.Result{}
		for i := range 200_000 {
			made.Run.Inputs = append(made.Run.Inputs, audit.Input{Path: path(i), SHA256: "a"})
		}
		assert.NotEmpty(t, Manifest(made, sound))
	}
	assert.Less(t, time.Since(begun), 2*time.Minute, "the time grows with the square of the inputs")
}
