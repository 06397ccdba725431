package policy

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// plains draws plain JSON values.
func plains() *rapid.Generator[any] {
	leaves := []*rapid.Generator[any]{
		rapid.Just[any](nil), rapid.Map(rapid.Bool(), func(b bool) any { return b }), rapid.Map(rapid.String(), func(s string) any { return s }),
		rapid.Map(rapid.Int64(), func(n int64) any { return json.Number(strconv.FormatInt(n, 10)) }),
		rapid.Map(rapid.SampledFrom([]string{"0.8", "1e3", "-0", "007", "123456789012345678901234567890"}), func(s string) any { return json.Number(s) }),
	}
	leaf := rapid.OneOf(leaves...)
	list := func(of *rapid.Generator[any]) *rapid.Generator[any] {
		return rapid.Map(rapid.SliceOfN(of, 0, 4), func(l []any) any { return l })
	}
	object := func(of *rapid.Generator[any]) *rapid.Generator[any] {
		return rapid.Map(rapid.MapOfN(rapid.String(), of, 0, 10), func(m map[string]any) any { return m })
	}
	inner := rapid.OneOf(leaf, list(leaf), object(leaf))
	return rapid.OneOf(inner, list(inner), object(inner))
}

func TestPlainValuesComeBackFromTheirForm(t *testing.T) {
	var r plainReader // one for all: words met before make no difference
	rapid.Check(t, func(t *rapid.T) {
		v := plains().Draw(t, "value")
		form, ok := appendPlain([]byte("before"), v)
		require.True(t, ok)
		again, _ := appendPlain([]byte("before"), v)
		require.True(t, bytes.Equal(form, again), "the same value has the same form")
		got, ok := r.plainIn(form[len("before"):])
		require.True(t, ok)
		require.Equal(t, v, got)
		for cut := len("before"); cut < len(form); cut++ {
			_, ok := r.plainIn(form[len("before"):cut])
			require.False(t, ok, "cut at %d", cut)
		}
		_, ok = r.plainIn(append(form[len("before"):], formNull))
		require.False(t, ok, "something follows")
	})
}

func TestOnlyJSONHasAForm(t *testing.T) {
	for _, v := range []any{1, math.Pi, []string{"a"}, []any{[]any{1}}, map[string]any{"a": struct{}{}}} {
		_, ok := appendPlain(nil, v)
		require.False(t, ok)
	}
}

// Whatever the bytes are, nothing breaks, and what is read has a form.
func FuzzPlainForm(f *testing.F) {
	form, _ := appendPlain(nil, map[string]any{"a": []any{json.Number("-3"), nil, true, "text", json.Number("0.5")}})
	f.Add(form)
	f.Add([]byte{formList, 0xff, 0xff, 0xff, 0xff, 0x0f})
	f.Fuzz(func(t *testing.T, form []byte) {
		var r plainReader
		v, ok := r.plainIn(form)
		if !ok {
			return
		}
		again, ok := appendPlain(nil, v)
		require.True(t, ok)
		back, ok := r.plainIn(again)
		require.True(t, ok)
		require.Equal(t, v, back)
	})
}
