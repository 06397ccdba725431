package office

import "slices"

// knob is a threshold that an office may change: up says whether a higher figure
// is the stricter one, directed whether one of the two is.
type knob struct {
	rule, parameter string
	values          []any
	up, directed    bool
}

func values[T any](all ...T) []any {
	var out []any
	for _, v := range all {
		out = append(out, v)
	}
	return out
}

func up(rule, parameter string, v ...any) knob { return knob{rule, parameter, v, true, true} }

func down(rule, parameter string, v ...any) knob { return knob{rule, parameter, v, false, true} }

func free(rule, parameter string, v ...any) knob { return knob{rule, parameter, v, false, false} }

// owedFrom is the parameter of a quota that says from how many days on a year counts.
func owedFrom(rule string) knob {
	return free(rule, "min_service_days", values(0, 0, 1, 90, 182, 183, 184, 300, 366)...)
}

var (
	dueDates  = values("12-31", "11-30", "06-30", "03-31", "01-31", "02-28", "09-30")
	anchors   = values("2024-01-01", "2024-01-08", "2020-01-06", "2030-01-07", "2021-12-27")
	campaigns = []string{"走千访万", "转变作风大调研"}
)

// knobs are the parameters of SPEC 3 with figures worth trying.
var knobs = []knob{
	down("study.sessions", "every_weeks", 1, 2, 3, 4),
	up("study.sessions", "sessions", 1, 2),
	free("study.sessions", "min_workdays", 1, 4, 6, 9),
	free("study.sessions", "anchor", anchors...),
	down("study.sessions", "tolerated", 0, 1, 2),
	up("fieldwork.liaison", "units_per_member", 1, 2, 3),
	down("fieldwork.liaison", "grace_days", 0, 15, 30, 60),
	up("fieldwork.visits", "half_days", 1, 2, 3),
	down("fieldwork.visits", "every_weeks", 1, 2),
	free("fieldwork.visits", "min_workdays", 1, 2, 4, 5),
	free("fieldwork.visits", "anchor", anchors...),
	down("fieldwork.visits", "tolerated", 0, 1, 3),
	free("fieldwork.report", "due", dueDates...),
	free("fieldwork.report", "min_service_days", 1, 30, 90, 120),
	free("fieldwork.report", "warn_days", 0, 30, 60),
	up("fieldwork.problems", "min_rate", 0.5, 0.75, 0.8, 0.9, 1.0),
	down("exchange.interviews", "max_gap_days", 90, 183, 366),
	free("exchange.interviews", "warn_days", 0, 30, 90),
	free("exchange.plans", "due", dueDates...),
	free("exchange.plans", "min_service_days", 1, 30, 60, 90),
	free("exchange.plans", "warn_days", 0, 30, 90),
	up("management.mentorship", "duration_months", 6, 12, 18),
	down("management.mentorship", "assign_within_days", 10, 30, 60),
	down("management.mentorship", "max_gap_days", 0, 7, 14),
	free("management.mentorship", "aspects", []string{"study"}, []string{"work", "life"}, []string{}),
	free("management.campaigns", "campaigns", campaigns, campaigns, campaigns[:1], []string{}),
	down("cultivation.rotation", "max_years", 2, 3, 4, 5, 6),
	free("cultivation.rotation", "merge_gap_days", 0, 30, 60),
	free("cultivation.rotation", "warn_months", 0, 6, 12),
	free("cultivation.breadth", "after_years", 2, 6),
	up("cultivation.breadth", "min_departments", 2, 3),
	free("cultivation.secondment", "after_years", 1, 3),
	up("cultivation.secondment", "min_days", 30, 90, 180),
	free("cultivation.secondment", "host_types", []string{"street_town", "commission", "society"}),
	up("study.forums", "min_per_year", 1, 2, 3),
	up("exchange.frontline", "min_per_year", 1, 2),
	up("showcase.training", "min_per_year", 1, 2),
	up("showcase.contests", "min_per_year", 1, 2),
	free("showcase.awards", "awards", []string{"成果奖"}, []string{"成果奖", "新人奖", "优秀奖"}, []string{}, []string{}),
	down("showcase.podium", "within_years", 1, 2, 3, 5),
	up("truth.party_training", "min_per_year", 1, 3, 6),
	up("truth.lectures", "min_per_year", 1, 2),
	free("truth.lectures", "speaker_kinds", []string{"party_school"}, []string{"model", "youth_worker"}),
	down("practice.meetings", "every_weeks", 1, 2),
	up("practice.meetings", "meetings", 1, 2),
	free("practice.meetings", "min_workdays", 1, 2, 4, 5),
	free("practice.meetings", "anchor", anchors...),
	down("practice.meetings", "tolerated", 0, 1, 2),
	up("steadiness.values", "min_per_year", 1, 2),
	up("governance.reviews", "min_per_year", 1, 2),
	up("governance.disclosure", "min_per_year", 1, 2),
	up("governance.rotation_training", "min_per_year", 1, 2),
	owedFrom("study.forums"), owedFrom("exchange.frontline"), owedFrom("showcase.training"), owedFrom("showcase.contests"),
	owedFrom("showcase.awards"), owedFrom("truth.party_training"), owedFrom("truth.lectures"), owedFrom("steadiness.values"),
	owedFrom("governance.reviews"), owedFrom("governance.disclosure"), owedFrom("governance.rotation_training"),
}

