package office

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// fileBegins stands before the rows of every file: a new header must come.
const fileBegins = "\x00"

// load reads an office back from its folder. It is a reader for these tests
// only: it trusts what it reads and stops the test where it cannot.
func load(t *testing.T, dir string) *Office {
	t.Helper()
	o := &Office{Missing: map[string]bool{}, Figures: Figures{}, Overrides: map[string]Figures{}}
	loadConfig(t, o, filepath.Join(dir, "ninefold.yaml"))
	tables := map[string][][]string{}
	paths, err := filepath.Glob(filepath.Join(dir, "exports", "*"))
	require.NoError(t, err)
	for _, path := range paths {
		for name, rows := range loadFile(t, path) {
			name = englishTable(t, name)
			tables[name] = append(append(tables[name], []string{fileBegins}), rows...)
		}
	}
	for _, s := range sheets {
		rows, ok := tables[s.name]
		o.Missing[s.name] = !ok
		if ok {
			fill(t, o, s.name, s.canonical(t, rows, tables))
		}
	}
	return o
}

func loadConfig(t *testing.T, o *Office, path string) {
	t.Helper()
	var doc struct {
		Period     struct{ From, To string }
		Thresholds map[string]map[string]map[string]any
		Branches   []struct {
			ID         string
			Thresholds map[string]map[string]map[string]any
		}
		Calendar struct{ Holidays, Workdays []string }
	}
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(text, &doc))
	o.From, o.To = parsed(t, doc.Period.From), parsed(t, doc.Period.To)
	o.Figures = loadFigures(doc.Thresholds)
	for _, b := range doc.Branches {
		o.Overrides[b.ID] = loadFigures(b.Thresholds)
	}
	for _, d := range doc.Calendar.Holidays {
		o.DaysOff = append(o.DaysOff, parsed(t, d))
	}
	for _, d := range doc.Calendar.Workdays {
		o.DaysWorked = append(o.DaysWorked, parsed(t, d))
	}
}

func loadFigures(systems map[string]map[string]map[string]any) Figures {
	f := Figures{}
	for system, requirements := range systems {
		for requirement, parameters := range requirements {
			for parameter, value := range parameters {
				whole, ok := value.(int)
				if _, fraction := defaults[system+"."+requirement][parameter].(float64); ok && fraction {
					value = float64(whole)
				}
				if values, ok := value.([]any); ok {
					texts := []string{}
					for _, v := range values {
						texts = append(texts, v.(string))
					}
					value = texts
				}
				f.Set(system+"."+requirement, parameter, value)
			}
		}
	}
	return f
}

func parsed(t *testing.T, s string) Day {
	t.Helper()
	d, err := Parse(s)
	require.NoError(t, err)
	return d
}

func englishTable(t *testing.T, name string) string {
	t.Helper()
	for _, s := range sheets {
		if name == s.name || name == s.zh {
			return s.name
		}
	}
	t.Fatalf("%s is no table", name)
	return ""
}

// loadFile gives the rows of each table in a file.
func loadFile(t *testing.T, path string) map[string][][]string {
	t.Helper()
	if filepath.Ext(path) == ".xlsx" {
		f, err := excelize.OpenFile(path)
		require.NoError(t, err)
		defer func() { require.NoError(t, f.Close()) }()
		tables := map[string][][]string{}
		for _, name := range f.GetSheetList() {
			tables[name], err = f.GetRows(name, excelize.Options{RawCellValue: true})
			require.NoError(t, err)
			unmerge(t, f, name, tables[name])
		}
		return tables
	}
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	if strings.HasSuffix(path, "json") {
		return map[string][][]string{tableOf(path): objects(t, data)}
	}
	text := decoded(t, data)
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	for _, comma := range "\t;" {
		if strings.Count(text, string(comma)) > strings.Count(text, string(r.Comma)) {
			r.Comma = comma
		}
	}
	rows, err := r.ReadAll()
	require.NoError(t, err, path)
	return map[string][][]string{tableOf(path): rows}
}

// unmerge gives merged cells of the first column their value in every row.
func unmerge(t *testing.T, f *excelize.File, sheet string, rows [][]string) {
	t.Helper()
	merged, err := f.GetMergeCells(sheet)
	require.NoError(t, err)
	for _, m := range merged {
		_, from, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		require.NoError(t, err)
		_, to, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		require.NoError(t, err)
		for r := from; r < to; r++ {
			rows[r][0] = m.GetCellValue()
		}
	}
}

func tableOf(path string) string { return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) }

// objects gives a JSON array as a header and rows; the first object has all keys.
func objects(t *testing.T, data []byte) [][]string {
	t.Helper()
	var all []map[string]any
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if bytes.HasPrefix(data, []byte("[")) {
		require.NoError(t, decoder.Decode(&all))
	}
	for decoder.More() {
		var object map[string]any
		require.NoError(t, decoder.Decode(&object))
		all = append(all, object)
	}
	rows := [][]string{slices.Sorted(maps.Keys(all[0]))}
	for _, object := range all {
		row := make([]string, len(rows[0]))
		for i, key := range rows[0] {
			if value := object[key]; value != nil {
				row[i] = fmt.Sprint(value)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func decoded(t *testing.T, data []byte) string {
	t.Helper()
	var err error
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.IndexByte(data, 0) >= 0:
		data, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
	case !utf8.Valid(data):
		data, err = simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	}
	require.NoError(t, err)
	return strings.TrimPrefix(string(data), "\ufeff")
}

// wanted is expected.json of a sample office.
type wanted struct {
	AsOf       string     `json:"as_of"`
	Missing    []string   `json:"missing_tables"`
	OutOfScope int        `json:"out_of_scope"`
	Verdicts   []Expected `json:"verdicts"`
}

func loadWanted(t *testing.T, dir string) wanted {
	t.Helper()
	var w wanted
	text, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &w))
	return w
}
