package source

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
	maxParts     = 10_000
	maxPart      = 512 << 20 // bytes of one part, inflated
	maxPackage   = 1 << 30   // bytes of all parts, inflated
	maxRatio     = 100       // times a part may grow …
	freeToExpand = 16 << 20  // … once it is larger than this
)

// xlsxPackage is the zip archive of a workbook whose directory was found sound.
type xlsxPackage struct {
	file  string
	parts map[string]*zip.File // by lower-case name: part names ignore case
}

func openPackage(file string, data []byte) (*xlsxPackage, error) {
	p := &xlsxPackage{file: file, parts: map[string]*zip.File{}}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, p.noArchive(data)
	}
	if len(archive.File) > maxParts {
		return nil, p.fault("", "压缩包内有 %d 个文件，上限为 %d", "the archive holds %d parts, more than the limit of %d", len(archive.File), maxParts)
	}
	return p, p.admitAll(archive.File, uint64(len(data)))
}

// noArchive says what a file is that is no whole zip archive.
func (p *xlsxPackage) noArchive(data []byte) *audit.Fault {
	if is := identify(data); is != xlsxBook && is != zipArchive {
		return &audit.Fault{Where: p.file, Problem: say("实际是%s，不是 XLSX 工作簿", "this is %s, not an XLSX workbook", is.what), Remedy: is.remedy()}
	}
	return p.fault("", "压缩包不完整或已损坏（可能没有下载完）", "the zip archive is cut off or damaged (perhaps a download did not finish)")
}

// admitAll takes in the parts of an archive of the given size.
func (p *xlsxPackage) admitAll(entries []*zip.File, size uint64) error {
	var packed, inflated uint64
	for _, entry := range entries {
		if err := p.admit(entry); err != nil {
			return err
		}
		packed += entry.CompressedSize64
		inflated += entry.UncompressedSize64
	}
	if packed > size {
		return p.fault("", "压缩包内各文件互相重叠", "the parts of the archive overlap")
	}
	if inflated > maxPackage {
		return p.fault("", "解压后共 %s，超出上限 %s", "it would inflate to %s, more than the limit of %s", mebibytes(inflated), mebibytes(maxPackage))
	}
	return nil
}

func (p *xlsxPackage) admit(entry *zip.File) error {
	name, size := entry.Name, entry.UncompressedSize64
	key := strings.ToLower(name)
	switch _, twice := p.parts[key]; {
	case !honestName(name):
		return p.fault(strconv.Quote(name), "压缩包内含不正常的文件名", "the archive holds a part with a treacherous name")
	case twice:
		return p.fault(name, "压缩包内有两个同名文件", "the archive holds this part twice")
	case entry.Flags&1 != 0:
		return p.fault(name, "内容已加密", "this part is encrypted")
	case entry.Method != zip.Store && entry.Method != zip.Deflate:
		return p.fault(name, "不支持编号为 %d 的压缩方式", "compression method %d is not supported", entry.Method)
	case size > maxPart || size > freeToExpand && size/maxRatio > entry.CompressedSize64:
		return p.fault(name, "声称解压后有 %s，大小不正常", "it claims to inflate to %s, which no sound workbook does", mebibytes(size))
	}
	if !strings.HasSuffix(name, "/") {
		p.parts[key] = entry
	}
	return nil
}

// honestName reports whether a part's name means the same to every unpacker.
func honestName(name string) bool {
	plain := strings.TrimSuffix(name, "/")
	return plain != "" && path.Clean("/"+plain) == "/"+plain && !strings.ContainsAny(name, "\\:\x00\r\n")
}

func mebibytes(n uint64) string { return strconv.FormatUint((n+1<<20-1)>>20, 10) + " MiB" }

func (p *xlsxPackage) find(part string) (*zip.File, bool) {
	entry, ok := p.parts[strings.ToLower(part)]
	return entry, ok
}

// open gives the inflated bytes of a part. Reading them to the end checks
// their number and checksum.
func (p *xlsxPackage) open(part string) (io.ReadCloser, error) {
	entry, ok := p.find(part)
	if !ok {
		return nil, p.fault(part, "文件里缺少这一部分", "this part is missing")
	}
	content, err := entry.Open()
	if err != nil {
		return nil, p.broken(part, err)
	}
	return content, nil
}

// parse reads a part whose root element is in the spreadsheet's (or the
// package's) namespace, and makes sure that it is sound up to its last byte.
func (p *xlsxPackage) parse(part, root string, read func(*xmlscan.Scanner) error) error {
	content, err := p.open(part)
	if err != nil {
		return err
	}
	defer func() { _ = content.Close() }() // nothing is written
	x := xmlscan.New(workbookXML, content, func(err error) error { return p.broken(part, err) })
	if err := x.Root(root, nsMain, nsRels); err != nil {
		return err
	}
	if err := read(x); err != nil {
		return err
	}
	return x.Finish()
}

// broken names the part in an error met while reading its bytes.
func (p *xlsxPackage) broken(part string, err error) error {
	if fault, ok := errors.AsType[*audit.Fault](err); ok {
		if fault.Where == "" {
			fault.Where = p.where(part)
		}
		return fault
	}
	return p.fault(part, "压缩数据已损坏（%v）", "its compressed data is damaged (%v)", err)
}

func (p *xlsxPackage) where(part string) string {
	if part == "" {
		return p.file
	}
	return p.file + ": " + part
}

func (p *xlsxPackage) fault(part, zh, en string, args ...any) *audit.Fault {
	return &audit.Fault{Where: p.where(part), Problem: say(zh, en, args...), Remedy: cell.RemedyResave}
}
