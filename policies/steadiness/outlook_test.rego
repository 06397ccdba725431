# What the requirements on steadiness still ask for, at the edges.
package ninefold.steadiness.outlook_test

import data.ninefold.steadiness.values
import data.ninefold.testing

test_values[situation] if {
	some situation, given in testing.open_years
	asked := values.outlook with input as testing.events(given.run, "values_activity", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "values_activity") == given.owed
}
