package xls

import (
	"encoding/binary"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// mostSheets bounds how many sheets a workbook may have: each costs some time,
// however little it holds.
const mostSheets = 1024

// biff8 is the version that the records of Excel 97 and later bear.
const biff8 = 0x0600

// book is what the sheets of one file share.
type book struct {
	file     string
	records  stream
	date1904 bool
	texts    cell.Texts
	formats  []int              // of the cell formats, the number of the number format
	codes    map[int]cell.Style // of number formats that the workbook spells out
	styles   []cell.Style       // by cell format
	tabs     []tab
	sheets   []*Sheet
}

// tab is one sheet as the workbook lists it.
type tab struct {
	name   string
	hidden bool
	kind   byte
	at     int // where its records begin
}

// The kinds of tab.
const (
	tabRows  = 0 // also a dialogue
	tabMacro = 1
	tabChart = 2
	tabBasic = 6
)

// block is a stretch of records from BOF to EOF that stands in no other.
type block struct {
	from, to int // the records between
	kind     int
	dialogue bool
}

// The kinds of block.
const (
	blockGlobals = 0x0005
	blockRows    = 0x0010
)

// isBOF reports the kinds of record with which workbooks of all times begin.
func isBOF(kind uint16) bool {
	return kind == recBOF || kind == 0x0409 || kind == 0x0209 || kind == 0x0009
}

// version is that of the record at the start.
func (s stream) version() int {
	r, _ := s.record(0)
	if r.kind != recBOF {
		return int(r.kind)
	}
	return r.number(0)
}

// read reads what stands before the sheets, and finds these.
func (b *book) read() *audit.Fault {
	first, ok := b.records.record(0)
	switch {
	case !ok || !isBOF(first.kind):
		return cell.Flawed("工作簿的开头不对（缺少 BOF 记录）", "the workbook does not begin as one (no BOF record)")
	case b.records.version() != biff8:
		return tooOld()
	case first.number(2) != blockGlobals:
		return cell.Flawed("文件里只有单张工作表，没有工作簿（BOF 类型 %#x）", "the file holds a sheet by itself and no workbook (BOF of type %#x)", first.number(2))
	}
	b.codes = map[int]cell.Style{}
	at, fault := b.globals(first.next)
	if fault != nil {
		return fault
	}
	b.styles = cell.StylesOf(b.formats, b.codes)
	blocks, fault := b.blocks(at)
	if fault != nil {
		return fault
	}
	return b.resolve(blocks)
}

// globals reads the records up to the first EOF and gives where the next begins.
func (b *book) globals(at int) (int, *audit.Fault) {
	for {
		r, ok := b.records.record(at)
		if !ok {
			return 0, cutOff()
		}
		if r.kind == recEOF {
			return r.next, nil
		}
		if fault := b.global(&r); fault != nil {
			return 0, fault
		}
		at = r.next
	}
}

func cutOff() *audit.Fault {
	return cell.Flawed("工作簿不完整：记录在中途断开", "the workbook is cut off in the middle of its records")
}

func (b *book) global(r *record) *audit.Fault {
	switch r.kind {
	case recFilePass:
		return locked()
	case recDateMode:
		b.date1904 = r.number(0) == 1
	case recFormat:
		return b.format(r)
	case recXF:
		b.formats = append(b.formats, r.number(2))
	case recBoundSheet:
		return b.tab(r)
	case recSST:
		return b.sharedTexts(r)
	case recBOF:
		return cell.Flawed("工作簿开头的记录没有结束（缺少 EOF 记录）", "the records at the start of the workbook have no end (no EOF record)")
	}
	return nil
}

// format reads the code of a number format.
func (b *book) format(r *record) *audit.Fault {
	code, ok := b.records.texts(*r, 2).appendText(nil, 2)
	switch {
	case !ok:
		return cell.Flawed("单元格格式 %d 的代码不完整", "the code of the number format %d is cut off", r.number(0))
	case len(code) > cell.MostFormat:
		return cell.Flawed("单元格格式代码过长", "a number format code is too long")
	}
	b.codes[r.number(0)] = cell.ParseFormat(string(code))
	return nil
}

// tab reads the entry of a sheet.
func (b *book) tab(r *record) *audit.Fault {
	if len(r.body) < 8 {
		return cell.Flawed("工作表的条目不完整", "the entry of a sheet is cut off")
	}
	name, ok := b.records.texts(*r, 6).appendText(nil, 1)
	switch {
	case !ok:
		return cell.Flawed("工作表名称不完整", "the name of a sheet is cut off")
	case len(b.tabs) == mostSheets:
		return cell.Flawed("工作表超过 %d 张", "there are more than %d sheets", mostSheets)
	}
	b.tabs = append(b.tabs, tab{
		name: cell.Unmarked(string(name)), hidden: r.body[4]&3 != 0, kind: r.body[5],
		at: int(binary.LittleEndian.Uint32(r.body)),
	})
	return nil
}

// sharedTexts reads the texts that cells refer to. How many there are is not
// believed: a cell that refers to one that is not there is a fault.
func (b *book) sharedTexts(r *record) *audit.Fault {
	if b.texts.Len() > 0 {
		return cell.Flawed("共用文本（SST）出现了两次", "the shared strings (SST) stand twice")
	}
	from := b.records.texts(*r, 4)
	count, ok := from.number(4)
	if !ok {
		return cell.Flawed("共用文本（SST）不完整", "the shared strings (SST) are cut off")
	}
	var one []byte
	for n := 0; n < count && !from.over(); n++ {
		if one, ok = from.appendText(one[:0], 2); !ok {
			return cell.Flawed("第 %d 条共用文本（SST）不完整或不是文字", "the shared string (SST) number %d is cut off or is not a text", n)
		}
		if fault := b.texts.Add(one); fault != nil {
			return fault
		}
	}
	b.texts.Seal()
	return nil
}

// blocks finds the blocks of records behind the first.
func (b *book) blocks(at int) ([]block, *audit.Fault) {
	var all []block
	for at < len(b.records) {
		r, ok := b.records.record(at)
		if !ok || r.kind != recBOF {
			return all, b.onlyPadding(at)
		}
		one, next, fault := b.block(&r)
		if fault != nil {
			return nil, fault
		}
		all, at = append(all, one), next
	}
	return all, nil
}

// onlyPadding refuses a workbook that has something behind its last block.
func (b *book) onlyPadding(at int) *audit.Fault {
	for ; at < len(b.records); at++ {
		if b.records[at] != 0 {
			return cell.Flawed("工作表之间有不属于任何工作表的内容", "there is something between the sheets that belongs to none")
		}
	}
	return nil
}

// block reads one block to its end, charts within it skipped.
func (b *book) block(bof *record) (one block, next int, fault *audit.Fault) {
	one = block{from: bof.next, kind: bof.number(2)}
	depth := 1
	for at := bof.next; ; {
		r, ok := b.records.record(at)
		switch {
		case !ok:
			return one, 0, cutOff()
		case r.kind == recBOF:
			depth++
		case r.kind == recEOF:
			depth--
		case r.kind == recWsBool && depth == 1:
			if len(r.body) < 2 { // a guess would take a sheet in or leave it out
				return one, 0, cell.Flawed("工作表属性的记录不完整（%#x）", "a record of a sheet's properties is cut off (%#x)", r.kind)
			}
			one.dialogue = r.number(0)&0x0010 != 0
		}
		if at = r.next; depth == 0 {
			one.to = r.at
			return one, at, nil
		}
	}
}

// resolve finds the block of every tab that holds rows. One that no tab leads to is
// refused: nobody sees it, and nobody can tell whether its rows are meant to count.
func (b *book) resolve(blocks []block) *audit.Fault {
	if len(b.tabs) == 0 {
		return cell.Flawed("工作簿里没有任何工作表", "the workbook lists no sheet")
	}
	owner := map[int]string{}
	for _, t := range b.tabs {
		i := blockAt(blocks, b.records, t.at)
		if fault := t.leads(blocks, i); fault != nil {
			return fault
		}
		if i < 0 {
			continue
		}
		if other, taken := owner[i]; taken {
			return cell.Flawed("工作表 %q 和 %q 指向同一内容", "sheets %q and %q claim the same content", other, t.name)
		}
		owner[i] = t.name
		if t.kind == tabRows && !blocks[i].dialogue {
			b.sheets = append(b.sheets, newSheet(b, t, blocks[i]))
		}
	}
	for i, one := range blocks {
		if _, listed := owner[i]; !listed && one.kind == blockRows {
			return cell.Flawed("工作簿里有一张工作表没有列出", "the workbook holds a worksheet that it does not list")
		}
	}
	return nil
}

// leads refuses a tab that does not lead to a block as it should; index -1: it leads
// to none.
func (t *tab) leads(blocks []block, index int) *audit.Fault {
	switch t.kind {
	case tabRows:
		if index < 0 {
			return cell.Flawed("找不到工作表 %q 的内容", "nothing leads to the content of sheet %q", t.name)
		}
	case tabMacro, tabChart, tabBasic:
		if index >= 0 && blocks[index].kind == blockRows {
			return cell.Flawed("工作表 %q 列为图表或宏，内容却是行", "the sheet %q is listed as a chart or macros but holds rows", t.name)
		}
	default:
		return cell.Flawed("工作表 %q 的类型 %d 不认识", "sheet %q is of the unknown type %d", t.name, t.kind)
	}
	return nil
}

// blockAt gives the index of the block whose BOF stands at a place, -1: there is none.
func blockAt(blocks []block, records stream, at int) int {
	if at < 0 || at >= len(records) {
		return -1
	}
	r, _ := records.record(at)
	for i, one := range blocks {
		if r.kind == recBOF && one.from == r.next {
			return i
		}
	}
	return -1
}
