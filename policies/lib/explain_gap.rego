package ninefold.lib.gap

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.words

# explanation goes through the stretches between neighbouring points. left_out are rows {row, why} that do
# not count for what they are.
explanation(held, left_out, thing) := explain.says(
	array.concat([stretch_step(held, stretch) | some stretch in stretches], rest(held, start, left_out)),
	array.concat(
		[remedy(stretch) | some stretch in stretches; stretch.days > input.thresholds.max_gap_days],
		[message("due", {}, next, thing) | next := last_of(days) + input.thresholds.max_gap_days; next >= input.window.to; soon(next)],
	),
) if {
	days := {one.day | some one in held; one.day <= input.window.to}
	sorted := sort(points(days))
	start := sorted[0]
	stretches := [{"from": sorted[i], "to": sorted[i + 1], "days": sorted[i + 1] - sorted[i]} |
		some i in numbers.range(0, max([count(sorted) - 2, 0]))
		sorted[i + 1]
	]
}

stretch_step(held, stretch) := explain.step(stretch_text(stretch), {one.row | some one in held; one.day in {stretch.from, stretch.to}}, set())

stretch_text(stretch) := words.say("%s 至 %s：相隔%d天，不超过%d天", "%s to %s: days apart %d, at most %d allowed: met", stretch_figures(stretch)) if {
	stretch.days <= input.thresholds.max_gap_days
}

stretch_text(stretch) := words.say("%s 至 %s：相隔%d天，超过%d天", "%s to %s: days apart %d, at most %d allowed: too long", stretch_figures(stretch)) if {
	stretch.days > input.thresholds.max_gap_days
}

stretch_figures(stretch) := [dates.iso(stretch.from), dates.iso(stretch.to), stretch.days, input.thresholds.max_gap_days]

rest(held, start, left_out) := [step |
	early := {one | some one in held; one.day < start}
	late := {one | some one in held; one.day > input.window.to}
	out := (left_out | explain.without(late, explain.after)) | explain.without(early, words.say("早于考察区间，且之后还有一次", "before the window, with a later one after it", []))
	count(out) > 0
	step := explain.step(words.say("未计入", "left out", []), set(), out)
]

# A stretch that ends with as_of may still be growing; one that is over stays.
remedy(stretch) := words.say(
	"自%s起至今超期，现在进行一次可止住间隔；本期间内仍为未达标", "open since %s: one held now ends it, but in this period it stays too long",
	[dates.iso(stretch.from)],
) if {
	stretch.to == input.as_of
}

remedy(stretch) := words.say(
	"%s 至 %s 的间隔已成事实，无法补做；如其间有漏录，补录后重新检查", "the stretch from %s to %s is past and cannot be made up; if one was held in it and not recorded, add it and check again",
	[dates.iso(stretch.from), dates.iso(stretch.to)],
) if {
	stretch.to != input.as_of
}
