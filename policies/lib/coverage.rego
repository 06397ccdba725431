# METADATA
# title: Coverage
# description: |
#   Intervals {from, to?} of days, both ends included; one without `to` is open.
package ninefold.lib.coverage

# covered_until is the last day up to which the intervals cover the stretch from `first` to `last` with no
# more than `tolerated` uncovered days in a row, also at the end; it is `last` when the cover holds.
covered_until(intervals, first, last, tolerated) := min(breaks | {last}) if {
	order := clipped(intervals, last)
	starts := array.concat([from | some [from, _] in order], [last + 1])
	ends := array.concat([first - 1], [to | some [_, to] in order])
	breaks := {until |
		some i, start in starts
		until := max(array.slice(ends, 0, i + 1))
		(start - until) - 1 > tolerated
	}
}

# days is how many different days up to `last` the intervals hold.
days(intervals, last) := sum([fresh |
	order := clipped(intervals, last)
	some i, [from, to] in order
	before := max({end | some j in numbers.range(0, i); j < i; end := order[j][1]} | {from - 1})
	fresh := max([0, to - before])
])

# The intervals begun by `last`, as [from, to] with no end after `last`, in order.
clipped(intervals, last) := sort([[interval.from, min([object.get(interval, "to", last), last])] |
	some interval in intervals
	interval.from <= last
])
