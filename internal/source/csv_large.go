package source

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/maphash"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
)

// largeFrom is from which size on a CSV file in UTF-8 is not held in memory.
// A test sets it lower.
var largeFrom int64 = 1 << 20

// largeCSV is a CSV file in UTF-8 that was read through once and is read again
// part by part, each part being held to the bytes of the first time.
type largeCSV struct {
	path string
	seed maphash.Seed
}

// read gives the text of one part.
func (l *largeCSV) read(part *csvText) (string, error) {
	file, err := intake.Open(l.path, maxFileSize)
	if err != nil {
		return "", unreachable(l.path, err)
	}
	defer func() { _ = file.Close() }() // nothing is written
	var text strings.Builder
	text.Grow(int(part.size))
	var sum maphash.Hash
	sum.SetSeed(l.seed)
	stretch, _ := stretches.Get().(*[1 << 16]byte) // nothing else is in there
	defer stretches.Put(stretch)
	both := io.MultiWriter(&text, &sum)
	switch _, err = io.CopyBuffer(both, io.NewSectionReader(file, part.at, part.size), stretch[:]); {
	case err != nil:
		return "", unreachable(l.path, err)
	case int64(text.Len()) < part.size || sum.Sum64() != part.sum:
		return "", changed(l.path)
	}
	return text.String(), nil
}

var stretches = sync.Pool{New: func() any { return new([1 << 16]byte) }}

// errNotLarge says that a file is to be read into memory: it is small, not in
// UTF-8, or something is wrong with it, which is told on that way.
var errNotLarge = errors.New("not for reading in parts")

// surveyCSV reads a large file through without keeping it: its digest, its
// separator, and where it can be cut.
func surveyCSV(path string, hint Hint) (*File, error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() < largeFrom || info.Size() > maxFileSize {
		return nil, errNotLarge
	}
	file, err := intake.Open(path, maxFileSize)
	if err != nil {
		return nil, errNotLarge
	}
	defer func() { _ = file.Close() }() // nothing is written
	s := &csvSurvey{path: path, pairs: hanziPairing{possible: hint.Encoding == ""}}
	if err := s.begin(file, info.Size(), hint); err != nil {
		return nil, err
	}
	blocks := newDigester(utf8.UTFMax + partSize)
	err = s.through(file, blocks)
	s.digest = blocks.end()
	if err != nil {
		return nil, err
	}
	if after, err := os.Stat(path); err != nil || !same(info, after) || s.offset != info.Size() {
		return nil, changed(path)
	}
	return s.file(), nil
}

// same reports whether a file is still the one that was looked at before.
func same(before, after fs.FileInfo) bool {
	return os.SameFile(before, after) && after.ModTime().Equal(before.ModTime()) && after.Size() == before.Size()
}

// csvSurvey is what grows while a large file is read through.
type csvSurvey struct {
	path     string
	encoding string
	comma    byte
	digest   string
	sum      maphash.Hash // of the part at hand
	parts    []csvText
	divider  *divider
	pairs    hanziPairing
	text     int64 // where the text begins
	offset   int64 // of the next byte
	begun    int64 // where the part at hand begins
	lines    int
}

// begin looks at the first bytes of a file: whether it may be CSV in UTF-8, and
// what separates its fields.
func (s *csvSurvey) begin(file io.ReaderAt, size int64, hint Hint) error {
	head := make([]byte, commaSample+16) // a byte order mark and a line "sep=;" leave enough of it
	n, err := file.ReadAt(head, 0)
	head = head[:n]
	mark, skipped := byteOrderMark(head)
	named, known := encodingNamed(hint.Encoding)
	switch {
	case err != nil && !errors.Is(err, io.EOF),
		mark != "" && mark != utf8Name, hint.Encoding != "" && (!known || named != utf8Name),
		hint.Encoding == "" && size%2 == 0 && detectUTF16(head[:len(head)&^1]) != "",
		identify(head) != plainText:
		return errNotLarge
	}
	s.encoding = utf8Name
	if mark == utf8Name {
		s.encoding, s.pairs.possible = utf8Name+bomSuffix, false
	}
	comma, rest, err := commaOf(s.path, string(head[skipped:]), hint)
	if err != nil {
		return err
	}
	s.comma, s.divider, s.text = comma, newDivider(comma), int64(len(head)-len(rest))
	s.begun = s.text
	return nil
}

