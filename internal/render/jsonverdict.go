package render

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// verdictWriter writes verdicts as lines of JSON. A run of 20,000 people has half
// a million of them, hence no reflection here; the tests hold it to what
// encoding/json makes of the same verdict.
type verdictWriter struct {
	written []byte            // figures of verdicts before
	places  map[uintptr]place // there, by the map that verdicts share
}

type place struct{ from, to int }

// mostThresholds is how many written figures are kept for verdicts to come.
const mostThresholds = 1 << 10

func newVerdictWriter() *verdictWriter { return &verdictWriter{places: map[uintptr]place{}} }

func (w *verdictWriter) append(b []byte, v *audit.Verdict) ([]byte, error) {
	b = appendPair(b, `{"rule":`, v.Rule)
	b = appendSubject(b, &v.Subject)
	b = appendPair(b, `,"severity":`, string(v.Severity))
	b = appendPair(b, `,"status":`, string(v.Status))
	if v.Change != "" {
		b = appendPair(b, `,"change":`, string(v.Change))
	}
	b = appendStrings(append(b, `,"reasons":`...), v.Reasons)
	b, err := appendFindings(b, v)
	if err != nil {
		return b, fmt.Errorf("verdict of %s on %s: %w", v.Rule, v.Subject.ID, err)
	}
	b = appendMessage(b, v.Message)
	if b, err = w.appendThresholds(b, v.Thresholds); err != nil {
		return b, err
	}
	b = appendEvidence(b, v.Evidence)
	if v.Waiver != nil {
		if b, err = marshal(append(b, `,"waiver":`...), v.Waiver); err != nil {
			return b, err
		}
	}
	return append(appendPair(b, `,"fingerprint":`, v.Fingerprint), '}'), nil
}

func appendSubject(b []byte, s *audit.Subject) []byte {
	b = appendPair(b, `,"subject":{"kind":`, string(s.Kind))
	b = appendPair(b, `,"id":`, s.ID)
	b = appendPair(b, `,"name":`, s.Name)
	return append(appendPair(b, `,"branch":`, s.Branch), '}')
}

func appendMessage(b []byte, message audit.Text) []byte {
	b = appendPair(b, `,"message":{"zh":`, message.ZH)
	return append(appendPair(b, `,"en":`, message.EN), '}')
}

// appendFindings writes what only some verdicts have: SPEC 6 lets them leave
// out actual, required and details.
func appendFindings(b []byte, v *audit.Verdict) ([]byte, error) {
	var err error
	if v.Actual != nil {
		b, err = appendValue(append(b, `,"actual":`...), v.Actual)
	}
	if v.Required != nil && err == nil {
		b, err = appendValue(append(b, `,"required":`...), v.Required)
	}
	if len(v.Details) > 0 && err == nil {
		b, err = appendObject(append(b, `,"details":`...), v.Details)
	}
	return b, err
}

// appendThresholds writes the figures that a verdict rests on. Verdicts come in
// the order of their requirements, and those of one have few different figures.
func (w *verdictWriter) appendThresholds(b []byte, thresholds map[string]audit.Threshold) ([]byte, error) {
	if len(thresholds) == 0 {
		return b, nil
	}
	which := reflect.ValueOf(thresholds).Pointer()
	at, ok := w.places[which]
	if !ok {
		if len(w.places) >= mostThresholds {
			clear(w.places)
			w.written = w.written[:0]
		}
		at.from = len(w.written)
		var err error
		if w.written, err = appendThresholds(w.written, thresholds); err != nil {
			return b, err
		}
		at.to = len(w.written)
		w.places[which] = at
	}
	return append(b, w.written[at.from:at.to]...), nil
}

