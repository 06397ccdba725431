package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/render"
)

func (a *app) inspectCommand() *cobra.Command {
	var rows bool
	var output, configPath string
	cmd := &cobra.Command{
		Use:   "inspect SOURCE...",
		Short: a.say("说明会读到什么，不作判断", "say what would be read, without judging"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.inspect(args, configPath, output, rows)
		},
	}
	cmd.Flags().BoolVar(&rows, "rows", false, a.say("也列出各行单元格", "list the cells of every row too"))
	cmd.Flags().StringVarP(&output, "output", "o", "text", a.say("输出格式 text 或 json，可加 =文件", "output format text or json, optionally =FILE"))
	cmd.Flags().StringVar(&configPath, "config", "", a.say("配置文件（取其中的 sources）", "config file (for its sources)"))
	return cmd
}

func (a *app) inspect(sources []string, configPath, output string, rows bool) error {
	format, path, toFile := strings.Cut(output, "=")
	write, ok := map[string]func(io.Writer, []dossier.FileReport) error{"text": a.inspectText, "json": a.inspectJSON}[format]
	if !ok {
		return &audit.Fault{
			Where:   "-o " + output,
			Problem: audit.Text{ZH: "没有这种输出格式", EN: "there is no such output format"},
			Remedy:  audit.Text{ZH: "inspect 的格式有 text、json", EN: "inspect knows text and json"},
		}
	}
	if err := needSources(sources); err != nil {
		return err
	}
	mapped, err := a.mapped(sources, configPath)
	if err != nil {
		return err
	}
	files, _, err := openAll(sources, mapped)
	if err != nil {
		return err
	}
	reports, err := dossier.Inspect(files, dossier.Options{KeepCells: rows, Mappings: mappings(mapped)})
	if err != nil {
		return err
	}
	if toFile {
		return replaceFile(path, func(w io.Writer) error { return write(w, reports) })
	}
	return write(a.stdout, reports)
}

// mapped is what the config says about files; the rest of it is no matter here.
func (a *app) mapped(sources []string, configPath string) ([]config.Mapping, error) {
	in, err := a.configInput(reading{config: configPath}, sources)
	if err != nil {
		return nil, err
	}
	return config.Mappings(in)
}

// inspectJSON writes the form of SPEC 5.
func (a *app) inspectJSON(w io.Writer, reports []dossier.FileReport) error {
	type problem struct {
		Row      int    `json:"row"`
		Column   string `json:"column"`
		Value    string `json:"value"`
		Expected string `json:"expected"`
	}
	type sheet struct {
		dossier.SheetReport
		Problems []problem `json:"problems"`
		Reason   string    `json:"reason,omitempty"`
	}
	type file struct {
		dossier.FileReport
		Sheets []sheet `json:"sheets"`
	}
	files := make([]file, 0, len(reports))
	for _, report := range reports {
		out := file{FileReport: report, Sheets: []sheet{}}
		for _, s := range report.Sheets {
			shown := sheet{SheetReport: s, Problems: []problem{}, Reason: s.Reason.In(a.lang)}
			for _, p := range s.Problems {
				shown.Problems = append(shown.Problems, problem{p.Row, p.Column, p.Value, p.Expected.In(a.lang)})
			}
			out.Sheets = append(out.Sheets, shown)
		}
		files = append(files, out)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(map[string]any{"files": files})
}

// inspectText tells a person sheet by sheet.
func (a *app) inspectText(w io.Writer, reports []dossier.FileReport) error {
	var b strings.Builder
	for _, f := range reports {
		fmt.Fprintf(&b, "%s  %s %s\n", f.Path, f.Format, f.Encoding)
		for _, s := range f.Sheets {
			a.inspectSheet(&b, s)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (a *app) inspectSheet(b *strings.Builder, s dossier.SheetReport) {
	table := a.say("不属于任何表", "feeds no table")
	if t, ok := dossier.TableNamed(s.Table); ok {
		table = a.say("→ "+t.Chinese, "→ "+t.Name)
	}
	fmt.Fprintf(b, "  %s %s\n", render.Plain(s.Name), table)
	fmt.Fprintf(b, a.say("    表头第%d行；使用%d行，跳过%d行，重复%d行，有问题%d行\n", "    header on row %d; %d rows used, %d skipped, %d duplicates, %d bad\n"),
		s.HeaderRow, s.Rows, s.Skipped, s.Duplicates, s.SetAside)
	if reason := s.Reason.In(a.lang); reason != "" {
		fmt.Fprintf(b, "    %s\n", render.Plain(reason))
	}
	for _, c := range s.Columns {
		field := c.Field
		if field == "" {
			field = a.say("（未知，忽略）", "(unknown, ignored)")
		}
		fmt.Fprintf(b, "    %s → %s\n", render.Plain(c.Header), field)
	}
	for _, p := range s.Problems {
		fmt.Fprintf(b, a.say("    第%d行 %s：“%s”，应为：%s\n", "    row %d %s: %q, expected %s\n"), p.Row, render.Plain(p.Column), render.Plain(p.Value), p.Expected.In(a.lang))
	}
	for i, cells := range s.Cells {
		fmt.Fprintf(b, "    %d\t%s\n", i+1, render.Plain(strings.Join(cells, "\t")))
	}
}
