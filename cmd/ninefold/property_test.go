package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"ninefold/internal/office"
)

// sheets are the tables of an office, each with its header.
type sheets map[string][][]string

// plainOffice writes an invented office plainly and reads its tables and its
// config back.
func plainOffice(t *testing.T, o *office.Office) (tables sheets, config string) {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, o.Write(dir, office.Style{Plain: true}))
	data, err := os.ReadFile(filepath.Join(dir, "ninefold.yaml"))
	require.NoError(t, err)
	tables = sheets{}
	for name, text := range contents(t, filepath.Join(dir, "exports")) {
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		require.NoError(t, err, name)
		tables[strings.TrimSuffix(name, ".csv")] = rows
	}
	return tables, string(data)
}

// writer puts tables into a directory in some form.
type writer func(t *testing.T, dir string, tables sheets)

// judgedAs judges tables written in some form.
func judgedAs(t *testing.T, o *office.Office, tables sheets, config string, write writer) result {
	t.Helper()
	dir := t.TempDir()
	settings := filepath.Join(dir, "ninefold.yaml")
	require.NoError(t, os.WriteFile(settings, []byte(config), 0o600))
	exports := filepath.Join(dir, "exports")
	require.NoError(t, os.Mkdir(exports, 0o700))
	write(t, exports, tables)
	args := []string{exports, "--config", settings, "--as-of", o.AsOf.String()}
	if more := filepath.Join(exports, "more"); isDir(more) {
		args = append(args, more)
	}
	return judged(t, args...)
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

func asCSV(t *testing.T, rows [][]string) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, csv.NewWriter(&out).WriteAll(rows))
	return out.Bytes()
}

func save(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
}

// encoded writes CSV in an encoding.
func encoded(encode func([]byte) ([]byte, error)) writer {
	return func(t *testing.T, dir string, tables sheets) {
		for name, rows := range tables {
			data, err := encode(asCSV(t, rows))
			require.NoError(t, err)
			save(t, dir, name+".csv", data)
		}
	}
}

func utf8CSV(data []byte) ([]byte, error) { return data, nil }

func gb18030(data []byte) ([]byte, error) { return simplifiedchinese.GB18030.NewEncoder().Bytes(data) }

func utf16(order unicode.Endianness) func([]byte) ([]byte, error) {
	return func(data []byte) ([]byte, error) {
		return unicode.UTF16(order, unicode.UseBOM).NewEncoder().Bytes(data)
	}
}

// split puts every second row of each table into a file elsewhere.
func split(t *testing.T, dir string, tables sheets) {
	more := filepath.Join(dir, "more")
	require.NoError(t, os.Mkdir(more, 0o700))
	for name, rows := range tables {
		halves := [2][][]string{{rows[0]}, {rows[0]}}
		for i, row := range rows[1:] {
			halves[i%2] = append(halves[i%2], row)
		}
		save(t, dir, name+".csv", asCSV(t, halves[0]))
		save(t, more, name+".csv", asCSV(t, halves[1]))
	}
}

// workbook writes all tables as sheets of one workbook.
func workbook(t *testing.T, dir string, tables sheets) {
	f := excelize.NewFile()
	defer func() { require.NoError(t, f.Close()) }()
	for name, rows := range tables {
		_, err := f.NewSheet(name)
		require.NoError(t, err)
		for i, row := range rows {
			require.NoError(t, f.SetSheetRow(name, "A"+strconv.Itoa(i+1), &row))
		}
	}
	require.NoError(t, f.SaveAs(filepath.Join(dir, "导出.xlsx")))
}

// objects are the rows below the header, blank cells left out.
func objects(rows [][]string) []map[string]string {
	list := []map[string]string{}
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, cell := range row {
			if cell != "" {
				one[rows[0][i]] = cell
			}
		}
		list = append(list, one)
	}
	return list
}

// jsonFiles writes JSON and NDJSON in turn. Such a file without rows has no
// header: an empty table stays a CSV.
func jsonFiles(t *testing.T, dir string, tables sheets) {
	for name, rows := range tables {
		if len(rows) == 1 {
			save(t, dir, name+".csv", asCSV(t, rows))
			continue
		}
		if len(name)%2 == 0 {
			data, err := json.Marshal(objects(rows))
			require.NoError(t, err)
			save(t, dir, name+".json", data)
			continue
		}
		var lines bytes.Buffer
		for _, one := range objects(rows) {
			require.NoError(t, json.NewEncoder(&lines).Encode(one))
		}
		save(t, dir, name+".ndjson", lines.Bytes())
	}
}

