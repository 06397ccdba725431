// Command ninefold checks exported activity data against the requirements of
// the work method. See README.md.
package main

import (
	"context"
	"os"
)

func main() {
	ctx, stop := context.WithCancelCause(context.Background())
	desk := newDesk(realDisk{})
	obey(stop, desk)
	os.Exit(run(ctx, environment{
		args: os.Args[1:], environ: os.Environ(), stdout: os.Stdout, stderr: os.Stderr, desk: desk,
	}))
}
