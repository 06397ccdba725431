package main

import (
	"fmt"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/render"
)

// stats times the parts of a run, for --stats.
type stats struct {
	begun, last time.Time
	parts       []part
}

// part is one stretch of the run, and what was worked through in it.
type part struct {
	name audit.Text
	took time.Duration
	done int
	unit audit.Text
}

func newStats() *stats {
	now := time.Now()
	return &stats{begun: now, last: now}
}

// end closes the stretch that began where the last one ended. Nobody has to
// time a run.
func (s *stats) end(name audit.Text, done int, unit audit.Text) {
	if s == nil {
		return
	}
	now := time.Now()
	s.parts = append(s.parts, part{name, now.Sub(s.last), done, unit})
	s.last = now
}

// What --stats tells apart.
var (
	preparingPart = audit.Text{ZH: "准备", EN: "preparing"}
	readingPart   = audit.Text{ZH: "读取", EN: "reading"}
	joiningPart   = audit.Text{ZH: "归并", EN: "joining"}
	judgingPart   = audit.Text{ZH: "检查", EN: "judging"}
	renderingPart = audit.Text{ZH: "输出", EN: "rendering"}

	rowsUnit     = audit.Text{ZH: "行", EN: "rows"}
	subjectsUnit = audit.Text{ZH: "个对象", EN: "subjects"}
)

// stage closes a stretch that the engine has done.
func (s *stats) stage(done engine.Stage, count int) {
	switch done {
	case engine.Reading:
		s.end(readingPart, count, rowsUnit)
	case engine.Joining:
		s.end(joiningPart, count, subjectsUnit)
	case engine.Judging:
		s.end(judgingPart, count, subjectsUnit)
	}
}

// tellStats writes the table to stderr.
func (a *app) tellStats(found *checkOutcome) error {
	s := a.stats
	t := render.Table{Head: []string{a.lang.Say("步骤", "step"), a.lang.Say("用时（秒）", "seconds"), a.lang.Say("处理", "processed"), a.lang.Say("每秒", "per second")}}
	for _, one := range append(s.parts, part{name: audit.Text{ZH: "共计", EN: "in all"}, took: time.Since(s.begun)}) {
		row := []string{one.name.In(a.lang), fmt.Sprintf("%.3f", one.took.Seconds()), "", ""}
		if one.done > 0 {
			row[2] = fmt.Sprintf("%d %s", one.done, one.unit.In(a.lang))
			row[3] = fmt.Sprintf("%.0f", float64(one.done)/one.took.Seconds())
		}
		t.Rows = append(t.Rows, row)
	}
	if err := t.Write(a.stderr, 0); err != nil {
		return err
	}
	if found.again != nil {
		fmt.Fprint(a.stderr, a.lang.Say("缓存：与以前的一次运行完全相同，%d 个对象未再检查\n", "cache: the same run as an earlier one, %d {subject|subjects} not judged again\n", found.again.subjects))
	}
	return nil
}