// thresholds changes some figures for the office and some for single branches,
// and the calendar.
func (m *maker) thresholds() {
	change := pick(m, 0, 0.1, 0.35)
	if m.chance(0.8) {
		m.o.Figures.Set("management.campaigns", "campaigns", campaigns)
	}
	if m.chance(0.25) {
		m.o.Figures.Set("showcase.awards", "awards", m.changing(knob{values: values([]string{}, []string{"成果奖"}, []string{})}))
	}
	for _, k := range knobs {
		if m.chance(change) {
			m.o.Figures.Set(k.rule, k.parameter, m.figure(k))
		}
	}
	for _, b := range m.o.Branches {
		own := Figures{}
		for _, k := range knobs {
			if m.chance(0.06) {
				own.Set(k.rule, k.parameter, m.figure(k))
			}
		}
		if len(own) > 0 {
			m.o.Overrides[b.ID] = own
		}
	}
	for m.chance(0.4) {
		day := m.within(m.o.From-30, m.o.To+30)
		switch {
		case slices.Contains(m.o.DaysOff, day) || slices.Contains(m.o.DaysWorked, day):
		case m.chance(0.5):
			m.o.DaysOff = append(m.o.DaysOff, day)
		default:
			m.o.DaysWorked = append(m.o.DaysWorked, day)
		}
	}
}

// figure draws one of a knob's figures, now and then one that changes.
func (m *maker) figure(k knob) any {
	if m.chance(0.65) {
		return m.oneFigure(k)
	}
	return m.changing(k)
}

// changing draws figures for some days each.
func (m *maker) changing(k knob) Dated {
	steps := Dated{{m.oneFigure(k), Absent}}
	if m.chance(0.3) {
		steps = nil // before the first day the layer below has the say
	}
	for range m.upTo(1, 3) {
		step := Step{m.oneFigure(k), m.turn()}
		if !slices.ContainsFunc(steps, func(other Step) bool { return other.From == step.From }) {
			steps = append(steps, step)
		}
	}
	slices.SortFunc(steps, func(a, b Step) int { return int(int64(a.From) - int64(b.From)) })
	return steps
}

// turn is a day from which another figure may hold.
func (m *maker) turn() Day {
	last := m.o.To.Year()
	return pick(m,
		m.within(m.o.From-200, m.o.To+60), m.within(m.o.From, m.o.To), On(last, 1, 1), On(last, 12, 31), m.near(m.end), m.near(m.end),
		m.near(On(last, pick(m, 3, 6, 9, 11), 30)), m.o.From,
	)
}

// oneFigure draws a figure. An anchor may also lie in the period, so that blocks
// are counted from it in both directions.
func (m *maker) oneFigure(k knob) any {
	if k.parameter == "anchor" && m.chance(0.6) {
		return m.within(m.o.From-14, m.o.To).Monday().String()
	}
	return pick(m, k.values...)
}
