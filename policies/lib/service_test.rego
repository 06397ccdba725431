package ninefold.lib.service_test

import data.ninefold.lib.service
import data.ninefold.testing

# Whoever joined on a day, seen on the last day of the window: are so many years completed?
cases := {
	"the day before": {"joined": "2021-01-01", "last": "2023-12-31", "years": 3, "completed": false},
	"on the day": {"joined": "2021-01-01", "last": "2024-01-01", "years": 3, "completed": true},
	"the day after": {"joined": "2021-01-01", "last": "2024-01-02", "years": 3, "completed": true},
	"no years at all": {"joined": "2024-01-01", "last": "2024-01-01", "years": 0, "completed": true},
	"from 29 February, on 28 February": {"joined": "2020-02-29", "last": "2023-02-28", "years": 3, "completed": false},
	"from 29 February, on 1 March": {"joined": "2020-02-29", "last": "2023-03-01", "years": 3, "completed": true},
	"from 29 February, four years on": {"joined": "2020-02-29", "last": "2024-02-29", "years": 4, "completed": true},
}

test_years_of_service[situation] if {
	some situation, given in cases
	completed(given) == given.completed
}

default completed(_) := false

completed(given) if {
	service.has_years(given.years) with input as {
		"person": {"joined_on": testing.day(given.joined)},
		"window": {"from": testing.day(given.joined), "to": testing.day(given.last)},
	}
}
