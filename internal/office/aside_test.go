package office

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Nothing that is set aside turns a verdict into pass, exempt or nothing (SPEC 1).
func TestWhatIsSetAsideClearsNobody(t *testing.T) {
	for seed := range uint64(200) {
		o := Generate(seed, Options{Aside: true})
		o.Aside = Keep(o.Aside, func(a Aside) bool { return !a.Twin }) // which is a row too many, not one spoiled
		sound := *o
		sound.Aside = nil
		now := map[[3]string]Expected{}
		for _, e := range Judge(o) {
			now[[3]string{e.Rule, e.Kind, e.ID}] = e
		}
		for _, was := range Judge(&sound) {
			if was.ID == "B09" {
				continue // where only the cell that cannot be read names a branch, nobody can know of it
			}
			e, ok := now[[3]string{was.Rule, was.Kind, was.ID}]
			assert.True(t, ok, "seed %d: no verdict any more: %v", seed, was)
			if e.Status != was.Status {
				assert.Contains(t, []string{"unknown", "fail", "due"}, e.Status, "seed %d:\nwas %v\n is %v", seed, was, e)
			}
		}
	}
}
