package wire_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/wire"
)

// tree holds something of everything, and itself.
type tree struct {
	Int   int
	Small int32
	Large int64
	Count uint32
	Yes   bool
	Part  float64
	Text  string
	Next  *tree
	Trees []tree
}

func describe(c *wire.Codec, t *tree) {
	wire.Int(c, &t.Int)
	wire.Int(c, &t.Small)
	wire.Int(c, &t.Large)
	wire.Int(c, &t.Count)
	wire.Bool(c, &t.Yes)
	c.Float(&t.Part)
	wire.Text(c, &t.Text)
	wire.Optional(c, &t.Next, describe)
	wire.List(c, &t.Trees, describe)
}

func write(t tree) (string, error) {
	data, err := wire.Write(func(c *wire.Codec) { describe(c, &t) })
	return string(data), err
}

func read(data string) (tree, error) {
	var t tree
	err := wire.Read(data, func(c *wire.Codec) { describe(c, &t) })
	return t, err
}

var trees = map[string]tree{
	"nothing":  {},
	"one":      {Int: 1, Small: 1, Large: 1, Count: 1, Yes: true, Part: 1, Text: "一", Next: &tree{}, Trees: []tree{{}}},
	"negative": {Int: -1, Small: -64, Large: -65, Part: -0.5},
	"least":    {Int: math.MinInt, Small: math.MinInt32, Large: math.MinInt64, Part: math.SmallestNonzeroFloat64},
	"most":     {Int: math.MaxInt, Small: math.MaxInt32, Large: math.MaxInt64, Count: math.MaxUint32, Part: math.Inf(1)},
	"empty":    {Trees: []tree{}},
	"long":     {Text: strings.Repeat("长", 1000), Trees: make([]tree, 3000)},
	"deep":     {Next: &tree{Trees: []tree{{Next: &tree{Text: "x"}}, {Int: 300}}}},
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	for name, want := range trees {
		t.Run(name, func(t *testing.T) {
			data, err := write(want)
			require.NoError(t, err)
			got, err := read(data)
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
}

// Every shorter text, and every one that goes on, is an error.
func TestAllIsReadAndNoMore(t *testing.T) {
	data, err := write(trees["deep"])
	require.NoError(t, err)
	for n := range len(data) {
		_, err := read(data[:n])
		require.Error(t, err, n)
	}
	_, err = read(data + "\x00")
	require.ErrorContains(t, err, "more than was described")
}

func TestWhatCannotBeIsAnError(t *testing.T) {
	for name, c := range map[string]struct{ data, says string }{
		"too large for its type": {"\x00\xfe\xff\xff\xff\x7f", "too large"},
		"without end":            {strings.Repeat("\xff", 20), "does not end"},
		"a longer text":          {"\x00\x00\x00\x00\x00\x00\x05four", "a text does not end"},
		"a longer list":          {"\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\x7f", "does not end"},
	} {
		_, err := read(c.data)
		require.ErrorContains(t, err, c.says, name)
	}
}

func TestAPointerThatMustBeThereIs(t *testing.T) {
	there := &tree{Text: "x"}
	describeAll := func(c *wire.Codec) { wire.Pointer(c, &there, describe) }
	data, err := wire.Write(describeAll)
	require.NoError(t, err)
	there = nil
	_, err = wire.Write(describeAll)
	require.ErrorContains(t, err, "pointer to nothing")
	require.NoError(t, wire.Read(string(data), describeAll))
	require.Equal(t, &tree{Text: "x"}, there)
}

func TestNothingIsNestedWithoutEnd(t *testing.T) {
	loop := &tree{}
	loop.Next = loop
	_, err := write(*loop)
	require.ErrorContains(t, err, "nested too deep")
	_, err = read(strings.Repeat("\x00\x00\x00\x00\x00\x00\x00\x01", 20_000))
	require.ErrorContains(t, err, "nested too deep")
}

// Bytes give a value that is written and read again as itself, or an error.
func FuzzRead(f *testing.F) {
	for _, one := range trees {
		data, err := write(one)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data string) {
		one, err := read(data)
		if err != nil {
			return
		}
		again, err := write(one)
		require.NoError(t, err)
		back, err := read(again)
		require.NoError(t, err)
		last, err := write(back) // NaN is not equal to itself
		require.NoError(t, err)
		require.Equal(t, again, last)
	})
}