// through reads the whole file, block by block.
func (s *csvSurvey) through(file io.Reader, blocks *digester) error {
	block := blocks.next()
	open := 0 // bytes of a character that began in the last block
	begin := true
	for {
		n, err := io.ReadFull(file, block[open:open+partSize])
		blocks.digest(block, open, open+n)
		s.take(block[open : open+n])
		text := block[:open+n]
		whole := len(text)
		if n == partSize {
			whole = wholeRunes(text)
		}
		checked := text[:whole]
		if begin {
			checked = bytes.TrimPrefix(checked, []byte(mark))
		}
		if !s.sound(checked) {
			return errNotLarge
		}
		begin = false
		block = blocks.next()
		open = copy(block, text[whole:])
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			s.cut(s.offset)
			if s.pairs.possible && s.pairs.foreign {
				return errNotLarge // GBK that passes for UTF-8
			}
			return nil
		case err != nil:
			return errNotLarge
		}
	}
}

// take cuts off what parts end in the next bytes.
func (s *csvSurvey) take(fresh []byte) {
	from := s.offset
	s.offset += int64(len(fresh))
	body := fresh[min(max(0, s.text-from), int64(len(fresh))):]
	if behind := s.divider.feed(body); behind > 0 {
		s.count(body[:behind])
		s.cut(s.offset - int64(len(body)-behind))
		body = body[behind:]
	}
	s.count(body)
}

func (s *csvSurvey) count(text []byte) {
	_, _ = s.sum.Write(text) // a hash never fails
	s.lines += bytes.Count(text, []byte("\n"))
}

// cut ends the part at hand.
func (s *csvSurvey) cut(end int64) {
	if end <= s.begun {
		return
	}
	s.parts = append(s.parts, csvText{at: s.begun, size: end - s.begun, sum: s.sum.Sum64(), lines: s.lines})
	s.sum.Reset()
	s.begun = end
}

// file closes the survey. Until here the lines of each part count its own too.
func (s *csvSurvey) file() *File {
	large := &largeCSV{s.path, s.sum.Seed()}
	before := 0
	for i := range s.parts {
		before, s.parts[i].lines = s.parts[i].lines, before
		s.parts[i].large = large
	}
	return &File{
		Path: s.path, Format: "csv", Encoding: s.encoding, SHA256: s.digest,
		Sheets: []Sheet{&csvSheet{s.path, s.comma, s.parts}},
	}
}

// sound reports whether the next characters are UTF-8 without a mark among them
// that would have to be taken out.
func (s *csvSurvey) sound(text []byte) bool {
	if isASCII(text) {
		return true
	}
	s.pairs.look(text)
	return utf8.Valid(text) && !bytes.Contains(text, []byte(mark))
}

// wholeRunes is the length of a text without a character cut off at its end.
func wholeRunes(text []byte) int {
	for back := 1; back <= min(len(text), utf8.UTFMax); back++ {
		if at := len(text) - back; utf8.RuneStart(text[at]) {
			if utf8.FullRune(text[at:]) {
				return len(text)
			}
			return at
		}
	}
	return len(text)
}

func isASCII(text []byte) bool {
	for len(text) >= 8 {
		if binary.LittleEndian.Uint64(text)&0x8080808080808080 != 0 {
			return false
		}
		text = text[8:]
	}
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func changed(path string) *audit.Fault {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Textf("在读取过程中被改动", "changed while it was being read"),
		Remedy:  audit.Textf("请等导出或保存完成后再检查", "check again when whatever writes it has finished"),
	}
}
