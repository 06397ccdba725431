package ods

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmltest"
)

// soundTable is a sheet of the kinds of cell that there are.
func soundTable(random *rand.Rand) *xmltest.Element {
	table := xmltest.Node("table:table", [][2]string{{"table:name", "走访"}}, xmltest.Node("table:table-column", [][2]string{{"table:number-columns-repeated", "9"}}))
	for row := range 1 + random.IntN(4) {
		line := xmltest.Node("table:table-row", nil)
		if random.IntN(4) == 0 {
			line.Attrs = append(line.Attrs, [2]string{"table:number-rows-repeated", "2"})
		}
		for column := range 1 + random.IntN(4) {
			line.Kids = append(line.Kids, soundCell(random, 10*row+column, len(line.Attrs) == 0))
		}
		switch random.IntN(5) {
		case 0:
			table.Kids = append(table.Kids, xmltest.Node("table:table-row-group", nil, line))
		case 1:
			table.Kids = append(table.Kids, xmltest.Node("table:table-header-rows", nil, line))
		default:
			table.Kids = append(table.Kids, line)
		}
	}
	return table
}

func soundCell(random *rand.Rand, n int, alone bool) *xmltest.Element {
	value := strconv.Itoa(n)
	one := xmltest.Node("table:table-cell", [][2]string{{"office:value-type", "string"}})
	switch kind := random.IntN(8); {
	case kind == 0:
		one.Attrs = [][2]string{{"office:value-type", "float"}, {"office:value", value}}
		one.Kids = []any{xmltest.Node("text:p", nil, value)}
	case kind == 1:
		one.Kids = []any{xmltest.Node("text:p", nil, "半", xmltest.Node("text:span", nil, value)), xmltest.Node("text:p", nil, "二")}
	case kind == 2:
		one.Attrs = append(one.Attrs, [2]string{"table:number-columns-repeated", "2"})
		one.Kids = []any{xmltest.Node("text:p", nil, "同"+value)}
	case kind == 3:
		one = xmltest.Node("table:table-cell", nil)
	case kind == 4:
		one.Kids = []any{xmltest.Node("office:annotation", nil, xmltest.Node("text:p", nil, "批注")), xmltest.Node("text:p", nil, "注"+value)}
	case kind == 5 && alone:
		one.Attrs = append(one.Attrs, [2]string{"table:number-rows-spanned", "2"})
		one.Kids = []any{xmltest.Node("text:p", nil, "并"+value)}
	case kind == 6:
		one.Attrs = [][2]string{{"office:value-type", "date"}, {"office:date-value", "2024-01-" + strconv.Itoa(10+n%10)}}
	default:
		one.Kids = []any{xmltest.Node("text:p", nil, "文"+value)}
	}
	return one
}

var mutations = xmltest.Mutations{
	Tags: []string{
		"table:table", "table:table-row", "table:table-rows", "table:table-row-group", "table:table-cell", "table:covered-table-cell", "text:p", "text:span", "text:s",
		"office:annotation", "draw:frame", "table:shapes", "other:p", "other:table-row", "table:table-column", "text:ruby", "text:ruby-text", "table:named-expressions",
	},
	Attrs:  []string{"office:value-type", "office:value", "office:string-value", "table:number-columns-repeated", "table:number-rows-repeated", "table:number-rows-spanned", "table:formula", "other:value", "text:c"},
	Values: []string{"", "1", "2", "3", "0", "float", "string", "date", "甲", "-1", "of:=A1", "2024-02-29"},
}

func attr(p *xmltest.Parsed, space, name string) string {
	value, _ := p.Attr(space, name)
	return value
}

func times(p *xmltest.Parsed, name string) int {
	n, err := strconv.Atoi(attr(p, nsTable, name))
	if err != nil {
		return 1
	}
	return n
}

// otherReader reads a sheet by encoding/xml, sharing no code with ours: the text of
// each cell by its place, and how many letters of the sheet are in the cells or
// known for none.
type otherReader struct {
	cells   map[string]string
	letters int
	row     int
	under   map[int]lentCell // merged ranges by their column
}

// lentCell is the value of a merged range and how far down it goes.
type lentCell struct {
	column, to int
	text       string
}

func (o *otherReader) walk(p *xmltest.Parsed) {
	for _, kid := range p.Kids {
		one, ok := kid.(*xmltest.Parsed)
		switch {
		case !ok:
		case one.Is(nsTable, "table-row"):
			o.line(one)
		case one.Name.Space == nsTable && slices.Contains([]string{"table-row-group", "table-rows", "table-header-rows"}, one.Name.Local):
			o.walk(one)
		}
	}
}

