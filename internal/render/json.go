package render

import (
	"bytes"
	_ "embed" // the schema
	"encoding/json"
	"io"
	"unicode/utf8"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "json",
		About: audit.Text{
			ZH: "完整结果，供程序读取（SPEC 6，一行一条结论）",
			EN: "the whole result for programs, one verdict a line (SPEC 6)",
		},
		Passes: true,
		Render: renderJSON,
	})
}

// ResultSchema is the JSON Schema (2020-12) that every JSON result meets.
//
//go:embed result.schema.json
var ResultSchema []byte

// renderJSON writes the result of SPEC 6: indented where a person looks first,
// one verdict, input and notice a line, so that it streams and compares well.
func renderJSON(w io.Writer, r *audit.Result, _ Options) error {
	d := &document{out: w}
	d.raw("{\n  \"schema\": ").value(r.Schema)
	d.run(&r.Run)
	d.summary(&r.Summary)
	d.raw(",\n  \"verdicts\": ")
	long(d, r.Verdicts, func() func([]byte, *audit.Verdict) ([]byte, error) { return newVerdictWriter().append })
	d.background(r)
	d.raw("\n}\n")
	d.flush()
	return d.err
}

// document gathers a piece at a time, so that a result of any size needs little
// memory. The first error stops all later writing.
type document struct {
	out   io.Writer
	piece []byte
	err   error
}

// pieceLength is about how much is written at once.
const pieceLength = 1 << 16

func (d *document) raw(s string) *document {
	d.piece = append(d.piece, s...)
	return d
}

func (d *document) value(v any) *document {
	if d.err == nil {
		d.piece, d.err = appendValue(d.piece, v)
	}
	return d
}

func (d *document) flush() {
	if d.err == nil {
		_, d.err = d.out.Write(d.piece)
	}
	d.piece = d.piece[:0]
}

// element ends an element of a list; a piece that is long enough goes out.
func (d *document) element() {
	if len(d.piece) >= pieceLength {
		d.flush()
	}
}

// list writes an array, one element a line; an empty one is [].
func list[T any](d *document, indent, end string, items []T, write func(*T)) {
	if len(items) == 0 {
		d.raw("[]")
		return
	}
	separator := "[\n"
	for i := range items {
		if d.err != nil {
			return
		}
		d.raw(separator).raw(indent)
		write(&items[i])
		d.element()
		separator = ",\n"
	}
	d.raw("\n").raw(end).raw("]")
}

// long writes a list of the document itself that may have very many elements, as list
// would.
func long[T any](d *document, items []T, writer func() func([]byte, *T) ([]byte, error)) {
	if len(items) == 0 {
		d.raw("[]")
		return
	}
	d.flush()
	if d.err != nil {
		return
	}
	d.err = inStretches(len(items), func() func([]byte, int) ([]byte, error) {
		write := writer()
		return func(b []byte, i int) ([]byte, error) {
			separator := ",\n    "
			if i == 0 {
				separator = "[\n    "
			}
			return write(append(b, separator...), &items[i])
		}
	}, func(text []byte) error {
		_, err := d.out.Write(text)
		return err
	})
	d.raw("\n  ]")
}

func (d *document) run(run *audit.Run) {
	d.raw(",\n  \"run\": {\n    \"as_of\": ").value(run.AsOf)
	d.raw(",\n    \"period\": {\"from\": ").value(run.Period.From).raw(", \"to\": ").value(run.Period.To).raw("}")
	d.raw(",\n    \"version\": ").value(run.Version)
	d.raw(",\n    \"policy_digest\": ").value(run.PolicyDigest)
	d.raw(",\n    \"config_digest\": ").value(run.ConfigDigest)
	if run.CalendarDigest != "" {
		d.raw(",\n    \"calendar_digest\": ").value(run.CalendarDigest)
	}
	if run.Scope != nil {
		d.raw(",\n    \"scope\": ").value(run.Scope)
	}
	if run.Given != nil {
		d.raw(",\n    \"given\": ").value(run.Given)
	}
	if c := run.Corrections; c != nil {
		d.raw(",\n    \"corrections\": {\"sha256\": ").value(c.SHA256).raw(", \"given\": ").value(c.Given).raw(", \"cells\": ")
		list(d, "      ", "    ", c.Cells, func(one *audit.Correction) { d.value(one) })
		d.raw("}")
	}
	d.raw(",\n    \"inputs\": ")
	list(d, "      ", "    ", run.Inputs, func(i *audit.Input) { d.value(i) })
	d.raw(",\n    \"quarantined\": ")
	list(d, "      ", "    ", run.Quarantined, func(p *audit.Problem) { d.value(p) })
	d.raw(",\n    \"notices\": ")
	list(d, "      ", "    ", run.Notices, func(n *audit.Notice) { d.value(n) })
	d.raw("\n  }")
}

