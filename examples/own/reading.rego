# METADATA
# title: Reading circles
# description: Every branch meets to read together, at least the set number a year.
# custom:
#   order: 1
#   title: {zh: 读书会, en: Reading circles}
#   demand:
#     zh: 各支部每年至少举办规定次数的读书会。
#     en: "Every branch holds reading circles, at least the set number a year."
#   source: {zh: 本单位读书计划第二条, en: "The office's plan of reading, section 2"}
#   severity: should
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 2, min: 1, stricter: up, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: times}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: least days of service in the year}, unit: {zh: 天, en: days}}
package ninefold.own.reading

import data.ninefold.lib.quota

# What counts: the branch's events of the kind other, which in this office are its reading circles.
held contains event if some event in input.events.other

verdict := quota.of(held, "event_id", {
	"zh": "%d年举办读书会%d次，应不少于%d次",
	"en": "%[2]d reading circles in %[1]d, at least %[3]d required",
	"one": {"en": "1 reading circle in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未举办读书会，应不少于%[3]d次", "en": "no reading circle in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "activity", {"zh": "再举办%d次读书会", "en": "reading circles to hold"})

explanation := quota.explanation(held, "event_id", set())
