# METADATA
# title: Work meeting every week
# description: Every branch holds a work meeting with a topic on record in every week.
# custom:
#   order: 1
#   title: {zh: 每周工作会议, en: Work meeting every week}
#   demand:
#     zh: 每个支部每周至少召开一次工作会议，并记录议题。
#     en: Every branch holds at least one work meeting a week and records its topic.
#   source: {zh: 工作法“三实”之务实：每周工作例会, en: "Work method, three substances, practical work: a work meeting every week"}
#   severity: must
#   subject: branch
#   tables: [events]
#   reads: [weeks]
#   columns: [events.topic]
#   parameters:
#     - {name: every_weeks, type: int, default: 1, min: 1, stricter: down, title: {zh: 周期长度, en: length of a block}, unit: {zh: 周, en: weeks}}
#     - {name: meetings, type: int, default: 1, min: 1, stricter: up, title: {zh: 每个周期的次数, en: meetings in each block}, unit: {zh: 次, en: meetings}}
#     - {name: min_workdays, type: int, default: 3, min: 0, title: {zh: 周期应达标所需的可用工作日, en: available workdays that make a block due}, unit: {zh: 天, en: days}}
#     - {name: anchor, type: date, default: "2024-01-01", title: {zh: 起算周一, en: Monday the blocks are counted from}, unit: {zh: "", en: ""}}
#     - {name: tolerated, type: int, default: 0, min: 0, stricter: down, title: {zh: 允许不足的周期数, en: short blocks tolerated}, unit: {zh: 个, en: blocks}}
package ninefold.practice.meetings

import data.ninefold.lib.cadence
import data.ninefold.lib.words

held contains event if {
	some event in input.events.work_meeting
	event.topic
}

counted[event.week] contains event.event_id if some event in held

unit := {"zh": "%d次", "one": "%d meeting", "many": "%d meetings"}

# METADATA
# entrypoint: true
verdict := cadence.verdict(
	counted, "meetings", {
		"zh": "%s 至 %s 仅召开有议题的工作会议%d次，应不少于%d次",
		"en": "%[3]d work meetings with a topic from %[1]s to %[2]s, at least %[4]d required",
		"one": {"en": "1 work meeting with a topic from %[1]s to %[2]s, at least %[4]d required"},
		"none": {"zh": "%[1]s 至 %[2]s 未召开有议题的工作会议，应不少于%[4]d次", "en": "no work meeting with a topic from %[1]s to %[2]s, at least %[4]d required"},
	},
	held,
)

outlook := cadence.outlook(counted, "meetings", "meeting", {"zh": "再召开有议题的工作会议%d次", "en": "work meetings with a topic to hold", "unit": unit}, held)

explanation := cadence.account(unit, counted, "meetings", held, untitled)

untitled := {{"row": event.row, "why": words.say("没有记录议题", "without a topic on record", []), "week": event.week} |
	some event in input.events.work_meeting
	not event.topic
}
