# What the requirements on diligent study still ask for, at the edges.
package ninefold.study.outlook_test

import data.ninefold.study.forums
import data.ninefold.study.sessions
import data.ninefold.testing

test_sessions[situation] if {
	some situation, given in testing.open_fortnights
	asked := sessions.outlook with input as testing.events(testing.with_weeks(given.run), "study_session", given.days, {
		"every_weeks": 2, "sessions": 1, "min_workdays": 5, "anchor": testing.day("2024-01-01"), "tolerated": 0,
	})
	testing.weeks_owed(asked, "session") == given.owed
}

test_forums[situation] if {
	some situation, given in testing.open_years
	asked := forums.outlook with input as testing.events(given.run, "forum", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "forum") == given.owed
}
