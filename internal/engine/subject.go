package engine

import (
	"context"
	"errors"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/explain"
	"ninefold/internal/policy"
)

// Who names one subject: a person or a branch, by id or by a name that no other bears.
type Who struct{ Person, Branch string }

// Check asks for exactly one.
func (w Who) Check() error {
	if (w.Person == "") != (w.Branch == "") {
		return nil
	}
	return &audit.Fault{
		Problem: audit.Text{ZH: "需要且只需要一个对象", EN: "exactly one subject is needed"},
		Remedy:  audit.Text{ZH: "请用 --person 工号或姓名，或 --branch 支部编号或名称", EN: "name it with --person ID or NAME, or --branch ID or NAME"},
	}
}

func (w Who) scope(rules []string) policy.Scope {
	scope := policy.Scope{Rules: rules}
	if w.Person != "" {
		scope.Persons = []string{w.Person}
	} else {
		scope.Branches = []string{w.Branch}
	}
	return scope
}

// Explain gives the whole reasoning for one verdict. The office must have been read for
// everything: an account tells all that rows say.
func (o *Office) Explain(ctx context.Context, rule string, who Who) (*explain.Account, error) {
	accounts, err := o.ExplainAll(ctx, who, rule)
	if err != nil {
		return nil, err
	}
	return accounts[0], nil
}

// Verdicts gives all verdicts on one subject, pass and exempt too, with what proves
// them, in the order of the requirements. Those that are disabled judge nobody.
func (o *Office) Verdicts(ctx context.Context, who Who) ([]audit.Verdict, error) {
	d, _, err := o.subject(who)
	if err != nil {
		return nil, err
	}
	given, err := o.named(policy.Scope{Rules: o.Request.Scope.Rules})
	if err != nil {
		return nil, err
	}
	scope, err := o.narrow(given)
	if err != nil {
		return nil, err
	}
	if err := recorded(o.Joined); err != nil {
		return nil, err
	}
	if _, err := o.Setup.ready(ctx); err != nil {
		return nil, err
	}
	scope.Rules = o.ofKind(d, scope.Rules)
	if len(scope.Rules) == 0 {
		return nil, nil
	}
	if d.Subject.Kind == audit.Person {
		scope.Persons = []string{d.Subject.ID}
	} else {
		scope.Branches = []string{d.Subject.ID}
	}
	_, verdicts, err := o.Rules.Judge(ctx, o.Joined, o.Settings, policy.Options{Scope: scope, All: true, Jobs: 1})
	return verdicts, err
}

// ofKind are those of some requirements that judge subjects of this kind.
func (o *Office) ofKind(d *dossier.Dossier, rules []string) []string {
	var list []string
	for _, id := range rules {
		if d.Judges(o.rule(id).Subject) {
			list = append(list, id)
		}
	}
	return list
}

// ExplainAll gives the reasoning for every verdict on one subject, in the order of the
// requirements: of all that judge its kind and are not disabled where none is named.
func (o *Office) ExplainAll(ctx context.Context, who Who, rules ...string) ([]*explain.Account, error) {
	d, asked, err := o.subject(who, rules...)
	if err != nil {
		return nil, err
	}
	if err := recorded(o.Joined); err != nil {
		return nil, err
	}
	if len(asked) == 0 {
		all, err := o.narrow(policy.Scope{})
		if err != nil {
			return nil, err
		}
		if asked = o.ofKind(d, all.Rules); len(asked) == 0 {
			return nil, nothingAsked()
		}
	}
	accounts := make([]*explain.Account, len(asked))
	for i, rule := range asked {
		requirement, err := o.requirement(d, rule)
		if err != nil {
			return nil, err
		}
		if accounts[i], err = explain.Of(ctx, o.Rules, o.Joined, d, requirement, o.Settings); err != nil {
			return nil, err
		}
		accounts[i].Notices = o.correctionNotices()
	}
	return accounts, nil
}

// Readable gives what a requirement saw for a person to read.
func (o *Office) Readable(d policy.Document) any {
	return explain.Readable(o.Joined, d.Input, o.rule(d.Rule))
}

// Documents gives what requirements see of one subject; of all that judge its kind
// where none is named. The office must have been read for everything.
func (o *Office) Documents(who Who, rules ...string) (audit.Subject, []policy.Document, error) {
	d, asked, err := o.subject(who, rules...)
	if err != nil {
		return audit.Subject{}, nil, err
	}
	for _, rule := range asked {
		if _, err := o.requirement(d, rule); err != nil {
			return audit.Subject{}, nil, err
		}
	}
	documents, err := o.Rules.Documents(o.Joined, d, asked, o.Settings)
	return d.Subject, documents, err
}

// subject finds the dossier of a subject, once every name is known to exist, and the
// ids of the requirements named. One without a day in the period has none.
func (o *Office) subject(w Who, rules ...string) (*dossier.Dossier, []string, error) {
	if o.trimmed {
		return nil, nil, errors.New("engine: the office was read for verdicts and no longer holds all that its rows say")
	}
	if err := w.Check(); err != nil {
		return nil, nil, err
	}
	scope, err := o.named(w.scope(rules))
	if err != nil {
		return nil, nil, err
	}
	if _, err := o.narrow(scope); err != nil {
		return nil, nil, err
	}
	if _, err := o.againstData(); err != nil {
		return nil, nil, err
	}
	d, err := o.find(scope)
	return d, scope.Rules, err
}

func (o *Office) find(scope policy.Scope) (*dossier.Dossier, error) {
	kind, one := audit.Person, scope.Persons
	if len(one) == 0 {
		kind, one = audit.Branch, scope.Branches
	}
	id := one[0]
	for i := range o.Joined.Dossiers {
		if d := &o.Joined.Dossiers[i]; d.Subject.Kind == kind && d.Subject.ID == id {
			return d, nil
		}
	}
	period, asOf := o.Joined.Time.Period, o.Joined.Time.AsOf.String()
	return nil, &audit.Fault{
		Where: id,
		Problem: audit.Text{
			ZH: "在 " + period.From.String() + " 至 " + period.To.String() + "（截至 " + asOf + "）内没有任职或存续的一天，不在检查范围",
			EN: "has no day of service from " + period.From.String() + " to " + period.To.String() + " (as of " + asOf + ") and is out of scope",
		},
		Remedy: audit.Text{ZH: "请改考核期或 --as-of", EN: "change the period or --as-of"},
	}
}

// rule is a requirement that is known to exist.
func (o *Office) rule(id string) *audit.Requirement {
	return &o.Rules.Requirements[slices.IndexFunc(o.Rules.Requirements, func(r audit.Requirement) bool { return r.ID == id })]
}

// requirement finds a requirement that judges this kind of subject.
func (o *Office) requirement(d *dossier.Dossier, id string) (*audit.Requirement, error) {
	r := o.rule(id)
	if d.Judges(r.Subject) {
		return r, nil
	}
	if r.Subject == audit.Branch {
		return nil, &audit.Fault{Where: "--rule " + id, Problem: audit.Text{ZH: "这项要求针对支部，不针对个人", EN: "judges branches, not people"}, Remedy: audit.Text{
			ZH: "请用 --branch " + d.Subject.Branch, EN: "use --branch " + d.Subject.Branch,
		}}
	}
	return nil, &audit.Fault{Where: "--rule " + id, Problem: audit.Text{ZH: "这项要求针对个人，不针对支部", EN: "judges people, not branches"}, Remedy: audit.Text{
		ZH: "请用 --person 工号", EN: "use --person ID",
	}}
}
