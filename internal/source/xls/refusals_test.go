package xls

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRefusesCells(t *testing.T) {
	for name, c := range map[string]struct {
		records []byte
		says    string
	}{
		"a cell twice":              {joined(shared(0, 1, 0), shared(0, 1, 1)), "x.xls: 走访记录!B1: this cell stands twice"},
		"a cell twice, rows apart":  {joined(shared(0, 1, 0), shared(1, 1, 0), shared(0, 1, 0)), "B1: this cell stands twice"},
		"a cell within several":     {joined(rec(recMulRK, 0, 0, plain, whole(1), plain, whole(2), 1), shared(0, 1, 0)), "B1: this cell stands twice"},
		"a filled cell, then blank": {joined(shared(0, 1, 0), rec(recBlank, 0, 1, plain)), "B1: this cell stands twice"},
		"no such text":              {shared(2, 0, 4), "A3: there is no shared string number 4 (the workbook has 4)"},
		"a text far out":            {rec(recLabelSST, 0, 0, plain, uint32(0xFFFFFFFF)), "there is no shared string"},
		"no such format":            {shared(0, 0, 0)[:8], "cut off"},
		"a format far out":          {rec(recNumber, 0, 0, 99, 1.0), "A1: there is no cell style 99"},
		"a column far out":          {rec(recNumber, 0, 256, plain, 1.0), "the column lies beyond the limit of 256"},
		"a short number":            {rec(recNumber, 0, 0, plain, 1), "A1: a cell record is cut off"},
		"a short formula":           {rec(recFormula, 0, 0, plain, 1), "A1: a cell record is cut off"},
		"a cell without a column":   {rec(recBlank, 0), "a cell record is cut off"},
		"several that do not fit":   {rec(recMulRK, 0, 0, plain, whole(1), plain, whole(2), 2), "the columns of a cell record do not add up"},
		"several backwards":         {rec(recMulRK, 0, 3, plain, whole(1), 1), "the columns of a cell record do not add up"},
		"several beyond the sheet":  {rec(recMulBlank, 0, 255, plain, plain, 256), "the column lies beyond the limit"},
		"a truth of 2":              {rec(recBoolErr, 0, 0, plain, byte(2), byte(0)), "2 is no truth value"},
		"an unknown error":          {rec(recBoolErr, 0, 0, plain, byte(3), byte(1)), "the error value 0x3 is unknown"},
		"an unknown result":         {formula(0, 0, plain, special(9, 0), 0), "the result of the formula is of the unknown type 9"},
		"half of properties":        {rec(recWsBool, byte(0x10)), "a record of a sheet's properties is cut off"},
		"half a row":                {rec(recRow, 0, 0, 1), "a record of a row is cut off"},
		"half a text":               {rec(recLabel, 0, 0, plain, 5, byte(0), "abc"), "A1: the text is cut off or is not a text"},
		"a text without an end":     {rec(recLabel, 0, 0, plain, 5), "A1: the text is cut off"},
		"half a character":          {rec(recLabel, 0, 0, plain, 2, byte(wideText), 0x7532, byte(1)), "A1: the text is cut off or is not a text"},
		"half a pair":               {rec(recLabel, 0, 0, plain, 1, byte(wideText), 0xD842), "A1: the text is cut off or is not a text"},
		"the other half":            {rec(recLabel, 0, 0, plain, 1, byte(wideText), 0xDFB7), "A1: the text is cut off or is not a text"},
		"two first halves":          {rec(recLabel, 0, 0, plain, 2, byte(wideText), 0xD842, 0xD842), "A1: the text is cut off or is not a text"},
		"a NUL":                     {rec(recLabel, 0, 0, plain, long("甲\x00")), "A1: the text holds a NUL character"},
		"merges cut off":            {rec(recMergeCells, 2, 0, 2, 0, 0), "a record of merged ranges is cut off"},
		"a merge upside down":       {rec(recMergeCells, 1, 2, 0, 0, 0), "A3:A1 is no merged range"},
		"merges that overlap":       {joined(rec(recMergeCells, 1, 0, 2, 0, 0), rec(recMergeCells, 1, 1, 3, 0, 0)), "the merged ranges A1:A3 and A2:A4 overlap"},
		"cells of Excel 2":          {rec(0x0003, 0, 0, byte(0), byte(0), byte(0), 1.0), "a cell record of an older format (0x3)"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := opened(t, sheetOf(c.records, nil))
			requireFault(t, err, "x.xls", c.says)
		})
	}
}

