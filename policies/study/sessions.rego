# METADATA
# title: Study session every two weeks
# description: Every branch holds a study session in every block of two weeks.
# custom:
#   order: 1
#   title: {zh: 专题学习会, en: Study session every two weeks}
#   demand:
#     zh: 每个支部每两周至少召开一次专题学习会。
#     en: Every branch holds at least one study session every two weeks.
#   source: {zh: 工作法“三勤”之勤学习：每两周一次专题学习, en: "Work method, three diligences, diligent study: a study session every two weeks"}
#   severity: must
#   subject: branch
#   tables: [events]
#   reads: [weeks]
#   parameters:
#     - {name: every_weeks, type: int, default: 2, min: 1, stricter: down, title: {zh: 周期长度, en: length of a block}, unit: {zh: 周, en: weeks}}
#     - {name: sessions, type: int, default: 1, min: 1, stricter: up, title: {zh: 每个周期的次数, en: sessions in each block}, unit: {zh: 次, en: sessions}}
#     - {name: min_workdays, type: int, default: 5, min: 0, title: {zh: 周期应达标所需的可用工作日, en: available workdays that make a block due}, unit: {zh: 天, en: days}}
#     - {name: anchor, type: date, default: "2024-01-01", title: {zh: 起算周一, en: Monday the blocks are counted from}, unit: {zh: "", en: ""}}
#     - {name: tolerated, type: int, default: 0, min: 0, stricter: down, title: {zh: 允许不足的周期数, en: short blocks tolerated}, unit: {zh: 个, en: blocks}}
package ninefold.study.sessions

import data.ninefold.lib.cadence

held contains event if some event in input.events.study_session

counted[event.week] contains event.event_id if some event in held

unit := {"zh": "%d次", "one": "%d session", "many": "%d sessions"}

# METADATA
# entrypoint: true
verdict := cadence.verdict(
	counted, "sessions", {
		"zh": "%s 至 %s 仅召开专题学习会%d次，应不少于%d次",
		"en": "%[3]d study sessions from %[1]s to %[2]s, at least %[4]d required",
		"one": {"en": "1 study session from %[1]s to %[2]s, at least %[4]d required"},
		"none": {"zh": "%[1]s 至 %[2]s 未召开专题学习会，应不少于%[4]d次", "en": "no study session from %[1]s to %[2]s, at least %[4]d required"},
	},
	held,
)

outlook := cadence.outlook(counted, "sessions", "session", {"zh": "再召开专题学习会%d次", "en": "study sessions to hold", "unit": unit}, held)

explanation := cadence.account(unit, counted, "sessions", held, set())
