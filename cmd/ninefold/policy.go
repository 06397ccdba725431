package main

import (
	"io/fs"

	"github.com/spf13/cobra"

	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/policies"
)

func (a *app) policyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "policy",
		Short: a.lang.Say("编写自定要求：新建、检查、测试", "write requirements of one's own: scaffold, check, test"),
		Long: a.lang.Say(
			"编写自定要求：new 新建一项要求及其测试，check 检查写法，test 运行测试并指出没有测到的行和阈值边界。\n用 --policy 文件夹（或配置中的 policies:）使其与自带的要求一同生效。",
			"Requirements of one's own: new scaffolds one with its tests, check looks at how it is written, test runs the tests and says\nwhich lines and which edges of thresholds none reaches. With --policy DIR (or policies: in the config) they join the built-in ones.",
		),
		Args: cobra.ArbitraryArgs,
		RunE: a.unknownCommand,
	}
	cmd.AddCommand(a.policyNewCommand(), a.policyCheckCommand(), a.policyTestCommand())
	return cmd
}

// policyFlags are those of the commands that look at policies.
type policyFlags struct {
	reading
	outputs []string
}

func (f *policyFlags) bind(cmd *cobra.Command, a *app) {
	f.bindPolicies(cmd.Flags(), a)
	a.bindOutput(cmd.Flags(), &f.outputs, reportFormats()...)
}

// targets reads the -o flags, which must spare the policies that are looked at.
func (f *policyFlags) targets(a *app, command string, args []string) ([]output.Target, error) {
	targets, err := a.targets(command, f.outputs, documentFormats(reportFormats()...))
	if err != nil {
		return nil, err
	}
	return targets, new(output.Guard).Reads(f.publisher.KeyFile).Keeps(args...).Keeps(f.policies...).Targets(targets).Check()
}

// looked are the trees of policies that a command is to look at, by the folders
// named; the built-in ones where none is. Beneath are those they build on.
func (f *policyFlags) looked(args []string) (beneath, trees []fs.FS, err error) {
	dirs := append(args, f.policies...) //nolint:gocritic // args are not used again
	if len(dirs) == 0 {
		return nil, []fs.FS{policy.At("policies", policies.Files)}, nil
	}
	trees, err = policyfiles.Open(dirs, f.publisher)
	return []fs.FS{policy.At("policies", policies.Files)}, trees, err
}
