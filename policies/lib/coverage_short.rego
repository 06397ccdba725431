package ninefold.lib.coverage

import data.ninefold.lib.presence

# pieces parts the days from `first` to `last` where a contact {unit_id, from, to?} begins or has ended, so that
# within a piece the same units are in contact. Pieces without a day present are left out: they neither break a
# run of short days nor lengthen it.
pieces(contacts, first, last) := [piece |
	turns := {day | some contact in contacts; some day in {contact.from, object.get(contact, "to", last) + 1}; day > first; day <= last}
	begins := sort({first} | turns)
	some i, from in begins
	to := array.concat(begins, [last + 1])[i + 1] - 1
	days := presence.days(from, to)
	days > 0
	piece := {"from": from, "to": to, "days": days, "units": {contact.unit_id | some contact in contacts; runs(contact, from)}}
]

# runs holds while an interval lasts.
runs(interval, day) if {
	interval.from <= day
	object.get(interval, "to", day) >= day
}

# shortfalls are the runs of pieces with fewer units than required, in order: from the first short day to the last,
# both days present, with how many days present there are and how many units on the worst of them. `beside` are the
# nearest days before and after it that belong to another piece, or where there is none, to no piece at all.
shortfalls(all, required) := [shortfall |
	enough := [i | some i, piece in all; count(piece.units) >= required]
	some k, end in array.concat(enough, [count(all)])
	start := array.concat([-1], enough)[k] + 1
	run := array.slice(all, start, end)
	from := run[0].from
	to := run[count(run) - 1].to
	shortfall := {
		"from": presence.first(from),
		"to": presence.last(to),
		"days": sum([piece.days | some piece in run]),
		"units": min([count(piece.units) | some piece in run]),
		"beside": [
			array.concat([day | day := all[start - 1].to], [from - 1])[0],
			array.concat([day | day := all[end].from], [to + 1])[0],
		],
	}
]
