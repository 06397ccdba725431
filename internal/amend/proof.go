package amend

import (
	"reflect"
	"slices"

	"go.yaml.in/yaml/v3"
)

// tree is what a text says, without how it is written: a scalar, a list or a mapping.
type tree any

type scalar struct{ tag, value string }

type pair struct {
	key   string
	value tree
}

func treeOf(n *yaml.Node) tree {
	if n == nil || empty(n) {
		return nil
	}
	switch n.Kind {
	case yaml.SequenceNode:
		list := []tree{}
		for _, one := range n.Content {
			list = append(list, treeOf(one))
		}
		return list
	case yaml.MappingNode:
		fields := []pair{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			fields = append(fields, pair{n.Content[i].Value, treeOf(n.Content[i+1])})
		}
		return fields
	}
	return scalar{n.ShortTag(), n.Value}
}

// parsed reads a value that is written in one line; nil: it cannot be read.
func parsed(line string) *yaml.Node {
	var n yaml.Node
	if yaml.Unmarshal([]byte(line), &n) != nil || len(n.Content) != 1 {
		return nil
	}
	return n.Content[0]
}

func (v Content) tree() tree { return treeOf(parsed(v.line())) }

// proven makes a change and gives its text, once it has been read again and says what
// it should.
func (t *text) proven(want tree, change func() ([]splice, error)) ([]byte, error) {
	changes, err := change()
	if err != nil {
		return nil, err
	}
	made := t.apply(changes)
	again, err := read(made)
	if err != nil || !same(treeOf(again.root), want) {
		return nil, ErrUnusual
	}
	return made, nil
}

// same holds a text that says nothing for one that says {}.
func same(a, b tree) bool {
	return reflect.DeepEqual(a, b) || blank(a) && blank(b)
}

func blank(t tree) bool {
	fields, ok := t.([]pair)
	return t == nil || ok && len(fields) == 0
}

// setIn is a tree with another value at a place.
func setIn(at tree, path []PathStep, v Content) tree {
	return change(at, path, func(tree) (tree, bool) { return v.tree(), true })
}

// insertIn is a tree with a further item in a list.
func insertIn(at tree, path []PathStep, before int, v Content) tree {
	return change(at, path, func(old tree) (tree, bool) {
		list, _ := old.([]tree)
		return slices.Insert(slices.Clone(list), before, v.tree()), true
	})
}

// removeIn is a tree without a place.
func removeIn(at tree, path []PathStep) tree {
	return change(at, path, func(tree) (tree, bool) { return nil, false })
}

// change is a tree with something else at a place; false: with nothing there.
func change(at tree, path []PathStep, to func(old tree) (tree, bool)) tree {
	if len(path) == 0 {
		made, _ := to(at)
		return made
	}
	step, rest := path[0], path[1:]
	if list, ok := at.([]tree); ok && step.Key == "" {
		list = slices.Clone(list)
		if made, kept := inner(list[step.Item], rest, to); kept {
			list[step.Item] = made
			return list
		}
		return slices.Delete(list, step.Item, step.Item+1)
	}
	fields, _ := at.([]pair)
	fields = slices.Clone(fields)
	i := slices.IndexFunc(fields, func(p pair) bool { return step.means(p.key) })
	if i < 0 {
		i, fields = len(fields), append(fields, pair{key: step.Key})
	}
	made, kept := inner(fields[i].value, rest, to)
	if fields[i].value = made; !kept {
		return slices.Delete(fields, i, i+1)
	}
	return fields
}

func inner(at tree, rest []PathStep, to func(old tree) (tree, bool)) (tree, bool) {
	if len(rest) > 0 {
		return change(at, rest, to), true
	}
	return to(at)
}
