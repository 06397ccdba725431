// Package render turns a result into bytes: one file a format, one registry.
// It arranges and escapes what was found and never judges; it knows no policy
// language, opens no files and reads no environment. Whatever comes from the
// exports is hostile until a format has made it harmless.
package render

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"ninefold/internal/audit"
)

// Format is one way to write a result.
type Format struct {
	Name   string
	About  audit.Text // one line: what it is and whom it serves
	Binary bool       // not fit for a terminal
	Passes bool       // shows verdicts that pass, or are exempt, where the result has them
	// Render writes the whole of r. The same result and options give the same
	// bytes. The only errors are those of w and of figures that no format can
	// write (an infinite number).
	Render func(w io.Writer, r *audit.Result, o Options) error
}

// Options are what the reader of an output may choose. The zero value is
// Chinese, 80 columns, without colour.
type Options struct {
	Lang   audit.Lang
	Color  bool    // whether terminal colours may be used
	Width  int     // columns of the terminal; 0: 80
	All    bool    // text: name every subject, however long the list
	Unit   string  // html, notice: who hands it out; empty: a blank to fill in
	Author string  // likewise: who made it
	Ledger *Ledger // xlsx: what people wrote in an earlier one; may be nil

	// Locate gives the path under which a consumer finds an input that the result
	// names: github and sarif attach findings to files. nil: as the result names it.
	Locate func(path string) string
}

func (o Options) locate(path string) string {
	if o.Locate == nil {
		return path
	}
	return o.Locate(path)
}

var registry []Format

// register is called by each format's own file.
func register(f Format) {
	registry = append(registry, f)
	slices.SortFunc(registry, func(a, b Format) int { return cmp.Compare(a.Name, b.Name) })
}

// Formats lists every format by name. It is the only list there is.
func Formats() []Format { return slices.Clone(registry) }

// Lookup finds a format by name. An unknown name is a *audit.Fault that gives
// the nearest right one and lists them all.
func Lookup(name string) (Format, error) {
	names := make([]string, len(registry))
	for i, f := range registry {
		if f.Name == name {
			return f, nil
		}
		names[i] = f.Name
	}
	shown, near, known := Plain(name), nearest(name, names), strings.Join(names, ", ")
	return Format{}, &audit.Fault{
		Problem: audit.Text{ZH: "没有“" + shown + "”这种输出格式", EN: "there is no output format \"" + shown + "\""},
		Remedy:  audit.Text{ZH: "是否想用 " + near + "？可用的有：" + known, EN: "did you mean " + near + "? known formats: " + known},
	}
}

// nearest gives the name with the fewest letters to change, the first of
// several.
func nearest(name string, names []string) string {
	folded := strings.ToLower(name)
	return slices.MinFunc(names, func(a, b string) int {
		return cmp.Compare(levenshtein.ComputeDistance(folded, a), levenshtein.ComputeDistance(folded, b))
	})
}
