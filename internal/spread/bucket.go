package spread

import (
	"context"
	"iter"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
)

// Judge takes the lines of buckets, of one or of several in order, and gives what was
// found in each. The bench is that of the plan's terms.
func (p *Plan) Judge(ctx context.Context, bench *engine.Bench, lines iter.Seq2[Line, error], take func(*engine.Judged) error) error {
	var g *bucket
	for line, err := range p.checked(lines) {
		if err != nil {
			return err
		}
		key, ok := line.is(byBucket)
		if !ok {
			return lost(&line)
		}
		if g == nil || g.key != key {
			if err := g.judge(ctx, bench, take); err != nil {
				return err
			}
			g = &bucket{p, key, dossier.NewGathering(p.Outline)}
		}
		if line.Row != nil {
			g.rows.Take(line.Row)
		}
	}
	return g.judge(ctx, bench, take)
}

// bucket is some branches and their people, with their guests.
type bucket struct {
	plan *Plan
	key  string
	rows *dossier.Gathering
}

// judge judges the own ones of a bucket, if there is one.
func (g *bucket) judge(ctx context.Context, bench *engine.Bench, take func(*engine.Judged) error) error {
	if g == nil {
		return nil
	}
	number, err := strconv.Atoi(g.key)
	if err != nil || number >= g.plan.Buckets {
		return strayLine(&Line{Key: string(byBucket) + g.key}, audit.Textf("没有这一桶", "is of no bucket of this one"))
	}
	book, err := g.rows.Book(func(s audit.Subject) bool { return g.plan.bucketOf(s.Branch) == number })
	if err != nil {
		return err
	}
	found, err := bench.Judge(ctx, bench.Join(book))
	if err != nil {
		return err
	}
	return take(found)
}

// lost is the fault of a line that no bucket has got.
func lost(l *Line) error {
	return &audit.Fault{
		Where:   l.Key,
		Problem: audit.Text{ZH: "这一行还没有分到任何一桶", EN: "this line was not brought to a bucket"},
		Remedy:  audit.Text{ZH: "请把各轮都做完再判定", EN: "run every round before judging"},
	}
}
