# METADATA
# title: Regular interviews
# description: Everyone is interviewed regularly by those in charge.
# custom:
#   order: 1
#   title: {zh: 定期访谈, en: Regular interviews}
#   demand:
#     zh: 支部负责人或干部工作专人应定期访谈每名干部，两次之间在岗不超过规定天数。
#     en: The branch's secretary or the cadre officer interviews everyone regularly, with no more than the set number of days present in between.
#   source: {zh: 工作法“三勤”之勤交流：定期访谈（间隔未写明）, en: "Work method, three diligences, diligent exchange: regular interviews (no figure given)"}
#   severity: must
#   subject: person
#   tables: [interviews]
#   reads: [people, postings, holders, leave, secondments, away]
#   columns:
#     - {any: [people.roles, postings.roles]}
#   parameters:
#     - {name: max_gap_days, type: int, default: 183, min: 1, stricter: down, figure: ours, title: {zh: 最长间隔, en: longest gap}, unit: {zh: 天, en: days}}
#     - {name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}
package ninefold.exchange.interviews

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.gap
import data.ninefold.lib.outcome
import data.ninefold.lib.words

# Nobody inside can interview the only one who holds an office.
only_holder if {
	[holder.person_id | some holder in input.holders] == [input.subject.id]
	count(input.holders) == 1
}

default applies := false

applies if not only_holder

held contains {"day": interview.date, "row": interview.row} if {
	some interview in input.interviews
	interview.interviewer_id != input.subject.id
	some role in interview.interviewer_roles
	role in {"secretary", "cadre_officer"}
}

thing := {"zh": "访谈", "en": "interview"}

# METADATA
# entrypoint: true
verdict := outcome.not_applicable if only_holder

verdict := gap.verdict(held, thing) if not only_holder

outlook := set() if only_holder

outlook := gap.outlook(held, "interview", thing) if not only_holder

explanation := explain.alone(
	"%s 时是唯一的支部负责人或干部工作专人，内部无人可以访谈", "the only secretary or cadre officer on %s: nobody else inside could hold the interview",
	[dates.iso(input.window.to)],
) if {
	only_holder
}

explanation := gap.explanation(held, own | unfit, thing) if not only_holder

own := {{"row": interview.row, "why": words.say("访谈人是本人", "interviewed by themselves", [])} |
	some interview in input.interviews
	interview.interviewer_id == input.subject.id
}

unfit := explain.without(
	{interview |
		some interview in input.interviews
		interview.interviewer_id != input.subject.id
		not interview.row in {one.row | some one in held}
	},
	words.say("访谈人当时不是支部负责人或干部工作专人", "held by someone who was neither secretary nor cadre officer at the time", []),
)
