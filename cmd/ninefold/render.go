package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/manifest"
)

// renderFlags are the flags of render.
type renderFlags struct {
	showing
	sources []string
}

func (a *app) renderCommand() *cobra.Command {
	var f renderFlags
	cmd := &cobra.Command{
		Use:   "render RESULT.json",
		Short: a.lang.Say("把保存的 JSON 结果写成其他格式", "write a saved JSON result in other formats"),
		Long: a.lang.Say(
			"把 ninefold check -o json=文件 保存的结果写成任何格式，不需要数据来源；与当时直接输出的逐字节相同；ninefold-beam 写出的 manifest.json 也可以（github、sarif 与 codequality 另需 --source 才知道文件在哪里）。",
			"Writes a result saved by ninefold check -o json=FILE in any format, without the sources: the same bytes as from the run itself; also a manifest.json written by ninefold-beam (github, sarif and codequality need --source to know where the files are).",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.render(cmd.Context(), f, args) },
	}
	f.showing.bind(cmd.Flags(), a)
	f.bindSources(cmd.Flags(), a)
	cmd.Flags().BoolVar(&f.all, "all", false, a.lang.Say("text 与 md 中列出所有对象", "name every subject in text and md"))
	return cmd
}

func (f *renderFlags) bindSources(flags *pflag.FlagSet, a *app) {
	flags.StringArrayVar(&f.sources, "source", nil, a.lang.Say("当时检查的文件夹或文件，github、sarif 与 codequality 由此得知文件在哪里；可重复", "the checked directory or file, from which github, sarif and codequality learn where the files are; repeatable"))
}

// render is the end of the line of check, from a saved result on.
func (a *app) render(ctx context.Context, f renderFlags, args []string) error {
	if len(args) != 1 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要且只需要一个结果文件", EN: "exactly one result file is needed"},
			Remedy:  audit.Text{ZH: "如 ninefold render result.json -o html=report.html", EN: "as in ninefold render result.json -o html=report.html"},
		}
	}
	shown, err := a.rendering(f, append(manifest.Beside(args[0]), args[0])...)
	if err != nil {
		return err
	}
	result, err := readShown(args[0])
	if err != nil {
		return err
	}
	shown.all = shown.all || result.Outcome != nil && result.Outcome.All
	return a.show(ctx, shown, result)
}

// rendering is how a result that was made before will be shown, once it is sure that
// nothing of what is read will be replaced.
func (a *app) rendering(f renderFlags, reads ...string) (*presentation, error) {
	shown, err := a.presentation(f.showing)
	if err != nil {
		return nil, err
	}
	request, err := (&reading{}).request(a, f.sources)
	if err != nil {
		return nil, err
	}
	found := &engine.Sources{}
	if len(f.sources) > 0 {
		if some, _ := engine.DiscoverFor(request); some != nil { // what is wrong with them is no matter here
			found = some
		}
	}
	if shown.locate, err = locator(found, f.root); err != nil {
		return nil, err
	}
	return shown, shown.guard(guard(engine.Places(request), found, append(f.reads(), reads...)...)).Check()
}

// located adds the file to a fault in it.
func located(path string, err error) error {
	var fault *audit.Fault
	if !errors.As(err, &fault) {
		return err
	}
	at := *fault
	at.Where = path
	if fault.Where != "" {
		at.Where += ": " + fault.Where
	}
	return &at
}
