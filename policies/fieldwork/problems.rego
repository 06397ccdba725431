# METADATA
# title: Problems found are solved
# description: Most problems found on visits get solved.
# custom:
#   order: 4
#   title: {zh: 问题解决率, en: Problems found are solved}
#   demand:
#     zh: 支部走访中发现的问题一般应得到解决，解决率不低于规定比例。
#     en: As a rule the problems found on a branch's visits get solved, at no less than the set rate.
#   source: {zh: 工作法“三勤”之勤调研：发现问题、解决问题（比例未写明）, en: "Work method, three diligences, diligent fieldwork: find problems and solve them (no figure given)"}
#   severity: should
#   subject: branch
#   tables: [visits]
#   reads: [people, postings]
#   columns: [visits.problems_found, visits.problems_solved]
#   parameters:
#     - {name: min_rate, type: number, default: 0.8, min: 0, max: 1, stricter: up, figure: ours, title: {zh: 最低解决率, en: least rate of problems solved}, unit: {zh: "", en: ""}}
package ninefold.fieldwork.problems

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.rate
import data.ninefold.lib.words

# Visits of people whose branch on the day was this one, added up by day.
days := [day |
	some day in input.visits
	day.date >= input.window.from
	day.date <= input.window.to
]

found := sum([day.problems_found | some day in days])

solved := sum([day.problems_solved | some day in days])

# The least number of problems solved with which the rate is met.
needed := rate.share(found, input.thresholds.min_rate)

# METADATA
# entrypoint: true
verdict := outcome.not_due if found == 0

verdict := object.union(
	outcome.at_least(solved, needed, {
		"details": {},
		"message": message,
		"evidence": {row | some day in days; some row in day.unsolved},
	}),
	{"actual": solved / found, "required": input.thresholds.min_rate},
) if {
	found > 0
}

message := words.say(
	"发现问题%d个，解决%d个，解决率%v%%，应不低于%v%%", "problems found: %d, solved: %d (%v%%), at least %v%% required",
	[found, solved, floor((solved * 10000) / found) / 100, rate.percent(input.thresholds.min_rate)],
) if {
	solved > 0
}

message := words.say(
	"发现问题%d个，均未解决，解决率应不低于%v%%", "problems found: %d, none solved, at least %v%% required",
	[found, rate.percent(input.thresholds.min_rate)],
) if {
	solved == 0
}

# It is made good within the period.
outlook contains task if {
	on := horizon.made_good_by
	solved < needed
	task := {
		"kind": "problems",
		"on": on,
		"done": solved,
		"required": needed,
		"missing": needed - solved,
		"message": words.say(
			"最迟于%[1]s再解决问题%[2]d个（发现%[3]d个，解决%[4]d个，应不少于%[5]d个）",
			"problems still to solve by %[1]s: %[2]d (%[3]d found, %[4]d solved, at least %[5]d required)",
			[dates.iso(on), needed - solved, found, solved, needed],
		),
		"rows": {row | some day in days; some row in day.unsolved},
	}
}

explanation := explain.says(
	[
		explain.plain(words.say("考察区间内发现问题%d个，解决%d个", "problems found in the window: %d, solved: %d", [found, solved])),
		object.union(
			explain.step(words.say("逐次走访发现和解决的问题", "problems found and solved, visit by visit", []), {row | some day in days; some row in day.unsolved}, {{"row": row, "why": explain.outside(day.date)} |
				some day in input.visits
				not day in days
				some row in day.unsolved
			}),
			{"days": [day.date | some day in days]},
		),
	],
	explain.if_short(solved, needed, "再解决%d个即达标", "further problems to solve: %d"),
)
