package template

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"ninefold/internal/dossier"
)

// cells is the range of a column that is filled in.
func cells(column string) string {
	return fmt.Sprintf("%s%d:%s%d", column, HeaderRow+1, column, lastRow)
}

// validation is what the spreadsheet itself watches over; nil where any text
// will do. Where several choices may stand in one cell the list only offers them.
func validation(f *dossier.Field) *excelize.DataValidation {
	switch f.Type {
	case dossier.TypeEnum:
		return list(choices(f), true)
	case dossier.TypeBool:
		return list([]string{"是", "否"}, true)
	case dossier.TypeSet:
		return list(append(choices(f), strings.Join(choices(f), "、")), false)
	case dossier.TypeDate:
		return numbers(excelize.DataValidationTypeDate, "DATE(1900,1,1)", "DATE(2199,12,31)", "请填日期，如 2024-03-05")
	case dossier.TypeInt:
		return numbers(excelize.DataValidationTypeWhole, "0", "1000000", "请填不小于 0 的整数")
	case dossier.TypeYear:
		return numbers(excelize.DataValidationTypeWhole, "1900", "2199", "请填四位年份，如 2024")
	}
	return nil
}

func list(values []string, strict bool) *excelize.DataValidation {
	rule := excelize.NewDataValidation(true)
	// The only error is a list of more than 255 characters; the test holds all
	// lists of the schema against it.
	if err := rule.SetDropList(values); err != nil {
		panic("template: " + err.Error())
	}
	if strict {
		rule.SetError(excelize.DataValidationErrorStyleStop, "不在可选范围内", "请从下拉列表中选择")
	} else {
		rule.ShowErrorMessage = false
	}
	return rule
}

func numbers(kind excelize.DataValidationType, from, to, message string) *excelize.DataValidation {
	rule := excelize.NewDataValidation(true)
	if err := rule.SetRange(from, to, kind, excelize.DataValidationOperatorBetween); err != nil {
		panic("template: " + err.Error()) // texts are always taken
	}
	rule.SetError(excelize.DataValidationErrorStyleStop, "请检查", message)
	return rule
}
