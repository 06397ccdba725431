# METADATA
# title: Taking part in campaigns
# description: Every party member takes part in the campaigns that the branch holds.
# custom:
#   order: 2
#   title: {zh: 主题活动参与, en: Taking part in campaigns}
#   demand:
#     zh: 所在支部开展的规定主题活动，在岗的党员每项至少参加一次。
#     en: Of every named campaign that the branch holds while a party member is present, that member takes part in at least one event.
#   source: {zh: 工作法“三精”之精管理：组织开展主题活动, en: "Work method, three refinements, refined management: campaigns"}
#   severity: must
#   subject: member
#   tables: [events, participation]
#   reads: [postings, leave, secondments, away]
#   columns: [events.topic]
#   parameters:
#     - {name: campaigns, type: list, default: [], title: {zh: 主题活动, en: campaigns}, unit: {zh: "", en: ""}}
package ninefold.management.campaigns

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.presence
import data.ninefold.lib.words

default applies := false

applies if count(input.thresholds.campaigns) > 0

# METADATA
# entrypoint: true
verdict := outcome.not_applicable if not applies

verdict := outcome.not_due if {
	applies
	count(asked) == 0
}

verdict := outcome.at_least(count(joined), count(asked), {
	"details": {"missing": missing},
	"message": message,
	"evidence": {entry.row | some entry in entries},
}) if {
	applies
	count(asked) > 0
}

# The events of named campaigns that the branch of the time held inside the window. Nobody has to be at one who is away.
held := [event |
	some event in input.events.campaign
	event.topic in input.thresholds.campaigns
	event.date >= input.window.from
	event.date <= input.window.to
]

obliging := [event | some event in held; presence.present(event.date)]

asked := {event.topic | some event in obliging}

# Taking part in any event of it that the branch of its time held counts, whenever held.
entries contains entry if {
	some entry in input.participation.campaign
	own(entry)
	entry.topic in asked
}

own(entry) if entry.branch_id == entry.person_branch

joined := {entry.topic | some entry in entries}

missing := sort(asked - joined)

message := words.say("应参加主题活动%d项，全部参加", "campaigns held: %d, took part in all", [count(asked)]) if {
	count(missing) == 0
}

message := shortfall if count(missing) > 0

shortfall := words.say(
	"应参加主题活动%[1]d项，已参加%[2]d项，未参加：%[3]s", "campaigns held: %[1]d, took part in: %[2]d, missing: %[4]s",
	[count(asked), count(joined), concat("、", missing), concat(", ", missing)],
) if {
	count(joined) > 0
}

shortfall := words.say(
	"应参加主题活动%[1]d项，均未参加：%[2]s", "campaigns held: %[1]d, took part in none: %[3]s",
	[count(asked), concat("、", missing), concat(", ", missing)],
) if {
	count(joined) == 0
}

# It is made good within the period.
outlook contains task if {
	on := horizon.made_good_by
	some topic in missing
	task := {
		"kind": "campaign",
		"key": topic,
		"on": on,
		"done": count(joined),
		"required": count(asked),
		"missing": [topic],
		"message": words.say(
			"最迟于%[1]s参加一次所在支部的“%[2]s”活动", "take part in an event of %[2]q held by the person's own branch by %[1]s",
			[dates.iso(on), topic],
		),
		"rows": {event.row | some event in obliging; event.topic == topic},
	}
}

explanation := explain.alone("未设定主题活动", "no campaign is named", []) if not applies

explanation := explain.says(
	[campaign_step(topic) | some topic in input.thresholds.campaigns],
	[words.say("参加一次所在支部的“%[1]s”活动即达标；如已参加而漏录，补录即可", "to comply, take part in one event of %[1]q held by the person's own branch; if that happened but was not recorded, add it", [topic]) |
		some topic in missing
	],
) if {
	applies
}

campaign_step(topic) := explain.step(
	campaign_text(topic),
	{entry.row | some entry in entries; entry.topic == topic},
	explain.without(
		{entry | some entry in input.participation.campaign; entry.topic == topic; not own(entry)},
		words.say("不是本人当时所在支部的活动", "not an event of the person's branch at the time", []),
	) | explain.without(
		{event | some event in held; event.topic == topic; not event in obliging},
		words.say("当日不在岗", "away on the day", []),
	),
)

campaign_text(topic) := words.say("“%s”：已参加", "%q: took part", [topic]) if {
	topic in asked
	topic in joined
}

campaign_text(topic) := words.say("“%s”：所在支部在考察区间内开展过，未参加", "%q: held by the person's branch in the window, did not take part", [topic]) if {
	topic in missing
}

campaign_text(topic) := words.say("“%s”：所在支部在考察区间内未开展，不要求", "%q: not held by the person's branch in the window, not required", [topic]) if {
	not topic in {event.topic | some event in held}
}

campaign_text(topic) := words.say("“%s”：所在支部开展时都不在岗，不要求", "%q: held by the person's branch only while away, not required", [topic]) if {
	not topic in asked
	topic in {event.topic | some event in held}
}
