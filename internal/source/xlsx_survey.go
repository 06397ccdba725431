package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// survey is what a plain scan of a sheet's bytes finds before its rows are
// read: how many row elements there are, as an independent count to check the
// XML reader against, and the merged ranges, which stand behind the rows.
type survey struct {
	rows   int
	merges []cell.Range
}

// surveyor knows nothing of XML but tags, comments and CDATA.
type surveyor struct {
	src    *bufio.Reader
	found  survey
	within bool // the block of rows
}

func surveySheet(src io.Reader) (survey, error) {
	s := surveyor{src: bufio.NewReaderSize(src, 64<<10)}
	for {
		err := s.passTo("<")
		if err == nil && !s.short() {
			err = s.tag()
		}
		if errors.Is(err, io.EOF) { // a cut-off sheet is for the XML reader to refuse: it knows the place
			return s.found, nil
		}
		if err != nil {
			return s.found, err
		}
	}
}

// short reports whether the tag that begins here has a name of one letter, as cells
// and values have but nothing that is looked for.
func (s *surveyor) short() bool {
	head, err := s.src.Peek(3)
	if err != nil {
		return false
	}
	if head[0] == '/' {
		head = head[1:]
	}
	return 'a' <= head[0] && head[0] <= 'z' && (head[1] == '>' || head[1] == ' ')
}

// tag looks at what follows a <.
func (s *surveyor) tag() error {
	head, err := s.src.Peek(32)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch name, closing := tagName(head); {
	case bytes.HasPrefix(head, []byte("!--")):
		return s.passTo("-->")
	case bytes.HasPrefix(head, []byte("![CDATA[")):
		return s.passTo("]]>")
	case bytes.HasPrefix(head, []byte("?")):
		return s.passTo("?>")
	case string(name) == "sheetData" && closing:
		s.within = false
	case string(name) == "sheetData":
		tag, err := s.src.ReadSlice('>')
		s.within = !bytes.HasSuffix(tag, []byte("/>"))
		return err
	case s.within && !closing && string(name) == "row":
		s.found.rows++
	case !s.within && !closing && string(name) == "mergeCell":
		return s.merge()
	}
	return nil
}

func (s *surveyor) merge() error {
	tag, err := s.src.ReadSlice('>')
	if err != nil {
		return err
	}
	return s.found.addMerge(tag)
}

// passTo reads up to and including a mark.
func (s *surveyor) passTo(mark string) error {
	last := mark[len(mark)-1]
	var tail []byte // what was read last: the mark may straddle two chunks
	for {
		chunk, err := s.src.ReadSlice(last)
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
		if len(mark) == 1 && err == nil {
			return nil
		}
		tail = append(tail, chunk[max(0, len(chunk)-len(mark)):]...)
		if tail = tail[max(0, len(tail)-len(mark)):]; string(tail) == mark {
			return nil
		}
	}
}

// tagName gives the name of a tag without its prefix.
func tagName(head []byte) (name []byte, closing bool) {
	closing = len(head) > 0 && head[0] == '/'
	if closing {
		head = head[1:]
	}
	for i, c := range head {
		switch c {
		case ':':
			return head[i+1 : i+1+nameEnd(head[i+1:])], closing
		case ' ', '\t', '\r', '\n', '/', '>':
			return head[:i], closing
		}
	}
	return head, closing
}

func nameEnd(head []byte) int {
	for i, c := range head {
		if !xmlscan.NameByte(c, false) {
			return i
		}
	}
	return len(head)
}

// addMerge takes in the range of a mergeCell tag.
func (s *survey) addMerge(tag []byte) error {
	_, after, _ := bytes.Cut(tag, []byte("ref"))
	after = bytes.TrimLeft(after, "= \t\r\n")
	if len(after) == 0 {
		return flawed("合并区域没有写明范围", "a merged range has no reference")
	}
	ref, _, _ := bytes.Cut(after[1:], after[:1])
	merge, ok := cell.ParseRange(ref)
	if !ok {
		return flawed("合并区域 %q 写法不对", "%q is no merged range", ref)
	}
	if len(s.merges) == cell.MostMerges {
		return flawed("合并区域超过 %d 个", "there are more than %d merged ranges", cell.MostMerges)
	}
	s.merges = append(s.merges, merge)
	return nil
}