func (o *otherReader) line(row *xmltest.Parsed) {
	for repeat := range times(row, "number-rows-repeated") {
		o.row++
		values, column := map[int]string{}, 0
		var begun []lentCell
		for _, kid := range row.Kids {
			one, ok := kid.(*xmltest.Parsed)
			if !ok {
				continue
			}
			text := o.text(one, repeat == 0)
			for range times(one, "number-columns-repeated") {
				column++
				values[column] = text
				if n := times(one, "number-rows-spanned"); n > 1 {
					begun = append(begun, lentCell{column, o.row + n - 1, text})
				}
			}
		}
		for column, lent := range o.under {
			if lent.to >= o.row && dense(lent.text) != "" {
				values[column] = lent.text
			}
		}
		for column, text := range values {
			if text = dense(text); text != "" {
				o.cells[fmt.Sprintf("%d,%d", o.row, column)] = text
			}
		}
		for _, one := range begun {
			o.under[one.column] = one
		}
	}
}

func (o *otherReader) text(one *xmltest.Parsed, first bool) string {
	var lines []string
	for _, kid := range one.Kids {
		if p, ok := kid.(*xmltest.Parsed); ok && (p.Is(nsText, "p") || p.Is(nsText, "h")) {
			lines = append(lines, inner(p))
		}
	}
	shown := strings.Join(lines, "\n")
	if first {
		o.letters += ink(shown)
	}
	switch attr(one, nsOffice, "value-type") {
	case "float":
		return attr(one, nsOffice, "value")
	case "date":
		return attr(one, nsOffice, "date-value")
	case "string":
		if value := attr(one, nsOffice, "string-value"); value != "" {
			return value
		}
	}
	return shown
}

// inner is the text of a paragraph or a run.
func inner(p *xmltest.Parsed) string {
	out := ""
	for _, kid := range p.Kids {
		switch kid := kid.(type) {
		case string:
			out += kid
		case *xmltest.Parsed:
			if !kid.Is(nsText, "ruby-text") && !kid.Is(nsOffice, "annotation") {
				out += inner(kid)
			}
		}
	}
	return out
}

// visible counts all that is written in an element and below but for what is known
// to be no value.
func visible(p *xmltest.Parsed) int {
	n := 0
	for _, kid := range p.Kids {
		switch kid := kid.(type) {
		case string:
			n += ink(kid)
		case *xmltest.Parsed:
			if kid.Is(nsOffice, "annotation") || kid.Is(nsText, "ruby-text") || kid.Is(nsTable, "shapes") || kid.Is(nsTable, "named-expressions") || kid.Name.Space == nsDraw || kid.Name.Space == "urn:other" {
				continue
			}
			n += visible(kid)
		}
	}
	return n
}

// ink counts the bytes of a text that can be seen.
func ink(text string) int { return len(dense(text)) }

// dense takes the white space out of a text: what becomes of it, other tests say.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }

// heldToTheOtherReader reads a sheet: it is refused, or what it gives is what the
// other reader finds, and no letter of the sheet is left out.
func heldToTheOtherReader(t *testing.T, table string) (accepted bool) {
	t.Helper()
	content := contentXML("", table)
	rows := map[string]string{}
	sheets, err := Open("走访.ods", pack(t, map[string]string{contentPart: content}))
	if err == nil && len(sheets) == 1 {
		err = sheets[0].Each(func(row cell.Row) error {
			for i, one := range row.Cells {
				if one.Kind != cell.Blank && one.Flaw != cell.NotCalculated {
					rows[fmt.Sprintf("%d,%d", row.Number, i+1)] = dense(one.Text)
				}
			}
			return nil
		})
	}
	if err != nil {
		requireFault(t, err)
		return false
	}
	require.Len(t, sheets, 1)
	root, err := xmltest.Parse(content)
	require.NoError(t, err, "encoding/xml refuses what we read")
	sheet := root.Kids[1].(*xmltest.Parsed).Kids[1].(*xmltest.Parsed).Kids[0].(*xmltest.Parsed).Kids[0].(*xmltest.Parsed)
	other := otherReader{cells: map[string]string{}, under: map[int]lentCell{}}
	other.walk(sheet)
	last := 0
	for place := range rows {
		row, _, _ := strings.Cut(place, ",")
		n, _ := strconv.Atoi(row)
		last = max(last, n)
	}
	for place := range other.cells { // ranges that reach behind the last row that holds anything give nothing more
		row, _, _ := strings.Cut(place, ",")
		if n, _ := strconv.Atoi(row); n > last && len(rows) > 0 {
			delete(other.cells, place)
		}
	}
	require.Equal(t, other.cells, rows, table)
	require.Equal(t, visible(sheet), other.letters, "letters were left out: %s", table)
	return true
}

func mutant(seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 7))
	root := soundTable(random)
	for range random.IntN(4) {
		mutations.Mutate(root, random)
	}
	var out strings.Builder
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

func FuzzODSElements(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) { heldToTheOtherReader(t, mutant(seed)) })
}
