// Command lock holds what the program writes fast while code is moved: it runs
// every command in every format, in both languages, with and without masks, over
// the fixtures and some invented offices, and keeps the bytes.
//
//	go run ./tools/lock -keep DIR       before the move
//	go run ./tools/lock -against DIR    after it: names every scene that differs
//
// It knows nothing of what outputs mean. A scene that ends in a way that it was
// not meant to is a fault of the scene, not a thing to keep: command lines that
// went out of date would lock an error message and prove nothing.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
)

func main() {
	keep := flag.String("keep", "", "write what every scene gives into this directory")
	against := flag.String("against", "", "compare with what -keep wrote into this directory")
	binary := flag.String("binary", "", "the program to run (default: built from this checkout)")
	jobs := flag.Int("jobs", runtime.NumCPU(), "how many scenes to run at a time")
	flag.Parse()
	if err := lock(*keep, *against, *binary, *jobs); err != nil {
		fmt.Fprintln(os.Stderr, "lock:", err)
		os.Exit(1)
	}
}

// lock runs all scenes, and keeps or compares what they give.
func lock(keep, against, binary string, jobs int) error {
	if (keep == "") == (against == "") {
		return errors.New("say either -keep DIR or -against DIR")
	}
	s, err := newStage(binary)
	if err != nil {
		return err
	}
	defer s.close()
	all := scenes()
	given := make([][]byte, len(all))
	faults := make([]error, len(all))
	var group sync.WaitGroup
	next := make(chan int)
	for range max(1, jobs) {
		group.Go(func() {
			for i := range next {
				given[i], faults[i] = s.play(i, all[i])
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	group.Wait()
	if err := errors.Join(faults...); err != nil {
		return err
	}
	if keep != "" {
		return keepAll(keep, all, given)
	}
	return compareAll(against, all, given)
}

func keepAll(dir string, all []scene, given [][]byte) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for i, one := range all {
		if err := os.WriteFile(filepath.Join(dir, one.file()), given[i], 0o600); err != nil {
			return err
		}
	}
	fmt.Printf("%d scenes kept\n", len(all))
	return nil
}

// compareAll names each scene that gives other bytes than before, with the first
// line that is another.
func compareAll(dir string, all []scene, given [][]byte) error {
	differ := 0
	for i, one := range all {
		before, err := os.ReadFile(filepath.Join(dir, one.file())) //nolint:gosec // the developer names it
		if err != nil {
			before = []byte("a scene that was not kept\n")
		}
		if bytes.Equal(before, given[i]) {
			continue
		}
		differ++
		was, is := firstDifference(before, given[i])
		fmt.Printf("%s\n  - %s\n  + %s\n", one.name(), was, is)
	}
	if differ > 0 {
		return fmt.Errorf("%d of %d scenes differ", differ, len(all))
	}
	fmt.Printf("%d scenes, all the same\n", len(all))
	return nil
}

// shownBytes is how much of a line is shown.
const shownBytes = 240

func firstDifference(before, after []byte) (was, is string) {
	old, fresh := bytes.Split(before, []byte("\n")), bytes.Split(after, []byte("\n"))
	for i := range max(len(old), len(fresh)) {
		was, is = lineAt(old, i), lineAt(fresh, i)
		if was != is {
			break
		}
	}
	return around(was, is), around(is, was)
}

func lineAt(lines [][]byte, i int) string {
	if i < len(lines) {
		return string(lines[i])
	}
	return "(no line)"
}

// around is a line from shortly before where it differs from another.
func around(line, other string) string {
	at := 0
	for at < min(len(line), len(other)) && line[at] == other[at] {
		at++
	}
	from := max(0, at-shownBytes/3)
	return fmt.Sprintf("%q", line[from:min(len(line), from+shownBytes)])
}

// build makes the program of this checkout.
func build(dir string) (string, error) {
	binary := filepath.Join(dir, "ninefold")
	cmd := exec.Command("go", "build", "-o", binary, "./cmd/ninefold") //nolint:gosec // our own program
	cmd.Stderr = os.Stderr
	return binary, cmd.Run()
}
