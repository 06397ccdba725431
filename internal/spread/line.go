package spread

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"net/url"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Line is what travels between rounds: a row, or the wish for one, under the key that
// it is gathered by. Lines of a key come in the order of their ranks.
type Line struct {
	Key  string
	Rank int
	Row  *dossier.LooseRow // nil: only a wish, or a word that there is something to judge
	To   []int             // buckets that want what the key stands for
	All  bool              // every bucket does
}

// Round is a kind of key, and what is done with its lines.
type Round string

// The rounds in their order. The lines of one stand in front of those of the next; the
// last one's are for Judge.
const (
	byPerson  Round = "1person/"
	byEvent   Round = "2event/"
	byBranch  Round = "3branch/"
	byPartner Round = "4partner/"
	byBucket  Round = "5bucket/"
)

// Rounds are those of Join.
var Rounds = []Round{byPerson, byEvent, byBranch, byPartner}

// Ranks of lines of a person, of whom people and postings have to come first. Wishes
// come before what they wish for.
const (
	rankFirst = iota
	rankPosting
	rankOther
)

func (l Line) compare(other Line) int {
	return cmp.Or(cmp.Compare(l.Key, other.Key), cmp.Compare(l.Rank, other.Rank))
}

// keyOf writes a key so that lines sorted as bytes of text stand as compare has them: an
// id may hold anything, a key nothing that JSON would write otherwise, or that sorts
// before the quotation mark at its end.
func keyOf(round Round, id string) string { return string(round) + url.QueryEscape(id) }

// is reports whether a line is of a round, and what its key stands for there.
func (l *Line) is(round Round) (string, bool) {
	escaped, ok := strings.CutPrefix(l.Key, string(round))
	if !ok {
		return "", false
	}
	id, err := url.QueryUnescape(escaped)
	return id, err == nil
}

// MarshalJSON writes a line so that lines sorted as bytes are sorted as rounds want
// them: the key first, then the rank.
func (l Line) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{l.Key, l.Rank, l.Row, l.To, l.All})
}

// UnmarshalJSON reads it.
func (l *Line) UnmarshalJSON(data []byte) error {
	*l = Line{}
	parts := []any{&l.Key, &l.Rank, &l.Row, &l.To, &l.All}
	want := len(parts)
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	switch {
	case len(parts) != want:
		return fmt.Errorf("a line has %d parts instead of %d", len(parts), want)
	case l.Rank < rankFirst || l.Rank > rankOther:
		return fmt.Errorf("there is no rank %d", l.Rank)
	case l.Row != nil:
		return l.Row.Check()
	}
	return nil
}

// fits refuses a line that cannot be of the plan, or stands before the one behind which
// it comes: then others of its key may stand anywhere.
func (p *Plan) fits(l, before *Line) error {
	if before.compare(*l) > 0 {
		return &audit.Fault{
			Where:   l.Key,
			Problem: audit.Text{ZH: "各行没有按顺序排列（排在 " + before.Key + " 之后）", EN: "the lines are not in order (it comes behind " + before.Key + ")"},
			Remedy:  audit.Text{ZH: "请用 LC_ALL=C sort 排序", EN: "sort them with LC_ALL=C sort"},
		}
	}
	for _, bucket := range l.To {
		if bucket < 0 || bucket >= p.Buckets {
			return errors.New("a line is for a bucket that there is not")
		}
	}
	return nil
}

// bucketOf is the bucket of a branch and its people.
func (p *Plan) bucketOf(branch string) int {
	h := fnv.New64a()
	h.Write([]byte(branch))
	return int(h.Sum64() % uint64(p.Buckets)) //nolint:gosec // below the number of buckets
}

// keyOfBucket is written so that buckets sort as numbers do.
func keyOfBucket(bucket int) string { return string(byBucket) + fmt.Sprintf("%09d", bucket) }
