package main

import (
	"os"
	"path/filepath"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/source"
)

// locator gives, for the inputs that a result names, the paths from a root folder
// (empty: the working directory) under which github and sarif attach findings to
// files. A file outside the root keeps its path from the root of the disk.
func locator(found *engine.Sources, root string) (func(string) string, error) {
	from, err := rootFolder(root)
	if err != nil {
		return nil, err
	}
	places := make(map[string]string, len(found.Paths))
	for i, name := range found.Names {
		if found.Store.Place(found.Paths[i]) == "" {
			continue // standard input is no file
		}
		places[name] = fromFolder(from, source.FromRoot(found.Paths[i]))
	}
	return func(path string) string {
		if place, ok := places[path]; ok {
			return place
		}
		return path
	}, nil
}

func rootFolder(root string) (string, error) {
	if root == "" {
		root = "."
	}
	info, err := os.Stat(root)
	if err == nil && info.IsDir() {
		return source.FromRoot(root), nil
	}
	return "", &audit.Fault{
		Where:   "--root " + root,
		Problem: audit.Text{ZH: "不是文件夹", EN: "is not a directory"},
		Remedy:  audit.Text{ZH: "请给出代码库的根文件夹", EN: "name the root directory of the repository"},
	}
}

// fromFolder writes a path from a folder on where it lies in it. Links are
// followed where that is needed to see it.
func fromFolder(folder, path string) string {
	for _, one := range [][2]string{{folder, path}, {resolved(folder), resolved(path)}} {
		relative, err := filepath.Rel(one[0], one[1])
		if relative = filepath.ToSlash(relative); err == nil && relative != ".." && !strings.HasPrefix(relative, "../") {
			return relative
		}
	}
	return path
}

func resolved(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return filepath.ToSlash(target)
	}
	return path
}
