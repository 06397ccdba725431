# METADATA
# title: Gap
# description: |
#   The longest stretch of a window without one. The points are the last one
#   before the window (none: the window's first day), those in the window, and
#   the window's last day. The distance between neighbours is the number of days
#   present after the one up to and with the other.
package ninefold.lib.gap

import data.ninefold.lib.dates
import data.ninefold.lib.outcome
import data.ninefold.lib.presence
import data.ninefold.lib.words

# verdict judges the days on which it happened, given as a set of {day, row}; thing names it in both languages.
verdict(held, thing) := {
	"status": status,
	"reasons": outcome.reasons(status, ["gap"]),
	"actual": longest.days,
	"required": input.thresholds.max_gap_days,
	"details": {"from": dates.iso(longest.from), "to": dates.iso(longest.to), "days": longest.days},
	"message": message(status, longest, last, thing),
	"evidence": {one.row | some one in held; one.day in proof(status, longest, last)},
} if {
	days := {one.day | some one in held; one.day <= input.window.to}
	longest := longest_of(stretches(days))
	last := last_of(days)
	status := status_of(longest.days, last)
}

# The stretches between neighbouring points; a window of one day has one without a day in it.
stretches(days) := between(sort(points(days)))

between([only]) := [{"from": only, "to": only, "days": 0}]

between(sorted) := [{"from": from, "to": to, "days": distance(from, to)} | some i, to in sorted; from := sorted[i - 1]] if {
	count(sorted) > 1
}

points(days) := ({start} | inside) | {input.window.to} if {
	inside := {day | some day in days; day >= input.window.from}
	start := last_of({day | some day in days; day < input.window.from})
}

# The last of some days; where there is none, the window's first day stands for it.
last_of(days) := max(days) if count(days) > 0

last_of(days) := input.window.from if count(days) == 0

# distance counts the days present after one day up to and with another.
distance(from, to) := presence.days(from + 1, to)

# The first of the longest stretches.
longest_of(list) := [stretch | some stretch in list; stretch.days == most][0] if {
	most := max([stretch.days | some stretch in list])
}

status_of(days, _) := "fail" if days > input.thresholds.max_gap_days

status_of(days, last) := "due" if {
	days <= input.thresholds.max_gap_days
	soon(last)
}

status_of(days, last) := "pass" if {
	days <= input.thresholds.max_gap_days
	not soon(last)
}

# The matter is still open only while the window ends on as_of (SPEC 2).
soon(last) if {
	input.window.to == input.as_of
	input.thresholds.max_gap_days - distance(last, input.window.to) <= input.thresholds.warn_days
}

# needed_after is the last day on which the next one is in time: one day present later it is not. Nobody knows it of
# whoever is away without an end.
needed_after(last, allowed) := presence.nth(last + 1, allowed + 1) - 1

# The days that prove it: those around the longest stretch, or the last one where the next is due.
proof("due", _, last) := {last}

proof(status, longest, _) := {longest.from, longest.to} if status != "due"

message("due", _, last, thing) := needed_by(needed_after(last, input.thresholds.max_gap_days), thing)

message("due", _, last, thing) := counting(last, thing) if not needed_after(last, input.thresholds.max_gap_days)

message(status, longest, _, thing) := words.say(
	"最长%[1]d天（%[2]s 至 %[3]s%[4]s）没有%[5]s，应不超过%[6]d天",
	"longest stretch without any %[7]s: %[8]s (%[2]s to %[3]s%[9]s), at most %[6]d allowed",
	[
		longest.days, dates.iso(longest.from), dates.iso(longest.to), absence.zh, thing.zh, input.thresholds.max_gap_days,
		thing.en, words.days(longest.days), absence.en,
	],
) if {
	status != "due"
	absence := left_out(longest)
}

needed_by(day, thing) := {
	"zh": sprintf("下一次%s最迟应于%s进行", [thing.zh, dates.iso(day)]),
	"en": sprintf("the next %s is due by %s", [thing.en, dates.iso(day)]),
}

counting(last, thing) := words.say(
	"自%[1]s起在岗%[2]d天没有%[3]s，应不超过%[4]d天", "days present without any %[5]s since %[1]s: %[2]d, at most %[4]d allowed",
	[dates.iso(last), distance(last, input.window.to), thing.zh, input.thresholds.max_gap_days, thing.en],
)

# left_out says how many days of a stretch do not count, for the subject was away or not yet there.
left_out(stretch) := words.say("，不计不在岗的%[1]d天", ", not counting %[2]s not present", [days, words.days(days)]) if {
	days := (stretch.to - stretch.from) - stretch.days
	days > 0
}

left_out(stretch) := {"zh": "", "en": ""} if stretch.to - stretch.from == stretch.days
