package archive

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/unicode/norm"

	"ninefold/internal/audit"
)

// What a zip archive that is read like a folder may hold. Sizes are those that its
// directory declares; archive/zip refuses an entry that has more or less.
const (
	MostEntries  = 20_000
	mostName     = 1024    // bytes of the path of an entry
	mostDepth    = 32      // folders within each other
	MostUnpacked = 2 << 30 // bytes of all entries that are read, unpacked
)

// RemedyUnpack is what helps against nearly everything that a zip archive can be.
var RemedyUnpack = audit.Text{
	ZH: "请解压后给出文件夹，或重新压缩",
	EN: "unpack it and name the folder, or pack it again",
}

// Folder is a zip archive that is read like a folder: its directory, found sound.
type Folder struct {
	file    string
	entries []*Entry
}

// Entry is a file in the archive.
type Entry struct {
	Name string // its path, slashes forward, each folder by its name
	Size int64  // unpacked, as declared
	Link bool   // it is no file but leads to one

	folder *Folder
	zip    *zip.File
}

// OpenFolder reads the directory of an archive of so many bytes; src must stay
// open while entries are read. The file's name only stands in messages. Names that
// mean one thing to one unpacker and another to the next are refused, and so is an
// archive in which two entries would be one file on some disk. Every error is a
// *audit.Fault.
func OpenFolder(file string, src io.ReaderAt, size int64) (*Folder, error) {
	f := &Folder{file: file}
	directory, err := zip.NewReader(src, size)
	if err != nil {
		return nil, f.fault("", "压缩包不完整或已损坏（可能没有下载完，或是分卷的一部分）", "the zip archive is cut off or damaged (a download did not finish, or it is one of several parts)")
	}
	if len(directory.File) > MostEntries {
		return nil, f.fault("", "压缩包内有 %d 个文件，上限为 %d", "the archive holds %d files, more than the limit of %d", len(directory.File), MostEntries)
	}
	names, err := f.names(directory.File)
	if err != nil {
		return nil, err
	}
	return f, f.admit(directory.File, names, uint64(size)) //nolint:gosec // a size is no negative number
}

// Entries are the files of the archive by name. Folders are none.
func (f *Folder) Entries() []*Entry { return f.entries }

// Find gives the entry of a path.
func (f *Folder) Find(name string) (*Entry, bool) {
	i, ok := slices.BinarySearchFunc(f.entries, name, func(e *Entry, name string) int { return strings.Compare(e.Name, name) })
	if !ok {
		return nil, false
	}
	return f.entries[i], true
}

