# METADATA
# title: Gap
# description: |
#   The longest stretch of a window without one. The points are the last one
#   before the window (none: the window's first day), those in the window, and
#   the window's last day.
package ninefold.lib.gap

import data.ninefold.lib.dates
import data.ninefold.lib.outcome
import data.ninefold.lib.words

# verdict judges the days on which it happened, given as a set of {day, row}; thing names it in both languages.
verdict(held, thing) := {
	"status": status,
	"reasons": outcome.reasons(status, ["gap"]),
	"actual": longest.days,
	"required": input.thresholds.max_gap_days,
	"details": {"from": dates.iso(longest.from), "to": dates.iso(longest.to), "days": longest.days},
	"message": message(status, longest, next, thing),
	"evidence": {one.row | some one in held; one.day in proof(status, longest, last)},
} if {
	days := {one.day | some one in held; one.day <= input.window.to}
	longest := longest_of(sort(points(days)))
	last := last_of(days)
	next := last + input.thresholds.max_gap_days
	status := status_of(longest.days, next)
}

points(days) := ({start} | inside) | {input.window.to} if {
	inside := {day | some day in days; day >= input.window.from}
	start := last_of({day | some day in days; day < input.window.from})
}

# The last of some days; where there is none, the window's first day stands for it.
last_of(days) := max(days) if count(days) > 0

last_of(days) := input.window.from if count(days) == 0

# The first of the longest distances between neighbours; a window of one day has the distance 0.
longest_of(sorted) := [distance | some distance in distances; distance.days == most][0] if {
	distances := [{"from": sorted[i], "to": sorted[i + 1], "days": sorted[i + 1] - sorted[i]} |
		some i in numbers.range(0, count(sorted) - 2)
	]
	most := max([distance.days | some distance in distances])
}

longest_of([only]) := {"from": only, "to": only, "days": 0}

status_of(days, _) := "fail" if days > input.thresholds.max_gap_days

status_of(days, next) := "due" if {
	days <= input.thresholds.max_gap_days
	soon(next)
}

status_of(days, next) := "pass" if {
	days <= input.thresholds.max_gap_days
	not soon(next)
}

# The matter is still open only while the window ends on as_of (SPEC 2).
soon(next) if {
	input.window.to == input.as_of
	next - input.window.to <= input.thresholds.warn_days
}

# The days that prove it: those around the longest stretch, or the last one where the next is due.
proof("due", _, last) := {last}

proof(status, longest, _) := {longest.from, longest.to} if status != "due"

message("due", _, next, thing) := {
	"zh": sprintf("下一次%s最迟应于%s进行", [thing.zh, dates.iso(next)]),
	"en": sprintf("the next %s is needed by %s", [thing.en, dates.iso(next)]),
}

message(status, longest, _, thing) := {
	"zh": sprintf("最长%d天（%s 至 %s）没有%s，应不超过%d天", [longest.days, from, to, thing.zh, allowed]),
	"en": sprintf("longest stretch without any %s: %s (%s to %s), at most %d allowed", [thing.en, words.days(longest.days), from, to, allowed]),
} if {
	status != "due"
	from := dates.iso(longest.from)
	to := dates.iso(longest.to)
	allowed := input.thresholds.max_gap_days
}
