package ninefold.lib.deadline

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.presence
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# explanation goes through every year that counts: what came in time, what came late and what does not fit.
# unfit are records {year, on, row}, for the reason `why`, or for a reason of their own.
explanation(good, unfit, why) := explain.says(
	array.concat(
		array.concat(no_year(list), [step | some year in list; some step in array.concat(explain.absences(start_of(year), year.due), [year_step(year, good, unfit, why)])]),
		other_years(good, unfit),
	),
	[remedy(year) | some year in list; year.status in {"fail", "due"}],
) if {
	list := [year_of(good, unfit, year) | some year in years]
}

# Without a year that counts nothing can fall due.
no_year(list) := [explain.plain(words.say("没有一个年度的截止日同时在考核期和任职期内", "no due date lies within both the period and the service", [])) |
	count(list) == 0
]

year_step(year, good, unfit, why) := explain.step(
	{
		"zh": sprintf("%d年度：截止%s，%s，%s", [year.year, dates.iso(year.due), served_text.zh, outcome_words.zh]),
		"en": sprintf("%d: due by %s; %s: %s", [year.year, dates.iso(year.due), served_text.en, outcome_words.en]),
	},
	{record.row | some record in good; record.year == year.year; record.on <= year.due},
	{{"row": record.row, "why": late(record, year)} | some record in good; record.year == year.year; record.on > year.due} | {{"row": record.row, "why": object.get(record, "why", why)} | some record in unfit; record.year == year.year},
) if {
	served_text := explain.served(start_of(year), year.due, thresholds.at("min_service_days", year.due))
	outcome_words := year_words(year)
}

start_of(year) := dates.day(year.year, 1, 1)

year_words(year) := words.say("按时完成", "done on time", []) if year.status == "pass"

year_words(year) := words.say("未按时完成", "not done on time", []) if year.status == "fail"

year_words(year) := words.say("尚未完成，即将到期", "not done yet, and due soon", []) if year.status == "due"

year_words(year) := words.say("不作要求", "not required", []) if {
	presence.days(start_of(year), year.due) < thresholds.at("min_service_days", year.due)
}

year_words(year) := words.say("尚未完成，尚未临期", "not done yet, not due soon", []) if {
	year.status == "exempt"
	presence.days(start_of(year), year.due) >= thresholds.at("min_service_days", year.due)
}

late(record, year) := words.say("迟于截止日%[1]d天", "%[2]s after the due date", [record.on - year.due, words.days(record.on - year.due)])

other_years(good, unfit) := [step |
	counting := {year.year | some year in years}
	others := {record | some record in array.concat(good, unfit); not record.year in counting}
	count(others) > 0
	step := explain.step(explain.not_counted, set(), explain.without(others, words.say("所属年度的截止日不在考核期或任职期内", "for a year whose due date lies outside the period or the service", [])))
]

remedy(year) := words.say("%[2]s前完成%[1]d年度的即达标", "to comply: complete the one for %[1]d by %[2]s", [year.year, dates.iso(year.due)]) if {
	year.status == "due"
}

remedy(year) := words.say(
	"%[1]d年度的截止日%[2]s已过，无法按时补交；如当时已按时完成而漏录或日期有误，更正记录后重新检查",
	"the due date for %[1]d, %[2]s, has passed and can no longer be met; if it was done on time but not recorded, or recorded wrongly, correct the record and check again",
	[year.year, dates.iso(year.due)],
) if {
	year.status == "fail"
}
