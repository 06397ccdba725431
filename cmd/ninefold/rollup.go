package main

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/policyfiles"
	"ninefold/internal/render"
	"ninefold/internal/report"
	"ninefold/internal/rollup"
	"ninefold/internal/source"
	"ninefold/internal/windows"
)

// rollupFlags are the flags of rollup.
type rollupFlags struct {
	outputs   []string
	keys      string
	expect    string
	minGroup  int
	sharedIDs bool
	seal      string
}

func (a *app) rollupCommand() *cobra.Command {
	var f rollupFlags
	cmd := &cobra.Command{
		Use:   "rollup ROLLUP.json...",
		Short: a.lang.Say("合并各单位的计数汇总，不含任何人的编号和姓名", "add up the counts of several offices, without anybody's id or name"),
		Long: a.lang.Say(
			"合并各单位用 ninefold check -o rollup=文件 --seal 私钥 写出的汇总：逐份核对签名，考核期或政策不同的拒绝，同一份结果只计一次。\n-o json 的文件又可作为输入，逐级合并与一次合并结果相同；再上报时用 --seal 签名。--min-group 隐去小计数，隐去后不能再合并。\n退出码：0 已合并；1 有应报的支部缺报（--expect）；2 无法合并。",
			"Adds up what offices wrote with ninefold check -o rollup=FILE --seal KEY: every seal is checked, other periods and policies are refused, and a result\nthat several files hold counts once. What -o json writes can be merged again, level by level, with the same outcome; --seal signs it for the next level.\n--min-group hides small counts; what hides counts cannot be merged any more.\nExit code: 0 added up; 1 a branch that was expected is missing (--expect); 2 could not be added up.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.rollup(cmd.Context(), f, args) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.keys, "keys", "", a.lang.Say("存放各单位公钥（*.pub）的文件夹", "the directory with the public keys of the offices (*.pub)"))
	flags.StringVar(&f.expect, "expect", "", a.lang.Say("应报支部的名单（有“支部编号”一列的表格）", "the branches that ought to be there (a table with a column branch_id)"))
	flags.IntVar(&f.minGroup, "min-group", 0, a.lang.Say("隐去小于此数的计数，及可据以推算它们的计数", "hide counts below this, and those from which they could be worked out"))
	flags.BoolVar(&f.sharedIDs, "shared-ids", false, a.lang.Say("不同单位用了相同的支部编号，计数相加", "different offices use the same branch ids: add them up"))
	flags.StringVar(&f.seal, "seal", "", a.lang.Say("用这个私钥为写出的 JSON 签名（文件名加 .sig）", "sign the JSON written with this private key (its name and .sig)"))
	flags.Lookup("min-group").DefValue = ""
	a.bindOutput(flags, &f.outputs, reportFormats()...)
	return cmd
}

// rollup is the whole line: sealed files → sums → outputs → exit code.
func (a *app) rollup(ctx context.Context, f rollupFlags, named []string) error {
	paths, errNamed := windows.Expand(runtime.GOOS, named)
	targets, errTargets := a.targets("rollup", f.outputs, documentFormats(reportFormats()...))
	seal, errSeal := sealKey(f.seal, targets)
	if err := errors.Join(errNamed, errTargets, errSeal, f.sensible()); err != nil {
		return err
	}
	keys, err := publicKeys(f.keys)
	if err != nil {
		return err
	}
	if err := f.guard(paths, targets).Check(); err != nil {
		return err
	}
	files, err := a.sealedRollups(paths, keys)
	if err != nil {
		return err
	}
	sum, err := rollup.Merge(files, rollup.Options{SharedIDs: f.sharedIDs})
	if err != nil {
		return err
	}
	a.tellRepeated(files)
	return a.tellRollup(ctx, f, sum, targets, seal)
}

// sensible refuses flags that ask for nothing that can be done.
func (f *rollupFlags) sensible() error {
	var faults []error
	if f.keys == "" {
		faults = append(faults, &audit.Fault{
			Where:   "--keys",
			Problem: audit.Text{ZH: "没有给出公钥文件夹，无法核对签名", EN: "names no directory of public keys to check the seals by"},
			Remedy:  audit.Text{ZH: "请把各单位的 " + publicKeyFile + " 放进一个文件夹，用 --keys 指明", EN: "put the " + publicKeyFile + " of every office into a directory and name it with --keys"},
		})
	}
	if f.minGroup != 0 && f.minGroup < 2 {
		faults = append(faults, &audit.Fault{
			Where:   fmt.Sprintf("--min-group %d", f.minGroup),
			Problem: audit.Text{ZH: "数目太小", EN: "too small a number"},
			Remedy:  audit.Text{ZH: "请给出不小于 2 的整数", EN: "give a whole number of at least 2"},
		})
	}
	return errors.Join(faults...)
}

// guard knows all that is read and written.
func (f *rollupFlags) guard(paths []string, targets []output.Target) *output.Guard {
	g := new(output.Guard).Reads(f.expect, f.seal).Reads(paths...).Keeps(f.keys)
	for _, path := range paths {
		g.Reads(path + sealSuffix)
	}
	for _, out := range targets {
		if f.seal != "" && bearsSeal(out) {
			g.Writes("--seal", out.Path+sealSuffix)
		}
	}
	return g.Targets(targets)
}

// publicKeys are the keys of a directory.
func publicKeys(dir string) ([]ed25519.PublicKey, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, noFolder(dir, err)
	}
	entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool { return filepath.Ext(e.Name()) != publicKeySuffix })
	if len(entries) == 0 {
		return nil, &audit.Fault{
			Where:   "--keys " + dir,
			Problem: audit.Text{ZH: "其中没有公钥（*.pub）", EN: "holds no public key (*.pub)"},
			Remedy:  audit.Text{ZH: "请放入各单位用 ninefold seal keygen 生成的 " + publicKeyFile, EN: "put the " + publicKeyFile + " of every office there, made with ninefold seal keygen"},
		}
	}
	var keys []ed25519.PublicKey
	var faults []error
	for _, e := range entries {
		key, err := publicKey(filepath.Join(dir, e.Name()))
		keys, faults = append(keys, key), append(faults, err)
	}
	return keys, errors.Join(faults...)
}

