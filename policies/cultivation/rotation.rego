# METADATA
# title: Nobody stays too long in one department
# description: A stay in one department longer than `max_years` calls for a rotation.
# custom:
#   order: 1
#   title: {zh: 轮岗交流, en: Rotation between departments}
#   demand:
#     zh: 干部在同一部门连续任职一般不超过规定年限，到期应轮岗；间隔不超过规定天数的同部门任职视为连续。
#     en: As a rule nobody works in one department for longer than the set number of years; stays in one department with only a short break between them count as one.
#   source: {zh: 工作法“三精”之精培育：定期轮岗交流, en: "Work method, three refinements, refined cultivation: regular rotation between posts"}
#   severity: should
#   subject: person
#   tables: [postings]
#   parameters:
#     - {name: max_years, type: int, default: 5, min: 1, stricter: down, figure: ours, title: {zh: 同一部门最长任职年限, en: longest stay in one department}, unit: {zh: 年, en: years}}
#     - {name: merge_gap_days, type: int, default: 30, min: 0, title: {zh: 视为连续的最大间隔, en: break that does not end a stay}, unit: {zh: 天, en: days}}
#     - {name: warn_months, type: int, default: 6, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 个月, en: months}}
package ninefold.cultivation.rotation

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.outcome
import data.ninefold.lib.outlook as horizon
import data.ninefold.lib.tenure
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# METADATA
# entrypoint: true
verdict := {"status": "unknown", "reasons": ["no_posting"], "message": message_unknown} if count(input.postings) == 0

verdict := {
	"status": "unknown",
	"reasons": ["posting_open"],
	"message": message_open,
	"evidence": {row | some posting in doubtful; some row in [posting.row, posting.next.row]},
} if {
	doubted
}

verdict := outcome.not_due if {
	count(input.postings) > 0
	count(judged) == 0
}

verdict := {
	"status": status,
	"reasons": outcome.reasons(status, ["exceeded"]),
	"details": {"stints": [shown(stint) | some stint in judged]},
	"message": message,
	"evidence": {row | some stint in judged; some row in stint.rows},
} if {
	not doubted
	count(judged) > 0
	status := worst(judged)
}

message_unknown := words.say("截至当日没有任职记录，无法判定", "no posting begun by this day: cannot be assessed", [])

message_open := words.say(
	"%[1]s，无法判定：请补填结束日期", "cannot be assessed until an end date is filled in: %[2]s",
	[told.zh, told.en],
) if {
	told := words.cut([open_clause(posting) | some posting in doubtful])
}

open_clause(posting) := words.say(
	"在%[1]s自%[2]s起的任职未填结束日期，而%[3]s起在%[4]s任职", "the posting in %[1]s since %[2]s has none, yet one in %[4]s begins on %[3]s",
	[posting.department, dates.iso(posting.from), dates.iso(posting.next.from), posting.next.department],
)

begun := [posting | some posting in input.postings; posting.from <= input.window.to]

# An open posting is doubtful when one in another department begins later: was its end never filled in?
doubtful := [object.union(posting, {"next": later[0]}) |
	some posting in begun
	not posting.to
	later := tenure.ordered([other | some other in begun; other.from > posting.from; other.department != posting.department])
]

# The postings with every doubtful one ended on the day before the first such later one.
ended := [object.union(posting, {"to": day | some other in doubtful; other.row == posting.row; day := other.next.from - 1}) | some posting in begun]

judged := judged_of(begun)

judged_ended := judged_of(ended) if count(doubtful) > 0

judged_ended := judged if count(doubtful) == 0

# The rule cannot be worked out where it matters when the doubtful postings ended.
doubted if worst(judged) != worst(judged_ended)

worst(stints) := outcome.worst([stint.status | some stint in stints])

# Every stint that overlaps the window, with the day up to which it may last.
judged_of(postings) := [object.union(stint, {"limit": limit, "status": status(stint, limit)}) |
	some stint in tenure.stints(postings, input.thresholds.merge_gap_days)
	tenure.end_of(stint) >= input.window.from
	limit := dates.add_years(stint.from, input.thresholds.max_years)
]

status(stint, limit) := "fail" if exceeded(stint, input.window.to, limit)

status(stint, limit) := "due" if {
	not exceeded(stint, input.window.to, limit)
	ahead(stint, limit)
}

status(stint, limit) := "pass" if {
	not exceeded(stint, input.window.to, limit)
	not ahead(stint, limit)
}

# The stint goes beyond its limit by a day.
exceeded(stint, day, limit) if min([tenure.end_of(stint), day]) > limit

# The stint will pass its limit soon, and the matter is still open.
ahead(stint, limit) if {
	input.window.to == input.as_of
	tenure.end_of(stint) > limit
	limit <= dates.add_months(input.window.to, input.thresholds.warn_months)
}

shown(stint) := object.union(
	{
		"department": stint.department,
		"from": dates.iso(stint.from),
		"limit": dates.iso(stint.limit),
		"status": stint.status,
	},
	{"to": dates.iso(day) | day := stint.to},
)

message := words.cut(clauses) if {
	clauses := [clause(stint, stint.status) | some stint in judged; stint.status in {"fail", "due"}]
	count(clauses) > 0
}

message := words.say("在各部门任职均未超过%d年", "no stay in a department is past its %d-year limit", [input.thresholds.max_years]) if {
	every stint in judged { stint.status == "pass" }
}

clause(stint, "fail") := words.say(
	"在%[1]s自%[2]s起连续任职，%[3]s已满%[4]d年上限，超出%[5]d天", "in %[1]s since %[2]s: %[4]d-year limit of %[3]s passed by %[6]s",
	array.concat(figures(stint), [over, words.days(over)]),
) if {
	over := min([tenure.end_of(stint), input.window.to]) - stint.limit
}

