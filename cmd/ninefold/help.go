package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// helpCommand shows the help of a command or, since people ask for it so, all
// about a requirement.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|REQUIREMENT]",
		Short: a.lang.Say("显示命令的帮助", "show help about a command"),
		Long: a.lang.Say("显示一个命令的用法、示例和参数；给出要求编号（如 fieldwork.visits）时显示这项要求。",
			"Shows how a command is used, with examples and flags; of the id of a requirement, such as fieldwork.visits, that requirement."),
		RunE: func(cmd *cobra.Command, args []string) error { return a.help(cmd.Context(), cmd.Root(), args) },
	}
}

func (a *app) help(ctx context.Context, root *cobra.Command, args []string) error {
	at, rest, err := root.Find(args)
	if err == nil && len(rest) == 0 {
		return at.Help()
	}
	if at == nil {
		at, rest = root, args
	}
	if len(args) == 1 && strings.Contains(args[0], ".") {
		return a.rulesShow(ctx, rulesFlags{}, args)
	}
	return noCommand(at, append(rest, args...)[0])
}

// noCommand says that no such command, and which one is nearest.
func noCommand(above *cobra.Command, name string) error {
	names := verbs(above)
	known := strings.Join(names, ", ")
	remedy := audit.Text{ZH: "可用的有：" + known, EN: "known commands: " + known}
	if near, ok := nearestOf(name, names); ok {
		remedy = audit.Text{ZH: near.ZH + remedy.ZH, EN: near.EN + " " + remedy.EN}
	}
	return &audit.Fault{
		Where:   name,
		Problem: audit.Text{ZH: "没有这个命令", EN: "no such command"},
		Remedy:  remedy,
	}
}

// nearestOf is the question after the name that somebody most likely meant; none
// where all are too different.
func nearestOf(name string, names []string) (audit.Text, bool) {
	near := config.Suggest(name, names)
	return near, strings.HasPrefix(near.EN, "did you mean")
}

// verbs are the commands below one, in the order of the help.
func verbs(above *cobra.Command) []string {
	var names []string
	for _, c := range above.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			names = append(names, c.Name())
		}
	}
	return names
}
