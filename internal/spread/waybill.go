package spread

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"ninefold/internal/audit"
)

// Waybill stands at the end of what a step wrote, and says how many lines it took and
// gave, by round. All that one step gives another one takes: so whoever sums up sees
// whether everything arrived, once and unchanged, and came of this plan. A step that was
// cut short leaves none. All parts are written, empty ones too: Hadoop streaming adds a
// separator to lines that have fewer fields than its keys.
type Waybill struct {
	Plan  string            `json:"plan"`
	Rows  int               `json:"rows"` // that were routed
	Given map[Round]Freight `json:"given"`
	Taken map[Round]Freight `json:"taken"`
}

// Freight is how many lines there are, and the sum of their digests, which does not
// depend on their order.
type Freight struct {
	Lines int    `json:"lines"`
	Sum   uint64 `json:"sum"`
}

// byFinding is the way of what buckets found; it is no key of lines.
const byFinding Round = "findings"

// waybillMark begins a line of text that is a waybill: it sorts behind all others.
const waybillMark = `["9waybill",`

func (w *Waybill) text() ([]byte, error) {
	data, err := json.Marshal(w)
	return slices.Concat([]byte(waybillMark), data, []byte("]")), err
}

// readWaybill reads a line of text that is one; nil: it is none.
func readWaybill(text []byte) (*Waybill, error) {
	data, ok := bytes.CutPrefix(text, []byte(waybillMark))
	if !ok {
		return nil, nil //nolint:nilnil // most lines are none
	}
	w := new(Waybill)
	return w, json.Unmarshal(bytes.TrimSuffix(data, []byte("]")), w)
}

// tally counts one more line, by the digest that it has under a plan.
func tally(counts map[Round]Freight, round Round, digest uint64) {
	one := counts[round]
	counts[round] = Freight{one.Lines + 1, one.Sum + digest}
}

// total takes in what another waybill says.
func (w *Waybill) total(other *Waybill) {
	w.Rows += other.Rows
	for round, f := range other.Given {
		w.Given[round] = Freight{w.Given[round].Lines + f.Lines, w.Given[round].Sum + f.Sum}
	}
	for round, f := range other.Taken {
		w.Taken[round] = Freight{w.Taken[round].Lines + f.Lines, w.Taken[round].Sum + f.Sum}
	}
}

// balanced is nil where all that was given was taken, of so many rows.
func (w *Waybill) balanced(rows int) error {
	for _, round := range slices.Sorted(maps.Keys(w.Given)) {
		if w.Given[round] != w.Taken[round] {
			return astray(round, w.Given[round].Lines, w.Taken[round].Lines)
		}
	}
	for _, round := range slices.Sorted(maps.Keys(w.Taken)) {
		if w.Given[round] != w.Taken[round] {
			return astray(round, w.Given[round].Lines, w.Taken[round].Lines)
		}
	}
	if w.Rows != rows {
		return astray("rows", rows, w.Rows)
	}
	return nil
}

// astray is the fault of lines that did not arrive as they were sent.
func astray(round Round, given, taken int) error {
	problem := audit.Textf("各步之间的行对不上：给出 %s 行，收到 %s 行", "the lines of the steps do not add up: %s were given, %s taken", strconv.Itoa(given), strconv.Itoa(taken))
	if given == taken {
		problem = audit.Textf("各步之间的 %s 行有的被改动或来自另一次运行", "of the %s lines between the steps some were altered or are of another run", strconv.Itoa(given))
	}
	return &audit.Fault{
		Where: string(round), Problem: problem,
		Remedy: audit.Text{ZH: "有一步中断、重复或混入了别的行；请从 ninefold spread route 起重做", EN: "a step was cut short or repeated, or other lines are among them; begin again with ninefold spread route"},
	}
}
