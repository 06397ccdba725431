package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// TestMain collects garbage as seldom as the program does.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(1 << 30)
	testscript.Main(m, map[string]func(){"ninefold": main})
}

// The stories of the program: a CI job, an auditor, a branch officer, and
// everybody who mistypes something. The fixtures stand in $FIXTURES.
func TestStories(t *testing.T) {
	fixtures, err := filepath.Abs("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("FIXTURES", fixtures)
			return nil
		},
		Condition:     condition,
		UpdateScripts: *update,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"code": code, "mode": mode, "workbook": writeBook},
	})
}

// condition knows [root], who can read everything.
func condition(name string) (bool, error) {
	if name == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("no such condition: %s", name)
}

// code runs a command that must end with an exit code: code 2 ninefold check.
func code(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// mode asks for the permissions of a file: mode 0600 result.json.
func mode(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.ParseUint(args[0], 8, 32)
	ts.Check(err)
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := info.Mode().Perm(); got != os.FileMode(want) {
		ts.Fatalf("mode %o, want %o", got, want)
	}
}

// writeBook writes a workbook out of sheets in CSV: workbook a.xlsx 3月=march.csv. Whole
// numbers become numbers, and a line that begins with !merge lists merged ranges.
func writeBook(ts *testscript.TestScript, _ bool, args []string) {
	book := excelize.NewFile()
	for i, arg := range args[1:] {
		name, path, _ := strings.Cut(arg, "=")
		if i == 0 {
			ts.Check(book.SetSheetName("Sheet1", name))
		} else {
			_, err := book.NewSheet(name)
			ts.Check(err)
		}
		reader := csv.NewReader(strings.NewReader(ts.ReadFile(path)))
		reader.FieldsPerRecord = -1
		rows, err := reader.ReadAll()
		ts.Check(err)
		for at, row := range rows {
			fillRow(ts, book, name, at+1, row)
		}
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[0])))
	ts.Check(book.Close())
}

func fillRow(ts *testscript.TestScript, book *excelize.File, sheet string, number int, row []string) {
	if len(row) > 0 && row[0] == "!merge" {
		for _, area := range row[1:] {
			from, to, _ := strings.Cut(area, ":")
			ts.Check(book.MergeCell(sheet, from, to))
		}
		return
	}
	for i, text := range row {
		cell, err := excelize.CoordinatesToCellName(i+1, number)
		ts.Check(err)
		var value any = text
		if n, err := strconv.Atoi(text); err == nil {
			value = n
		}
		if text != "" {
			ts.Check(book.SetCellValue(sheet, cell, value))
		}
	}
}
