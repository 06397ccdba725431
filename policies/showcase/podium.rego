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
#   columns: [participation.role]
#   parameters:
#     - {name: within_years, type: int, default: 3, min: 1, stricter: down, figure: ours, title: {zh: 年限, en: within so many years}, unit: {zh: 年, en: years}}
package ninefold.showcase.podium

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.service
import data.ninefold.lib.words

default applies := false

applies if service.has_years(input.thresholds.within_years)

# METADATA
# entrypoint: true
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
	some talk in given
	talk.date > before
}

given contains talk if {
	some kind in ["forum", "lecture", "training_class"]
	some talk in input.participation[kind]
	talk.role == "speaker"
	talk.date <= input.window.to
}

message := words.say(
	"%s 至 %s 主讲%d次，应不少于1次", "talks from %s to %s: %d, at least 1 required",
	[dates.iso(before + 1), dates.iso(input.window.to), count(talks)],
) if {
	count(talks) > 0
}

message := words.say(
	"%s 至 %s 未主讲，应不少于1次", "no talk from %s to %s, at least 1 required",
	[dates.iso(before + 1), dates.iso(input.window.to)],
) if {
	count(talks) == 0
}

# The next talk is in time up to the first day on which the last one does not count any more, and the years of
# service are complete.
outlook contains task if {
	horizon.open
	last := {talk.date | some talk in given}
	on := max({service.completes(input.thresholds.within_years)} | {stale(max(last)) | count(last) > 0})
	on <= object.get(input.service, "to", on)
	by := horizon.by(on)
	task := {
		"kind": "talk",
		"on": on,
		"message": words.say(
			"%[1]s在干部论坛、辅导报告或培训班上主讲一次", "give a talk at a forum, a lecture or a training class %[2]s",
			[by.zh, by.en],
		),
		"rows": {talk.row | some talk in given; talk.date == max(last)},
	}
}

# The first day that a talk of a day is too old for; 29 February makes it one of two.
stale(day) := min({on |
	some back in [1, 0]
	on := dates.add_years(day, input.thresholds.within_years) - back
	dates.add_years(on, 0 - input.thresholds.within_years) >= day
})

explanation := explain.years_short(input.thresholds.within_years) if not applies

explanation := explain.says(
	[explain.step(message, {talk.row | some talk in talks}, ((elsewhere | listened) | too_early))],
	explain.if_short(
		count(talks), 1, "在干部论坛、辅导报告或培训班上主讲%d次即达标",
		"to comply, talks to give at a forum, a lecture or a training class: %d",
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
