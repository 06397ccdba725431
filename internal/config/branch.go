package config

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
)

// branch is one branch's own layers.
type branch struct {
	id            string
	at            place // where it is first named
	own, env, set layer
	listed, filed bool
	entry         int // its number in the list
}

// branchFolder holds a file for each branch, beside the organisation's.
const branchFolder = "branches"

// listedBranches takes in the branches of the organisation's file.
func (l *loader) listedBranches(branches *value) {
	for i, entry := range branches.list() {
		id := entry.field("id")
		if !id.there() {
			continue
		}
		b := l.branch(id.text(), id.at)
		if b.listed {
			l.add(id.at, audit.Textf("支部 %s 重复出现", "branch %s is listed for the second time", b.id),
				audit.Textf("第一次在第 %d 行，请合并为一处", "the first is in line %d: put both together", b.at.line))
			continue
		}
		b.listed, b.entry = true, i
		b.own = valueLayer(entry)
	}
}

func valueLayer(v *value) layer {
	l := newLayer()
	// MergeConfigMap fails only on a map it cannot copy, and flatten makes no such.
	_ = l.MergeConfigMap(v.flatten())
	return l
}

// branchFiles takes in branches/<branch_id>.yaml beside the organisation's file.
func (l *loader) branchFiles() error {
	const folder = branchFolder
	dir := filepath.Join(filepath.Dir(l.in.Path), folder)
	names, err := l.in.Files.names(dir)
	if err != nil {
		if info, statErr := os.Stat(dir); statErr == nil && info.IsDir() {
			l.add(place{doc: l.document(dir, folder)}, unreadable(err), audit.Text{})
		}
		return nil
	}
	var errs []error
	for _, name := range names {
		ext := filepath.Ext(name)
		if !slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(ext)) {
			continue
		}
		doc := l.file(filepath.Join(dir, name), folder+"/"+name)
		errs = append(errs, l.branchFile(strings.TrimSuffix(name, ext), doc))
	}
	return errors.Join(errs...)
}

// branchFile takes in one branch's file, whose name is the branch's id.
func (l *loader) branchFile(id string, doc *document) error {
	data, ok := l.text(doc)
	if !ok {
		return nil
	}
	own, err := fileLayer(data, l.reading(doc, branchFileShape(l.in.Requirements, l.in.Systems), func(v *value) {
		if inner := v.field("id"); inner.there() && inner.text() != id {
			l.add(inner.at, audit.Textf("id 是 %s，文件名却是 %s", "id is %s, but the file is named after %s", inner.text(), id),
				audit.Text{EN: "make them agree, or take the id out", ZH: "请改成一致，或删去 id"})
		}
	}))
	b := l.branch(id, place{doc, 1, 1})
	if b.listed || b.filed {
		l.add(place{doc, 1, 1}, audit.Textf("支部 %s 的阈值已写在 %s", "branch %s has its thresholds in %s already", id, b.at.where()),
			audit.Text{EN: "keep one of the two", ZH: "请只保留一处"})
		return err
	}
	b.filed, b.own = true, own
	return err
}

// reading makes the decoder of one file: its text, by a shape, to a value that
// is looked at once more.
func (l *loader) reading(doc *document, s *shape, then func(*value)) decoder {
	return func(data []byte) *value {
		hints := newHints(data, s)
		node := parse(doc, data, hints, &l.faults)
		if node == nil {
			node = &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
		}
		v := reader{doc, &l.faults, l.in.ReadDay, hints}.read(s, "", node)
		if v.broken {
			return nil
		}
		then(v)
		return v
	}
}

// Branches lists the branches that have thresholds of their own, by id.
func (c *Config) Branches() []string {
	ids := make([]string, len(c.branches))
	for i, b := range c.branches {
		ids[i] = b.id
	}
	slices.Sort(ids)
	return ids
}
