package main

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/engine"
	"ninefold/internal/manifest"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/report"
)

// verifyFlags are the flags of verify: those of check, less how a result is
// shown, and the key of the seal.
type verifyFlags struct {
	checkFlags
	key      string
	outputs  []string
	followed *audit.Given // what the result says of its making, as far as it was taken
}

func (a *app) verifyCommand() *cobra.Command {
	var f verifyFlags
	cmd := &cobra.Command{
		Use:   "verify RESULT.json [SOURCE...]",
		Short: a.lang.Say("重新检查一遍，说明与保存的结果有何不同", "check again, and say what differs from a saved result"),
		Long: a.lang.Say(
			"按保存的结果所记的日期、考核期和范围，对同样的数据重新检查，说明有什么不同：输入、政策、配置、日历、程序或结论。\n给出 --key 时先核验签名；不给数据来源就只核验签名。\n退出码：0 完全相同；1 有不同，或签名不符；2 无法核验。",
			"Checks the same sources again, as of the day and for the period and the scope of a saved result, and says what differs: an input, a policy, the config, the calendar, the tool or a verdict.\nWith --key the seal is checked first, and alone if no source is named.\nExit code: 0 the same; 1 something differs or the seal does not fit; 2 could not verify.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.verify(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	f.judging(flags, a)
	f.bindMask(flags, a)
	flags.StringVar(&f.key, "key", "", a.lang.Say("公钥：先核验结果旁的签名（.sig）", "public key: check the seal beside the result (.sig) first"))
	a.bindOutput(flags, &f.outputs, reportFormats()...)
	flags.Lookup("fail-on").DefValue, f.failOn = "", "" // what the result says
	return cmd
}

// verify holds a saved result against its seal, and against a run of today.
func (a *app) verify(ctx context.Context, f verifyFlags, args []string) error {
	tuneMemory()
	targets, err := a.targets("verify", f.outputs, documentFormats(reportFormats()...))
	if err := errors.Join(err, engine.CheckJobs(f.jobs), f.enough(args, a.hasDatabases(f.reading))); err != nil {
		return err
	}
	if _, err := a.presentation(f.showing); err != nil {
		return err
	}
	paths := a.guardSettings(f.reading).Reads(args...).Reads(args[0]+sealSuffix, f.key, f.maskKey, f.baseline).Reads(manifest.Beside(args[0])...)
	if err := paths.Targets(targets).Check(); err != nil {
		return err
	}
	saved, err := readSaved(args[0])
	if err != nil {
		return err
	}
	v, err := a.verified(ctx, f, targets, saved, args)
	if err != nil {
		return err
	}
	if err := a.maskVerification(v); err != nil {
		return err
	}
	return a.tellVerification(ctx, targets, v)
}

// verified is what a result holds against its seal and, where sources are named with it, against a run of today.
func (a *app) verified(ctx context.Context, f verifyFlags, targets []output.Target, given savedResult, args []string) (*delta.Verification, error) {
	f.followed = &audit.Given{}
	v := &delta.Verification{Unfinished: output.Unfinished(args[0]), Sources: len(args) > 1 || f.key == "", Differences: []delta.Difference{}}
	if a.masking != nil {
		a.masking.known.Files = append(a.masking.known.Files, v.Unfinished...) // so that what fails does not name them either
	}
	if f.key != "" {
		good, err := checkSeal(args[0], given.file, f.key)
		if err != nil {
			return nil, errors.Join(unfinished(v, filepath.ToSlash(args[0])), err)
		}
		v.Seal = &good
	}
	if saved, err := render.Read(given.document); err == nil && !v.Broken() {
		engine.Entitle(saved)
		v.Scope, v.AsOf, v.Requirements = saved.Run.Scope, saved.Run.AsOf, saved.Requirements
	}
	if v.Sources && !v.Broken() {
		var err error
		if v.Differences, err = a.differences(ctx, f, targets, args[0], given.document, args[1:]); err != nil {
			return nil, errors.Join(unfinished(v, filepath.ToSlash(args[0])), err)
		}
	}
	if !f.followed.Empty() {
		v.Followed = f.followed
	}
	return v, nil
}

// enough makes sure that there is something to verify against.
func (f *verifyFlags) enough(args []string, databases bool) error {
	if len(args) > 1 || len(args) == 1 && databases || len(args) == 1 && f.key != "" {
		return nil
	}
	return &audit.Fault{
		Problem: audit.Text{ZH: "没有可供核对的", EN: "nothing to verify against"},
		Remedy: audit.Text{
			ZH: "请给出结果和数据来源，如 ninefold verify result.json exports/，或用 --key 核验签名",
			EN: "give a result and its sources, as in ninefold verify result.json exports/, or a --key for its seal",
		},
	}
}

// unfinished says of a result that cannot be verified that it, and files beside it,
// may be of different runs; nil: they are of one.
func unfinished(v *delta.Verification, path string) error {
	if len(v.Unfinished) == 0 {
		return nil
	}
	return &audit.Fault{Where: path, Problem: v.Doubt(), Remedy: audit.Text{ZH: "请重新运行", EN: "run it again"}}
}

// maskVerification masks what is told beside the differences, which are those of
// masked results.
func (a *app) maskVerification(v *delta.Verification) error {
	if a.masking == nil {
		return nil
	}
	m, err := a.mask(nil)
	if err != nil {
		return err
	}
	v.Scope, v.Unfinished = m.Scope(v.Scope), slices.Clone(v.Unfinished)
	for i, name := range v.Unfinished {
		v.Unfinished[i] = m.File(name)
	}
	v.Followed = maskGiven(m, v.Followed)
	return nil
}

// maskGiven masks the files that were named, and the values that were set.
func maskGiven(m *mask.Mask, g *audit.Given) *audit.Given {
	if g == nil {
		return nil
	}
	path := func(name string) string {
		if name == "" {
			return ""
		}
		return m.Path(filepath.ToSlash(name))
	}
	shown := audit.Given{Corrections: path(g.Corrections), Config: path(g.Config), PolicyKey: path(g.PolicyKey), MinRevision: g.MinRevision}
	for _, set := range g.Set {
		key, _, _ := strings.Cut(set, "=")
		shown.Set = append(shown.Set, key+"="+mask.Hidden)
	}
	for _, place := range g.Policies {
		shown.Policies = append(shown.Policies, path(place))
	}
	return &shown
}

func (a *app) tellVerification(ctx context.Context, targets []output.Target, v *delta.Verification) error {
	err := a.tellReport(ctx, targets, report.Verification(v, a.reported()))
	if err != nil {
		return err
	}
	if !v.Same() {
		return exitFound
	}
	return nil
}
