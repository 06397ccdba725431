package audit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

// Requirements are told as they are called, people and branches as they are typed, and of
// many how many more there are.
func TestScopesAreToldByTitles(t *testing.T) {
	titles := map[string]audit.Text{"a.visits": {ZH: "每周走访", EN: "Weekly visits"}, "a.talks": {ZH: "访谈", EN: "Interviews"}}
	for name, tc := range map[string]struct {
		scope audit.Scope
		want  audit.Text
	}{
		"titles": {audit.Scope{Rules: []string{"a.talks", "a.visits"}, Titles: titles}, audit.Text{
			ZH: "本次检查不是全面的：只检查了要求“访谈”、“每周走访”", EN: `this was not a whole run: only the requirements "Interviews", "Weekly visits"`,
		}},
		"one left out": {audit.Scope{Disabled: []string{"a.visits"}, Titles: titles}, audit.Text{
			ZH: "本次检查不是全面的：配置停用了要求“每周走访”", EN: `this was not a whole run: without the requirement "Weekly visits", which the config disables`,
		}},
		"an id nobody has a title for": {audit.Scope{Rules: []string{"b.own"}}, audit.Text{
			ZH: "本次检查不是全面的：只检查了要求 b.own", EN: "this was not a whole run: only the requirement b.own",
		}},
		"a branch called like a requirement": {audit.Scope{Branches: []string{"a.visits"}, Titles: titles}, audit.Text{
			ZH: "本次检查不是全面的：只检查了支部 a.visits", EN: "this was not a whole run: only the branch a.visits",
		}},
		"many": {audit.Scope{Persons: []string{"1", "2", "3", "4", "5", "6", "7"}}, audit.Text{
			ZH: "本次检查不是全面的：只检查了人员 1、2、3、4、5 等 7 个", EN: "this was not a whole run: only the people 1, 2, 3, 4, 5 and 2 more",
		}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tc.want, tc.scope.Words()) })
	}
}
