package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/manifest"
	"ninefold/internal/render"
	"ninefold/internal/spread"
)

// expected is what is known of the outcome beforehand.
type expected struct{ buckets, subjects int }

// conclude adds up what the shards of a job say and writes the manifest. The counts must
// be of so many subjects, or something was lost on the way.
func conclude(ctx context.Context, folder *runFolder, job Job, bench *engine.Bench, want expected) (*audit.Result, error) {
	from := job.attemptFolder()
	data, err := os.ReadFile(filepath.Join(from, shardsName)) //nolint:gosec // in the folder of the run
	if err != nil {
		return nil, lacking(err.Error())
	}
	m := manifest.Manifest{Schema: manifest.Schema, Buckets: want.buckets}
	if err := json.Unmarshal(data, &m.Shards); err != nil {
		return nil, lacking(err.Error())
	}
	sum := &spread.Sum{}
	for i := range m.Shards {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if err := addUp(from, &m.Shards[i], sum); err != nil {
			return nil, err
		}
	}
	found := sum.Judged()
	if n := found.Summary.Subjects + found.Summary.OutOfScope; n != want.subjects {
		return nil, lacking(fmt.Sprintf("%d / %d", n, want.subjects))
	}
	result := bench.Head(found)
	if m.Result, err = headOf(result); err != nil {
		return nil, err
	}
	if err := folder.keep(from, m.Shards); err != nil {
		return nil, err
	}
	return result, folder.finish(func(w io.Writer) error { return render.WriteJSON(w, &m) })
}

// headOf is a result as a document, without the counts of branches, which the shards have.
func headOf(r *audit.Result) ([]byte, error) {
	head := *r
	head.Summary.Branches = nil
	format, err := render.Lookup("json")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = format.Render(&out, &head, render.Options{})
	return out.Bytes(), err
}

// Lines of a shard by what they begin with. The verdicts are most of it, and only those
// are read that a waiver excused.
var (
	beginsCounts = []byte(`{"counts":`)
	beginsBranch = []byte(`{"branch":`)
	saysWaived   = []byte(`"status":"` + string(audit.Waived) + `"`)
)

// addUp takes in what a shard says of the whole, and makes sure that it is as its worker
// wrote it.
func addUp(folder string, s *manifest.Shard, sum *spread.Sum) error {
	file, err := os.Open(filepath.Join(folder, filepath.Base(s.Path))) //nolint:gosec // in the folder of the run
	if err != nil {
		return lacking(err.Error())
	}
	defer func() { _ = file.Close() }() // nothing is written
	digest := sha256.New()
	lines, bytesRead := bufio.NewReaderSize(io.TeeReader(file, digest), 1<<20), int64(0)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(line) == 0 {
			break
		}
		if err != nil {
			return lacking(s.Path + ": " + err.Error())
		}
		bytesRead += int64(len(line))
		if !bytes.HasPrefix(line, beginsCounts) && !bytes.HasPrefix(line, beginsBranch) && !bytes.Contains(line, saysWaived) {
			continue
		}
		if err := addLine(line, sum); err != nil {
			return lacking(s.Path + ": " + err.Error())
		}
	}
	if bytesRead != s.Bytes || hex.EncodeToString(digest.Sum(nil)) != s.SHA256 {
		return changed(s.Path)
	}
	return nil
}

func addLine(line []byte, sum *spread.Sum) error {
	found, err := spread.ReadFinding(line)
	if err != nil {
		return err
	}
	if found.Verdict != nil && found.Verdict.Status != audit.Waived {
		return nil // one whose words look like that
	}
	return sum.Take(found)
}

// lacking is the fault of an engine that says it is done and has not delivered all.
func lacking(what string) error {
	return &audit.Fault{
		Problem: audit.Text{ZH: "集群交回的结果不完整（" + what + "），什么都没有写出", EN: "what the cluster gave back is not all (" + what + "); nothing was written"},
		Remedy:  audit.Text{ZH: "请确认各台机器以同一路径看到 --run 的文件夹，然后重试", EN: "make sure that every machine sees the folder of --run by the same path, and try again"},
	}
}
