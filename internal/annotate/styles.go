package annotate

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// colours of the kinds, in their order.
var colours = [...]string{Bad: "FFF8CBAD", Fail: "FFFFC7CE", Unknown: "FFD9D9D9", Due: "FFFFEB9C", Waived: "FFDDEBF7"}

// The lists of a style sheet in their order, and what one of those needed holds
// at least: programs take the first two fills for granted.
var (
	styleLists = []string{"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"}
	leastOf    = map[string][]string{
		"fonts":   {`<font><sz val="11"/></font>`},
		"fills":   {`<fill><patternFill patternType="none"/></fill>`, `<fill><patternFill patternType="gray125"/></fill>`},
		"borders": {`<border/>`},
		"cellXfs": {`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`},
	}
)

const noStyles = xml.Header + `<styleSheet xmlns="` + nsMain + `"></styleSheet>`

// styles are the formats of a workbook's cells and those that marks add: each
// the format that the cell had, with another fill.
type styles struct {
	name   string
	m      *markup
	lists  map[string]*styleList
	list   *styleList // while reading: the current one …
	entry  int        // … and where its entry begins
	marked map[styleOf]int
	colour [len(colours)]int // number of the fill, 0: not there yet
}

type styleOf struct {
	base int
	kind Kind
}

// styleList is one list of a style sheet: how many entries it has, and the new ones.
type styleList struct {
	start, end tag
	there      bool
	entries    []string // of cellXfs: as written
	added      []string
}

func (l *styleList) add(entry string) (number int) {
	l.added = append(l.added, entry)
	return len(l.entries) + len(l.added) - 1
}

// readStyles reads the style sheet; a workbook without one gets one.
func (b *book) readStyles() (*styles, error) {
	s := &styles{lists: map[string]*styleList{}, marked: map[styleOf]int{}}
	links, err := b.links(b.main)
	if err != nil {
		return nil, err
	}
	for _, l := range links {
		if l.kind == "styles" {
			s.name = l.target
		}
	}
	if s.name == "" {
		if s.name, err = b.newStyles(); err != nil {
			return nil, err
		}
	}
	if s.m, err = b.need(s.name); err != nil {
		return nil, err
	}
	for _, name := range styleLists {
		s.lists[name] = &styleList{}
	}
	if err := s.m.walk(s.take); err != nil {
		return nil, b.broken(s.name, err)
	}
	for name, least := range leastOf {
		if list := s.lists[name]; len(list.entries) == 0 {
			list.added = slices.Clone(least)
		}
	}
	return s, nil
}

func (b *book) newStyles() (string, error) {
	name := "xl/styles.xml" // where some programs look for it
	if _, orphan := b.parts[name]; orphan {
		name = b.fresh("xl/styles%d.xml")
	}
	b.add(name, noStyles)
	if err := b.declarePart(name, "styles"); err != nil {
		return "", err
	}
	_, err := b.linkTo(b.main, "styles", name)
	return name, err
}

// take notes the lists and their entries.
func (s *styles) take(t tag) error {
	switch {
	case t.depth == 1 && !t.end:
		s.list = s.lists[t.name]
		if s.list == nil {
			s.list = &styleList{} // of no interest
		}
		s.list.start, s.list.there = t, true
	case t.depth == 1:
		s.list.end = t
	case t.depth == 2 && !t.end:
		s.entry = t.from
	case t.depth == 2:
		s.list.entries = append(s.list.entries, string(s.m.text[s.entry:t.to]))
	}
	return nil
}

// with gives the number of a format like the given one with the fill of a kind.
func (s *styles) with(base int, kind Kind) int {
	key := styleOf{base, kind}
	if number, ok := s.marked[key]; ok {
		return number
	}
	formats := s.lists["cellXfs"]
	entry := leastOf["cellXfs"][0]
	if base < len(formats.entries) {
		entry = formats.entries[base]
	}
	end := strings.IndexByte(entry, '>') + 1
	start := withAttr(withAttr(entry[:end], "fillId", strconv.Itoa(s.fill(kind))), "applyFill", "1")
	s.marked[key] = formats.add(start + entry[end:])
	return s.marked[key]
}

func (s *styles) fill(kind Kind) int {
	if s.colour[kind] == 0 {
		s.colour[kind] = s.lists["fills"].add(`<fill><patternFill patternType="solid"><fgColor rgb="` + colours[kind] + `"/><bgColor indexed="64"/></patternFill></fill>`)
	}
	return s.colour[kind]
}

// text gives a format for texts of the front sheet: wrapped, never calculated.
func (s *styles) text(font string, fill int) int {
	number := 0
	if font != "" {
		number = s.lists["fonts"].add(font)
	}
	return s.lists["cellXfs"].add(`<xf numFmtId="49" fontId="` + strconv.Itoa(number) + `" fillId="` + strconv.Itoa(fill) +
		`" borderId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`)
}

// write puts the new entries into the style sheet.
func (s *styles) write() error {
	var root tag
	end := 0
	err := s.m.walk(func(t tag) error {
		if t.depth == 0 && !t.end {
			root = t
		} else if t.depth == 0 {
			end = t.from
		}
		return nil
	})
	if err != nil {
		return err
	}
	for i, name := range styleLists {
		list := s.lists[name]
		if len(list.added) == 0 {
			continue
		}
		added := qualified(strings.Join(list.added, ""), root.prefix)
		if !list.there {
			at := s.next(i, end)
			s.m.insert(at, "<"+root.prefix+name+` count="`+strconv.Itoa(len(list.added))+`">`+added+"</"+root.prefix+name+">")
			continue
		}
		start := withAttr(s.m.written(list.start), "count", strconv.Itoa(len(list.entries)+len(list.added)))
		if isEmpty(start) {
			s.m.replace(list.start.from, list.start.to, opened(start)+added+"</"+root.prefix+name+">")
			continue
		}
		s.m.replace(list.start.from, list.start.to, start)
		s.m.insert(list.end.from, added)
	}
	return nil
}

// next is where a list that is missing has its place: before the next one.
func (s *styles) next(list, end int) int {
	for _, later := range styleLists[list+1:] {
		if s.lists[later].there {
			return s.lists[later].start.from
		}
	}
	return end
}

// qualified gives the elements of the style sheet's own namespace its prefix.
// What was copied from it bears it already.
func qualified(entries, prefix string) string {
	if prefix == "" {
		return entries
	}
	var out strings.Builder
	for {
		at := strings.IndexByte(entries, '<')
		if at < 0 {
			return out.String() + entries
		}
		name := at + 1 + len(entries[at+1:]) - len(strings.TrimPrefix(entries[at+1:], "/"))
		out.WriteString(entries[:name])
		if entries = entries[name:]; !strings.Contains(entries[:strings.IndexAny(entries, " />")], ":") {
			out.WriteString(prefix)
		}
	}
}
