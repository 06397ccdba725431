package database

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"slices"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// every is after how many rows a place is remembered at which reading may begin.
const every = 256

// rows are the result of one query, packed: a sheet whose row 1 has the names of
// the columns.
type rows struct {
	key    []string
	most   int // bytes of all cells
	names  []string
	keys   []int // columns of key
	packed []byte
	count  int
	places []int // of every so many rows in packed
	sum    hash.Hash
}

// refusal is a fault of what a query gave, for a person.
type refusal struct{ problem, remedy audit.Text }

func (r refusal) Error() string { return r.problem.EN }

// begin takes the columns in.
func (s *rows) begin(columns []column) error {
	s.sum = sha256.New()
	if len(columns) > mostColumns {
		return refusal{audit.Textf("查询有 %d 列，上限为 %d 列", "the query gives %d columns, more than %d", len(columns), mostColumns), audit.Textf("请只列出需要的列", "name only the columns that are needed")}
	}
	for _, c := range columns {
		switch {
		case strings.TrimSpace(c.name) == "":
			return refusal{audit.Textf("有一列没有名称", "a column has no name"), audit.Textf("请用 as 给它命名", "name it with as")}
		case slices.Contains(s.names, c.name):
			return refusal{audit.Textf("列 %s 出现了两次", "the column %s is there twice", c.name), audit.Textf("请用 as 区分", "tell them apart with as")}
		case c.refused != "":
			return c.refusal()
		}
		s.names = append(s.names, c.name)
	}
	for _, name := range s.key {
		at := slices.IndexFunc(s.names, func(n string) bool { return strings.EqualFold(n, name) })
		if at < 0 {
			return refusal{audit.Textf("key 中的 %[1]s 不是查询结果的列（%[2]s）", "%[1]s of key is no column of the result (%[2]s)", name, strings.Join(s.names, ", ")),
				audit.Textf("请在 select 中取出这一列，或改正 key", "select that column, or correct key")}
		}
		s.keys = append(s.keys, at)
	}
	for _, name := range s.names {
		s.put(source.Text, name)
	}
	return nil
}

// add takes a row in.
func (s *rows) add(cells []source.Cell) error {
	if s.count%every == 0 {
		s.places = append(s.places, len(s.packed))
	}
	s.count++
	for i, c := range cells {
		switch {
		case len(c.Text) > longestCell:
			return refusal{audit.Textf("第 %[1]d 行的列 %[2]s 超过 %[3]d 字节", "the column %[2]s of row %[1]d is longer than %[3]d bytes", s.count+1, s.names[i], longestCell), audit.Textf("请不要取这一列，或在查询中截短", "leave the column out, or shorten it in the query")}
		case !utf8.ValidString(c.Text):
			return refusal{audit.Textf("第 %[1]d 行的列 %[2]s 不是正确的文字", "the column %[2]s of row %[1]d is not a text of any kind", s.count+1, s.names[i]), audit.Textf("请检查数据库的字符编码", "look at the charset of the database")}
		}
		s.put(c.Kind|source.Kind(c.Flaw)<<4, c.Text)
	}
	if len(s.packed) > s.most {
		return refusal{audit.Textf("查询结果超过 %d MB", "the query gives more than %d MB", s.most>>20), audit.Textf("请在查询中限定年度或所需的列", "narrow it down to a year, or to the columns that are needed")}
	}
	return nil
}

// put packs one cell, and takes it into the digest.
func (s *rows) put(kind source.Kind, text string) {
	from := len(s.packed)
	s.packed = append(s.packed, byte(kind))
	s.packed = binary.AppendUvarint(s.packed, uint64(len(text)))
	s.packed = append(s.packed, text...)
	_, _ = s.sum.Write(s.packed[from:]) // a hash never fails
}

// digest is of the names of the columns and all cells, in their order.
func (s *rows) digest() string { return hex.EncodeToString(s.sum.Sum(nil)) }

// Name is empty: there is one sheet.
func (s *rows) Name() string { return "" }

// Hidden is never true.
func (s *rows) Hidden() bool { return false }

// Ragged is never true: a database knows its columns.
func (s *rows) Ragged() bool { return false }

// Each gives the names of the columns as row 1, then every row.
func (s *rows) Each(yield func(source.Row) error) error {
	header := make([]source.Cell, len(s.names))
	for i, name := range s.names {
		header[i] = source.Cell{Kind: source.Text, Text: name}
	}
	if err := yield(source.Row{Number: 1, Cells: header}); err != nil || s.count == 0 {
		return err
	}
	rest, cells := s.packed[s.places[0]:], make([]source.Cell, len(s.names))
	for n := range s.count {
		rest = s.unpack(rest, cells)
		if err := yield(source.Row{Number: n + 2, Cells: cells}); err != nil {
			return err
		}
	}
	return nil
}

// unpack reads the cells of one row.
func (s *rows) unpack(from []byte, cells []source.Cell) []byte {
	for i := range cells {
		kind := from[0]
		size, n := binary.Uvarint(from[1:])
		text := from[1+n : 1+n+int(size)] //nolint:gosec // as packed
		cells[i] = source.Cell{Kind: source.Kind(kind & 15), Flaw: source.Flaw(kind >> 4), Text: string(text)}
		from = from[1+n+int(size):] //nolint:gosec // as packed
	}
	return from
}

// Key names a row by the columns of key: id=17, 工号=0007.
func (s *rows) Key(number int) string {
	n := number - 2
	if n < 0 || n >= s.count || len(s.keys) == 0 {
		return ""
	}
	cells := make([]source.Cell, len(s.names))
	rest := s.packed[s.places[n/every]:]
	for range n%every + 1 {
		rest = s.unpack(rest, cells)
	}
	var parts []string
	for _, at := range s.keys {
		parts = append(parts, s.names[at]+"="+cells[at].Text)
	}
	return strings.Join(parts, ", ")
}

// refusal says of a column that its type is not a cell.
func (c column) refusal() refusal {
	return refusal{audit.Textf("列 %[1]s 的类型是 %[2]s，不能作为单元格读取", "the column %[1]s is of the type %[2]s, which is not a cell", c.name, c.refused),
		audit.Textf("请在查询中把它转成文字，例如 cast(%s as …)，或不取这一列", "make a text of it in the query, such as cast(%s as …), or leave it out", c.name)}
}
