# METADATA
# title: Presence
# description: |
#   Which days of its service a subject is present on (SPEC 2): those on which it is not away. `input.away` has
#   the stretches of days away in order, apart from one another and each with its last day; a branch has none.
package ninefold.lib.presence

# days counts the days present from one day to another, both included.
days(from, to) := served(from, to) - absent(from, to)

# served counts the days of service from one day to another, whether away or not.
served(from, to) := shared(from, to, input.service.from, object.get(input.service, "to", to))

# absent counts the days of service from one day to another that are days away.
absent(from, to) := sum([shared(first, last, stretch.from, stretch.to) | some stretch in away]) if {
	first := max([from, input.service.from])
	last := min([to, object.get(input.service, "to", to)])
}

# present holds on a day of service that is no day away.
present(day) if days(day, day) == 1

# first is the first day not away from some day on, whether of service or not.
first(from) := array.concat([(stretch.to + 1) | some stretch in away; stretch.from <= from; from <= stretch.to], [from])[0]

away := object.get(input, "away", [])

# shared counts the days that two stretches have in common.
shared(from, to, other_from, other_to) := max([0, (min([to, other_to]) - max([from, other_from])) + 1])
