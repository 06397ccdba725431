# METADATA
# title: Core values activities
# description: Every branch holds activities on the core values.
# custom:
#   order: 1
#   title: {zh: 核心价值观活动, en: Core values activities}
#   demand:
#     zh: 每个支部定期开展践行核心价值观活动，每年不少于规定次数。
#     en: Every branch holds activities on the core values regularly, at least the set number a year.
#   source: {zh: 工作法“三实”之踏实：践行核心价值观（次数未写明）, en: "Work method, three substances, steadiness: living the core values (no figure given)"}
#   severity: must
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: activities}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.steadiness.values

import data.ninefold.lib.quota

held contains event if some event in input.events.values_activity

unit := {"zh": "%d次", "one": "%d core values activity", "many": "%d core values activities"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年开展核心价值观活动%d次，应不少于%d次",
	"en": "%[2]d core values activities in %[1]d, at least %[3]d required",
	"one": {"en": "1 core values activity in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未开展核心价值观活动，应不少于%[3]d次", "en": "no core values activity in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "values_activity", {"zh": "再开展核心价值观活动%d次", "en": "core values activities to hold", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