const publicKeySuffix = ".pub"

// sealedRollups reads files whose seals hold. Everything wrong with them is told at once.
func (a *app) sealedRollups(paths []string, keys []ed25519.PublicKey) ([]rollup.File, error) {
	files := make([]rollup.File, len(paths))
	var faults []error
	for i, name := range source.Names(paths) {
		one, err := sealedRollup(paths[i], keys)
		files[i], faults = rollup.File{Name: name, Rollup: one}, append(faults, err)
	}
	return files, errors.Join(faults...)
}

func sealedRollup(path string, keys []ed25519.PublicKey) (*rollup.Rollup, error) {
	data, err := intake.Read(path, intake.Large)
	if err != nil {
		return nil, err
	}
	signature, err := intake.Read(path+sealSuffix, intake.Small)
	if err != nil {
		return nil, err
	}
	for _, key := range keys {
		if ed25519.Verify(key, data, signature) {
			sum, err := rollup.Read(data)
			return sum, located(filepath.ToSlash(path), err)
		}
	}
	return nil, &audit.Fault{
		Where:   filepath.ToSlash(path),
		Problem: audit.Text{ZH: "签名与 --keys 中的任何公钥都不符：文件被改过，或不是这些单位写出的", EN: "the seal is of none of the keys in --keys: the file was changed, or none of these offices wrote it"},
		Remedy:  audit.Text{ZH: "请重新索取原件及其 .sig，或补上该单位的公钥", EN: "ask for the original with its .sig again, or add the office's public key"},
	}
}

// tellRepeated names the files that add nothing, for all that they hold stands in
// others before them.
func (a *app) tellRepeated(files []rollup.File) {
	known := map[string]bool{}
	for _, f := range files {
		further := false
		for i := range f.Results {
			further = further || !known[f.Results[i].Result]
			known[f.Results[i].Result] = true
		}
		if !further {
			fmt.Fprintln(a.stderr, "ninefold: "+render.Plain(f.Name+a.lang.Say("：其中的结果都已计入，不再重复计算", ": all its results are counted already, and count once")))
		}
	}
}

// tellRollup writes the outputs, of branches by the names of the list where there is
// one. The exit code says whether any of them is missing.
func (a *app) tellRollup(ctx context.Context, f rollupFlags, sum *rollup.Rollup, targets []output.Target, seal ed25519.PrivateKey) error {
	var names map[string]string
	if f.expect != "" {
		list, err := expectedBranches(f.expect, sum)
		if err != nil {
			return err
		}
		names = list.names
		sum = sum.Expect(list.ids)
	}
	builtIn, err := policyfiles.Compile(nil, policyfiles.Publisher{}) // for what is called what
	if err != nil {
		return err
	}
	told := report.Rollup(sum, f.minGroup, names, builtIn.Requirements, report.Options{Lang: a.lang, Version: version})
	if err := a.deliverSealed(ctx, targets, seal, a.reportFiller(told)); err != nil {
		return err
	}
	if sum.Expected != nil && len(sum.Expected.Missing) > 0 {
		return exitFound
	}
	return nil
}
