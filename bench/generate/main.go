// Command generate writes a large invented office for benchmarks:
//
//	go run ./bench/generate -people 20000 DIR
package main

import (
	"flag"
	"fmt"
	"os"

	"ninefold/internal/office"
)

func main() {
	people := flag.Int("people", 20000, "how many people, with 100 visits each")
	seed := flag.Uint64("seed", 1, "the same seed gives the same office")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: generate [-people N] [-seed S] DIR")
		os.Exit(2)
	}
	if err := office.WriteLarge(flag.Arg(0), *people, *seed); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
