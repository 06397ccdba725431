// Package xls reads the workbooks of Excel 97 to 2003 and of WPS before it wrote
// XLSX (.xls and .et): BIFF8 records ([MS-XLS]) in a compound file ([MS-CFB]). It
// knows records, texts and streams, and what of them makes up a cell. It refuses to
// know what a file is called, what its rows mean, and formulas: of these their
// stored results count. What older programs wrote, what is encrypted and what is
// damaged is refused; rows are never left out.
package xls

import (
	"bytes"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
)

// Holding is what a file holds.
type Holding uint8

// What files may hold.
const (
	Nothing   Holding = iota // nothing that this package knows
	Workbook                 // BIFF8, as Open reads it
	OldBook                  // a workbook of Excel 95 or older
	Encrypted                // a workbook of today under a password
	Document                 // text of Word
	Slides                   // a presentation
	Other                    // another compound file
)

// Holds says what a file holds, by the first level of its directory. Of a
// container that is damaged it says Workbook, and Open tells what is wrong, unless
// the name of what is encrypted can still be found in it.
func Holds(data []byte) Holding {
	switch {
	case bareStream(data) && stream(data).version() == biff8:
		return Workbook
	case bareStream(data):
		return OldBook
	case len(data) < len(magic) || string(data[:len(magic)]) != magic:
		return Nothing
	}
	entries, fault := topOf(data)
	switch {
	case fault != nil && bytes.Contains(data, encrypted):
		return Encrypted
	case fault != nil:
		return Workbook
	}
	for _, known := range []struct {
		stream string
		holds  Holding
	}{
		{"Workbook", Workbook}, {"Book", OldBook}, {"EncryptedPackage", Encrypted},
		{"WordDocument", Document}, {"PowerPoint Document", Slides},
	} {
		if find(entries, known.stream) != nil {
			return known.holds
		}
	}
	return Other
}

// encrypted is the name of the stream that workbooks of today are encrypted into.
var encrypted = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")

func topOf(data []byte) ([]entry, *audit.Fault) {
	c, fault := openContainer(data)
	if fault != nil {
		return nil, fault
	}
	return c.top()
}

// Open reads the frame of a workbook (sheets, shared texts, formats) and gives its
// worksheets in the order of their tabs; charts, macros and dialogues are left out.
// The file is only named in messages. Rows are read when a sheet is asked for them.
// Whatever could lead to a shortened or altered table is an *audit.Fault.
func Open(file string, data []byte) ([]*Sheet, error) {
	records, fault := recordsOf(data)
	if fault != nil {
		return nil, placed(file, fault)
	}
	b := &book{file: file, records: records}
	if fault := b.read(); fault != nil {
		return nil, placed(file, fault)
	}
	return b.sheets, nil
}

func placed(where string, fault *audit.Fault) error {
	fault.Where = where
	return fault
}

// recordsOf finds the stream of records in a file.
func recordsOf(data []byte) (stream, *audit.Fault) {
	if bareStream(data) {
		return data, nil
	}
	c, fault := openContainer(data)
	if fault != nil {
		return nil, fault
	}
	entries, fault := c.top()
	if fault != nil {
		return nil, fault
	}
	if e := find(entries, "Workbook"); e != nil {
		return c.stream(e)
	}
	if find(entries, "Book") != nil {
		return nil, tooOld()
	}
	return nil, cell.Flawed("OLE 容器里没有工作簿（Workbook）", "the OLE container holds no workbook (a stream Workbook)")
}

// bareStream reports records that stand in no container, as Excel wrote them up to
// version 4 and some programs still do.
func bareStream(data []byte) bool {
	r, ok := stream(data).record(0)
	return ok && isBOF(r.kind) && len(r.body) >= 4 && len(r.body) <= 16
}

// tooOld refuses workbooks that were written before Excel 97.
func tooOld() *audit.Fault {
	return &audit.Fault{
		Problem: audit.Textf("这是 Excel 95 或更早版本的工作簿（BIFF5 或更早），无法读取", "this is a workbook of Excel 95 or older (BIFF5 or before), which cannot be read"),
		Remedy:  audit.Textf("请用 Excel 或 WPS 打开后另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx"),
	}
}

// locked refuses workbooks under a password.
func locked() *audit.Fault {
	return &audit.Fault{
		Problem: audit.Textf("工作簿已加密，需要密码", "the workbook is encrypted under a password"),
		Remedy:  audit.Textf("请用 Excel 或 WPS 打开，去掉密码后另存为 .xlsx", "open it in Excel or WPS, take the password off and save it as .xlsx"),
	}
}
