# METADATA
# title: One report, two reviews
# description: Every branch holds the report and the two reviews each year.
# custom:
#   order: 1
#   title: {zh: 一报告两评议, en: "One report, two reviews"}
#   demand:
#     zh: 每个支部每年开展一次“一报告两评议”。
#     en: Every branch holds one report with two reviews each year.
#   source: {zh: 工作法·制度：每年一报告两评议, en: "Work method, follow-ups: one report, two reviews each year"}
#   severity: must
#   subject: branch
#   tables: [events]
#   parameters:
#     - {name: min_per_year, type: int, default: 1, min: 1, stricter: up, title: {zh: 每年最低次数, en: least number a year}, unit: {zh: 次, en: times}}
#     - {name: min_service_days, type: int, default: 183, min: 0, title: {zh: 当年最少存续天数, en: service in the year that makes it due}, unit: {zh: 天, en: days}}
package ninefold.governance.reviews

import data.ninefold.lib.quota

held contains event if some event in input.events.report_and_reviews

unit := {"zh": "%d次", "one": "%d report with two reviews", "many": "%d reports with two reviews"}

# METADATA
# entrypoint: true
verdict := quota.of(held, "event_id", {
	"zh": "%d年开展一报告两评议%d次，应不少于%d次",
	"en": "%[2]d reports with two reviews in %[1]d, at least %[3]d required",
	"one": {"en": "1 report with two reviews in %[1]d, at least %[3]d required"},
	"none": {"zh": "%[1]d年未开展一报告两评议，应不少于%[3]d次", "en": "no report with two reviews in %[1]d, at least %[3]d required"},
})

outlook := quota.outlook(held, "event_id", "review", {"zh": "再开展一报告两评议%d次", "en": "reports with two reviews to hold", "unit": unit})

explanation := quota.account(unit, held, "event_id", set())
