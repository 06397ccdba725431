// Package intake opens files that somebody names: regular ones, no larger than
// they may be. A pipe, a device or a socket is refused before it is opened, for
// reading it might never end; so is a file that is larger than it may be, or that
// has no end. It refuses to know what is in a file.
package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"ninefold/internal/audit"
	"ninefold/internal/windows"
)

// How large a file may be, by what it is.
const (
	Small  = 1 << 20  // keys, seals, templates, configs
	Medium = 64 << 20 // bundles and the like
	Large  = 1 << 30  // exports
	Huge   = 8 << 30  // results, which may tell of every subject
)

// Open opens a regular file of at most so many bytes. Every error is a
// *audit.Fault.
func Open(path string, most int64) (*os.File, error) {
	info, err := os.Stat(path)
	if err == nil {
		err = fit(info, most)
	}
	if err != nil {
		return nil, Refused(path, err)
	}
	file, err := os.OpenFile(path, os.O_RDONLY|withoutWaiting, 0) //nolint:gosec // the user names what is to be read
	if err != nil {
		return nil, Refused(path, err)
	}
	now, err := file.Stat() // what was looked at may be something else by now
	if err == nil {
		err = fit(now, most)
	}
	if err != nil {
		return nil, Refused(path, errors.Join(err, file.Close()))
	}
	return file, nil
}

// Read gives what is in a regular file of at most so many bytes.
func Read(path string, most int64) ([]byte, error) {
	file, err := Open(path, most)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // nothing is written
	return all(path, file, most)
}

// all reads to the end, which a file without a size (as below /proc) may not have.
func all(path string, file *os.File, most int64) ([]byte, error) {
	var room int64
	if info, err := file.Stat(); err == nil {
		room = min(info.Size(), most)
	}
	data := make([]byte, 0, room+1)
	for {
		n, err := file.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case int64(len(data)) > most:
			return nil, Refused(path, tooLarge(int64(len(data)), most))
		case errors.Is(err, io.EOF):
			return data, nil
		case err != nil:
			return nil, Refused(path, err)
		case len(data) == cap(data):
			data = append(data, 0)[:len(data)]
		}
	}
}

// refusal is why a file is not read.
type refusal struct{ problem, remedy audit.Text }

func (r *refusal) Error() string { return r.problem.EN }

// fit refuses what is no regular file, and what is too large.
func fit(info fs.FileInfo, most int64) error {
	switch {
	case info.IsDir():
		return &refusal{problem: audit.Text{ZH: "是文件夹，不是文件", EN: "is a directory, not a file"}}
	case !info.Mode().IsRegular():
		return &refusal{
			problem: audit.Text{ZH: "不是普通文件（可能是管道或设备）", EN: "is not a regular file (a pipe or a device)"},
			remedy:  audit.Text{ZH: "请先存成文件", EN: "save it to a file first"},
		}
	case info.Size() > most:
		return tooLarge(info.Size(), most)
	}
	return nil
}

func tooLarge(size, most int64) error {
	return &refusal{
		problem: audit.Text{
			ZH: fmt.Sprintf("文件过大（至少 %d 字节，上限 %d 字节）", size, most),
			EN: fmt.Sprintf("is too large (at least %d bytes, at most %d are read)", size, most),
		},
		remedy: audit.Text{ZH: "请检查是否选对了文件", EN: "see whether this is the right file"},
	}
}

// Refused puts what keeps a file from being read into words.
func Refused(path string, err error) error {
	where := filepath.ToSlash(path)
	if held := windows.Unreadable(runtime.GOOS, where, err); held != nil {
		return held
	}
	if r, ok := errors.AsType[*refusal](err); ok {
		return &audit.Fault{Where: where, Problem: r.problem, Remedy: r.remedy}
	}
	if known, ok := errors.AsType[*audit.Fault](err); ok {
		return known
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &audit.Fault{Where: where,
			Problem: audit.Text{ZH: "无法读取：文件或文件夹不存在", EN: "cannot be read: it does not exist"},
			Remedy:  audit.Text{ZH: "请检查路径", EN: "check the path"}}
	case errors.Is(err, fs.ErrPermission):
		return &audit.Fault{Where: where,
			Problem: audit.Text{ZH: "无法读取：没有读取权限", EN: "cannot be read: permission denied"},
			Remedy:  audit.Text{ZH: "请检查文件权限", EN: "check the file's permissions"}}
	}
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		err = inner.Err
	}
	return &audit.Fault{Where: where,
		Problem: audit.Text{ZH: "无法读取：" + err.Error(), EN: "cannot be read: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查位置和权限", EN: "check the place and the permissions"}}
}
