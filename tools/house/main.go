// Command house prints how far the rooms of the house are rooms: of the calls within
// a package how many leave their file, how many arrows a file has to others of its
// package, how many files lie in its largest circle of files, and which type names
// mean several things. With -check it fails past what stands in limits.txt, so that
// it can only get better; -update writes what stands now.
//
//	go run ./tools/house [-check | -update]
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

// limitsFile is seen from the root of the repository.
const limitsFile = "tools/house/limits.txt"

func main() {
	check := flag.Bool("check", false, "fail past the limits")
	update := flag.Bool("update", false, "write what stands now as the limits")
	flag.Parse()
	if err := house(*check, *update); err != nil {
		fmt.Fprintln(os.Stderr, "house:", err)
		os.Exit(1)
	}
}

func house(check, update bool) error {
	rooms, err := measure("./cmd/...", "./internal/...")
	if err != nil {
		return err
	}
	for _, r := range rooms {
		fmt.Println(r)
	}
	total := sum(rooms)
	for _, y := range total.yardsticks() {
		fmt.Printf("%-40s %.1f\n", y.name, y.value)
	}
	switch {
	case update:
		return os.WriteFile(limitsFile, []byte(total.limits()), 0o644) //nolint:gosec // for everybody to read, as the code is
	case check:
		return total.within(limitsFile)
	}
	return nil
}

// yardstick is one figure of the whole house: the less, the better.
type yardstick struct {
	name  string
	value float64
}

// yardsticks are those that have limits.
func (r *room) yardsticks() []yardstick {
	return []yardstick{
		{"calls leaving their file, percent", percent(r.leaving, r.leaving+r.staying)},
		{"arrows a file, in hundredths", 100 * float64(r.arrows) / float64(max(1, r.files))},
		{"files in the largest circles, percent", percent(r.circle, r.files)},
		{"type names that three packages declare", float64(r.shared())},
		{"lines of the largest file", float64(r.longest)},
	}
}

func (r *room) limits() string {
	var b strings.Builder
	for _, y := range r.yardsticks() {
		fmt.Fprintf(&b, "%.1f %s\n", y.value, y.name)
	}
	return b.String()
}

// within compares with the limits, a tenth being within.
func (r *room) within(file string) error {
	text, err := os.ReadFile(file) //nolint:gosec // our own
	if err != nil {
		return err
	}
	limits := map[string]float64{}
	for line := range strings.Lines(string(text)) {
		value, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		var limit float64
		if _, err := fmt.Sscan(value, &limit); err != nil {
			return fmt.Errorf("%s: %q: %w", file, line, err)
		}
		limits[name] = limit
	}
	var past []string
	for _, y := range r.yardsticks() {
		if limit, ok := limits[y.name]; !ok || y.value > limit+0.1 {
			past = append(past, fmt.Sprintf("%s: %.1f, limit %.1f", y.name, y.value, limit))
		}
	}
	if len(past) > 0 {
		return fmt.Errorf("past the limits: %s", strings.Join(past, "; "))
	}
	return nil
}

func percent(part, of int) float64 { return 100 * float64(part) / float64(max(1, of)) }
