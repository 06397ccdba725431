package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// localise gives cobra's own words in the language of the run.
func (a *app) localise(root *cobra.Command) {
	root.SetUsageFunc(a.usage)
	root.SetVersionTemplate(a.build().line() + "\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return a.flagFault(cmd, err) })
	root.SetHelpCommand(a.helpCommand())
	root.InitDefaultHelpCmd()
	root.InitDefaultVersionFlag()
	a.retellAll(root)
}

func (a *app) retellAll(cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	a.retell(cmd.Flags(), "help", "显示帮助", "show help")
	a.retell(cmd.Flags(), "version", "显示版本", "show the version")
	cmd.Example = a.examplesOf(cmd)
	for _, below := range cmd.Commands() {
		a.retellAll(below)
	}
}

func (a *app) retell(flags *pflag.FlagSet, name, zh, en string) {
	if flag := flags.Lookup(name); flag != nil {
		flag.Usage = a.lang.Say(zh, en)
	}
}