// shuffled puts rows, and columns too, in another order.
func shuffled(tables sheets, seed uint64) sheets {
	r := rand.New(rand.NewPCG(seed, 5))
	out := sheets{}
	for _, name := range sortedKeys(tables) {
		order := r.Perm(len(tables[name][0]))
		rows := [][]string{}
		for _, row := range tables[name] {
			moved := make([]string, len(row))
			for from, to := range order {
				moved[to] = row[from]
			}
			rows = append(rows, moved)
		}
		r.Shuffle(len(rows)-1, func(i, j int) { rows[i+1], rows[j+1] = rows[j+1], rows[i+1] })
		out[name] = rows
	}
	return out
}

// sortedKeys keeps the same dice for the same tables.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// However the same facts are written down, the verdicts are the same: status,
// reasons, figures, details, words.
func TestFormMakesNoDifference(t *testing.T) {
	for seed := range min(6, *seeds) {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed)+900, office.Options{})
			tables, config := plainOffice(t, o)
			want := judgedAs(t, o, tables, config, encoded(utf8CSV))
			require.NotEmpty(t, want.Verdicts)
			for _, form := range []struct {
				name   string
				tables sheets
				write  writer
			}{
				{"shuffled", shuffled(tables, uint64(seed)), encoded(utf8CSV)},
				{"split", tables, split},
				{"GB18030", tables, encoded(gb18030)},
				{"UTF-16 LE", tables, encoded(utf16(unicode.LittleEndian))},
				{"UTF-16 BE", tables, encoded(utf16(unicode.BigEndian))},
				{"workbook", shuffled(tables, uint64(seed)), workbook},
				{"JSON", tables, jsonFiles},
			} {
				t.Run(form.name, func(t *testing.T) { assert.Equal(t, want, judgedAs(t, o, form.tables, config, form.write)) })
			}
		})
	}
}

var idColumns = regexp.MustCompile(`^(person|branch|unit|event|interviewer|mentor|parent)_id$`)

// renamed gives every id another name, one by one the same, and turns their
// order round.
func renamed(tables sheets) (sheets, func(string) string) {
	rename := func(id string) string {
		turned := []rune(id)
		for i, r := range turned {
			switch {
			case r >= '0' && r <= '9':
				turned[i] = '9' - (r - '0')
			case r >= 'A' && r <= 'Z':
				turned[i] = 'z' - (r - 'A')
			}
		}
		return "x" + string(turned)
	}
	out := sheets{}
	for name, rows := range tables {
		for i, row := range rows {
			row = slices.Clone(row)
			for column, header := range rows[0] {
				if i > 0 && row[column] != "" && idColumns.MatchString(header) {
					row[column] = rename(row[column])
				}
			}
			out[name] = append(out[name], row)
		}
	}
	return out, rename
}

var branchID = regexp.MustCompile(`\bB\d\d\b`)

// What somebody is called decides nothing: with other ids, in another order,
// everyone gets the same verdicts.
func TestIDsMakeNoDifference(t *testing.T) {
	for seed := range min(6, *seeds) {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			o := office.Generate(uint64(seed)+950, office.Options{})
			tables, config := plainOffice(t, o)
			want := map[string]string{}
			others, rename := renamed(tables)
			for _, v := range judgedAs(t, o, tables, config, encoded(utf8CSV)).Verdicts {
				v.Subject.ID, v.Subject.Branch = rename(v.Subject.ID), rename(v.Subject.Branch)
				want[v.Rule+" "+v.Subject.Kind+" "+v.Subject.ID] = core(v)
			}
			got := map[string]string{}
			for _, v := range judgedAs(t, o, others, branchID.ReplaceAllStringFunc(config, rename), encoded(utf8CSV)).Verdicts {
				got[v.Rule+" "+v.Subject.Kind+" "+v.Subject.ID] = core(v)
			}
			assert.Equal(t, want, got)
		})
	}
}

// core is a verdict without what may name ids: words, and the units of a liaison.
func core(v said) string {
	v.Message.ZH, v.Message.EN = "", ""
	delete(v.Details, "units")
	return show(v)
}
