# What the requirements on governance still ask for, at the edges.
package ninefold.governance.outlook_test

import data.ninefold.governance.disclosure
import data.ninefold.governance.reviews
import data.ninefold.governance.rotation_training
import data.ninefold.testing

test_reviews[situation] if {
	some situation, given in testing.open_years
	asked := reviews.outlook with input as testing.events(given.run, "report_and_reviews", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "review") == given.owed
}

test_disclosure[situation] if {
	some situation, given in testing.open_years
	asked := disclosure.outlook with input as testing.events(given.run, "disclosure", given.days, {"min_per_year": 1})
	testing.years_owed(asked, "disclosure") == given.owed
}

attended(run, days) := object.union(testing.person(run, "2015-07-01", {}), {
	"participation": {"training_class": [testing.entry(i + 1, text, {"event_id": sprintf("E%d", [i])}) | some i, text in days]},
	"thresholds": {"min_per_year": 1},
})

test_rotation_training[situation] if {
	some situation, given in testing.open_years
	asked := rotation_training.outlook with input as attended(given.run, given.days)
	testing.years_owed(asked, "training") == given.owed
}
