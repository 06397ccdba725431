# METADATA
# title: A research report each year
# description: Every party member files a research report by the year's date.
# custom:
#   order: 3
#   title: {zh: 年度调研报告, en: A research report each year}
#   demand:
#     zh: 每名党员每年应在规定日期前提交一篇调研报告；当年在岗时间过短的除外。
#     en: Every party member files a research report each year by the set date, unless present for too short a part of it.
#   source: {zh: 工作法“三勤”之勤调研：年底前完成一篇调研报告, en: "Work method, three diligences, diligent fieldwork: a research report by year-end"}
#   severity: must
#   subject: member
#   tables: [reports]
#   reads: [leave, secondments, away]
#   parameters:
#     - {name: due, type: month_day, default: "12-31", title: {zh: 截止日, en: due date}, unit: {zh: "", en: ""}}
#     - {name: min_service_days, type: int, default: 90, min: 0, title: {zh: 截止日前最少在岗天数, en: days present in the year up to the due date that make it due}, unit: {zh: 天, en: days}}
#     - {name: warn_days, type: int, default: 30, min: 0, title: {zh: 提前提醒, en: warning ahead}, unit: {zh: 天, en: days}}
package ninefold.fieldwork.report

import data.ninefold.lib.deadline
import data.ninefold.lib.explain

filed := [{"year": report.year, "on": report.submitted_on, "row": report.row} |
	some report in input.reports
	report.kind == "research"
]

# METADATA
# entrypoint: true
verdict := deadline.verdict(filed, [], {"zh": "%d年度调研报告", "en": "the research report for %d"})

outlook := deadline.outlook(filed, [], "report", {"zh": "%d年度调研报告", "en": "the research report for %d"})

explanation := deadline.explanation(
	filed, [{"year": report.year, "on": report.submitted_on, "row": report.row} |
		some report in input.reports
		report.kind != "research"
	],
	explain.other_kind,
)
