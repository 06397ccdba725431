package cache_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"ninefold/internal/cache"
)

var secret = []byte("a secret of the owner")

func key(text string) cache.Key { return sha256.Sum256([]byte(text)) }

func saved(t *testing.T, c *cache.Cache) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, c.Write(&out))
	return out.Bytes()
}

func sample(t *testing.T) []byte {
	t.Helper()
	c := cache.Read(nil, secret)
	c.Put(key("one"), []byte("first answer"))
	c.Put(key("two"), []byte(""))
	c.Put(key("three"), bytes.Repeat([]byte("long"), 1000))
	return saved(t, c)
}

func TestEntriesComeBack(t *testing.T) {
	c := cache.Read(sample(t), secret)
	value, ok := c.Get(key("one"))
	require.True(t, ok)
	require.Equal(t, "first answer", string(value))
	value, ok = c.Get(key("two"))
	require.True(t, ok)
	require.Empty(t, value)
	_, ok = c.Get(key("four"))
	require.False(t, ok)
	hits, misses := c.Counts()
	require.Equal(t, [2]int{2, 1}, [2]int{hits, misses})
}

func TestTheSameEntriesGiveTheSameBytes(t *testing.T) {
	first := sample(t)
	require.Equal(t, first, sample(t))
}

// Whatever single byte is changed, no answer changes: it is there as it was, or
// not at all.
func TestDamagedEntriesAreNotBelieved(t *testing.T) {
	whole := sample(t)
	for at := range whole {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 0x20
		c := cache.Read(damaged, secret)
		for text, want := range map[string]string{"one": "first answer", "two": "", "three": string(bytes.Repeat([]byte("long"), 1000))} {
			if value, ok := c.Get(key(text)); ok {
				require.Equal(t, want, string(value), "byte %d", at)
			}
		}
	}
}

func TestAFileCutShortIsReadAsFarAsItGoes(t *testing.T) {
	whole := sample(t)
	for length := range whole {
		c := cache.Read(whole[:length], secret)
		if value, ok := c.Get(key("one")); ok {
			require.Equal(t, "first answer", string(value))
		}
	}
}

func TestEntriesOfOthersAreNotBelieved(t *testing.T) {
	c := cache.Read(sample(t), []byte("somebody else's secret"))
	_, ok := c.Get(key("one"))
	require.False(t, ok)
}

// An answer that stands under another's key, as if copied there, is no answer.
func TestAnEntryUnderAnotherKeyIsNotBelieved(t *testing.T) {
	c := cache.Read(nil, secret)
	c.Put(key("guilty"), []byte("fail"))
	whole := saved(t, c)
	from, to := key("guilty"), key("innocent")
	moved := cache.Read(bytes.Replace(whole, from[:], to[:], 1), secret)
	_, ok := moved.Get(key("innocent"))
	require.False(t, ok)
}

func TestUnusedEntriesAreDroppedAfterSomeRuns(t *testing.T) {
	content := sample(t)
	for range 3 {
		c := cache.Read(content, secret)
		_, ok := c.Get(key("one"))
		require.True(t, ok)
		content = saved(t, c)
	}
	c := cache.Read(content, secret)
	_, ok := c.Get(key("two"))
	require.True(t, ok, "still kept after three runs without use")
	for range 4 {
		c = cache.Read(content, secret)
		_, _ = c.Get(key("one"))
		content = saved(t, c)
	}
	c = cache.Read(content, secret)
	_, one := c.Get(key("one"))
	_, three := c.Get(key("three"))
	require.True(t, one)
	require.False(t, three)
}

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("no room")
	}
	return len(p), nil
}

func TestAFaultOfTheWriterIsTold(t *testing.T) {
	c := cache.Read(sample(t), secret)
	for room := range 200 {
		require.Error(t, c.Write(&full{room}))
	}
}

func FuzzRead(f *testing.F) {
	c := cache.Read(nil, secret)
	c.Put(key("one"), []byte("first answer"))
	var out bytes.Buffer
	_ = c.Write(&out)
	f.Add(out.Bytes())
	f.Add([]byte("ninefold cache 2\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if value, ok := cache.Read(content, secret).Get(key("one")); ok {
			require.Equal(t, "first answer", string(value))
		}
	})
}
