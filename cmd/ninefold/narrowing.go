package main

import (
	"runtime"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/engine"
	"ninefold/internal/policy"
)

// narrowing are the flags that say to whom which requirements are put, and how
// they are run.
type narrowing struct {
	scope       policy.Scope
	allRules    bool // the requirements in scope are all there were: it is no narrowing to name them
	jobs        int
	engine      string
	checkEngine int
}

func (n *narrowing) bind(flags *pflag.FlagSet, a *app) {
	flags.StringSliceVar(&n.scope.Rules, "rule", nil, a.lang.Say("只检查这些要求（编号或标题），如 fieldwork.visits", "only these requirements (ids or titles), such as fieldwork.visits"))
	flags.StringSliceVar(&n.scope.Branches, "branch", nil, a.lang.Say("只检查这些支部及其人员（编号或名称）", "only these branches and their people (ids or names)"))
	flags.StringSliceVar(&n.scope.Persons, "person", nil, a.lang.Say("只检查这些人（工号或姓名）", "only these people (ids or names)"))
	bindJobs(flags, a, &n.jobs)
	flags.StringVar(&n.engine, "engine", "auto", a.lang.Say("如何执行政策：", "how to run policies: ")+strings.Join(policy.Engines, ", "))
	flags.IntVar(&n.checkEngine, "check-engine", 0, a.lang.Say("抽查这么多对象，与 OPA 求值器核对，有出入即停止", "judge so many subjects by OPA's evaluator too, and stop where it differs"))
}

func bindJobs(flags *pflag.FlagSet, a *app, into *int) {
	flags.IntVar(into, "jobs", runtime.NumCPU(), a.lang.Say("并行数", "how many subjects to judge at a time"))
}

// narrow adds them to a request.
func (n *narrowing) narrow(r *engine.Request) {
	r.Scope, r.Jobs, r.Engine, r.CheckEngine = n.scope, n.jobs, n.engine, n.checkEngine
}
