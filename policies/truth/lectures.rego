# METADATA
# title: Lectures by outside speakers
# description: Every branch invites lecturers of the recognised kinds.
# custom:
#   order: 2
#   title: {zh: 辅导报告, en: Lectures by outside speakers}
#   demand:
#     zh: 每个支部邀请党校教授、道德模范、基层一线群众工作者等作辅导报告，每年不少于规定次数。
#     en: Every branch invites professors of the party school, models of virtue or grassroots workers to lecture, at least the set number a year.
#   source: {zh: 工作法“三实”之求实：邀请专家和先进作辅导报告（次数未写明）, en: "Work method, three substances, seeking truth: lectures by invited speakers (no figure given)"}
#   severity: must
#   subject: branch
#   tables: [events]
#   columns: [events.speaker_kind]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, figure: ours, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: lectures}}
#     - {name: speaker_kinds, type: list, default: [party_school, model, grassroots], one_of: [party_school, model, grassroots, youth_worker, other], title: {zh: 认可的主讲人类别, en: recognised kinds of speaker}, unit: {zh: "", en: ""}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.truth.lectures

import data.ninefold.lib.explain
import data.ninefold.lib.quota
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

held contains event if {
	some year in input.years
	recognised := thresholds.at("speaker_kinds", year.to)
	some event in input.events.lecture
	event.year == year.year
	event.speaker_kind in recognised
}

unit := {"zh": "%d次", "one": "%d lecture by a recognised speaker", "many": "%d lectures by recognised speakers"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年符合主讲人要求的辅导报告%d次，应不少于%d次",
	"en": "%[2]d lectures by recognised speakers in %[1]d, at least %[3]d required",
	"one": {"en": "1 lecture by a recognised speaker in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年没有符合主讲人要求的辅导报告，应不少于%[3]d次", "en": "no lecture by a recognised speaker in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "lecture", {"zh": "再邀请认可的主讲人作辅导报告%d次", "en": "lectures by recognised speakers to hold", "unit": unit})

explanation := quota.account(unit, held | elsewhere, "event_id", explain.without(
	{event | some event in input.events.lecture; not event in held; not event in elsewhere},
	words.say("主讲人类别不在认可之列", "not by a speaker of a recognised kind", []),
))

# Lectures in years that the period does not touch, for which nothing says who is recognised.
elsewhere := {event | some event in input.events.lecture; not event.year in {year.year | some year in input.years}}
