package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/render"
)

// output is one -o: a format and a file, or stdout.
type output struct {
	format render.Format
	path   string // empty: stdout
}

func formatNames() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// outputs reads the -o flags; without any it is the text on stdout. Everything
// wrong with them is told before anything is read.
func (a *app) outputs(given []string) ([]output, error) {
	if len(given) == 0 {
		given = []string{"text"}
	}
	var list []output
	var faults []error
	places := map[string]bool{}
	for _, one := range given {
		name, path, toFile := strings.Cut(one, "=")
		format, err := render.Lookup(name)
		faults = append(faults, err)
		if toFile {
			faults = append(faults, writable(one, path))
			path = filepath.Clean(path)
		}
		if places[path] {
			faults = append(faults, &audit.Fault{
				Where:   "-o " + one,
				Problem: audit.Text{ZH: "有两个输出写到同一处", EN: "two outputs go to the same place"},
				Remedy:  audit.Text{ZH: "请给每个输出各自的文件", EN: "give each output a file of its own"},
			})
		}
		places[path] = true
		list = append(list, output{format, path})
	}
	return list, errors.Join(faults...)
}

// writable refuses a target that cannot be a file.
func writable(flag, path string) error {
	fault := func(zh, en string) error {
		return &audit.Fault{Where: "-o " + flag, Problem: audit.Text{ZH: zh, EN: en},
			Remedy: audit.Text{ZH: "请写成 格式=文件", EN: "write it as FORMAT=FILE"}}
	}
	if path == "" {
		return fault("没有写文件名", "names no file")
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return fault("目标不是普通文件", "the target is not a regular file")
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return fault("目标文件夹不存在", "the target's directory does not exist")
	}
	return nil
}

// write renders the result once for each output, files first.
func (a *app) write(r *audit.Result, outputs []output, o render.Options) error {
	for _, out := range outputs {
		if out.path == "" {
			continue
		}
		if err := replaceFile(out.path, func(w io.Writer) error { return out.format.Render(w, r, o) }); err != nil {
			return err
		}
	}
	for _, out := range outputs {
		if out.path == "" {
			if err := out.format.Render(a.stdout, r, a.onScreen(o)); err != nil {
				return unwritten("stdout", err)
			}
		}
	}
	return nil
}

// onScreen adds what the terminal can do.
func (a *app) onScreen(o render.Options) render.Options {
	width, ok := terminal(a.stdout)
	o.Width = width
	o.Color = ok && a.lookup("NO_COLOR") == "" && a.lookup("TERM") != "dumb"
	return o
}

// replaceFile writes a file whole or not at all: into a temporary beside it,
// synced and renamed. Only the owner may read it: it holds personal data.
func replaceFile(path string, fill func(io.Writer) error) (err error) {
	temporary, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return unwritten(path, err)
	}
	defer func() {
		if err != nil {
			_ = temporary.Close()
			_ = os.Remove(temporary.Name())
			err = unwritten(path, err)
		}
	}()
	buffered := bufio.NewWriterSize(temporary, 1<<16)
	if err := errors.Join(fill(buffered), buffered.Flush(), temporary.Sync(), temporary.Close()); err != nil {
		return err
	}
	return os.Rename(temporary.Name(), path)
}

func unwritten(path string, err error) error {
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "无法写入：" + err.Error(), EN: "cannot be written: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查位置、权限和磁盘空间", EN: "check the place, the permissions and the free space"},
	}
}
