package render

import (
	"io"

	"ninefold/internal/audit"
)

func init() {
	register(Format{
		Name: "ndjson",
		About: audit.Text{
			ZH: "逐行 JSON：一行一条结论，字段同 json 的 verdicts",
			EN: "JSON lines: one verdict a line, as in the verdicts of json",
		},
		Passes: true,
		Render: renderNDJSON,
	})
}

func renderNDJSON(w io.Writer, r *audit.Result, _ Options) error {
	out, verdicts := newPage(w), newVerdictWriter()
	var line []byte
	for i := range r.Verdicts {
		var err error
		if line, err = verdicts.append(line[:0], &r.Verdicts[i]); err != nil {
			return err
		}
		if _, err = out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}
