package regoplan

import (
	"slices"
	"sync"
)

// Names numbers the strings that plans look fields up by, so that a record of a
// known Shape is read by place, and holds the texts that plans know, so that
// equal ones are mostly the very same. One Names serves programs and shapes that
// work together, also while further ones are compiled.
type Names struct {
	mutex     sync.RWMutex
	ids       map[string]int
	texts     map[string]Value
	functions int // numbered so far
}

// NewNames knows no name yet.
func NewNames() *Names { return &Names{ids: map[string]int{}, texts: map[string]Value{}} }

// Text is a text that plans know; false for any other.
func (n *Names) Text(text string) (Value, bool) {
	n.mutex.RLock()
	defer n.mutex.RUnlock()
	v, ok := n.texts[text]
	return v, ok
}

// known is a text that plans know from now on.
func (n *Names) known(text string) Value {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	v, ok := n.texts[text]
	if !ok {
		v = String(text)
		n.texts[text] = v
	}
	return v
}

func (n *Names) id(name string) int {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	id, ok := n.ids[name]
	if !ok {
		id = len(n.ids)
		n.ids[name] = id
	}
	return id
}

// function numbers a function.
func (n *Names) function() int {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	n.functions++
	return n.functions - 1
}

// Shape is the list of keys that records have, any of which a record may lack.
type Shape struct {
	keys  []Value // in order
	place []int16 // by id of the name; -1 where no such key
	given []int   // place of each key as it was given
}

// NewShape makes the shape of records with these keys. Programs compiled
// against the same names before are quick to read such records; names that no
// program asks for need no number.
func NewShape(names *Names, keys ...string) *Shape {
	s := names.shape(keys...)
	s.number(names)
	return s
}

// shape makes one that is not numbered yet.
func (n *Names) shape(keys ...string) *Shape {
	s := &Shape{given: make([]int, len(keys))}
	order := slices.Sorted(slices.Values(keys))
	for _, key := range order {
		v, ok := n.Text(key)
		if !ok {
			v = String(key)
		}
		s.keys = append(s.keys, v)
	}
	for i, key := range keys {
		s.given[i], _ = slices.BinarySearch(order, key)
	}
	return s
}

// number learns the numbers that names have by now.
func (s *Shape) number(names *Names) {
	names.mutex.RLock()
	defer names.mutex.RUnlock()
	s.place = make([]int16, len(names.ids))
	for i := range s.place {
		s.place[i] = -1
	}
	for i, key := range s.keys {
		if id, ok := names.ids[key.ref.text]; ok {
			s.place[id] = int16(i)
		}
	}
}

func (s *Shape) find(key Value) int { return among(s.keys, key) }
