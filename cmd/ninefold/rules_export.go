package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/export"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
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
		Short: a.lang.Say("写出政策及复核办法，供官方 opa 使用", "write the policies and how to repeat verdicts with stock opa"),
		Long: a.lang.Say(
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
	request, err := f.request(a, sources)
	if err != nil {
		return err
	}
	f.narrow(&request)
	setup, err := a.load(request)
	if err != nil {
		return err
	}
	reads := readsSettings(new(output.Guard), setup)
	var found *engine.Sources
	if len(sources) > 0 {
		if found, err = a.discover(setup); err != nil {
			return err
		}
		reads = guard(setup, found)
	}
	if err := reads.Fills("rules export", dir).Check(); err != nil {
		return err
	}
	if a.masking != nil {
		return &audit.Fault{
			Where:   "rules export",
			Problem: audit.Text{ZH: "写出的是政策所见的原样输入，不能隐去姓名", EN: "it writes the very input that policies see, which cannot be masked"},
			Remedy:  audit.Text{ZH: "请用 --set privacy.mask=false 放开配置中的 privacy.mask", EN: "lift privacy.mask of the config with --set privacy.mask=false"},
		}
	}
	e := &export.Export{
		BuiltIn: policies.Files, Stock: policies.Stock, Digest: setup.Rules.Digest, Version: version, OPA: policy.OPAVersion(), Requirements: setup.Rules.Requirements,
	}
	if e.Further, err = policyfiles.Open(setup.Policies, setup.By); err != nil {
		return err
	}
	if found != nil {
		if e.Dossiers, err = a.exportDossiers(ctx, f, setup, found); err != nil {
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

// exportDossiers are the documents of everybody in scope, with the verdicts on them.
func (a *app) exportDossiers(ctx context.Context, f exportFlags, setup *engine.Setup, found *engine.Sources) ([]export.Dossier, error) {
	office, err := a.open(ctx, setup, found, f.reading, engine.ForEverything, nil)
	if err != nil {
		return nil, err
	}
	everybody, err := office.Everybody(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]export.Dossier, 0, len(everybody))
	for i := range everybody {
		one := &everybody[i]
		all = append(all, export.Dossier{Subject: one.Subject, Document: seenOf(office, one.Subject, one.Documents), Verdicts: exported(one.Verdicts)})
	}
	return all, nil
}

// exported are verdicts as policies give them: waivers are around them.
func exported(verdicts []audit.Verdict) []export.Verdict {
	var all []export.Verdict
	for i := range verdicts {
		v := &verdicts[i]
		status := v.Status
		if status == audit.Waived {
			status = audit.Fail
		}
		all = append(all, export.Verdict{Rule: v.Rule, Status: status, Reasons: append([]string{}, v.Reasons...)})
	}
	return all
}

// writeExport writes all files, which appear together.
func (a *app) writeExport(dir string, e *export.Export) error {
	files, err := e.Files()
	if err != nil {
		return err
	}
	var folders output.Folders
	if err := a.placeExport(dir, files, &folders); err != nil {
		folders.Tidy()
		return err
	}
	a.tellWritten([]string{dir}, a.lang.Say("（%d 个文件，对象 %d 个）", " (%d {file|files}; subjects: %d)", len(files), len(e.Dossiers)))
	return nil
}

func (a *app) placeExport(dir string, files []export.File, folders *output.Folders) error {
	drafts := make([]output.Draft, 0, len(files))
	for _, one := range files {
		path := filepath.Join(dir, filepath.FromSlash(one.Name))
		made, err := output.Draft{}, folders.Make(filepath.Dir(path))
		if err == nil {
			made, err = a.files.Draft(path, output.Bytes(one.Content))
		}
		if err != nil {
			a.files.Discard(drafts...)
			return err
		}
		drafts = append(drafts, made)
	}
	return a.files.Publish(drafts...)
}
