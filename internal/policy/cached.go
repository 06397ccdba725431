package policy

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"

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
	figures  map[branchRule][figuresLength]byte

	of    *dossier.Dossier // nil: not looked up yet
	key   [sha256.Size]byte
	rows  []int32
	known []kept
	fresh bool // holds something that is not kept yet
}

// branchRule names the figures of a requirement for a branch.
type branchRule struct{ branch, rule string }

// kept is one reply: what the rule with a number said by certain figures. Of a
// verdict that nobody saw there is only the status.
type kept struct {
	question uint16
	figures  [figuresLength]byte
	extent   extent
	status   audit.Status
	body     []byte // JSON, with positions among the dossier's rows as evidence
}

type extent byte

const (
	undefined extent = iota
	statusOnly
	inFull
)

func newCached(r *run, e engine) *cached {
	return &cached{engine: e, run: r, digester: r.set.newDigester(r.office, r.options.Keep.Salt), figures: map[branchRule][figuresLength]byte{}}
}

func (c *cached) next() {
	c.engine.next()
	c.keep()
	c.of = nil
}

// keep puts the replies about a dossier away.
func (c *cached) keep() {
	if c.fresh {
		c.options.Keep.In.Put(c.key, appendReplies(nil, c.known))
		c.fresh = false
	}
}

func (c *cached) ask(ctx context.Context, q *question, d *dossier.Dossier, r *audit.Requirement, figures audit.Thresholds) (reply, error) {
	if !slices.Contains(c.options.Keep.Rules, r.ID) {
		return c.engine.ask(ctx, q, d, r, figures)
	}
	c.lookUp(d)
	one := kept{question: q.number, figures: c.digestOf(d.Subject.Branch, r.ID, figures)}
	if known, ok := c.find(one); ok {
		return known, nil
	}
	said, err := c.engine.ask(ctx, q, d, r, figures)
	if err == nil && c.take(&one, said) {
		c.known, c.fresh = append(c.known, one), true
	}
	return said, err
}

func (c *cached) lookUp(d *dossier.Dossier) {
	if c.of == d {
		return
	}
	c.of, c.known = d, c.known[:0]
	c.key, c.rows = c.digester.of(d)
	if value, ok := c.options.Keep.In.Get(c.key); ok {
		c.known = parseReplies(c.known, value)
	}
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
func (c *cached) find(wanted kept) (keptReply, bool) {
	for i, one := range c.known {
		if one.question != wanted.question {
			continue
		}
		if said, ok := c.reply(one); ok && one.figures == wanted.figures {
			return said, true
		}
		c.known = slices.Delete(c.known, i, i+1)
		break
	}
	return keptReply{}, false
}

func (c *cached) reply(one kept) (keptReply, bool) {
	if one.extent != inFull {
		return keptReply{said: string(one.status)}, one.extent == undefined || !c.shows(one.status)
	}
	value, err := c.restore(one.body)
	return keptReply{string(one.status), value}, err == nil
}

// keptReply is a reply from an earlier run.
type keptReply struct {
	said  string
	whole ast.Value
}

func (k keptReply) status() string   { return k.said }
func (k keptReply) value() ast.Value { return k.whole }

// take notes what was said; false where it cannot be kept.
func (c *cached) take(one *kept, said reply) bool {
	one.status = audit.Status(said.status())
	if one.status != "" && !c.shows(one.status) {
		one.extent = statusOnly
		return true
	}
	value := said.value()
	if value == nil {
		one.extent = undefined
		return true
	}
	one.extent = inFull
	plain, err := ast.JSON(value)
	if err != nil || !c.renumber(plain, c.position) {
		return false
	}
	one.body, err = json.Marshal(plain)
	return err == nil
}

// restore gives what was kept, with the rows' numbers of this run.
func (c *cached) restore(body []byte) (ast.Value, error) {
	var plain any
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	if err := decoder.Decode(&plain); err != nil {
		return nil, err
	}
	if !c.renumber(plain, c.number) {
		return nil, errors.New("evidence is not among the rows")
	}
	return ast.InterfaceToValue(plain)
}

// renumber gives the rows in evidence other numbers.
func (c *cached) renumber(plain any, of func(int64) (int64, bool)) bool {
	object, _ := plain.(map[string]any)
	list, _ := object["evidence"].([]any)
	for i, item := range list {
		n, ok := item.(json.Number)
		if !ok {
			return false
		}
		old, err := n.Int64()
		if err != nil {
			return false
		}
		now, ok := of(old)
		if !ok {
			return false
		}
		list[i] = json.Number(strconv.FormatInt(now, 10))
	}
	return true
}

func (c *cached) position(row int64) (int64, bool) {
	i := slices.IndexFunc(c.rows, func(one int32) bool { return int64(one) == row })
	return int64(i), i >= 0
}

func (c *cached) number(position int64) (int64, bool) {
	if position < 0 || position >= int64(len(c.rows)) {
		return 0, false
	}
	return int64(c.rows[position]), true
}

// appendReplies writes replies one after the other: number, figures, extent, status, body.
func appendReplies(out []byte, replies []kept) []byte {
	for _, one := range replies {
		out = binary.BigEndian.AppendUint16(out, one.question)
		out = append(out, one.figures[:]...)
		out = append(out, byte(one.extent), byte(slices.Index(regoStatuses, one.status)+1)) //nolint:gosec // a handful
		if one.extent == inFull {
			out = binary.BigEndian.AppendUint32(out, uint32(len(one.body))) //nolint:gosec // a verdict
			out = append(out, one.body...)
		}
	}
	return out
}

// parseReplies reads what appendReplies wrote, up to whatever it would not have written.
func parseReplies(into []kept, value []byte) []kept {
	const head = 2 + figuresLength + 2
	for len(value) >= head {
		one := kept{question: binary.BigEndian.Uint16(value), figures: [figuresLength]byte(value[2:]), extent: extent(value[head-2])}
		status := int(value[head-1])
		if value = value[head:]; status > len(regoStatuses) {
			return into
		}
		if status > 0 {
			one.status = regoStatuses[status-1]
		}
		if one.extent == inFull {
			if len(value) < 4 {
				return into
			}
			length := 4 + int(binary.BigEndian.Uint32(value))
			if len(value) < length {
				return into
			}
			one.body, value = value[4:length], value[length:]
		}
		into = append(into, one)
	}
	return into
}
