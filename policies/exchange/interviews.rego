# METADATA
# title: Regular interviews
# description: Everyone is interviewed regularly by those in charge.
# custom:
#   order: 1
#   title: {zh: 定期访谈, en: Regular interviews}
#   demand:
#     zh: 支部负责人或干部工作专人应定期访谈每名干部，两次之间不超过规定天数。
#     en: The branch's secretary or the cadre officer interviews everyone regularly, with no more than the set number of days in between.
#   source: {zh: 工作法“三勤”之勤交流：定期访谈（间隔未写明）, en: "Work method, three diligences, diligent exchange: regular interviews (no figure given)"}
#   severity: must
#   subject: person
#   tables: [interviews]
#   reads: [people]
#   parameters:
#     - {name: max_gap_days, type: int, default: 183, min: 1, stricter: down, figure: ours, title: {zh: 最长间隔, en: longest gap}, unit: {zh: 天, en: days}}
#     - {name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}
package ninefold.exchange.interviews

import data.ninefold.lib.explain
import data.ninefold.lib.gap
import data.ninefold.lib.words

held contains {"day": interview.date, "row": interview.row} if {
	some interview in input.interviews
	interview.interviewer_id != input.subject.id
	some role in interview.interviewer_roles
	role in {"secretary", "cadre_officer"}
}

verdict := gap.verdict(held, {"zh": "访谈", "en": "interview"})

outlook := gap.outlook(held, "interview", {"zh": "访谈", "en": "interview"})

explanation := gap.explanation(held, own | unfit, {"zh": "访谈", "en": "interview"})

own := {{"row": interview.row, "why": words.say("访谈人是本人", "held by the person", [])} |
	some interview in input.interviews
	interview.interviewer_id == input.subject.id
}

unfit := explain.without(
	{interview |
		some interview in input.interviews
		interview.interviewer_id != input.subject.id
		not interview.row in {one.row | some one in held}
	},
	words.say("访谈人不是支部负责人或干部工作专人", "held by someone who is neither secretary nor cadre officer", []),
)
