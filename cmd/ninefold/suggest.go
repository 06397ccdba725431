package main

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/output"
	"ninefold/internal/source"
	"ninefold/internal/suggest"
)

// suggestMappings prints a `sources:` block for what reading does not understand
// (SPEC 1b). It quotes cells, headers and names of files, so it cannot be masked.
func (a *app) suggestMappings(ctx context.Context, sources []string, configPath string, outputs []string, shown showing, rows bool) error {
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
	in, err := a.configInput(reading{config: configPath}, sources)
	if err != nil {
		return err
	}
	if a.masking != nil || config.Masked(in) {
		return &audit.Fault{
			Where:   "--suggest",
			Problem: audit.Text{ZH: "建议里引用单元格、表头和文件名，不能隐去姓名", EN: "suggestions quote cells, headers and names of files, which cannot be masked"},
			Remedy:  audit.Text{ZH: "请去掉 --mask 或配置中的 privacy.mask 再运行，输出不要外传", EN: "run it without --mask and privacy.mask, and keep what it prints to yourself"},
		}
	}
	a.noticeSources(sources)
	if err := a.guard(reading{config: configPath}, sources).Targets(targets).Check(); err != nil {
		return err
	}
	found, err := a.suggestion(ctx, sources, configPath)
	if err != nil {
		return err
	}
	return a.deliver(ctx, targets, func(w io.Writer, _ string, _ bool) error { return found.Write(w, a.lang) })
}

func (a *app) suggestion(ctx context.Context, sources []string, configPath string) (*suggest.Suggestion, error) {
	mapped, err := a.mapped(sources, configPath)
	if err != nil {
		return nil, err
	}
	ignored, err := a.ignored(sources, configPath)
	if err != nil {
		return nil, err
	}
	files, _, err := openAll(ctx, withSubfolders(sources), mapped, ignored, memoryByDefault)
	if err != nil {
		return nil, err
	}
	named := make([]suggest.File, len(files))
	for i, name := range names(paths(files)) {
		named[i] = suggest.File{File: files[i], Below: belowSource(sources, files[i].Path)}
		files[i].Path = name
	}
	reports, err := dossier.Inspect(files, dossier.Options{Mappings: mappings(mapped), Ignore: config.IDs(ignored)})
	if err != nil {
		return nil, err
	}
	return suggest.Suggest(named, reports, config.IDs(ignored))
}

// withSubfolders adds to the sources the folders below them that hold data: what
// lies there is proposed to be read, too.
func withSubfolders(sources []string) []string {
	all := append([]string{}, sources...)
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
