package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"

	"ninefold/internal/render"
)

// matter is what a command has to tell beside verdicts: as a paper for people,
// as a document for programs, as sheets for a workbook.
type matter interface {
	paper(format string) *render.Paper
	document() any
	book() render.Book
}

// paperOutputs reads the -o flags of a command that tells a matter.
func (a *app) paperOutputs(command string, given []string, formats ...string) ([]output, error) {
	return a.outputsAmong(given, func(name string) (render.Format, error) {
		return render.Format{Name: name, Binary: name == "xlsx"}, knownFormat(command, name, formats...)
	})
}

// tellMatter writes every output.
func (a *app) tellMatter(ctx context.Context, outputs []output, m matter) error {
	return a.writeEach(ctx, outputs,
		func(out output) ([]draft, error) {
			made, err := a.desk.write(out.path, func(w io.Writer) error { return a.fillMatter(stoppable{ctx, w}, out.format.Name, m, 0) })
			return []draft{made}, err
		},
		func(out output) error { return a.fillMatter(stoppable{ctx, a.stdout}, out.format.Name, m, a.width()) })
}

func (*app) fillMatter(w io.Writer, format string, m matter, width int) error {
	switch format {
	case "json":
		return writeDocument(w, m.document())
	case "md":
		return m.paper(format).WriteMarkdown(w)
	case "html":
		return m.paper(format).WriteHTML(w)
	case "xlsx":
		return m.book().Write(w)
	}
	return m.paper(format).WriteText(w, width)
}

// writeDocument writes JSON that people can read, with nothing hidden in it that
// could act on a terminal.
func writeDocument(w io.Writer, document any) error {
	line, err := render.AppendJSON(nil, document)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, line, "", " "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err = w.Write(out.Bytes())
	return err
}
