# METADATA
# title: Outlook
# description: |
#   What a requirement still asks of its subject, said beside its verdict under `outlook`: a set of
#   {kind, key?, from?, on, done?, required?, missing?, message {zh, en}, rows}. `on` is the last day on which
#   doing it is in time, `from` the first one where that lies ahead, `rows` are the records that the day rests on.
#
#   The document is that of the verdict, but its period ends with the last day looked ahead to, and `weeks` and
#   `years` reach as far; `input.asked` is the period as asked for. What falls due by that day is therefore
#   found by the very functions that judge, and a period that is over hides nothing that is open today.
#
#   Listed is what lacks something and can be acted upon:
#   - a block of weeks that holds as_of, when it will fall due: until its last day;
#   - a year that counts and is not over, its last day of service included; a deadline, its own day included;
#   - a date that the subject's own records set (the next interview, the limit of a stay, the end of a
#     mentorship): as far ahead as is looked;
#   - what is due now and stays so until done (contacts, a mentor, an interview, a rotation, experience): with
#     the day by which it had to be done, even where that is past. Then it is overdue;
#   - what a branch or person can make good within the period asked for (problems, campaigns): until its last day.
#   Not listed is what is met, what can no longer be made good (a block, year or deadline that is over, a gap
#   that has closed, a mentor assigned late), and anything of a subject that has left.
#   What is not recorded as begun by as_of is not seen (SPEC 2), so neither is leave that lies ahead.
#   Figures are those that the verdicts of the days about `on` would use, so that one that changes ahead changes the
#   day; the years of service that a requirement starts with are those in force on as_of.
#   `kind` and `key` name what is owed, never when: they stay while the day moves.
package ninefold.lib.outlook

import data.ninefold.lib.dates
import data.ninefold.lib.words

# open holds while the subject is still there on as_of: only then can anything be done.
open if input.window.to == input.as_of

# ahead is the part of an obligation that says from when on doing it counts, where that lies ahead.
ahead(from) := {"from": from} if from > input.as_of

ahead(from) := {} if from <= input.as_of

# week_key names an ISO week, as in 2024-W07.
week_key(week) := sprintf("%04d-W%02d", [year, floor((thursday - dates.day(year, 1, 1)) / 7) + 1]) if {
	thursday := dates.monday(week) + 3
	year := dates.year(thursday)
}

# made_good_by is the last day of what can be made good within the period asked for; undefined once it is over.
made_good_by := on if {
	on := min([input.asked.to, object.get(input.service, "to", input.asked.to)])
	on >= input.as_of
}

# turn picks, of the days on which something begins to go wrong, that of the time that holds as_of, or else the
# next. wrong is not empty while it is wrong on as_of.
turn(days, wrong) := max({day | some day in days; day <= input.as_of}) if count(wrong) > 0

turn(days, wrong) := min({day | some day in days; day > input.as_of}) if count(wrong) == 0

# by says until when, also where that is past.
by(on) := words.say("最迟于%s", "by %s", [dates.iso(on)]) if on >= input.as_of

by(on) := words.say("期限%s已过，应尽快", "at once (was due by %s)", [dates.iso(on)]) if on < input.as_of
