package source

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmltest"
)

// soundSheet is a sheet of the kinds of cell that there are.
func soundSheet(random *rand.Rand) *xmltest.Element {
	data := xmltest.Node("sheetData", nil)
	for row := 1; row <= 1+random.IntN(4); row++ {
		line := xmltest.Node("row", [][2]string{{"r", itoa(row)}})
		for column := 1; column <= 1+random.IntN(4); column++ {
			value := strconv.Itoa(100*row + column)
			cell := xmltest.Node("c", [][2]string{{"r", cell.Name(row, column)}})
			switch random.IntN(6) {
			case 0:
				cell.Attrs = append(cell.Attrs, [2]string{"t", "s"})
				cell.Kids = []any{xmltest.Node("v", nil, itoa(random.IntN(3)))}
			case 1:
				cell.Attrs = append(cell.Attrs, [2]string{"t", "inlineStr"})
				cell.Kids = []any{xmltest.Node("is", nil, xmltest.Node("t", nil, "文"+value))}
			case 2:
				cell.Attrs = append(cell.Attrs, [2]string{"t", "inlineStr"})
				cell.Kids = []any{xmltest.Node("is", nil, xmltest.Node("r", nil, xmltest.Node("rPr", nil, xmltest.Node("b", nil)), xmltest.Node("t", nil, "半")), xmltest.Node("r", nil, xmltest.Node("t", nil, value)))}
			case 3:
				cell.Attrs = append(cell.Attrs, [2]string{"t", "str"})
				cell.Kids = []any{xmltest.Node("f", nil, "A1"), xmltest.Node("v", nil, "果"+value)}
			default:
				cell.Attrs = append(cell.Attrs, [2]string{"s", "0"})
				cell.Kids = []any{xmltest.Node("v", nil, value)}
			}
			line.Kids = append(line.Kids, cell)
		}
		data.Kids = append(data.Kids, line)
	}
	return xmltest.Node("worksheet", [][2]string{{"xmlns", nsMain}, {"xmlns:x", "urn:x"}, {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"}},
		xmltest.Node("cols", nil, xmltest.Node("col", [][2]string{{"min", "1"}})), data, xmltest.Node("pageMargins", nil), xmltest.Node("extLst", nil, xmltest.Node("ext", nil)))
}

var mutations = xmltest.Mutations{
	Tags:   []string{"worksheet", "sheetData", "row", "c", "v", "is", "t", "r", "rPr", "f", "extLst", "ext", "x:v", "x:row", "mc:AlternateContent", "mc:Choice", "rPh", "cell", "cols", "mergeCells"},
	Attrs:  []string{"r", "t", "s", "x:r", "xmlns"},
	Values: []string{"", "A1", "B2", "1", "2", "5", "s", "str", "n", "b", "inlineStr", "d", "0", nsMain, "urn:y"},
}

// isMain reports an element of the workbook's own namespace.
func isMain(p *xmltest.Parsed, name string) bool { return p.Is(nsMain, name) }

// written counts all that is written in an element and below, but for formulas
// and hints at pronunciation, which no cell shows. Beside the rows only what stands
// in elements that hold values counts: a header for printing is none.
func written(t *xmltest.Parsed, among bool) int {
	if isMain(t, "f") || isMain(t, "rPh") {
		return 0
	}
	for _, name := range []string{"sheetData", "row", "c", "v", "is", "t"} {
		among = among || isMain(t, name)
	}
	n := 0
	if among {
		n = ink(t.Text())
	}
	for _, kid := range t.Elements() {
		n += written(kid, among)
	}
	return n
}

// otherReader reads a sheet by encoding/xml, sharing no code with ours: the text
// of each cell by its place, and how many letters of the sheet are in them.
type otherReader struct {
	cells   map[string]string
	letters int
}

func (o *otherReader) sheet(root *xmltest.Parsed) {
	for _, data := range root.Elements() {
		if !isMain(data, "sheetData") {
			continue
		}
		row := 0
		for _, line := range data.Elements() {
			if !isMain(line, "row") {
				continue
			}
			row++
			if r, ok := line.Attr("", "r"); ok {
				row, _ = strconv.Atoi(r)
			}
			column := 0
			for _, cell := range line.Elements() {
				if isMain(cell, "c") {
					column = o.cell(cell, row, column+1)
				}
			}
		}
	}
}

func (o *otherReader) cell(cell *xmltest.Parsed, row, column int) int {
	if ref, ok := cell.Attr("", "r"); ok {
		letters := strings.TrimRight(ref, "0123456789")
		column = 0
		for _, c := range letters {
			column = 26*column + int(c-'A') + 1
		}
	}
	text := ""
	for _, part := range cell.Elements() {
		if isMain(part, "v") {
			text += part.Text()
		}
		for _, run := range part.Elements() {
			switch {
			case isMain(part, "is") && isMain(run, "t"):
				text += run.Text()
			case isMain(part, "is") && isMain(run, "r"):
				for _, piece := range run.Elements() {
					if isMain(piece, "t") {
						text += piece.Text()
					}
				}
			}
		}
	}
	o.letters += ink(text)
	kind, _ := cell.Attr("", "t")
	switch {
	case kind == "s" && text != "":
		n, _ := strconv.Atoi(text)
		text = []string{"姓名", "甲某", "乙某"}[n]
	case kind == "" || kind == "n":
		text = strings.TrimSpace(text)
		if style, _ := cell.Attr("", "s"); style == "1" && text != "" { // the one style that shows dates
			days, _ := strconv.Atoi(text)
			text = time.Date(1899, 12, 30+days, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
	case kind == "b":
		text = map[string]string{"0": "FALSE", "1": "TRUE"}[text]
	}
	if text != "" {
		o.cells[fmt.Sprintf("%d,%d", row, column)] = text
	}
	return column
}

// heldToTheOtherReader reads a sheet: it is refused, or what it gives is what the
// other reader finds, and no letter of the sheet is left out.
func heldToTheOtherReader(t *testing.T, sheet string) (accepted bool) {
	t.Helper()
	rows := map[string]string{}
	sheets, err := openXLSX("export.xlsx", unpacked(t, parts{sheetPart: sheet}))
	require.NoError(t, err)
	err = sheets[0].Each(func(row Row) error {
		for i, cell := range row.Cells {
			if cell.Kind != Blank && cell.Flaw != NotCalculated { // of a formula without a value something is told, and there is nothing to lose
				rows[fmt.Sprintf("%d,%d", row.Number, i+1)] = cell.Text
			}
		}
		return nil
	})
	if err != nil {
		requireFault(t, err)
		return false
	}
	whole, err := xmltest.Parse(sheet)
	require.NoError(t, err, "encoding/xml refuses what we read")
	root := whole.Elements()[0]
	other := otherReader{cells: map[string]string{}}
	other.sheet(root)
	require.Equal(t, other.cells, rows, sheet)
	require.Equal(t, ink(root.Text())+written(root, false), other.letters, "letters were left out: %s", sheet)
	return true
}

// unpacked is a workbook of parts that are stored as they are: packing would take
// most of the time.
func unpacked(t *testing.T, changed parts) []byte {
	t.Helper()
	entries := entriesOf(changed)
	for i := range entries {
		entries[i].stored = true
	}
	return pack(t, entries)
}

func mutant(seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 7))
	root := soundSheet(random)
	for range random.IntN(4) {
		mutations.Mutate(root, random)
	}
	var out strings.Builder
	out.WriteString(xmlHead)
	root.Write(&out)
	return out.String()
}

// Whatever is done to the elements of a sheet, nothing in it is lost without a word.
func TestNoElementOfASheetIsLost(t *testing.T) {
	accepted := 0
	const sheets = 4000
	for seed := range uint64(sheets) {
		if heldToTheOtherReader(t, mutant(seed)) {
			accepted++
		}
	}
	t.Logf("%d of %d mutated sheets are read, the others refused", accepted, sheets)
	require.Greater(t, accepted, sheets/4)
	require.Less(t, accepted, sheets*3/4)
}

func FuzzXLSXElements(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) { heldToTheOtherReader(t, mutant(seed)) })
}

