package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/engine"
	"ninefold/internal/license"
	"ninefold/internal/output"
)

func (a *app) licensesCommand() *cobra.Command {
	var outputs []string
	var text bool
	cmd := &cobra.Command{
		Use:   "licenses [MODULE...]",
		Short: a.lang.Say("列出所含第三方模块及其许可", "list the third-party modules in the program and their licences"),
		Long: a.lang.Say(
			"列出编入本程序的全部第三方模块、版本和许可（SPDX）；--text 给出许可全文。全文随程序携带，不需要网络。",
			"Lists every third-party module that is linked into the program, with its version and licence (SPDX); --text gives the texts.\nThe program carries them, no network is needed.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.licenses(cmd.Context(), args, text, outputs) },
	}
	cmd.Flags().BoolVar(&text, "text", false, a.lang.Say("给出许可全文", "give the texts of the licences"))
	a.bindOutput(cmd.Flags(), &outputs, listFormats...)
	return cmd
}

// licensed is the list for programs.
type licensed struct {
	Schema  string           `json:"schema"`
	Modules []license.Module `json:"modules"`
}

func (a *app) licenses(ctx context.Context, names []string, text bool, outputs []string) error {
	targets, err := a.targets("licenses", outputs, output.Text(listFormats...))
	if err != nil {
		return err
	}
	modules, err := modulesNamed(names)
	if err != nil {
		return err
	}
	return a.deliverList(ctx, targets, func(to *app) error {
		if text {
			return to.licenseTexts(modules)
		}
		return to.licenseTable(modules)
	}, func(to *app) error { return to.writeJSON(licensed{"ninefold.licenses/v1", modules}) })
}

// modulesNamed are the modules with some paths; all without any.
func modulesNamed(names []string) ([]license.Module, error) {
	all := license.Modules()
	if len(names) == 0 {
		return all, nil
	}
	paths := make([]string, len(all))
	for i := range all {
		paths[i] = all[i].Path
	}
	if err := engine.Known("licenses", names, paths); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(all), func(m license.Module) bool { return !slices.Contains(names, m.Path) }), nil
}

// licenseTable is a module a line, whole on any screen: names are copied from it.
func (a *app) licenseTable(modules []license.Module) error {
	for _, m := range modules {
		if _, err := fmt.Fprintf(a.stdout, "%s %s  %s\n", m.Path, m.Version, m.License); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(a.stdout, a.lang.Say("共%d个模块；本程序自身的许可为 Apache-2.0。许可全文：ninefold licenses --text\n",
		"%d modules; the program itself is under Apache-2.0. For the texts: ninefold licenses --text\n"), len(modules))
	return err
}

// licenseTexts gives every text once, under the modules that it is of.
func (a *app) licenseTexts(modules []license.Module) error {
	var order []string
	of := map[string][]string{}
	for _, m := range modules {
		for _, t := range m.Texts {
			if of[t.Text] == nil {
				order = append(order, t.Text)
			}
			of[t.Text] = append(of[t.Text], fmt.Sprintf("%s %s (%s)", m.Path, m.Version, t.Name))
		}
	}
	rule := strings.Repeat("-", 80)
	for _, text := range order {
		if _, err := fmt.Fprintf(a.stdout, "%s\n%s\n%s\n\n%s\n", rule, strings.Join(of[text], "\n"), rule, text); err != nil {
			return err
		}
	}
	return nil
}
