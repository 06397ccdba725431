package spread

import (
	"context"
	"iter"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
)

// Judge takes the lines of buckets in order and gives what was found in each.
func (p *Plan) Judge(ctx context.Context, bench *engine.Bench, lines iter.Seq[Line], take func(*engine.Judged) error) error {
	var rows *dossier.Gathering
	at := ""
	finish := func() error {
		if rows == nil {
			return nil
		}
		found, err := p.judge(ctx, bench, at, rows)
		if err != nil {
			return err
		}
		return take(found)
	}
	for line := range lines {
		key, ok := line.is(byBucket)
		if !ok {
			return lost(&line)
		}
		if rows == nil || key != at {
			if err := finish(); err != nil {
				return err
			}
			at, rows = key, dossier.NewGathering(p.Outline)
		}
		if line.Row != nil {
			rows.Take(line.Row)
		}
	}
	return finish()
}

// judge judges one bucket.
func (p *Plan) judge(ctx context.Context, bench *engine.Bench, key string, rows *dossier.Gathering) (*engine.Judged, error) {
	bucket, err := bucketOfKey(key)
	if err != nil {
		return nil, err
	}
	book, err := rows.Book(func(s audit.Subject) bool { return p.bucketOf(s.Branch) == bucket })
	if err != nil {
		return nil, err
	}
	return bench.Judge(ctx, bench.Join(book))
}

// lost is the fault of a line that no bucket has got.
func lost(l *Line) error {
	return &audit.Fault{
		Where:   l.Key,
		Problem: audit.Text{ZH: "这一行还没有分到任何一桶", EN: "this line was not brought to a bucket"},
		Remedy:  audit.Text{ZH: "请把各轮都做完再判定", EN: "run every round before judging"},
	}
}
