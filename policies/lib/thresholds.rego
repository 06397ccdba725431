# METADATA
# title: Thresholds
# description: |
#   A threshold may change on a day. `input.thresholds` holds the figures in
#   force on the last day of the window; `input.changes` the dated ones.
package ninefold.lib.thresholds

# at is the figure of a parameter in force on a day.
at(name, _) := input.thresholds[name] if not input.changes[name]

at(name, day) := figure if {
	begun := [change | some change in input.changes[name]; change.from <= day]
	figure := begun[count(begun) - 1].value
}

# at_or is the same, or another figure where the requirement has no such parameter.
at_or(name, day, _) := at(name, day)

at_or(name, _, otherwise) := otherwise if not input.thresholds[name]

# figures are all that a parameter ever has, changes the days on which it may become another.
figures(name) := {input.thresholds[name]} | {change.value | some change in input.changes[name]}

changes(name) := {change.from | some change in input.changes[name]}
