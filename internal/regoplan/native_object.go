package regoplan

func objectGet(_ *VM, args []Value) (Value, bool) {
	if !args[0].is(objectKind) {
		return Value{}, false
	}
	v := args[0]
	if !args[1].is(arrayKind) {
		v = v.get(args[1])
	} else {
		for _, key := range args[1].ref.elems {
			v = lookup(v, key)
		}
	}
	if v.ref == nil {
		return args[2], true
	}
	return v, true
}

// objectUnion lays the second object over the first, within objects too.
func objectUnion(m *VM, args []Value) (Value, bool) {
	if !args[0].is(objectKind) || !args[1].is(objectKind) {
		return Value{}, false
	}
	return m.heap.merged(args[1], args[0]), true
}

func objectUnionN(m *VM, args []Value) (Value, bool) {
	if !args[0].is(arrayKind) {
		return Value{}, false
	}
	sum := m.heap.Object()
	for _, object := range args[0].ref.elems {
		if !object.is(objectKind) {
			return Value{}, false
		}
		m.heap.overlay(sum, object)
	}
	return sum, true
}

// overlay changes an object that nobody else has yet.
func (h *Heap) overlay(sum, object Value) {
	keys, elems := object.members()
	for i, key := range keys {
		v := elems[i]
		if old := sum.get(key); old.is(objectKind) && v.is(objectKind) {
			v = h.merged(v, old)
		}
		h.Insert(sum, key, v)
	}
}

func objectKeys(m *VM, args []Value) (Value, bool) {
	if !args[0].is(objectKind) {
		return Value{}, false
	}
	keys, _ := args[0].arrange()
	set := m.heap.set()
	set.ref.elems = append(m.heap.room(len(keys)), keys...)
	set.ref.order = true
	return set, true
}

func objectRemove(m *VM, args []Value) (Value, bool) {
	out, ok := listed(args[1])
	if !args[0].is(objectKind) || !ok {
		return Value{}, false
	}
	left := m.heap.Object()
	keys, elems := args[0].members()
	for i, key := range keys {
		if among(out, key) < 0 {
			m.heap.Insert(left, key, elems[i])
		}
	}
	return left, true
}

func minusOrDifference(m *VM, args []Value) (Value, bool) {
	if args[0].isInt() && args[1].isInt() {
		n, ok := minus(args[0].n, args[1].n)
		return Int(n), ok
	}
	return m.pick(args, func(v Value) bool { return !args[1].ref.has(v) })
}

func intersection(m *VM, args []Value) (Value, bool) {
	return m.pick(args, func(v Value) bool { return args[1].ref.has(v) })
}

// pick makes a set of the members of the first of two sets that are wanted.
func (m *VM) pick(args []Value, wanted func(Value) bool) (Value, bool) {
	if !args[0].is(setKind) || !args[1].is(setKind) {
		return Value{}, false
	}
	set := m.heap.set()
	for _, v := range args[0].ref.elems {
		if wanted(v) {
			set.ref.elems = m.heap.append(set.ref.elems, v)
		}
	}
	set.ref.order = args[0].ref.order
	return set, true
}

func union(m *VM, args []Value) (Value, bool) {
	if !args[0].is(setKind) || !args[1].is(setKind) {
		return Value{}, false
	}
	set := m.heap.set()
	set.ref.elems = append(m.heap.room(args[0].size()+args[1].size()), args[0].ref.elems...)
	for _, v := range args[1].ref.elems {
		m.heap.add(set, v)
	}
	return set, true
}