// ink counts the bytes of a text that can be seen.
func ink(text string) int { return len(strings.Join(strings.Fields(text), "")) }

// Whatever is done to the elements of the shared strings, each cell has the text of
// its number, or the workbook is refused.
func TestNoElementOfTheSharedStringsIsLost(t *testing.T) {
	accepted := 0
	for seed := range uint64(2000) {
		if stringsHeldToTheOtherReader(t, mutantStrings(seed)) {
			accepted++
		}
	}
	require.Greater(t, accepted, 400)
	require.Less(t, accepted, 1600)
}

// mutantStrings are shared strings with mutated elements.
func mutantStrings(seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 11))
	root := xmltest.Node("sst", [][2]string{{"xmlns", nsMain}, {"xmlns:x", "urn:x"}, {"xmlns:mc", "urn:mc"}})
	for i := range 4 {
		root.Kids = append(root.Kids, []any{
			xmltest.Node("si", nil, xmltest.Node("t", nil, "文"+itoa(i))),
			xmltest.Node("si", nil, xmltest.Node("r", nil, xmltest.Node("rPr", nil), xmltest.Node("t", nil, "半")), xmltest.Node("r", nil, xmltest.Node("t", nil, itoa(i))), xmltest.Node("rPh", nil, xmltest.Node("t", nil, "ban"))),
		}[random.IntN(2)])
	}
	for range random.IntN(4) {
		mutations.Mutate(root, random)
	}
	var text strings.Builder
	root.Write(&text)
	return text.String()
}

func stringsHeldToTheOtherReader(t *testing.T, text string) (accepted bool) {
	t.Helper()
	sheets, err := openXLSX("export.xlsx", unpacked(t, parts{stringsPart: text, sheetPart: sheetXML(
		`<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>`)}))
	var given []string
	if err == nil {
		err = sheets[0].Each(func(row Row) error {
			for _, cell := range row.Cells {
				given = append(given, cell.Text)
			}
			return nil
		})
	}
	if err != nil {
		requireFault(t, err)
		return false
	}
	whole, err := xmltest.Parse(text)
	require.NoError(t, err, "encoding/xml refuses what we read")
	root := whole.Elements()[0]
	var want []string
	letters := 0
	for _, item := range root.Elements() {
		if !isMain(item, "si") {
			continue
		}
		one := ""
		for _, part := range item.Elements() {
			if isMain(part, "t") {
				one += part.Text()
			}
			for _, piece := range part.Elements() {
				if isMain(part, "r") && isMain(piece, "t") {
					one += piece.Text()
				}
			}
		}
		want, letters = append(want, one), letters+ink(one)
	}
	want = want[:3]
	for len(want) > 0 && want[len(want)-1] == "" { // a row ends with its last cell that holds something
		want = want[:len(want)-1]
	}
	require.Equal(t, want, given, text)
	require.Equal(t, written(root, true), letters, "letters were left out: %s", text)
	return true
}
