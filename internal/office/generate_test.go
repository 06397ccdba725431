package office

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTheSameSeedGivesTheSameOffice(t *testing.T) {
	for seed := range uint64(20) {
		all := Options{Waivers: true, Aside: true}
		assert.True(t, reflect.DeepEqual(Generate(seed, all), Generate(seed, all)), "seed %d", seed)
	}
}

// reachable are the outcomes that generated offices must show of every rule, by
// the shape of the rule: status and reasons.
var reachable = map[string][]string{
	"cadence":  {"pass", "fail short", "exempt not_due", "unknown table_missing", "unknown table_empty"},
	"quota":    {"pass", "fail too_few", "due due_soon", "exempt not_due", "unknown table_missing", "unknown table_empty"},
	"deadline": {"pass", "fail missing", "fail late", "fail late,missing", "due due_soon", "exempt not_due", "unknown table_missing", "unknown table_empty"},
	"member":   {"exempt not_applicable"},
	"simple":   {"pass", "fail too_few", "unknown table_missing", "unknown table_empty"},
	"served":   {"exempt not_applicable"},
	"column":   {"unknown column_missing"},
}

var outcomes = map[string][]string{
	"study.sessions":      {"cadence"},
	"practice.meetings":   {"cadence", "column"},
	"fieldwork.visits":    {"cadence", "member"},
	"fieldwork.liaison":   {"simple", "member", "=due due_soon", "=exempt not_due"},
	"fieldwork.report":    {"deadline", "member"},
	"fieldwork.problems":  {"simple", "column", "=exempt not_due"},
	"exchange.interviews": {"=pass", "=fail gap", "=due due_soon", "=exempt not_applicable", "=unknown table_missing", "=unknown table_empty", "column"},
	"exchange.plans":      {"deadline", "column", "=fail not_tailored", "=fail late,not_tailored", "=fail missing,not_tailored"},
	"management.mentorship": {
		"=pass", "=due due_soon", "=exempt not_applicable", "=exempt not_due", "=unknown table_missing", "=unknown table_empty", "column",
		"=fail not_assigned", "=fail assigned_late", "=fail ended_early", "=fail aspects_missing", "=fail assigned_late,ended_early",
		"=fail aspects_missing,assigned_late", "=fail aspects_missing,ended_early", "=fail aspects_missing,assigned_late,ended_early",
	},
	"management.campaigns": {"simple", "member", "column", "=exempt not_due"},
	"cultivation.rotation": {
		"=pass", "=fail exceeded", "=due due_soon", "=exempt not_due", "=unknown no_posting", "=unknown posting_open",
		"=unknown table_missing", "=unknown table_empty",
	},
	"cultivation.breadth":    {"simple", "served", "=unknown no_posting"},
	"cultivation.secondment": {"simple", "served", "column", "=unknown not_recorded"},
	"showcase.podium":        {"=pass", "=fail missing", "=exempt not_applicable", "=unknown table_missing", "=unknown table_empty", "column"},
	"showcase.awards":        {"quota", "served", "column"},
	"truth.lectures":         {"quota", "column"},
}

// TestGeneratedOfficesReachEveryOutcome keeps every branch of every rule under
// test: run with -v for the table.
func TestGeneratedOfficesReachEveryOutcome(t *testing.T) {
	const offices = 300
	count := map[string]map[string]int{}
	for seed := range uint64(offices) {
		for _, e := range Judge(Generate(seed, Options{})) {
			if count[e.Rule] == nil {
				count[e.Rule] = map[string]int{}
			}
			count[e.Rule][strings.TrimSpace(e.Status+" "+strings.Join(e.Reasons, ","))]++
		}
	}
	for _, r := range rules {
		shapes, ok := outcomes[r.id]
		if !ok {
			shapes = []string{"quota"}
		}
		for _, shape := range shapes {
			for _, outcome := range append(slices.Clone(reachable[shape]), strings.TrimPrefix(shape, "=")) {
				if _, isShape := reachable[outcome]; !isShape {
					assert.GreaterOrEqual(t, count[r.id][outcome], 3, "%s: %s in %d offices", r.id, outcome, offices)
				}
			}
		}
		t.Log(line(r.id, count[r.id]))
	}
}

func line(rule string, count map[string]int) string {
	var cells []string
	for outcome, n := range count {
		cells = append(cells, fmt.Sprintf("%s %d", outcome, n))
	}
	slices.Sort(cells)
	return fmt.Sprintf("%-28s %s", rule, strings.Join(cells, " · "))
}
