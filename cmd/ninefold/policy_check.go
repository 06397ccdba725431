package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/report"
)

func (a *app) policyCheckCommand() *cobra.Command {
	var f policyFlags
	var fix bool
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: a.lang.Say("检查政策的写法，一次列出全部问题", "look at how policies are written and list everything wrong at once"),
		Long: a.lang.Say(
			"检查自带的政策，或一个文件夹中的（与自带的一同编译）：严格编译、格式（同 opa fmt）、注解是否完整，\n以及读取的字段是否存在：写错的字段会指出文件、行和最接近的正确名称。退出码：0 没有问题；2 有问题。",
			"Looks at the built-in policies, or at those of a directory, compiled together with the built-in ones: strict compilation, format (as opa fmt),\ncomplete metadata, and that every field read is one that the input has: a misspelt one is told with file, line and the nearest right name.\nExit code: 0 nothing is wrong; 2 something is.",
		),
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.policyCheck(cmd.Context(), f, fix, args) },
	}
	f.bind(cmd, a)
	cmd.Flags().BoolVar(&fix, "fix", false, a.lang.Say("先改正格式", "format the files first"))
	return cmd
}

func (a *app) policyCheck(ctx context.Context, f policyFlags, fix bool, args []string) error {
	targets, err := f.targets(a, "policy check", args)
	if err != nil {
		return err
	}
	beneath, trees, err := f.looked(args)
	if err != nil {
		return err
	}
	if fix {
		if err := a.formatAll(append(args, f.policies...)); err != nil {
			return err
		}
		if beneath, trees, err = f.looked(args); err != nil {
			return err
		}
	}
	rules, wrong := policy.Lint(beneath, trees)
	if wrong != nil && !slices.ContainsFunc(targets, func(t output.Target) bool { return t.Format != "text" }) {
		return wrong
	}
	err = a.tellReport(ctx, targets, report.PolicyCheck(rules, wrong, a.reported()))
	if err == nil && wrong != nil {
		return exitUnusable
	}
	return err
}

// formatAll writes every .rego file of some folders anew, as opa fmt does, where
// that changes it: all of them or none.
func (a *app) formatAll(dirs []string) error {
	var drafts []output.Draft
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err == nil && !info.IsDir() {
			continue // a bundle
		}
		folder, err := policyfiles.ReadFolder(dir)
		if err != nil {
			return err
		}
		for _, place := range folder.Places {
			if info, err := os.Lstat(place); err != nil || !info.Mode().IsRegular() {
				continue // a link: where it leads may be somebody else's
			}
			made, err := a.formatted(place)
			drafts = append(drafts, made...)
			if err != nil {
				a.files.Discard(drafts...)
				return err
			}
		}
	}
	if err := a.files.Publish(drafts...); err != nil {
		return err
	}
	a.tellDrafts(drafts...)
	return nil
}

// formatted is a draft of a file that is not formatted yet. One that cannot be
// read as Rego stays as it is, which the check then says.
func (a *app) formatted(path string) ([]output.Draft, error) {
	text, err := intake.Read(path, intake.Small)
	if err != nil {
		return nil, err
	}
	out, err := policy.Formatted(filepath.ToSlash(path), text)
	if err != nil || bytes.Equal(out, text) {
		return nil, nil //nolint:nilerr // the check says it, with everything else
	}
	made, err := a.files.Draft(path, output.Bytes(out))
	return []output.Draft{made}, err
}
