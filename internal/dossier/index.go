package dossier

// index lists the records of a table by the person they belong to, in order of
// the table, without a slice a person.
type index struct {
	starts []int32 // by people record; one more at the end
	rows   []int32
}

func (x index) of(person int) []int32 {
	if len(x.starts) == 0 {
		return nil
	}
	return x.rows[x.starts[person]:x.starts[person+1]]
}

// index joins every table to the people, and events to branches and participants.
func (o *Office) index() {
	o.indexPeople()
	o.byPerson = map[string]index{}
	for _, t := range Tables() {
		records, ok := o.Book.Table(t.Name)
		if field := t.Field("person_id"); ok && field >= 0 && t.Name != "people" {
			o.byPerson[t.Name] = o.indexBy(records, field)
		}
	}
	o.indexEvents()
}

func (o *Office) indexPeople() {
	people, _ := o.Book.Table("people")
	id, branch := people.Table.Key, people.Table.Field("branch_id")
	o.persons = make(map[int32]int, people.Len())
	o.members = map[int32][]int{}
	for i := range people.Len() {
		row := people.At(i)
		o.persons[row[id]] = i
		o.members[row[branch]] = append(o.members[row[branch]], i)
	}
}

func (o *Office) indexBy(records *Records, field int) index {
	people, _ := o.Book.Table("people")
	x := index{starts: make([]int32, people.Len()+1), rows: make([]int32, records.Len())}
	for i := range records.Len() {
		if person, ok := o.persons[records.At(i)[field]]; ok {
			x.starts[person+1]++
		}
	}
	for i := range people.Len() {
		x.starts[i+1] += x.starts[i]
	}
	next := append([]int32(nil), x.starts...)
	for i := range records.Len() {
		if person, ok := o.persons[records.At(i)[field]]; ok {
			x.rows[next[person]] = int32(i)
			next[person]++
		}
	}
	return x
}

func (o *Office) indexEvents() {
	o.events, o.ofBranch, o.joining = map[int32]int{}, map[int32][]int{}, map[int32][]int{}
	if events, ok := o.Book.Table("events"); ok {
		branch := events.Table.Field("branch_id")
		for i := range events.Len() {
			row := events.At(i)
			o.events[row[events.Table.Key]] = i
			o.ofBranch[row[branch]] = append(o.ofBranch[row[branch]], i)
		}
	}
	if entries, ok := o.Book.Table("participation"); ok {
		event := entries.Table.Field("event_id")
		for i := range entries.Len() {
			code := entries.At(i)[event]
			o.joining[code] = append(o.joining[code], i)
		}
	}
}
