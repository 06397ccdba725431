package ninefold.lib.quota

import data.ninefold.lib.explain
import data.ninefold.lib.words

# explanation goes through every year that counts, and tells of rows {row, why} that do not count anywhere.
explanation(held, key, left_out) := by_year(
	tally(held, key),
	[record | some record in held; not record in twice],
	explain.without(twice, explain.duplicate), left_out,
) if {
	twice := explain.repeated(held, key)
}

# by_year explains years {year, count, minimum, status, to} by the records {row, year} that count, and the
# rows {row, why} that do not.
by_year(list, used, twice, left_out) := explain.says(
	array.concat(
		array.concat(
			no_year(list),
			[explain.step(year_text(year), {record.row | some record in used; record.year == year.year}, set()) | some year in list],
		),
		not_counted(list, used, twice | left_out),
	),
	[year_remedy(year) | some year in list; year.status in {"fail", "due"}],
)

# Without a year that counts nothing can fall due.
no_year(list) := [explain.plain(words.say("没有一个自然年度全部在期间和任职（存续）期内", "no calendar year lies wholly inside the period and the service", [])) |
	count(list) == 0
]

not_counted(list, used, left_out) := [step |
	counting := {year.year | some year in list}
	early := {record | some record in used; not record.year in counting}
	out := left_out | explain.without(early, words.say("所在年度不计（年度须全部在期间和任职、存续期内）", "in a year that does not count: it is not wholly inside the period and the service", []))
	count(out) > 0
	step := explain.step(words.say("未计入", "left out", []), set(), out)
]

year_text(year) := {
	"zh": sprintf("%d年：计%d，应不少于%d，%s", [year.year, year.count, year.minimum, year_words[year.status].zh]),
	"en": sprintf("%d: counted %d, at least %d required: %s", [year.year, year.count, year.minimum, year_words[year.status].en]),
}

year_words := {
	"pass": {"zh": "达标", "en": "met"},
	"fail": {"zh": "不足", "en": "short"},
	"due": {"zh": "尚不足，年底前到期", "en": "still short, and the year will soon be over"},
	"exempt": {"zh": "尚不足，但年度未到期", "en": "still short, but the year is not over yet"},
}

year_remedy(year) := words.say("%[1]d年12月31日前再完成%[2]d次即达标", "%[2]d more by %[1]d-12-31 settles it", [year.year, year.minimum - year.count]) if {
	year.status == "due"
}

year_remedy(year) := words.say(
	"%[1]d年已结束，差%[2]d次无法补做；如确有漏录，补录%[1]d年的%[2]d次后重新检查",
	"%[1]d is over and cannot be made up; if %[2]d more took place in %[1]d and were not recorded, add them and check again",
	[year.year, year.minimum - year.count],
) if {
	year.status == "fail"
}
