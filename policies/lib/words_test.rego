package ninefold.lib.words_test

import data.ninefold.lib.words

clauses(n) := [words.say("第%d条", "clause %d", [i]) | some i in numbers.range(1, n)]

test_both_sentences_have_the_same_figures if {
	words.say("%d个，应不少于%d个", "%d, at least %d", [1, 2]) == {"zh": "1个，应不少于2个", "en": "1, at least 2"}
}

test_sentences_may_order_their_figures_differently if {
	words.say("%[1]s至%[2]s", "to %[2]s from %[1]s", ["a", "b"]) == {"zh": "a至b", "en": "to b from a"}
}

test_days_in_english if {
	words.days(0) == "0 days"
	words.days(1) == "1 day"
	words.days(2) == "2 days"
}

test_clauses_are_joined if {
	words.join(clauses(1)) == {"zh": "第1条", "en": "clause 1"}
	words.join(clauses(2)) == {"zh": "第1条；第2条", "en": "clause 1; clause 2"}
}

test_three_clauses_are_all_spelt_out if {
	words.cut(clauses(3)) == {"zh": "第1条；第2条；第3条", "en": "clause 1; clause 2; clause 3"}
}

test_of_more_clauses_the_rest_is_counted if {
	words.cut(clauses(4)) == {"zh": "第1条；第2条；第3条；另有1处", "en": "clause 1; clause 2; clause 3; and 1 more"}
	words.cut(clauses(9)).en == "clause 1; clause 2; clause 3; and 6 more"
}

test_english_has_a_plural if {
	[words.years(0), words.years(1), words.years(2)] == ["0 years", "1 year", "2 years"]
	[words.months(0), words.months(1), words.months(2)] == ["0 months", "1 month", "2 months"]
}

half_days := {"zh": "%d个半天", "one": "%d half-day", "many": "%d half-days"}

test_a_number_is_written_in_its_unit if {
	words.counted(1, half_days) == {"zh": "1个半天", "en": "1 half-day"}
	words.counted(2, half_days) == {"zh": "2个半天", "en": "2 half-days"}
	words.counted(1, words.plain) == {"zh": "1次", "en": "1"}
	words.counted(2, words.plain) == {"zh": "2次", "en": "2"}
}

test_none_so_far_is_said_in_words if {
	words.counted_or_none(0, half_days) == {"zh": "尚无", "en": "none yet"}
	words.counted_or_none(1, half_days) == {"zh": "已计1个半天", "en": "1 half-day counted"}
}

test_a_phrase_may_have_its_own_words_for_one_and_for_none if {
	phrase := {"zh": "几", "en": "some", "one": {"en": "one"}, "none": {"zh": "无", "en": "none"}}
	[object.filter(words.fit(phrase, number), ["zh", "en"]) | some number in [0, 1, 2]] == [
		{"zh": "无", "en": "none"}, {"zh": "几", "en": "one"}, {"zh": "几", "en": "some"},
	]
	words.fit({"zh": "几", "en": "some"}, 0) == {"zh": "几", "en": "some"}
}
