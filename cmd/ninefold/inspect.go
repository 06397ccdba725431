package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/render"
)

// inspection is what was found, and what was passed over.
type inspection struct{ engine.Inspection }

func (a *app) inspectCommand() *cobra.Command {
	var rows, suggested bool
	var outputs []string
	var r reading
	var shown showing // masking only
	cmd := &cobra.Command{
		Use:   "inspect SOURCE...",
		Short: a.say("说明会读到什么，不作判断", "say what would be read, without judging"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if suggested {
				return a.suggestMappings(cmd.Context(), args, r, outputs, shown, rows)
			}
			return a.inspect(cmd.Context(), args, r, outputs, shown, rows)
		},
	}
	cmd.Flags().BoolVar(&rows, "rows", false, a.say("也列出各行单元格", "list the cells of every row too"))
	cmd.Flags().BoolVar(&suggested, "suggest", false, a.say("为读不懂的表建议一段 sources: 配置，供核对后使用", "propose a sources: block for sheets that are not understood, to be looked through"))
	a.bindOutput(cmd.Flags(), &outputs, "text", "json")
	shown.bindMask(cmd.Flags(), a)
	cmd.Flags().StringVar(&r.config, "config", "", a.say("配置文件（取其中的 sources）", "config file (for its sources)"))
	r.bindInput(cmd.Flags(), a)
	return cmd
}

func (a *app) inspect(ctx context.Context, sources []string, r reading, outputs []string, shown showing, rows bool) error {
	targets, err := a.targets("inspect", outputs, output.Text("text", "json"))
	if err != nil {
		return err
	}
	if _, err := a.presentation(showing{mask: shown.mask, maskKey: shown.maskKey}); err != nil {
		return err
	}
	if err := a.needSourcesOr(r, sources); err != nil {
		return err
	}
	request, err := r.request(a, sources)
	if err != nil {
		return err
	}
	if engine.Masks(request) {
		a.hides(nil)
	}
	if rows && a.masking != nil {
		return &audit.Fault{
			Where:   "--rows",
			Problem: audit.Text{ZH: "列出的单元格不能隐去姓名", EN: "the cells of every row cannot be masked"},
			Remedy:  audit.Text{ZH: "请只用 --rows 或 --mask 之一", EN: "use --rows or --mask, not both"},
		}
	}
	read, err := engine.DiscoverFor(request)
	a.noticeFiles(read)
	if err != nil {
		return err
	}
	if err := guard(engine.Places(request), read).Targets(targets).Check(); err != nil {
		return err
	}
	if err := a.makeRoom(memoryByDefault, read.Size()); err != nil {
		return err
	}
	seen, err := read.Inspect(ctx, rows)
	if err != nil {
		return err
	}
	found := inspection{*seen}
	if a.masking != nil {
		m, err := a.mask(nil)
		if err != nil {
			return err
		}
		found.mask(m)
	}
	return a.deliver(ctx, targets, func(w io.Writer, format string, screen bool) error {
		if format == "json" {
			return a.inspectJSON(w, found)
		}
		return a.inspectText(w, found, screen)
	})
}

// mask takes out what stands in cells and what people called files, sheets and
// columns.
func (found *inspection) mask(m *mask.Mask) {
	found.Notices = m.Notices(found.Notices, nil)
	for i := range found.Files {
		f := &found.Files[i]
		path := f.Path
		f.Path = m.File(path)
		for k := range f.Sheets {
			s := &f.Sheets[k]
			for n, p := range s.Problems {
				shown := m.Problem(audit.Problem{Path: path, Sheet: s.Name, Row: p.Row, Column: p.Column, Cell: p.Cell, Value: p.Value, Expected: p.Expected})
				s.Problems[n] = dossier.ProblemReport{Row: shown.Row, Column: shown.Column, Cell: shown.Cell, Value: shown.Value, Expected: shown.Expected}
			}
			for n := range s.Columns {
				s.Columns[n].Header = m.Column(s.Columns[n].Header)
			}
			s.Name, s.Reason = m.Sheet(s.Name), m.Fault(&audit.Fault{Problem: s.Reason}).Problem
		}
	}
}

// The form of SPEC 5.
type (
	inspectedOffice struct {
		Files []inspectedFile `json:"files"`
	}
	inspectedFile struct {
		dossier.FileReport

		Sheets []inspectedSheet `json:"sheets"`
	}
	inspectedSheet struct {
		dossier.SheetReport

		Problems []inspectedProblem `json:"problems"`
		Reason   string             `json:"reason,omitempty"`
	}
	inspectedProblem struct {
		Row      int    `json:"row"`
		Column   string `json:"column"`
		Cell     string `json:"cell,omitempty"`
		Value    string `json:"value"`
		Expected string `json:"expected"`
	}
)

// inspectJSON writes one language: that of the run.
func (a *app) inspectJSON(w io.Writer, found inspection) error {
	files := make([]inspectedFile, 0, len(found.Files))
	for _, report := range found.Files {
		out := inspectedFile{FileReport: report, Sheets: []inspectedSheet{}}
		for _, s := range report.Sheets {
			shown := inspectedSheet{SheetReport: s, Problems: []inspectedProblem{}, Reason: s.Reason.In(a.lang)}
			for _, p := range s.Problems {
				shown.Problems = append(shown.Problems, inspectedProblem{p.Row, p.Column, p.Cell, p.Value, p.Expected.In(a.lang)})
			}
			out.Sheets = append(out.Sheets, shown)
		}
		files = append(files, out)
	}
	return render.WriteJSON(w, inspectedOffice{files})
}

// inspectText tells a person sheet by sheet.
func (a *app) inspectText(w io.Writer, found inspection, screen bool) error {
	options := render.Options{Lang: a.lang}
	if screen {
		options = a.onScreen(options)
	}
	shown := render.Inspection{Notices: found.Notices}
	fed := map[string]bool{}
	for _, f := range found.Files {
		file := render.InspectedFile{Path: f.Path, Format: f.Format, Encoding: f.Encoding}
		for _, s := range f.Sheets {
			file.Sheets = append(file.Sheets, shownSheet(s))
			fed[s.Table] = true
		}
		shown.Files = append(shown.Files, file)
	}
	for _, t := range dossier.Tables() {
		if !fed[t.Name] {
			shown.Unfed = append(shown.Unfed, audit.Text{ZH: t.Chinese, EN: t.Name})
		}
	}
	return shown.Write(w, options)
}

func shownSheet(s dossier.SheetReport) render.InspectedSheet {
	shown := render.InspectedSheet{
		Input:  audit.Input{Sheet: s.Name, Table: s.Table, Rows: s.Rows, Skipped: s.Skipped, SetAside: s.SetAside, Duplicates: s.Duplicates, Hidden: s.HiddenRows, Cells: s.CellCounts},
		Hidden: s.Hidden, HeaderRow: s.HeaderRow, Reason: s.Reason, Cells: s.Cells,
	}
	if t, ok := dossier.TableNamed(s.Table); ok {
		shown.Title.ZH = t.Chinese
	}
	for _, c := range s.Columns {
		shown.Columns = append(shown.Columns, [2]string{c.Header, c.Field})
	}
	for _, p := range s.Problems {
		shown.Problems = append(shown.Problems, audit.Problem{Row: p.Row, Column: p.Column, Cell: p.Cell, Value: p.Value, Expected: p.Expected})
	}
	return shown
}
