package web

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/spelling"
)

// search finds people and branches by name, id or branch.
func search(v *visit) (*screen, error) {
	wanted := spelling.Fold(v.query("q"))
	var hits []member
	more := 0
	for _, s := range v.run.found.subjects {
		if wanted == "" || !v.fits(s, wanted) {
			continue
		}
		if len(hits) == mostListed {
			more++
			continue
		}
		hits = append(hits, member{tallyOn(v.run.found.of[keyOf(s)]), s})
	}
	return &screen{name: "search", exact: true, title: audit.Textf("查找", "Search"), data: map[string]any{
		"Q": v.query("q"), "Hits": hits, "More": more, "Branches": v.run.found.branches,
	}}, nil
}

func (v *visit) fits(s audit.Subject, wanted string) bool {
	for _, word := range []string{s.ID, s.Name, s.Branch, v.branchName(s.Branch)} {
		if strings.Contains(spelling.Fold(word), wanted) {
			return true
		}
	}
	return false
}

// uncertainty is one reason for which verdicts could not be told, and what it takes.
type uncertainty struct {
	Message  string
	Rules    []doubted
	N        int
	Remedies []string
}

// doubted is a requirement of which it could not be told, of how many and of whom.
type doubted struct {
	Rule    *audit.Requirement
	N       int
	First   *audit.Verdict
	Address string
}

// unknown is what could not be told, by reason, and what is to be supplied.
func unknown(v *visit) (*screen, error) {
	var doubts []*uncertainty
	at := map[string]*uncertainty{}
	n := 0
	for i := range v.run.result.Verdicts {
		one := &v.run.result.Verdicts[i]
		if one.Status != audit.Unknown {
			continue
		}
		n++
		message := one.Message.In(v.lang)
		d := at[message]
		if d == nil {
			d = &uncertainty{Message: message}
			at[message] = d
			doubts = append(doubts, d)
		}
		d.add(v.run.found.rules[one.Rule], one)
	}
	slices.SortStableFunc(doubts, func(a, b *uncertainty) int { return b.N - a.N })
	for _, d := range doubts {
		if err := v.supply(d); err != nil {
			return nil, err
		}
	}
	return &screen{name: "unknown", title: audit.Textf("无法判定", "What could not be told"), under: "unknown", data: map[string]any{
		"Doubts": doubts, "N": n, "Causes": v.causes(v.run.result.Run.Quarantined),
	}}, nil
}

func (d *uncertainty) add(rule *audit.Requirement, one *audit.Verdict) {
	d.N++
	if last := len(d.Rules) - 1; last >= 0 && d.Rules[last].Rule == rule {
		d.Rules[last].N++
		return
	}
	d.Rules = append(d.Rules, doubted{rule, 1, one, "/rule?id=" + rule.ID + "&status=unknown"})
}

// supply asks the engine what it takes, of one verdict of each requirement.
func (v *visit) supply(d *uncertainty) error {
	for _, one := range d.Rules {
		who := engine.Who{Person: one.First.Subject.ID}
		if one.First.Subject.Kind == audit.Branch {
			who = engine.Who{Branch: one.First.Subject.ID}
		}
		account, err := v.run.office.Explain(v.request.Context(), one.Rule.ID, who)
		if err != nil {
			return err
		}
		for _, remedy := range account.Remedies {
			if words := remedy.In(v.lang); !slices.Contains(d.Remedies, words) {
				d.Remedies = append(d.Remedies, words)
			}
		}
	}
	return nil
}
