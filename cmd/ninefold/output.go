package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

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
func (a *app) outputs(given []string) ([]output, error) { return a.outputsAmong(given, render.Lookup) }

// outputsAmong does so among the formats that a lookup knows.
func (a *app) outputsAmong(given []string, lookup func(string) (render.Format, error)) ([]output, error) {
	if len(given) == 0 {
		given = []string{"text"}
	}
	var list []output
	var faults []error
	places := map[string]bool{}
	for _, one := range given {
		name, path, toFile := strings.Cut(one, "=")
		format, err := lookup(name)
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
		if _, screen := terminal(a.stdout); screen && !toFile && format.Binary {
			faults = append(faults, &audit.Fault{
				Where:   "-o " + one,
				Problem: audit.Text{ZH: "这种格式不能显示在终端上", EN: "this format cannot be shown on a terminal"},
				Remedy:  audit.Text{ZH: "请写到文件：-o " + name + "=文件", EN: "write it to a file: -o " + name + "=FILE"},
			})
		}
		list = append(list, output{format, path})
	}
	return list, errors.Join(faults...)
}

// writable refuses a target that cannot be a file. A link is refused too: what
// stands at its end is another place than the one that was named.
func writable(flag, path string) error {
	fault := func(zh, en string) error {
		return &audit.Fault{Where: "-o " + flag, Problem: audit.Text{ZH: zh, EN: en},
			Remedy: audit.Text{ZH: "请写成 格式=文件", EN: "write it as FORMAT=FILE"}}
	}
	if path == "" {
		return fault("没有写文件名", "names no file")
	}
	if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSymlink != 0 {
		return fault("目标是符号链接，请直接写出它所指的文件", "the target is a symbolic link; name the file itself")
	} else if err == nil && !info.Mode().IsRegular() {
		return fault("目标不是普通文件", "the target is not a regular file")
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return fault("目标文件夹不存在", "the target's directory does not exist")
	}
	return nil
}

// spare refuses targets that are one of the files a run reads, under whatever
// name. It is asked before anything is read or written.
func spare(targets, inputs []string) error {
	var faults []error
	for _, target := range targets {
		for _, input := range inputs {
			if samePlace(target, input) {
				faults = append(faults, &audit.Fault{
					Where:   target,
					Problem: audit.Text{ZH: "输出会盖掉要读取的文件 " + input, EN: "the output would replace " + input + ", which is to be read"},
					Remedy:  audit.Text{ZH: "请写到另一个文件", EN: "write it to another file"},
				})
				break
			}
		}
	}
	return errors.Join(faults...)
}

// targets are the files that a presentation will write.
func (p *presentation) targets() []string {
	var list []string
	for _, out := range p.outputs {
		if out.path != "" {
			list = append(list, out.path)
		}
		if out.path != "" && out.format.Name == sealedFormat && p.seal != nil {
			list = append(list, out.path+sealSuffix)
		}
	}
	return list
}

// write renders the result once for each output.
func (a *app) write(ctx context.Context, r *audit.Result, p *presentation, o render.Options) error {
	copies, err := a.draftCopies(ctx, p.copies)
	if err != nil {
		return err
	}
	err = a.writeEach(ctx, p.outputs,
		func(out output) ([]draft, error) {
			return a.draft(out, p.seal, func(w io.Writer) error { return p.render(stoppable{ctx, w}, out, r, o) })
		},
		func(out output) error { return p.render(stoppable{ctx, a.stdout}, out, r, a.onScreen(o)) },
		copies...)
	if err != nil {
		p.copies.tidy()
	}
	return err
}

// render writes the result in one format, as it is where it was made before.
func (p *presentation) render(w io.Writer, out output, r *audit.Result, o render.Options) error {
	if p.ready == nil || out.format.Name != sealedFormat {
		return out.format.Render(w, r, o)
	}
	for piece := range slices.Chunk(p.ready, 1<<20) {
		if _, err := w.Write(piece); err != nil {
			return err
		}
	}
	return nil
}

// writeEach writes all files first, which appear together when the last of them
// is written, then stdout. Drafts made before appear with them.
func (a *app) writeEach(ctx context.Context, outputs []output, drafted func(output) ([]draft, error), screen func(output) error, drafts ...draft) error {
	for _, out := range outputs {
		if out.path == "" {
			continue
		}
		made, err := drafted(out)
		drafts = append(drafts, made...)
		if err != nil {
			a.desk.discard(drafts...)
			return err
		}
	}
	if err := stopped(ctx); err != nil {
		a.desk.discard(drafts...)
		return err
	}
	if err := a.desk.publish(drafts...); err != nil {
		return err
	}
	for _, out := range outputs {
		if out.path == "" {
			if err := screen(out); err != nil {
				return unwritten("stdout", err)
			}
		}
	}
	return nil
}

// draft makes the draft of one file, and of the seal that belongs to it.
func (a *app) draft(out output, seal ed25519.PrivateKey, fill func(io.Writer) error) ([]draft, error) {
	if seal == nil || out.format.Name != sealedFormat {
		made, err := a.desk.write(out.path, fill)
		return []draft{made}, err
	}
	var whole bytes.Buffer // a seal is over all bytes at once
	if err := fill(&whole); err != nil {
		return nil, unwritten(out.path, err)
	}
	result, err := a.desk.write(out.path, put(whole.Bytes()))
	if err != nil {
		return nil, err
	}
	signature, err := a.desk.write(out.path+sealSuffix, put(ed25519.Sign(seal, whole.Bytes())))
	return []draft{result, signature}, err
}

func put(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// onScreen adds what the terminal can do.
func (a *app) onScreen(o render.Options) render.Options {
	width, ok := terminal(a.stdout)
	o.Width = width
	o.Color = ok && a.lookup("NO_COLOR") == "" && a.lookup("TERM") != "dumb"
	return o
}

// unwritten puts a failed write into words. A run that has to end and a reader
// that went away need none.
func unwritten(path string, err error) error {
	if code := exit(0); errors.As(err, &code) || errors.Is(err, syscall.EPIPE) {
		return err
	}
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "无法写入：" + err.Error(), EN: "cannot be written: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查位置、权限和磁盘空间", EN: "check the place, the permissions and the free space"},
	}
}
