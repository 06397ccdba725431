package audit

import (
	"fmt"
	"strconv"
	"strings"
)

// Scope is what a run was narrowed down to and what it let pass, so that nobody
// takes it for a whole one. All lists are sorted; what is empty did not narrow.
type Scope struct {
	Rules        []string `json:"rules,omitempty"`
	Branches     []string `json:"branches,omitempty"`
	Persons      []string `json:"persons,omitempty"`
	Disabled     []string `json:"disabled,omitempty"` // requirements that the config leaves out
	FailOn       string   `json:"fail_on,omitempty"`  // only if nothing counts as failure
	AllowUnknown bool     `json:"allow_unknown,omitempty"`

	// Titles are what the requirements named above are called, as far as whoever made or
	// read the scope knows: a result does not tell of those that the config leaves out.
	Titles map[string]Text `json:"-"`
}

// NarrowedCode is the code of the notice that a run was not a whole one: the
// first of all.
const NarrowedCode = "narrowed"

// Empty reports whether there is nothing to say.
func (s *Scope) Empty() bool {
	return s == nil || len(s.Rules)+len(s.Branches)+len(s.Persons)+len(s.Disabled) == 0 && s.FailOn == "" && !s.AllowUnknown
}

// mostScoped is how many ids of a kind the words name.
const mostScoped = 5

// Words say what a run did not look at, or let pass.
func (s *Scope) Words() Text {
	var zh, en []string
	add := func(ids []string, titles map[string]Text, textZH, oneEN, manyEN string) {
		if len(ids) == 0 {
			return
		}
		named := listed(ids, titles)
		zh = append(zh, strings.ReplaceAll(fmt.Sprintf(textZH, named.ZH), " “", "“"))
		textEN := manyEN
		if len(ids) == 1 {
			textEN = oneEN
		}
		en = append(en, fmt.Sprintf(textEN, named.EN))
	}
	add(s.Rules, s.Titles, "只检查了要求 %s", "only the requirement %s", "only the requirements %s")
	add(s.Branches, nil, "只检查了支部 %s", "only the branch %s", "only the branches %s")
	add(s.Persons, nil, "只检查了人员 %s", "only the person %s", "only the people %s")
	add(s.Disabled, s.Titles, "配置停用了要求 %s", "without the requirement %s, which the config disables", "without the requirements %s, which the config disables")
	if s.FailOn != "" {
		zh, en = append(zh, "--fail-on "+s.FailOn+"：什么都不算失败"), append(en, "--fail-on "+s.FailOn+": nothing counts as failure")
	}
	if s.AllowUnknown {
		zh, en = append(zh, "--allow-unknown：无法判定不算失败"), append(en, "--allow-unknown: unknown does not count as failure")
	}
	return Text{ZH: "本次检查不是全面的：" + strings.Join(zh, "；"), EN: "this was not a whole run: " + strings.Join(en, "; ")}
}

// listed names some ids: requirements as they are called, people and branches as they are
// typed, and of many only how many more there are.
func listed(ids []string, titles map[string]Text) Text {
	named := ids[:min(len(ids), mostScoped)]
	zh, en := make([]string, len(named)), make([]string, len(named))
	for i, id := range named {
		zh[i], en[i] = id, id
		if title, ok := titles[id]; ok {
			zh[i], en[i] = "“"+title.ZH+"”", strconv.Quote(title.EN)
		}
	}
	list := Text{ZH: strings.Join(zh, "、"), EN: strings.Join(en, ", ")}
	if rest := len(ids) - len(named); rest > 0 {
		list.ZH += " 等 " + strconv.Itoa(len(ids)) + " 个"
		list.EN += " and " + strconv.Itoa(rest) + " more"
	}
	return list
}

// Notice is the notice of a scope.
func (s *Scope) Notice() Notice { return Notice{Code: NarrowedCode, Message: s.Words()} }

// Narrowed is the notice that a run was not a whole one, if it says so.
func (r *Run) Narrowed() (Notice, bool) {
	if len(r.Notices) > 0 && r.Notices[0].Code == NarrowedCode {
		return r.Notices[0], true
	}
	if r.Scope.Empty() {
		return Notice{}, false
	}
	return r.Scope.Notice(), true // of a version that wrote no notice
}
