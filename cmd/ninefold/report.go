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
	width := 0
	if screen {
		width = a.width()
	}
	return r.Document.Write(w, format, width)
}
