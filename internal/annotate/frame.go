package annotate

import (
	"strconv"
	"strings"
)

// readFrame finds the workbook part and its sheets. A workbook in the strict
// namespaces has no place for comments as every program reads them.
func (b *book) readFrame() error {
	links, err := b.links("")
	if err != nil {
		return err
	}
	b.main = "xl/workbook.xml"
	for _, l := range links {
		if l.kind == "officeDocument" {
			b.main = l.target
		}
	}
	m, err := b.need(b.main)
	if err != nil {
		return err
	}
	if links, err = b.links(b.main); err != nil {
		return err
	}
	part := map[string]string{}
	for _, l := range links {
		part[l.id] = l.target
	}
	strict := false
	err = m.walk(func(t tag) error {
		switch {
		case t.end:
		case t.depth == 0:
			strict = !declares(t, nsMain)
		case t.depth == 2 && t.name == "sheet":
			b.sheets = append(b.sheets, tab{t.attr("name"), part[t.attr("id")]})
		}
		return nil
	})
	if err != nil {
		return b.broken(b.main, err)
	}
	if strict {
		return unfaithful(b.file, "这是“严格的 Open XML”工作簿", "this is a Strict Open XML workbook")
	}
	return nil
}

func declares(root tag, space string) bool {
	for _, a := range root.attrs {
		if a.Value == space {
			return true
		}
	}
	return false
}

// sheetNamed finds the part of a sheet.
func (b *book) sheetNamed(name string) (string, bool) {
	for _, s := range b.sheets {
		if s.name == name && s.part != "" {
			return s.part, true
		}
	}
	return "", false
}

// freeName gives a name that no sheet bears; names ignore case.
func (b *book) freeName(wanted string) string {
	name := wanted
	for n := 2; b.taken(name); n++ {
		name = wanted + strconv.Itoa(n)
	}
	return name
}

func (b *book) taken(name string) bool {
	for _, s := range b.sheets {
		if strings.EqualFold(s.name, name) {
			return true
		}
	}
	return false
}

// addSheet lists a sheet before all others. What counts sheets by their place
// moves on by one: the tab that opens, and the names that belong to a sheet.
func (b *book) addSheet(name, part string) error {
	id, err := b.linkTo(b.main, "worksheet", part)
	if err != nil {
		return err
	}
	m, err := b.need(b.main)
	if err != nil {
		return err
	}
	highest, views := 0, false
	var list tag
	err = m.walk(func(t tag) error {
		switch {
		case t.end:
		case t.name == "sheets" && t.depth == 1:
			list = t
		case t.name == "sheet" && t.depth == 2:
			n, _ := strconv.Atoi(t.attr("sheetId"))
			highest = max(highest, n)
		case t.name == "workbookView":
			views = true
			m.shift(t, "activeTab", true)
			m.shift(t, "firstSheet", false)
		case t.name == "definedName":
			m.shift(t, "localSheetId", false)
		}
		return nil
	})
	if err != nil {
		return b.broken(b.main, err)
	}
	if !views {
		m.insert(list.from, "<"+list.prefix+"bookViews><"+list.prefix+`workbookView activeTab="1"/></`+list.prefix+"bookViews>")
	}
	m.insert(list.to, "<"+list.prefix+`sheet xmlns:r="`+nsRefs+`" name="`+escape(name)+`" sheetId="`+strconv.Itoa(highest+1)+`" r:id="`+id+`"/>`)
	return nil
}

// shift adds one to an attribute that counts sheets from 0.
func (m *markup) shift(t tag, name string, always bool) {
	value := t.attr(name)
	if value == "" && !always {
		return
	}
	n, _ := strconv.Atoi(value)
	last := len(m.edits) - 1
	if last >= 0 && m.edits[last].from == t.from {
		m.edits[last].with = withAttr(m.edits[last].with, name, strconv.Itoa(n+1))
		return
	}
	m.replace(t.from, t.to, withAttr(m.written(t), name, strconv.Itoa(n+1)))
}
