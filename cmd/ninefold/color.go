package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
)

// colorChoice is the value of --color; empty is auto.
type colorChoice string

// The values of --color.
const (
	colorAuto   colorChoice = "auto"
	colorAlways colorChoice = "always"
	colorNever  colorChoice = "never"
)

var colorChoices = []string{string(colorAuto), string(colorAlways), string(colorNever)}

func (a *app) bindColor(flags *pflag.FlagSet) {
	a.color = colorAuto
	flags.Var(&a.color, "color", a.lang.Say("标准输出是否用颜色：auto（终端上用；设了 NO_COLOR 则不用）、always 或 never",
		"colours on standard output: auto (on a terminal, unless NO_COLOR is set), always or never"))
}

// String, Set and Type make it the value of a flag.
func (c *colorChoice) String() string { return string(*c) }

// Set takes one of the choices and refuses all else.
func (c *colorChoice) Set(value string) error {
	if !slices.Contains(colorChoices, value) {
		return &audit.Fault{
			Where:   "--color " + value,
			Problem: audit.Text{ZH: "没有这个选项", EN: "no such choice"},
			Remedy:  audit.Text{ZH: "请用 " + strings.Join(colorChoices, "、"), EN: "use one of " + strings.Join(colorChoices, ", ")},
		}
	}
	*c = colorChoice(value)
	return nil
}

// Type names it in the usage.
func (*colorChoice) Type() string { return "string" }

// wanted decides between what was asked for and what the terminal can do.
func (c colorChoice) wanted(capable bool) bool {
	switch c {
	case colorAlways:
		return true
	case colorNever:
		return false
	}
	return capable
}
