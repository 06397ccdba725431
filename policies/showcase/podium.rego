# METADATA
# title: Everyone takes the podium
# description: Everyone speaks at a forum, lecture or class once in some years.
# custom:
#   order: 4
#   title: {zh: 人人上讲台, en: Everyone takes the podium}
#   demand:
#     zh: 在机关工作满规定年限的干部，在该年限内应至少在干部论坛、辅导报告或培训班上主讲一次。
#     en: Whoever has the set number of years of service has spoken at a forum, a lecture or a training class at least once within that time.
#   source: {zh: 工作法“三精”之精展示：人人上讲台（年限未写明）, en: "Work method, three refinements, refined showcase: everyone takes the podium (no figure given)"}
#   severity: should
#   subject: person
#   tables: [events, participation]
#   parameters:
#     - {name: within_years, type: int, default: 3, min: 1, stricter: down, figure: ours, title: {zh: 年限, en: within so many years}, unit: {zh: 年, en: years}}
package ninefold.showcase.podium

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.service
import data.ninefold.lib.words

default applies := false

applies if service.has_years(input.thresholds.within_years)

verdict := outcome.not_applicable if not applies

verdict := {
	"status": status,
	"reasons": outcome.reasons(status, ["missing"]),
	"message": message,
	"evidence": {talk.row | some talk in talks},
} if {
	applies
}

status := "pass" if count(talks) > 0

status := "fail" if count(talks) == 0

# The day before the stretch of years that ends with the window.
before := dates.add_years(input.window.to, 0 - input.thresholds.within_years)

talks contains talk if {
	some kind in ["forum", "lecture", "training_class"]
	some talk in input.participation[kind]
	talk.role == "speaker"
	talk.date > before
	talk.date <= input.window.to
}

message := words.say(
	"%s 至 %s 主讲%d次，应不少于1次", "talks from %s to %s: %d, at least 1 required",
	[dates.iso(before + 1), dates.iso(input.window.to), count(talks)],
)

explanation := explain.years_short(input.thresholds.within_years) if not applies

explanation := explain.says(
	[explain.step(message, {talk.row | some talk in talks}, ((elsewhere | listened) | too_early))],
	explain.if_short(
		count(talks), 1, "在干部论坛、辅导报告或培训班上主讲%d次即达标",
		"talks to give at a forum, a lecture or a training class: %d",
	),
) if {
	applies
}

stages := {"forum", "lecture", "training_class"}

spoken contains entry if {
	some kind, entries in input.participation
	kind in stages
	some entry in entries
	entry.role == "speaker"
}

listened := explain.without(
	{entry | some kind, entries in input.participation; kind in stages; some entry in entries; not entry in spoken},
	words.say("不是主讲", "not as a speaker", []),
)

too_early := explain.without(
	{entry | some entry in spoken; not entry in talks},
	words.say("不在这一年限内", "outside these years", []),
)

elsewhere := explain.without(
	{entry | some kind, entries in input.participation; not kind in stages; some entry in entries; entry.role == "speaker"},
	explain.other_kind,
)
