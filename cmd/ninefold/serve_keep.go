package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/store"
)

// keptFlags are the flags of serve about what is kept.
type keptFlags struct{ keep, backup, verify string }

func (f *keptFlags) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&f.keep, "keep", "", a.lang.Say("历次检查和整改台账保存在这个文件里（没有则新建，只有本人能读）", "keep runs and the ledger in this file (made where there is none; nobody else may read it)"))
	flags.StringVar(&f.backup, "backup", "", a.lang.Say("把 --keep 的文件另存一份到这里并结束，网页可以同时开着", "copy the file of --keep to here and end; the page may be open meanwhile"))
	flags.StringVar(&f.verify, "verify", "", a.lang.Say("核对一个保存文件的变更日志是否完整并结束", "say whether the log of changes of a kept file is whole, and end"))
}

// aside does what needs no page, and reports whether it did.
func (a *app) aside(ctx context.Context, f keptFlags) (done bool, err error) {
	switch {
	case f.backup != "" && f.keep == "":
		return false, &audit.Fault{
			Where: "--backup " + f.backup, Problem: audit.Text{ZH: "没有说明备份哪个文件", EN: "which file is to be copied is not said"},
			Remedy: audit.Text{ZH: "请同时给出 --keep 文件", EN: "name it with --keep FILE"},
		}
	case f.backup != "":
		return true, a.copyKept(ctx, f)
	case f.verify != "":
		return true, a.verifyKept(ctx, f.verify)
	}
	return false, nil
}

func (a *app) copyKept(ctx context.Context, f keptFlags) error {
	kept, err := store.View(ctx, f.keep)
	if err != nil {
		return err
	}
	if err := errors.Join(kept.Backup(ctx, f.backup), kept.Close()); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, a.lang.Say("已另存到 %s\n", "copied to %s\n"), f.backup)
	return nil
}

func (a *app) verifyKept(ctx context.Context, path string) error {
	kept, err := store.View(ctx, path)
	if err != nil {
		return err
	}
	seal, err := kept.Verify(ctx)
	if err := errors.Join(err, kept.Close()); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, a.lang.Say("变更日志完整：%d 行，末行 %s\n", "the log is whole: %d lines, the last is %s\n"), seal.Lines, seal.Hash)
	return nil
}

// open opens the file of --keep; nil: there is none.
func (f *keptFlags) open(ctx context.Context) (*store.Store, error) {
	if f.keep == "" {
		return nil, nil
	}
	return store.Open(ctx, f.keep)
}

// accountName is whose account this runs under, as entries name who wrote them.
func accountName() string {
	if who, err := user.Current(); err == nil && who.Username != "" {
		return who.Username
	}
	return "-"
}
