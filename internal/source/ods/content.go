package ods

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source/xmlscan"
)

// The days that programs count from: that of nearly all spreadsheets, and that of
// old ones from a Mac.
var (
	usualEpoch = audit.DateOf(1899, 12, 30)
	macEpoch   = audit.DateOf(1904, 1, 1)
)

// readContent looks through the content once: its styles, and where each sheet
// stands.
func (b *book) readContent() error {
	return b.Parse(dialect, contentPart, func(x *xmlscan.Scanner) error {
		if err := x.Root("document-content", nsOffice); err != nil {
			return err
		}
		body := false
		err := x.Only(func() error {
			switch {
			case x.Space == nsOffice && string(x.Local) == "automatic-styles":
				return b.readAutomatic(x)
			case x.Space == nsOffice && string(x.Local) == "body" && !body:
				body = true
				return x.Only(func() error { return b.readBody(x) })
			}
			return x.SkipWithoutValues()
		})
		if err == nil && len(b.sheets) == 0 {
			err = b.Fault(contentPart, "电子表格里没有任何工作表", "the spreadsheet has no sheet")
		}
		return err
	})
}

func (b *book) readBody(x *xmlscan.Scanner) error {
	if x.Space != nsOffice || string(x.Local) != "spreadsheet" || b.bindings != nil {
		return x.Unknown()
	}
	b.bindings = x.Bindings()
	var inflated int64
	return x.Only(func() error {
		switch {
		case x.Is("table"):
			inflated += x.At()
			if b.content == nil && inflated > mostInflated {
				return x.Fault("工作表过多，内容又过大", "there are too many sheets for so large a content")
			}
			return b.index(x)
		case x.Is("calculation-settings"):
			return x.Children(func() error { return b.readSetting(x) })
		case x.Is("tracked-changes"), x.Is("dde-links"): // what was, and what another program said
			return x.Skip()
		case x.HoldsValues():
			return x.Unknown()
		}
		return x.SkipWithoutValues()
	})
}

func (b *book) readSetting(x *xmlscan.Scanner) error {
	if !x.Is("null-date") {
		return x.Skip()
	}
	if value, ok := x.AttrIn(nsTable, "date-value"); ok {
		day, err := audit.ParseDate(string(value))
		if err != nil {
			return x.Fault("起算日 %q 不是日期", "days are counted from %q, which is not a day", value)
		}
		b.epoch = day
	}
	return x.Skip()
}

// index takes down where a sheet stands and how many rows it has, whatever they
// stand in: Each is held to that.
func (b *book) index(x *xmlscan.Scanner) error {
	s := &Sheet{book: b, tag: string(x.Tag)}
	name, _ := x.AttrIn(nsTable, "name")
	style, _ := x.AttrIn(nsTable, "style-name")
	s.name, s.style = string(name), string(style)
	s.bindings = x.Bindings()
	s.start = x.At()
	var count func() error
	count = func() error {
		if string(x.Local) == "table-row" {
			s.rows++
		}
		return x.Children(count)
	}
	if err := x.Children(count); err != nil {
		return err
	}
	s.end = x.At()
	if !cached(s.name) {
		b.sheets = append(b.sheets, s)
	}
	return nil
}

// cached reports a table that is no sheet but what the program remembers of
// another file, under a name that no sheet can have: 'file:///x.ods'#Sheet1.
func cached(name string) bool { return strings.HasPrefix(name, "'") && strings.Contains(name, "'#") }
