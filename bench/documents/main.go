// Command documents writes what the requirements see of every subject as one
// JSON document for stock tools to judge (bench/peers), the very documents that
// `ninefold dossier` gives:
//
//	go run ./bench/documents -as-of 2024-12-31 DIR [RULE...] > documents.json
//
// DIR holds exports/ and ninefold.yaml. Documents whose verdict is settled
// before a policy is asked are left out.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/policy"
	"ninefold/internal/source"
	"ninefold/policies"
)

// document is one question for a peer.
type document struct {
	Rule  string `json:"rule"`
	Input any    `json:"input"`
}

func main() {
	asOf := flag.String("as-of", "2024-12-31", "judge as of this day")
	flag.Parse()
	if flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: documents [-as-of DAY] DIR [RULE...]")
		os.Exit(2)
	}
	if err := write(os.Stdout, flag.Arg(0), *asOf, flag.Args()[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(to io.Writer, dir, asOf string, rules []string) error {
	day, err := audit.ParseDate(asOf)
	if err != nil {
		return err
	}
	set, err := policy.Compile(policies.Files)
	if err != nil {
		return err
	}
	settings, err := config.Load(config.Input{Path: filepath.Join(dir, "ninefold.yaml"), AsOf: &day, Requirements: set.Requirements})
	if err != nil {
		return err
	}
	office, err := read(filepath.Join(dir, "exports"), day, settings)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(to, 1<<20)
	encoder := json.NewEncoder(out)
	separator := `{"documents": [`
	for i := range office.Dossiers {
		documents, err := set.Documents(office, &office.Dossiers[i], rules, settings)
		if err != nil {
			return err
		}
		for _, one := range documents {
			if one.Decided != nil {
				continue
			}
			fmt.Fprint(out, separator)
			separator = ","
			if err := encoder.Encode(document{one.Rule, one.Input}); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(out, "]}")
	return out.Flush()
}

func read(exports string, asOf audit.Date, settings *config.Config) (*dossier.Office, error) {
	found, _, err := source.Discover([]string{exports})
	if err != nil {
		return nil, err
	}
	var files []*source.File
	for _, path := range found {
		file, err := source.Open(path, source.Hint{})
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	book, err := dossier.Load(files, dossier.Options{})
	if err != nil {
		return nil, err
	}
	if len(book.Problems) > 0 {
		return nil, errors.New("the exports hold bad rows")
	}
	frame := dossier.Time{AsOf: asOf, Period: *settings.Period}
	return dossier.Join(book, frame, dossier.NewCalendar(settings.Holidays, settings.Workdays)), nil
}
