package ninefold.lib.quota

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.presence
import data.ninefold.lib.words

# explanation goes through every year of the period, and tells of rows {row, why} that do not count anywhere.
explanation(held, key, left_out) := by_year(
	tally(years, held, key),
	[record | some record in held; not record in twice],
	explain.without(twice, explain.duplicate), left_out,
) if {
	twice := explain.repeated(held, key)
}

# by_year explains years {year, count, minimum, status, to, last} by the records {row, year} that count, and the
# rows {row, why} that do not.
by_year(list, used, twice, left_out) := explain.says(
	array.concat(
		array.concat(no_year, [step | some year in whole; some step in array.concat(explain.absences(year.from, year.to), year_steps(year, list, used))]),
		not_counted(list, used, twice | left_out),
	),
	[year_remedy(year) | some year in list; year.status in {"fail", "due"}],
)

# Without a whole year nothing can fall due.
no_year := [explain.plain(words.say("没有一个自然年度全部在期间内", "no calendar year lies wholly inside the period", [])) |
	count(whole) == 0
]

year_steps(year, list, used) := [explain.step(year_text(one, year), {record.row | some record in used; record.year == year.year}, set()) |
	some one in list
	one.year == year.year
] if {
	year.year in {one.year | some one in list}
}

year_steps(year, list, _) := [explain.plain(words.say("%d年：未规定内容，不作要求", "%d: nothing is named for it: not asked for", [year.year]))] if {
	asked(year)
	not year.year in {one.year | some one in list}
}

year_steps(year, _, _) := [explain.plain({
	"zh": sprintf("%d年：%s，不作要求", [year.year, served.zh]),
	"en": sprintf("%d: %s: not asked for", [year.year, served.en]),
})] if {
	not asked(year)
	served := explain.served(year.from, year.to, least(year))
}

not_counted(list, used, left_out) := [step |
	counting := {year.year | some year in list}
	early := {record | some record in used; not record.year in counting}
	out := left_out | explain.without(early, words.say("所在年度不计（未全部在期间内，或当年不作要求）", "in a year that does not count: not wholly inside the period, or nothing is asked for in it", []))
	count(out) > 0
	step := explain.step(words.say("未计入", "left out", []), set(), out)
]

# Of a year that is not all service and presence, it is told how much of it is.
year_text(one, year) := counted_text(one) if presence.days(year.from, year.to) > year.to - year.from

year_text(one, year) := {
	"zh": concat("；", [counted_text(one).zh, served.zh]),
	"en": concat("; ", [counted_text(one).en, served.en]),
} if {
	presence.days(year.from, year.to) <= year.to - year.from
	served := explain.served(year.from, year.to, least(year))
}

counted_text(year) := {
	"zh": sprintf("%d年：计%d，应不少于%d，%s", [year.year, year.count, year.minimum, year_words(year).zh]),
	"en": sprintf("%d: counted %d, at least %d required: %s", [year.year, year.count, year.minimum, year_words(year).en]),
}

year_words(year) := words.say("达标", "met", []) if year.status == "pass"

year_words(year) := words.say("不足", "short", []) if year.status == "fail"

year_words(year) := words.say("尚不足，%s即到期", "still short, and %s is near", [dates.iso(year.last)]) if year.status == "due"

year_words(year) := words.say("尚不足，但%s才到期", "still short, but there is time until %s", [dates.iso(year.last)]) if {
	year.status == "exempt"
}

year_remedy(year) := words.say("%[1]s前再完成%[2]d次即达标", "%[2]d more by %[1]s settles it", [dates.iso(year.last), year.minimum - year.count]) if {
	year.status == "due"
}

year_remedy(year) := words.say(
	"%[1]d年已结束，差%[2]d次无法补做；如确有漏录，补录%[1]d年的%[2]d次后重新检查",
	"%[1]d is over and cannot be made up; if %[2]d more took place in %[1]d and were not recorded, add them and check again",
	[year.year, year.minimum - year.count],
) if {
	year.status == "fail"
	year.last == year.to
}

# Whoever leaves within a year has until the last day of service.
year_remedy(year) := words.say(
	"%[1]d年到%[3]s（%[4]s最后一天）为止，差%[2]d次无法补做；如确有漏录，补录%[1]d年的%[2]d次后重新检查",
	"%[1]d ended on %[3]s, the last day of service, and cannot be made up; if %[2]d more took place in %[1]d and were not recorded, add them and check again",
	[year.year, year.minimum - year.count, dates.iso(year.last), explain.being],
) if {
	year.status == "fail"
	year.last < year.to
}
