// Command ninefold checks exported activity data against the requirements of
// the work method. See README.md.
package main

import (
	"context"
	"os"
	"runtime"
	"slices"

	"ninefold/internal/ceiling"
	"ninefold/internal/output"
	"ninefold/internal/windows"
)

func main() {
	if !light(os.Args[1:]) {
		if code, ended := ceiling.Supervise(os.Args, os.Environ(), os.Stderr, starved); ended {
			os.Exit(code)
		}
	}
	ctx, stop := context.WithCancelCause(context.Background())
	files := output.NewFiles(output.RealDisk{})
	obey(stop, files)
	os.Exit(run(ctx, environment{
		args: os.Args[1:], environ: windows.Environ(runtime.GOOS, os.Environ()), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, files: files,
	}))
}

// light reports a call that reads nothing and only says something of the program: it
// takes no memory that anybody would have to watch over.
func light(args []string) bool {
	if len(args) == 0 {
		return true
	}
	switch args[0] {
	case "version", "help", "completion", "manual", "licenses":
		return true
	}
	if at := slices.Index(args, "--"); at >= 0 {
		args = args[:at]
	}
	return slices.ContainsFunc(args, func(arg string) bool { return arg == "-h" || arg == "--help" || arg == "--version" })
}
