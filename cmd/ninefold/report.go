package main

import (
	"context"
	"io"

	"ninefold/internal/doc"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/report"
)

// reportFormats are those of a report, text first.
func reportFormats() []string { return append(doc.Formats(), "json") }

// reported is what all reports of this call have in common.
func (a *app) reported() report.Options {
	return report.Options{Lang: a.lang, Version: version, Masked: a.masking != nil}
}

// tellReport writes a report to every output.
func (a *app) tellReport(ctx context.Context, targets []output.Target, r report.Report) error {
	return a.deliver(ctx, targets, a.reportFiller(r))
}

// reportFiller writes a report in the formats asked for.
func (a *app) reportFiller(r report.Report) filler {
	return func(w io.Writer, format string, screen bool) error { return a.writeReport(w, format, screen, r) }
}

func (a *app) writeReport(w io.Writer, format string, screen bool, r report.Report) error {
	if format == "json" {
		return render.WriteJSON(w, r.JSON)
	}
	if format == "text" && r.Text != nil {
		options := render.Options{Lang: a.lang}
		if screen {
			options = a.onScreen(options)
		}
		return r.Text(w, options)
	}
	width := 0
	if screen {
		width = a.width()
	}
	return r.Document.Write(w, format, width)
}

// width is how wide the terminal is; 0 where stdout is none.
func (a *app) width() int {
	width, _ := terminal(a.stdout)
	return width
}
