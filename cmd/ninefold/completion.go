package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
)

// shell is one that completion knows: how its script is made, and what to do with it.
type shell struct {
	name   string
	script func(root *cobra.Command, w io.Writer) error
	use    audit.Text
}

// shells are in the order of the help.
var shells = []shell{
	{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }, audit.Text{
		ZH: "当前会话：source <(ninefold completion bash)\n长期使用（需要 bash-completion）：ninefold completion bash > ~/.local/share/bash-completion/completions/ninefold",
		EN: "This session: source <(ninefold completion bash)\nAlways (needs bash-completion): ninefold completion bash > ~/.local/share/bash-completion/completions/ninefold",
	}},
	{"zsh", func(root *cobra.Command, w io.Writer) error { return root.GenZshCompletion(w) }, audit.Text{
		ZH: "当前会话：source <(ninefold completion zsh)\n长期使用：ninefold completion zsh > \"${fpath[1]}/_ninefold\"，并在 ~/.zshrc 中有 autoload -U compinit; compinit",
		EN: "This session: source <(ninefold completion zsh)\nAlways: ninefold completion zsh > \"${fpath[1]}/_ninefold\", with autoload -U compinit; compinit in ~/.zshrc",
	}},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }, audit.Text{
		ZH: "当前会话：ninefold completion fish | source\n长期使用：ninefold completion fish > ~/.config/fish/completions/ninefold.fish",
		EN: "This session: ninefold completion fish | source\nAlways: ninefold completion fish > ~/.config/fish/completions/ninefold.fish",
	}},
	{"powershell", func(root *cobra.Command, w io.Writer) error { return root.GenPowerShellCompletionWithDesc(w) }, audit.Text{
		ZH: "当前会话：ninefold completion powershell | Out-String | Invoke-Expression\n长期使用：把这一行写入 $PROFILE",
		EN: "This session: ninefold completion powershell | Out-String | Invoke-Expression\nAlways: put this line into $PROFILE",
	}},
}

func (a *app) completionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "completion SHELL",
		Short: a.lang.Say("输出命令行补全脚本（bash、zsh、fish、PowerShell）", "write the script by which a shell completes (bash, zsh, fish, PowerShell)"),
		Long: a.lang.Say("输出命令行补全脚本。命令、参数及其取值都能补全：输出格式、要求编号，以及命令行上已写出的来源里的人员和支部。",
			"Writes the script by which a shell completes commands, flags and their values: formats, ids of requirements, and the people and\nbranches of the sources that stand on the command line already."),
		Args: cobra.ArbitraryArgs,
		RunE: a.unknownCommand,
	}
	for _, s := range shells {
		cmd.AddCommand(&cobra.Command{
			Use:                   s.name,
			Short:                 a.lang.Say("输出 "+s.name+" 的补全脚本", "write the script for "+s.name),
			Long:                  s.use.In(a.lang),
			Args:                  cobra.NoArgs,
			DisableFlagsInUseLine: true,
			RunE:                  func(cmd *cobra.Command, _ []string) error { return s.script(cmd.Root(), a.stdout) },
		})
	}
	return cmd
}

// offered are candidates of completion that begin as what is typed, with what is
// said beside each.
func offered(typed string, names []string, about func(name string) string) []string {
	var list []string
	for _, name := range names {
		if !strings.HasPrefix(name, typed) {
			continue
		}
		if said := about(name); said != "" {
			name = cobra.CompletionWithDesc(name, said)
		}
		list = append(list, name)
	}
	return list
}
