# METADATA
# title: Rates
# description: |
#   Rates worked out exactly, in as many decimals as they are written with: 0.8 is no binary fraction, and so many
#   times the nearest one may be a little more than the whole number that it should be.
package ninefold.lib.rate

# share is the least whole number that is no less than a rate of some whole number.
share(whole, rate) := (above - (above % scale)) / scale if {
	scale := scale_of(rate)
	above := ((whole * round(rate * scale)) + scale) - 1
}

# percent is a rate in per cent.
percent(rate) := (round(rate * scale) * 100) / scale if scale := scale_of(rate)

# scale_of is the power of ten that makes a rate a whole number. A small one is written with an exponent, as in 5e-05.
scale_of(rate) := to_number(concat("", ["1", substring(zeros, 0, decimals + shift)])) if {
	[mantissa, exponent] := array.slice(array.concat(split(sprintf("%v", [rate]), "e-"), ["0"]), 0, 2)
	decimals := count(array.concat(split(mantissa, "."), [""])[1])
	shift := to_number(exponent)
}

zeros := "0000000000000000000000000000000000000000"
