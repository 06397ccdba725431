package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// bindInput is the flag that says what comes on standard input.
func (r *reading) bindInput(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&r.stdinName, "stdin-name", "", a.lang.Say("来源 - （标准输入）的文件名，决定其格式和数据表，如 visits.csv", "what the file on standard input (the source -) is called, which says its format and table, such as visits.csv"))
	r.bindCorrections(flags, a)
}

// bindCorrections is the flag of what cells should hold.
func (r *reading) bindCorrections(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&r.corrections, "corrections", "", a.lang.Say("更正清单：其中的单元格按清单读取，文件不变（网页“更正”页可下载）", "an overlay of corrections: its cells are read as it says, the files stay (the page of corrections gives one)"))
}

// standardInput reads standard input where it is a source: once, however often it is
// asked for. Without a name it is not touched.
func (a *app) standardInput(name string, sources []string) (*source.Input, error) {
	asked := slices.Contains(sources, source.StandardInput)
	switch {
	case name == "":
		return nil, nil //nolint:nilnil // that it is a source without a name is told with all that is wrong with sources
	case !asked:
		return nil, inputFault(name, "没有任何来源是 -（标准输入）", "no source is - (standard input)", "请在来源中写 -，或不用 --stdin-name", "name - as a source, or leave --stdin-name out")
	case strings.ContainsAny(name, `/\`) || name != render.Plain(name) || strings.Trim(name, ". ") == "":
		return nil, inputFault(name, "不是文件名", "is not a name of a file", "请只写文件名，如 visits.csv", "give a name without folders, such as visits.csv")
	case a.input != nil:
		return a.input, nil
	}
	if _, screen := terminal(a.stdin); screen || a.stdin == nil {
		return nil, inputFault(name, "标准输入是终端，没有文件送入", "standard input is a terminal: no file is piped to the program", "请用管道送入，如 … | ninefold check - --stdin-name visits.csv", "pipe it, as in … | ninefold check - --stdin-name visits.csv")
	}
	data, err := io.ReadAll(io.LimitReader(a.stdin, intake.Large+1))
	switch {
	case err != nil:
		return nil, intake.Refused(source.StandardInput, err)
	case len(data) > intake.Large:
		return nil, inputFault(name, "超过 1 GiB", "is larger than 1 GiB", "请存成文件并拆分", "save it as files and split it")
	}
	a.input = &source.Input{Name: name, Data: data}
	return a.input, nil
}

func inputFault(name, zh, en, whatZH, whatEN string) error {
	return &audit.Fault{Where: "--stdin-name " + name, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: whatZH, EN: whatEN}}
}