func TestRefusesBooks(t *testing.T) {
	usual := joined(formats(), sst("甲"))
	cells := page{name: "名册", records: shared(0, 0, 0)}
	sound := pack(usual, cells)
	replaced := func(old, by []byte) []byte {
		require.Equal(t, 1, bytes.Count(sound, old))
		return bytes.Replace(sound, old, by, 1)
	}
	begin := uint32(len(sound) - len(joined(bof(blockRows), cells.records, eof())))
	tabs := rec(recBoundSheet, begin, byte(0), byte(0), short("名册"))
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"Excel 95":                    {replaced(bof(blockGlobals), rec(recBOF, 0x0500, blockGlobals, 0, 0, uint32(0), uint32(6))), "Excel 95 or older (BIFF5 or before), which cannot be read; open it in Excel or WPS and save it as .xlsx"},
		"Excel 4":                     {rec(0x0409, 0, 0x10, 0), "Excel 95 or older"},
		"a sheet by itself":           {joined(bof(blockRows), cells.records, eof()), "the file holds a sheet by itself"},
		"a password":                  {pack(joined(rec(recFilePass, 1, make([]byte, 52)), usual), cells), "encrypted under a password; open it in Excel or WPS, take the password off and save it as .xlsx"},
		"no sheet":                    {pack(usual), "the workbook lists no sheet"},
		"a sheet that is not there":   {replaced(tabs, rec(recBoundSheet, begin+4, byte(0), byte(0), short("名册"))), `nothing leads to the content of sheet "名册"`},
		"a sheet far out":             {replaced(tabs, rec(recBoundSheet, uint32(0xFFFFFFF0), byte(0), byte(0), short("名册"))), `nothing leads to the content of sheet "名册"`},
		"a sheet of no known type":    {replaced(tabs, rec(recBoundSheet, begin, byte(0), byte(9), short("名册"))), `sheet "名册" is of the unknown type 9`},
		"a sheet not listed":          {joined(sound, bof(blockRows), cells.records, eof()), "the workbook holds a worksheet that it does not list"},
		"a sheet listed as chart":     {replaced(tabs, rec(recBoundSheet, begin, byte(0), byte(tabChart), short("名册"))), "the sheet \"名册\" is listed as a chart or macros but holds rows"},
		"a tab cut off":               {replaced(tabs, rec(recBoundSheet, begin, byte(0), byte(0))), "the entry of a sheet is cut off"},
		"a name cut off":              {replaced(tabs, rec(recBoundSheet, begin, byte(0), byte(0), byte(9), byte(0), "ab")), "the name of a sheet is cut off"},
		"a format cut off":            {pack(joined(rec(recFormat, 9, 30, byte(0), "0"), usual), cells), "the code of the number format 9 is cut off"},
		"a format without end":        {pack(joined(rec(recFormat, 9, long(string(bytes.Repeat([]byte("0"), 2000)))), usual), cells), "a number format code is too long"},
		"texts twice":                 {pack(joined(usual, sst("乙")), cells), "the shared strings (SST) stand twice"},
		"texts without a count":       {pack(rec(recSST, 1), cells), "the shared strings (SST) are cut off"},
		"a shared text cut off":       {pack(rec(recSST, uint32(1), uint32(1), 9, byte(0), "ab"), cells), "the shared string (SST) number 0 is cut off or is not a text"},
		"a text with too much behind": {pack(rec(recSST, uint32(1), uint32(1), 2, byte(phonetic), uint32(0xFFFFFFFF), "ab"), cells), "the shared string (SST) number 0 is cut off"},
		"a block within the first":    {joined(bof(blockGlobals), usual, bof(blockRows), eof(), eof()), "the records at the start of the workbook have no end"},
		"something behind":            {joined(sound, "x"), "there is something between the sheets that belongs to none"},
		"cells behind":                {joined(sound, shared(1, 1, 0)), "there is something between the sheets that belongs to none"},
		"an end missing":              {sound[:len(sound)-4], "the workbook is cut off in the middle of its records"},
		"a record cut off":            {sound[:len(sound)-9], "the workbook is cut off in the middle of its records"},
		"the start alone":             {bof(blockGlobals), "the workbook is cut off in the middle of its records"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := opened(t, c.data)
			requireFault(t, err, "x.xls: ", c.says)
		})
	}
	for cut := range sound {
		_, err := opened(t, compound(packing{}, sound[:cut]))
		requireFault(t, err)
	}
	got, err := opened(t, joined(sound, make([]byte, 100)))
	require.NoError(t, err, "zeros behind the end")
	assert.Equal(t, "1 A='甲\n", got)
}

