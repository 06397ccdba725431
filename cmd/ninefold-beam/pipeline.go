package main

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/graphx"
	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"
	"google.golang.org/protobuf/encoding/protojson"
)

// pipeline is what a job server is asked to run: nothing but ParDo, Flatten, GroupByKey
// and Reshuffle, since no more is to be had everywhere (Spark's runner has no side
// inputs, for one). A test holds it to that.
func pipeline(j Job, files []rowsFile, command string) (*pipepb.Pipeline, error) {
	p, s := beam.NewPipelineWithRoot()
	names := make([]string, len(files))
	for i := range files {
		line, err := json.Marshal(files[i])
		if err != nil {
			return nil, err
		}
		names[i] = string(line)
	}
	assemble(s, j, beam.Reshuffle(s.Scope("files"), beam.CreateList(s.Scope("files"), names)))
	return marshalled(p, command)
}

// surveying is the pipeline before it, where workers read the exports: each part by itself.
func surveying(j Job, parts int, command string) (*pipepb.Pipeline, error) {
	p, s := beam.NewPipelineWithRoot()
	numbers := make([]string, parts)
	for i := range numbers {
		numbers[i] = strconv.Itoa(i + 1)
	}
	beam.ParDo0(s.Scope("survey"), &surveyStep{Job: j}, beam.Reshuffle(s.Scope("parts"), beam.CreateList(s.Scope("parts"), numbers)))
	return marshalled(p, command)
}

func marshalled(p *beam.Pipeline, command string) (*pipepb.Pipeline, error) {
	edges, _, err := p.Build()
	if err != nil {
		return nil, err
	}
	environment, err := processes(command)
	if err != nil {
		return nil, err
	}
	return graphx.Marshal(edges, &graphx.Options{Environment: environment})
}

// assemble puts the steps together: rows → people → events → branches → partners →
// buckets → shards.
func assemble(s beam.Scope, j Job, files beam.PCollection) {
	step := s.Scope
	gathered := func(name string, lines ...beam.PCollection) beam.PCollection {
		if len(lines) == 1 {
			return beam.GroupByKey(step(name), lines[0])
		}
		return beam.GroupByKey(step(name), beam.Flatten(step(name), lines...))
	}
	person, event, branch, partner, bucket := beam.ParDo5(step("rows"), &rowsStep{Job: j}, files)
	event1, branch1, partner1, bucket1 := beam.ParDo4(step("people"), &personStep{round{Job: j, Round: byPerson}}, gathered("people", person))
	partner2, bucket2 := beam.ParDo2(step("events"), &eventStep{round{Job: j, Round: byEvent}}, gathered("events", event, event1))
	bucket3 := beam.ParDo(step("branches"), &wantedStep{round{Job: j, Round: byBranch}}, gathered("branches", branch, branch1))
	bucket4 := beam.ParDo(step("partners"), &wantedStep{round{Job: j, Round: byPartner}}, gathered("partners", partner, partner1, partner2))
	shards := beam.ParDo(step("judge"), &judgeStep{Job: j}, gathered("judge", bucket, bucket1, bucket2, bucket3, bucket4))
	beam.ParDo0(step("shards"), &shardsStep{Job: j}, gathered("shards", shards))
}

// processes is the environment of the steps: this very program, started by its path on
// the machine. Nothing is staged, so it names no artifact, and nothing listens: a worker
// of the kind that waits for calls does so on every interface of its machine.
func processes(command string) (*pipepb.Environment, error) {
	payload, err := protojson.Marshal(&pipepb.ProcessPayload{Command: command})
	if err != nil {
		return nil, err
	}
	environment, err := graphx.CreateEnvironment(context.Background(), graphx.URNEnvProcess, func(context.Context) string { return string(payload) })
	if err != nil {
		return nil, err
	}
	environment.Dependencies = nil
	return environment, nil
}
