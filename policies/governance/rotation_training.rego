# METADATA
# title: Training in turn
# description: Everyone takes part in training each year.
# custom:
#   order: 3
#   title: {zh: 干部轮训, en: Training in turn}
#   demand:
#     zh: 每人每年参加培训班或党性教育培训不少于规定次数；当年在岗时间过短的除外。
#     en: Everyone takes part in training classes or party training at least the set number of times a year, unless present for too short a part of it.
#   source: {zh: 工作法·制度：干部轮训（次数未写明）, en: "Work method, follow-ups: training in turn (no figure given)"}
#   severity: should
#   subject: person
#   tables: [events, participation]
#   reads: [leave, secondments, away]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: times}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少在岗天数, en: days present in the year that make it due}, unit: {zh: 天, en: days}}
package ninefold.governance.rotation_training

import data.ninefold.lib.explain
import data.ninefold.lib.quota

attended contains entry if {
	some kind in ["training_class", "party_training"]
	some entry in input.participation[kind]
}

unit := {"zh": "%d次", "one": "%d training event", "many": "%d training events"}

# METADATA
# entrypoint: true
verdict := quota.of(attended, "event_id", {
	"zh": "%d年参加培训%d次，应不少于%d次",
	"en": "%[2]d training events attended in %[1]d, at least %[3]d required",
	"one": {"en": "1 training event attended in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未参加培训，应不少于%[3]d次", "en": "no training event attended in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(attended, "event_id", "training", {"zh": "再参加培训%d次", "en": "training events to attend", "unit": unit})

explanation := quota.account(unit, attended, "event_id", explain.without(
	{entry | some entries in input.participation; some entry in entries; not entry in attended},
	explain.other_kind,
))
