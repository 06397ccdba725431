# METADATA
# title: Training classes
# description: Every branch holds training classes regularly.
# custom:
#   order: 1
#   title: {zh: 培训班, en: Training classes}
#   demand:
#     zh: 每个支部定期举办培训班，每年不少于规定次数。
#     en: Every branch holds training classes regularly, at least the set number a year.
#   source: {zh: 工作法“三精”之精展示：定期举办培训班（次数未写明）, en: "Work method, three refinements, refined showcase: regular training classes (no figure given)"}
#   severity: must
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: classes}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.showcase.training

import data.ninefold.lib.quota

held contains event if some event in input.events.training_class

unit := {"zh": "%d次", "one": "%d training class", "many": "%d training classes"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年举办培训班%d次，应不少于%d次",
	"en": "%[2]d training classes in %[1]d, at least %[3]d required",
	"one": {"en": "1 training class in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未举办培训班，应不少于%[3]d次", "en": "no training class in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "training_class", {"zh": "再举办培训班%d次", "en": "training classes to hold", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
