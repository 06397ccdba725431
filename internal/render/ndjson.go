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
	return inStretches(len(r.Verdicts), func() func([]byte, int) ([]byte, error) {
		verdicts := newVerdictWriter()
		return func(b []byte, i int) ([]byte, error) {
			b, err := verdicts.append(b, &r.Verdicts[i])
			return append(b, '\n'), err
		}
	}, func(text []byte) error {
		_, err := w.Write(text)
		return err
	})
}
