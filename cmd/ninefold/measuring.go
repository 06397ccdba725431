package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
)

// measuring are the flags about how a run goes, which change nothing of its
// result.
type measuring struct {
	cache   string
	profile string
	stats   bool
}

func (m *measuring) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&m.cache, "cache", "", a.say("在这个文件夹保存结论：下次只重新检查有变化的对象，结果不变", "keep verdicts in this directory: the next run judges only who has changed, with the same result"))
	flags.StringVar(&m.profile, "profile", "", a.say("把 CPU 和内存剖析写入这个文件夹", "write CPU and heap profiles to this directory"))
	flags.BoolVar(&m.stats, "stats", false, a.say("说明各步骤用时", "say how long each part of the run took"))
}

// apart refuses directories that are sources: what is written there would be
// taken for exports by the next run.
func (m *measuring) apart(sources []string) error {
	var faults []error
	for _, dir := range []string{m.cache, m.profile} {
		for _, source := range sources {
			if dir != "" && (samePlace(dir, source) || filepath.Clean(dir) == filepath.Clean(source)) {
				faults = append(faults, &audit.Fault{
					Where:   dir,
					Problem: audit.Text{ZH: "是数据来源，不能写入别的文件", EN: "is a source, nothing else may be written there"},
					Remedy:  audit.Text{ZH: "请换一个文件夹", EN: "name another directory"},
				})
			}
		}
	}
	return errors.Join(faults...)
}
