package source

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// element is one element of a part, for being mutated.
type element struct {
	tag   string
	attrs [][2]string
	kids  []any // *element or string
}

func (e *element) write(out *strings.Builder) {
	out.WriteString("<" + e.tag)
	for _, attr := range e.attrs {
		out.WriteString(" " + attr[0] + `="` + attr[1] + `"`)
	}
	out.WriteString(">")
	for _, kid := range e.kids {
		switch kid := kid.(type) {
		case *element:
			kid.write(out)
		case string:
			_ = xml.EscapeText(out, []byte(kid)) // a strings.Builder never fails
		}
	}
	out.WriteString("</" + e.tag + ">")
}

// all lists an element and those below it, each with the one that it is in.
func (e *element) all(parent *element, into [][2]*element) [][2]*element {
	into = append(into, [2]*element{parent, e})
	for _, kid := range e.kids {
		if kid, ok := kid.(*element); ok {
			into = kid.all(e, into)
		}
	}
	return into
}

func (e *element) clone() *element {
	c := &element{e.tag, slices.Clone(e.attrs), nil}
	for _, kid := range e.kids {
		if kid, ok := kid.(*element); ok {
			c.kids = append(c.kids, kid.clone())
			continue
		}
		c.kids = append(c.kids, kid)
	}
	return c
}

func node(tag string, attrs [][2]string, kids ...any) *element { return &element{tag, attrs, kids} }

// soundSheet is a sheet of the kinds of cell that there are.
func soundSheet(random *rand.Rand) *element {
	data := node("sheetData", nil)
	for row := 1; row <= 1+random.IntN(4); row++ {
		line := node("row", [][2]string{{"r", itoa(row)}})
		for column := 1; column <= 1+random.IntN(4); column++ {
			value := strconv.Itoa(100*row + column)
			cell := node("c", [][2]string{{"r", cell.Name(row, column)}})
			switch random.IntN(6) {
			case 0:
				cell.attrs = append(cell.attrs, [2]string{"t", "s"})
				cell.kids = []any{node("v", nil, itoa(random.IntN(3)))}
			case 1:
				cell.attrs = append(cell.attrs, [2]string{"t", "inlineStr"})
				cell.kids = []any{node("is", nil, node("t", nil, "文"+value))}
			case 2:
				cell.attrs = append(cell.attrs, [2]string{"t", "inlineStr"})
				cell.kids = []any{node("is", nil, node("r", nil, node("rPr", nil, node("b", nil)), node("t", nil, "半")), node("r", nil, node("t", nil, value)))}
			case 3:
				cell.attrs = append(cell.attrs, [2]string{"t", "str"})
				cell.kids = []any{node("f", nil, "A1"), node("v", nil, "果"+value)}
			default:
				cell.attrs = append(cell.attrs, [2]string{"s", "0"})
				cell.kids = []any{node("v", nil, value)}
			}
			line.kids = append(line.kids, cell)
		}
		data.kids = append(data.kids, line)
	}
	return node("worksheet", [][2]string{{"xmlns", nsMain}, {"xmlns:x", "urn:x"}, {"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"}},
		node("cols", nil, node("col", [][2]string{{"min", "1"}})), data, node("pageMargins", nil), node("extLst", nil, node("ext", nil)))
}

var mutantTags = []string{"worksheet", "sheetData", "row", "c", "v", "is", "t", "r", "rPr", "f", "extLst", "ext", "x:v", "x:row", "mc:AlternateContent", "mc:Choice", "rPh", "cell", "cols", "mergeCells"}

// mutate does one thing to the elements of a sheet: drops one or doubles it, gives
// it another name, moves it, wraps it, changes an attribute, or puts text beside it.
func mutate(root *element, random *rand.Rand) {
	all := root.all(nil, nil)
	pick := func() (parent, e *element) {
		at := all[random.IntN(len(all))]
		return at[0], at[1]
	}
	parent, e := pick()
	at := -1
	if parent != nil {
		at = slices.IndexFunc(parent.kids, func(kid any) bool { return kid == any(e) })
	}
	switch kind := random.IntN(8); {
	case kind == 0 && parent != nil:
		parent.kids = slices.Delete(parent.kids, at, at+1)
	case kind == 1 && parent != nil:
		parent.kids = slices.Insert(parent.kids, at, any(e.clone()))
	case kind == 2:
		e.tag = mutantTags[random.IntN(len(mutantTags))]
	case kind == 3 && parent != nil:
		copied := e.clone()
		parent.kids = slices.Delete(parent.kids, at, at+1)
		_, to := pick() // it may be in the part just taken out, which then is dropped
		to.kids = slices.Insert(to.kids, random.IntN(len(to.kids)+1), any(copied))
	case kind == 4 && parent != nil:
		parent.kids[at] = node(mutantTags[random.IntN(len(mutantTags))], nil, e)
	case kind == 5:
		e.kids = slices.Insert(e.kids, random.IntN(len(e.kids)+1), any([]string{"7", " \n", "字"}[random.IntN(3)]))
	case kind == 6 && len(e.attrs) > 0:
		i := random.IntN(len(e.attrs))
		e.attrs[i][1] = []string{"", "A1", "B2", "1", "2", "5", "s", "str", "n", "b", "inlineStr", "d", "0", nsMain, "urn:y"}[random.IntN(15)]
	case kind == 7 && len(e.attrs) > 0:
		i := random.IntN(len(e.attrs))
		if random.IntN(2) == 0 {
			e.attrs = slices.Delete(e.attrs, i, i+1)
		} else {
			e.attrs[i][0] = []string{"r", "t", "s", "x:r", "xmlns"}[random.IntN(5)]
		}
	}
}

