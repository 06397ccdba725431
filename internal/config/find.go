package config

import (
	"os"
	"path/filepath"

	"ninefold/internal/audit"
)

// fileNames are the names a config file is found under. JSON is YAML.
var fileNames = []string{"ninefold.yaml", "ninefold.yml", "ninefold.json"}

// Find gives the path of the config file for the sources of a run: the explicit
// one if there is one, else the one inside a source's directory, else the one
// beside the source, else the one in the working directory; empty if there is
// none (SPEC 4). It is a Fault if the explicit file does not exist, if one
// directory holds two, or if two sources come with different ones.
func Find(sources []string, explicit string) (string, error) {
	var f faults
	if explicit != "" {
		doc := &document{path: explicit}
		if _, err := os.Stat(explicit); err != nil {
			f.add(place{doc: doc}, unreadable(err), audit.Text{EN: "name a config file that exists", ZH: "请写一个存在的配置文件"})
		}
		return explicit, f.join()
	}
	found := ""
	for _, source := range sources {
		path := near(source, &f)
		if found != "" && path != "" && !same(found, path) {
			f.add(place{doc: &document{path: path}}, audit.Textf("各来源的配置不是同一个：另一个是 %s", "the sources come with two configs, this and %s", found),
				audit.Text{EN: "choose one with --config", ZH: "请用 --config 指定一个"})
			continue
		}
		if found == "" {
			found = path
		}
	}
	if found == "" {
		found = inside(".", &f)
	}
	return found, f.join()
}

// near looks inside a source, then beside it.
func near(source string, f *faults) string {
	if info, err := os.Stat(source); err == nil && info.IsDir() {
		if path := inside(source, f); path != "" {
			return path
		}
	}
	beside, err := filepath.Abs(source) // the parent of "." is not "."
	if err != nil || filepath.Base(source) != "." && filepath.Base(source) != ".." {
		return inside(filepath.Dir(filepath.Clean(source)), f)
	}
	return inside(filepath.Dir(beside), f)
}

// inside finds the config file of one directory.
func inside(dir string, f *faults) string {
	found := ""
	for _, name := range fileNames {
		path := filepath.Join(dir, name)
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			continue
		}
		if found != "" {
			f.add(place{doc: &document{path: path}}, audit.Textf("同一目录下还有 %s", "%s stands beside it", filepath.Base(found)),
				audit.Text{EN: "keep one of the two", ZH: "请只保留一个"})
			continue
		}
		found = path
	}
	return found
}

func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}
