package ods

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

	"github.com/stretchr/testify/require"

	"ninefold/internal/source/cell"
)

// element is one element of a part, for being mutated.
type element struct {
	tag   string
	attrs [][2]string
	kids  []any // *element or string
}

func node(tag string, attrs [][2]string, kids ...any) *element { return &element{tag, attrs, kids} }

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

// soundTable is a sheet of the kinds of cell that there are.
func soundTable(random *rand.Rand) *element {
	table := node("table:table", [][2]string{{"table:name", "走访"}}, node("table:table-column", [][2]string{{"table:number-columns-repeated", "9"}}))
	for row := range 1 + random.IntN(4) {
		line := node("table:table-row", nil)
		if random.IntN(4) == 0 {
			line.attrs = append(line.attrs, [2]string{"table:number-rows-repeated", "2"})
		}
		for column := range 1 + random.IntN(4) {
			line.kids = append(line.kids, soundCell(random, 10*row+column, len(line.attrs) == 0))
		}
		switch random.IntN(5) {
		case 0:
			table.kids = append(table.kids, node("table:table-row-group", nil, line))
		case 1:
			table.kids = append(table.kids, node("table:table-header-rows", nil, line))
		default:
			table.kids = append(table.kids, line)
		}
	}
	return table
}

func soundCell(random *rand.Rand, n int, alone bool) *element {
	value := strconv.Itoa(n)
	one := node("table:table-cell", [][2]string{{"office:value-type", "string"}})
	switch kind := random.IntN(8); {
	case kind == 0:
		one.attrs = [][2]string{{"office:value-type", "float"}, {"office:value", value}}
		one.kids = []any{node("text:p", nil, value)}
	case kind == 1:
		one.kids = []any{node("text:p", nil, "半", node("text:span", nil, value)), node("text:p", nil, "二")}
	case kind == 2:
		one.attrs = append(one.attrs, [2]string{"table:number-columns-repeated", "2"})
		one.kids = []any{node("text:p", nil, "同"+value)}
	case kind == 3:
		one = node("table:table-cell", nil)
	case kind == 4:
		one.kids = []any{node("office:annotation", nil, node("text:p", nil, "批注")), node("text:p", nil, "注"+value)}
	case kind == 5 && alone:
		one.attrs = append(one.attrs, [2]string{"table:number-rows-spanned", "2"})
		one.kids = []any{node("text:p", nil, "并"+value)}
	case kind == 6:
		one.attrs = [][2]string{{"office:value-type", "date"}, {"office:date-value", "2024-01-" + strconv.Itoa(10+n%10)}}
	default:
		one.kids = []any{node("text:p", nil, "文"+value)}
	}
	return one
}

var (
	mutantTags = []string{
		"table:table", "table:table-row", "table:table-rows", "table:table-row-group", "table:table-cell", "table:covered-table-cell", "text:p", "text:span", "text:s",
		"office:annotation", "draw:frame", "table:shapes", "other:p", "other:table-row", "table:table-column", "text:ruby", "text:ruby-text", "table:named-expressions",
	}
	mutantAttrs  = []string{"office:value-type", "office:value", "office:string-value", "table:number-columns-repeated", "table:number-rows-repeated", "table:number-rows-spanned", "table:formula", "other:value", "text:c"}
	mutantValues = []string{"", "1", "2", "3", "0", "float", "string", "date", "甲", "-1", "of:=A1", "2024-02-29"}
)

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
		e.attrs[random.IntN(len(e.attrs))][1] = mutantValues[random.IntN(len(mutantValues))]
	case kind == 7:
		name := mutantAttrs[random.IntN(len(mutantAttrs))]
		if !slices.ContainsFunc(e.attrs, func(attr [2]string) bool { return attr[0] == name }) {
			e.attrs = append(e.attrs, [2]string{name, mutantValues[random.IntN(len(mutantValues))]})
		} else if i := random.IntN(len(e.attrs)); random.IntN(2) == 0 {
			e.attrs = slices.Delete(e.attrs, i, i+1)
		}
	}
}

