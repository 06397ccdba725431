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
	"61 days are left of a service that ends in the year": {
		"run": run("2024-07-31", year(2024), span("2020-01-01", "2024-09-30")),
		"days": [],
		"status": "exempt",
	},
	"60 days are left of it": {
		"run": run("2024-08-01", year(2024), span("2020-01-01", "2024-09-30")),
		"days": [],
		"status": "due",
	},
	"one day is left of it": {
		"run": run("2024-09-29", year(2024), span("2020-01-01", "2024-09-30")),
		"days": [],
		"status": "due",
	},
	"on its last day": {
		"run": run("2024-09-30", year(2024), span("2020-01-01", "2024-09-30")),
		"days": [],
		"status": "fail",
	},
	"met before it ends": {
		"run": run("2024-08-01", year(2024), span("2020-01-01", "2024-09-30")),
		"days": ["2024-07-31"],
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
		"status": "fail",
	},
	"in service for the last 183 days": {
		"run": run("2024-12-31", year(2024), since("2024-07-02")),
		"days": [],
		"status": "fail",
	},
	"in service for the last 182 days": {
		"run": run("2024-12-31", year(2024), since("2024-07-03")),
		"days": ["2024-11-11"],
		"status": "exempt",
	},
	"in service for the first 183 days": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-07-01")),
		"days": [],
		"status": "fail",
	},
	"in service for the first 182 days": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-06-30")),
		"days": ["2024-01-05"],
		"status": "exempt",
	},
	"in service for 183 days in the middle": {
		"run": run("2024-12-31", year(2024), span("2024-03-01", "2024-08-30")),
		"days": [],
		"status": "fail",
	},
	"in service for 182 days in the middle": {
		"run": run("2024-12-31", year(2024), span("2024-03-01", "2024-08-29")),
		"days": [],
		"status": "exempt",
	},
	"met before service began": {
		"run": run("2024-12-31", year(2024), since("2024-07-02")),
		"days": ["2024-01-01"],
		"status": "pass",
	},
	"met after service ended": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-07-01")),
		"days": ["2024-12-31"],
		"status": "pass",
	},
	"in service until 31 December": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-12-31")),
		"days": [],
		"status": "fail",
	},
	"in service until 30 December": {
		"run": run("2024-12-31", year(2024), span("2020-01-01", "2024-12-30")),
		"days": [],
		"status": "fail",
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
	"one in the year that service began in, none in the year after it": {
		"run": run("2024-12-31", years(2023, 2024), since("2023-05-01")),
		"days": ["2023-06-01"],
		"status": "fail",
	},
	"too little service in the first year, one in the second": {
		"run": run("2024-12-31", years(2023, 2024), since("2023-07-03")),
		"days": ["2024-06-01"],
		"status": "pass",
	},
	"just enough service in the first year, one in the second": {
		"run": run("2024-12-31", years(2023, 2024), since("2023-07-02")),
		"days": ["2024-06-01"],
		"status": "fail",
	},
}

# Which years are asked of a person, by the days away in them: the stretches of those.
years_away := {
	"away for half a leap year": {"run": over_2024, "away": [span("2024-01-01", "2024-07-01")], "days": [], "status": "fail"},
	"away for a day more": {"run": over_2024, "away": [span("2024-01-01", "2024-07-02")], "days": [], "status": "exempt"},
	"away for a day more, and trained": {
		"run": over_2024,
		"away": [span("2024-01-01", "2024-07-02")],
		"days": ["2024-07-03"],
		"status": "exempt",
	},
	"away over the turn of the year": {"run": over_2024, "away": [span("2023-11-01", "2024-07-01")], "days": [], "status": "fail"},
	"away over the next turn of the year": {"run": over_2024, "away": [span("2024-07-01", "2025-03-31")], "days": [], "status": "exempt"},
	"away twice, for too long together": {
		"run": over_2024,
		"away": [span("2024-02-01", "2024-04-30"), span("2024-08-01", "2024-11-02")],
		"days": [],
		"status": "exempt",
	},
	"away twice, for not quite too long": {
		"run": over_2024,
		"away": [span("2024-02-01", "2024-04-30"), span("2024-08-01", "2024-11-01")],
		"days": [],
		"status": "fail",
	},
	"away before service began": {
		"run": run("2024-12-31", year(2024), since("2024-07-02")),
		"away": [span("2024-03-01", "2024-07-01")],
		"days": [],
		"status": "fail",
	},
	"away on the first day of a service of half the year": {
		"run": run("2024-12-31", year(2024), since("2024-07-02")),
		"away": [span("2024-03-01", "2024-07-02")],
		"days": [],
		"status": "exempt",
	},
	"away since the middle of the year, without an end": {
		"run": over_2024,
		"away": [{"from": day("2024-07-02"), "to": 2932896}],
		"days": [],
		"status": "fail",
	},
	"away since a day before, without an end": {
		"run": over_2024,
		"away": [{"from": day("2024-07-01"), "to": 2932896}],
		"days": [],
		"status": "exempt",
	},
	"still away, in a year that is running": {
		"run": run("2024-11-15", year(2024), always),
		"away": [span("2024-07-02", "2025-01-31")],
		"days": [],
		"status": "due",
	},
	"still away, for days ahead that leave too few": {
		"run": run("2024-11-15", year(2024), always),
		"away": [span("2024-01-01", "2024-05-18"), span("2024-11-15", "2025-01-31")],
		"days": [],
		"status": "exempt",
	},
	"away until today, and not ahead": {
		"run": run("2024-11-15", year(2024), always),
		"away": [span("2024-01-01", "2024-05-18"), span("2024-11-01", "2024-11-15")],
		"days": [],
		"status": "due",
	},
	"away on the year's last day, which is its end all the same": {
		"run": run("2024-12-30", year(2024), always),
		"away": [span("2024-12-01", "2024-12-31")],
		"days": [],
		"status": "due",
	},
	"away for the first of two years": {
		"run": run("2024-12-31", years(2023, 2024), always),
		"away": [span("2023-01-01", "2023-12-31")],
		"days": ["2024-05-05"],
		"status": "pass",
	},
}
