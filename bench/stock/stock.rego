# What stock tools are asked in bench/peers: the verdict on every document, one
# line each. The input is what bench/documents writes.
package main

lines := [line |
	some document in input.documents
	[system, name] := split(document.rule, ".")
	verdict := data.ninefold[system][name].verdict with input as document.input
	subject := document.input.subject
	line := sprintf("%s %s %s %s", [document.rule, subject.kind, subject.id, verdict.status])
]

# Conftest knows findings only, so every verdict is one.
deny contains line if some line in lines
