# METADATA
# title: Tenure
# description: How long one state has lasted, over the neighbouring records of it.
package ninefold.lib.tenure

# stints joins postings {department, from, to?, row}, in order, where neighbours are of the same department
# with at most `merge_gap` days lying between. A stint ends with the latest end; an open one has no `to`.
stints(postings, merge_gap) := [joined(array.slice(order, first, next)) |
	order := ordered(postings)
	firsts := [i | some i, _ in order; begins(order, i, merge_gap)]
	some first in firsts
	next := min({i | some i in firsts; i > first} | {count(order)})
]

# Sorted by start, then end (open last), then department (code points).
ordered(postings) := [posting |
	some [_, _, _, posting] in sort([[posting.from, end_of(posting), posting.department, posting] |
		some posting in postings
	])
]

# An open end lies after every day.
open := 1000000000

end_of(posting) := object.get(posting, "to", open)

# The latest end so far is that of the run of the same department just before.
begins(order, i, merge_gap) if {
	posting := order[i]
	run := max({j | some j, other in order; j < i; other.department != posting.department} | {-1}) + 1
	latest := max({end_of(other) | some j, other in order; j >= run; j < i} | {0 - open})
	(posting.from - latest) - 1 > merge_gap
}

joined(postings) := object.union(
	{
		"department": postings[0].department,
		"from": postings[0].from,
		"rows": [posting.row | some posting in postings],
	},
	{"to": latest | latest := max([end_of(posting) | some posting in postings]); latest < open},
)
