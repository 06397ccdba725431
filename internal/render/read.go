package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"ninefold/internal/audit"
)

// Read takes in a saved JSON result, so that every format can be made of it as
// the run itself would have made it. What is no result of a form this program
// knows is a *audit.Fault: nothing is guessed and nothing is passed over.
func Read(data []byte) (*audit.Result, error) {
	var head struct {
		Schema *string `json:"schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil || head.Schema == nil {
		return nil, noResult(errors.Join(err, absent(head.Schema)))
	}
	if *head.Schema != audit.Schema {
		shown := Plain(*head.Schema)
		return nil, &audit.Fault{
			Problem: audit.Text{ZH: "结果的格式版本是“" + shown + "”，本程序只认识 " + audit.Schema, EN: "the result is of the form \"" + shown + "\"; this program knows " + audit.Schema},
			Remedy:  audit.Text{ZH: "请用写出它的那个版本的程序，或重新检查", EN: "use the version of the program that wrote it, or check again"},
		}
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	decoder.DisallowUnknownFields()
	r := new(audit.Result)
	if err := decoder.Decode(r); err != nil {
		return nil, noResult(err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, noResult(errors.New("something follows the result"))
	}
	numbers(r)
	return r, wellFormed(r)
}

func absent(schema *string) error {
	if schema == nil {
		return errors.New("it has no key \"schema\"")
	}
	return nil
}

func noResult(err error) error {
	return &audit.Fault{
		Problem: audit.Text{ZH: "不是 ninefold 的 JSON 结果：" + err.Error(), EN: "not a JSON result of ninefold: " + err.Error()},
		Remedy:  audit.Text{ZH: "请给出 ninefold check -o json=文件 写出的文件", EN: "give a file written by ninefold check -o json=FILE"},
	}
}

// numbers gives the figures that formats write the types they had in the run.
func numbers(r *audit.Result) {
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		v.Actual, v.Required = number(v.Actual), number(v.Required)
		for name, threshold := range v.Thresholds {
			threshold.Value = number(threshold.Value)
			v.Thresholds[name] = threshold
		}
	}
	for i := range r.Figures {
		r.Figures[i].Value = number(r.Figures[i].Value)
	}
	for i := range r.Requirements {
		for k := range r.Requirements[i].Parameters {
			p := &r.Requirements[i].Parameters[k]
			p.Default = number(p.Default)
		}
	}
}

func number(v any) any {
	written, ok := v.(json.Number)
	if !ok {
		return v
	}
	if n, err := written.Int64(); err == nil {
		return n
	}
	if f, err := written.Float64(); err == nil {
		return f
	}
	return v
}

// wellFormed refuses words that no format has a place for.
func wellFormed(r *audit.Result) error {
	severities := []audit.Severity{audit.Must, audit.Should}
	kinds := []audit.SubjectKind{audit.Person, audit.Branch}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		switch {
		case !slices.Contains(audit.Statuses(), v.Status):
			return noResult(fmt.Errorf("verdict %d has the status %q", i+1, v.Status))
		case !slices.Contains(severities, v.Severity):
			return noResult(fmt.Errorf("verdict %d has the severity %q", i+1, v.Severity))
		case !slices.Contains(kinds, v.Subject.Kind):
			return noResult(fmt.Errorf("verdict %d is on a subject of kind %q", i+1, v.Subject.Kind))
		}
	}
	return nil
}
