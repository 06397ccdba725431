package config

import (
	"os"
	"path/filepath"

	"ninefold/internal/audit"
)

// folder is one that holds further requirements, and the place that names it.
type folder struct {
	dir string
	at  place
}

// folders are those of `policies`.
func (l *loader) folders() []folder {
	v := l.organisation().setting("policies")
	var all []folder
	for _, item := range v.list() {
		f := folder{l.beside(v, item.text()), item.at}
		if !v.at.doc.lines {
			f.at = v.at
		}
		all = append(all, f)
	}
	return all
}

func (f folder) there() bool {
	info, err := os.Stat(f.dir)
	return err == nil && (info.IsDir() || info.Mode().IsRegular())
}

// beside resolves a path from where it was written: in a file, beside it;
// elsewhere, from the working directory.
func (l *loader) beside(v *value, path string) string {
	if !v.at.doc.lines || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(v.at.doc.path), filepath.FromSlash(path))
}

// policies takes over the folders and reports those that are none.
func (l *loader) policies(c *Config) {
	for _, f := range l.folders() {
		c.Policies = append(c.Policies, f.dir)
		if !f.there() {
			l.add(f.at, audit.Textf("%s 不是可读取的文件夹", "%s is not a readable directory", f.dir),
				audit.Text{EN: "policies takes directories of .rego files and OPA bundles", ZH: "policies 需要装有 .rego 文件的文件夹或 OPA 包"})
		}
	}
}
