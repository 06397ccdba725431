# METADATA
# title: Coverage
# description: |
#   Intervals {from, to?} of days, both ends included; one without `to` is open.
package ninefold.lib.coverage

# covered_until is the last day of the stretch from `first` to `last` that the intervals cover before more
# than `tolerated` days in a row, also at the end, are left uncovered.
covered_until(intervals, first, last, tolerated) := min(breaks(intervals, first, last, tolerated) | {latest}) if {
	latest := max(array.concat([first - 1], ends(clipped(intervals, last))))
}

# holds when no more than `tolerated` days in a row are left uncovered.
holds(intervals, first, last, tolerated) if count(breaks(intervals, first, last, tolerated)) == 0

# The days after which too many days in a row are uncovered.
breaks(intervals, first, last, tolerated) := {until |
	order := clipped(intervals, last)
	starts := array.concat([from | some [from, _] in order], [last + 1])
	some i, start in starts
	until := max(array.concat([first - 1], array.slice(ends(order), 0, i)))
	(start - until) - 1 > tolerated
}

# latest is the last day up to `last` that the intervals hold.
latest(intervals, last) := max(ends(clipped(intervals, last)))

ends(order) := [to | some [_, to] in order]

# days is how many different days up to `last` the intervals hold.
days(intervals, last) := sum([fresh |
	order := clipped(intervals, last)
	some i, [from, to] in order
	before := max({from - 1} | {end | some [_, end] in array.slice(order, 0, i)})
	fresh := max([0, to - before])
])

# The intervals begun by `last`, as [from, to] with no end after `last`, in order.
clipped(intervals, last) := sort([[interval.from, min([object.get(interval, "to", last), last])] |
	some interval in intervals
	interval.from <= last
])
