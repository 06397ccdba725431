package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// readLedger reads an earlier ledger with the strict reader of the exports: a
// cell that cannot be read is an error, never a blank.
func readLedger(path string) (*render.Ledger, error) {
	file, err := source.Open(path, source.Hint{})
	if err != nil {
		return nil, err
	}
	var sheets []render.LedgerSheet
	var faults []error
	for _, sheet := range file.Sheets {
		one := render.LedgerSheet{Name: sheet.Name()}
		faults = append(faults, sheet.Each(func(row source.Row) error {
			cells := make([]string, len(row.Cells))
			for i, cell := range row.Cells {
				if cell.Kind == source.Damaged {
					faults = append(faults, damaged(path, sheet.Name(), row.Number, i+1, cell))
				}
				cells[i] = cell.Text
			}
			one.Rows = append(one.Rows, render.LedgerRow{Number: row.Number, Cells: cells})
			return nil
		}))
		sheets = append(sheets, one)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	ledger, err := render.ReadLedger(sheets)
	if err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	return ledger, nil
}

func damaged(path, sheet string, row, column int, cell source.Cell) error {
	return &audit.Fault{
		Where: filepath.ToSlash(path),
		Problem: audit.Text{
			ZH: fmt.Sprintf("工作表“%s”第 %d 行第 %d 列的内容“%s”无法读取（公式没有结果，或是错误值）", sheet, row, column, cell.Text),
			EN: fmt.Sprintf("sheet %q, row %d, column %d: %q cannot be read (a formula without a result, or an error value)", sheet, row, column, cell.Text),
		},
		Remedy: audit.Text{ZH: "请改成文字后另存，再转入", EN: "replace it by text and save, then carry it over"},
	}
}
