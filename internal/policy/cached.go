package policy

import (
	"context"
	"crypto/sha256"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// Kept is where replies of policies are kept from run to run. It must give back
// only what was put in under the very same key.
type Kept interface {
	Get(key [sha256.Size]byte) ([]byte, bool)
	Put(key [sha256.Size]byte, value []byte)
}

// Keeping says which replies are kept, and where.
type Keeping struct {
	In   Kept   // nil: nowhere
	Salt string // what else replies depend on: the program that prepares the facts

	// Rules are the requirements whose replies may be kept: those that use the
	// numbers of rows for nothing but to name their evidence.
	Rules []string
}

// cached gives the replies that are kept and asks an engine for the others.
// What it keeps is what the policy said, not the verdict: waivers, figures and
// the places of rows are put to it anew in every run.
type cached struct {
	engine
	*run
	digester *digester
	rules    map[string]bool
	figures  map[branchRule][figuresLength]byte
	reader   plainReader

	about map[*dossier.Dossier]*knowledge // since the last call of next
	last  *knowledge
	spare []*knowledge
}

// branchRule names the figures of a requirement for a branch.
type branchRule struct{ branch, rule string }

// knowledge is what was said of one dossier.
type knowledge struct {
	of      *dossier.Dossier
	key     [sha256.Size]byte
	rows    []int32
	replies []kept
	fresh   bool // holds something that is not kept yet
}

func newCached(r *run, e engine) *cached {
	c := &cached{
		engine: e, run: r, digester: r.set.newDigester(r.office, r.options.Keep.Salt),
		rules: map[string]bool{}, figures: map[branchRule][figuresLength]byte{}, about: map[*dossier.Dossier]*knowledge{},
	}
	for _, rule := range r.options.Keep.Rules {
		c.rules[rule] = true
	}
	return c
}

func (c *cached) next() {
	c.engine.next()
	c.keep()
}

// keep puts the replies about all dossiers away.
func (c *cached) keep() {
	for _, k := range c.about {
		if k.fresh {
			c.options.Keep.In.Put(k.key, appendReplies(nil, k.replies))
		}
		c.spare = append(c.spare, k)
	}
	clear(c.about)
	c.last = nil
}

func (c *cached) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	if !c.rules[r.ID] {
		return c.engine.ask(ctx, q, d, r, figures)
	}
	k := c.lookUp(d)
	one := kept{question: q.number, figures: c.digestOf(d.Subject.Branch, r.ID, figures)}
	if known, ok := c.find(k, one); ok {
		return known, nil
	}
	said, err := c.engine.ask(ctx, q, d, r, figures)
	if err == nil && c.take(k, &one, said) {
		k.replies, k.fresh = append(k.replies, one), true
	}
	return said, err
}

// lookUp gives what is known of a dossier.
func (c *cached) lookUp(d *dossier.Dossier) *knowledge {
	if c.last != nil && c.last.of == d {
		return c.last
	}
	k, ok := c.about[d]
	if !ok {
		k = c.empty(d)
		key, rows := c.digester.of(d)
		k.key, k.rows = key, append(k.rows, rows...)
		if value, ok := c.options.Keep.In.Get(k.key); ok {
			k.replies = parseReplies(k.replies, value)
		}
		c.about[d] = k
	}
	c.last = k
	return k
}

func (c *cached) empty(d *dossier.Dossier) *knowledge {
	last := len(c.spare) - 1
	if last < 0 {
		return &knowledge{of: d}
	}
	k := c.spare[last]
	c.spare = c.spare[:last]
	*k = knowledge{of: d, rows: k.rows[:0], replies: k.replies[:0]}
	return k
}

func (c *cached) digestOf(branch, rule string, figures audit.Thresholds) [figuresLength]byte {
	key := branchRule{branch, rule}
	sum, ok := c.figures[key]
	if !ok {
		sum = figuresDigest(figures)
		c.figures[key] = sum
	}
	return sum
}

// find gives the reply to a question, if as much of it is kept as will be seen.
// One that is kept in part, or by other figures, makes room.
func (c *cached) find(k *knowledge, wanted kept) (keptReply, bool) {
	for i := range k.replies {
		one := &k.replies[i]
		if one.question != wanted.question {
			continue
		}
		if one.figures == wanted.figures {
			if said, ok := c.reply(k, one); ok {
				return said, true
			}
		}
		k.replies = slices.Delete(k.replies, i, i+1)
		break
	}
	return keptReply{}, false
}

// reply gives what was kept, with the rows' numbers of this run.
func (c *cached) reply(k *knowledge, one *kept) (keptReply, bool) {
	if one.extent != inFull {
		return keptReply{said: string(one.status)}, one.extent == undefined || !c.shows(one.status)
	}
	plain, ok := c.reader.plainIn(one.body)
	return keptReply{string(one.status), plain}, ok && renumber(plain, k.number)
}

// take notes what was said; false where it cannot be kept.
func (c *cached) take(k *knowledge, one *kept, said reply) bool {
	one.status = audit.Status(said.status())
	if one.status != "" && !c.shows(one.status) {
		one.extent = statusOnly
		return true
	}
	if one.status == "" && said.value() == nil {
		one.extent = undefined
		return true
	}
	one.extent = inFull
	plain, err := plainOf(said)
	if err != nil || plain == nil || !renumber(plain, k.position) {
		return false
	}
	var ok bool
	one.body, ok = appendPlain(nil, plain)
	return ok
}

func (k *knowledge) position(row int64) (int64, bool) {
	i := slices.IndexFunc(k.rows, func(one int32) bool { return int64(one) == row })
	return int64(i), i >= 0
}

func (k *knowledge) number(position int64) (int64, bool) {
	if position < 0 || position >= int64(len(k.rows)) {
		return 0, false
	}
	return int64(k.rows[position]), true
}
