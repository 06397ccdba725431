package main

import (
	"context"
	"errors"
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/output"
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
	read, err := engine.DiscoverBelow(request)
	if err != nil {
		return err
	}
	if err := guard(engine.Places(request), read).Targets(targets).Check(); err != nil {
		return err
	}
	if err := a.makeRoom(memoryByDefault, read.Size()); err != nil {
		return err
	}
	found, err := suggestion(ctx, read)
	if err != nil {
		return err
	}
	return a.deliver(ctx, targets, func(w io.Writer, _ string, _ bool) error { return found.Write(w, a.lang) })
}

func suggestion(ctx context.Context, read *engine.Sources) (*suggest.Suggestion, error) {
	seen, err := read.Inspect(ctx, false)
	if err != nil {
		return nil, err
	}
	named := make([]suggest.File, len(seen.Opened))
	for i, file := range seen.Opened {
		named[i] = suggest.File{File: file, Below: read.Names[i]}
	}
	return suggest.Suggest(named, seen.Files, read.IgnorePatterns())
}

// hintSuggest ends an error about a sheet that is not understood with where to get a
// proposal. The run itself never guesses.
func hintSuggest(err error) error {
	if _, ok := errors.AsType[*dossier.NotUnderstood](err); !ok {
		return err
	}
	return errors.Join(err, &audit.Fault{
		Problem: audit.Text{ZH: "读不懂的表怎样写进 sources:，ninefold inspect --suggest 会给出建议", EN: "ninefold inspect --suggest proposes the sources: for sheets that are not understood"},
		Remedy:  audit.Text{ZH: "请核对后使用", EN: "look its proposal through before you use it"},
	})
}
