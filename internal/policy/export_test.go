package policy

import (
	"time"

	"ninefold/internal/source"
)

// Sheet is a table in memory.
type Sheet [][]string

// Name is empty: nobody asks for it.
func (s Sheet) Name() string { return "" }

// Hidden sheets are none of these.
func (s Sheet) Hidden() bool { return false }

// Ragged rows may be of any length.
func (s Sheet) Ragged() bool { return true }

// Each gives the rows one by one.
func (s Sheet) Each(yield func(source.Row) error) error {
	for i, cells := range s {
		row := source.Row{Number: i + 1}
		for _, text := range cells {
			row.Cells = append(row.Cells, source.Cell{Kind: source.Text, Text: text})
		}
		if err := yield(row); err != nil {
			return err
		}
	}
	return nil
}

// SetLongestCompiling sets how long policies from outside may be compiled.
func SetLongestCompiling(d time.Duration) { longestCompiling = d }
