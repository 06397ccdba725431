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
	o := &Office{Missing: map[string]bool{}, None: map[string]bool{}, Figures: Figures{}, Overrides: map[string]Figures{}}
	mapped := loadConfig(t, o, dir)
	tables := map[string][][]string{}
	paths, err := filepath.Glob(filepath.Join(dir, "exports", "*"))
	require.NoError(t, err)
	for _, path := range paths {
		for sheet, rows := range loadFile(t, path) {
			name := mapped.table(t, filepath.Base(path), sheet)
			rows = slices.DeleteFunc(rows, func(row []string) bool { return strings.Join(row, "") == "" })
			tables[name] = append(append(tables[name], []string{fileBegins}), rows...)
		}
	}
	for _, s := range sheets {
		rows, ok := tables[s.name]
		o.Missing[s.name] = !ok
		o.None[s.name] = slices.ContainsFunc(rows, saysNone)
		if ok {
			fill(t, o, s.name, s.canonical(t, slices.DeleteFunc(rows, saysNone), tables))
		}
	}
	return o
}

// saysNone holds for the row of a sheet that has nothing to record.
func saysNone(row []string) bool {
	return len(row) > 0 && strings.Join(row, "") == row[0] && (row[0] == "无" || row[0] == "none")
}

// mapping is `sources:` of a config, as far as it says which table a file or a
// sheet feeds.
type mapping []struct{ File, Sheet, Table string }

func (all mapping) table(t *testing.T, file, sheet string) string {
	t.Helper()
	for _, m := range all {
		fits, err := filepath.Match(m.File, file)
		require.NoError(t, err)
		if fits && (m.Sheet == "" || m.Sheet == sheet) {
			sheet = m.Table
			break
		}
	}
	for _, s := range sheets {
		if sheet == s.name || sheet == s.zh {
			return s.name
		}
	}
	t.Fatalf("%s is not a table", sheet)
	return ""
}

// systems are thresholds as the config nests them.
type systems map[string]map[string]map[string]any

type settings struct {
	Period     struct{ From, To string }
	Thresholds systems
	Branches   []struct {
		ID         string
		Thresholds systems
	}
	Calendar struct{ Holidays, Workdays []string }
	Complete []string
	Sources  mapping
	Waivers  []struct {
		Rule, Subject   string
		Rules, Subjects []string
		From, Until     string
	}
}

func loadConfig(t *testing.T, o *Office, dir string) mapping {
	t.Helper()
	var doc settings
	loadYAML(t, filepath.Join(dir, "ninefold.yaml"), &doc)
	o.From, o.To = parsed(t, doc.Period.From), parsed(t, doc.Period.To)
	o.Figures = loadFigures(t, doc.Thresholds)
	for _, b := range doc.Branches {
		o.Overrides[b.ID] = loadFigures(t, b.Thresholds)
	}
	files, err := filepath.Glob(filepath.Join(dir, "branches", "*.yaml"))
	require.NoError(t, err)
	for _, file := range files {
		var own settings
		loadYAML(t, file, &own)
		o.Overrides[strings.TrimSuffix(filepath.Base(file), ".yaml")] = loadFigures(t, own.Thresholds)
	}
	for _, d := range doc.Calendar.Holidays {
		o.DaysOff = append(o.DaysOff, parsed(t, d))
	}
	for _, d := range doc.Calendar.Workdays {
		o.DaysWorked = append(o.DaysWorked, parsed(t, d))
	}
	o.Complete = doc.Complete
	for _, w := range doc.Waivers {
		one := Waiver{Rules: w.Rules, Subjects: w.Subjects, From: parsed(t, w.From), Until: parsed(t, w.Until)}
		if w.Rule != "" {
			one.Rules = []string{w.Rule}
		}
		if w.Subject != "" {
			one.Subjects = []string{w.Subject}
		}
		o.Waivers = append(o.Waivers, one)
	}
	return doc.Sources
}

func loadYAML(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(text, into), path)
}

func loadFigures(t *testing.T, all systems) Figures {
	t.Helper()
	f := Figures{}
	for system, requirements := range all {
		for requirement, parameters := range requirements {
			rule := system + "." + requirement
			for parameter, value := range parameters {
				f.Set(rule, parameter, loadFigure(t, defaults[rule][parameter], value))
			}
		}
	}
	return f
}

// loadFigure reads a figure of the type that its default has, or one that changes.
func loadFigure(t *testing.T, standard, value any) any {
	t.Helper()
	list, isList := value.([]any)
	if isList && len(list) > 0 {
		if _, dated := list[0].(map[string]any); dated {
			return loadDated(t, standard, list)
		}
	}
	whole, isWhole := value.(int)
	_, fraction := standard.(float64)
	switch {
	case isWhole && fraction:
		return float64(whole)
	case isList:
		texts := []string{}
		for _, v := range list {
			texts = append(texts, v.(string))
		}
		return texts
	}
	return value
}

func loadDated(t *testing.T, standard any, list []any) Dated {
	t.Helper()
	var steps Dated
	for _, one := range list {
		m := one.(map[string]any)
		step := Step{loadFigure(t, standard, m["value"]), Absent}
		if from, ok := m["from"].(string); ok {
			step.From = parsed(t, from)
		}
		steps = append(steps, step)
	}
	return steps
}

func parsed(t *testing.T, s string) Day {
	t.Helper()
	d, err := Parse(s)
	require.NoError(t, err)
	return d
}

// loadFile gives the rows of each sheet in a file.
func loadFile(t *testing.T, path string) map[string][][]string {
	t.Helper()
	if filepath.Ext(path) == ".xlsx" {
		return loadBook(t, path)
	}
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	if strings.HasSuffix(path, "json") {
		return map[string][][]string{sheetOf(path): objects(t, data)}
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
	return map[string][][]string{sheetOf(path): rows}
}

func loadBook(t *testing.T, path string) map[string][][]string {
	t.Helper()
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

// unmerge gives merged cells of one column their value in every row.
func unmerge(t *testing.T, f *excelize.File, sheet string, rows [][]string) {
	t.Helper()
	merged, err := f.GetMergeCells(sheet)
	require.NoError(t, err)
	for _, m := range merged {
		column, from, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		require.NoError(t, err)
		_, to, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		require.NoError(t, err)
		for r := from; r < to; r++ {
			for len(rows[r]) < column {
				rows[r] = append(rows[r], "")
			}
			rows[r][column-1] = m.GetCellValue()
		}
	}
}

func sheetOf(path string) string { return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) }

// objects gives a JSON array as a header and rows; no objects, no rows.
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
	keys := map[string]any{}
	for _, object := range all {
		maps.Copy(keys, object)
	}
	rows := [][]string{slices.Sorted(maps.Keys(keys))}
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
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		data, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
	case bytes.IndexByte(data, 0) >= 0:
		data, err = unicode.UTF16(endianness(data), unicode.IgnoreBOM).NewDecoder().Bytes(data)
	case !utf8.Valid(data):
		data, err = simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	}
	require.NoError(t, err)
	return strings.TrimPrefix(string(data), "\ufeff")
}

// endianness of a text without a mark: line ends and separators have their zero
// byte on one side.
func endianness(data []byte) unicode.Endianness {
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	if zeros[0] > zeros[1] {
		return unicode.BigEndian
	}
	return unicode.LittleEndian
}

// wanted is expected.json of a given office.
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