func appendThresholds(b []byte, thresholds map[string]audit.Threshold) ([]byte, error) {
	b = append(b, `,"thresholds":`...)
	var room [usualKeys]string
	separator := byte('{')
	for _, name := range sortedKeys(room[:0], thresholds) {
		var err error
		b = appendString(append(b, separator), name)
		if b, err = appendValue(append(b, `:{"value":`...), thresholds[name].Value); err != nil {
			return b, err
		}
		b = append(appendPair(b, `,"origin":`, thresholds[name].Origin), '}')
		separator = ','
	}
	return append(b, '}'), nil
}

// usualKeys is room for the keys of nearly every object.
const usualKeys = 8

// sortedKeys gives the keys of an object in order, in room where there is enough.
func sortedKeys[V any](room []string, object map[string]V) []string {
	for key := range object {
		room = append(room, key)
	}
	slices.Sort(room)
	return room
}

func appendEvidence(b []byte, evidence []audit.Origin) []byte {
	b = append(b, `,"evidence":[`...)
	for i, at := range evidence {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPair(b, `{"table":`, at.Table)
		b = appendPair(b, `,"path":`, at.Path)
		if at.Sheet != "" {
			b = appendPair(b, `,"sheet":`, at.Sheet)
		}
		b = strconv.AppendInt(append(b, `,"row":`...), int64(at.Row), 10)
		if at.Column != 0 {
			b = strconv.AppendInt(append(b, `,"column":`...), int64(at.Column), 10)
		}
		if at.Key != "" {
			b = appendPair(b, `,"key":`, at.Key)
		}
		if at.Text != "" {
			b = appendPair(b, `,"text":`, at.Text)
		}
		b = append(b, '}')
	}
	return append(b, ']')
}

// appendValue writes any value: those that policies give by hand, the rest
// through encoding/json.
func appendValue(b []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case string:
		return appendString(b, v), nil
	case int:
		return strconv.AppendInt(b, int64(v), 10), nil
	case int64:
		return strconv.AppendInt(b, v, 10), nil
	case float64:
		if math.Trunc(v) == v && math.Abs(v) < 1<<53 {
			return strconv.AppendInt(b, int64(v), 10), nil
		}
	case json.Number:
		if json.Valid([]byte(v)) {
			return append(b, v...), nil
		}
	case audit.Date:
		return appendDate(b, v), nil
	case []string:
		return appendItems(b, v, appendString), nil
	case map[string]any:
		return appendObject(b, v)
	case []any:
		return appendArray(b, v)
	}
	return marshal(b, v)
}

func appendObject(b []byte, object map[string]any) ([]byte, error) {
	b = append(b, '{')
	var room [usualKeys]string
	for i, key := range sortedKeys(room[:0], object) {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = appendValue(append(appendString(b, key), ':'), object[key]); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

func appendArray(b []byte, items []any) ([]byte, error) {
	b = append(b, '[')
	for i, item := range items {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = appendValue(b, item); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

func appendStrings(b []byte, items []string) []byte { return appendList(b, items, appendString) }

func appendPair(b []byte, key, value string) []byte { return appendString(append(b, key...), value) }

// appendString writes a JSON string as marshal does. Chinese and <>& stay as they are; what
// could act on a terminal that shows the file is written as \u and loses
// nothing.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for {
		at := next(s, 0, &escapedASCII)
		if b = append(b, s[:at]...); at == len(s) {
			return append(b, '"')
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		b, s = appendEscaped(b, r), s[at+size:]
	}
}

var escapedASCII = *asciiWhere(func(r rune) bool { return r == '"' || r == '\\' || hidden(r) })

func appendEscaped(b []byte, r rune) []byte {
	switch {
	case r == '"' || r == '\\':
		return append(b, '\\', byte(r))
	case r == '\b':
		return append(b, `\b`...)
	case r == '\f':
		return append(b, `\f`...)
	case r == '\n' || r == '\r' || r == '\t':
		return append(b, escape(r)...)
	case r > 0xffff:
		return fmt.Appendf(b, `\u%04x\u%04x`, 0xd800+(r-0x10000)>>10, 0xdc00+(r-0x10000)&0x3ff)
	}
	return fmt.Appendf(b, `\u%04x`, r)
}
