# METADATA
# title: Words
# description: |
#   Sentences in Chinese and English, built from the same figures.
package ninefold.lib.words

# say fills the same figures into both sentences.
say(zh, en, figures) := {"zh": sprintf(zh, figures), "en": sprintf(en, figures)}

# english writes a number of things in English: {one, many}, each with %d for the number. The Chinese needs no plural.
english(1, unit) := sprintf(unit.one, [1])

english(number, unit) := sprintf(unit.many, [number]) if number != 1

days(number) := english(number, {"one": "%d day", "many": "%d days"})

years(number) := english(number, {"one": "%d year", "many": "%d years"})

months(number) := english(number, {"one": "%d month", "many": "%d months"})

# plain is the unit of what is only counted as so many times. A unit says in both languages how a number of things is
# written: {zh, one, many}, each with %d for the number.
plain := {"zh": "%d次", "one": "%d", "many": "%d"}

# counted writes a number of things in their unit.
counted(number, unit) := {"zh": sprintf(unit.zh, [number]), "en": english(number, unit)}

# counted_or_none writes a number of things that may be none at all.
counted_or_none(0, _) := {"zh": "尚无", "en": "none yet"}

counted_or_none(number, unit) := {"zh": sprintf("已计%s", [shown.zh]), "en": sprintf("%s counted", [shown.en])} if {
	number > 0
	shown := counted(number, unit)
}

# fit picks from a phrase {zh, en, one?, none?} the sentences that fit a number: there may be others for one and for none.
fit(phrase, number) := object.union(phrase, object.get(phrase, object.get({0: "none", 1: "one"}, number, "other"), {}))

# How many clauses a message spells out; the details have them all.
limit := 3

# join strings clauses together, in both languages.
join(clauses) := {
	"zh": concat("；", [clause.zh | some clause in clauses]),
	"en": concat("; ", [clause.en | some clause in clauses]),
}

# cut joins the first clauses and says how many more there are.
cut(clauses) := join(clauses) if count(clauses) <= limit

cut(clauses) := join(array.concat(array.slice(clauses, 0, limit), [rest])) if {
	count(clauses) > limit
	rest := say("另有%d处", "and %d more", [count(clauses) - limit])
}
