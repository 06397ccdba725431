package dossier

import "iter"

// index lists the rows of a table by the owner they belong to, in order of the
// table, without a slice an owner.
type index struct {
	starts []int32 // by owner; one more at the end
	rows   []int32 // nil where the rows stand in order of their owners anyway
}

// group makes an index of the rows by the owner that a field tells, by the number
// of the row and its code. The owner of a row that belongs to none is below 0.
func (r *Records) group(field, owners int, ownerOf func(i int, code int32) int32) index {
	x := index{starts: make([]int32, owners+1)}
	if r.count == 0 {
		return x
	}
	ordered, last, owned := true, int32(0), 0
	for first, codes := range r.columns[field].stretches() {
		for k, code := range codes {
			owner := ownerOf(first+k, code)
			if owner < 0 {
				ordered = false
				continue
			}
			ordered = ordered && owner >= last
			last = owner
			x.starts[owner+1]++
			owned++
		}
	}
	for owner := range owners {
		x.starts[owner+1] += x.starts[owner]
	}
	if !ordered {
		x.list(&r.columns[field], owned, ownerOf)
	}
	return x
}

// list puts down the rows, which do not stand in the order of their owners.
func (x *index) list(c *column, owned int, ownerOf func(i int, code int32) int32) {
	x.rows = make([]int32, owned)
	for first, codes := range c.stretches() {
		for k, code := range codes {
			if owner := ownerOf(first+k, code); owner >= 0 {
				x.rows[x.starts[owner]] = int32(first + k) //nolint:gosec // as many rows as fit in memory
				x.starts[owner]++
			}
		}
	}
	copy(x.starts[1:], x.starts) // each now stands where the next one begins
	x.starts[0] = 0
}

// size is how many rows an owner has.
func (x *index) size(owner int) int {
	if len(x.starts) == 0 {
		return 0
	}
	return int(x.starts[owner+1] - x.starts[owner])
}

// of gives the rows of an owner.
func (x *index) of(owner int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if len(x.starts) == 0 {
			return
		}
		for at := x.starts[owner]; at < x.starts[owner+1]; at++ {
			row := at
			if x.rows != nil {
				row = x.rows[at]
			}
			if !yield(int(row)) {
				return
			}
		}
	}
}

// append adds the rows of an owner to a list.
func (x *index) append(rows []int32, owner int) []int32 {
	if len(x.starts) == 0 {
		return rows
	}
	from, to := x.starts[owner], x.starts[owner+1]
	if x.rows != nil {
		return append(rows, x.rows[from:to]...)
	}
	for row := from; row < to; row++ {
		rows = append(rows, row)
	}
	return rows
}

// holding are the rows of a table by the person they belong to.
type holding struct {
	records *Records
	index   index
}

// size is how many rows a person has.
func (h *holding) size(person int) int {
	return h.index.size(person)
}

// of gives the rows of a person: the number in the table, and the codes, which
// hold until the next row.
func (h *holding) of(person int) iter.Seq2[int, []int32] {
	return func(yield func(int, []int32) bool) {
		if h.records == nil {
			return
		}
		row := make([]int32, 0, len(h.records.columns))
		for i := range h.index.of(person) {
			if row = h.records.read(i, row); !yield(i, row) {
				return
			}
		}
	}
}

// gather puts fields of a person's rows, and behind them the number of the row,
// into codes: a row every width codes.
func (h *holding) gather(person int, fields []int, codes []int32, width int) {
	switch {
	case h.records == nil:
	case h.index.rows != nil:
		h.records.pick(h.index.rows[h.index.starts[person]:h.index.starts[person+1]], fields, codes, width)
	default:
		h.records.gather(int(h.index.starts[person]), int(h.index.starts[person+1]), fields, codes, width)
	}
}

