package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// survey is what a plain scan of a sheet's bytes finds before its rows are
// read: how many row elements there are, as an independent count to check the
// XML reader against, and the merged ranges, which stand behind the rows.
type survey struct {
	rows   int
	merges []cellRange
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
		if err == nil {
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

// tag looks at what follows a <.
func (s *surveyor) tag() error {
	head, err := s.src.Peek(32)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch name := string(tagName(head)); {
	case bytes.HasPrefix(head, []byte("!--")):
		return s.passTo("-->")
	case bytes.HasPrefix(head, []byte("![CDATA[")):
		return s.passTo("]]>")
	case name == "sheetData":
		tag, err := s.src.ReadSlice('>')
		s.within = !bytes.HasSuffix(tag, []byte("/>"))
		return err
	case name == "/sheetData":
		s.within = false
	case s.within && name == "row":
		s.found.rows++
	case !s.within && name == "mergeCell":
		tag, err := s.src.ReadSlice('>')
		if err != nil {
			return err
		}
		return s.found.addMerge(tag)
	}
	return nil
}

// passTo reads up to and including a mark.
func (s *surveyor) passTo(mark string) error {
	last := mark[len(mark)-1]
	for {
		chunk, err := s.src.ReadSlice(last)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil {
			return err
		}
		if len(mark) == 1 || bytes.HasSuffix(chunk, []byte(mark)) {
			return nil
		}
	}
}

// tagName gives the name of a tag without its prefix; an end tag keeps its
// slash.
func tagName(head []byte) []byte {
	slash := 0
	if len(head) > 0 && head[0] == '/' {
		slash = 1
	}
	name := head[slash:]
	if end := bytes.IndexAny(name, " \t\r\n/>"); end >= 0 {
		name = name[:end]
	}
	if colon := bytes.IndexByte(name, ':'); colon >= 0 {
		name = name[colon+1:]
	}
	if slash == 1 {
		return append([]byte("/"), name...)
	}
	return name
}

// addMerge takes in the range of a mergeCell tag.
func (s *survey) addMerge(tag []byte) error {
	_, after, _ := bytes.Cut(tag, []byte("ref"))
	after = bytes.TrimLeft(after, "= \t\r\n")
	if len(after) == 0 {
		return flawed("合并区域没有写明范围", "a merged range has no reference")
	}
	ref, _, _ := bytes.Cut(after[1:], after[:1])
	merge, ok := parseRange(ref)
	if !ok {
		return flawed("合并区域 %q 写法不对", "%q is no merged range", ref)
	}
	if len(s.merges) == maxMerges {
		return flawed("合并区域超过 %d 个", "there are more than %d merged ranges", maxMerges)
	}
	s.merges = append(s.merges, merge)
	return nil
}
