package ods

import (
	"maps"
	"strconv"
	"strings"

	"ninefold/internal/source/cell"
	"ninefold/internal/source/xmlscan"
)

// dayParts are what a number style shows a day by.
var dayParts = map[string]bool{
	"day": true, "month": true, "year": true, "era": true, "day-of-week": true, "week-of-year": true, "quarter": true,
}

// mostPadding is the most digits that a style may ask for; a cell holds no more.
const mostPadding = 1 << 10

// mostParents is how long a chain of styles may be that inherit from each other.
const mostParents = 32

// styleSheet gathers the styles of one part.
type styleSheet struct {
	formats map[string]numberStyle
	cells   map[string]cellStyle
	hidden  map[string]bool // styles of sheets
}

// numberStyle is what of a number style bears on values, as a format code.
type numberStyle struct{ code, positive string }

// cellStyle says where the meaning of a cell's style is to be found.
type cellStyle struct{ format, parent string }

func newStyleSheet() *styleSheet {
	return &styleSheet{formats: map[string]numberStyle{}, cells: map[string]cellStyle{}, hidden: map[string]bool{}}
}

// read takes in an element that holds styles.
func (s *styleSheet) read(x *xmlscan.Scanner) error {
	return x.Children(func() error {
		name, _ := x.AttrIn(nsStyle, "name")
		switch {
		case x.Space == nsNumber:
			return s.numberStyle(x, string(name))
		case x.Space == nsStyle && string(x.Local) == "style":
			return s.style(x, string(name))
		}
		return x.Skip()
	})
}

func (s *styleSheet) style(x *xmlscan.Scanner, name string) error {
	switch family, _ := x.AttrIn(nsStyle, "family"); string(family) {
	case "table-cell":
		format, _ := x.AttrIn(nsStyle, "data-style-name")
		parent, _ := x.AttrIn(nsStyle, "parent-style-name")
		s.cells[name] = cellStyle{string(format), string(parent)}
	case "table":
		return x.Children(func() error {
			if display, ok := x.AttrIn(nsTable, "display"); ok {
				s.hidden[name] = string(display) == "false"
			}
			return x.Skip()
		})
	}
	return x.Skip()
}

// numberStyle turns a number style into the code that says the same of a value.
func (s *styleSheet) numberStyle(x *xmlscan.Scanner, name string) error {
	kind := string(x.Local)
	style, plain := numberStyle{}, true
	err := x.Children(func() error {
		part := string(x.Local)
		switch {
		case x.Space == nsStyle && part == "map":
			condition, _ := x.AttrIn(nsStyle, "condition")
			if strings.HasPrefix(strings.ReplaceAll(string(condition), " ", ""), "value()>") {
				applied, _ := x.AttrIn(nsStyle, "apply-style-name")
				style.positive = string(applied)
			}
		case x.Space != nsNumber:
		case kind == "date-style" && dayParts[part]:
			style.code = "yyyy-mm-dd"
		case kind == "number-style" && part == "number" && style.code == "":
			style.code = zeros(x)
			return x.Children(func() error { // text amid the digits
				plain = false
				return x.Skip()
			})
		default:
			plain = false
		}
		return x.Skip()
	})
	if kind == "number-style" && !plain {
		style.code = ""
	}
	s.formats[name] = style
	return err
}

// zeros gives the code of a number that is shown in so many digits at least.
func zeros(x *xmlscan.Scanner) string {
	if decimals, ok := x.AttrIn(nsNumber, "decimal-places"); ok && string(decimals) != "0" {
		return ""
	}
	if grouping, _ := x.AttrIn(nsNumber, "grouping"); string(grouping) == "true" {
		return ""
	}
	if _, scaled := x.AttrIn(nsNumber, "display-factor"); scaled {
		return ""
	}
	digits, _ := x.AttrIn(nsNumber, "min-integer-digits")
	n, err := strconv.Atoi(string(digits))
	if err != nil || n < 1 || n > mostPadding {
		return ""
	}
	return strings.Repeat("0", n)
}

// resolve gives the meaning of every cell style, by those of base too.
func (s *styleSheet) resolve(base map[string]cell.Style) map[string]cell.Style {
	all := make(map[string]cell.Style, len(base)+len(s.cells))
	maps.Copy(all, base)
	for name := range s.cells {
		all[name] = s.meaning(name, base)
	}
	return all
}

func (s *styleSheet) meaning(name string, base map[string]cell.Style) cell.Style {
	for range mostParents {
		own, ok := s.cells[name]
		if !ok {
			break
		}
		if own.format != "" {
			return s.format(own.format, base)
		}
		name = own.parent
	}
	return base[name]
}

// formatKey is the name under which a number style of the common styles is kept
// beside the cell styles, for those of the content that refer to it. No XML name
// begins so.
const formatKey = "\x00"

func (s *styleSheet) format(name string, base map[string]cell.Style) cell.Style {
	style, ok := s.formats[name]
	if !ok {
		return base[formatKey+name]
	}
	if positive, ok := s.formats[style.positive]; ok && style.positive != "" {
		style.code = positive.code
	}
	return cell.ParseFormat(style.code)
}

// commonStyles reads the styles that are not of the content alone. A spreadsheet
// may be without.
func (b *book) commonStyles() (map[string]cell.Style, error) {
	if _, ok := b.Find(stylesPart); !ok {
		return nil, nil
	}
	sheet := newStyleSheet()
	err := b.Parse(dialect, stylesPart, func(x *xmlscan.Scanner) error {
		if err := x.Root("document-styles", nsOffice); err != nil {
			return err
		}
		return x.Children(func() error {
			if x.Space == nsOffice && (string(x.Local) == "styles" || string(x.Local) == "automatic-styles") {
				return sheet.read(x)
			}
			return x.Skip()
		})
	})
	if err != nil {
		return nil, err
	}
	common := sheet.resolve(nil)
	for name := range sheet.formats {
		common[formatKey+name] = sheet.format(name, nil)
	}
	return common, nil
}

// readAutomatic reads the styles of the content.
func (b *book) readAutomatic(x *xmlscan.Scanner) error {
	sheet := newStyleSheet()
	if err := sheet.read(x); err != nil {
		return err
	}
	b.styles, b.hidden = sheet.resolve(b.styles), sheet.hidden
	return nil
}
