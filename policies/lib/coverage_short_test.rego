package ninefold.lib.coverage_short_test

import data.ninefold.lib.coverage
import data.ninefold.lib.dates
import data.ninefold.testing

# pieces of January 2024 with contacts [unit, stretch], in service and away for some stretches: [first, last, days, units].
parted(list, service, away) := [[dates.iso(piece.from), dates.iso(piece.to), piece.days, sort(piece.units)] | some piece in pieces(list, service, away)]

pieces(list, service, away) := found if {
	contacts := [object.union(stretch, {"unit_id": unit}) | some [unit, stretch] in list]
	found := coverage.pieces(contacts, testing.day("2024-01-01"), testing.day("2024-01-31")) with input as {
		"service": service,
		"away": [testing.span(from, to) | some [from, to] in away],
	}
}

lasting := testing.since("2020-01-01")

test_without_a_change_there_is_one_piece if {
	parted([], lasting, []) == [["2024-01-01", "2024-01-31", 31, []]]
	parted([["U1", lasting]], lasting, []) == [["2024-01-01", "2024-01-31", 31, ["U1"]]]
	parted([["U1", testing.span("2024-01-01", "2024-01-31")]], lasting, []) == [["2024-01-01", "2024-01-31", 31, ["U1"]]]
	parted([["U1", testing.span("2023-12-01", "2023-12-31")], ["U2", testing.since("2024-02-01")]], lasting, []) == [["2024-01-01", "2024-01-31", 31, []]]
}

test_a_contact_that_begins_or_has_ended_parts_them if {
	parted([["U1", testing.span("2024-01-02", "2024-01-30")]], lasting, []) == [
		["2024-01-01", "2024-01-01", 1, []],
		["2024-01-02", "2024-01-30", 29, ["U1"]],
		["2024-01-31", "2024-01-31", 1, []],
	]
	parted([["U1", testing.span("2020-01-01", "2024-01-10")], ["U2", testing.since("2024-01-11")]], lasting, []) == [
		["2024-01-01", "2024-01-10", 10, ["U1"]],
		["2024-01-11", "2024-01-31", 21, ["U2"]],
	]
}

test_pieces_have_days_present_of_service_or_are_left_out if {
	list := [["U1", testing.span("2024-01-10", "2024-01-20")]]
	parted(list, lasting, [["2024-01-09", "2024-01-12"]]) == [
		["2024-01-01", "2024-01-09", 8, []], ["2024-01-10", "2024-01-20", 8, ["U1"]], ["2024-01-21", "2024-01-31", 11, []],
	]
	parted(list, lasting, [["2024-01-10", "2024-01-20"]]) == [["2024-01-01", "2024-01-09", 9, []], ["2024-01-21", "2024-01-31", 11, []]]
	parted(list, testing.since("2024-01-20"), []) == [["2024-01-10", "2024-01-20", 1, ["U1"]], ["2024-01-21", "2024-01-31", 11, []]]
	parted(list, lasting, [["2023-01-01", "2024-12-31"]]) == []
}

# shortfalls are [first, last, days, fewest units, the days beside].
short(list, away, required) := [[dates.iso(run.from), dates.iso(run.to), run.days, run.units, [dates.iso(day) | some day in run.beside]] |
	some run in found
] if {
	all := pieces(list, lasting, away)
	found := coverage.shortfalls(all, required) with input as {"away": [testing.span(from, to) | some [from, to] in away]}
}

test_runs_of_short_pieces if {
	list := [["U1", testing.span("2024-01-05", "2024-01-12")], ["U2", testing.span("2024-01-10", "2024-01-20")]]
	short(list, [], 1) == [
		["2024-01-01", "2024-01-04", 4, 0, ["2023-12-31", "2024-01-05"]],
		["2024-01-21", "2024-01-31", 11, 0, ["2024-01-20", "2024-02-01"]],
	]
	short(list, [], 2) == [
		["2024-01-01", "2024-01-09", 9, 0, ["2023-12-31", "2024-01-10"]],
		["2024-01-13", "2024-01-31", 19, 0, ["2024-01-12", "2024-02-01"]],
	]
	short(list, [], 3) == [["2024-01-01", "2024-01-31", 31, 0, ["2023-12-31", "2024-02-01"]]]
	short(list, [], 0) == []
	short([], [["2024-01-01", "2024-01-31"]], 1) == []
}

test_the_first_and_last_day_of_a_run_are_days_present if {
	list := [["U1", testing.span("2020-01-01", "2024-01-09")], ["U1", testing.since("2024-01-21")]]
	short(list, [["2024-01-08", "2024-01-12"], ["2024-01-19", "2024-01-22"]], 1) == [["2024-01-13", "2024-01-18", 6, 0, ["2024-01-09", "2024-01-21"]]]
}

# Pieces without a day present lie between it and the days beside it.
test_the_days_beside_a_run_belong_to_pieces_with_days_present if {
	after := [["U1", testing.span("2020-01-01", "2024-01-08")], ["U2", testing.span("2024-01-12", "2024-01-14")], ["U1", testing.since("2024-01-15")]]
	short(after, [["2024-01-10", "2024-01-20"]], 1) == [["2024-01-09", "2024-01-09", 1, 0, ["2024-01-08", "2024-01-15"]]]
	before := [["U1", testing.span("2020-01-01", "2024-01-08")], ["U2", testing.span("2024-01-10", "2024-01-11")]]
	short(before, [["2024-01-05", "2024-01-12"]], 1) == [["2024-01-13", "2024-01-31", 19, 0, ["2024-01-08", "2024-02-01"]]]
}
