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
