// Command ninefold checks exported activity data against the requirements of
// the work method. See README.md.
package main

import (
	"context"
	"os"

	"ninefold/internal/ceiling"
	"ninefold/internal/output"
)

func main() {
	if code, ended := ceiling.Supervise(os.Args, os.Environ(), os.Stderr, starved); ended {
		os.Exit(code)
	}
	ctx, stop := context.WithCancelCause(context.Background())
	files := output.NewFiles(output.RealDisk{})
	obey(stop, files)
	os.Exit(run(ctx, environment{
		args: os.Args[1:], environ: os.Environ(), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, files: files,
	}))
}
