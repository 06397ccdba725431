// Package cache keeps answers on disk from one run to the next, many small ones in
// a file or one large one, each under the digest of all that it depends on. It
// knows nothing of what the answers mean. An entry is believed only if it bears
// the owner's own mark (an HMAC over key and value): whatever was damaged, cut
// short, copied from elsewhere or written by others is as good as not there.
package cache

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"io"
	"maps"
	"slices"
	"sync"
)

// Key is the digest of everything that an answer depends on.
type Key = [sha256.Size]byte

// Cache holds the entries of one file. Its methods may be called from several
// goroutines, but for Write.
type Cache struct {
	secret []byte
	marks  sync.Pool // of hash.Hash

	mutex   sync.Mutex
	entries map[Key]entry
	hits    int
	misses  int
}

// entry is an answer with the number of runs since it was last of use. The mark
// is that of the file until somebody asks, and never given another.
type entry struct {
	age   byte
	value []byte
	mark  [markLength]byte
}

// tooOld is how many runs an entry is kept without being of use.
const tooOld = 4

const (
	magic      = "ninefold cache 2\n"
	markLength = 16
	headLength = len(Key{}) + 1 + 4 // key, age, length of the value
)

// Read takes in a file's content as Write wrote it, which must not change
// afterwards. Nothing is ever wrong with a file: entries that do not bear the mark
// of the secret are never given, and nothing that follows one that is cut short.
func Read(content, secret []byte) *Cache {
	c := &Cache{secret: bytes.Clone(secret), entries: map[Key]entry{}}
	c.marks.New = func() any { return hmac.New(sha256.New, c.secret) }
	rest, ours := bytes.CutPrefix(content, []byte(magic))
	for ours && len(rest) >= headLength+markLength {
		length := uint64(binary.BigEndian.Uint32(rest[headLength-4:]))
		if uint64(len(rest)) < uint64(headLength)+length+markLength {
			break
		}
		head, body := rest[:headLength], rest[headLength:headLength+int(length)] //nolint:gosec // not longer than the file
		mark := [markLength]byte(rest[headLength+len(body):])
		c.entries[Key(head)] = entry{age: head[len(Key{})], value: body, mark: mark}
		rest = rest[headLength+len(body)+markLength:]
	}
	return c
}

// mark is what only the holder of the secret can put under an entry.
func (c *Cache) mark(key Key, value []byte) [markLength]byte {
	h := c.marks.Get().(hash.Hash) //nolint:forcetypeassert // the pool holds nothing else
	defer c.marks.Put(h)
	h.Reset()
	h.Write([]byte(magic))
	h.Write(key[:])
	h.Write(value)
	var sum [sha256.Size]byte
	return [markLength]byte(h.Sum(sum[:0]))
}

// Get gives the answer kept under a key. It must not be written to.
func (c *Cache) Get(key Key) ([]byte, bool) {
	c.mutex.Lock()
	found, ok := c.entries[key]
	c.mutex.Unlock()
	if ok {
		mark := c.mark(key, found.value)
		ok = hmac.Equal(mark[:], found.mark[:])
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if !ok {
		c.misses++
		return nil, false
	}
	c.hits++
	if found.age > 0 {
		found.age = 0
		c.entries[key] = found
	}
	return found.value, true
}

// Put keeps an answer, which must not change afterwards.
func (c *Cache) Put(key Key, value []byte) {
	one := entry{value: value, mark: c.mark(key, value)}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.entries[key] = one
}

// Counts says how often Get found something, and how often not.
func (c *Cache) Counts() (hits, misses int) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.hits, c.misses
}

// Write writes all entries in the order of their keys, without those that were
// of no use for some runs. The only errors are those of w.
func (c *Cache) Write(w io.Writer) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	keys := slices.SortedFunc(maps.Keys(c.entries), func(a, b Key) int { return bytes.Compare(a[:], b[:]) })
	head := make([]byte, 0, headLength)
	for _, key := range keys {
		one := c.entries[key]
		if one.age >= tooOld {
			continue
		}
		head = append(append(head[:0], key[:]...), one.age+1)
		head = binary.BigEndian.AppendUint32(head, uint32(len(one.value))) //nolint:gosec // an answer is small
		for _, part := range [][]byte{head, one.value, one.mark[:]} {
			if _, err := w.Write(part); err != nil {
				return err
			}
		}
	}
	return nil
}
