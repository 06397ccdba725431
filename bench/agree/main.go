// Command agree compares verdicts of ninefold (a JSON result of check --all)
// with lines "rule kind id status" that a peer gave, and fails where they
// differ:
//
//	agree -opa|-conftest|-floor RESULT.json PEER
//
// Verdicts that are settled before a policy is asked are no matter of peers.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"

	"ninefold/internal/audit"
)

func main() {
	opa := flag.Bool("opa", false, "the peer is opa eval -f raw: an array of lines")
	conftest := flag.Bool("conftest", false, "the peer is conftest -o json: findings whose messages are lines")
	floor := flag.Bool("floor", false, "the peer is bench/floor: lines of id and status")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: agree -opa|-conftest|-floor RESULT.json PEER")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), flag.Arg(1), *opa, *conftest, *floor); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(result, peer string, opa, conftest, floor bool) error {
	ours, err := verdicts(result)
	if err != nil {
		return err
	}
	said, err := os.ReadFile(peer)
	if err != nil {
		return err
	}
	var lines []string
	switch {
	case opa:
		err = json.Unmarshal(said, &lines)
	case conftest:
		lines, err = findings(said)
	case floor:
		lines = statuses(said)
	default:
		err = fmt.Errorf("whose verdicts? name -opa, -conftest or -floor")
	}
	if err != nil {
		return err
	}
	return compare(ours, lines)
}

// verdicts gives the statuses of a result by "rule kind id".
func verdicts(path string) (map[string]audit.Status, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var result audit.Result
	if err := json.Unmarshal(data, &result); err != nil {
		return nil, err
	}
	all := map[string]audit.Status{}
	for i := range result.Verdicts {
		v := &result.Verdicts[i]
		all[v.Rule+" "+string(v.Subject.Kind)+" "+v.Subject.ID] = v.Status
	}
	return all, nil
}

func findings(said []byte) ([]string, error) {
	var files []struct {
		Failures []struct {
			Msg string `json:"msg"`
		} `json:"failures"`
	}
	err := json.Unmarshal(said, &files)
	var lines []string
	for _, file := range files {
		for _, one := range file.Failures {
			lines = append(lines, one.Msg)
		}
	}
	return lines, err
}

func statuses(said []byte) []string {
	var lines []string
	for scanner := bufio.NewScanner(bytes.NewReader(said)); scanner.Scan(); {
		lines = append(lines, "fieldwork.visits person "+scanner.Text())
	}
	return lines
}

func compare(ours map[string]audit.Status, lines []string) error {
	if len(lines) == 0 {
		return fmt.Errorf("the peer gave no verdict")
	}
	seen := map[string]bool{}
	for _, line := range lines {
		last := strings.LastIndexByte(line, ' ')
		key, status := line[:last], line[last+1:]
		if string(ours[key]) != status {
			return fmt.Errorf("%s: ninefold says %q, the peer %q", key, ours[key], status)
		}
		seen[key] = true
	}
	for key, status := range ours {
		if !seen[key] && (status == audit.Pass || status == audit.Fail || status == audit.Due) && asked(key, lines) {
			return fmt.Errorf("%s: ninefold says %q, the peer nothing", key, status)
		}
	}
	fmt.Printf("%d verdicts agree\n", len(lines))
	return nil
}

// asked reports whether the peer judges by a requirement at all.
func asked(key string, lines []string) bool {
	rule, _, _ := strings.Cut(key, " ")
	for _, line := range lines {
		if strings.HasPrefix(line, rule+" ") {
			return true
		}
	}
	return false
}
