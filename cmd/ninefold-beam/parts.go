package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/spread"
	"ninefold/internal/surroundings"
)

// partReading is what workers read their parts of the exports by.
type partReading struct {
	Request engine.Request    `json:"request"`
	Environ []string          `json:"environ"` // the settings in it
	Names   map[string]string `json:"names"`   // what results call the files, by their whole paths
}

// names of files in the work folder
const (
	readingName = "reading.json"
	censusName  = "census-%05d.json"
)

// mostParts is how many parts there may be: each reads all files.
const mostParts = 4096

// checkParts refuses parts that make no sense.
func (o *order) checkParts() error {
	if o.parts <= mostParts {
		return nil
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("--parts %d", o.parts),
		Problem: audit.Text{ZH: "份数太多", EN: "too many parts"},
		Remedy:  audit.Textf("每份都要读全部文件；请给出不大于 %d 的整数", "each reads all files: give a whole number of at most %d", mostParts),
	}
}

// surveyed begins a job, and has workers read the exports in parts first where --parts
// asks for that.
func (o *order) surveyed(ctx context.Context, setup *engine.Setup, found *engine.Sources, work, command string) (*Job, error) {
	job := &Job{Folder: work, Parts: o.parts}
	if o.parts == 0 {
		return job, nil
	}
	reading, err := readingOf(setup, found)
	if err == nil {
		job.Reading, err = writeJSON(filepath.Join(work, readingName), reading)
	}
	if err == nil {
		err = run(ctx, o, job, func(j Job) (*pipepb.Pipeline, error) { return surveying(j, o.parts, command) })
	}
	if err != nil {
		return nil, err
	}
	found.Share.Of = o.parts
	found.Censuses, err = job.censuses()
	return job, err
}

// censuses are what workers wrote of all parts.
func (j Job) censuses() ([]*dossier.Census, error) {
	var all []*dossier.Census
	for number := 1; number <= j.Parts; number++ {
		data, err := os.ReadFile(filepath.Join(j.attemptFolder(), fmt.Sprintf(censusName, number)))
		one := new(dossier.Census)
		if err == nil {
			err = json.Unmarshal(data, one)
		}
		if err != nil {
			return nil, lacking(err.Error())
		}
		all = append(all, one)
	}
	return all, nil
}

// readingOf is how others read what a setup reads: by whole paths, which all machines see.
// Tables of databases it refuses: a secret would have to travel, and two processes may be
// given two states of a table.
func readingOf(setup *engine.Setup, found *engine.Sources) (*partReading, error) {
	if tables := found.TableNames(); len(tables) > 0 {
		return nil, &audit.Fault{
			Where:   "--parts",
			Problem: audit.Textf("%s 来自数据库，工作机不读数据库", "%s comes from a database, and workers read none", tables[0]),
			Remedy:  audit.Text{ZH: "请去掉 --parts，或先导出这张表", EN: "leave --parts out, or export the table first"},
		}
	}
	r := setup.Request
	r.Config = setup.Path
	r.Sources, r.Policies = slices.Clone(r.Sources), slices.Clone(r.Policies)
	paths := []*string{&r.Config, &r.Corrections, &r.Publisher.KeyFile}
	for _, some := range [][]string{r.Sources, r.Policies} {
		for i := range some {
			paths = append(paths, &some[i])
		}
	}
	var faults []error
	for _, path := range paths {
		if *path == "" {
			continue
		}
		whole, err := filepath.Abs(*path)
		*path, faults = whole, append(faults, err)
	}
	names, err := wholePaths(found)
	return &partReading{r, settingsIn(r.Environ), names}, errors.Join(append(faults, err)...)
}

// wholePaths gives what results call the files, by their whole paths.
func wholePaths(found *engine.Sources) (map[string]string, error) {
	names := map[string]string{}
	for i, path := range found.Paths {
		path, err := filepath.Abs(path)
		if err != nil {
			return nil, err
		}
		names[path] = found.Names[i]
	}
	return names, nil
}

// settingsIn are the variables of an environment that are settings: none with a secret of
// the programs' own, which is not to lie in a folder that all machines see.
func settingsIn(environ []string) []string {
	return slices.DeleteFunc(slices.Clone(environ), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		return !strings.HasPrefix(name, "NINEFOLD_") || slices.Contains(surroundings.Own(), name)
	})
}

