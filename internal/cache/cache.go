// Package cache keeps an answer on disk from one run to the next, under the digest
// of all that it depends on. It knows nothing of what the answer means. It is
// believed only if it bears the owner's own mark (an HMAC over all of the file):
// whatever was damaged, cut short, copied from elsewhere or written by others is
// as good as not there.
package cache

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"io"
)

// Key is the digest of everything that an answer depends on.
type Key = [sha256.Size]byte

const wholeMagic = "ninefold cache, one answer 1\n"

// WriteWhole writes a file of one answer, which may be large: what fill writes.
// It bears the mark of the secret. The only errors are those of w and of fill.
func WriteWhole(w io.Writer, secret []byte, key Key, fill func(io.Writer) error) error {
	mark := hmac.New(sha256.New, secret)
	marked := io.MultiWriter(w, mark)
	if _, err := marked.Write(append([]byte(wholeMagic), key[:]...)); err != nil {
		return err
	}
	if err := fill(marked); err != nil {
		return err
	}
	_, err := w.Write(mark.Sum(nil))
	return err
}

// Whole gives the answer in a file's content as WriteWhole wrote it; false where
// it is not the one to this key or does not bear the mark of the secret.
func Whole(content, secret []byte, key Key) ([]byte, bool) {
	head := append([]byte(wholeMagic), key[:]...)
	if len(content) < len(head)+sha256.Size || !bytes.HasPrefix(content, head) {
		return nil, false
	}
	end := len(content) - sha256.Size
	mark := hmac.New(sha256.New, secret)
	mark.Write(content[:end])
	return content[len(head):end], hmac.Equal(mark.Sum(nil), content[end:])
}
