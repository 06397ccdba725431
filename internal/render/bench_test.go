package render

import (
	"io"
	"testing"

	"ninefold/internal/audit"
)

// BenchmarkFormats writes a result of 20,000 people and 25 requirements, all
// verdicts included. Run one with -bench Formats/json -benchtime 1x.
func BenchmarkFormats(b *testing.B) {
	r := sample()
	pass := judged()[0]
	for len(r.Verdicts) < 20_000*25 {
		if len(r.Verdicts)%10 == 0 {
			r.Verdicts = append(r.Verdicts, shortVisits(len(r.Verdicts), "甲某"))
		} else {
			r.Verdicts = append(r.Verdicts, pass)
		}
	}
	for _, f := range Formats() {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Render(io.Discard, r, Options{Lang: audit.ZH}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
