package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"ninefold/internal/output"
	"ninefold/internal/render"
)

// commit is set by the linker for releases. Whoever builds from a checkout gets it
// from the build itself.
var commit string

// build says which program this is.
type build struct {
	Schema   string `json:"schema"`
	Version  string `json:"version"`
	Commit   string `json:"commit,omitempty"`   // empty where the build does not know it
	Modified bool   `json:"modified,omitempty"` // whether the checkout differed from the commit
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func (*app) build() build {
	b := build{Schema: "ninefold.version/v1", Version: version, Commit: commit, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok || commit != "" {
		return b
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Commit = s.Value
		case "vcs.modified":
			b.Modified = s.Value == "true"
		}
	}
	return b
}

// line is all of it in one line, the same in every language: it is for reports of
// faults, which are searched.
func (b build) line() string {
	from := b.Commit
	if from == "" {
		from = "unknown"
	}
	if b.Modified {
		from += "+modified"
	}
	return fmt.Sprintf("ninefold %s (commit %s, %s, %s)", b.Version, from, b.Go, b.Platform)
}

func (a *app) versionCommand() *cobra.Command {
	var outputs []string
	cmd := &cobra.Command{
		Use:   "version",
		Short: a.lang.Say("显示版本、提交和平台", "show the version, the commit and the platform"),
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.version(cmd.Context(), outputs) },
	}
	a.bindOutput(cmd.Flags(), &outputs, listFormats...)
	return cmd
}

func (a *app) version(ctx context.Context, outputs []string) error {
	targets, err := a.targets("version", outputs, output.Text(listFormats...))
	if err != nil {
		return err
	}
	return a.deliver(ctx, targets, func(w io.Writer, format string, _ bool) error {
		if format == "json" {
			return render.WriteJSON(w, a.build())
		}
		_, err := fmt.Fprintln(w, a.build().line())
		return err
	})
}
