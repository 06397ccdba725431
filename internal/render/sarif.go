package render

import (
	"io"
	"net/url"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "sarif",
		About: audit.Text{
			ZH: "SARIF 2.1.0，供代码平台显示",
			EN: "SARIF 2.1.0 for code hosts",
		},
		Passes: true,
		Render: renderSARIF,
	})
}

// The parts of SARIF 2.1.0 that a result needs, each in the order in which the
// standard describes it.
type (
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string         `json:"id"`
		Short         sarifText      `json:"shortDescription"`
		Full          *sarifText     `json:"fullDescription,omitempty"`
		Help          sarifHelp      `json:"help"`
		Configuration sarifLevel     `json:"defaultConfiguration"`
		Properties    map[string]any `json:"properties,omitempty"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Kind         string             `json:"kind"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Baseline     string             `json:"baselineState,omitempty"`
	}
	sarifLocation struct {
		ID       int            `json:"id,omitempty"`
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine int `json:"startLine"`
	}
	sarifLogical struct {
		Name      string `json:"name"`
		Qualified string `json:"fullyQualifiedName"`
		Kind      string `json:"kind"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Level      string          `json:"level"`
		Message    sarifText       `json:"message"`
		Descriptor sarifDescriptor `json:"descriptor"`
	}
	sarifDescriptor struct {
		ID string `json:"id"`
	}
)

// mostSARIF is how many results the largest code host takes in one run.
const mostSARIF = 25000

// renderSARIF writes one run, one result a line.
func renderSARIF(w io.Writer, r *audit.Result, o Options) error {
	r = unabridged(r)
	s := &sarif{tongue: tongue{o.Lang}, document: document{out: w}, index: map[string]int{}, options: o}
	v := newOverview(r)
	s.overview = v
	shown, left := v.foremost(mostSARIF)
	s.raw("{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n    \"tool\": ")
	s.value(sarifTool{sarifDriver{Name: "ninefold", Version: r.Run.Version, Rules: s.rules(v)}})
	if r.Run.Scope != nil {
		s.raw(",\n    \"properties\": {\"scope\": ").value(r.Run.Scope).raw("}")
	}
	s.raw(",\n    \"invocations\": [").value(s.invocation(v, left)).raw("],\n    \"results\": ")
	list(&s.document, "      ", "    ", shown, func(one **audit.Verdict) { s.value(s.result(*one)) })
	s.raw("\n  }]\n}\n")
	s.flush()
	return s.err
}

// foremost gives at most so many verdicts in their order, those that count before
// others, and how many are left out.
func (v *overview) foremost(most int) (shown []*audit.Verdict, left int) {
	counted := 0
	for i := range v.Verdicts {
		if v.Counts(&v.Verdicts[i]) {
			counted++
		}
	}
	others := max(0, most-counted)
	for i := range v.Verdicts {
		one := &v.Verdicts[i]
		switch {
		case len(shown) == most:
		case v.Counts(one):
			shown = append(shown, one)
		case others > 0:
			shown = append(shown, one)
			others--
		}
	}
	return shown, len(v.Verdicts) - len(shown)
}

type sarif struct {
	tongue
	document
	overview *overview
	options  Options
	index    map[string]int // of each rule in the driver's list
}

// rules describes the requirements of the run, and remembers where each stands.
func (s *sarif) rules(v *overview) []sarifRule {
	rules := []sarifRule{}
	add := func(id string, severity audit.Severity) {
		if _, known := s.index[id]; known {
			return
		}
		rule := v.rule(id)
		described := sarifRule{ID: id, Short: sarifText{s.text(rule.Title)}, Configuration: sarifLevel{severityLevel(severity)},
			Properties: map[string]any{"system": rule.System, "severity": string(severity)}}
		described.Help = s.help(rule)
		if rule.Outside {
			described.Properties["outside"] = true
		}
		if demand := s.text(rule.Demand); demand != "" {
			described.Full = &sarifText{demand}
		}
		s.index[id] = len(rules)
		rules = append(rules, described)
	}
	for _, rule := range v.Summary.Rules {
		add(rule.Rule, rule.Severity)
	}
	for i := range v.Verdicts {
		add(v.Verdicts[i].Rule, v.Verdicts[i].Severity)
	}
	return rules
}

// help says what is demanded and where in the method it stands.
func (s *sarif) help(rule *audit.Requirement) sarifHelp {
	lines := []string{s.text(rule.Title)}
	for _, line := range []string{s.text(rule.Demand), s.text(rule.Source)} {
		if line != "" {
			lines = append(lines, line)
		}
	}
	marked := slices.Clone(lines)
	for i := range marked {
		marked[i] = md(marked[i])
	}
	marked[0] = "**" + marked[0] + "**"
	return sarifHelp{Text: strings.Join(lines, "\n"), Markdown: strings.Join(marked, "\n\n")}
}

func severityLevel(severity audit.Severity) string {
	if severity == audit.Must {
		return "error"
	}
	return "warning"
}

// invocation tells what was set aside and what else a reader has to know.
func (s *sarif) invocation(v *overview, left int) sarifInvocation {
	notes := []sarifNotification{}
	if narrowed := s.narrowed(v.Result); narrowed != "" {
		notes = append(notes, sarifNotification{"warning", sarifText{narrowed}, sarifDescriptor{audit.NarrowedCode}})
	}
	if left > 0 {
		notes = append(notes, sarifNotification{"warning", sarifText{s.Say("另有 %d 条结论未列入（最多 %d 条），见 JSON 结果", "%d further {result is|results are} left out (at most %d fit); the JSON result has all", left, mostSARIF)}, sarifDescriptor{"results_left_out"}})
	}
	for _, c := range audit.Causes(v.Run.Quarantined) {
		notes = append(notes, sarifNotification{"warning", sarifText{s.cause(c)}, sarifDescriptor{"quarantined"}})
	}
	for _, n := range v.Run.Notices {
		if n.Code == audit.NarrowedCode {
			continue
		}
		notes = append(notes, sarifNotification{"note", sarifText{s.notice(n)}, sarifDescriptor{n.Code}})
	}
	return sarifInvocation{Successful: true, Notifications: notes}
}

func (s *sarif) result(v *audit.Verdict) sarifResult {
	kind, level := s.kind(v)
	result := sarifResult{
		RuleID: v.Rule, RuleIndex: s.index[v.Rule], Kind: kind, Level: level,
		Message:      sarifText{who(v.Subject) + s.Say("：", ": ") + s.message(v)},
		Fingerprints: map[string]string{"ninefold/v1": v.Fingerprint},
		Baseline:     baselineStates[v.Change],
	}
	subject := []sarifLogical{{Name: who(v.Subject), Qualified: Plain(string(v.Subject.Kind) + ":" + v.Subject.ID), Kind: string(v.Subject.Kind)}}
	result.Locations = []sarifLocation{{Logical: subject}}
	if at, ok := s.overview.shownAt(v); ok {
		result.Locations[0].Physical = s.physical(at)
		if result.Locations[0].Physical.Region == nil { // code hosts show nothing without a line; the message names the row
			result.Locations[0].Physical.Region = &sarifRegion{1}
		}
	}
	for i, at := range v.Evidence[:min(len(v.Evidence), mostEvidence)] {
		said := &sarifText{s.at(at)}
		if i == 0 {
			result.Locations[0].Message = said
			continue
		}
		result.Related = append(result.Related, sarifLocation{ID: i, Physical: s.physical(at), Message: said})
	}
	if why := s.uncounted(s.overview.Result, v); why != "" && v.Status != audit.Due {
		result.Suppressions = []sarifSuppression{{Kind: "external", Status: "accepted", Justification: why}}
	}
	return result
}

var baselineStates = map[audit.Change]string{audit.ChangeNew: "new", audit.ChangeWorse: "updated", audit.ChangeOld: "unchanged"}

// kind puts a status into the words of the standard (3.27.9, 3.27.10): a level
// other than none belongs to fail alone. What counts is an error; a finding that
// does not count keeps the level of its severity and is suppressed, and what only
// falls due is for information.
func (s *sarif) kind(v *audit.Verdict) (kind, level string) {
	switch {
	case v.Status == audit.Pass:
		return "pass", "none"
	case v.Status == audit.Exempt:
		return "notApplicable", "none"
	case s.overview.Counts(v):
		return "fail", "error"
	case v.Status == audit.Unknown:
		return "open", "none"
	case v.Status == audit.Due:
		return "informational", "none"
	}
	return "fail", severityLevel(v.Severity)
}

func (s *sarif) physical(at audit.Origin) *sarifPhysical {
	where := &sarifPhysical{Artifact: sarifArtifact{uri(s.options.locate(at.Path))}}
	if n := line(at); n > 0 {
		where.Region = &sarifRegion{n}
	}
	return where
}

// uri writes a path as a URI reference: relative as it stands, absolute as a
// file URI, on Windows too.
func uri(path string) string {
	u := url.URL{Path: path}
	switch {
	case len(path) > 2 && path[1] == ':' && path[2] == '/':
		u.Path = "/" + path
		u.Scheme = "file"
	case strings.HasPrefix(path, "/"):
		u.Scheme = "file"
	}
	return u.String()
}
