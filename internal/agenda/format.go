package agenda

import (
	"io"

	"ninefold/internal/audit"
)

// Format is one way to write an agenda.
type Format struct {
	Name      string
	Extension string
	About     audit.Text
	Binary    bool // not fit for a terminal
	// Render writes the whole of a, in its order. The same agenda and options
	// give the same bytes. The only errors are those of w and of figures that no
	// format can write (an infinite number).
	Render func(w io.Writer, a *Agenda, o Options) error
}

// Options are what the reader of an output may choose. The zero value is
// Chinese, 80 columns, by date, without alarms.
type Options struct {
	Lang   audit.Lang
	Width  int      // text: columns; 0: 80
	By     Grouping // text and md
	Alarms []int    // ics: so many days before the day, each once
	Each   bool     // a line or an event for everybody: the same duty of several people of a branch is not put together
}

// Grouping is what obligations are put together by.
type Grouping string

// The groupings.
const (
	ByDate   Grouping = "date"
	ByPerson Grouping = "person"
	ByBranch Grouping = "branch"
)

// Groupings lists all groupings; the first is the usual one.
func Groupings() []Grouping { return []Grouping{ByDate, ByPerson, ByBranch} }

// Formats lists every format; the first is the usual one.
func Formats() []Format {
	return []Format{
		{Name: "text", Extension: ".txt", About: audit.Text{ZH: "终端", EN: "for the terminal"}, Render: renderText},
		{Name: "md", Extension: ".md", About: audit.Text{ZH: "Markdown", EN: "Markdown"}, Render: renderMarkdown},
		{Name: "json", Extension: ".json", About: audit.Text{ZH: "供程序读取", EN: "for programs"}, Render: renderJSON},
		{Name: "xlsx", Extension: ".xlsx", About: audit.Text{ZH: "工作簿，可筛选", EN: "a workbook to filter"}, Binary: true, Render: renderXLSX},
		{Name: "ics", Extension: ".ics", About: audit.Text{ZH: "日历（iCalendar）", EN: "a calendar (iCalendar)"}, Render: renderICS},
	}
}
