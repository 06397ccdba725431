package render

import (
	"io"
	"net/url"
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
		Configuration sarifLevel     `json:"defaultConfiguration"`
		Properties    map[string]any `json:"properties,omitempty"`
	}
	sarifLevel struct {
		Level string `json:"level"`
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

// renderSARIF writes one run, one result a line.
func renderSARIF(w io.Writer, r *audit.Result, o Options) error {
	s := &sarif{tongue: tongue(o.Lang), document: document{out: w}, index: map[string]int{}}
	v := newOverview(r)
	s.raw("{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n    \"tool\": ")
	s.value(sarifTool{sarifDriver{Name: "ninefold", Version: r.Run.Version, Rules: s.rules(v)}})
	s.raw(",\n    \"invocations\": [").value(s.invocation(v)).raw("],\n    \"results\": ")
	list(&s.document, "      ", "    ", r.Verdicts, func(one *audit.Verdict) { s.value(s.result(one)) })
	s.raw("\n  }]\n}\n")
	s.flush()
	return s.err
}

type sarif struct {
	tongue
	document
	index map[string]int // of each rule in the driver's list
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

func severityLevel(severity audit.Severity) string {
	if severity == audit.Must {
		return "error"
	}
	return "warning"
}

// invocation tells what was set aside and what else a reader has to know.
func (s *sarif) invocation(v *overview) sarifInvocation {
	notes := []sarifNotification{}
	for _, p := range v.Run.Quarantined {
		notes = append(notes, sarifNotification{"warning", sarifText{s.problem(p)}, sarifDescriptor{"quarantined"}})
	}
	for _, n := range v.Run.Notices {
		notes = append(notes, sarifNotification{"note", sarifText{s.notice(n)}, sarifDescriptor{n.Code}})
	}
	return sarifInvocation{Successful: true, Notifications: notes}
}

func (s *sarif) result(v *audit.Verdict) sarifResult {
	kind, level := sarifKind(v)
	result := sarifResult{
		RuleID: v.Rule, RuleIndex: s.index[v.Rule], Kind: kind, Level: level,
		Message:      sarifText{who(v.Subject) + s.say("：", ": ") + s.text(v.Message)},
		Fingerprints: map[string]string{"ninefold/v1": v.Fingerprint},
	}
	subject := []sarifLogical{{Name: who(v.Subject), Qualified: Plain(string(v.Subject.Kind) + ":" + v.Subject.ID), Kind: string(v.Subject.Kind)}}
	result.Locations = []sarifLocation{{Logical: subject}}
	for i, at := range v.Evidence[:min(len(v.Evidence), mostEvidence)] {
		if i == 0 {
			result.Locations[0].Physical = physical(at)
			result.Locations[0].Message = &sarifText{s.place(at.Path, at.Sheet, at.Row)}
			continue
		}
		result.Related = append(result.Related, sarifLocation{ID: i, Physical: physical(at), Message: &sarifText{s.place(at.Path, at.Sheet, at.Row)}})
	}
	if v.Status == audit.Waived {
		result.Suppressions = []sarifSuppression{{Kind: "external", Status: "accepted", Justification: s.waiver(v.Waiver)}}
	}
	return result
}

// sarifKind puts a status into the words of the standard (3.27.9, 3.27.10): a
// level other than none belongs to fail alone, so what falls due is a fail of
// the lowest level.
func sarifKind(v *audit.Verdict) (kind, level string) {
	switch v.Status {
	case audit.Pass:
		return "pass", "none"
	case audit.Exempt:
		return "notApplicable", "none"
	case audit.Unknown:
		return "open", "none"
	case audit.Due:
		return "fail", "note"
	}
	return "fail", severityLevel(v.Severity)
}

func physical(at audit.Origin) *sarifPhysical {
	where := &sarifPhysical{Artifact: sarifArtifact{uri(at.Path)}}
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