func TestTwoSheetsWithOneContent(t *testing.T) {
	data := pack(joined(formats(), sst("甲")), page{name: "名册", records: shared(0, 0, 0)}, page{name: "又一", records: shared(0, 0, 0)})
	first := bytes.Index(data, joined(recBoundSheet))
	second := first + len(rec(recBoundSheet, uint32(0), byte(0), byte(0), short("名册")))
	copy(data[second+4:second+8], data[first+4:first+8])
	_, err := Open("x.xls", data)
	requireFault(t, err, `sheets "名册" and "又一" claim the same content`)
}

func TestTooManySheets(t *testing.T) {
	pages := make([]page, mostSheets+1)
	for i := range pages {
		pages[i] = page{name: itoa(i + 1)}
	}
	_, err := Open("x.xls", pack(formats(), pages...))
	requireFault(t, err, "there are more than 1024 sheets")
	sheets, err := Open("x.xls", pack(formats(), pages[:mostSheets]...))
	require.NoError(t, err)
	assert.Len(t, sheets, mostSheets)
}

func TestHolds(t *testing.T) {
	book := sheetOf(shared(0, 0, 0))
	broken := compound(packing{name: "EncryptedPackage"}, book)
	binary.LittleEndian.PutUint32(broken[48:], 1<<30)
	for name, c := range map[string]struct {
		data []byte
		want Holding
	}{
		"nothing":              {nil, Nothing},
		"text":                 {[]byte("工号,姓名\n"), Nothing},
		"a workbook":           {compound(packing{}, book), Workbook},
		"in other letters":     {compound(packing{name: "WORKBOOK"}, book), Workbook},
		"two of them":          {compoundOf(packing{shift: 9}, map[string][]byte{"Workbook": book, "Book": book, "WordDocument": book}), Workbook},
		"without a container":  {book, Workbook},
		"Excel 95":             {compound(packing{name: "Book"}, book), OldBook},
		"Excel 4":              {rec(0x0409, 0, 0x10, 0), OldBook},
		"encrypted":            {compound(packing{name: "EncryptedPackage"}, book), Encrypted},
		"encrypted and broken": {broken, Encrypted},
		"a text document":      {compound(packing{name: "WordDocument"}, book), Document},
		"a presentation":       {compound(packing{name: "PowerPoint Document"}, book), Slides},
		"a message":            {compound(packing{name: "__properties_version1.0"}, book), Other},
		"the first bytes":      {[]byte(magic), Workbook},
	} {
		assert.Equal(t, c.want, Holds(c.data), name)
	}
}

func TestRefusesWhatHoldsNoWorkbook(t *testing.T) {
	book := sheetOf(shared(0, 0, 0))
	_, err := Open("x.xls", compound(packing{name: "Book"}, book))
	requireFault(t, err, "x.xls: this is a workbook of Excel 95 or older")
	_, err = Open("x.xls", compound(packing{name: "Text"}, book))
	requireFault(t, err, "x.xls: the OLE container holds no workbook")
	_, err = Open("x.xls", compound(packing{}, nil))
	requireFault(t, err, "x.xls: the workbook does not begin as one")
	_, err = Open("x.xls", []byte("工号,姓名\n"))
	requireFault(t, err, "x.xls: the file is cut off or damaged")
}
