package ninefold.lib.rate_test

import data.ninefold.lib.rate

# Among them rates at which binary fractions ask for one too many.
shares := {
	"none of anything": {"of": [100, 0], "share": 0},
	"all": {"of": [7, 1], "share": 7},
	"of nothing": {"of": [0, 0.8], "share": 0},
	"exactly": {"of": [5, 0.8], "share": 4},
	"a little more is one more": {"of": [6, 0.8], "share": 5},
	"a little less is as many": {"of": [4, 0.8], "share": 4},
	"0.07 of 100": {"of": [100, 0.07], "share": 7},
	"0.14 of 50": {"of": [50, 0.14], "share": 7},
	"0.28 of 25": {"of": [25, 0.28], "share": 7},
	"0.29 of 100": {"of": [100, 0.29], "share": 29},
	"0.55 of 100": {"of": [100, 0.55], "share": 55},
	"0.56 of 25": {"of": [25, 0.56], "share": 14},
	"0.57 of 100": {"of": [100, 0.57], "share": 57},
	"a third, cut off": {"of": [3, 0.3333333333333333], "share": 1},
	"two thirds, rounded up": {"of": [3, 0.6666666666666667], "share": 3},
	"two thirds, rounded down": {"of": [3, 0.6666666666666666], "share": 2},
	"thousandths": {"of": [1000, 0.999], "share": 999},
	"written with an exponent": {"of": [100000, 0.00005], "share": 5},
	"written with an exponent and decimals": {"of": [100000, 0.000015], "share": 2},
	"as good as nothing": {"of": [3, 0.0000000001], "share": 1},
}

test_the_share_of_a_whole_number[situation] if {
	some situation, given in shares
	rate.share(given.of[0], given.of[1]) == given.share
}

test_per_cent if {
	every given, percent in {0: 0, 1: 100, 0.8: 80, 0.07: 7, 0.875: 87.5, 0.99999: 99.999, 0.00005: 0.005} {
		rate.percent(given) == percent
	}
}
