package regoplan

// Extent is how much there is to a value when it is written: one that occurs in
// several places counts in each of them.
type Extent struct {
	Bytes   int // as JSON, about
	Longest int // of a text, in bytes
	Depth   int // 1 for what holds nothing
}

// Extent measures a value. It stops where there is more than most says, which
// what it gives then shows.
func (v Value) Extent(most Extent) Extent {
	var is Extent
	if v.Defined() {
		v.extend(&is, most, 1)
	}
	return is
}

func (v Value) extend(is *Extent, most Extent, depth int) {
	is.Depth = max(is.Depth, depth)
	switch v.ref.kind {
	case numberKind:
		is.Bytes += len(v.number()) + 1
	case stringKind:
		text := v.ref.string()
		is.Longest = max(is.Longest, len(text))
		is.Bytes += len(text) + 3
	case arrayKind, setKind:
		is.Bytes += 3
		is.all(v.ref.elems, most, depth+1)
	case objectKind:
		is.Bytes += 3
		keys, elems := v.members()
		is.all(keys, most, depth+1)
		is.all(elems, most, depth+1)
	default:
		is.Bytes += 6
	}
}

func (e *Extent) all(values []Value, most Extent, depth int) {
	for _, v := range values {
		if e.Bytes > most.Bytes || e.Depth > most.Depth {
			return
		}
		v.extend(e, most, depth)
	}
}
