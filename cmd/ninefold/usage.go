package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// usage is what cobra says at the end of its help, in the language of the run
// and in columns that Chinese does not shift.
func (a *app) usage(cmd *cobra.Command) error {
	out := cmd.OutOrStderr()
	_, _ = fmt.Fprintln(out, a.lang.Say("用法：", "Usage:"))
	if cmd.Runnable() && cmd.HasParent() {
		_, _ = fmt.Fprintln(out, "  "+strings.Replace(cmd.CommandPath()+strings.TrimPrefix(cmd.Use, cmd.Name()), "SOURCE", a.lang.Say("来源", "SOURCE"), 1)+a.lang.Say(" [参数]", " [FLAGS]"))
	}
	var commands, own, shared [][]string
	for _, below := range cmd.Commands() {
		if below.IsAvailableCommand() || below.Name() == "help" {
			commands = append(commands, []string{"  " + below.Name(), below.Short})
		}
	}
	if len(commands) > 0 {
		_, _ = fmt.Fprintln(out, "  "+cmd.CommandPath()+a.lang.Say(" 命令", " COMMAND"))
	}
	if cmd.Example != "" {
		_, _ = fmt.Fprintln(out, "\n"+a.lang.Say("示例：", "Examples:")+"\n"+cmd.Example)
	}
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { own = append(own, a.flagRow(f)) })
	cmd.InheritedFlags().VisitAll(func(f *pflag.Flag) { shared = append(shared, a.flagRow(f)) })
	return errors.Join(
		section(out, a.lang.Say("命令：", "Commands:"), commands),
		section(out, a.lang.Say("参数：", "Flags:"), own),
		section(out, a.lang.Say("通用参数：", "Global flags:"), shared),
	)
}

func section(out io.Writer, title string, rows [][]string) error {
	if len(rows) == 0 {
		return nil
	}
	_, err := fmt.Fprintln(out, "\n"+title)
	return errors.Join(err, render.Table{Head: rows[0], Rows: rows[1:]}.Write(out, 0))
}

// flagRow names a flag with what follows it, and says what it does.
func (a *app) flagRow(f *pflag.Flag) []string {
	name := "      --" + f.Name
	if f.Shorthand != "" {
		name = "  -" + f.Shorthand + ", --" + f.Name
	}
	about := f.Usage
	switch {
	case f.Value.Type() == "bool":
	case f.NoOptDefVal != "":
		name += "[=" + placeholder(f.Name) + "]"
	default:
		name += " " + placeholder(f.Name)
		if f.DefValue != "" && f.DefValue != "[]" {
			about += a.lang.Say("（默认 "+f.DefValue+"）", " (default "+f.DefValue+")")
		}
	}
	return []string{name, about}
}

// placeholders say what follows a flag, where its name does not.
var placeholders = map[string]string{
	"as-of": "YYYY-MM-DD", "from": "YYYY-MM-DD", "to": "YYYY-MM-DD", "config": "FILE", "rule": "ID", "branch": "ID", "person": "ID",
	"set": "NAME=VALUE", "policy": "DIR", "policy-key": "FILE", "policy-timeout": "DURATION", "dir": "DIR", "output": "FORMAT[=FILE]", "fail-on": "LEVEL", "jobs": "N", "port": "N", "lang": "zh|en", "date": "YYYY-MM-DD", "policy-min-revision": "REVISION", "color": "auto|always|never", "root": "DIR", "source": "PATH",
	"mask": "names|full", "mask-key": "FILE", "ledger": "FILE", "seal": "FILE", "annotate": "DIR", "cache": "DIR", "profile": "DIR", "sweep": "KEY=VALUES", "config-b": "FILE", "plan": "FILE", "buckets": "N",
	"keep": "FILE", "backup": "FILE", "verify": "FILE",
	"behind-proxy": "HEADER", "proxy": "ADDRESS", "address": "URL", "listen": "ADDRESS",
	"memory": "SIZE", "baseline": "FILE", "check-engine": "N", "engine": "auto|plan|opa",
	"since": "YEAR", "until": "YEAR", "year": "YEAR", "rows": "FIGURE", "template": "FILE",
	"within": "90d", "alarm": "14d,3d", "by": "date|person|branch", "split": "branch|person",
}

func placeholder(name string) string {
	if what, ok := placeholders[name]; ok {
		return what
	}
	return strings.ToUpper(name)
}

// flagFault says which flag was wrong, and the nearest one there is.
func (a *app) flagFault(cmd *cobra.Command, err error) error {
	remedy := audit.Text{ZH: "可用参数见 " + cmd.CommandPath() + " --help", EN: "see " + cmd.CommandPath() + " --help"}
	var unknown *pflag.NotExistError
	var lacking *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return &audit.Fault{Where: "-" + unknown.GetSpecifiedShortnames(), Problem: audit.Text{ZH: "没有这个参数", EN: "no such flag"}, Remedy: remedy}
	case errors.As(err, &unknown):
		if near, ok := nearestOf("--"+unknown.GetSpecifiedName(), flagNames(cmd)); ok {
			remedy = near
		}
		return &audit.Fault{Where: "--" + unknown.GetSpecifiedName(), Problem: audit.Text{ZH: "没有这个参数", EN: "no such flag"}, Remedy: remedy}
	case errors.As(err, &lacking):
		return &audit.Fault{Where: "--" + lacking.GetFlag().Name, Problem: audit.Text{ZH: "后面缺少取值", EN: "needs a value"}, Remedy: remedy}
	case errors.As(err, &invalid):
		if fault, ok := errors.AsType[*audit.Fault](invalid.Unwrap()); ok {
			return fault
		}
		return &audit.Fault{Where: "--" + invalid.GetFlag().Name + " " + invalid.GetValue(),
			Problem: audit.Text{ZH: "取值不对", EN: "invalid value"}, Remedy: remedy}
	}
	return &audit.Fault{Where: cmd.Name(), Problem: audit.Text{ZH: "参数有误：" + err.Error(), EN: err.Error()}, Remedy: remedy}
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	add := func(f *pflag.Flag) { names = append(names, "--"+f.Name) }
	cmd.LocalFlags().VisitAll(add)
	cmd.InheritedFlags().VisitAll(add)
	return names
}
