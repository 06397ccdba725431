package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/render"
)

// hasDatabases reports whether the config has queries of databases.
func (a *app) hasDatabases(r reading) bool {
	request, err := r.request(a, nil)
	return err != nil || engine.HasDatabases(request)
}

// needSourcesOr asks for a source where the config has no database.
func (a *app) needSourcesOr(r reading, sources []string) error {
	if len(sources) == 0 && a.hasDatabases(r) {
		return nil
	}
	return needSources(sources)
}

// tellUnmarked names the tables of which there is no copy to be marked.
func (a *app) tellUnmarked(names []string) {
	if len(names) > 0 {
		fmt.Fprintln(a.stderr, "ninefold: "+render.Plain(a.lang.Say("数据库的表没有标注副本：%s", "tables of databases have no annotated copies: %s", strings.Join(names, ", "))))
	}
}

// changedTables names the tables of databases that changed since a result was made, as
// the result calls them.
func changedTables(ctx context.Context, found *engine.Sources, saved *audit.Result, called func(string) string) []error {
	files, err := found.Tables(ctx)
	if err != nil {
		return nil // the run itself says so
	}
	var faults []error
	for _, file := range files {
		name := called(file.Path)
		if slices.ContainsFunc(saved.Run.Inputs, func(in audit.Input) bool { return in.Path == name && in.SHA256 != file.SHA256 }) {
			faults = append(faults, &audit.Fault{Where: name, Problem: hasChanged})
		}
	}
	return faults
}

var hasChanged = audit.Text{ZH: "自结果生成以来已改动", EN: "has changed since the result was made"}
