package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/source"
	"ninefold/internal/suggest"
)

// suggestMappings prints a `sources:` block for what reading does not understand
// (SPEC 1b). It quotes cells, headers and names of files, so it cannot be masked.
func (a *app) suggestMappings(ctx context.Context, sources []string, r reading, outputs []string, shown showing, rows bool) error {
	if rows {
		return &audit.Fault{
			Where:   "--suggest",
			Problem: audit.Text{ZH: "不能与 --rows 同用", EN: "cannot be used with --rows"},
			Remedy:  audit.Text{ZH: "请去掉其中一个", EN: "leave one of the two out"},
		}
	}
	targets, err := a.targets("inspect --suggest", outputs, output.Text("text"))
	if err != nil {
		return err
	}
	if _, err := a.presentation(showing{mask: shown.mask, maskKey: shown.maskKey}); err != nil {
		return err
	}
	if err := needSources(sources); err != nil {
		return err
	}
	request, err := r.request(a, sources)
	if err != nil {
		return err
	}
	if a.masking != nil || engine.Masks(request) {
		return &audit.Fault{
			Where:   "--suggest",
			Problem: audit.Text{ZH: "建议里引用单元格、表头和文件名，不能隐去姓名", EN: "suggestions quote cells, headers and names of files, which cannot be masked"},
			Remedy:  audit.Text{ZH: "请去掉 --mask 或配置中的 privacy.mask 再运行，输出不要外传", EN: "run it without --mask and privacy.mask, and keep what it prints to yourself"},
		}
	}
	read, err := engine.DiscoverFor(request, withSubfolders(sources)...)
	if err != nil {
		return err
	}
	if err := guard(engine.Places(request), read).Targets(targets).Check(); err != nil {
		return err
	}
	if err := memoryByDefault.roomFor(read.Size()); err != nil {
		return err
	}
	found, err := suggestion(ctx, read, sources)
	if err != nil {
		return err
	}
	return a.deliver(ctx, targets, func(w io.Writer, _ string, _ bool) error { return found.Write(w, a.lang) })
}

func suggestion(ctx context.Context, read *engine.Sources, sources []string) (*suggest.Suggestion, error) {
	seen, err := read.Inspect(ctx, false)
	if err != nil {
		return nil, err
	}
	named := make([]suggest.File, len(seen.Opened))
	for i, file := range seen.Opened {
		named[i] = suggest.File{File: file, Below: belowSource(sources, read.Paths[i])}
	}
	return suggest.Suggest(named, seen.Files, read.IgnorePatterns())
}

// withSubfolders gives the folders below the sources that hold data: what lies there
// is proposed to be read, too.
func withSubfolders(sources []string) []string {
	var all []string
	for _, root := range sources {
		_ = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil || !entry.IsDir() || name == root:
				return nil
			case strings.HasPrefix(entry.Name(), "."), entry.Name() == "branches":
				return fs.SkipDir
			}
			if found, _, err := source.Discover([]string{name}); err == nil && len(found) > 0 {
				all = append(all, name)
			}
			return nil
		})
	}
	return all
}

// belowSource is the path of a file below the folder that it was found in, with
// slashes; its name where it is a source itself.
func belowSource(sources []string, file string) string {
	for _, s := range sources {
		info, err := os.Stat(s)
		if err != nil || !info.IsDir() {
			continue
		}
		if rel, err := filepath.Rel(s, file); err == nil && !strings.HasPrefix(rel, "..") {
			return filepath.ToSlash(rel)
		}
	}
	return filepath.Base(file)
}
