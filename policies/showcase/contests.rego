# METADATA
# title: Contests
# description: A branch holds contests of skill.
# custom:
#   order: 2
#   title: {zh: 技能竞赛, en: Contests}
#   demand:
#     zh: 支部一般应组织竞赛活动，每年不少于规定次数。
#     en: As a rule a branch organises contests, at least the set number a year.
#   source: {zh: 工作法“三精”之精展示：开展竞赛（次数未写明）, en: "Work method, three refinements, refined showcase: contests (no figure given)"}
#   severity: should
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: contests}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.showcase.contests

import data.ninefold.lib.quota

held contains event if some event in input.events.contest

unit := {"zh": "%d次", "one": "%d contest", "many": "%d contests"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年组织竞赛%d次，应不少于%d次",
	"en": "%[2]d contests in %[1]d, at least %[3]d required",
	"one": {"en": "1 contest in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未组织竞赛，应不少于%[3]d次", "en": "no contest in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "contest", {"zh": "再组织竞赛%d次", "en": "contests to hold", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
