package wire

import "errors"

const (
	// deepest is how many lists and pointers may stand in each other: more than
	// anybody needs, and less than the stack holds.
	deepest = 10_000

	// roomAtOnce is how many members get room before any of them is read, so that
	// a wrong length costs little.
	roomAtOnce = 1 << 10
)

// List takes the members of a list. None and no list at all are told apart.
func List[T any](c *Codec, list *[]T, member func(*Codec, *T)) {
	var n uint64 // one more than there are
	if *list != nil {
		n = uint64(len(*list)) + 1
	}
	c.Natural(&n)
	if n == 0 || !c.enter() {
		return
	}
	if c.reading {
		read(c, list, n-1, member)
	} else {
		for i := range *list {
			member(c, &(*list)[i])
		}
	}
	c.depth--
}

func read[T any](c *Codec, list *[]T, n uint64, member func(*Codec, *T)) {
	made := make([]T, 0, min(n, roomAtOnce))
	for uint64(len(made)) < n && c.err == nil {
		var one T
		made = append(made, one)
		member(c, &made[len(made)-1])
	}
	*list = made
}

// Optional takes what is pointed to, if there is anything.
func Optional[T any](c *Codec, to **T, value func(*Codec, *T)) {
	there := *to != nil
	if Bool(c, &there); there {
		Pointer(c, to, value)
	}
}

// Pointer takes what is pointed to; there has to be something.
func Pointer[T any](c *Codec, to **T, value func(*Codec, *T)) {
	switch {
	case c.reading:
		*to = new(T)
	case *to == nil:
		c.Fail(errors.New("a pointer to nothing"))
	}
	if c.enter() {
		value(c, *to)
		c.depth--
	}
}

// enter goes one level deeper.
func (c *Codec) enter() bool {
	if c.depth++; c.depth > deepest {
		c.Fail(errors.New("nested too deep"))
	}
	return c.err == nil
}
