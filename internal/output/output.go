// Package output is the one way out of a run: what -o asks for, the guard that
// knows every path a run reads or writes, and files that appear whole or not at
// all. It refuses to know what is written and in which form; it never decides
// what may be shown.
package output

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"ninefold/internal/audit"
)

// Stdout is how -o names standard output.
const Stdout = "-"

// Format is a name that -o knows.
type Format struct {
	Name   string
	Binary bool // not fit for a terminal
}

// Text are formats that a terminal can show.
func Text(names ...string) []Format {
	list := make([]Format, len(names))
	for i, name := range names {
		list[i] = Format{Name: name}
	}
	return list
}

// Request is what somebody asked for, and of whom.
type Request struct {
	Command  string   // for the words of a fault
	Given    []string // the -o flags; none: Default on standard output
	Formats  []Format // those that the command knows, the one by default first
	Terminal bool     // whether standard output is one
	Folders  bool     // the targets are directories, to hold a file a part
}

// Target is one -o: a format and a place.
type Target struct {
	Format string
	Path   string // empty: standard output
	given  string
}

// Flag is the target as it was asked for.
func (t Target) Flag() string { return "-o " + t.given }

// Parse reads the -o flags. Everything wrong with them is told at once.
func (r Request) Parse() ([]Target, error) {
	given := r.Given
	if len(given) == 0 {
		given = []string{r.Formats[0].Name}
	}
	var list []Target
	var faults []error
	screen := false
	for _, one := range given {
		target, err := r.target(one)
		if err == nil && target.Path == "" {
			if screen {
				err = twice(one)
			}
			screen = true
		}
		list, faults = append(list, target), append(faults, err)
	}
	return list, errors.Join(faults...)
}

func (r Request) target(given string) (Target, error) {
	name, path, placed := strings.Cut(given, "=")
	i := slices.IndexFunc(r.Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Target{}, r.unknown(given, name)
	}
	target := Target{Format: name, given: given}
	switch {
	case !placed || path == Stdout:
		if r.Terminal && r.Formats[i].Binary {
			return target, fault("-o "+given, "这种格式不能显示在终端上", "this format cannot be shown on a terminal",
				"请写到文件：-o "+name+"=文件", "write it to a file: -o "+name+"=FILE")
		}
		return target, nil
	case r.Folders:
		target.Path = filepath.Clean(path)
		return target, folder(target.Flag(), path)
	}
	target.Path = filepath.Clean(path)
	return target, File(target.Flag(), path)
}

// unknown lists what a command knows, the nearest first.
func (r Request) unknown(given, name string) error {
	names := make([]string, len(r.Formats))
	for i, f := range r.Formats {
		names[i] = f.Name
	}
	near := slices.MinFunc(names, func(a, b string) int {
		folded := strings.ToLower(name)
		return cmp.Compare(levenshtein.ComputeDistance(folded, a), levenshtein.ComputeDistance(folded, b))
	})
	known := strings.Join(names, ", ")
	return fault("-o "+given, "没有这种输出格式", "no such output format",
		"是否为 "+near+"？"+r.Command+" 的格式有 "+known, "did you mean "+near+"? "+r.Command+" knows "+known)
}

// File refuses a target that cannot be a file. A link is refused too: what
// stands at its end is another place than the one that was named.
func File(flag, path string) error {
	refused := func(zh, en string) error {
		return fault(flag, zh, en, "请写成 格式=文件", "write it as FORMAT=FILE")
	}
	if path == "" {
		return refused("没有写文件名", "names no file")
	}
	if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSymlink != 0 {
		return refused("目标是符号链接，请直接写出它所指的文件", "the target is a symbolic link; name the file itself")
	} else if err == nil && !info.Mode().IsRegular() {
		return refused("目标不是普通文件", "the target is not a regular file")
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return refused("目标文件夹不存在", "the target's directory does not exist")
	}
	return nil
}

// folder refuses a place that is no directory and cannot become one.
func folder(flag, path string) error {
	info, err := os.Stat(path)
	above, errAbove := os.Stat(filepath.Dir(path))
	switch {
	case path == "":
		return fault(flag, "没有写文件夹名", "names no directory", "请写成 格式=文件夹", "write it as FORMAT=DIR")
	case err == nil && !info.IsDir():
		return fault(flag, "分开写时目标须是文件夹", "with --split the target is a directory", "请写成 格式=文件夹", "write it as FORMAT=DIR")
	case err != nil && (errAbove != nil || !above.IsDir()):
		return fault(flag, "上级文件夹不存在", "the directory above does not exist", "请先建好上级文件夹", "make the directory above it first")
	}
	return nil
}

func twice(given string) error {
	return fault("-o "+given, "有两个输出写到同一处", "two outputs go to the same place", "请给每个输出各自的文件", "give each output a file of its own")
}

func fault(where, zh, en, remedyZH, remedyEN string) error {
	return &audit.Fault{Where: where, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN}}
}
