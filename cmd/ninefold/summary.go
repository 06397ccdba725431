package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/report"
	"ninefold/internal/summary"
)

// summaryFlags are the flags of summary. Years take the place of a period.
type summaryFlags struct {
	reading
	since, until, year int
	branches           []string
	rows               string
	template           string
	shown              showing
}

// summaryFormats are the formats of summary; prose is the text of a template.
var summaryFormats = []string{"text", "prose", "md", "html", "xlsx", "json"}

const proseFormat = "prose"

func (a *app) summaryCommand() *cobra.Command {
	var f summaryFlags
	cmd := &cobra.Command{
		Use:   "summary SOURCE...",
		Short: a.lang.Say("汇总年终材料所需的数字，逐项可追溯到行", "count what was done over the years, each figure with its rows"),
		Long: a.lang.Say(
			"汇总年终材料所需的数字：轮岗、挂职、论坛、培训、走访、报告、访谈、带教、获奖等，按年度、按支部和合计。各项口径见 docs/summary.zh-CN.md。\n-o prose 写成一段文字，--template 换成自己的模板；--rows 列出一个数字由哪些行而来。\n年份是整个自然年，只算到截止日；搁置的行不计，数字前加“≥”；缺少数据的写“—”（无法说明），不写 0。\n数据项：\n"+a.figureNames(),
			"Counts what year-end reports state: rotation, secondments, forums, training, visits, reports, interviews, mentorships, awards and more,\nby year, by branch and in total. docs/summary.md defines every figure.\n-o prose writes a passage of text, --template takes one of your own; --rows lists the rows that a figure comes from.\nYears are whole calendar years, up to as_of. Rows set aside are not counted: such a figure bears a ≥. What cannot be told is —, never 0.\nFigures:\n"+a.figureNames(),
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.summary(cmd.Context(), f, args) },
	}
	f.bind(cmd.Flags(), a)
	return cmd
}

// figureNames lists the figures with their ids, as --rows and templates take them.
func (a *app) figureNames() string {
	lines := make([]string, len(summary.Definitions()))
	for i, d := range summary.Definitions() {
		lines[i] = fmt.Sprintf("  %-24s%s", d.ID, d.Title.In(a.lang)+a.lang.Say("（", " (")+d.Unit.In(a.lang)+a.lang.Say("）", ")"))
	}
	return strings.Join(lines, "\n")
}

func (f *summaryFlags) bind(flags *pflag.FlagSet, a *app) {
	flags.IntVar(&f.since, "since", 0, a.lang.Say("从哪一年起（默认考核期的第一年）", "the first year (default: that of the period)"))
	flags.IntVar(&f.until, "until", 0, a.lang.Say("到哪一年止（默认截止日所在年；没有 --since 时不晚于考核期）", "the last year (default: that of as_of; without --since no later than the period)"))
	flags.IntVar(&f.year, "year", 0, a.lang.Say("只看这一年", "this year only"))
	for _, name := range []string{"since", "until", "year"} {
		flags.Lookup(name).DefValue = "" // 0 is no year, and no help
	}
	flags.StringSliceVar(&f.branches, "branch", nil, a.lang.Say("只看这些支部（编号）", "only these branches (ids)"))
	flags.StringVar(&f.rows, "rows", "", a.lang.Say("列出一个数据项由哪些行而来，如 visits.half_days", "list the rows that a figure comes from, such as visits.half_days"))
	flags.StringVar(&f.template, "template", "", a.lang.Say("自己的文字模板（Go text/template），用于 -o prose", "a template of your own for -o prose (Go text/template)"))
	flags.StringVar(&f.asOf, "as-of", "", a.lang.Say("以哪一天为准 yyyy-mm-dd（默认今天）", "count what was known on this day, yyyy-mm-dd (default today)"))
	flags.BoolVar(&f.quarantine, "quarantine", false, a.lang.Say("搁置有问题的行而不是停止", "set bad rows aside instead of stopping"))
	f.bindCorrections(flags, a)
	f.bindConfig(flags, a)
	f.bindPolicies(flags, a)
	a.bindOutput(flags, &f.shown.outputs, summaryFormats...)
	f.shown.bindMask(flags, a)
}

