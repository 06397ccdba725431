// Package ods reads OpenDocument spreadsheets (.ods), as LibreOffice, WPS and
// Excel write them: every row in the file is given, or the file is refused. It
// refuses to know what rows mean, and what of a cell is only looks, such as
// shapes, annotations and colours.
package ods

import (
	"bytes"
	"io"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source/archive"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// The namespaces of OpenDocument that a spreadsheet is written in.
const (
	nsOffice   = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
	nsTable    = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
	nsText     = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
	nsStyle    = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
	nsNumber   = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
	nsDraw     = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
	nsSolid    = "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0"
	nsManifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
	nsCalc     = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
)

// The parts of a package.
const (
	mimePart     = "mimetype"
	manifestPart = "META-INF/manifest.xml"
	stylesPart   = "styles.xml"
	contentPart  = "content.xml"
)

// dialect is what the XML of a spreadsheet is like.
var dialect = &xmlscan.Dialect{
	Home:   nsTable,
	Values: []string{"table", "table-row", "table-cell", "covered-table-cell"},
	Remedy: cell.RemedyResave,
}

// inMemory is up to which size the content stays inflated while the file is open.
// Of a larger one each sheet inflates what stands before it once more; mostInflated
// bounds that, all sheets together.
const (
	inMemory     = 8 << 20
	mostInflated = 4 << 30
)

// book is what the sheets of one file share.
type book struct {
	*archive.Archive
	content  []byte // inflated, where it is small
	styles   map[string]cell.Style
	hidden   map[string]bool // styles of sheets that are hidden
	epoch    audit.Date      // day 0 of serial numbers
	sheets   []*Sheet
	bindings []xmlscan.Binding // in force where the sheets stand
}

// Open reads the frame of a spreadsheet and gives its sheets in the order of their
// tabs. All of the XML is looked at, so that what is cut off or damaged fails at
// once; rows are read when a sheet is asked for them. The file's name only stands
// in messages. Every error is a *audit.Fault.
func Open(file string, data []byte) ([]*Sheet, error) {
	pack, err := archive.Open(file, data)
	if err != nil {
		return nil, err
	}
	b := &book{Archive: pack, epoch: usualEpoch}
	if err := b.spreadsheet(); err != nil {
		return nil, err
	}
	if err := b.unlocked(); err != nil {
		return nil, err
	}
	if b.styles, err = b.commonStyles(); err != nil {
		return nil, err
	}
	if entry, ok := pack.Find(contentPart); ok && entry.UncompressedSize64 <= inMemory {
		if b.content, err = pack.Read(contentPart); err != nil {
			return nil, err
		}
	}
	if err := b.readContent(); err != nil {
		return nil, err
	}
	return b.sheets, nil
}

// kinds are the OpenDocument files that are no spreadsheets, by their media type.
var kinds = map[string]audit.Text{
	"text":         {ZH: "OpenDocument 文字文档（.odt）", EN: "an OpenDocument text (.odt)"},
	"presentation": {ZH: "OpenDocument 演示文稿（.odp）", EN: "an OpenDocument presentation (.odp)"},
	"graphics":     {ZH: "OpenDocument 绘图（.odg）", EN: "an OpenDocument drawing (.odg)"},
	"base":         {ZH: "OpenDocument 数据库（.odb）", EN: "an OpenDocument database (.odb)"},
}

const (
	mimeBase  = "application/vnd.oasis.opendocument."
	mimeLimit = 256
)

// spreadsheet refuses a document of another kind by name. A package need not say
// what it is: then its content does.
func (b *book) spreadsheet() error {
	entry, ok := b.Find(mimePart)
	if !ok {
		return nil
	}
	if entry.UncompressedSize64 > mimeLimit {
		return b.Fault(mimePart, "文档类型不认识", "the media type is unknown")
	}
	said, err := b.Read(mimePart)
	if err != nil {
		return err
	}
	mime := strings.TrimSpace(string(said))
	kind, opened := strings.CutPrefix(mime, mimeBase)
	kind = strings.TrimSuffix(strings.TrimSuffix(kind, "-template"), "-master")
	switch what, known := kinds[kind]; {
	case opened && kind == "spreadsheet":
		return nil
	case opened && known:
		return &audit.Fault{Where: b.Where(""), Problem: audit.Textf("实际是%s，不是电子表格", "this is %s, not a spreadsheet", what),
			Remedy: audit.Text{ZH: "请给出电子表格", EN: "name a spreadsheet"}}
	}
	return b.Fault(mimePart, "文档类型 %q 不认识", "the media type %q is unknown", mime)
}

// unlocked refuses a spreadsheet under a password: its parts say so in the
// manifest, or lie as a whole in one that is encrypted.
func (b *book) unlocked() error {
	if _, ok := b.Find("encrypted-package"); ok {
		return b.locked()
	}
	if _, ok := b.Find(manifestPart); !ok {
		return nil
	}
	locked := false
	err := b.Parse(dialect, manifestPart, func(x *xmlscan.Scanner) error {
		if err := x.Root("manifest", nsManifest); err != nil {
			return err
		}
		return x.Children(func() error {
			return x.Children(func() error {
				locked = locked || x.Space == nsManifest && string(x.Local) == "encryption-data"
				return x.Skip()
			})
		})
	})
	if err == nil && locked {
		err = b.locked()
	}
	return err
}

func (b *book) locked() error {
	return &audit.Fault{
		Where:   b.Where(""),
		Problem: audit.Text{ZH: "是加密的电子表格", EN: "is a password-protected spreadsheet"},
		Remedy:  audit.Text{ZH: "请用 LibreOffice 或 WPS 打开，去掉密码后另存", EN: "open it in LibreOffice or WPS and save it without the password"},
	}
}

// from gives the content from a byte on.
func (b *book) from(start int64) (io.ReadCloser, error) {
	if b.content != nil {
		return io.NopCloser(bytes.NewReader(b.content[start:])), nil
	}
	content, err := b.Content(contentPart)
	if err != nil {
		return nil, err
	}
	if _, err := io.CopyN(io.Discard, content, start); err != nil {
		_ = content.Close() // nothing is written
		return nil, b.Broken(contentPart, err)
	}
	return content, nil
}
