package ninefold.lib.deadline

import data.ninefold.lib.dates
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# outlook asks for what is not done in every year whose date has not passed and that has enough service.
# thing names in both languages what has to be done, with %d for the year.
outlook(good, unfit, kind, thing) := {task |
	some year in years
	year.due >= input.as_of
	served(year) >= thresholds.at("min_service_days", year.due)
	found := year_of(good, unfit, year)
	found.status != "pass"
	task := {
		"kind": kind,
		"key": sprintf("%d", [year.year]),
		"on": year.due,
		"message": join(thing, found, asked_by(found)),
		"rows": found.rows,
	}
}

asked_by(year) := words.say("最迟须于%[1]s完成", "is due by %[1]s", [dates.iso(year.due)]) if {
	not in_time(year.came, year.due)
}

# What there is does not fit.
asked_by(year) := words.say(
	"最迟须于%[1]s完成，已有的与本人职级、类别不符", "is due by %[1]s; what is on record is for another rank or category",
	[dates.iso(year.due)],
) if {
	in_time(year.came, year.due)
}
