# METADATA
# title: Party training
# description: Someone of the branch takes part in party training each year.
# custom:
#   order: 1
#   title: {zh: 党性教育培训, en: Party training}
#   demand:
#     zh: 每个支部每年至少有规定人数参加党性教育培训。
#     en: Each year at least the set number of people of the branch take part in party training.
#   source: {zh: 工作法“三实”之求实：每年参加党性教育培训, en: "Work method, three substances, seeking truth: party training each year"}
#   severity: must
#   subject: branch
#   tables: [events, participation]
#   reads: [people, postings]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, title: {zh: 每年最少人数, en: least number of people a year}, unit: {zh: 人, en: people}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.truth.party_training

import data.ninefold.lib.explain
import data.ninefold.lib.quota
import data.ninefold.lib.words

trained contains entry if {
	some entry in input.participation.party_training
	entry.person_branch == input.subject.id
}

unit := {"zh": "%d人", "one": "%d person in party training", "many": "%d people in party training"}

# METADATA
# entrypoint: true
verdict := quota.of(trained, "person_id", {
	"zh": "%d年参加党性教育培训%d人，应不少于%d人",
	"en": "%[2]d people in party training in %[1]d, at least %[3]d required",
	"one": {"en": "1 person in party training in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年无人参加党性教育培训，应不少于%[3]d人", "en": "nobody in party training in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(trained, "person_id", "party_training", {"zh": "再安排%d人参加党性教育培训", "en": "people to take part in party training", "unit": unit})

explanation := quota.account(unit, trained, "person_id", explain.without(
	{entry | some entry in input.participation.party_training; not entry in trained},
	words.say("当日不是本支部人员", "by someone who was of another branch on the day", []),
))
