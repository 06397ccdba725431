package main

import (
	"github.com/spf13/pflag"

	"ninefold/internal/output"
)

// measuring are the flags about how a run goes, which change nothing of its
// result.
type measuring struct {
	cache   string
	profile string
	stats   bool
}

func (m *measuring) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&m.cache, "cache", "", a.lang.Say("在这个文件夹保存结果：下次完全相同的运行不再检查，结果不变", "keep results in this directory: the next run that is the same judges nobody again and gives the same result"))
	flags.StringVar(&m.profile, "profile", "", a.lang.Say("把 CPU 和内存剖析写入这个文件夹", "write CPU and heap profiles to this directory"))
	flags.BoolVar(&m.stats, "stats", false, a.lang.Say("说明各步骤用时", "say how long each part of the run took"))
}

// guard names the directories that a run puts files of its own into.
func (m *measuring) guard(g *output.Guard) *output.Guard {
	return g.Fills("--cache", m.cache).Fills("--profile", m.profile)
}