// gather does so with neighbouring rows.
func (r *Records) gather(from, to int, fields []int, codes []int32, width int) {
	if from == to {
		return
	}
	for k, field := range fields {
		r.columns[field].gather(from, to, codes[k:], width)
	}
	for i := from; i < to; i++ {
		codes[(i-from)*width+len(fields)] = int32(i) //nolint:gosec // as many rows as fit in memory
	}
}

// pick does what gather does with rows by their numbers in the table.
func (r *Records) pick(rows []int32, fields []int, codes []int32, width int) {
	if len(rows) == 0 {
		return
	}
	for k, field := range fields {
		column := &r.columns[field]
		for n, i := range rows {
			codes[n*width+k] = column.at(int(i))
		}
	}
	for n, i := range rows {
		codes[n*width+len(fields)] = i
	}
}

// positions gives for each symbol the record whose key it is, plus 1.
type positions []int32

func positionsOf(records *Records, symbols int) positions {
	p := make(positions, symbols)
	for i := range records.Len() {
		p[records.Code(i, records.Table.Key)] = int32(i + 1)
	}
	return p
}

// of gives the record that has a key; false if none has.
func (p positions) of(key int32) (int, bool) {
	if key < 0 || int(key) >= len(p) || p[key] == 0 {
		return 0, false
	}
	return int(p[key] - 1), true
}

// index joins every table to the people, and events to branches and participants.
func (o *Office) index() {
	o.indexPeople()
	all := Tables()
	held := make([]*holding, len(all))
	atOnce(o.Book.jobs, len(all)+1, func(i int) {
		if i == len(all) {
			o.indexEvents()
			return
		}
		held[i] = &holding{}
		records, ok := o.Book.Table(all[i].Name)
		if field := all[i].Field("person_id"); ok && field >= 0 && all[i].Name != "people" {
			held[i] = o.held(records, field)
		}
	})
	o.byPerson = map[string]*holding{}
	for i, t := range all {
		o.byPerson[t.Name] = held[i]
	}
}

func (o *Office) indexPeople() {
	people, _ := o.Book.Table("people")
	branch := people.Table.Field("branch_id")
	o.persons = positionsOf(people, o.Book.Symbols.Len())
	o.members = map[int32][]int32{}
	for i := range people.Len() {
		code := people.Code(i, branch)
		o.members[code] = append(o.members[code], int32(i))
	}
	o.aside = asidesOf(o.Book)
	for i := range o.aside.people { // numbered behind those in people
		one, person := &o.aside.people[i], int32(people.Len()+i) //nolint:gosec // as above
		o.persons[one.id] = person + 1
		if one.branch != Absent {
			o.members[one.branch] = append(o.members[one.branch], person)
		}
	}
}

// everybody is how many people there are, those whose rows were set aside included.
func (o *Office) everybody() int {
	people, _ := o.Book.Table("people")
	return people.Len() + len(o.aside.people)
}

func (o *Office) held(records *Records, field int) *holding {
	personOf := func(_ int, code int32) int32 {
		person, ok := o.persons.of(code)
		if !ok {
			return -1
		}
		return int32(person) //nolint:gosec // as many rows as fit in memory
	}
	return &holding{records: records, index: records.group(field, o.everybody(), personOf)}
}

func (o *Office) indexEvents() {
	o.ofBranch = map[int32][]int32{}
	events, ok := o.Book.Table("events")
	if !ok {
		return
	}
	o.events = positionsOf(events, o.Book.Symbols.Len())
	branch := events.Table.Field("branch_id")
	for i := range events.Len() {
		code := events.Code(i, branch)
		o.ofBranch[code] = append(o.ofBranch[code], int32(i))
	}
	if entries, ok := o.Book.Table("participation"); ok {
		event := entries.Table.Field("event_id")
		o.joining = entries.group(event, events.Len(), func(_ int, code int32) int32 {
			at, known := o.events.of(code)
			if !known {
				return -1
			}
			return int32(at) //nolint:gosec // as many rows as fit in memory
		})
	}
}
