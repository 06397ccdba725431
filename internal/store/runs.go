package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io"

	"ninefold/internal/audit"
)

// KeptRun is what is known of a run without its result: by what it judged, and how many
// verdicts it gave of which status.
type KeptRun struct {
	ID                         int64
	At                         string // RFC 3339, UTC
	Who                        string
	AsOf, From, To             string // yyyy-mm-dd
	PolicyDigest, ConfigDigest string
	Inputs                     []audit.Input
	Figures                    []audit.Figure
	Counts                     map[audit.Status]int
}

// Describe is what is kept of a result beside its bytes.
func Describe(r *audit.Result) KeptRun {
	return KeptRun{
		AsOf: r.Run.AsOf.String(), From: r.Run.Period.From.String(), To: r.Run.Period.To.String(),
		PolicyDigest: r.Run.PolicyDigest, ConfigDigest: r.Run.ConfigDigest,
		Inputs: r.Run.Inputs, Figures: r.Figures, Counts: r.Summary.Status,
	}
}

// KeepRun keeps a run with its result, as JSON, and at once the entries that come of it,
// such as what it closes. The number of the run is given.
func (s *Store) KeepRun(ctx context.Context, who string, run *KeptRun, result []byte, entries []Written) (id int64, err error) {
	packed, err := pack(result)
	if err != nil {
		return 0, err
	}
	row := map[string]any{
		"as_of": run.AsOf, "period_from": run.From, "period_to": run.To, "policy_digest": run.PolicyDigest, "config_digest": run.ConfigDigest, "result": packed,
	}
	for name, value := range map[string]any{"inputs": run.Inputs, "figures": run.Figures, "counts": run.Counts} {
		written, err := json.Marshal(value)
		if err != nil {
			return 0, err
		}
		row[name] = string(written)
	}
	err = s.book(ctx, who, func(b *booking) error {
		if id, err = b.add("runs", row); err != nil {
			return err
		}
		for _, e := range entries {
			e.Run = id
			if err := b.enter(e); err != nil {
				return err
			}
		}
		return nil
	})
	return id, err
}

// Runs are all that were kept, the latest first.
func (s *Store) Runs(ctx context.Context) ([]KeptRun, error) {
	type raw struct {
		KeptRun

		inputs, figures, counts string
	}
	rows, err := list(ctx, s, "select id, at, who, as_of, period_from, period_to, policy_digest, config_digest, inputs, figures, counts from runs order by id desc", nil, func(r *raw) []any {
		return []any{&r.ID, &r.At, &r.Who, &r.AsOf, &r.From, &r.To, &r.PolicyDigest, &r.ConfigDigest, &r.inputs, &r.figures, &r.counts}
	})
	if err != nil {
		return nil, err
	}
	all := make([]KeptRun, len(rows))
	for i := range rows {
		r := &rows[i]
		for _, one := range []struct {
			text string
			into any
		}{{r.inputs, &r.Inputs}, {r.figures, &r.Figures}, {r.counts, &r.Counts}} {
			if err := json.Unmarshal([]byte(one.text), one.into); err != nil {
				return nil, damaged(s.path)
			}
		}
		all[i] = r.KeptRun
	}
	return all, nil
}

// Result gives the result of a run as JSON; nil: there is no such run.
func (s *Store) Result(ctx context.Context, run int64) ([]byte, error) {
	var packed []byte
	err := s.reading.QueryRowContext(ctx, "select result from runs where id=?", run).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, troubleWith(s.path, err)
	}
	data, err := unpack(packed)
	if err != nil {
		return nil, damaged(s.path)
	}
	return data, nil
}

func pack(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write(data)
	err = errors.Join(err, w.Close())
	return out.Bytes(), err
}

// largestResult is more than any result of ours: what claims to be larger is no result.
const largestResult = 8 << 30

func unpack(packed []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(r, largestResult))
}
