package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// Read reads a ledger that people filled in, with the strict reader of the exports: a
// cell that cannot be read is an error, never a blank. Errors name the file as it is
// called by whoever asks.
func Read(path, called string) (*render.Ledger, error) {
	file, err := source.Open(path, source.Hint{})
	if err != nil {
		return nil, err
	}
	shown, err := appearance(path, called, file)
	if err != nil {
		return nil, err
	}
	if shown != nil {
		defer shown.Close()
	}
	var sheets []render.LedgerSheet
	var faults []error
	for _, sheet := range file.Sheets {
		one := render.LedgerSheet{Name: sheet.Name()}
		faults = append(faults, sheet.Each(func(row source.Row) error {
			cells := make([]string, len(row.Cells))
			for i, cell := range row.Cells {
				if cell.Kind == source.Damaged {
					faults = append(faults, damaged(called, sheet.Name(), row.Number, i+1, cell))
				}
				cells[i] = asShown(shown, sheet.Name(), row.Number, i+1, cell)
			}
			line := render.LedgerRow{Number: row.Number, Cells: cells}
			if shown != nil {
				line.Comments = shown.Comments(sheet.Name(), row.Number)
			}
			one.Rows = append(one.Rows, line)
			return nil
		}))
		sheets = append(sheets, one)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	ledger, err := render.ReadLedger(sheets)
	if err != nil {
		return nil, located(called, err)
	}
	return ledger, nil
}

// appearance reads how a workbook looks. Its bytes are those that the strict
// reader has read.
func appearance(path, called string, file *source.File) (*render.Appearance, error) {
	if file.Format != "xlsx" {
		return nil, nil
	}
	data, err := intake.Read(path, intake.Large)
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != file.SHA256 {
		return nil, &audit.Fault{
			Where:   called,
			Problem: audit.Text{ZH: "读取时文件有改动", EN: "changed while it was read"},
			Remedy:  audit.Text{ZH: "请保存并关闭后重试", EN: "save and close it, then try again"},
		}
	}
	shown, err := render.ReadAppearance(data)
	if err != nil {
		return nil, unreadable(called, err)
	}
	return shown, nil
}

// asShown is what a person sees in a cell.
func asShown(shown *render.Appearance, sheet string, row, column int, cell source.Cell) string {
	switch {
	case shown == nil:
	case cell.Kind == source.Number:
		return shown.Number(sheet, row, column, cell.Text)
	case cell.Kind == source.Day:
		if clock := shown.TimeOfDay(sheet, row, column); clock != "" {
			return cell.Text + " " + clock
		}
	}
	return cell.Text
}

func damaged(called, sheet string, row, column int, cell source.Cell) error {
	return &audit.Fault{
		Where: called,
		Problem: audit.Text{
			ZH: fmt.Sprintf("工作表“%s”第 %d 行第 %d 列的内容“%s”无法读取（公式没有结果，或是错误值）", sheet, row, column, cell.Text),
			EN: fmt.Sprintf("sheet %q, row %d, column %d: %q cannot be read (a formula without a result, or an error value)", sheet, row, column, cell.Text),
		},
		Remedy: audit.Text{ZH: "请改成文字后另存，再转入", EN: "replace it by text and save, then carry it over"},
	}
}

// located puts the name of a file before the place that a fault names.
func located(called string, err error) error {
	fault, told := errors.AsType[*audit.Fault](err)
	if !told {
		return err
	}
	at := *fault
	at.Where = strings.TrimSuffix(called+": "+fault.Where, ": ")
	return &at
}

func unreadable(called string, err error) error {
	return &audit.Fault{
		Where:   called,
		Problem: audit.Text{ZH: "无法读取：" + err.Error(), EN: "cannot be read: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查位置和权限", EN: "check the place and the permissions"},
	}
}
