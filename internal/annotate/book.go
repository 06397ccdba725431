package annotate

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// The namespaces and relationship types of ordinary (transitional) workbooks.
const (
	nsMain  = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsRefs  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsRels  = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsTypes = "http://schemas.openxmlformats.org/package/2006/content-types"

	contentTypes = "[Content_Types].xml"
	spreadsheet  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// book is an XLSX package, part by part. It has passed the strict reader of
// package source, so that its frame is sound.
type book struct {
	file    string // for messages
	archive *zip.Reader
	parts   map[string]*zip.File // by lower-case name
	changed map[string]*markup   // by lower-case name
	added   []string             // names of the parts that the original lacks
	main    string               // the workbook part
	sheets  []tab
	styles  *styles
}

// tab is one sheet as the workbook lists it.
type tab struct{ name, part string }

func openBook(file string, data []byte) (*book, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, unfaithful(file, "压缩包已损坏（%v）", "the archive is damaged: %v", err)
	}
	b := &book{file: file, archive: archive, parts: map[string]*zip.File{}, changed: map[string]*markup{}}
	for _, part := range archive.File {
		b.parts[strings.ToLower(part.Name)] = part
	}
	if err := b.readFrame(); err != nil {
		return nil, err
	}
	b.styles, err = b.readStyles()
	return b, err
}

// part gives the XML of a part, to be read or changed; false if there is none.
func (b *book) part(name string) (*markup, bool, error) {
	key := strings.ToLower(name)
	if m, ok := b.changed[key]; ok {
		return m, true, nil
	}
	entry, ok := b.parts[key]
	if !ok {
		return nil, false, nil
	}
	content, err := entry.Open()
	if err != nil {
		return nil, false, b.broken(name, err)
	}
	text, err := io.ReadAll(content)
	if err != nil {
		return nil, false, b.broken(name, err)
	}
	b.changed[key] = &markup{text: text}
	return b.changed[key], true, content.Close()
}

// need is part for one that there must be.
func (b *book) need(name string) (*markup, error) {
	m, ok, err := b.part(name)
	if err == nil && !ok {
		err = unfaithful(b.file, "缺少 %s", "%s is missing", name)
	}
	return m, err
}

func (b *book) broken(part string, err error) error {
	return unfaithful(b.file, "%s 无法解析（%v）", "%s cannot be parsed: %v", part, err)
}

// add puts in a part that the original lacks.
func (b *book) add(name, text string) {
	b.added = append(b.added, name)
	b.changed[strings.ToLower(name)] = &markup{text: []byte(text)}
}

// fresh gives the first name of a pattern that no part bears.
func (b *book) fresh(pattern string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf(pattern, n)
		if _, there := b.parts[strings.ToLower(name)]; there {
			continue
		}
		if _, there := b.changed[strings.ToLower(name)]; !there {
			return name
		}
	}
}

// bytes writes the package: parts that did not change are copied as they lie in
// the original, compressed as they are.
func (b *book) bytes() ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, entry := range b.archive.File {
		m, changed := b.changed[strings.ToLower(entry.Name)]
		if !changed || len(m.edits) == 0 {
			if err := archive.Copy(entry); err != nil {
				return nil, b.broken(entry.Name, err)
			}
			continue
		}
		if err := deflate(archive, zip.FileHeader{Name: entry.Name, Modified: entry.Modified}, m); err != nil {
			return nil, err
		}
	}
	for _, name := range b.added {
		if err := deflate(archive, zip.FileHeader{Name: name}, b.changed[strings.ToLower(name)]); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}

func deflate(archive *zip.Writer, header zip.FileHeader, m *markup) error {
	header.Method = zip.Deflate
	part, err := archive.CreateHeader(&header)
	if err != nil {
		return err
	}
	_, err = part.Write(m.bytes())
	return err
}

// relsOf names the part that holds the links of a part.
func relsOf(part string) string {
	folder, base := path.Split(part)
	return folder + "_rels/" + base + ".rels"
}

// link is one relationship.
type link struct{ id, kind, target string }

// links reads the relationships of a part; a part may have none.
func (b *book) links(part string) ([]link, error) {
	m, ok, err := b.part(relsOf(part))
	if err != nil || !ok {
		return nil, err
	}
	var list []link
	err = m.walk(func(t tag) error {
		if t.name == "Relationship" && !t.end && t.attr("TargetMode") != "External" {
			list = append(list, link{t.attr("Id"), path.Base(t.attr("Type")), absolute(part, t.attr("Target"))})
		}
		return nil
	})
	if err != nil {
		return nil, b.broken(relsOf(part), err)
	}
	return list, nil
}

// absolute gives the part that a link of another means.
func absolute(part, target string) string {
	if !strings.HasPrefix(target, "/") {
		target = "/" + path.Dir(part) + "/" + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

// relative is a part as another names it: some programs take no target from the root.
func relative(part, to string) string {
	way, err := filepath.Rel(path.Dir(part), to)
	if err != nil {
		return "/" + to
	}
	return filepath.ToSlash(way)
}

// linkTo adds a relationship from a part to another and gives its id.
func (b *book) linkTo(from, kind, to string) (string, error) {
	name := relsOf(from)
	m, ok, err := b.part(name)
	if err != nil {
		return "", err
	}
	if !ok {
		b.add(name, xml.Header+`<Relationships xmlns="`+nsRels+`"></Relationships>`)
		m = b.changed[strings.ToLower(name)]
	}
	id := ""
	for n := len(m.edits) + 1; id == "" || bytes.Contains(m.text, []byte(`"`+id+`"`)); n++ {
		id = "rIdNinefold" + strconv.Itoa(n)
	}
	return id, b.extend(name, m, `Relationship Id="`+id+`" Type="`+nsRefs+"/"+kind+`" Target="`+escape(relative(from, to))+`"`)
}

// extend puts an empty element at the end of a part's root.
func (b *book) extend(name string, m *markup, element string) error {
	var root tag
	err := m.walk(func(t tag) error {
		switch {
		case t.depth == 0 && !t.end && isEmpty(m.written(t)): // so that more than one element fits in
			m.text = []byte(string(m.text[:t.from]) + opened(m.written(t)) + "</" + t.prefix + t.name + ">" + string(m.text[t.to:]))
			return b.extend(name, m, element)
		case t.depth == 0 && !t.end:
			root = t
		case t.depth == 0 && root.to > 0:
			m.insert(t.from, "<"+root.prefix+element+"/>")
		}
		return nil
	})
	if err != nil {
		return b.broken(name, err)
	}
	return nil
}

// declare states the content type of a part, or of all with an extension.
func (b *book) declare(element string) error {
	m, err := b.need(contentTypes)
	if err != nil {
		return err
	}
	return b.extend(contentTypes, m, element)
}

func (b *book) declarePart(part, kind string) error {
	return b.declare(`Override PartName="/` + escape(part) + `" ContentType="` + spreadsheet + kind + `+xml"`)
}
