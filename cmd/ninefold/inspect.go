package main

import (
	"context"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/report"
)

func (a *app) inspectCommand() *cobra.Command {
	var rows, suggested bool
	var outputs []string
	var r reading
	var shown showing // masking only
	cmd := &cobra.Command{
		Use:   "inspect SOURCE...",
		Short: a.lang.Say("说明会读到什么，不作判断", "say what would be read, without judging"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if suggested {
				return a.suggestMappings(cmd.Context(), args, r, outputs, shown, rows)
			}
			return a.inspect(cmd.Context(), args, r, outputs, shown, rows)
		},
	}
	cmd.Flags().BoolVar(&rows, "rows", false, a.lang.Say("也列出各行单元格", "list the cells of every row too"))
	cmd.Flags().BoolVar(&suggested, "suggest", false, a.lang.Say("为读不懂的表建议一段 sources: 配置，供核对后使用", "propose a sources: block for sheets that are not understood, to be looked through"))
	a.bindOutput(cmd.Flags(), &outputs, reportFormats()...)
	shown.bindMask(cmd.Flags(), a)
	cmd.Flags().StringVar(&r.config, "config", "", a.lang.Say("配置文件（取其中的 sources）", "config file (for its sources)"))
	r.bindInput(cmd.Flags(), a)
	return cmd
}

func (a *app) inspect(ctx context.Context, sources []string, r reading, outputs []string, shown showing, rows bool) error {
	targets, err := a.targets("inspect", outputs, documentFormats(reportFormats()...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(shown); err != nil {
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
	if a.masking != nil {
		m, err := a.mask(nil)
		if err != nil {
			return err
		}
		maskInspection(m, seen)
	}
	return a.tellReport(ctx, targets, report.Inspection(seen.Files, seen.Notices, a.reported()))
}

// maskInspection takes out what stands in cells and what people called files, sheets and
// columns.
func maskInspection(m *mask.Mask, found *engine.Inspection) {
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
