// Package archive opens the zip archives that workbooks are, within limits on what
// they may ask of us. It refuses to know what is in the parts.
package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// What a package may ask of us. Limits are checked against the sizes that the
// archive declares, before anything is inflated; archive/zip in turn refuses
// a part that inflates to more or less than declared.
const (
	MostParts    = 10_000    // entries of the directory
	maxPart      = 512 << 20 // bytes of one part, inflated
	maxPackage   = 1 << 30   // bytes of all parts, inflated
	maxRatio     = 100       // times a part may grow …
	freeToExpand = 16 << 20  // … once it is larger than this
)

// Archive is a package of parts whose directory was found sound.
type Archive struct {
	file  string
	parts map[string]*zip.File // by lower-case name: part names ignore case
}

// Open reads the directory of a package. The file's name only stands in messages.
// Every error is a *audit.Fault.
func Open(file string, data []byte) (*Archive, error) {
	p := &Archive{file: file, parts: map[string]*zip.File{}}
	directory, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, p.Fault("", "压缩包不完整或已损坏（可能没有下载完）", "the zip archive is cut off or damaged (perhaps a download did not finish)")
	}
	if len(directory.File) > MostParts {
		return nil, p.Fault("", "压缩包内有 %d 个文件，上限为 %d", "the archive holds %d parts, more than the limit of %d", len(directory.File), MostParts)
	}
	return p, p.admitAll(directory.File, uint64(len(data)))
}

// admitAll takes in the parts of an archive of the given size.
func (p *Archive) admitAll(entries []*zip.File, size uint64) error {
	var packed, inflated uint64
	for _, entry := range entries {
		if err := p.admit(entry); err != nil {
			return err
		}
		packed += entry.CompressedSize64
		inflated += entry.UncompressedSize64
	}
	if packed > size {
		return p.Fault("", "压缩包内各文件互相重叠", "the parts of the archive overlap")
	}
	if inflated > maxPackage {
		return p.Fault("", "解压后共 %s，超出上限 %s", "it would inflate to %s, more than the limit of %s", Mebibytes(inflated), Mebibytes(maxPackage))
	}
	return nil
}

func (p *Archive) admit(entry *zip.File) error {
	name, size := entry.Name, entry.UncompressedSize64
	key := strings.ToLower(name)
	switch _, twice := p.parts[key]; {
	case !HonestName(name):
		return p.Fault(strconv.Quote(name), "压缩包内含不正常的文件名", "the archive holds a part with a treacherous name")
	case twice:
		return p.Fault(name, "压缩包内有两个同名文件", "the archive holds this part twice")
	case entry.Flags&1 != 0:
		return p.Fault(name, "内容已加密", "this part is encrypted")
	case entry.Method != zip.Store && entry.Method != zip.Deflate:
		return p.Fault(name, "不支持编号为 %d 的压缩方式", "compression method %d is not supported", entry.Method)
	case size > maxPart || size > freeToExpand && size/maxRatio > entry.CompressedSize64:
		return p.Fault(name, "声称解压后有 %s，大小不正常", "it claims to inflate to %s, which no sound workbook does", Mebibytes(size))
	}
	if !strings.HasSuffix(name, "/") {
		p.parts[key] = entry
	}
	return nil
}

// HonestName reports whether a part's name means the same to every unpacker.
func HonestName(name string) bool {
	plain := strings.TrimSuffix(name, "/")
	return plain != "" && path.Clean("/"+plain) == "/"+plain && !strings.ContainsAny(name, "\\:\x00\r\n")
}

// Mebibytes writes a number of bytes for a message, rounded up.
func Mebibytes(n uint64) string { return strconv.FormatUint((n+1<<20-1)>>20, 10) + " MiB" }

// Find gives the entry of a part, whatever the case of its letters.
func (p *Archive) Find(part string) (*zip.File, bool) {
	entry, ok := p.parts[strings.ToLower(part)]
	return entry, ok
}

// Content gives the inflated bytes of a part. Reading them to the end checks
// their number and checksum.
func (p *Archive) Content(part string) (io.ReadCloser, error) {
	entry, ok := p.Find(part)
	if !ok {
		return nil, p.Fault(part, "文件里缺少这一部分", "this part is missing")
	}
	content, err := entry.Open()
	if err != nil {
		return nil, p.Broken(part, err)
	}
	return content, nil
}

// Read gives all of a part, whose size its directory says and the limits bound.
func (p *Archive) Read(part string) ([]byte, error) {
	content, err := p.Content(part)
	if err != nil {
		return nil, err
	}
	defer func() { _ = content.Close() }() // nothing is written
	data, err := io.ReadAll(content)
	if err != nil {
		return nil, p.Broken(part, err)
	}
	return data, nil
}

// Parse reads a part as XML, and makes sure that it is sound up to its last byte.
func (p *Archive) Parse(dialect *xmlscan.Dialect, part string, read func(*xmlscan.Scanner) error) error {
	content, err := p.Content(part)
	if err != nil {
		return err
	}
	defer func() { _ = content.Close() }() // nothing is written
	x := xmlscan.New(dialect, content, func(err error) error { return p.Broken(part, err) })
	if err := read(x); err != nil {
		return err
	}
	return x.Finish()
}

// Broken names the part in an error met while reading its bytes.
func (p *Archive) Broken(part string, err error) error {
	if fault, ok := errors.AsType[*audit.Fault](err); ok {
		if fault.Where == "" {
			fault.Where = p.Where(part)
		}
		return fault
	}
	return p.Fault(part, "压缩数据已损坏（%v）", "its compressed data is damaged (%v)", err)
}

// Where names a part in a message; "" is the file itself.
func (p *Archive) Where(part string) string {
	if part == "" {
		return p.file
	}
	return p.file + ": " + part
}

// Fault is something wrong with a part.
func (p *Archive) Fault(part, zh, en string, args ...any) *audit.Fault {
	return &audit.Fault{Where: p.Where(part), Problem: audit.Textf(zh, en, args...), Remedy: cell.RemedyResave}
}
