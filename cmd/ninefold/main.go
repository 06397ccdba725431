// Command ninefold checks exported activity data against the requirements of
// the work method. See README.md.
package main

import (
	"context"
	"os"
	"runtime"

	"ninefold/internal/ceiling"
	"ninefold/internal/output"
	"ninefold/internal/windows"
)

func main() {
	if code, ended := ceiling.Supervise(os.Args, os.Environ(), os.Stderr, starved); ended {
		os.Exit(code)
	}
	ctx, stop := context.WithCancelCause(context.Background())
	files := output.NewFiles(output.RealDisk{})
	obey(stop, files)
	os.Exit(run(ctx, environment{
		args: os.Args[1:], environ: windows.Environ(runtime.GOOS, os.Environ()), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, files: files,
	}))
}
