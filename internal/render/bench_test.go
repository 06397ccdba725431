package render

import (
	"fmt"
	"io"
	"runtime"
	"testing"
	"time"

	"ninefold/internal/audit"
)

// crowd is a result of 20,000 people in 400 branches and 25 requirements: every
// tenth verdict a fail with its evidence, a year on record of everyone. With all
// it holds the passes too, half a million verdicts, as --all asks for.
func crowd(all bool) *audit.Result {
	r := sample()
	line := r.Timelines[0]
	r.Verdicts, r.Timelines, r.Summary.Branches = nil, nil, nil
	pass := judged()[0]
	for i := range 20_000 {
		id, branch := fmt.Sprintf("P%05d", i), fmt.Sprintf("B%03d", i/50)
		for k := range 25 {
			v := pass
			if k%10 == i%10 {
				v = shortVisits(i, "甲某")
			} else if !all {
				continue
			}
			v.Subject.ID, v.Subject.Branch, v.Rule = id, branch, r.Requirements[k%len(r.Requirements)].ID
			v.Fingerprint = fingerprint(v.Rule, id)
			r.Verdicts = append(r.Verdicts, v)
		}
		line.Person = id
		r.Timelines = append(r.Timelines, line)
		if i%50 == 0 {
			count := audit.BranchCount{ID: branch, Name: branch, Subjects: 51}
			for _, rule := range r.Requirements {
				count.Rules = append(count.Rules, audit.RuleCount{Rule: rule.ID, Status: map[audit.Status]int{audit.Pass: 45, audit.Fail: 5}})
			}
			r.Summary.Branches = append(r.Summary.Branches, count)
		}
	}
	return r
}

// BenchmarkRender writes each format for 20,000 people; "together" is one run
// that asks for every format: at most 10 s and 512 MiB beyond the result.
// Run it with -benchtime 1x.
func BenchmarkRender(b *testing.B) {
	for name, r := range map[string]*audit.Result{"findings": crowd(false), "all": crowd(true)} {
		for _, f := range Formats() {
			b.Run(name+"/"+f.Name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					write(b, r, f)
				}
			})
		}
		b.Run(name+"/together", func(b *testing.B) {
			for b.Loop() {
				peak := watch(func() { write(b, r, Formats()...) })
				b.ReportMetric(float64(peak)/(1<<20), "MiB-beyond-result")
			}
		})
	}
}

func write(b *testing.B, r *audit.Result, formats ...Format) {
	b.Helper()
	for _, f := range formats {
		if err := f.Render(io.Discard, r, Options{Lang: audit.ZH}); err != nil {
			b.Fatal(err)
		}
	}
}

// watch gives how far the heap grows at most while something is done.
func watch(do func()) uint64 {
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapInuse
	}
	runtime.GC()
	before, peak := heap(), uint64(0)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				peak = max(peak, heap())
			}
		}
	}()
	do()
	close(done)
	<-stopped
	return peak - min(peak, before)
}
