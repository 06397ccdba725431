package database_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/config"
	"ninefold/internal/source/database"
)

// The drivers that a config may name are those that there are.
func TestTheConfigKnowsTheDrivers(t *testing.T) {
	data, err := config.Schema(nil, nil)
	require.NoError(t, err)
	var schema struct {
		Properties struct {
			Sources struct {
				Items struct {
					Properties struct {
						SQL struct {
							Properties struct {
								Driver struct{ Enum []string }
							}
						}
					}
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal(data, &schema))
	assert.ElementsMatch(t, database.Drivers(), schema.Properties.Sources.Items.Properties.SQL.Properties.Driver.Enum)
}
