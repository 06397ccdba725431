# METADATA
# title: Taking part in campaigns
# description: Every party member takes part in the campaigns that the branch holds.
# custom:
#   order: 2
#   title: {zh: 主题活动参与, en: Taking part in campaigns}
#   demand:
#     zh: 支部开展的规定主题活动，每名党员至少参加一次。
#     en: Of every named campaign that the branch holds, every party member takes part in at least one event.
#   source: {zh: 工作法“三精”之精管理：组织开展主题活动, en: "Work method, three refinements, refined management: campaigns"}
#   severity: must
#   subject: member
#   tables: [events, participation]
#   parameters:
#     - {name: campaigns, type: list, default: [], title: {zh: 主题活动, en: campaigns}, unit: {zh: "", en: ""}}
package ninefold.management.campaigns

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.words

default applies := false

applies if count(input.thresholds.campaigns) > 0

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

# The named campaigns of which the own branch held an event inside the window.
asked contains event.topic if {
	some event in input.events.campaign
	event.topic in input.thresholds.campaigns
	event.date >= input.window.from
	event.date <= input.window.to
}

# Taking part in any of the own branch's events of it counts, whenever held.
entries contains entry if {
	some entry in input.participation.campaign
	entry.branch_id == input.subject.branch
	entry.topic in asked
}

joined := {entry.topic | some entry in entries}

missing := sort(asked - joined)

message := words.say("应参加主题活动%d项，全部参加", "campaigns held: %d, took part in all", [count(asked)]) if {
	count(missing) == 0
}

message := words.say(
	"应参加主题活动%[1]d项，已参加%[2]d项，未参加：%[3]s", "campaigns held: %[1]d, took part in: %[2]d, missing: %[4]s",
	[count(asked), count(joined), concat("、", missing), concat(", ", missing)],
) if {
	count(missing) > 0
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
			"最迟于%[1]s参加一次本支部的“%[2]s”活动", "one event of %[2]q held by the own branch to take part in by %[1]s",
			[dates.iso(on), topic],
		),
		"rows": {event.row | some event in input.events.campaign; event.topic == topic},
	}
}

explanation := explain.alone("未设定主题活动", "no campaign is named", []) if not applies

explanation := explain.says(
	[campaign_step(topic) | some topic in input.thresholds.campaigns],
	[words.say("参加一次本支部的“%[1]s”活动即达标；如已参加而漏录，补录即可", "one event of %[1]q held by the own branch settles it; if taken part in and not recorded, add it", [topic]) |
		some topic in missing
	],
) if {
	applies
}

campaign_step(topic) := explain.step(
	campaign_text(topic),
	{entry.row | some entry in entries; entry.topic == topic},
	explain.without(
		{entry | some entry in input.participation.campaign; entry.topic == topic; entry.branch_id != input.subject.branch},
		words.say("是其他支部的活动", "an event of another branch", []),
	),
)

campaign_text(topic) := words.say("“%s”：已参加", "%q: took part", [topic]) if {
	topic in asked
	topic in joined
}

campaign_text(topic) := words.say("“%s”：本支部在考察区间内开展过，未参加", "%q: held by the own branch in the window, did not take part", [topic]) if {
	topic in missing
}

campaign_text(topic) := words.say("“%s”：本支部在考察区间内未开展，不要求", "%q: not held by the own branch in the window, not asked for", [topic]) if {
	not topic in asked
}
