package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"ninefold/internal/audit"
)

// Read takes in a saved JSON result, so that every format can be made of it as
// the run itself would have made it. What is no result of a form this program
// knows is a *audit.Fault: nothing is guessed and nothing is passed over.
func Read(data []byte) (*audit.Result, error) {
	data, err := plainUTF8(data)
	if err != nil {
		return nil, err
	}
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

// plainUTF8 takes off what shells and editors do to a result that they save: a
// byte order mark, or UTF-16 as older PowerShells redirect. Anything else that is
// not UTF-8 has lost its names already.
func plainUTF8(data []byte) ([]byte, error) {
	for mark, order := range map[string]unicode.Endianness{"\xff\xfe": unicode.LittleEndian, "\xfe\xff": unicode.BigEndian} {
		if !bytes.HasPrefix(data, []byte(mark)) {
			continue
		}
		text, err := unicode.UTF16(order, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil || bytes.Contains(text, []byte("\ufffd")) {
			return nil, wrongEncoding("UTF-16", "UTF-16")
		}
		return text, nil
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, wrongEncoding("不是 UTF-8（可能是 GBK/ANSI）", "not UTF-8 (GBK or ANSI, perhaps)")
	}
	return data, nil
}

func wrongEncoding(zh, en string) error {
	return &audit.Fault{
		Problem: audit.Text{ZH: "结果文件的编码有损坏：" + zh, EN: "the encoding of the result is damaged: " + en},
		Remedy:  audit.Text{ZH: "请用 -o json=文件 直接写出，不要经由命令行重定向或另存为其他编码", EN: "write it with -o json=FILE instead of redirecting it or saving it in another encoding"},
	}
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
		r.Verdicts[i].Numbers()
	}
	for i := range r.Figures {
		r.Figures[i].Value = audit.Number(r.Figures[i].Value)
	}
	for i := range r.Requirements {
		for k := range r.Requirements[i].Parameters {
			p := &r.Requirements[i].Parameters[k]
			p.Default = audit.Number(p.Default)
		}
	}
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
