package audit

import "encoding/json"

// Number is what a number of a document was before it was written: int64, or else
// float64. Anything else is given as it is.
func Number(v any) any {
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

// Numbers makes the figures of a verdict that was read with json.Decoder.UseNumber what
// they were when it was written.
func (v *Verdict) Numbers() {
	v.Actual, v.Required = Number(v.Actual), Number(v.Required)
	for name, threshold := range v.Thresholds {
		threshold.Value = Number(threshold.Value)
		v.Thresholds[name] = threshold
	}
}
