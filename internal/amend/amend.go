// Package amend changes one place of a YAML text: a value, a key, an item of a list.
// Every byte that the change is not about stays as it is: comments, the order of keys,
// indents, quotes, line ends, a byte order mark.
//
// Before a text is given back it is read again and held against what was asked for: it
// says that and nothing else, or ErrUnusual is all that comes of it. The package
// refuses to know files and what any of the keys means.
package amend

import (
	"errors"
	"reflect"
	"slices"

	"go.yaml.in/yaml/v3"
)

// What a text cannot be changed for.
var (
	ErrUnreadable = errors.New("amend: the text is no YAML, or several documents of it")
	ErrUnusual    = errors.New("amend: the text is written in a way that cannot be changed safely")
	ErrNoPlace    = errors.New("amend: no such place in the text")
)

// PathStep leads one level down: by a key into a mapping, or by the number of an item into
// a list.
type PathStep struct {
	Key   string            // as it is written where it has to be added; empty: Item counts
	Means func(string) bool // which written keys are this one; nil: Key alone
	Item  int               // from 0
}

// Keys are steps by keys that have one spelling.
func Keys(keys ...string) []PathStep {
	path := make([]PathStep, len(keys))
	for i, key := range keys {
		path[i] = PathStep{Key: key}
	}
	return path
}

func (s PathStep) means(written string) bool {
	if s.Means != nil {
		return s.Means(written)
	}
	return written == s.Key
}

// Set puts a value at a place: in place of the one that stands there, or below keys
// that are added. Of a list those items stay as they are written that stay at all.
func Set(data []byte, path []PathStep, v Content) ([]byte, error) {
	t, err := read(data)
	if err != nil {
		return nil, err
	}
	chain, rest, err := t.walk(path)
	if err != nil {
		return nil, err
	}
	want := setIn(treeOf(t.root), path, v)
	if len(rest) > 0 {
		return t.proven(want, func() ([]splice, error) { return t.add(chain, rest[0].Key, nested(rest[1:], v)) })
	}
	last := chain[len(chain)-1]
	if kept, further, ok := last.alike(v); ok {
		return stepwise(data, path, kept, further)
	}
	return t.proven(want, func() ([]splice, error) { return t.replace(last, v) })
}

// stepwise takes items out of a list, those behind first, and adds others to its end.
func stepwise(data []byte, path []PathStep, kept []bool, further []Content) ([]byte, error) {
	var err error
	for i, keep := range slices.Backward(kept) {
		if keep {
			continue
		}
		if data, err = Remove(data, append(slices.Clone(path), PathStep{Item: i})); err != nil {
			return nil, err
		}
	}
	for _, one := range further {
		if data, err = Insert(data, path, -1, one); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// Insert puts an item into a list before the one at a number, or, below 0 or where
// there are not as many, at its end. A list that is not there is made.
func Insert(data []byte, path []PathStep, before int, v Content) ([]byte, error) {
	t, err := read(data)
	if err != nil {
		return nil, err
	}
	chain, rest, err := t.walk(path)
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 || empty(chain[len(chain)-1].node) {
		return Set(data, path, List(v))
	}
	list := chain[len(chain)-1].node
	if list.Kind != yaml.SequenceNode {
		return nil, ErrNoPlace
	}
	if len(list.Content) == 0 {
		return Set(data, path, List(v).Inline())
	}
	if before < 0 || before > len(list.Content) {
		before = len(list.Content)
	}
	want := insertIn(treeOf(t.root), path, before, v)
	return t.proven(want, func() ([]splice, error) { return t.insert(list, before, v) })
}

// Remove takes a place out, with the keys above it that would hold nothing then.
func Remove(data []byte, path []PathStep) ([]byte, error) {
	t, err := read(data)
	if err != nil {
		return nil, err
	}
	chain, rest, err := t.walk(path)
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 || len(chain) == 0 {
		return nil, ErrNoPlace
	}
	for len(chain) > 1 && chain[len(chain)-1].alone() && chain[len(chain)-2].key != nil {
		chain = chain[:len(chain)-1]
	}
	want := removeIn(treeOf(t.root), path[:len(chain)])
	return t.proven(want, func() ([]splice, error) { return t.remove(chain[len(chain)-1]) })
}

// Has reports whether a place is there with a value.
func Has(data []byte, path []PathStep) bool {
	n := at(data, path)
	return n != nil && !empty(n)
}

// Get gives the scalar at a place as it is read; false: there is none.
func Get(data []byte, path []PathStep) (string, bool) {
	n := at(data, path)
	if n == nil || n.Kind != yaml.ScalarNode || empty(n) {
		return "", false
	}
	return n.Value, true
}

// Mappings is how many items the list at a place has, all of which are mappings; false:
// there is no such list.
func Mappings(data []byte, path []PathStep) (int, bool) {
	n := at(data, path)
	if n == nil || n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		return 0, false
	}
	return len(n.Content), !slices.ContainsFunc(n.Content, func(one *yaml.Node) bool { return one.Kind != yaml.MappingNode })
}

func at(data []byte, path []PathStep) *yaml.Node {
	t, err := read(data)
	if err != nil {
		return nil
	}
	chain, rest, err := t.walk(path)
	if err != nil || len(rest) > 0 || len(chain) == 0 {
		return nil
	}
	return chain[len(chain)-1].node
}

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
