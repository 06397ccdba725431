package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/config"
	"ninefold/internal/dossier"
)

// Settings know the tables that are read, by the same names.
func TestSettingsKnowEveryTable(t *testing.T) {
	var want [][2]string
	for _, table := range dossier.Tables() {
		want = append(want, [2]string{table.Name, table.Chinese})
	}
	assert.Equal(t, want, config.Tables())
}
