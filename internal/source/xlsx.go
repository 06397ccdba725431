package source

import (
	"maps"
	"path"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source/archive"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// The spreadsheet namespaces a workbook is written in. ISO 29500 strict files
// use names of their own, which are folded into these.
const (
	nsMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsRefs = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsRels = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// workbookXML is what the XML of a workbook is like.
var workbookXML = &xmlscan.Dialect{
	Home: nsMain,
	Aliases: map[string]string{
		"http://purl.oclc.org/ooxml/spreadsheetml/main":           nsMain,
		"http://purl.oclc.org/ooxml/officeDocument/relationships": nsRefs,
	},
	Values: []string{"sheetData", "row", "c", "v", "is", "sst", "si", "t"},
	Remedy: cell.RemedyResave,
}

// openXLSX reads the frame of a workbook (sheets, shared strings, styles) and
// gives its worksheets in the order of their tabs, chart and dialog sheets left
// out. The path only names the file in messages. Rows are read when a sheet is
// asked for them. Whatever could lead to a shortened or altered table is an
// *audit.Fault that names the file and the part.
func openXLSX(file string, data []byte) ([]Sheet, error) {
	pack, err := archive.Open(file, data)
	if err != nil {
		if is := identify(data); is != xlsxBook && is != zipArchive {
			err = &audit.Fault{Where: file, Problem: audit.Textf("实际是%s，不是 XLSX 工作簿", "this is %s, not an XLSX workbook", is.what), Remedy: is.remedy()}
		}
		return nil, err
	}
	pkg := &xlsxPackage{pack}
	book, err := readWorkbook(pkg)
	if err != nil {
		return nil, err
	}
	sheets := make([]Sheet, len(book.sheets))
	for i, sheet := range book.sheets {
		sheets[i] = sheet
	}
	return sheets, nil
}

// xlsxPackage is the archive of a workbook.
type xlsxPackage struct{ *archive.Archive }

// parse reads a part whose root element is in the spreadsheet's (or the
// package's) namespace.
func (p *xlsxPackage) parse(part, root string, read func(*xmlscan.Scanner) error) error {
	return p.Parse(workbookXML, part, func(x *xmlscan.Scanner) error {
		if err := x.Root(root, nsMain, nsRels); err != nil {
			return err
		}
		return read(x)
	})
}

// workbook is what the sheets of one file share.
type workbook struct {
	*xlsxPackage
	part     string // of the workbook itself
	date1904 bool
	shared   *cell.Texts
	styles   []cell.Style
	sheets   []*worksheet
}

// sheetEntry is one tab as the workbook part lists it.
type sheetEntry struct {
	name, rel string
	hidden    bool
}

func readWorkbook(pkg *xlsxPackage) (*workbook, error) {
	part, err := pkg.mainPart()
	if err != nil {
		return nil, err
	}
	book := &workbook{xlsxPackage: pkg, part: part}
	entries, err := book.readFrame()
	if err != nil {
		return nil, err
	}
	rels, err := pkg.relationships(part)
	if err != nil {
		return nil, err
	}
	if book.shared, err = readStrings(pkg, rels.target("sharedStrings")); err != nil {
		return nil, err
	}
	if book.styles, err = readStyles(pkg, rels.target("styles")); err != nil {
		return nil, err
	}
	return book, book.resolve(entries, rels)
}

// readFrame reads the workbook part: the epoch and the list of tabs.
func (b *workbook) readFrame() (entries []sheetEntry, err error) {
	err = b.parse(b.part, "workbook", func(x *xmlscan.Scanner) error {
		return x.Children(func() error {
			switch {
			case x.Is("workbookPr"):
				b.date1904 = x.Flag("date1904")
			case x.Is("sheets"):
				return x.Only(func() error {
					if !x.Is("sheet") {
						return x.Unknown()
					}
					entries = append(entries, readEntry(x))
					return x.Skip()
				})
			}
			return x.Skip()
		})
	})
	return entries, err
}

func readEntry(x *xmlscan.Scanner) sheetEntry {
	name, _ := x.Attr("name")
	rel, _ := x.AttrIn(nsRefs, "id")
	state, _ := x.Attr("state")
	return sheetEntry{
		name:   string(name),
		rel:    string(rel),
		hidden: string(state) == "hidden" || string(state) == "veryHidden",
	}
}

// sheetTypes says which kinds of tab hold rows; a kind that is not listed is
// refused rather than left out.
var sheetTypes = map[string]bool{
	"worksheet": true, "chartsheet": false, "dialogsheet": false,
	"xlMacrosheet": false, "xlIntlMacrosheet": false,
}

// resolve finds the part of every tab that holds rows.
func (b *workbook) resolve(entries []sheetEntry, rels relationships) error {
	if len(entries) == 0 {
		return b.Fault(b.part, "工作簿里没有任何工作表", "the workbook lists no sheet")
	}
	owner := map[string]string{}
	for _, entry := range entries {
		rel, ok := rels[entry.rel]
		holdsRows, known := sheetTypes[rel.kind]
		switch {
		case !ok || !known || rel.external:
			return b.Fault(b.part, "找不到工作表 %q 的内容", "nothing leads to the content of sheet %q", entry.name)
		case !holdsRows:
			continue
		}
		if _, ok := b.Find(rel.target); !ok {
			return b.Fault(rel.target, "缺少工作表 %q 的内容", "the content of sheet %q is missing", entry.name)
		}
		if other, taken := owner[strings.ToLower(rel.target)]; taken {
			return b.Fault(rel.target, "工作表 %q 和 %q 指向同一内容", "sheets %q and %q claim the same content", other, entry.name)
		}
		owner[strings.ToLower(rel.target)] = entry.name
		b.sheets = append(b.sheets, newWorksheet(b, entry, rel.target))
	}
	return b.unlisted(owner, rels)
}

// unlisted refuses a workbook that leads to a worksheet which has no tab: nobody
// sees it, and nobody can tell whether its rows are meant to count.
func (b *workbook) unlisted(owner map[string]string, rels relationships) error {
	for _, id := range slices.Sorted(maps.Keys(rels)) {
		rel := rels[id]
		if _, listed := owner[strings.ToLower(rel.target)]; rel.kind == "worksheet" && !rel.external && !listed {
			return b.Fault(rel.target, "工作簿里有这张工作表，却没有列出", "the workbook leads to this worksheet but does not list it")
		}
	}
	return nil
}

// relationship is one link from a part to another.
type relationship struct {
	kind, target string // kind is the last word of the type's address
	external     bool
}

type relationships map[string]relationship

// target gives the part a part is linked to by kind, "" where there is none.
func (r relationships) target(kind string) string {
	found := ""
	for _, rel := range r {
		if rel.kind == kind && !rel.external && (found == "" || rel.target < found) {
			found = rel.target
		}
	}
	return found
}

// relationships reads the links of a part; a part without any is an error.
func (p *xlsxPackage) relationships(part string) (relationships, error) {
	folder, base := path.Split(part)
	rels := relationships{}
	err := p.parse(folder+"_rels/"+base+".rels", "Relationships", func(x *xmlscan.Scanner) error {
		return x.Children(func() error {
			id, _ := x.Attr("Id")
			kind, _ := x.Attr("Type")
			target, _ := x.Attr("Target")
			mode, _ := x.Attr("TargetMode")
			if _, twice := rels[string(id)]; twice {
				return x.Fault("关系编号 %q 重复", "relationship %q stands twice", id)
			}
			rels[string(id)] = relationship{
				kind:     path.Base(string(kind)),
				target:   resolveTarget(folder, string(target)),
				external: string(mode) == "External",
			}
			return x.Skip()
		})
	})
	return rels, err
}

// resolveTarget gives the part a link means: absolute from the package's root,
// else relative to the folder of the part that links.
func resolveTarget(folder, target string) string {
	if !strings.HasPrefix(target, "/") {
		target = "/" + folder + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

// mainPart finds the workbook part by the package's own links.
func (p *xlsxPackage) mainPart() (string, error) {
	part := "xl/workbook.xml"
	if _, ok := p.Find("_rels/.rels"); ok {
		rels, err := p.relationships("")
		if err != nil {
			return "", err
		}
		if target := rels.target("officeDocument"); target != "" {
			part = target
		}
	}
	return part, nil
}
