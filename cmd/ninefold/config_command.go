package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"ninefold/internal/output"
	"ninefold/internal/render"
)

func (a *app) configCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: a.lang.Say("查看、检查和比较设置", "show, check and compare the settings"),
		Long: a.lang.Say(
			"查看、检查和比较设置。各层依次覆盖：默认值、机关的 ninefold.yaml、支部（branches 列表或 branches/<支部编号>.yaml）、\n环境变量（NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=3，NINEFOLD_SET=\"B01:fieldwork.visits.half_days=3\"）、--set。",
			"Shows, checks and compares the settings. Each layer overrides the one before: defaults, the organisation's ninefold.yaml,\nthe branch (in the list branches or branches/<branch_id>.yaml), the environment (NINEFOLD_FIELDWORK_VISITS_HALF_DAYS=3,\nNINEFOLD_SET=\"B01:fieldwork.visits.half_days=3\"), --set.",
		),
		RunE: a.unknownCommand,
	}
	cmd.AddCommand(a.configShowCommand(), a.configCheckCommand(), a.configSchemaCommand(), a.configDiffCommand())
	return cmd
}

// listFormats are the formats of what is told as a table, or for programs.
var listFormats = []string{"text", "json"}

// deliverList has a command say what it found, on the standard output of a call
// that it is given.
func (a *app) deliverList(ctx context.Context, targets []output.Target, text, programs func(*app) error) error {
	return a.deliver(ctx, targets, func(w io.Writer, format string, _ bool) error {
		if format == "json" {
			return programs(a.to(w))
		}
		return text(a.to(w))
	})
}

// writeJSON writes a document for programs.
func (a *app) writeJSON(document any) error { return render.WriteJSON(a.stdout, document) }
