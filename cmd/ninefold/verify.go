package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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
	"ninefold/internal/policy"
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
		Short: a.say("重新检查一遍，说明与保存的结果有何不同", "check again, and say what differs from a saved result"),
		Long: a.say(
			"按保存的结果所记的日期、考核期和范围，对同样的数据重新检查，说明有什么不同：输入、政策、配置、日历、程序或结论。\n给出 --key 时先核验签名；不给数据来源就只核验签名。\n退出码：0 完全相同；1 有不同，或签名不符；2 无法核验。",
			"Checks the same sources again, as of the day and for the period and the scope of a saved result, and says what differs: an input, a policy, the config, the calendar, the tool or a verdict.\nWith --key the seal is checked first, and alone if no source is named.\nExit code: 0 the same; 1 something differs or the seal does not fit; 2 could not verify.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.verify(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	f.judging(flags, a)
	f.bindMask(flags, a)
	flags.StringVar(&f.key, "key", "", a.say("公钥：先核验结果旁的签名（.sig）", "public key: check the seal beside the result (.sig) first"))
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
		v.Scope, v.AsOf = saved.Run.Scope, saved.Run.AsOf
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

// differences runs again and compares.
func (a *app) differences(ctx context.Context, f verifyFlags, targets []output.Target, path string, data []byte, sources []string) ([]delta.Difference, error) {
	saved, err := render.Read(data)
	if err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	if err := possible(saved); err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	again, err := a.again(ctx, f, targets, saved, sources)
	if err != nil {
		return nil, errors.Join(a.changedInputs(ctx, f, saved, sources), err)
	}
	if bytes.Equal(data, again) {
		return []delta.Difference{}, nil
	}
	fresh, err := render.Read(again)
	if err != nil {
		return nil, err
	}
	list := slices.Concat(delta.Manifest(saved, fresh), delta.Verdicts(saved, fresh), delta.Rest(saved, fresh))
	if len(list) == 0 && !sameBeside(data, saved, fresh) { // what it says is the same, but somebody wrote it anew
		list = append(list, delta.Difference{Kind: delta.Document, Name: "bytes", What: delta.Changed, Before: digest(data), After: digest(again)})
	}
	return list, nil
}

// sameBeside reports whether a result made again is the saved one to the byte but
// for the files of the program's own that the run passes over: the saved one may
// lie among them now.
func sameBeside(data []byte, saved, fresh *audit.Result) bool {
	format, err := render.Lookup(sealedFormat)
	if err != nil {
		return false
	}
	again := *fresh
	again.Run.Notices = saved.Run.Notices
	var out bytes.Buffer
	return format.Render(&out, &again, render.Options{}) == nil && bytes.Equal(data, out.Bytes())
}

// longestPeriod is how many years a result may be about that is judged again: one
// written by hand could ask for weeks without end.
const longestPeriod = 100

// possible refuses a result that no run of check can have made, before anything is
// judged by it.
func possible(saved *audit.Result) error {
	run := &saved.Run
	from, to := run.Period.From, run.Period.To
	if from <= to && from <= run.AsOf && to.Year()-from.Year() < longestPeriod && run.AsOf.Year()-from.Year() < longestPeriod {
		return nil
	}
	return &audit.Fault{
		Problem: audit.Text{
			ZH: fmt.Sprintf("考核期 %s 至 %s（截至 %s）不是任何一次检查的考核期", from, to, run.AsOf),
			EN: fmt.Sprintf("no run of check has the period %s to %s (as of %s)", from, to, run.AsOf),
		},
		Remedy: audit.Text{
			ZH: fmt.Sprintf("请给出 ninefold check 写出的结果，考核期不超过 %d 年，不晚于截止日开始", longestPeriod),
			EN: fmt.Sprintf("give a result written by ninefold check, of less than %d years that begin no later than as_of", longestPeriod),
		},
	}
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// again gives the JSON result that the sources give today.
func (a *app) again(ctx context.Context, f verifyFlags, targets []output.Target, saved *audit.Result, sources []string) ([]byte, error) {
	if err := f.follow(saved); err != nil {
		return nil, err
	}
	if _, err := a.presentation(f.showing); err != nil {
		return nil, err
	}
	run, err := a.verifyRun(f, targets, saved, sources)
	if err != nil {
		return nil, err
	}
	found, err := a.judge(ctx, run, nil)
	if err != nil {
		return nil, err
	}
	result := found.result
	result.Run.Given = saved.Run.Given // whatever it was given now, the digests tell whether it says the same
	if a.masking != nil {
		m, err := a.mask(nil, result)
		if err != nil {
			return nil, err
		}
		result = m.Result(result)
	}
	format, err := render.Lookup(sealedFormat)
	if err != nil {
		return nil, err
	}
	var written bytes.Buffer
	err = format.Render(&written, result, render.Options{})
	return written.Bytes(), err
}

// verifyRun is the run that made a result, over again.
func (a *app) verifyRun(f verifyFlags, targets []output.Target, saved *audit.Result, sources []string) (*checkRun, error) {
	request, err := f.checkFlags.request(a, sources)
	if err != nil {
		return nil, err
	}
	if followed := request.Follow(saved.Run.Given); followed != nil {
		*f.followed = *followed
	}
	setup, err := a.load(request)
	if err != nil {
		return nil, err
	}
	found, err := a.discover(setup)
	if err != nil {
		return nil, err
	}
	f.allRules = len(f.scope.Rules) == 0 && (saved.Run.Scope == nil || len(saved.Run.Scope.Rules) == 0)
	setup.Request.Scope = scopeOf(f.scope, saved, setup.Rules)
	return &checkRun{flags: f.checkFlags, setup: setup, found: found}, guard(setup, found).Targets(targets).Check()
}

// follow takes over from the saved result what it says of its own making, and
// refuses flags that ask for another day or period.
func (f *verifyFlags) follow(saved *audit.Result) error {
	run := &saved.Run
	err := errors.Join(
		follow("--as-of", &f.asOf, run.AsOf),
		follow("--from", &f.from, run.Period.From),
		follow("--to", &f.to, run.Period.To),
	)
	f.quarantine = f.quarantine || len(run.Quarantined) > 0
	if at := slices.IndexFunc(run.Notices, func(n audit.Notice) bool { return n.Code == mask.NoticeCode }); at >= 0 && f.mask == "" {
		f.mask = cmp.Or(run.Notices[at].Parameter, maskNames)
	}
	if o := saved.Outcome; o != nil {
		f.all = f.all || o.All
		f.allowUnknown = f.allowUnknown || o.AllowUnknown
		if f.failOn == "" {
			f.failOn = o.FailOn
		}
	}
	if f.failOn == "" {
		f.failOn = "must"
	}
	return errors.Join(err, engine.CheckFailOn(f.failOn))
}

func follow(flag string, given *string, saved audit.Date) error {
	if *given == "" || *given == saved.String() {
		*given = saved.String()
		return nil
	}
	return &audit.Fault{
		Where:   flag + " " + *given,
		Problem: audit.Text{ZH: "与结果所记的 " + saved.String() + " 不同", EN: "the result says " + saved.String()},
		Remedy:  audit.Text{ZH: "核验总是按结果所记的日期和考核期，不必给出此参数", EN: "verify always uses the day and the period of the result; leave the flag out"},
	}
}

// scopeOf narrows a run down as the saved one was, unless flags say otherwise. A
// requirement that is gone differs by its verdicts.
func scopeOf(given policy.Scope, saved *audit.Result, rules *policy.Set) policy.Scope {
	if s := saved.Run.Scope; s != nil && len(given.Branches)+len(given.Persons) == 0 {
		given.Branches, given.Persons = s.Branches, s.Persons
	}
	if len(given.Rules) > 0 {
		return given
	}
	if s := saved.Run.Scope; s != nil && len(s.Rules) > 0 {
		given.Rules = s.Rules
		return given
	}
	for i := range rules.Requirements {
		id := rules.Requirements[i].ID
		if slices.ContainsFunc(saved.Requirements, func(q audit.Requirement) bool { return q.ID == id }) {
			given.Rules = append(given.Rules, id)
		}
	}
	return given
}

// changedInputs names the inputs that changed, for a run that fails because of
// them.
func (a *app) changedInputs(ctx context.Context, f verifyFlags, saved *audit.Result, sources []string) error {
	request, _ := f.reading.request(a, sources) // dates have no bearing
	request.Follow(saved.Run.Given)
	found, err := engine.DiscoverFor(request)
	if err != nil {
		return nil //nolint:nilerr // the run itself says so
	}
	var faults []error
	for i, name := range found.Names {
		if a.masking != nil {
			m, _ := a.mask(nil) // ids that hold names were told by the run
			name = m.File(name)
		}
		at := slices.IndexFunc(saved.Run.Inputs, func(in audit.Input) bool { return in.Path == name })
		sum, err := found.Store.Sum(found.Paths[i])
		if at < 0 || err != nil || sum == saved.Run.Inputs[at].SHA256 {
			continue
		}
		faults = append(faults, &audit.Fault{
			Where:   name,
			Problem: hasChanged,
		})
	}
	return errors.Join(append(faults, changedTables(ctx, found, saved)...)...)
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
	shown := audit.Given{Config: path(g.Config), PolicyKey: path(g.PolicyKey), MinRevision: g.MinRevision}
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
