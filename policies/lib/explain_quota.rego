package ninefold.lib.quota

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.presence
import data.ninefold.lib.words

# explanation is the account of what has no unit of its own.
explanation(held, key, left_out) := account(words.plain, held, key, left_out)

# account goes through every year of the period, counting in a unit (words.counted), and names the rows {row, why} that
# do not count anywhere.
account(unit, held, key, left_out) := account_of(
	unit, tally(years, held, key),
	[record | some record in held; not record in twice],
	explain.without(twice, explain.duplicate), left_out,
) if {
	twice := explain.repeated(held, key)
}

# by_year is account_of what has no unit of its own.
by_year(list, used, twice, left_out) := account_of(words.plain, list, used, twice, left_out)

# account_of explains years {year, count, minimum, status, to, last} by the records {row, year} that count, and the
# rows {row, why} that do not.
account_of(unit, list, used, twice, left_out) := explain.says(
	array.concat(
		array.concat(no_year, [step | some year in whole; some step in array.concat(explain.absences(year.from, year.to), year_steps(unit, year, list, used))]),
		not_counted(list, used, twice | left_out),
	),
	[year_remedy(year, words.counted(year.minimum - year.count, unit)) | some year in list; year.status in {"fail", "due"}],
)

# Without a whole year nothing can fall due.
no_year := [explain.plain(words.say("没有一个自然年度全部在考核期内", "no calendar year lies wholly inside the period", [])) |
	count(whole) == 0
]

year_steps(unit, year, list, used) := [explain.step(year_text(unit, one, year), {record.row | some record in used; record.year == year.year}, set()) |
	some one in list
	one.year == year.year
] if {
	year.year in {one.year | some one in list}
}

year_steps(_, year, list, _) := [explain.plain(words.say("%d年：未规定内容，不作要求", "%d: nothing is named for it: not required", [year.year]))] if {
	asked(year)
	not year.year in {one.year | some one in list}
}

year_steps(_, year, _, _) := [explain.plain({
	"zh": sprintf("%d年：%s，不作要求", [year.year, served.zh]),
	"en": sprintf("%d: %s: not required", [year.year, served.en]),
})] if {
	not asked(year)
	served := explain.served(year.from, year.to, least(year))
}

not_counted(list, used, left_out) := [step |
	counting := {year.year | some year in list}
	early := {record | some record in used; not record.year in counting}
	out := left_out | explain.without(early, words.say("所在年度不计（未全部在考核期内，或当年不作要求）", "in a year that does not count: not wholly inside the period, or nothing is required in it", []))
	count(out) > 0
	step := explain.step(explain.not_counted, set(), out)
]

# A year that is not all service and presence says how much of it is.
year_text(unit, one, year) := counted_text(unit, one) if presence.days(year.from, year.to) > year.to - year.from

year_text(unit, one, year) := words.join([counted_text(unit, one), served]) if {
	presence.days(year.from, year.to) <= year.to - year.from
	served := explain.served(year.from, year.to, least(year))
}

counted_text(unit, year) := words.say(
	"%[1]d年：计%[2]s，应不少于%[3]s，%[4]s", "%[1]d: %[5]s counted, at least %[6]d required: %[7]s",
	[year.year, done.zh, words.counted(year.minimum, unit).zh, verdict_words.zh, done.en, year.minimum, verdict_words.en],
) if {
	done := words.counted(year.count, unit)
	verdict_words := year_words(year)
}

year_words(year) := words.say("达标", "met", []) if year.status == "pass"

year_words(year) := words.say("不足", "short", []) if year.status == "fail"

year_words(year) := words.say("尚不足，%s到期", "still short, due by %s", [dates.iso(year.last)]) if year.status == "due"

year_words(year) := words.say("尚不足，但%s才到期", "still short, not due before %s", [dates.iso(year.last)]) if {
	year.status == "exempt"
}

year_remedy(year, lack) := words.say("%[1]s前补足所差的%[2]s即达标", "to comply, still needed by %[1]s: %[3]s", [dates.iso(year.last), lack.zh, lack.en]) if {
	year.status == "due"
}

year_remedy(year, lack) := words.say(
	"%[1]d年已结束，差%[2]s，无法补做；如确有漏录，补录%[1]d年的%[2]s后重新检查",
	"%[1]d is over and cannot be made up (short by %[3]s); if something in %[1]d was not recorded, add it and check again",
	[year.year, lack.zh, lack.en],
) if {
	year.status == "fail"
	year.last == year.to
}

# Whoever leaves within a year has until the last day of service.
year_remedy(year, lack) := words.say(
	"%[1]d年到%[3]s（%[4]s最后一天）为止，差%[2]s，无法补做；如确有漏录，补录%[1]d年的%[2]s后重新检查",
	"%[1]d ended on %[3]s, the last day of service, and cannot be made up (short by %[5]s); if something in %[1]d was not recorded, add it and check again",
	[year.year, lack.zh, dates.iso(year.last), explain.being, lack.en],
) if {
	year.status == "fail"
	year.last < year.to
}
