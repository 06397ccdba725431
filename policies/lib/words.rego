# METADATA
# title: Words
# description: |
#   Sentences in Chinese and English, built from the same figures.
package ninefold.lib.words

# say fills the same figures into both sentences.
say(zh, en, figures) := {"zh": sprintf(zh, figures), "en": sprintf(en, figures)}

# days writes a number of days in English; the Chinese needs no plural.
days(1) := "1 day"

days(number) := sprintf("%d days", [number]) if number != 1

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