func (f *Folder) admit(files []*zip.File, names []string, size uint64) error {
	var packed uint64
	taken := map[string]string{} // by what a disk may take for the same
	folders := map[string]bool{}
	for i, one := range files {
		name := names[i]
		if packed += one.CompressedSize64; packed > size {
			return f.fault("", "压缩包内各文件互相重叠", "the files of the archive overlap")
		}
		if strings.HasSuffix(name, "/") {
			continue
		}
		key := folded(name)
		if other, twice := taken[key]; twice {
			return f.fault(name, "与压缩包内的 %s 重名", "it and %s in the archive have the same name", strconv.Quote(other))
		}
		taken[key] = name
		for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
			folders[dir] = true
		}
		f.entries = append(f.entries, &Entry{Name: name, Size: int64(min(one.UncompressedSize64, 1<<62)), Link: one.Mode()&fs.ModeType != 0, folder: f, zip: one})
	}
	for _, one := range f.entries {
		if folders[folded(one.Name)] {
			return f.fault(one.Name, "在压缩包内既是文件又是文件夹", "it is a file and a folder in the archive")
		}
	}
	slices.SortFunc(f.entries, func(a, b *Entry) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// folded is what file systems that ignore the case of letters take a name for.
func folded(name string) string { return strings.ToLower(strings.ToUpper(name)) }

// names decodes the names of all entries: as the entry itself says, else as they
// all are read without a fault, UTF-8 before GB18030 (which Windows writes in
// Chinese).
func (f *Folder) names(files []*zip.File) ([]string, error) {
	names := make([]string, len(files))
	plain := true // what says nothing is UTF-8 throughout
	for i, one := range files {
		if said, ok := f.said(one); ok {
			names[i] = said
		} else {
			plain = plain && utf8.ValidString(one.Name)
		}
	}
	for i, one := range files {
		if names[i] == "" {
			names[i] = one.Name
			if !plain {
				decoded, err := simplifiedchinese.GB18030.NewDecoder().String(one.Name)
				if err != nil {
					decoded = "\uFFFD"
				}
				names[i] = decoded
			}
		}
		name, honest := honestPath(names[i])
		if !honest {
			return nil, f.fault("", "压缩包内含不正常的文件名 %s", "the archive holds a treacherous name: %s", strconv.QuoteToASCII(shortName(names[i])))
		}
		names[i] = name
	}
	return names, nil
}

func shortName(name string) string {
	if len(name) <= 80 {
		return name
	}
	return strings.ToValidUTF8(name[:80], "") + "…"
}

const (
	utf8Flag     = 0x800  // the name is in UTF-8
	unicodePath  = 0x7075 // extra field: the name in UTF-8, and the checksum of the other
	encryptedBit = 0x1
)

// said is the name in Unicode where the entry says which it is.
func (f *Folder) said(one *zip.File) (string, bool) {
	if one.Flags&utf8Flag != 0 {
		return one.Name, true
	}
	for extra := one.Extra; len(extra) >= 4; {
		id, size := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		if extra = extra[4:]; size > len(extra) {
			break
		}
		field := extra[:size]
		extra = extra[size:]
		if id == unicodePath && size > 5 && field[0] == 1 && binary.LittleEndian.Uint32(field[1:]) == crc32.ChecksumIEEE([]byte(one.Name)) {
			return string(field[5:]), true
		}
	}
	return "", false
}

// honestPath reports whether a name means the same to every unpacker, and gives it
// as it is: slashes forward (old programs under Windows write others), accents as
// one with their letters (a Mac writes them apart).
func honestPath(name string) (string, bool) {
	name = norm.NFC.String(strings.ReplaceAll(name, `\`, "/"))
	plain := strings.TrimSuffix(name, "/")
	strange := func(r rune) bool {
		return r == utf8.RuneError || r == ':' || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	}
	honest := utf8.ValidString(name) && len(name) <= mostName && strings.Count(plain, "/") < mostDepth &&
		plain != "" && path.Clean("/"+plain) == "/"+plain && !strings.ContainsFunc(name, strange)
	for part := range strings.SplitSeq(plain, "/") { // Windows drops what stands at the end
		honest = honest && part == strings.TrimRight(part, " .")
	}
	return name, honest
}

// Check refuses an entry that cannot be read, by what the directory says of it:
// asked before anything is unpacked.
func (e *Entry) Check(most int64) error {
	f, size := e.folder, e.zip.UncompressedSize64
	switch {
	case e.Link:
		return f.fault(e.Name, "是链接，不是文件", "is a link, not a file")
	case e.zip.Flags&encryptedBit != 0:
		return &audit.Fault{Where: f.where(e.Name), Problem: audit.Textf("内容已加密", "is encrypted"),
			Remedy: audit.Text{ZH: "请用密码解压后给出文件夹", EN: "unpack it with the password and name the folder"}}
	case e.zip.Method != zip.Store && e.zip.Method != zip.Deflate:
		return f.fault(e.Name, "不支持编号为 %d 的压缩方式", "compression method %d is not supported", e.zip.Method)
	case e.Size > most:
		return f.fault(e.Name, "解压后有 %s，上限为 %s", "would unpack to %s, more than the limit of %s", Mebibytes(size), Mebibytes(uint64(most))) //nolint:gosec // a limit is no negative number
	case size > freeToExpand && size/maxRatio > e.zip.CompressedSize64:
		return f.fault(e.Name, "声称解压后有 %s，大小不正常", "it claims to unpack to %s, which no sound export does", Mebibytes(size))
	}
	return nil
}

// Read unpacks an entry of at most so many bytes.
func (e *Entry) Read(most int64) ([]byte, error) {
	if err := e.Check(most); err != nil {
		return nil, err
	}
	content, err := e.zip.Open()
	if err != nil {
		return nil, e.broken(err)
	}
	defer func() { _ = content.Close() }() // nothing is written
	var data bytes.Buffer
	data.Grow(int(e.Size) + bytes.MinRead)
	if _, err := data.ReadFrom(content); err != nil {
		return nil, e.broken(err)
	}
	return data.Bytes(), nil
}

// Head unpacks the first bytes of an entry, without seeing whether the rest is
// sound.
func (e *Entry) Head(size int) []byte {
	content, err := e.zip.Open()
	if err != nil {
		return nil
	}
	defer func() { _ = content.Close() }() // nothing is written
	head := make([]byte, size)
	n, _ := io.ReadFull(content, head) // who reads all of it is told what is wrong
	return head[:n]
}

func (e *Entry) broken(err error) error {
	return e.folder.fault(e.Name, "压缩数据已损坏（%v）", "its compressed data is damaged (%v)", err)
}

func (f *Folder) where(name string) string {
	if name == "" {
		return f.file
	}
	return f.file + "/" + name
}

func (f *Folder) fault(name, zh, en string, args ...any) *audit.Fault {
	return &audit.Fault{Where: f.where(name), Problem: audit.Textf(zh, en, args...), Remedy: RemedyUnpack}
}
