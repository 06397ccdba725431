package source

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/windows"
)

// maxFileSize bounds what is read into memory at once.
const maxFileSize = 1 << 30

// format is one kind of file that can be read. Everything that ranges over
// formats (help, error texts, discovery) asks the registry.
type format struct {
	name       string
	title      audit.Text // with its article, as in "this is not …"
	extensions []string   // lower case, with the dot
	holds      []*content // what a file of this format may turn out to be
	mistaken   []*content // of other formats, what programs give these extensions too: it is read as what it is
	mayBeEmpty bool       // no bytes at all are a table without rows
	open       func(path string, data []byte, hint Hint) (sheets []Sheet, encoding string, err error)
	survey     func(path string, hint Hint) (*File, error) // for large files; nil, or errNotLarge: open is to do it
}

var formats []format

// register takes a format in; each calls it once, in its own file.
func register(f format) {
	formats = append(formats, f)
	slices.SortFunc(formats, func(a, b format) int { return strings.Compare(a.name, b.name) })
}

// Formats lists the names of all formats that can be read, sorted.
func Formats() []string {
	names := make([]string, 0, len(formats))
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}

// Extensions lists the file name extensions that are read, with the dot, in
// lower case, sorted by format.
func Extensions() []string {
	var all []string
	for _, f := range formats {
		all = append(all, f.extensions...)
	}
	return all
}

func extensionOf(path string) string { return strings.ToLower(filepath.Ext(path)) }

func formatOf(path string) (format, bool) {
	for _, f := range formats {
		if slices.Contains(f.extensions, extensionOf(path)) {
			return f, true
		}
	}
	return format{}, false
}

// Open reads a file and makes its sheets ready to be read. The extension says
// the format; content that is something else is refused, but for workbooks that
// bear another kind's extension and for text called .xls, as many systems export
// it: these are read as what they are. All bytes are looked at here, so a bad one fails at once, while the rows of a CSV file are only
// looked at by Sheet.Each. Files are held in memory but for large CSV files in
// UTF-8, which are read a second time and must not have changed by then. Every
// error is a *audit.Fault. A path may lead into a zip archive.
func Open(path string, hint Hint) (*File, error) { return new(Store).Open(path, hint) }

// open opens a file on disk.
func open(name string, hint Hint) (*File, error) {
	if f, ok := formatOf(name); ok && f.survey != nil {
		if file, err := f.survey(name, hint); !errors.Is(err, errNotLarge) {
			return file, err
		}
	}
	data, err := load(name)
	if err != nil {
		return nil, err
	}
	return Read(name, data, hint)
}

// settle finds the format that the extension names and makes sure that the
// content is of it, or of one that is often called so.
func settle(path string, data []byte) (format, error) {
	if unreadable(path) {
		return format{}, oldSpreadsheet(path)
	}
	f, ok := formatOf(path)
	if !ok {
		return format{}, unknownExtension(path)
	}
	is := identify(data)
	switch {
	case slices.Contains(f.holds, is):
		return f, nil
	case slices.Contains(f.mistaken, is):
		return formatHolding(is), nil
	}
	return format{}, &audit.Fault{
		Where:   path,
		Problem: audit.Textf("实际是 %s，不是 %s", "this is %s, not %s", is.what, f.title),
		Remedy:  is.remedy(),
	}
}

// formatHolding gives the first format that reads a content.
func formatHolding(is *content) format {
	return formats[slices.IndexFunc(formats, func(f format) bool { return slices.Contains(f.holds, is) })]
}

func unknownExtension(path string) error {
	known := strings.Join(Extensions(), " ")
	return &audit.Fault{
		Where:   path,
		Problem: audit.Textf("无法从扩展名 %q 判断文件格式", "the extension %q names no format that can be read", extensionOf(path)),
		Remedy:  audit.Textf("可读取的扩展名：%s", "known extensions: %s", known),
	}
}

func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unreachable(path, err)
	case info.IsDir():
		return nil, &audit.Fault{Where: path, Problem: audit.Textf("是文件夹，不是文件", "is a directory, not a file")}
	case !info.Mode().IsRegular():
		return nil, &audit.Fault{Where: path, Problem: audit.Textf("不是普通文件（可能是管道或设备）", "is not a regular file (a pipe or a device)")}
	case info.Size() > maxFileSize:
		return nil, &audit.Fault{
			Where:   path,
			Problem: audit.Textf("文件有 %d 字节，上限为 %d 字节", "has %d bytes, more than the limit of %d", info.Size(), maxFileSize),
			Remedy:  audit.Textf("请拆分成几个文件", "split it into several files"),
		}
	}
	data, err := readFile(path)
	if err != nil {
		return nil, unreachable(path, err)
	}
	if !settled(path, info, data) {
		return nil, changed(path)
	}
	return data, withBytes(path, data)
}

// withBytes refuses a file without bytes, where its format needs some.
func withBytes(path string, data []byte) error {
	if f, ok := formatOf(path); len(data) > 0 || ok && f.mayBeEmpty {
		return nil
	}
	return &audit.Fault{
		Where:   path,
		Problem: audit.Textf("文件是空的（0 字节）", "is empty (0 bytes)"),
		Remedy:  audit.Textf("请重新导出", "export it again"),
	}
}

// readFile reads a whole file; a test writes to the file meanwhile.
var readFile = func(path string) ([]byte, error) { return intake.Read(path, maxFileSize) }

// racy is how far back a file's time of change may lie and another write still
// have the same: file systems count in steps of up to two seconds.
const racy = 2 * time.Second

// settled reports whether the file is still the one that was looked at before
// it was read, at the same size and time, and that it was read whole. A file
// written so recently that its time proves nothing is read once more.
func settled(path string, before fs.FileInfo, data []byte) bool {
	after, err := os.Stat(path)
	if err != nil || !same(before, after) || after.Size() != int64(len(data)) {
		return false
	}
	if time.Since(after.ModTime()) > racy {
		return true
	}
	again, err := intake.Read(path, maxFileSize)
	return err == nil && bytes.Equal(data, again)
}

// unreachable puts an error of the operating system into words.
func unreachable(path string, err error) error {
	if held := windows.Unreadable(runtime.GOOS, path, err); held != nil {
		return held
	}
	fault := &audit.Fault{Where: path}
	known, told := errors.AsType[*audit.Fault](err)
	switch {
	case told:
		return known
	case errors.Is(err, fs.ErrNotExist):
		fault.Problem = audit.Textf("文件或文件夹不存在", "does not exist")
		fault.Remedy = audit.Textf("请检查路径", "check the path")
	case errors.Is(err, fs.ErrPermission):
		fault.Problem = audit.Textf("没有读取权限", "may not be read: permission denied")
		fault.Remedy = audit.Textf("请检查文件权限", "check the file's permissions")
	default:
		fault.Problem = audit.Textf("无法读取：%v", "cannot be read: %v", err)
	}
	return fault
}

func init() {
	register(format{
		name: "xlsx", title: xlsxBook.what, extensions: []string{".xlsx", ".xlsm"},
		holds: []*content{xlsxBook, zipArchive}, mistaken: []*content{xlsBook},
		open: func(path string, data []byte, _ Hint) ([]Sheet, string, error) {
			sheets, err := openXLSX(path, data)
			return sheets, "", err
		},
	})
}
