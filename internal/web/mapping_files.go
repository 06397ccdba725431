package web

import (
	"net/url"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/layout"
	"ninefold/internal/pointing"
	"ninefold/internal/revise"
)

// encodedFile is a file of plain text, with the encoding that the settings give it.
type encodedFile struct {
	Name     string
	Encoding string // empty: it is told by what the file holds
}

// encodedFiles are the books that are plain text, whether or not they could be read.
func (v *visit) encodedFiles(d *desk) []encodedFile {
	var list []encodedFile
	for _, name := range v.run.sources.Names {
		if !pointing.HasEncoding(name) {
			continue
		}
		one := encodedFile{Name: name}
		for _, at := range layout.Fitting(d.Settings.Settings.Sources, name, "") {
			if one.Encoding == "" {
				one.Encoding = d.Settings.Settings.Sources[at].Encoding
			}
		}
		list = append(list, one)
	}
	return list
}

// encodedAs is the wish that a file be read in an encoding: its own entry says so, or a
// new one that says of it what those say that hold for it with others.
func encodedAs(d *desk, name, encoding string) revise.MappingWish {
	all := d.Settings.Settings.Sources
	fitting := layout.Fitting(all, name, "")
	wish := revise.MappingWish{Mapping: config.Mapping{File: name, Encoding: encoding}, Entry: -1, Before: -1}
	for i, at := range fitting {
		m := all[at]
		if m.File == name && i == 0 {
			wish.Mapping, wish.Entry = m, at
			wish.Mapping.Encoding = encoding
			return wish
		}
		m.File = name
		if i > 0 {
			wish.Behind = append(wish.Behind, m)
			continue
		}
		wish.Mapping, wish.Before = m, at
		wish.Mapping.Encoding = encoding
	}
	return wish
}

// wholeBooks saves what is said of files as a whole: the encoding of one, or whether
// those in subfolders are read.
func (s *Site) wholeBooks(v *visit, d *desk, q url.Values) (string, *screen, error) {
	reads := q.Get("recursive") == "yes"
	var wish revise.Wish = revise.SubfoldersWish{Read: reads}
	if q.Get("do") == "subfolders" && reads == d.Settings.Settings.Recursive {
		return "/mapping", nil, nil
	}
	if q.Get("do") == "encoding" {
		name, encoding := q.Get("file"), q.Get("encoding")
		if !slices.Contains(v.run.sources.Names, name) || encoding != "" && !slices.Contains(pointing.Encodings, encoding) {
			return "", nil, errGone
		}
		wish = encodedAs(d, name, encoding)
	}
	problem := s.saveSources(v, wish, topic{Part: "sources"})
	if problem == nil {
		return "/run", nil, nil
	}
	d, err := v.mappingDesk()
	if err != nil {
		return "", nil, err
	}
	shown, err := s.mappable(v, d, problem)
	return "", shown, err
}

// said is what is told of a problem on a page of mappings.
func (v *visit) said(d *desk, problem error) (status int, lines []string) {
	status, told := statusOf(problem)
	return status, withoutFolder(d.Path, v.say(told))
}

// fromDatabases are what entries of the settings call tables of databases, which no page
// points at.
func (d *desk) fromDatabases() []string {
	var all []string
	for i := range d.Settings.Settings.Sources {
		if m := &d.Settings.Settings.Sources[i]; m.SQL != nil {
			all = append(all, m.File)
		}
	}
	return all
}

// unreadable is the page of sheets where the files cannot be looked into: what can be
// said of them all the same.
func (s *Site) unreadable(v *visit, d *desk, why error) (*screen, error) {
	status, lines := v.said(d, why)
	return s.sheetList(v, d, map[string]any{"Problem": lines, "Open": []mapSheetLine{}, "Shut": true}, status)
}

func (s *Site) sheetList(v *visit, d *desk, data map[string]any, status int) (*screen, error) {
	path := d.Path
	data["File"], data["Digest"], data["Stands"] = d.Name(path), d.Digest(path), d.Stands
	data["Encoded"], data["Encodings"], data["Recursive"] = v.encodedFiles(d), pointing.Encodings, d.Settings.Settings.Recursive
	data["Databases"] = strings.Join(d.fromDatabases(), v.lang.Say("、", ", "))
	var err error
	data["Changes"], err = s.changesOf(v, d, aboutSources)
	return &screen{name: "mappable", title: audit.Textf("怎样读取资料", "How the books are read"), under: "books", data: data, status: status}, err
}
