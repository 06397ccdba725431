package spread

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Line is what travels between rounds: a row, or the wish for one, under the key that
// it is gathered by. Lines of a key come in the order of their ranks. A row may bring
// the buckets that it is for along; a wish is nothing else: its buckets want the rows
// of the key. A line under a bucket's key with neither says that there is somebody to
// judge in it.
type Line struct {
	Key  string
	Rank int
	Row  *dossier.LooseRow
	To   []int // buckets
	All  bool  // every bucket
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

// LastRound is the one behind them, whose lines are for Judge.
const LastRound = byBucket

// RoundNames are what people call them.
func RoundNames() []string {
	var names []string
	for _, round := range Rounds {
		names = append(names, strings.Trim(string(round), "123456789/"))
	}
	return names
}

// Ranks of lines of one key. Of a person: people, postings, all else. Of an event: it,
// the plan's wishes for it, who took part. Of a branch or partner: wishes, then rows.
const (
	rankFirst   = 0
	rankPosting = 1
	rankWish    = 1 // for an event
	rankOther   = 2
)

// Compare puts lines in the order in which rounds take them: by key, then by rank.
func (l Line) Compare(other Line) int {
	return cmp.Or(cmp.Compare(l.Key, other.Key), cmp.Compare(l.Rank, other.Rank))
}

// keyOf writes a key so that lines sorted as bytes of text stand as compare has them: an
// id may hold anything, a key nothing that JSON would write otherwise, or that sorts
// before the quotation mark at its end.
func keyOf(round Round, id string) string { return string(round) + url.QueryEscape(id) }

// every are the rounds and what comes behind them, by the digit that they begin with.
var every = [...]Round{byPerson, byEvent, byBranch, byPartner, byBucket}

// RoundOf is the round that lines of a key are for; false where there is no such round.
// That of buckets is for Judge.
func RoundOf(key string) (Round, bool) { return roundOf(key) }

func roundOf[T ~string | ~[]byte](key T) (Round, bool) {
	if len(key) == 0 || key[0] < '1' || int(key[0]-'1') >= len(every) {
		return "", false
	}
	round := every[key[0]-'1']
	return round, len(key) >= len(round) && string(key[:len(round)]) == string(round)
}

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
func (l Line) MarshalJSON() ([]byte, error) { return l.appendText(nil), nil }

func (l *Line) appendText(to []byte) []byte {
	to = dossier.AppendString(append(to, '['), l.Key)
	to = append(strconv.AppendInt(append(to, ','), int64(l.Rank), 10), ',')
	if l.Row == nil {
		to = append(to, "null"...)
	} else {
		to = l.Row.AppendText(to)
	}
	to = append(to, ',')
	if l.To == nil {
		to = append(to, "null"...)
	} else {
		to = append(to, '[')
		for i, bucket := range l.To {
			if i > 0 {
				to = append(to, ',')
			}
			to = strconv.AppendInt(to, int64(bucket), 10)
		}
		to = append(to, ']')
	}
	return append(strconv.AppendBool(append(to, ','), l.All), ']')
}

// UnmarshalJSON reads it.
func (l *Line) UnmarshalJSON(data []byte) error {
	if text := string(data); utf8.ValidString(text) && l.readText(text) {
		return l.sound()
	}
	*l = Line{}
	parts := []any{&l.Key, &l.Rank, &l.Row, &l.To, &l.All}
	want := len(parts)
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if len(parts) != want {
		return fmt.Errorf("a line has %d parts instead of %d", len(parts), want)
	}
	return l.sound()
}

// readText reads a row without a wish, as most lines are, just as it was written; false:
// it is anything else, and left to encoding/json.
func (l *Line) readText(text string) bool {
	rest, ok := strings.CutPrefix(text, `["`)
	key, rest, closed := strings.Cut(rest, `",`)
	if !ok || !closed || len(rest) < 3 || rest[0] < '0' || rest[0] > '9' || rest[1] != ',' || strings.ContainsFunc(key, unplain) {
		return false
	}
	row := new(dossier.LooseRow)
	end, ok := row.ReadText(rest[2:])
	if !ok || end != ",null,false]" {
		return false
	}
	*l = Line{Key: key, Rank: int(rest[0] - '0'), Row: row}
	return true
}

// unplain are characters that JSON has another way to write, or none.
func unplain(r rune) bool { return r < ' ' || r == '"' || r == '\\' }

// sound refuses what no step would write.
func (l *Line) sound() error {
	switch {
	case l.Rank < rankFirst || l.Rank > rankOther:
		return fmt.Errorf("there is no rank %d", l.Rank)
	case l.Row != nil:
		return l.Row.Check()
	}
	return nil
}

// checked gives lines as long as they can be of the plan and stand in order: behind one
// that does not, others of its key may stand anywhere. A fault is the last thing given.
func (p *Plan) checked(lines iter.Seq2[Line, error]) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		var before Line
		for line, err := range lines {
			if err == nil {
				err = p.fits(&line, &before)
			}
			if !yield(line, err) || err != nil {
				return
			}
			before = line
		}
	}
}

func (p *Plan) fits(l, before *Line) error {
	if before.Compare(*l) > 0 {
		return &audit.Fault{
			Where:   l.Key,
			Problem: audit.Text{ZH: "各行没有按顺序排列（排在 " + before.Key + " 之后）", EN: "the lines are not in order (it comes behind " + before.Key + ")"},
			Remedy:  audit.Text{ZH: "请用 LC_ALL=C sort 排序", EN: "sort them with LC_ALL=C sort"},
		}
	}
	for _, bucket := range l.To {
		if bucket < 0 || bucket >= p.Buckets {
			return strayLine(l, audit.Textf("分到第 %s 桶，计划只有 %s 桶", "is for bucket %s, and the plan has %s", strconv.Itoa(bucket), strconv.Itoa(p.Buckets)))
		}
	}
	return nil
}

// strayLine is the fault of a line of another plan.
func strayLine(l *Line, why audit.Text) error {
	return &audit.Fault{
		Where: l.Key, Problem: audit.Text{ZH: "这一行不属于这个计划：" + why.ZH, EN: "this line is of another plan: it " + why.EN},
		Remedy: audit.Text{ZH: "请在各步使用同一次运行的计划和各行", EN: "use the plan and the lines of one run in every step"},
	}
}

// Those of FNV-1a with 64 bits.
const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

// bucketOf is the bucket of a branch and its people.
func (p *Plan) bucketOf(branch string) int {
	return int(fnv1a(fnvBasis, branch) % uint64(p.Buckets)) //nolint:gosec // below the number of buckets
}

// fnv1a goes on from a hash with a text.
func fnv1a[T ~string | ~[]byte](h uint64, text T) uint64 {
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * fnvPrime
	}
	return h
}

// keyOfBucket is written so that buckets sort as numbers do.
func keyOfBucket(bucket int) string {
	const digits = len("000000000") // enough for MostBuckets
	number := strconv.Itoa(bucket)
	return string(byBucket) + "000000000"[:digits-len(number)] + number
}