func (d *document) summary(s *audit.Summary) {
	d.raw(",\n  \"summary\": {\n    \"subjects\": ").value(s.Subjects)
	d.raw(",\n    \"out_of_scope\": ").value(s.OutOfScope)
	d.raw(",\n    \"status\": ").statuses(s.Status)
	d.raw(",\n    \"rules\": ")
	list(d, "      ", "    ", s.Rules, func(rule *audit.RuleSummary) {
		d.raw(`{"rule":`).value(rule.Rule).raw(`,"severity":`).value(string(rule.Severity))
		d.raw(`,"status":`).statuses(rule.Status).raw("}")
	})
	if len(s.Branches) > 0 {
		d.raw(",\n    \"branches\": ")
		list(d, "      ", "    ", s.Branches, func(b *audit.BranchCount) { d.piece = appendBranch(d.piece, b) })
	}
	d.raw("\n  }")
}

// background writes what a saved result needs to be rendered by itself.
func (d *document) background(r *audit.Result) {
	if r.Outcome != nil {
		d.raw(",\n  \"outcome\": ").value(r.Outcome)
	}
	further(d, "systems", r.Systems, func(s *audit.System) { d.value(s) })
	further(d, "rules", r.Requirements, func(q *audit.Requirement) { d.value(q) })
	further(d, "figures", r.Figures, func(f *audit.Figure) { d.value(f) })
	if len(r.Timelines) > 0 {
		d.raw(",\n  \"timelines\": ")
		long(d, r.Timelines, func() func([]byte, *audit.Timeline) ([]byte, error) {
			return func(b []byte, t *audit.Timeline) ([]byte, error) { return appendTimeline(b, t), nil }
		})
	}
}

// further writes a list that may be left out.
func further[T any](d *document, name string, items []T, write func(*T)) {
	if len(items) == 0 {
		return
	}
	d.raw(",\n  \"" + name + "\": ")
	list(d, "    ", "  ", items, write)
}

// statuses writes all six counts in the order of SPEC 6.
func (d *document) statuses(count map[audit.Status]int) *document {
	separator := "{"
	for _, status := range audit.Statuses() {
		d.raw(separator).value(string(status)).raw(":").value(count[status])
		separator = ","
	}
	return d.raw("}")
}

// AppendJSON appends a value as the JSON result would have it: on one line, and
// nothing hidden in its texts that could act on a terminal.
func AppendJSON(b []byte, v any) ([]byte, error) { return marshal(b, v) }

// WriteJSON writes a document for programs that people can read too, with nothing
// hidden in it that could act on a terminal: the one way of every command.
func WriteJSON(w io.Writer, document any) error {
	line, err := AppendJSON(nil, document)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, line, "", " "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err = w.Write(out.Bytes())
	return err
}

// marshal is the way of everything that is written once a run: encoding/json
// without HTML escapes, hidden characters spelled out. Outside ASCII, JSON has
// nothing but the insides of strings, so they can be replaced in the text as it is.
func marshal(b []byte, v any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return b, err
	}
	written := bytes.TrimSuffix(text.Bytes(), []byte{'\n'})
	for {
		at := nextHidden(written, 0)
		if b = append(b, written[:at]...); at == len(written) {
			return b, nil
		}
		r, size := utf8.DecodeRune(written[at:])
		b, written = appendEscaped(b, r), written[at+size:]
	}
}
