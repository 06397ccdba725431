# METADATA
# title: Secondment for those without grassroots experience
# description: Whoever has no grassroots experience spends some months on secondment.
# custom:
#   order: 3
#   title: {zh: 挂职锻炼, en: Secondment}
#   demand:
#     zh: 没有基层工作经历、在机关工作满规定年限的干部，应到基层或有关单位挂职锻炼累计不少于规定天数。
#     en: Whoever has no grassroots experience and the set number of years of service has spent at least the set number of days on secondment to a host of a recognised type.
#   source: {zh: 工作法“三精”之精培育：选派挂职锻炼, en: "Work method, three refinements, refined cultivation: secondment"}
#   severity: should
#   subject: person
#   tables: [secondments]
#   columns: [people.grassroots_experience]
#   parameters:
#     - {name: after_years, type: int, default: 3, min: 0, figure: ours, title: {zh: 适用的工作年限, en: years of service from which this applies}, unit: {zh: 年, en: years}}
#     - {name: min_days, type: int, default: 90, min: 1, stricter: up, figure: ours, title: {zh: 挂职累计天数, en: days on secondment}, unit: {zh: 天, en: days}}
#     - {name: host_types, type: list, default: [street_town, commission, state_firm, private_firm, central_unit, municipal_unit, society], one_of: [street_town, commission, state_firm, private_firm, central_unit, municipal_unit, society, other], title: {zh: 认可的单位类型, en: recognised types of host}, unit: {zh: "", en: ""}}
package ninefold.cultivation.secondment

import data.ninefold.lib.coverage
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.service
import data.ninefold.lib.words

default applies := false

# Where experience is not recorded, it cannot be assessed.
applies if {
	not experienced
	service.has_years(input.thresholds.after_years)
}

experienced if input.person.grassroots_experience

inexperienced if input.person.grassroots_experience == false

unrecorded if {
	not experienced
	not inexperienced
}

# METADATA
# entrypoint: true
verdict := outcome.not_applicable if not applies

verdict := {"status": "unknown", "reasons": ["not_recorded"], "message": message_unknown} if {
	applies
	unrecorded
}

message_unknown := words.say("未填写基层经历，无法判定", "grassroots experience is not recorded: cannot be assessed", [])

verdict := outcome.at_least(days, input.thresholds.min_days, {
	"message": message,
	"evidence": {stay.row | some stay in stays},
}) if {
	applies
	inexperienced
}

message := words.say(
	"累计挂职%[1]d天，应不少于%[2]d天", "%[3]s on secondment, at least %[2]d required",
	[days, input.thresholds.min_days, words.days(days)],
) if {
	days > 0
}

message := words.say(
	"未在认可的单位挂职，应不少于%[1]d天", "no secondment to a recognised host, at least %[2]s required",
	[input.thresholds.min_days, words.days(input.thresholds.min_days)],
) if {
	days == 0
}

unit := {"zh": "%d天", "one": "%d day", "many": "%d days"}

stays := [stay |
	some stay in input.secondments
	stay.host_type in input.thresholds.host_types
	stay.from <= input.window.to
]

# Each date counts once, however many secondments it lies in.
days := coverage.days(stays, input.window.to)

# The day on which the years of service are complete is the last one in time, also for whom it lies ahead. A
# secondment that runs goes on counting until then.
outlook contains task if {
	horizon.open
	inexperienced
	on := service.completes(input.thresholds.after_years)
	on <= object.get(input.service, "to", on)
	done := coverage.days(stays, max([on, input.as_of]))
	required := input.thresholds.min_days
	done < required
	by := horizon.by(on)
	so_far := words.counted_or_none(done, unit)
	task := {
		"kind": "secondment",
		"on": on,
		"done": done,
		"required": required,
		"missing": required - done,
		"message": words.say(
			"%[1]s再挂职满%[3]d天（%[4]s，应不少于%[5]d天）",
			"days on secondment to complete %[2]s: %[3]d more (%[6]s, at least %[5]d required)",
			[by.zh, by.en, required - done, so_far.zh, required, so_far.en],
		),
		"rows": {stay.row | some stay in stays},
	}
}

outlook contains {"unknown": "not_recorded", "message": message_unknown} if {
	horizon.open
	unrecorded
	on := service.completes(input.thresholds.after_years)
	on <= min({input.period.to, object.get(input.service, "to", on)})
}

explanation := explain.years_short(input.thresholds.after_years) if not service.has_years(input.thresholds.after_years)

explanation := explain.alone("已有基层经历，不要求挂职", "has grassroots experience: not required", []) if {
	not applies
	service.has_years(input.thresholds.after_years)
}

explanation := explain.says(
	[explain.step(explain.measured(unit, days, input.thresholds.min_days), {stay.row | some stay in stays}, unrecognised | ahead)],
	explain.if_short(days, input.thresholds.min_days, "再挂职%d天即达标", "further days on secondment: %d"),
) if {
	applies
	inexperienced
}

explanation := explain.says(
	[explain.plain(message_unknown)],
	[words.say("在人员名册中补填基层经历后重新检查", "fill in the grassroots experience in the people table and check again", [])],
) if {
	applies
	unrecorded
}

unrecognised := explain.without(
	{stay | some stay in input.secondments; not stay.host_type in input.thresholds.host_types},
	words.say("单位类型不在认可之列", "the host is not of a recognised type", []),
)

ahead := explain.without(
	{stay | some stay in input.secondments; stay.host_type in input.thresholds.host_types; not stay in stays},
	explain.after,
)