// share finds the files of a part of the exports: those that the driver found, under the
// same names.
func (j Job) share(number int) (*engine.Setup, *engine.Sources, error) {
	reading, err := j.reading()
	if err != nil {
		return nil, nil, err
	}
	setup, err := engine.LoadConfig(reading.Request)
	if err != nil {
		return nil, nil, notSeen(err)
	}
	if reading.Request.Config == "" && setup.Path != "" {
		return nil, nil, notSeen(errors.New(setup.Path))
	}
	found, err := setup.Discover()
	if err != nil {
		return nil, nil, notSeen(err)
	}
	here, err := wholePaths(found)
	if err != nil {
		return nil, nil, err
	}
	for path := range reading.Names {
		if _, ok := here[path]; !ok {
			return nil, nil, notSeen(errors.New(path))
		}
	}
	for i, path := range found.Paths {
		whole, _ := filepath.Abs(path) // as wholePaths did
		name, known := reading.Names[whole]
		if !known {
			return nil, nil, notSeen(errors.New(whole))
		}
		found.Names[i] = name
	}
	found.Share = dossier.Share{Number: number, Of: j.Parts}
	return setup, found, nil
}

// reading is what the driver wrote of how to read.
func (j Job) reading() (*partReading, error) {
	path := filepath.Join(j.Folder, readingName)
	data, err := os.ReadFile(path) //nolint:gosec // in the folder of the run
	switch {
	case err != nil:
		return nil, unseen(path, err)
	case digestOf(data) != j.Reading:
		return nil, changed(path)
	}
	reading := new(partReading)
	if err := json.Unmarshal(data, reading); err != nil {
		return nil, err
	}
	reading.Request.Environ, reading.Request.Ignored = reading.Environ, surroundings.Own()
	return reading, nil
}

// notSeen is the fault of a worker that finds other files than the driver did, or cannot
// read what the driver read.
func notSeen(err error) error {
	return &audit.Fault{
		Where: "--parts",
		Problem: audit.Text{
			ZH: "工作机看到的数据或配置与这里不同：" + strings.Join(audit.Say(err, audit.ZH), "；"),
			EN: "a worker sees other exports or another config than this machine: " + strings.Join(audit.Say(err, audit.EN), "; "),
		},
		Remedy: audit.Text{ZH: "请让各台机器以同一路径看到数据、配置和自定要求，期间不要改动；否则请去掉 --parts", EN: "have every machine see exports, config and policies under the same paths, and leave them alone meanwhile; else leave --parts out"},
	}
}

// survey writes what the whole has to know of a part. Where a file cannot be read as a
// table, that alone is told: bad rows are, once all files can be read.
func (j Job) survey(ctx context.Context, number int) error {
	setup, found, err := j.share(number)
	if err != nil {
		return err
	}
	census, err := engine.Census(ctx, setup, found)
	if err == nil {
		_, err = writeJSON(filepath.Join(j.attemptFolder(), fmt.Sprintf(censusName, number)), census)
	}
	return withoutRows(err)
}

// withoutRows leaves out that rows were refused.
func withoutRows(err error) error {
	if _, bad := errors.AsType[*engine.RefusedRows](err); !bad {
		return err
	}
	return errors.Join(slices.DeleteFunc(apart(err), func(one error) bool {
		_, bad := errors.AsType[*engine.RefusedRows](one)
		return bad
	})...)
}

// partsOf names the parts, of which workers give the rows.
func partsOf(censuses []*dossier.Census) []rowsFile {
	var parts []rowsFile
	for _, c := range censuses {
		parts = append(parts, rowsFile{Part: c.Number, Lines: c.Rows()})
	}
	return parts
}

// eachRow gives the lines of a part of the exports. As many rows must come as were counted.
func (j Job) eachRow(ctx context.Context, f rowsFile, take func(spread.Line) error) error {
	at, err := j.opened(ctx)
	if err != nil {
		return err
	}
	setup, found, err := j.share(f.Part)
	if err != nil {
		return err
	}
	book, err := engine.ReadShare(ctx, setup, found)
	if err != nil {
		return withoutRows(err)
	}
	rows, err := at.plan.RouteShare(book, take)
	if err == nil && rows != f.Lines {
		err = &audit.Fault{
			Where:   fmt.Sprintf("%d/%d", f.Part, j.Parts),
			Problem: audit.Textf("这一份有 %d 行，先前是 %d 行", "this part has %d {row|rows}, and had %d before", rows, f.Lines),
			Remedy:  audit.Text{ZH: "请重新运行，期间不要改动数据", EN: "run again, and leave the exports alone meanwhile"},
		}
	}
	return err
}
