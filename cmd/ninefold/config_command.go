package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/output"
)

func (a *app) configCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: a.say("查看、检查和比较设置", "show, check and compare the settings"),
		Long: a.say(
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

// written is one figure of a threshold as a document for programs has it.
type written struct {
	Value  any         `json:"value"`
	From   *audit.Date `json:"from,omitempty"`
	Origin string      `json:"origin"`
}

func writtenFigures(figures []audit.Threshold) []written {
	all := make([]written, len(figures))
	for i, f := range figures {
		all[i] = written{Value: f.Value, Origin: f.Origin}
		if f.Dated {
			all[i].From = &figures[i].From
		}
	}
	return all
}

// valueWords is a value as a person reads it, with the day from which it holds.
func (a *app) valueWords(v any, unit audit.Text, from *audit.Date) string {
	words := figureWords(v, a.lang)
	if unit := unit.In(a.lang); unit != "" {
		words += " " + unit
	}
	if from != nil {
		words += a.say("，自 "+from.String()+" 起", ", from "+from.String())
	}
	return words
}
