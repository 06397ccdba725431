package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/output"
	"ninefold/internal/policyfiles"
	"ninefold/internal/render"
	"ninefold/internal/template"
)

// templateFile holds the import templates.
const templateFile = "导入模板.xlsx"

func (a *app) initCommand() *cobra.Command {
	var force bool
	var r reading
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: a.lang.Say("新建配置文件和导入模板", "make a config file and import templates"),
		Long: a.lang.Say(
			"在文件夹（默认当前文件夹）中写入：带注释的 ninefold.yaml（每个阈值的含义、单位、默认值和出处）、\n供编辑器使用的 "+config.SchemaFile+"、空白的"+templateFile+"。不询问，不覆盖已有文件。",
			"Writes into a directory (default: the working directory) a commented ninefold.yaml (every threshold with its meaning, unit, default\nand source), "+config.SchemaFile+" for editors, and the empty import templates "+templateFile+". Asks nothing and overwrites nothing.",
		),
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.init(append(args, ".")[0], r, force)
		},
	}
	r.bindPolicies(cmd.Flags(), a)
	cmd.Flags().BoolVar(&force, "force", false, a.lang.Say("覆盖已有文件", "overwrite files that are there"))
	return cmd
}

// made is one file that init writes.
type made struct {
	name  string
	about audit.Text
	fill  func(io.Writer) error
}

func (a *app) init(dir string, r reading, force bool) error {
	files, err := a.initFiles(r)
	if err != nil {
		return err
	}
	var folders output.Folders
	defer folders.Tidy() // those in which nothing was written
	if err := folders.Make(dir); err != nil {
		return err
	}
	if !force {
		if err := vacant(dir, files); err != nil {
			return err
		}
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := a.replaceFile(path, f.fill); err != nil {
			return err
		}
		fmt.Fprintf(a.stdout, "%s  %s\n", render.Plain(path), f.about.In(a.lang))
	}
	a.tellFiles(dir, len(files))
	return nil
}

// initFiles are the files of a new office.
func (a *app) initFiles(r reading) ([]made, error) {
	rules, err := policyfiles.Compile(r.policies, r.publisher)
	if err != nil {
		return nil, err
	}
	schema, err := config.Schema(rules.Requirements, rules.Systems)
	if err != nil {
		return nil, err
	}
	return []made{
		{"ninefold.yaml", audit.Text{ZH: "配置：去掉行首的 # 即可设定", EN: "the settings: take the # off a line to set it"},
			output.Bytes(config.Template(rules.Requirements, a.lang))},
		{config.SchemaFile, audit.Text{ZH: "供编辑器补全和校验配置", EN: "for editors, to complete and validate the settings"}, output.Bytes(schema)},
		{templateFile, audit.Text{ZH: "导入模板：一个工作表一张表", EN: "import templates: a sheet a table"},
			func(w io.Writer) error { return template.Write(w, a.lang) }},
	}, nil
}

// vacant refuses to overwrite, and names every file that is in the way.
func vacant(dir string, files []made) error {
	var faults []error
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if _, err := os.Lstat(path); err == nil {
			faults = append(faults, &audit.Fault{
				Where:   path,
				Problem: audit.Text{ZH: "文件已存在，没有写入任何文件", EN: "already exists; nothing was written"},
				Remedy:  audit.Text{ZH: "请换一个文件夹，或用 --force 覆盖", EN: "choose another directory, or overwrite with --force"},
			})
		}
	}
	return errors.Join(faults...)
}
