# The edges of every requirement that asks for one a year: in a run, with one on each of the days, the
# status is as it says.
package ninefold.testing

# Which days count, and until when there is time.
one_a_year := {
	"none in the year": {"run": over_2024, "days": [], "status": "fail"},
	"one in the year": {"run": over_2024, "days": ["2024-06-14"], "status": "pass"},
	"more than one": {"run": over_2024, "days": ["2024-06-14", "2024-06-15"], "status": "pass"},
	"on the first day of the year": {"run": over_2024, "days": ["2024-01-01"], "status": "pass"},
	"on the last day of the year": {"run": over_2024, "days": ["2024-12-31"], "status": "pass"},
	"on 29 February": {"run": over_2024, "days": ["2024-02-29"], "status": "pass"},
	"the day before the year": {"run": over_2024, "days": ["2023-12-31"], "status": "fail"},
	"as of a later year, the day after the year": {
		"run": run("2025-06-30", year(2024), always),
		"days": ["2025-01-01"],
		"status": "fail",
	},
	"61 days are left": {"run": run("2024-10-31", year(2024), always), "days": [], "status": "exempt"},
	"60 days are left": {"run": run("2024-11-01", year(2024), always), "days": [], "status": "due"},
	"one day is left": {"run": run("2024-12-30", year(2024), always), "days": [], "status": "due"},
	"met long before the year is over": {
		"run": run("2024-02-29", year(2024), always),
		"days": ["2024-02-29"],
		"status": "pass",
	},
}

# Which years count, and which of several decides.
years_that_count := {
	"in service from 1 January": {
		"run": run("2024-12-31", year(2024), since("2024-01-01")),
		"days": [],
		"status": "fail",
	},
	"in service from 2 January": {
		"run": run("2024-12-31", year(2024), since("2024-01-02")),
		"days": [],
		"status": "exempt",
	},
	"in service until 31 December": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-12-31")),
		"days": [],
		"status": "fail",
	},
	"in service until 30 December": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-12-30")),
		"days": ["2024-06-14"],
		"status": "exempt",
	},
	"in service until some later day": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2025-03-31")),
		"days": [],
		"status": "fail",
	},
	"a period that begins on 2 January": {
		"run": run("2024-12-31", span("2024-01-02", "2024-12-31"), always),
		"days": [],
		"status": "exempt",
	},
	"a period that ends on 30 December": {
		"run": run("2024-12-31", span("2024-01-01", "2024-12-30"), always),
		"days": [],
		"status": "exempt",
	},
	"a period with one whole year in it": {
		"run": run("2025-06-30", span("2023-07-01", "2025-06-30"), always),
		"days": ["2023-08-01", "2025-01-05"],
		"status": "fail",
	},
	"both of two years": {
		"run": run("2024-12-31", years(2023, 2024), always),
		"days": ["2023-01-05", "2024-12-20"],
		"status": "pass",
	},
	"the first of two years missed": {
		"run": run("2024-12-31", years(2023, 2024), always),
		"days": ["2024-12-20"],
		"status": "fail",
	},
	"the year before missed, this one due": {
		"run": run("2024-12-01", years(2023, 2024), always),
		"days": [],
		"status": "fail",
	},
	"the year before met, this one due": {
		"run": run("2024-12-01", years(2023, 2024), always),
		"days": ["2023-05-04"],
		"status": "due",
	},
	"the year before met, this one far from over": {
		"run": run("2024-03-01", years(2023, 2024), always),
		"days": ["2023-05-04"],
		"status": "pass",
	},
	"this year met, the next not begun": {
		"run": run("2024-12-01", years(2024, 2025), always),
		"days": ["2024-05-04"],
		"status": "pass",
	},
	"one in the year that service began in, none in the whole year after it": {
		"run": run("2024-12-31", years(2023, 2024), since("2023-05-01")),
		"days": ["2023-06-01"],
		"status": "fail",
	},
}
