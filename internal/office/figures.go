package office

// quotaYears is the parameter that every quota has besides its own (SPEC 3).
func quotaYears(f map[string]any) map[string]any {
	f["min_service_days"] = 183
	return f
}

// defaults are the figures of the table in SPEC 3.
var defaults = Figures{
	"study.sessions":               {"every_weeks": 2, "sessions": 1, "min_workdays": 5, "anchor": "2024-01-01", "tolerated": 0},
	"study.forums":                 quotaYears(map[string]any{"min_per_year": 2}),
	"fieldwork.liaison":            {"units_per_member": 2, "grace_days": 30},
	"fieldwork.visits":             {"half_days": 2, "every_weeks": 1, "min_workdays": 3, "anchor": "2024-01-01", "tolerated": 0},
	"fieldwork.report":             {"due": "12-31", "min_service_days": 90, "warn_days": 30},
	"fieldwork.problems":           {"min_rate": 0.8},
	"exchange.interviews":          {"max_gap_days": 183, "warn_days": 30},
	"exchange.plans":               {"due": "03-31", "min_service_days": 30, "warn_days": 30},
	"exchange.frontline":           quotaYears(map[string]any{"min_per_year": 1}),
	"management.mentorship":        {"duration_months": 12, "assign_within_days": 30, "max_gap_days": 7, "aspects": []string{"study", "work", "life"}},
	"management.campaigns":         {"campaigns": []string{}},
	"cultivation.rotation":         {"max_years": 5, "merge_gap_days": 30, "warn_months": 6},
	"cultivation.breadth":          {"after_years": 6, "min_departments": 2},
	"cultivation.secondment":       {"after_years": 3, "min_days": 90, "host_types": hostTypes[:len(hostTypes)-1]},
	"showcase.training":            quotaYears(map[string]any{"min_per_year": 1}),
	"showcase.contests":            quotaYears(map[string]any{"min_per_year": 1}),
	"showcase.awards":              quotaYears(map[string]any{"awards": []string{"成果奖", "新人奖"}}),
	"showcase.podium":              {"within_years": 3},
	"truth.party_training":         quotaYears(map[string]any{"min_per_year": 1}),
	"truth.lectures":               quotaYears(map[string]any{"min_per_year": 1, "speaker_kinds": []string{"party_school", "model", "grassroots"}}),
	"practice.meetings":            {"every_weeks": 1, "meetings": 1, "min_workdays": 3, "anchor": "2024-01-01", "tolerated": 0},
	"steadiness.values":            quotaYears(map[string]any{"min_per_year": 1}),
	"governance.reviews":           quotaYears(map[string]any{"min_per_year": 1}),
	"governance.disclosure":        quotaYears(map[string]any{"min_per_year": 1}),
	"governance.rotation_training": quotaYears(map[string]any{"min_per_year": 1}),
}

var hostTypes = []string{
	"street_town", "commission", "state_firm", "private_firm", "central_unit", "municipal_unit", "society", "other",
}

// quotaWarnDays is the warn_days that SPEC 3 gives for the shape as a whole.
const quotaWarnDays = 60

// figures are the effective thresholds of one requirement in one branch on a day.
type figures struct {
	layers []map[string]any
	day    Day
	first  bool // a figure that does not hold yet is its first one: as no implementation should have it
}

// in gives a requirement's thresholds for a branch on the day: its own, else the
// organisation's, else the default.
func (o *Office) in(branch, rule string) figures {
	layers := []map[string]any{o.Overrides[branch][rule], o.Figures[rule], defaults[rule]}
	return figures{layers, o.end(), !o.holds(datedFollowsTheLayer)}
}

// on gives the thresholds of another day.
func (f figures) on(day Day) figures { return figures{f.layers, day, f.first} }

// any is the value in force. A dated one that does not hold yet leaves the say to
// the layer below.
func (f figures) any(parameter string) any {
	for _, layer := range f.layers {
		value, ok := layer[parameter]
		if steps, changes := value.(Dated); changes {
			value, ok = steps.on(f.day)
			if !ok && f.first {
				value, ok = steps[0].Value, true
			}
		}
		if ok {
			return value
		}
	}
	return nil
}

// on is the value whose beginning was the last one.
func (d Dated) on(day Day) (value any, ok bool) {
	from := Absent
	for _, step := range d {
		if step.From <= day && step.From >= from {
			value, from, ok = step.Value, step.From, true
		}
	}
	return value, ok
}

// figure panics on a type that this package did not write.
func figure[T any](f figures, parameter string) T {
	return f.any(parameter).(T) //nolint:forcetypeassert // so that it panics
}

func (f figures) int(parameter string) int { return figure[int](f, parameter) }

func (f figures) days(parameter string) Day { return Day(f.int(parameter)) } //nolint:gosec // small figures

func (f figures) float(parameter string) float64 { return figure[float64](f, parameter) }

func (f figures) text(parameter string) string { return figure[string](f, parameter) }

func (f figures) list(parameter string) []string { return figure[[]string](f, parameter) }

func (f figures) date(parameter string) Day {
	day, err := Parse(f.text(parameter))
	if err != nil {
		panic(err) // figures are written in this package and its tests only
	}
	return day
}
