package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/manual"
	"ninefold/internal/output"
)

// manualFolders are where man looks for pages of a language, below its own folder.
var manualFolders = map[audit.Lang]string{audit.EN: "man1", audit.ZH: "zh_CN/man1"}

// manualCommand is for those who pack the program; help tells everybody else as much.
func (a *app) manualCommand() *cobra.Command {
	var date string
	cmd := &cobra.Command{
		Use:    "manual DIR",
		Short:  a.lang.Say("写出中英文手册页（man）", "write the manual pages in both languages"),
		Long:   a.lang.Say("把各命令的手册页写入文件夹：英文在 man1，中文在 zh_CN/man1。供打包者使用。", "Writes the manual page of every command into a directory: man1 in English, zh_CN/man1 in Chinese. For those who make packages."),
		Hidden: true,
		RunE:   func(_ *cobra.Command, args []string) error { return a.manual(args, date) },
	}
	cmd.Flags().StringVar(&date, "date", "", a.lang.Say("写在各页上的日期 yyyy-mm-dd", "day that the pages bear, yyyy-mm-dd"))
	return cmd
}

func (a *app) manual(args []string, date string) error {
	if _, err := dossier.DayFlag("--date", date); err != nil {
		return err
	}
	if len(args) != 1 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要且只需要一个文件夹", EN: "exactly one directory is needed"},
			Remedy:  audit.Text{ZH: "如 ninefold manual man", EN: "as in ninefold manual man"},
		}
	}
	var faults []error
	for _, lang := range []audit.Lang{audit.EN, audit.ZH} {
		dir := filepath.Join(args[0], filepath.FromSlash(manualFolders[lang]))
		if err := os.MkdirAll(dir, 0o750); err != nil {
			faults = append(faults, output.Unwritten(dir, err))
			continue
		}
		own := *a
		own.lang = lang
		faults = append(faults, own.writeManual(own.root(), dir, date))
	}
	err := errors.Join(faults...)
	if err == nil {
		a.tellWritten(args, "")
	}
	return err
}

// writeManual writes the page of a command and of those below it.
func (a *app) writeManual(cmd *cobra.Command, dir, date string) error {
	if cmd.Hidden {
		return nil
	}
	page := a.manualPage(cmd)
	page.Date = date
	err := a.replaceFile(filepath.Join(dir, page.Name+"."+manual.Section), func(w io.Writer) error { return page.Write(w, a.lang) })
	for _, below := range cmd.Commands() {
		err = errors.Join(err, a.writeManual(below, dir, date))
	}
	return err
}

func pageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

func (a *app) manualPage(cmd *cobra.Command) *manual.Page {
	p := &manual.Page{Name: pageName(cmd), Short: cmd.Short, About: cmd.Long, Version: version,
		Synopsis: cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name())}
	entries := func(into *[]manual.Entry) func(*pflag.Flag) {
		return func(f *pflag.Flag) {
			row := a.flagRow(f)
			*into = append(*into, manual.Entry{Term: strings.TrimSpace(row[0]), About: row[1]})
		}
	}
	cmd.LocalFlags().VisitAll(entries(&p.Flags))
	cmd.InheritedFlags().VisitAll(entries(&p.Shared))
	for _, e := range examples[cmd.CommandPath()] {
		p.Examples = append(p.Examples, manual.Entry{Term: e.line, About: e.about.In(a.lang)})
	}
	if cmd.HasParent() {
		p.Related = append(p.Related, pageName(cmd.Parent()))
	} else {
		p.Synopsis += a.lang.Say(" 命令", " COMMAND")
		p.Codes = a.exitCodes()
	}
	for _, below := range cmd.Commands() {
		if below.IsAvailableCommand() {
			p.Related = append(p.Related, pageName(below))
		}
	}
	return p
}

// exitCodes are those of the program as a whole (SPEC 5); where a command means
// more by one, its own page says so.
func (a *app) exitCodes() []manual.Entry {
	return []manual.Entry{
		{Term: "0", About: a.lang.Say("没有问题", "no problems")},
		{Term: "1", About: a.lang.Say("有未达标、无法判定或变差的", "something fails, cannot be assessed or got worse")},
		{Term: "2", About: a.lang.Say("无法检查：用法、配置、数据或政策有误，或考核期内没有记录；没有写出任何文件", "could not evaluate: usage, config, data or policy, or nothing recorded in the period; nothing was written")},
		{Term: "130, 143, 141", About: a.lang.Say("被中断（SIGINT、SIGTERM），或读取输出的程序已退出", "interrupted (SIGINT, SIGTERM), or the reader of the output went away")},
	}
}