// parsed is an element as encoding/xml reads it. Its kids are elements and texts in
// their order.
type parsed struct {
	name  xml.Name
	attrs []xml.Attr
	kids  []any // *parsed or string
}

func parse(text string) (*parsed, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	path := []*parsed{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return path[0], nil
		}
		if err != nil {
			return nil, err
		}
		last := path[len(path)-1]
		switch token := token.(type) {
		case xml.StartElement:
			kid := &parsed{name: token.Name, attrs: token.Attr}
			last.kids = append(last.kids, kid)
			path = append(path, kid)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			last.kids = append(last.kids, string(token))
		}
	}
}

func (p *parsed) is(space, name string) bool { return p.name.Space == space && p.name.Local == name }

func (p *parsed) attr(space, name string) string {
	for _, a := range p.attrs {
		if a.Name.Space == space && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (p *parsed) times(name string) int {
	n, err := strconv.Atoi(p.attr(nsTable, name))
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

func (o *otherReader) walk(p *parsed) {
	for _, kid := range p.kids {
		one, ok := kid.(*parsed)
		switch {
		case !ok:
		case one.is(nsTable, "table-row"):
			o.line(one)
		case one.name.Space == nsTable && slices.Contains([]string{"table-row-group", "table-rows", "table-header-rows"}, one.name.Local):
			o.walk(one)
		}
	}
}

func (o *otherReader) line(row *parsed) {
	for repeat := range row.times("number-rows-repeated") {
		o.row++
		values, column := map[int]string{}, 0
		var begun []lentCell
		for _, kid := range row.kids {
			one, ok := kid.(*parsed)
			if !ok {
				continue
			}
			text := o.text(one, repeat == 0)
			for range one.times("number-columns-repeated") {
				column++
				values[column] = text
				if n := one.times("number-rows-spanned"); n > 1 {
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

func (o *otherReader) text(one *parsed, first bool) string {
	var lines []string
	for _, kid := range one.kids {
		if p, ok := kid.(*parsed); ok && (p.is(nsText, "p") || p.is(nsText, "h")) {
			lines = append(lines, p.inner())
		}
	}
	shown := strings.Join(lines, "\n")
	if first {
		o.letters += ink(shown)
	}
	switch one.attr(nsOffice, "value-type") {
	case "float":
		return one.attr(nsOffice, "value")
	case "date":
		return one.attr(nsOffice, "date-value")
	case "string":
		if value := one.attr(nsOffice, "string-value"); value != "" {
			return value
		}
	}
	return shown
}

// inner is the text of a paragraph or a run.
func (p *parsed) inner() string {
	out := ""
	for _, kid := range p.kids {
		switch kid := kid.(type) {
		case string:
			out += kid
		case *parsed:
			if !kid.is(nsText, "ruby-text") && !kid.is(nsOffice, "annotation") {
				out += kid.inner()
			}
		}
	}
	return out
}

// visible counts all that is written in an element and below but for what is known
// to be no value.
func (p *parsed) visible() int {
	n := 0
	for _, kid := range p.kids {
		switch kid := kid.(type) {
		case string:
			n += ink(kid)
		case *parsed:
			if kid.is(nsOffice, "annotation") || kid.is(nsText, "ruby-text") || kid.is(nsTable, "shapes") || kid.is(nsTable, "named-expressions") || kid.name.Space == nsDraw || kid.name.Space == "urn:other" {
				continue
			}
			n += kid.visible()
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
	root, err := parse(content)
	require.NoError(t, err, "encoding/xml refuses what we read")
	sheet := root.kids[1].(*parsed).kids[1].(*parsed).kids[0].(*parsed).kids[0].(*parsed)
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
	require.Equal(t, sheet.visible(), other.letters, "letters were left out: %s", table)
	return true
}

func mutant(seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 7))
	root := soundTable(random)
	for range random.IntN(4) {
		mutate(root, random)
	}
	var out strings.Builder
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

func FuzzODSElements(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) { heldToTheOtherReader(t, mutant(seed)) })
}
