package main

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/report"
)

// subjectFlags name one subject.
type subjectFlags struct{ person, branch string }

func (s *subjectFlags) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&s.person, "person", "", a.lang.Say("哪个人（工号，或无人同名的姓名）", "which person (id, or a name that nobody else bears)"))
	flags.StringVar(&s.branch, "branch", "", a.lang.Say("哪个支部（编号或名称）", "which branch (id or name)"))
}

// explainFlags are the flags of explain.
type explainFlags struct {
	reading
	subjectFlags
	rules   []string
	outputs []string
	shown   showing // masking only
}

func (a *app) explainCommand() *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain SOURCE...",
		Short: a.lang.Say("说明结论的全部依据", "give the whole reasoning for verdicts"),
		Long: a.lang.Say(
			"说明对一个人或一个支部的结论的全部依据：要求及出处、适用的阈值和设定处、考察区间及其由来、每一步计入和未计入的记录（文件、表、行、单元格）及原因，未达标的如何补救。\n不写 --rule 时说明全部要求；人员和支部可以写姓名、名称。",
			"Gives the whole reasoning for the verdicts on one person or branch: the demand and its source, the thresholds and who set them, the window and how it came about,\nevery record counted or left out and why (file, sheet, row, cell), and for a fail the shortest way back to compliance.\nWithout --rule it tells of all requirements; people and branches may be given by name.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.explain(cmd.Context(), f, args) },
	}
	f.reading.bind(cmd.Flags(), a)
	f.subjectFlags.bind(cmd.Flags(), a)
	cmd.Flags().StringSliceVar(&f.rules, "rule", nil, a.lang.Say("只说明这些要求，如 fieldwork.visits", "of these requirements only, such as fieldwork.visits"))
	a.bindOutput(cmd.Flags(), &f.outputs, reportFormats()...)
	f.shown.bindMask(cmd.Flags(), a)
	return cmd
}

func (a *app) explain(ctx context.Context, f explainFlags, sources []string) error {
	targets, err := a.targets("explain", f.outputs, documentFormats(reportFormats()...))
	if err != nil {
		return err
	}
	if _, err := a.presentation(f.shown); err != nil {
		return err
	}
	office, err := a.subjectOffice(ctx, f.reading, f.subjectFlags, targets, sources, f.shown.maskKey)
	if err != nil {
		return err
	}
	accounts, err := office.ExplainAll(ctx, f.who(), f.rules...)
	if err != nil {
		return err
	}
	if a.masking != nil {
		m, err := a.mask(nil)
		if err != nil {
			return err
		}
		for i := range accounts {
			accounts[i] = accounts[i].Masked(m)
		}
	}
	return a.tellReport(ctx, targets, report.Explain(accounts, len(f.rules) == 1, a.reported()))
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
