# METADATA
# title: Cadre forums
# description: Every branch holds forums regularly; the default is two a year.
# custom:
#   order: 2
#   title: {zh: 干部论坛, en: Cadre forums}
#   demand:
#     zh: 每个支部定期举办干部论坛，每年不少于规定次数。
#     en: Every branch holds cadre forums regularly, at least the set number a year.
#   source: {zh: 工作法“三勤”之勤学习：定期举办干部论坛（次数未写明）, en: "Work method, three diligences, diligent study: regular cadre forums (no figure given)"}
#   severity: must
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 2, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: forums}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.study.forums

import data.ninefold.lib.quota

held contains event if some event in input.events.forum

unit := {"zh": "%d次", "one": "%d cadre forum", "many": "%d cadre forums"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年举办干部论坛%d次，应不少于%d次",
	"en": "%[2]d cadre forums in %[1]d, at least %[3]d required",
	"one": {"en": "1 cadre forum in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未举办干部论坛，应不少于%[3]d次", "en": "no cadre forum in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "forum", {"zh": "再举办干部论坛%d次", "en": "forums to hold", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
