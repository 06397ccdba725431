package main

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"ninefold/internal/engine"
	"ninefold/internal/manifest"
	"ninefold/internal/spread"
)

// The steps of the pipeline, as Beam runs them on workers. Each is registered by its
// type: a worker finds it by name.
func init() {
	type ctx = context.Context
	type packed = func(*[]byte) bool
	register.DoFn2x1[ctx, string, error](&surveyStep{})
	register.DoFn7x1[ctx, string, collector, collector, collector, collector, collector, error](&rowsStep{})
	register.DoFn7x1[ctx, string, packed, collector, collector, collector, collector, error](&personStep{})
	register.DoFn5x1[ctx, string, packed, collector, collector, error](&eventStep{})
	register.DoFn4x1[ctx, string, packed, collector, error](&wantedStep{})
	register.DoFn4x1[ctx, string, packed, collector, error](&judgeStep{})
	register.DoFn3x1[ctx, string, packed, error](&shardsStep{})
	register.Emitter2[string, []byte]()
	register.Iter1[[]byte]()
}

// The rounds by what their keys stand for: those of spread, and that of buckets.
var (
	byPerson, byEvent, byBranch, byPartner = spread.Rounds[0], spread.Rounds[1], spread.Rounds[2], spread.Rounds[3]
	byBucket                               = spread.LastRound
)

// surveyStep reads one part of the exports and writes what the whole has to know of it.
type surveyStep struct{ Job Job }

// ProcessElement takes the number of a part.
func (s *surveyStep) ProcessElement(ctx context.Context, part string) error {
	number, err := strconv.Atoi(part)
	if err == nil {
		err = s.Job.begin()
	}
	if err == nil {
		err = s.Job.survey(ctx, number)
	}
	return carried(err)
}

// rowsStep gives the rows of a file, each under what it hangs on.
type rowsStep struct {
	Job Job

	packs packs
}

func (s *rowsStep) to(person, event, branch, partner, bucket collector) {
	s.packs.into(map[spread.Round]collector{byPerson: person, byEvent: event, byBranch: branch, byPartner: partner, byBucket: bucket})
}

// ProcessElement reads one file, or one part of the exports.
func (s *rowsStep) ProcessElement(ctx context.Context, file string, person, event, branch, partner, bucket collector) error {
	s.to(person, event, branch, partner, bucket)
	var f rowsFile
	if err := errors.Join(s.Job.begin(), json.Unmarshal([]byte(file), &f)); err != nil {
		return carried(err)
	}
	if f.Part > 0 {
		return carried(s.Job.eachRow(ctx, f, s.packs.add))
	}
	return carried(s.Job.eachLine(f, s.packs.add))
}

// FinishBundle sends what waits.
func (s *rowsStep) FinishBundle(_ context.Context, person, event, branch, partner, bucket collector) error {
	s.to(person, event, branch, partner, bucket)
	return carried(s.packs.flush())
}

// round does a round for one key after the other.
type round struct {
	Job   Job
	Round spread.Round

	packs packs
}

func (r *round) deliver(ctx context.Context, key string, packed func(*[]byte) bool) error {
	at, err := r.Job.opened(ctx)
	if err == nil {
		err = at.plan.Deliver(r.Round, key, unpacked(packed), r.packs.add)
	}
	return carried(err)
}

// personStep does the round of people.
type personStep struct{ round }

func (s *personStep) to(event, branch, partner, bucket collector) {
	s.packs.into(map[spread.Round]collector{byEvent: event, byBranch: branch, byPartner: partner, byBucket: bucket})
}

// ProcessElement takes somebody's rows.
func (s *personStep) ProcessElement(ctx context.Context, key string, packed func(*[]byte) bool, event, branch, partner, bucket collector) error {
	s.to(event, branch, partner, bucket)
	return s.deliver(ctx, key, packed)
}

// FinishBundle sends what waits.
func (s *personStep) FinishBundle(_ context.Context, event, branch, partner, bucket collector) error {
	s.to(event, branch, partner, bucket)
	return carried(s.packs.flush())
}

// eventStep does the round of events.
type eventStep struct{ round }

func (s *eventStep) to(partner, bucket collector) {
	s.packs.into(map[spread.Round]collector{byPartner: partner, byBucket: bucket})
}

// ProcessElement takes an event and who took part in it.
func (s *eventStep) ProcessElement(ctx context.Context, key string, packed func(*[]byte) bool, partner, bucket collector) error {
	s.to(partner, bucket)
	return s.deliver(ctx, key, packed)
}

// FinishBundle sends what waits.
func (s *eventStep) FinishBundle(_ context.Context, partner, bucket collector) error {
	s.to(partner, bucket)
	return carried(s.packs.flush())
}

// wantedStep does the rounds of branches and of partners.
type wantedStep struct{ round }

func (s *wantedStep) to(bucket collector) {
	s.packs.into(map[spread.Round]collector{byBucket: bucket})
}

// ProcessElement takes rows and who wants them.
func (s *wantedStep) ProcessElement(ctx context.Context, key string, packed func(*[]byte) bool, bucket collector) error {
	s.to(bucket)
	return s.deliver(ctx, key, packed)
}

// FinishBundle sends what waits.
func (s *wantedStep) FinishBundle(_ context.Context, bucket collector) error {
	s.to(bucket)
	return carried(s.packs.flush())
}

// judgeStep judges a bucket and writes what was found.
type judgeStep struct{ Job Job }

// ProcessElement takes the rows of a bucket and gives its shard.
func (s *judgeStep) ProcessElement(ctx context.Context, key string, packed func(*[]byte) bool, give collector) error {
	at, err := s.Job.opened(ctx)
	if err != nil {
		return carried(err)
	}
	return carried(at.plan.Judge(ctx, at.bench, streamed(packed), func(found *engine.Judged) error {
		shard, err := s.Job.write(strings.TrimPrefix(key, string(byBucket)), found)
		if err != nil {
			return err
		}
		line, err := json.Marshal(shard)
		if err == nil {
			give("", line)
		}
		return err
	}))
}

// shardsStep writes down which shards there are.
type shardsStep struct{ Job Job }

// ProcessElement takes all shards.
func (s *shardsStep) ProcessElement(_ context.Context, _ string, packed func(*[]byte) bool) error {
	shards := []manifest.Shard{}
	var line []byte
	for packed(&line) {
		var one manifest.Shard
		if err := json.Unmarshal(line, &one); err != nil {
			return carried(err)
		}
		shards = append(shards, one)
	}
	slices.SortFunc(shards, func(a, b manifest.Shard) int { return strings.Compare(a.Path, b.Path) })
	_, err := writeJSON(filepath.Join(s.Job.attemptFolder(), shardsName), shards)
	return carried(err)
}
