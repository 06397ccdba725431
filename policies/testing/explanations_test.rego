# What the tests of explanations compare, and a whole case at once: every step, every row and its reason.
package ninefold.testing

# told is an explanation in English alone: each step as [sentence, rows counted, {row left out: why}], and
# the remedies.
told(explanation) := {
	"steps": [[step.text.en, step.counted, {out.row: out.why.en | some out in step.left_out}] | some step in explanation.steps],
	"remedies": [remedy.en | some remedy in explanation.remedies],
}
