package main

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/explain"
	"ninefold/internal/output"
	"ninefold/internal/policy"
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
	if err := a.guard(f.reading, sources, f.shown.maskKey).Targets(targets).Check(); err != nil {
		return err
	}
	if f.rule == "" {
		return &audit.Fault{
			Where:   "explain",
			Problem: audit.Text{ZH: "没有指定要求", EN: "no requirement is named"},
			Remedy:  audit.Text{ZH: "请加 --rule，如 --rule fieldwork.visits", EN: "add --rule, as in --rule fieldwork.visits"},
		}
	}
	c, err := a.caseOf(ctx, f.reading, f.subjectFlags, []string{f.rule}, sources)
	if err != nil {
		return err
	}
	if err := recorded(c.office); err != nil {
		return err
	}
	requirement, err := c.requirement(c.asked[0])
	if err != nil {
		return err
	}
	account, err := explain.Of(ctx, c.rules, c.office, c.dossier, requirement, c.settings)
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

// dossierCase is one subject with all it takes to judge it.
type dossierCase struct {
	rules    *policy.Set
	settings *config.Config
	office   *dossier.Office
	dossier  *dossier.Dossier
	asked    []string // the requirements that are named, by id
}

// caseOf reads the sources and finds the one subject that the flags name.
func (a *app) caseOf(ctx context.Context, r reading, s subjectFlags, rules, sources []string) (*dossierCase, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	if err := needSources(sources); err != nil {
		return nil, err
	}
	set, settings, err := a.rulebook(r, sources)
	if err != nil {
		return nil, err
	}
	office, err := a.office(ctx, r, settings, sources)
	if err != nil {
		return nil, err
	}
	scope, err := named(s.scope(rules), set.Requirements, set.Systems, office)
	if err != nil {
		return nil, err
	}
	if _, err := narrow(scope, set, settings); err != nil {
		return nil, err
	}
	if _, err := againstData(settings, office); err != nil {
		return nil, err
	}
	found, err := find(scope, office)
	return &dossierCase{set, settings, office, found, scope.Rules}, err
}

// check asks for exactly one subject.
func (s subjectFlags) check() error {
	if (s.person == "") != (s.branch == "") {
		return nil
	}
	return &audit.Fault{
		Problem: audit.Text{ZH: "需要且只需要一个对象", EN: "exactly one subject is needed"},
		Remedy:  audit.Text{ZH: "请用 --person 工号 或 --branch 支部编号", EN: "name it with --person ID or --branch ID"},
	}
}

func (s subjectFlags) scope(rules []string) policy.Scope {
	scope := policy.Scope{Rules: rules}
	if s.person != "" {
		scope.Persons = []string{s.person}
	} else {
		scope.Branches = []string{s.branch}
	}
	return scope
}

// find gives the dossier of the subject; one without a day in the period has none.
func find(scope policy.Scope, office *dossier.Office) (*dossier.Dossier, error) {
	kind, one := audit.Person, scope.Persons
	if len(one) == 0 {
		kind, one = audit.Branch, scope.Branches
	}
	id := one[0]
	for i := range office.Dossiers {
		if d := &office.Dossiers[i]; d.Subject.Kind == kind && d.Subject.ID == id {
			return d, nil
		}
	}
	period, asOf := office.Time.Period, office.Time.AsOf.String()
	return nil, &audit.Fault{
		Where: id,
		Problem: audit.Text{
			ZH: "在 " + period.From.String() + " 至 " + period.To.String() + "（截至 " + asOf + "）内没有任职或存续的一天，不在检查范围",
			EN: "has no day of service from " + period.From.String() + " to " + period.To.String() + " (as of " + asOf + ") and is out of scope",
		},
		Remedy: audit.Text{ZH: "请改期间或 --as-of", EN: "change the period or --as-of"},
	}
}

// requirement finds a requirement that judges this kind of subject.
func (c *dossierCase) requirement(id string) (*audit.Requirement, error) {
	i := slices.IndexFunc(c.rules.Requirements, func(r audit.Requirement) bool { return r.ID == id })
	r := &c.rules.Requirements[i] // narrow has made sure of it
	if c.dossier.Judges(r.Subject) {
		return r, nil
	}
	if r.Subject == audit.Branch {
		return nil, &audit.Fault{Where: "--rule " + id, Problem: audit.Text{ZH: "这项要求针对支部，不针对个人", EN: "judges branches, not people"}, Remedy: audit.Text{
			ZH: "请用 --branch " + c.dossier.Subject.Branch, EN: "use --branch " + c.dossier.Subject.Branch,
		}}
	}
	return nil, &audit.Fault{Where: "--rule " + id, Problem: audit.Text{ZH: "这项要求针对个人，不针对支部", EN: "judges people, not branches"}, Remedy: audit.Text{
		ZH: "请用 --person 工号", EN: "use --person ID",
	}}
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
