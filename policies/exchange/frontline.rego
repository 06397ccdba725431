# METADATA
# title: Exchange with the front line
# description: Every branch holds exchanges with the front line regularly.
# custom:
#   order: 3
#   title: {zh: 一线交流, en: Exchange with the front line}
#   demand:
#     zh: 每个支部定期到一线开展交流，每年不少于规定次数。
#     en: Every branch holds exchanges with the front line regularly, at least the set number a year.
#   source: {zh: 工作法“三勤”之勤交流：定期开展一线交流（次数未写明）, en: "Work method, three diligences, diligent exchange: regular exchange with the front line (no figure given)"}
#   severity: must
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: exchanges}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.exchange.frontline

import data.ninefold.lib.quota

held contains event if some event in input.events.frontline_exchange

unit := {"zh": "%d次", "one": "%d frontline exchange", "many": "%d frontline exchanges"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年开展一线交流%d次，应不少于%d次",
	"en": "%[2]d frontline exchanges in %[1]d, at least %[3]d required",
	"one": {"en": "1 frontline exchange in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未开展一线交流，应不少于%[3]d次", "en": "no frontline exchange in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "exchange", {"zh": "再开展一线交流%d次", "en": "frontline exchanges to hold", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
