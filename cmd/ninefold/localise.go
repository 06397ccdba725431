package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
)

// localise gives cobra's own words in the language of the run.
func (a *app) localise(root *cobra.Command) {
	root.SetUsageTemplate(a.say(usageZH, usageEN))
	root.SetVersionTemplate("ninefold {{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return a.flagFault(cmd, err) })
	root.InitDefaultHelpCmd()
	root.InitDefaultVersionFlag()
	for _, cmd := range append(root.Commands(), root) {
		cmd.InitDefaultHelpFlag()
		a.retell(cmd.Flags(), "help", "显示帮助", "show help")
		a.retell(cmd.Flags(), "version", "显示版本", "show the version")
		if cmd.Name() == "help" {
			cmd.Short = a.say("显示命令的帮助", "show help about a command")
		}
	}
}

func (a *app) retell(flags *pflag.FlagSet, name, zh, en string) {
	if flag := flags.Lookup(name); flag != nil {
		flag.Usage = a.say(zh, en)
	}
}

// flagFault says which flag was wrong, and the nearest ones there are.
func (a *app) flagFault(cmd *cobra.Command, err error) error {
	return &audit.Fault{
		Where:   cmd.Name(),
		Problem: audit.Text{ZH: "参数有误：" + err.Error(), EN: err.Error()},
		Remedy:  audit.Text{ZH: "可用参数见 ninefold " + cmd.Name() + " --help", EN: "see ninefold " + cmd.Name() + " --help"},
	}
}

const usageEN = `Usage:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND

Commands:{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Global flags:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`

var usageZH = strings.NewReplacer(
	"Usage:", "用法：", "COMMAND", "命令", "Commands:", "命令：", "Global flags:", "通用参数：", "Flags:", "参数：",
).Replace(usageEN)
