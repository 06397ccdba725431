package config

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/layout"
)

const books = `sources:
  - file: "走访*.xlsx"
    sheet: "*月"
    table: visits
    header_row: 2
    header_rows: 2
    columns:
      - {header: 走访人, field: person_id}
      - {header: 时间, field: date, day: last}
      - {header: 时段, field: session, values: {半天: am, /: "", "*": day, 0: "", no: pm}}
    date: {year: 2024, month: sheet, day: A1}
    constants: [{field: unit_id, value: U01}]
    split: {header: 走访人}
    also: true
  - file: 走访统计.xlsx
    table: visits
    cross:
      from: D
      to: AH
      except: [备注]
      headers: [{row: 3, field: date, day: first}, {row: 4, field: session, values: {早: am}}]
      cell: value
      field: unit_id
      values: {甲: U01}
      marks: [√, 1]
      blanks: [×, 0, "-", /, 否, 休]
      spread: week
  - {file: 会议.xlsx, key: {field: event_id, from: [支部, 日期]}}
  - file: 谈话记录/*.xlsx
    groups: [A:C, E:G]
    form: [{label: A2, says: 谈话对象, cell: B2, field: person_id, values: {本人: P1}, day: first}, {cell: B3, field: date}]
`

func TestBooksAsOfficesKeepThem(t *testing.T) {
	in := office(t, books)
	all, err := Mappings(in)
	require.NoError(t, err)
	require.Len(t, all, 4)
	plain := make([]Mapping, len(all))
	for i := range all {
		plain[i] = all[i].Plain()
	}
	assert.Equal(t, Mapping{
		File: "走访*.xlsx", Sheet: "*月", Table: "visits", HeaderRow: 2, HeaderRows: 2, Also: true,
		Columns: []ColumnMap{
			{Header: "走访人", Field: "person_id"}, {Header: "时间", Field: "date", Day: layout.LastDay},
			{Header: "时段", Field: "session", Values: []layout.Word{{From: "半天", To: "am"}, {From: "/"}, {From: "0"}, {From: "no", To: "pm"}, {From: "*", To: "day"}}},
		},
		Constants: []Constant{{Field: "unit_id", Value: "U01"}},
		Date:      &layout.DateParts{Year: layout.Part{Text: "2024"}, Month: layout.Part{Text: "sheet"}, Day: layout.Part{Text: "A1"}},
		Split:     &layout.Split{Header: "走访人"},
	}, plain[0])
	cross := plain[1].Cross
	assert.Equal(t, []any{"D", "AH", []string{"备注"}, "value", "unit_id", []string{"√", "1"}, []string{"×", "0", "-", "/", "否", "休"}, "week"},
		[]any{cross.From, cross.To, cross.Except, cross.Cell, cross.Field, cross.Marks, cross.Blanks, cross.Spread})
	assert.Equal(t, []layout.HeaderRow{{Row: 3, Field: "date", Day: "first"}, {Row: 4, Field: "session", Values: []layout.Word{{From: "早", To: "am"}}}}, cross.Headers)
	assert.Equal(t, &layout.Key{Field: "event_id", From: []string{"支部", "日期"}}, plain[2].Key)
	assert.Equal(t, []layout.FormCell{
		{Label: "A2", Says: "谈话对象", Cell: "B2", Field: "person_id", Values: []layout.Word{{From: "本人", To: "P1"}}, Day: "first"}, {Cell: "B3", Field: "date"},
	}, plain[3].Form)
	assert.Equal(t, []layout.Group{{Columns: "A:C"}, {Columns: "E:G"}}, plain[3].Groups)
	assert.Equal(t, "ninefold.yaml:13", all[0].Split.Origin)
	assert.NoError(t, compiled(t).Validate(asJSON(t, `sources: [{file: a, columns: [{header: b, field: c, values: {半天: am, "/": "", "*": day}}], date: {year: 2024}, groups: [A:C], also: true, split: {header: b},
  key: {field: d, from: [e]}, cross: {from: D, except: [f], headers: [{row: 3, field: date, day: first}], cell: mark, marks: [√, 1], blanks: [0]}, form: [{label: A2, says: g, cell: B2, field: h}]}]`)))
}

func TestBooksThatCannotBeMeant(t *testing.T) {
	for text, want := range map[string]string{
		"cros: {}": "unknown key sources[1].cros; did you mean cross?",
		"cross: {headers: [], cell: mark, form: D}":             "unknown key sources[1].cross.form; did you mean from?",
		"cross: {headers: []}":                                  "sources[1].cross.cell is missing",
		"cross: {cell: mark}":                                   "sources[1].cross.headers is missing",
		"cross: {headers: [], cell: marks}":                     "unknown value marks in sources[1].cross.cell; did you mean mark?",
		"cross: {headers: [{row: 0, field: date}], cell: mark}": "sources[1].cross.headers[1].row is 0, expected a whole number of at least 1",
		"also: ja":   "sources[1].also is ja, expected true or false",
		"split: 走访人": "sources[1].split is 走访人, expected keys with values",
		"columns: [{header: a, field: b, day: 1}]":               "unknown value 1 in sources[1].columns[1].day; it may be first, last",
		"columns: [{header: a, field: b, values: {}}]":           "sources[1].columns[1].values is empty, expected words and what they stand for",
		"columns: [{header: a, field: b, values: [c]}]":          "sources[1].columns[1].values is a list, expected words and what they stand for",
		"columns: [{header: a, field: b, values: {c: }}]":        `this is empty, expected a word; write a word, or "" for a blank`,
		"columns: [{header: a, field: b, values: {c: [d]}}]":     "this is a list, expected a word",
		"columns: [{header: a, field: b, values: {Ａ: d, a: e}}]": "a stands in sources[1].columns[1].values for the second time; the first is in line 1: keep one",
		"key: {field: a}":     "sources[1].key.from is missing",
		"date: {years: 2024}": "unknown key sources[1].date.years; did you mean year?",
		"form: [{cell: B2}]":  "sources[1].form[1].field is missing",
	} {
		_, err := Mappings(office(t, "sources: [{file: x, "+text+"}]"))
		assert.ErrorContains(t, err, want, text)
		assert.ErrorContains(t, err, "ninefold.yaml:1:", text)
	}
}
