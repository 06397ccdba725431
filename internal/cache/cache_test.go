package cache_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/cache"
)

var secret = []byte("a secret of the owner")

func key(text string) cache.Key { return sha256.Sum256([]byte(text)) }

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("no room")
	}
	return len(p), nil
}

func whole(t *testing.T, answer string) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, cache.WriteWhole(&out, secret, key("run"), func(w io.Writer) error {
		_, err := io.WriteString(w, answer)
		return err
	}))
	return out.Bytes()
}

func TestAWholeAnswerComesBack(t *testing.T) {
	for _, answer := range []string{"", "the result"} {
		got, ok := cache.Whole(whole(t, answer), secret, key("run"))
		require.True(t, ok)
		require.Equal(t, answer, string(got))
	}
}

// A changed byte, a missing end, another secret, another key: no answer.
func TestAWholeAnswerIsBelievedOnlyAsItWas(t *testing.T) {
	content := whole(t, "the result")
	for at := range content {
		damaged := bytes.Clone(content)
		damaged[at] ^= 0x20
		_, ok := cache.Whole(damaged, secret, key("run"))
		require.False(t, ok, "byte %d", at)
		_, ok = cache.Whole(content[:at], secret, key("run"))
		require.False(t, ok, "cut at %d", at)
	}
	_, ok := cache.Whole(content, []byte("somebody else's secret"), key("run"))
	require.False(t, ok)
	_, ok = cache.Whole(content, secret, key("another run"))
	require.False(t, ok)
	_, ok = cache.Whole(append(content, 0), secret, key("run"))
	require.False(t, ok)
}

func TestAFaultWhileAWholeAnswerIsWrittenIsTold(t *testing.T) {
	for room := range len(whole(t, "the result")) {
		require.Error(t, cache.WriteWhole(&full{room}, secret, key("run"), func(w io.Writer) error {
			_, err := io.WriteString(w, "the result")
			return err
		}))
	}
	own := errors.New("no answer")
	require.ErrorIs(t, cache.WriteWhole(io.Discard, secret, key("run"), func(io.Writer) error { return own }), own)
}
