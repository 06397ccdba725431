package ninefold.lib.presence

# nth is the day that is the so-many-th from some day on, that day included, on which a subject in service is not
# away; when service ends is not asked. Undefined where an absence without an end comes before.
nth(from, number) := min([day |
	start := max([from, input.service.from])
	ahead := [{"from": max([start, stretch.from]), "to": stretch.to} | some stretch in away; stretch.to >= start]
	some i, next in array.concat(ahead, [{"from": open_end + 1}])
	day := ((start + number) - 1) + sum([((stretch.to - stretch.from) + 1) | some stretch in array.slice(ahead, 0, i)])
	day < next.from
])

# last is the last day not away up to some day, whether of service or not.
last(to) := array.concat([(stretch.from - 1) | some stretch in away; stretch.from <= to; to <= stretch.to], [to])[0]

# An absence without an end lasts until 9999-12-31.
open_end := 2932896
