package ninefold.lib.deadline

import data.ninefold.lib.dates
import data.ninefold.lib.explain
import data.ninefold.lib.thresholds
import data.ninefold.lib.words

# explanation goes through every year that counts: what came in time, what came late and what does not fit.
# unfit are records {year, on, row}, for the reason `why`.
explanation(good, unfit, why) := explain.says(
	array.concat(
		array.concat(no_year(list), [year_step(year, good, unfit, why) | some year in list]),
		other_years(good, unfit),
	),
	[remedy(year) | some year in list; year.status in {"fail", "due"}],
) if {
	list := [year_of(good, unfit, year) | some year in years]
}

# Without a year that counts nothing can fall due.
no_year(list) := [explain.plain(words.say("没有一个年度的截止日同时在期间和任职期内", "no year's due date lies in both the period and the service", [])) |
	count(list) == 0
]

year_step(year, good, unfit, why) := explain.step(
	words.say(year_form[year.status].zh, year_form[year.status].en, [
		year.year, dates.iso(year.due), served_in(year), thresholds.at("min_service_days", year.due),
	]),
	{record.row | some record in good; record.year == year.year; record.on <= year.due},
	{{"row": record.row, "why": late(record, year)} | some record in good; record.year == year.year; record.on > year.due} | {{"row": record.row, "why": why} | some record in unfit; record.year == year.year},
)

year_form := {
	"pass": {"zh": "%d年度：截止%s，任职%d天（至少%d天才要求），按时完成", "en": "%d: due by %s; days of service %d (asked of whoever has at least %d): done in time"},
	"fail": {"zh": "%d年度：截止%s，任职%d天（至少%d天才要求），未按时完成", "en": "%d: due by %s; days of service %d (asked of whoever has at least %d): not done in time"},
	"due": {"zh": "%d年度：截止%s，任职%d天（至少%d天才要求），尚未完成，即将到期", "en": "%d: due by %s; days of service %d (asked of whoever has at least %d): not done yet, and due soon"},
	"exempt": {"zh": "%d年度：截止%s，任职%d天（至少%d天才要求），不要求或尚早", "en": "%d: due by %s; days of service %d (asked of whoever has at least %d): not asked for, or not yet"},
}

served_in(year) := served([full | some full in years; full.year == year.year][0])

late(record, year) := words.say("迟于截止日%d天", "after the due date, by days: %d", [record.on - year.due])

other_years(good, unfit) := [step |
	counting := {year.year | some year in years}
	others := {record | some record in array.concat(good, unfit); not record.year in counting}
	count(others) > 0
	step := explain.step(words.say("未计入", "left out", []), set(), explain.without(others, words.say("所属年度的截止日不在期间或任职期内", "for a year whose due date lies outside the period or the service", [])))
]

remedy(year) := words.say("%[2]s前完成%[1]d年度的即达标", "one for %[1]d by %[2]s settles it", [year.year, dates.iso(year.due)]) if {
	year.status == "due"
}

remedy(year) := words.say(
	"%[1]d年度的截止日%[2]s已过，无法按时补交；如当时已按时完成而漏录或日期有误，更正记录后重新检查",
	"the due date for %[1]d, %[2]s, is past and cannot be met any more; if it was done in time and recorded wrongly or not at all, correct the record and check again",
	[year.year, dates.iso(year.due)],
) if {
	year.status == "fail"
}
