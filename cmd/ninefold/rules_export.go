package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/export"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// exportFlags are the flags of rules export.
type exportFlags struct {
	reading
	narrowing
}

func (a *app) rulesExportCommand() *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export DIR [SOURCE...]",
		Short: a.say("写出政策及复核办法，供官方 opa 使用", "write the policies and how to repeat verdicts with stock opa"),
		Long: a.say(
			"把各项政策、测试、说明和复核办法写入一个新的文件夹；给出数据来源时，另写每个对象的原样输入和本程序的结论，\n"+
				"不用本程序，只用官方 opa 或 conftest 就能复核。写出的是原样输入，不能隐去。",
			"Writes the policies with their tests and how to ask them into a new directory; with sources, also what the policies see of every\n"+
				"subject and the program's verdicts, so that stock opa or conftest repeats them without the program. Inputs cannot be masked.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.rulesExport(cmd.Context(), f, args) },
	}
	f.reading.bind(cmd.Flags(), a)
	f.narrowing.bind(cmd.Flags(), a)
	return cmd
}

func (a *app) rulesExport(ctx context.Context, f exportFlags, args []string) error {
	if len(args) == 0 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "没有写明文件夹", EN: "no directory is named"},
			Remedy:  audit.Text{ZH: "如 ninefold rules export policies-2024", EN: "as in ninefold rules export policies-2024"},
		}
	}
	dir, sources := args[0], args[1:]
	if err := vacantFolder(dir); err != nil {
		return err
	}
	if err := a.guard(f.reading, sources).Fills("rules export", dir).Check(); err != nil {
		return err
	}
	rules, settings, err := a.rulebook(f.reading, sources)
	if err != nil {
		return err
	}
	if a.masking != nil {
		return &audit.Fault{
			Where:   "rules export",
			Problem: audit.Text{ZH: "写出的是政策所见的原样输入，不能隐去姓名", EN: "it writes the very input that policies see, which cannot be masked"},
			Remedy:  audit.Text{ZH: "请用 --set privacy.mask=false 放开配置中的 privacy.mask", EN: "lift privacy.mask of the config with --set privacy.mask=false"},
		}
	}
	e := &export.Export{BuiltIn: policies.Files, Stock: policies.Stock, Digest: rules.Digest, Version: version, OPA: policy.OPAVersion(), Requirements: rules.Requirements}
	if e.Further, err = a.furtherTrees(f.reading, sources); err != nil {
		return err
	}
	if len(sources) > 0 {
		if e.Dossiers, err = a.exportDossiers(ctx, f, rules, settings, sources); err != nil {
			return err
		}
	}
	return a.writeExport(dir, e)
}

// vacantFolder refuses a directory that holds something: what is exported stands
// alone, and nothing is overwritten.
func vacantFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	if (err == nil && len(entries) == 0) || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return &audit.Fault{
		Where:   dir,
		Problem: audit.Text{ZH: "不是新的或空的文件夹", EN: "is not a new or an empty directory"},
		Remedy:  audit.Text{ZH: "请换一个文件夹", EN: "name another one"},
	}
}

// furtherTrees are the requirements of one's own that the config and the flags name.
func (a *app) furtherTrees(r reading, sources []string) ([]fs.FS, error) {
	in, err := a.configInput(r, sources)
	if err != nil {
		return nil, err
	}
	places, err := config.PolicyDirs(in)
	if err != nil {
		return nil, err
	}
	return policyTrees(append(places, r.policies...), r.publisher)
}

// exportDossiers are the documents of everybody in scope, with the verdicts on them.
func (a *app) exportDossiers(ctx context.Context, f exportFlags, rules *policy.Set, settings *config.Config, sources []string) ([]export.Dossier, error) {
	office, err := a.office(ctx, f.reading, settings, sources)
	if err != nil {
		return nil, err
	}
	scope, _, err := f.ready(ctx, rules, settings, office)
	if err != nil {
		return nil, err
	}
	_, verdicts, err := rules.Judge(ctx, office, settings, policy.Options{Scope: scope, All: true, Jobs: f.jobs, Check: f.checkEngine})
	if err != nil {
		return nil, err
	}
	found := map[audit.Subject][]export.Verdict{}
	for i := range verdicts {
		v := &verdicts[i]
		status := v.Status
		if status == audit.Waived { // around the policy
			status = audit.Fail
		}
		found[v.Subject] = append(found[v.Subject], export.Verdict{Rule: v.Rule, Status: status, Reasons: append([]string{}, v.Reasons...)})
	}
	var all []export.Dossier
	for i := range office.Dossiers {
		d := &office.Dossiers[i]
		if !scope.Takes(d.Subject) {
			continue
		}
		documents, err := rules.Documents(office, d, scope.Rules, settings)
		if err != nil {
			return nil, err
		}
		whole := (&dossierCase{rules: rules, settings: settings, office: office, dossier: d}).seen(documents)
		all = append(all, export.Dossier{Subject: d.Subject, Document: whole, Verdicts: found[d.Subject]})
	}
	return all, nil
}

// writeExport writes all files, which appear together.
func (a *app) writeExport(dir string, e *export.Export) error {
	files, err := e.Files()
	if err != nil {
		return err
	}
	drafts := make([]output.Draft, 0, len(files))
	for _, one := range files {
		path := filepath.Join(dir, filepath.FromSlash(one.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			a.files.Discard(drafts...)
			return output.Unwritten(dir, err)
		}
		made, err := a.files.Draft(path, func(w io.Writer) error { return output.Bytes(one.Content)(w) })
		if err != nil {
			a.files.Discard(drafts...)
			return err
		}
		drafts = append(drafts, made)
	}
	if err := a.files.Publish(drafts...); err != nil {
		return err
	}
	a.tellWritten([]output.Target{{Path: dir}}, fmt.Sprintf(a.say("（%d 个文件，对象 %d 个）", " (%d files; subjects: %d)"), len(files), len(e.Dossiers)))
	return nil
}
