package render

import (
	"cmp"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// conclude puts the result into two sentences: how much of what was owed is in
// order, and where most is missing.
func (p *report) conclude() {
	all, apart := p.whole()
	if all.owed()+apart.owed() == 0 {
		p.Conclusion = []string{p.Say("考核期内没有应办事项。", "Nothing was owed in the period.")}
		return
	}
	p.Conclusion = []string{
		p.Say("应办 %d 项，达标 %d 项，达标率 %s；未达标 %d 项，其中“必须”级 %d 项。",
			"Of %d {item|items} owed, %d {passes|pass} (%s); %d {fails|fail}, %d of them of severity must.",
			all.owed(), all.count[audit.Pass], all.rate(), all.count[audit.Fail], all.must),
		p.foremost() + p.open(all),
	}
	if apart.owed() > 0 {
		p.Apart = p.Say("自定义要求不计入以上数字：应办 %d 项，达标 %d 项。", "Requirements from outside are not counted in: %d owed, %d {passes|pass}.", apart.owed(), apart.count[audit.Pass])
	}
}

// foremostRules is how many requirements the conclusion names.
const foremostRules = 3

// foremost names the requirements that most fail.
func (p *report) foremost() string {
	worst := slices.DeleteFunc(slices.Clone(p.Summary.Rules), func(r audit.RuleSummary) bool { return r.Status[audit.Fail] == 0 || !p.counts(r.Rule) })
	if len(worst) == 0 {
		return p.Say("没有未达标事项", "Nothing fails")
	}
	slices.SortStableFunc(worst, func(a, b audit.RuleSummary) int { return -cmp.Compare(a.Status[audit.Fail], b.Status[audit.Fail]) })
	var names []string
	for _, r := range worst[:min(foremostRules, len(worst))] {
		names = append(names, p.Say("%s（%d 项）", "%s (%d)", p.text(p.rule(r.Rule).Title), r.Status[audit.Fail]))
	}
	return p.Say("未达标最多的是%s", "Most fails concern %s", strings.Join(names, p.Say("、", ", ")))
}

// open says what may yet become a fail, or hides one.
func (p *report) open(all *square) string {
	return p.Say("；另有 %d 项即将到期，%d 项因缺数据无法判定（不算达标）。", "; %d {item falls|items fall} due soon, and %d cannot be told for want of data (which is no pass).",
		all.count[audit.Due], all.count[audit.Unknown])
}

// receipt is the line on which one branch signs for what concerns it.
type receipt struct {
	Branch             string
	Fail, Due, Unknown int
}

// receipts are the lines of the sheet that is signed when the report is handed over.
func (p *report) receipts() {
	for _, b := range p.Summary.Branches {
		one := receipt{Branch: p.branch(b.ID)}
		for _, rule := range b.Rules {
			one.Fail += rule.Status[audit.Fail]
			one.Due += rule.Status[audit.Due]
			one.Unknown += rule.Status[audit.Unknown]
		}
		p.Receipts = append(p.Receipts, one)
	}
}

// branchesAcross is how many branches stand side by side on paper.
const branchesAcross = 8

// heatBlock is a part of the comparison as paper holds it: requirements down,
// some of the branches across.
type heatBlock struct {
	Branches []heatRow
	Rows     []heatLine
}

type heatLine struct {
	Title string
	Cells []heatCell
}

// blocks turns the comparison round, so that no column falls off the page
// however many requirements and branches there are.
func (p *report) blocks() {
	for branches := range slices.Chunk(p.Heat.Rows, branchesAcross) {
		block := heatBlock{Branches: branches}
		for i, rule := range p.Heat.Rules {
			line := heatLine{Title: rule.Title}
			for _, branch := range branches {
				line.Cells = append(line.Cells, branch.Cells[i])
			}
			block.Rows = append(block.Rows, line)
		}
		p.Blocks = append(p.Blocks, block)
	}
}
