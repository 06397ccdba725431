package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/render"
)

// subjectFlags name one subject.
type subjectFlags struct{ person, branch string }

func (s *subjectFlags) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&s.person, "person", "", a.say("哪个人（工号）", "which person (id)"))
	flags.StringVar(&s.branch, "branch", "", a.say("哪个支部（编号）", "which branch (id)"))
}

// pageFormats are the formats of an account that is told in headings and points.
var pageFormats = []string{"text", "md", "json"}

// explainFlags are the flags of explain.
type explainFlags struct {
	reading
	subjectFlags
	rule    string
	outputs []string
	shown   showing // masking only
}

func (a *app) explainCommand() *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain SOURCE...",
		Short: a.say("说明一个结论的全部依据", "give the whole reasoning for one verdict"),
		Long: a.say(
			"说明一个结论的全部依据：要求及出处、适用的阈值和设定处、考察区间及其由来、每一步计入和未计入的记录（文件、表、行、单元格）及原因，未达标的如何补救。",
			"Gives the whole reasoning for one verdict: the demand and its source, the thresholds and who set them, the window and how it came about,\nevery record counted or left out and why (file, sheet, row, cell), and for a fail the shortest way back to compliance.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.explain(cmd.Context(), f, args) },
	}
	f.reading.bind(cmd.Flags(), a)
	f.subjectFlags.bind(cmd.Flags(), a)
	cmd.Flags().StringVar(&f.rule, "rule", "", a.say("哪项要求，如 fieldwork.visits", "which requirement, such as fieldwork.visits"))
	a.bindOutput(cmd.Flags(), &f.outputs, pageFormats...)
	f.shown.bindMask(cmd.Flags(), a)
	return cmd
}

func (a *app) explain(ctx context.Context, f explainFlags, sources []string) error {
	targets, err := a.targets("explain", f.outputs, output.Text(pageFormats...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey}); err != nil {
		return err
	}
	if f.rule == "" {
		return &audit.Fault{
			Where:   "explain",
			Problem: audit.Text{ZH: "没有指定要求", EN: "no requirement is named"},
			Remedy:  audit.Text{ZH: "请加 --rule，如 --rule fieldwork.visits", EN: "add --rule, as in --rule fieldwork.visits"},
		}
	}
	office, err := a.subjectOffice(ctx, f.reading, f.subjectFlags, targets, sources, f.shown.maskKey)
	if err != nil {
		return err
	}
	account, err := office.Explain(ctx, f.rule, f.who())
	if err != nil {
		return err
	}
	if a.masking != nil {
		m, err := a.mask(nil)
		if err != nil {
			return err
		}
		account = account.Masked(m)
	}
	outline := func() *render.Outline { return told{a.lang, account}.outline() }
	return a.deliver(ctx, targets, a.page(account, outline))
}

// who is the one subject that the flags name.
func (s subjectFlags) who() engine.Who { return engine.Who{Person: s.person, Branch: s.branch} }

// subjectOffice reads the sources, to look at one subject.
func (a *app) subjectOffice(ctx context.Context, r reading, s subjectFlags, targets []output.Target, sources []string, further ...string) (*engine.Office, error) {
	if err := s.who().Check(); err != nil {
		return nil, err
	}
	if err := a.needSourcesOr(r, sources); err != nil {
		return nil, err
	}
	setup, err := a.setup(r, sources)
	if err != nil {
		return nil, err
	}
	found, err := a.discover(setup)
	if err != nil {
		return nil, err
	}
	if err := guard(setup, found, further...).Targets(targets).Check(); err != nil {
		return nil, err
	}
	return a.open(ctx, setup, found, r, engine.ForEverything, nil)
}

// page writes an account: for programs as it is, for people as an outline.
func (a *app) page(document any, outline func() *render.Outline) filler {
	return func(w io.Writer, format string, screen bool) error {
		switch format {
		case "json":
			return render.WriteJSON(w, document)
		case "md":
			return outline().WriteMarkdown(w)
		}
		width := 0
		if screen {
			width = a.width()
		}
		return outline().WriteText(w, width)
	}
}
