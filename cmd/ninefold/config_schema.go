package main

import (
	"io"

	"github.com/spf13/cobra"

	"ninefold/internal/config"
)

func (a *app) configSchemaCommand() *cobra.Command {
	var r reading
	var file string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: a.say("输出配置文件的 JSON Schema，供编辑器补全和校验", "write the JSON Schema of the config file, for editors to complete and validate by"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.configSchema(r, file) },
	}
	cmd.Flags().StringVarP(&file, "file", "o", "", a.say("写入文件（默认标准输出）", "write to this file (default: stdout)"))
	r.bindConfig(cmd.Flags(), a)
	r.bindPolicies(cmd.Flags(), a)
	return cmd
}

// configSchema describes what may stand in a config file. What a broken config
// says of further requirements is no reason not to.
func (a *app) configSchema(r reading, file string) error {
	if err := spare([]string{file}, a.reads(r, nil)); file != "" && err != nil {
		return err
	}
	in, err := a.configInput(r, nil)
	if err != nil {
		return err
	}
	rules, err := r.compile(in)
	if err != nil {
		return err
	}
	schema, err := config.Schema(rules.Requirements)
	if err != nil {
		return err
	}
	if file != "" {
		return a.replaceFile(file, func(w io.Writer) error { _, err := w.Write(schema); return err })
	}
	_, err = a.stdout.Write(schema)
	return err
}
