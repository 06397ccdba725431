package config

import (
	"bytes"
	"maps"
	"slices"

	"github.com/spf13/viper"
)

// layer is one level of settings, kept by one Viper: the organisation's file, a
// branch's, the environment, the flags. Viper alone would lose what matters
// here: it folds keys, makes numbers of ids, mixes levels and forgets where a
// value stands. So it is given a decoder of its own, the strict reader, whose
// values carry their places.
type layer struct{ *viper.Viper }

func newLayer() layer { return layer{viper.New()} }

// decoder reads any format that Viper asks for with one strict reader.
type decoder func(data []byte) *value

func (d decoder) Decoder(string) (viper.Decoder, error) { return d, nil }

func (d decoder) Decode(data []byte, into map[string]any) error {
	if v := d(data); v != nil {
		maps.Copy(into, v.flatten())
	}
	return nil
}

// fileLayer has Viper read a text with a strict reader, which gathers the faults.
func fileLayer(data []byte, read decoder) (layer, error) {
	l := layer{viper.NewWithOptions(viper.WithDecoderRegistry(read))}
	l.SetConfigType("yaml")
	return l, l.ReadConfig(bytes.NewReader(data))
}

// raw gives the setting under a dotted key, refused or not; nil if the level
// does not have it.
func (l layer) raw(key string) *value {
	v, _ := l.Get(key).(*value)
	return v
}

// stack is levels from the lowest to the highest.
type stack []layer

// setting gives a key's value on the highest level that has it.
func (s stack) setting(key string) *value {
	for _, v := range slices.Backward(s) {
		if v := v.raw(key); v.there() {
			return v
		}
	}
	return nil
}

// broken reports whether some level had the key and was refused.
func (s stack) broken(key string) bool {
	for _, l := range s {
		if v := l.raw(key); v != nil && v.broken {
			return true
		}
	}
	return false
}

// figures gives the figures of a threshold: a level's figures replace those of
// the levels below from their first day on.
func (s stack) figures(key string) []figure {
	var all []figure
	for _, l := range s {
		if v := l.raw(key); v.there() {
			all = overlay(all, v.placed())
		}
	}
	return all
}

// placed gives the figures of a threshold, each with the place it stands at.
func (v *value) placed() []figure {
	figures := make([]figure, len(v.figures))
	for i, f := range v.figures {
		if f.at.doc == nil {
			f.at = v.at
		}
		figures[i] = f
	}
	return figures
}

func overlay(lower, upper []figure) []figure {
	if len(upper) == 0 {
		return lower
	}
	var all []figure
	for _, f := range lower {
		if f.start() < upper[0].start() {
			all = append(all, f)
		}
	}
	return append(all, upper...)
}
