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

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/engine"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// differences runs again and compares.
func (a *app) differences(ctx context.Context, f verifyFlags, targets []output.Target, path string, data []byte, sources []string) ([]delta.Difference, error) {
	saved, err := render.Read(data)
	if err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	if err := possible(saved); err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	fresh, err := a.again(ctx, f, targets, saved, sources)
	if err != nil {
		return nil, errors.Join(a.changedInputs(ctx, f, saved, sources), err)
	}
	shown := func(r *audit.Result) *audit.Result { return r }
	if a.masking != nil {
		m, err := a.mask(nil, fresh, saved)
		if err != nil {
			return nil, err
		}
		if mask.Is(saved) {
			fresh = m.Result(fresh)
		} else { // they are compared as they are, and what differs is told masked
			shown = m.Result
		}
	}
	return compared(data, saved, fresh, shown)
}

// compared tells two results apart, down to the bytes: what differs as far as it may be
// shown, and if that is nothing, that the bytes do.
func compared(data []byte, saved, fresh *audit.Result, shown func(*audit.Result) *audit.Result) ([]delta.Difference, error) {
	again, err := document(fresh)
	if err != nil {
		return nil, err
	}
	if bytes.Equal(data, again) {
		return []delta.Difference{}, nil
	}
	if fresh, err = render.Read(again); err != nil {
		return nil, err
	}
	was, is := shown(saved), shown(fresh)
	list := slices.Concat(delta.Manifest(was, is), delta.Verdicts(was, is), delta.Rest(was, is))
	if len(list) == 0 && !sameBeside(data, saved, fresh) { // what it says is the same, but somebody wrote it anew
		list = append(list, delta.Difference{Kind: delta.Document, Name: "bytes", What: delta.Changed, Before: digest(data), After: digest(again)})
	}
	return list, nil
}

// sameBeside reports whether a result made again is the saved one to the byte but
// for the files of the program's own that the run passes over: the saved one may
// lie among them now.
func sameBeside(data []byte, saved, fresh *audit.Result) bool {
	again := *fresh
	again.Run.Notices = saved.Run.Notices
	out, err := document(&again)
	return err == nil && bytes.Equal(data, out)
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

// again gives the result that the sources give today.
func (a *app) again(ctx context.Context, f verifyFlags, targets []output.Target, saved *audit.Result, sources []string) (*audit.Result, error) {
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
	found.result.Run.Given = saved.Run.Given // whatever it was given now, the digests tell whether it says the same
	return found.result, nil
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
	if saved.Run.Corrections != nil && request.Corrections == "" {
		return nil, withoutCorrections(saved.Run.Corrections)
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
	err = errors.Join(err, f.followMask(run.Notices))
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

// followMask masks as far as the result was masked. One level cannot be compared with
// the other: what stands for names in sentences is not the same.
func (f *verifyFlags) followMask(notices []audit.Notice) error {
	at := slices.IndexFunc(notices, func(n audit.Notice) bool { return n.Code == mask.NoticeCode })
	if at < 0 {
		return nil
	}
	level := cmp.Or(notices[at].Parameter, maskNames)
	if f.mask == "" || f.mask == level {
		f.mask = level
		return nil
	}
	return &audit.Fault{
		Where:   "--mask=" + f.mask,
		Problem: audit.Text{ZH: "结果保存时用的是 --mask=" + level, EN: "the result was saved with --mask=" + level},
		Remedy:  audit.Text{ZH: "核验总是照结果的方式隐去，不必给出此参数", EN: "verify always masks as the result does; leave the flag out"},
	}
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

// withoutCorrections is the error of a result with corrected cells that cannot be made
// again without the overlay.
func withoutCorrections(o *audit.Overlaid) error {
	return &audit.Fault{
		Where:   "--corrections",
		Problem: audit.Textf("结果是按一份更正清单（%d 条，sha256 %s）检查出来的", "the result was made with an overlay of corrections (%d of them, sha256 %s)", o.Given, o.SHA256),
		Remedy:  audit.Text{ZH: "请用 --corrections 给出那份清单", EN: "name that overlay with --corrections"},
	}
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
	called := func(name string) string { return name }
	if a.masking != nil && mask.Is(saved) {
		m, _ := a.mask(nil) // ids that hold names were told by the run
		called = m.File
	}
	for i, name := range found.Names {
		name = called(name)
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
	return errors.Join(append(faults, changedTables(ctx, found, saved, called)...)...)
}
