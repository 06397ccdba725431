package regoplan

func sameObject(a, b Value) bool {
	if a.ref.shape != nil && a.ref.shape == b.ref.shape {
		return sameRecord(a, b)
	}
	keys, elems := a.members()
	if len(elems) != b.size() {
		return false
	}
	for i, key := range keys {
		if v := b.get(key); !v.Defined() || !equal(v, elems[i]) {
			return false
		}
	}
	return true
}

// sameRecord is for records of one shape.
func sameRecord(a, b Value) bool {
	if a.ref.rows != nil && b.ref.rows != nil && a.ref.rows.same(a.n, b.ref.rows, b.n) {
		return true
	}
	for i := range a.ref.shape.keys {
		if !equal(a.at(i), b.at(i)) {
			return false
		}
	}
	return true
}

func compareObjects(a, b Value) int {
	if a.ref.shape != nil && a.ref.shape == b.ref.shape {
		return compareRecords(a, b)
	}
	keys, elems := a.arrange()
	otherKeys, others := b.arrange()
	for i := range min(len(keys), len(otherKeys)) {
		if c := compare(keys[i], otherKeys[i]); c != 0 {
			return c
		}
		if c := compare(elems[i], others[i]); c != 0 {
			return c
		}
	}
	return len(keys) - len(otherKeys)
}

// compareRecords is for records of one shape. Where one of them lacks a key, it
// has a later one in its place, or none.
func compareRecords(a, b Value) int {
	for i := range a.ref.shape.keys {
		x, y := a.at(i), b.at(i)
		switch {
		case x.ref == nil && y.ref == nil:
		case x.ref == nil:
			return lacking(a, i)
		case y.ref == nil:
			return -lacking(b, i)
		default:
			if c := compare(x, y); c != 0 {
				return c
			}
		}
	}
	return 0
}

// lacking tells how a record that lacks the key in a place compares with one
// that has it and agreed so far.
func lacking(v Value, place int) int {
	for i := place + 1; i < len(v.ref.shape.keys); i++ {
		if v.at(i).ref != nil {
			return 1
		}
	}
	return -1
}
