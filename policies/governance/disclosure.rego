# METADATA
# title: Disclosure
# description: A branch discloses information regularly.
# custom:
#   order: 2
#   title: {zh: 信息公开, en: Disclosure}
#   demand:
#     zh: 支部一般应定期公开有关信息，每年不少于规定次数。
#     en: As a rule a branch discloses information regularly, at least the set number of times a year.
#   source: {zh: 工作法·制度：信息公开（次数未写明）, en: "Work method, follow-ups: disclosure (no figure given)"}
#   severity: should
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: times}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.governance.disclosure

import data.ninefold.lib.quota

held contains event if some event in input.events.disclosure

unit := {"zh": "%d次", "one": "%d disclosure", "many": "%d disclosures"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年信息公开%d次，应不少于%d次",
	"en": "%[2]d disclosures in %[1]d, at least %[3]d required",
	"one": {"en": "1 disclosure in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未公开信息，应不少于%[3]d次", "en": "no disclosure in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "disclosure", {"zh": "再公开信息%d次", "en": "disclosures to make", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