clause(stint, "due") := words.say(
	"在%[1]s自%[2]s起连续任职，%[3]s将满%[4]d年上限", "in %[1]s since %[2]s: reaches the %[4]d-year limit on %[3]s",
	figures(stint),
)

figures(stint) := [stint.department, dates.iso(stint.from), dates.iso(stint.limit), input.thresholds.max_years]

# A stay has to end by its limit; one that is planned to, asks for nothing.
outlook contains task if {
	not doubted
	some [stint, on] in to_end
	known(stint)
	task := {
		"kind": "rotation",
		"key": concat(" ", [stint.department, dates.iso(stint.from)]),
		"on": on,
		"message": asked_of(stint, on),
		"rows": {row | some row in stint.rows},
	}
}

# Who stays on has to end the stay on some day.
to_end contains [stint, on] if {
	horizon.open
	some stint in judged
	tenure.end_of(stint) > input.as_of
	on := last_day(stint)
	outlasts(stint, on)
}

# A stay goes on, as far as anybody knows, where no doubtful posting is in it, or where it is not in time either way.
known(stint) if {
	some other in judged_ended
	other.rows == stint.rows
	tenure.end_of(other) == tenure.end_of(stint)
}

known(stint) if stint.status in {"fail", "due"}

last_day(stint) := horizon.turn(
	{day | some day in turns(stint); overstays(stint, day); not overstays(stint, day - 1)},
	{true | overstays(stint, input.as_of)},
) - 1

overstays(stint, day) if exceeded(stint, day, dates.add_years(stint.from, thresholds.at("max_years", day)))

turns(stint) := {day | some years in thresholds.figures("max_years"); day := dates.add_years(stint.from, years) + 1} | thresholds.changes("max_years")

outlook contains {"unknown": "no_posting", "message": message_unknown} if {
	horizon.open
	count(input.postings) == 0
}

outlook contains {"unknown": "posting_open", "message": message_open} if {
	horizon.open
	doubted
}

outlook contains {"unknown": "posting_open", "message": message_open} if {
	some [stint, on] in to_end
	not known(stint)
	on <= input.period.to
}

# Nothing is asked of whoever leaves before, but what the verdict warns of.
outlasts(stint, _) if stint.status in {"fail", "due"}

outlasts(_, on) if on < object.get(input.service, "to", on + 1)

asked_of(stint, on) := clause(stint, "fail") if on < input.as_of

asked_of(stint, on) := words.say(
	"最迟于%[1]s从%[2]s轮岗（自%[3]s起连续任职，上限%[4]d年）", "rotate out of %[2]s by %[1]s (there since %[3]s, %[4]d-year limit)",
	[dates.iso(on), stint.department, dates.iso(stint.from), thresholds.at("max_years", on + 1)],
) if {
	on >= input.as_of
}

explanation := explain.says(
	array.concat(
		array.concat(no_stint, [stint_step(stint) | some stint in judged]),
		array.concat([doubt_step(posting) | some posting in doubtful], [explain.step(explain.not_counted, set(), left_out) | count(left_out) > 0]),
	),
	array.concat([fill_in(posting) | some posting in doubtful], [remedy(stint) | not doubted; some stint in judged; stint.status in {"fail", "due"}]),
)

doubt_step(posting) := explain.step(
	words.say(
		"在%[1]s的任职未填结束日期，而%[2]s起在%[3]s任职：如止于%[4]s，%[5]s", "the posting in %[1]s has no end date, yet one in %[3]s begins on %[2]s: had it ended on %[4]s, %[6]s",
		[posting.department, dates.iso(posting.next.from), posting.next.department, dates.iso(posting.next.from - 1), result.zh, result.en],
	),
	{posting.row, posting.next.row}, set(),
)

result := {"zh": "结果不同", "en": "the result would differ"} if doubted

result := {"zh": "结果相同", "en": "the result would be the same"} if not doubted

fill_in(posting) := words.say("补填在%[1]s的任职的结束日期，重新检查", "fill in the end date of the posting in %[1]s and check again", [posting.department])

no_stint := [explain.plain(words.say("考察区间内没有任职", "no stay in a department in the window", [])) | count(judged) == 0]

stint_step(stint) := explain.step(
	words.say(
		"在%[1]s自%[2]s起，%[3]s，最迟应于%[4]s结束", "in %[1]s from %[2]s, %[5]s; to end by %[4]s",
		[stint.department, dates.iso(stint.from), ended_on.zh, dates.iso(stint.limit), ended_on.en],
	),
	stint.rows, set(),
) if {
	ended_on := ending(stint)
}

ending(stint) := words.say("止于%s", "until %s", [dates.iso(stint.to)]) if stint.to

ending(stint) := words.say("尚未结束", "not ended", []) if not stint.to

left_out := {{"row": posting.row, "why": aside(posting)} |
	used := {row | some stint in judged; some row in stint.rows}
	some posting in input.postings
	not posting.row in used
}

aside(posting) := explain.after if posting.from > input.window.to

aside(posting) := words.say("所在的任职在考察区间之前已结束", "part of a stay that ended before the window", []) if posting.from <= input.window.to

remedy(stint) := words.say("在%[1]s的任职须于%[2]s前结束（轮岗）", "rotate out of %[1]s by %[2]s to comply", [stint.department, dates.iso(stint.limit)]) if {
	stint.status == "due"
}

remedy(stint) := words.say(
	"尽快从%[1]s轮岗；上限%[2]s已过，本考核期仍为未达标，轮岗后的考核期不再涉及",
	"rotate out of %[1]s soon: the limit of %[2]s has passed, so this period remains non-compliant; periods after the rotation are not affected",
	[stint.department, dates.iso(stint.limit)],
) if {
	stint.status == "fail"
}