// reparsed is an element as encoding/xml reads it, with the text right in it.
type reparsed struct {
	name  xml.Name
	attrs []xml.Attr
	kids  []*reparsed
	text  string
}

func parsed(text string) (*reparsed, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	root := &reparsed{}
	path := []*reparsed{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root.kids[0], nil
		}
		if err != nil {
			return nil, err
		}
		last := path[len(path)-1]
		switch token := token.(type) {
		case xml.StartElement:
			kid := &reparsed{name: token.Name, attrs: token.Attr}
			last.kids = append(last.kids, kid)
			path = append(path, kid)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			last.text += string(token)
		}
	}
}

func (t *reparsed) is(name string) bool { return t.name.Space == nsMain && t.name.Local == name }

func (t *reparsed) attr(name string) (string, bool) {
	for _, a := range t.attrs {
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value, true
		}
	}
	return "", false
}

// letters counts all that is written in an element and below, but for formulas
// and hints at pronunciation, which no cell shows. Beside the rows only what stands
// in elements that hold values counts: a header for printing is none.
func (t *reparsed) letters(among bool) int {
	if t.is("f") || t.is("rPh") {
		return 0
	}
	for _, name := range []string{"sheetData", "row", "c", "v", "is", "t"} {
		among = among || t.is(name)
	}
	n := 0
	if among {
		n = ink(t.text)
	}
	for _, kid := range t.kids {
		n += kid.letters(among)
	}
	return n
}

// otherReader reads a sheet by encoding/xml, sharing no code with ours: the text
// of each cell by its place, and how many letters of the sheet are in them.
type otherReader struct {
	cells   map[string]string
	letters int
}

func (o *otherReader) sheet(root *reparsed) {
	for _, data := range root.kids {
		if !data.is("sheetData") {
			continue
		}
		row := 0
		for _, line := range data.kids {
			if !line.is("row") {
				continue
			}
			row++
			if r, ok := line.attr("r"); ok {
				row, _ = strconv.Atoi(r)
			}
			column := 0
			for _, cell := range line.kids {
				if cell.is("c") {
					column = o.cell(cell, row, column+1)
				}
			}
		}
	}
}

func (o *otherReader) cell(cell *reparsed, row, column int) int {
	if ref, ok := cell.attr("r"); ok {
		letters := strings.TrimRight(ref, "0123456789")
		column = 0
		for _, c := range letters {
			column = 26*column + int(c-'A') + 1
		}
	}
	text := ""
	for _, part := range cell.kids {
		if part.is("v") {
			text += part.text
		}
		for _, run := range part.kids {
			switch {
			case part.is("is") && run.is("t"):
				text += run.text
			case part.is("is") && run.is("r"):
				for _, piece := range run.kids {
					if piece.is("t") {
						text += piece.text
					}
				}
			}
		}
	}
	o.letters += ink(text)
	kind, _ := cell.attr("t")
	switch {
	case kind == "s" && text != "":
		n, _ := strconv.Atoi(text)
		text = []string{"姓名", "甲某", "乙某"}[n]
	case kind == "" || kind == "n":
		text = strings.TrimSpace(text)
		if style, _ := cell.attr("s"); style == "1" && text != "" { // the one style that shows dates
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
	root, err := parsed(sheet)
	require.NoError(t, err, "encoding/xml refuses what we read")
	other := otherReader{cells: map[string]string{}}
	other.sheet(root)
	require.Equal(t, other.cells, rows, sheet)
	require.Equal(t, ink(root.text)+root.letters(false), other.letters, "letters were left out: %s", sheet)
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
		mutate(root, random)
	}
	var out strings.Builder
	out.WriteString(xmlHead)
	root.write(&out)
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
	root := node("sst", [][2]string{{"xmlns", nsMain}, {"xmlns:x", "urn:x"}, {"xmlns:mc", "urn:mc"}})
	for i := range 4 {
		root.kids = append(root.kids, []any{
			node("si", nil, node("t", nil, "文"+itoa(i))),
			node("si", nil, node("r", nil, node("rPr", nil), node("t", nil, "半")), node("r", nil, node("t", nil, itoa(i))), node("rPh", nil, node("t", nil, "ban"))),
		}[random.IntN(2)])
	}
	for range random.IntN(4) {
		mutate(root, random)
	}
	var text strings.Builder
	root.write(&text)
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
	root, err := parsed(text)
	require.NoError(t, err, "encoding/xml refuses what we read")
	var want []string
	letters := 0
	for _, item := range root.kids {
		if !item.is("si") {
			continue
		}
		one := ""
		for _, part := range item.kids {
			if part.is("t") {
				one += part.text
			}
			for _, piece := range part.kids {
				if part.is("r") && piece.is("t") {
					one += piece.text
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
	require.Equal(t, root.letters(true), letters, "letters were left out: %s", text)
	return true
}
