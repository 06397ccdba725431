package ninefold.lib.tenure_test

import data.ninefold.lib.dates
import data.ninefold.lib.tenure
import data.ninefold.testing

# Postings [department, from, to] in rows 1, 2, 3...; one without `to` is open.
postings(list) := [object.union(dated(posting), {"department": posting[0], "row": i + 1}) | some i, posting in list]

dated([_, from, to]) := testing.span(from, to)

dated([_, from]) := testing.since(from)

# Stints as [department, from, to, rows]; `to` is empty for an open one.
shown(stints) := [[stint.department, dates.iso(stint.from), ending(stint), sort(stint.rows)] | some stint in stints]

ending(stint) := dates.iso(stint.to)

ending(stint) := "" if not stint.to

# What becomes of postings where breaks of up to 30 days do not end a stint.
cases := {
	"none": {"postings": [], "stints": []},
	"one that has ended": {
		"postings": [["办公室", "2020-01-01", "2021-12-31"]],
		"stints": [["办公室", "2020-01-01", "2021-12-31", [1]]],
	},
	"one that is open": {
		"postings": [["办公室", "2020-01-01"]],
		"stints": [["办公室", "2020-01-01", "", [1]]],
	},
	"one of a single day": {
		"postings": [["办公室", "2020-02-29", "2020-02-29"]],
		"stints": [["办公室", "2020-02-29", "2020-02-29", [1]]],
	},
	"adjacent in one department": {
		"postings": [["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-01-01", "2021-12-31"]],
		"stints": [["办公室", "2020-01-01", "2021-12-31", [1, 2]]],
	},
	"adjacent in one department, unsorted": {
		"postings": [["办公室", "2021-01-01", "2021-12-31"], ["办公室", "2020-01-01", "2020-12-31"]],
		"stints": [["办公室", "2020-01-01", "2021-12-31", [1, 2]]],
	},
	"29 days between": {
		"postings": [["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-01-30"]],
		"stints": [["办公室", "2020-01-01", "", [1, 2]]],
	},
	"30 days between": {
		"postings": [["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-01-31"]],
		"stints": [["办公室", "2020-01-01", "", [1, 2]]],
	},
	"31 days between": {
		"postings": [["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-02-01"]],
		"stints": [["办公室", "2020-01-01", "2020-12-31", [1]], ["办公室", "2021-02-01", "", [2]]],
	},
	"overlapping in one department": {
		"postings": [["办公室", "2020-01-01", "2021-06-30"], ["办公室", "2021-01-01", "2021-12-31"]],
		"stints": [["办公室", "2020-01-01", "2021-12-31", [1, 2]]],
	},
	"nested in one department: the later end counts": {
		"postings": [["办公室", "2020-01-01", "2021-12-31"], ["办公室", "2020-03-01", "2020-04-30"]],
		"stints": [["办公室", "2020-01-01", "2021-12-31", [1, 2]]],
	},
	"after a nested one the break is measured from the latest end": {
		"postings": [["办公室", "2020-01-01", "2021-12-31"], ["办公室", "2020-03-01", "2020-04-30"], ["办公室", "2022-01-15"]],
		"stints": [["办公室", "2020-01-01", "", [1, 2, 3]]],
	},
	"anything later joins an open one in the same department": {
		"postings": [["办公室", "2020-01-01"], ["办公室", "2023-01-01", "2023-12-31"]],
		"stints": [["办公室", "2020-01-01", "", [1, 2]]],
	},
	"two departments": {
		"postings": [["办公室", "2020-01-01", "2020-12-31"], ["宣传部", "2021-01-01"]],
		"stints": [["办公室", "2020-01-01", "2020-12-31", [1]], ["宣传部", "2021-01-01", "", [2]]],
	},
	"back again after another department: only neighbours join": {
		"postings": [["办公室", "2020-01-01", "2020-06-30"], ["宣传部", "2020-07-01", "2020-07-10"], ["办公室", "2020-07-11"]],
		"stints": [
			["办公室", "2020-01-01", "2020-06-30", [1]],
			["宣传部", "2020-07-01", "2020-07-10", [2]],
			["办公室", "2020-07-11", "", [3]],
		],
	},
	"back again during an open one: still three stints": {
		"postings": [["办公室", "2020-01-01"], ["宣传部", "2020-07-01", "2020-07-10"], ["办公室", "2020-07-11"]],
		"stints": [
			["办公室", "2020-01-01", "", [1]],
			["宣传部", "2020-07-01", "2020-07-10", [2]],
			["办公室", "2020-07-11", "", [3]],
		],
	},
	"a stint of its own after a break, then one that joins it": {
		"postings": [["办公室", "2018-01-01", "2018-12-31"], ["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-01-01", "2021-12-31"]],
		"stints": [["办公室", "2018-01-01", "2018-12-31", [1]], ["办公室", "2020-01-01", "2021-12-31", [2, 3]]],
	},
	"the same posting twice": {
		"postings": [["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2020-01-01", "2020-12-31"]],
		"stints": [["办公室", "2020-01-01", "2020-12-31", [1, 2]]],
	},
	"of one start the shorter comes first": {
		"postings": [["宣传部", "2020-01-01", "2020-12-31"], ["办公室", "2020-01-01", "2020-06-30"], ["宣传部", "2021-01-01"]],
		"stints": [["办公室", "2020-01-01", "2020-06-30", [2]], ["宣传部", "2020-01-01", "", [1, 3]]],
	},
	"of one start the open one comes last": {
		"postings": [["办公室", "2020-01-01"], ["宣传部", "2020-01-01", "2020-12-31"]],
		"stints": [["宣传部", "2020-01-01", "2020-12-31", [2]], ["办公室", "2020-01-01", "", [1]]],
	},
	"of one start and end the department decides by code points": {
		"postings": [["宣传部", "2020-01-01"], ["办公室", "2020-01-01"], ["B", "2020-01-01"], ["a", "2020-01-01"]],
		"stints": [
			["B", "2020-01-01", "", [3]],
			["a", "2020-01-01", "", [4]],
			["办公室", "2020-01-01", "", [2]],
			["宣传部", "2020-01-01", "", [1]],
		],
	},
}

test_joining_postings_to_stints[situation] if {
	some situation, given in cases
	shown(tenure.stints(postings(given.postings), 30)) == given.stints
}

test_no_break_tolerated_joins_adjacent_postings_only if {
	count(tenure.stints(postings([["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-01-01"]]), 0)) == 1
	count(tenure.stints(postings([["办公室", "2020-01-01", "2020-12-31"], ["办公室", "2021-01-02"]]), 0)) == 2
}
