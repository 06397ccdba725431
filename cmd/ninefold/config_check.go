package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/render"
)

func (a *app) configCheckCommand() *cobra.Command {
	var r reading
	cmd := &cobra.Command{
		Use:   "check [FILE]",
		Short: a.lang.Say("检查配置文件，一次列出全部错误", "check the config file and list everything wrong with it at once"),
		Long: a.lang.Say(
			"检查配置文件（默认当前目录的 ninefold.yaml，连同 branches/ 和环境变量），一次列出全部错误：文件、行、列、应为什么、最接近的正确名称。\n退出码：0 没有问题；2 有错误。",
			"Checks the config file (default: ninefold.yaml in the working directory, with branches/ and the environment) and lists everything\nwrong with it: file, line, column, what was expected, the nearest right name. Exit code: 0 nothing is wrong; 2 something is.",
		),
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.configCheck(r, args) },
	}
	r.bindPolicies(cmd.Flags(), a)
	return cmd
}

func (a *app) configCheck(r reading, args []string) error {
	var near []string
	if len(args) == 1 {
		if info, err := os.Stat(args[0]); err == nil && info.IsDir() {
			near = args
		} else {
			r.config = args[0]
		}
	}
	setup, err := a.setup(r, near)
	if err != nil {
		return err
	}
	if setup.Settings.Path == "" {
		return &audit.Fault{
			Problem: audit.Text{ZH: "没有找到配置文件", EN: "there is no config file"},
			Remedy:  audit.Text{ZH: "请写出文件名，或用 ninefold init 新建一个", EN: "name one, or make one with ninefold init"},
		}
	}
	settings := setup.Settings
	if a.masking != nil {
		m, err := a.mask(setup.Rules.Requirements)
		if err != nil {
			return err
		}
		settings = maskSettings(m, settings)
	}
	open := len(setup.Settings.Unconfirmed(setup.Rules.Requirements))
	fmt.Fprintf(a.stdout, a.lang.Say("%s：没有问题（自有阈值的支部 %d 个，豁免 %d 项，待确认的阈值 %d 项）\n",
		"%s: ok (branches with thresholds of their own: %d, waivers: %d, thresholds to be confirmed: %d)\n"),
		render.Plain(settings.Path), len(settings.Branches()), len(settings.Waivers), open)
	a.tell(settings)
	return nil
}

// tell writes the notices of the settings themselves to stderr.
func (a *app) tell(settings *config.Config) {
	for _, n := range settings.Notices {
		fmt.Fprintln(a.stderr, "ninefold: "+render.Plain(n.Message.In(a.lang)))
	}
}
