package ninefold.lib.gap

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.words

# explanation goes through the stretches between neighbouring points. unfit are rows {row, why} that do not count
# for what they are.
explanation(held, unfit, thing) := explain.says(
	array.concat([stretch_step(held, stretch) | some stretch in list], rest(held, list[0].from, unfit)),
	array.concat(
		[remedy(stretch) | some stretch in list; stretch.days > input.thresholds.max_gap_days],
		[message("due", {}, last, thing) | soon(last); distance(last, input.window.to) <= input.thresholds.max_gap_days],
	),
) if {
	days := {one.day | some one in held; one.day <= input.window.to}
	list := stretches(days)
	last := last_of(days)
}

# What took days away is worth knowing.
stretch_step(held, stretch) := explain.spell(stretch_text(stretch), stretch.from + 1, stretch.to, rows_beside(held, stretch), set()) if {
	stretch.to - stretch.from > stretch.days
}

stretch_step(held, stretch) := explain.step(stretch_text(stretch), rows_beside(held, stretch), set()) if {
	stretch.to - stretch.from == stretch.days
}

rows_beside(held, stretch) := {one.row | some one in held; one.day in {stretch.from, stretch.to}}

stretch_text(stretch) := words.say(
	"%[1]s 至 %[2]s：相隔%[3]d天%[4]s，不超过%[5]d天", "%[1]s to %[2]s: %[7]s apart%[6]s, at most %[5]d allowed: met",
	stretch_figures(stretch),
) if {
	stretch.days <= input.thresholds.max_gap_days
}

stretch_text(stretch) := words.say(
	"%[1]s 至 %[2]s：相隔%[3]d天%[4]s，超过%[5]d天", "%[1]s to %[2]s: %[7]s apart%[6]s, at most %[5]d allowed: too long",
	stretch_figures(stretch),
) if {
	stretch.days > input.thresholds.max_gap_days
}

stretch_figures(stretch) := [dates.iso(stretch.from), dates.iso(stretch.to), stretch.days, absence.zh, input.thresholds.max_gap_days, absence.en, words.days(stretch.days)] if {
	absence := left_out(stretch)
}

rest(held, start, unfit) := [step |
	early := {one | some one in held; one.day < start}
	late := {one | some one in held; one.day > input.window.to}
	out := (unfit | explain.without(late, explain.after)) | explain.without(early, words.say("早于考察区间，且之后还有一次", "before the window, with a later one after it", []))
	count(out) > 0
	step := explain.step(explain.not_counted, set(), out)
]

# A stretch that ends with as_of may still be growing; one that is over stays.
remedy(stretch) := words.say(
	"自%s起至今超期，现在进行一次即可结束间隔；但本考核期仍为未达标", "open since %s: holding one now ends the gap, but this period remains non-compliant",
	[dates.iso(stretch.from)],
) if {
	stretch.to == input.as_of
}

remedy(stretch) := words.say(
	"%s 至 %s 的间隔已成事实，无法补做；如其间有漏录，补录后重新检查", "the gap from %s to %s has passed and cannot be made up; if one was held in it but not recorded, add it and check again",
	[dates.iso(stretch.from), dates.iso(stretch.to)],
) if {
	stretch.to != input.as_of
}
