package policy

import (
	"context"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// Of a verdict that nobody is shown only the status counts, and most verdicts are
// such: they pass. So a plan that works out nothing else is asked first, and the whole
// one only where there is something to show. The built-in requirements give a verdict
// for everybody, whole: their tests hold them to it, and regoplan.Trim says what
// follows. Others are asked for all they say, which is bounded and checked as a whole.

// Members of verdicts that are asked for.
var (
	statusAlone  = []string{"status"}
	withoutProof = []string{"status", "reasons", "actual", "required", "message"}
)

// worthTrimming is how many dossiers it takes that trimming plans comes in again: it
// takes some thirty milliseconds where plans lie ready, and a few times that where OPA
// has to plan all requirements first, since somebody has added some.
func (s *Set) worthTrimming() int {
	if s.rego.planned == "" {
		return 20_000
	}
	return 2000
}

// TrimFrom sets from how many dossiers on plans are trimmed; 0: from where it pays.
func (s *Set) TrimFrom(dossiers int) { s.trimFrom = dossiers }

// about is the question for some members of what a rule gives.
func (q *question) about(members ...string) *question {
	return &question{rego: q.rego, rule: q.rule, body: q.body, members: members}
}

// trimmings are all questions about members.
func trimmings(judges []judge) []*question {
	var all []*question
	for i := range judges {
		if judges[i].status != nil {
			all = append(all, judges[i].status, judges[i].findings)
		}
	}
	return all
}

// trimmings are those that a run asks.
func (r *run) trimmings() []*question {
	if !r.many || r.names == nil {
		return nil
	}
	var all []*question
	for i := range r.judges {
		j := &r.judges[i]
		if j.status == nil {
			continue
		}
		if r.options.Brief {
			all = append(all, j.findings)
		}
		if !r.options.All {
			all = append(all, j.status)
		}
	}
	return all
}

// trim readies questions about members. One that has no such plan stays without, so
// that the whole is asked for.
func (s *Set) trim(ctx context.Context, all []*question) error {
	for _, members := range [][]string{statusAlone, withoutProof} {
		var rest []*question
		for _, q := range all {
			if !q.tried && slices.Equal(q.members, members) {
				q.tried = true
				rest = append(rest, q)
			}
		}
		if len(rest) == 0 || s.inGo(rest) {
			continue
		}
		plan, err := s.rego.together(ctx, rest)
		if err != nil {
			return nil //nolint:nilerr // the whole ones have none either, which is told there
		}
		rules := make([][]string, len(rest))
		for i, q := range rest {
			rules[i] = strings.Split(q.rule, ".")[1:] // below data
		}
		if plan, err = regoplan.Trim(plan, rules, members...); err != nil {
			return err
		}
		programs, err := regoplan.CompileRules(plan, s.names, string(answer), rules)
		if err != nil {
			return err
		}
		for i, q := range rest {
			q.program = programs[i]
		}
	}
	return nil
}

// firstAsked are the questions about members of one requirement's verdict that a
// worker asks, and whether asking for the status first pays. Either way gives the same.
type firstAsked struct {
	status, findings *question // nil: not asked
	asked, enough    int
}

// firstAsked are those of a worker, by requirement.
func (r *run) firstAsked() []firstAsked {
	if !r.many || r.names == nil {
		return nil
	}
	r.set.planning.Lock()
	defer r.set.planning.Unlock()
	all := make([]firstAsked, len(r.judges))
	for i := range r.judges {
		j, first := &r.judges[i], &all[i]
		if j.status != nil && j.status.program != nil && !r.options.All {
			first.status = j.status
		}
		if j.findings != nil && j.findings.program != nil && r.options.Brief {
			first.findings = j.findings
		}
	}
	return all
}

// say asks for a verdict, for its status first where that may be all that is wanted. A
// trimmed plan that fails says nothing: the whole one is asked.
func (r *clerk) say(ctx context.Context, j *judge, d *dossier.Dossier, figures audit.Thresholds) (reply, error) {
	if r.first == nil {
		return r.policies.ask(ctx, j.verdict, d, &j.Requirement, figures)
	}
	first := &r.first[j.place]
	if first.status != nil && !first.fails() {
		said, err := r.policies.ask(ctx, first.status, d, &j.Requirement, figures)
		first.asked++
		if err == nil && slices.Contains(regoStatuses, audit.Status(said.status())) && !r.shows(audit.Status(said.status())) {
			first.enough++
			return said, nil
		}
	}
	if first.findings != nil {
		if said, err := r.policies.ask(ctx, first.findings, d, &j.Requirement, figures); err == nil {
			return said, nil
		}
	}
	return r.policies.ask(ctx, j.verdict, d, &j.Requirement, figures)
}

// fails reports that, after some tries, the status alone does for less than three
// quarters: it takes about three quarters of the time that the whole does.
func (f *firstAsked) fails() bool { return f.asked >= 32 && 4*f.enough < 3*f.asked }