// summary is the whole line: sources → office → figures → outputs.
func (a *app) summary(ctx context.Context, f summaryFlags, sources []string) error {
	tuneMemory()
	if f.template != "" && len(f.shown.outputs) == 0 {
		f.shown.outputs = []string{proseFormat}
	}
	outputs, errOutputs := a.targets("summary", f.shown.outputs, documentFormats(summaryFormats...))
	shown, errShown := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey})
	body, errTemplate := a.template(f.template)
	if err := errors.Join(errOutputs, errShown, errTemplate, f.sensible(outputs), a.needSourcesOr(f.reading, sources)); err != nil {
		return err
	}
	setup, files, err := a.summarySources(f, sources)
	if err != nil {
		return err
	}
	if err := guard(setup, files, f.template, f.shown.maskKey).Targets(outputs).Check(); err != nil {
		return err
	}
	found, err := a.figures(ctx, f, shown, setup, files)
	if err != nil {
		return err
	}
	told := report.Summary(found, report.Options{Lang: a.lang, Version: version, Masked: shown.masked})
	return a.deliver(ctx, outputs, func(w io.Writer, format string, screen bool) error {
		if format == proseFormat {
			return body.Write(ctx, w, found.Summary, summary.Filling{Narrowed: found.Narrowed, Plain: render.Plain})
		}
		return a.writeReport(w, format, screen, told)
	})
}

// sensible refuses flags that do not go together.
func (f *summaryFlags) sensible(outputs []output.Target) error {
	prose := slices.ContainsFunc(outputs, func(out output.Target) bool { return out.Format == proseFormat })
	var faults []error
	if f.rows != "" {
		faults = append(faults, summary.Known("--rows", f.rows))
	}
	if f.template != "" && !prose {
		faults = append(faults, summaryFault("--template", "模板只用于 -o prose", "a template is for -o prose", "请加 -o prose，或 -o prose=文件", "add -o prose or -o prose=FILE"))
	}
	if f.rows != "" && prose {
		faults = append(faults, summaryFault("--rows", "不能写成文字", "cannot be written as prose", "请用其他格式", "use another format"))
	}
	if f.year != 0 && (f.since != 0 || f.until != 0) {
		faults = append(faults, summaryFault("--year", "与 --since、--until 不能同用", "cannot be used with --since and --until", "请只用其一", "use one or the other"))
	}
	return errors.Join(faults...)
}

func summaryFault(where, zh, en, remedyZH, remedyEN string) error {
	return &audit.Fault{Where: where, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN}}
}

// template reads the template of --template; without one, it is the built-in.
func (a *app) template(path string) (*summary.Template, error) {
	if path == "" {
		return summary.Parse(proseFormat, summary.BuiltIn(a.lang), a.lang)
	}
	text, err := intake.Read(path, intake.Small)
	if err != nil {
		return nil, err
	}
	return summary.Parse(filepath.ToSlash(path), string(text), a.lang)
}

// years are those that the flags name.
func (f *summaryFlags) years() engine.Years {
	return engine.Years{Since: f.since, Until: f.until, Only: f.year}
}

// summarySources reads the settings and finds the files.
func (a *app) summarySources(f summaryFlags, sources []string) (*engine.Setup, *engine.Sources, error) {
	request, err := f.reading.request(a, sources)
	if err != nil {
		return nil, nil, err
	}
	setup, err := a.load(f.years().Unframed(request))
	if err != nil {
		return nil, nil, err
	}
	found, err := a.discover(setup)
	return setup, found, err
}

// figures is the line from the sources to the figures.
func (a *app) figures(ctx context.Context, f summaryFlags, shown *presentation, setup *engine.Setup, files *engine.Sources) (*report.Figures, error) {
	office, err := a.open(ctx, setup, files, f.reading, engine.ForEverything, nil)
	if err != nil {
		return nil, err
	}
	hide := func(run audit.Run) (audit.Run, summary.Veil, error) {
		m, err := a.mask(nil)
		if err != nil {
			return run, nil, err
		}
		return m.Result(&audit.Result{Run: run}).Run, veil{m}, nil
	}
	if !shown.masked && !setup.Settings.Mask {
		hide = nil
	}
	c := &report.Figures{Narrowed: len(f.branches) > 0}
	if c.Summary, c.Run, err = office.Summary(f.years(), f.branches, hide); err != nil {
		return nil, err
	}
	c.Figure, _ = c.Summary.Figure(f.rows)
	if begins := c.Begins(c.Told()); begins != (audit.Text{}) {
		c.Run.Notices = append(c.Run.Notices, audit.Notice{Code: "begins_later", Message: begins})
	}
	return c, nil
}

// veil is a mask as summary asks for it.
type veil struct{ *mask.Mask }

func (v veil) Person(id, name string) (shownID, shownName string) {
	s := v.Subject(audit.Subject{Kind: audit.Person, ID: id, Name: name})
	return s.ID, s.Name
}

func (v veil) Text(text string) string {
	shown, _ := v.Value(text).(string)
	return shown
}
