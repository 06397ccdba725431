// Command house prints how far the rooms of the house are rooms: of the calls within
// a package how many leave their file, how many arrows a file has to others of its
// package, how many files lie in its largest circle of files, and which type names
// mean several things. With -check it fails past what stands in limits.txt. -update
// lowers what has become better and raises nothing: a limit has a little room above
// what it was measured at, for one line more in one file is no worse a house.
//
//	go run ./tools/house [-check | -update]
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

// limitsFile is seen from the root of the repository.
const limitsFile = "tools/house/limits.txt"

func main() {
	check := flag.Bool("check", false, "fail past the limits")
	update := flag.Bool("update", false, "lower the limits to what stands now")
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
		limits, err := readLimits(limitsFile)
		if err != nil {
			return err
		}
		return os.WriteFile(limitsFile, []byte(total.lowered(limits)), 0o644) //nolint:gosec // for everybody to read, as the code is
	case check:
		return total.within(limitsFile)
	}
	return nil
}

// yardstick is one figure of the whole house: the less, the better.
type yardstick struct {
	name  string
	value float64
	room  float64 // what a limit has above it
}

// yardsticks are those that have limits.
func (r *room) yardsticks() []yardstick {
	return []yardstick{
		{"calls leaving their file, percent", percent(r.leaving, r.leaving+r.staying), 1},
		{"arrows a file, in hundredths", 100 * float64(r.arrows) / float64(max(1, r.files)), 10},
		{"files in the largest circles, percent", percent(r.circle, r.files), 2},
		{"type names that three packages declare", float64(r.shared()), 1},
		{"lines of the largest file", float64(r.longest), 100},
	}
}

// lowered are the limits with those lowered that more than their room is above.
func (r *room) lowered(limits map[string]float64) string {
	var b strings.Builder
	for _, y := range r.yardsticks() {
		limit := math.Ceil(y.value + y.room)
		if old, ok := limits[y.name]; ok {
			limit = min(limit, old)
		}
		fmt.Fprintf(&b, "%g %s\n", limit, y.name)
	}
	return b.String()
}

func readLimits(file string) (map[string]float64, error) {
	text, err := os.ReadFile(file) //nolint:gosec // our own
	if err != nil {
		return nil, err
	}
	limits := map[string]float64{}
	for line := range strings.Lines(string(text)) {
		value, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		limit, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return nil, fmt.Errorf("%s: %q: %w", file, line, err)
		}
		limits[name] = limit
	}
	return limits, nil
}

// within compares with the limits.
func (r *room) within(file string) error {
	limits, err := readLimits(file)
	if err != nil {
		return err
	}
	var past []string
	for _, y := range r.yardsticks() {
		if limit, ok := limits[y.name]; !ok || y.value > limit {
			past = append(past, fmt.Sprintf("%s: %.1f, limit %g", y.name, y.value, limit))
		}
	}
	if len(past) > 0 {
		return fmt.Errorf("past the limits: %s", strings.Join(past, "; "))
	}
	return nil
}

func percent(part, of int) float64 { return 100 * float64(part) / float64(max(1, of)) }
