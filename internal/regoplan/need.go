package regoplan

import "maps"

// need is how much of a value somebody looks at; nil: nothing, not even whether it
// is there. The zero need is that there is some value of its kind.
type need struct {
	whole bool
	names map[string]*need // of an object, members by name
	every *need            // of every member, whatever it is called; also that there are so many
}

// Needs never change; these are the commonest.
var (
	entire = &need{whole: true}
	there  = &need{}             // that there is a value at all
	number = &need{every: there} // how many members there are
)

// deepestNeed is how many levels of a value are told apart. Below them all of it is
// needed, so that what goes round and round comes to an end.
const deepestNeed = 5

// and is what two needs are together, and whether the second adds to the first.
func (n *need) and(other *need) (*need, bool) {
	if n.covers(other, deepestNeed) {
		return n, false
	}
	return n.with(other, deepestNeed)
}

// covers reports whether a need adds nothing to this one.
func (n *need) covers(other *need, levels int) bool {
	switch {
	case other == nil || n != nil && n.whole:
		return true
	case n == nil || other.whole || levels == 0 || !n.every.covers(other.every, levels-1):
		return false
	}
	for name, one := range other.names {
		if !n.names[name].covers(one, levels-1) {
			return false
		}
	}
	return true
}

func (n *need) with(other *need, levels int) (*need, bool) {
	switch {
	case other == nil || n != nil && n.whole:
		return n, false
	case other.whole || levels == 0:
		return entire, true
	}
	sum, more := &need{}, n == nil
	if n != nil {
		*sum = *n
	}
	var grown bool
	if sum.every, grown = sum.every.with(other.every, levels-1); grown {
		more = true
	}
	if len(other.names) == 0 {
		return sum, more
	}
	names := make(map[string]*need, len(sum.names)+len(other.names))
	maps.Copy(names, sum.names)
	for name, one := range other.names {
		if names[name], grown = names[name].with(one, levels-1); grown {
			more = true
		}
	}
	sum.names = names
	return sum, more
}

// of is the need for a member of an object.
func (n *need) of(name string) *need {
	if n.whole {
		return entire
	}
	sum, _ := n.names[name].and(n.every)
	return sum
}

// any is the need for a member that may be any.
func (n *need) any() *need {
	if n == nil || n.whole {
		return n
	}
	sum := n.every
	for _, one := range n.names {
		sum, _ = sum.and(one)
	}
	return sum
}
