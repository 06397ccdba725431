package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"ninefold/internal/config"
	"ninefold/internal/output"
)

func (a *app) configSchemaCommand() *cobra.Command {
	var r reading
	var outputs []string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: a.lang.Say("输出配置文件的 JSON Schema，供编辑器补全和校验", "write the JSON Schema of the config file, for editors to complete and validate by"),
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.configSchema(cmd.Context(), r, outputs) },
	}
	a.bindOutput(cmd.Flags(), &outputs, "json")
	r.bindConfig(cmd.Flags(), a)
	r.bindPolicies(cmd.Flags(), a)
	return cmd
}

// configSchema describes what may stand in a config file. What a broken config
// says of further requirements is no reason not to.
func (a *app) configSchema(ctx context.Context, r reading, outputs []string) error {
	targets, err := a.targets("config schema", outputs, output.Text("json"))
	if err != nil {
		return err
	}
	if err := a.guardSettings(r).Targets(targets).Check(); err != nil {
		return err
	}
	rules, err := a.requirements(r)
	if err != nil {
		return err
	}
	schema, err := config.Schema(rules.Requirements, rules.Systems)
	if err != nil {
		return err
	}
	return a.deliver(ctx, targets, func(w io.Writer, _ string, _ bool) error { return output.Bytes(schema)(w) })
}
