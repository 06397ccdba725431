package policy

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// task is one thing that a policy still asks for, as policies/lib/outlook.rego
// says it; of one with unknown set it cannot be told.
type task struct {
	kind, key               string
	from, on                *audit.Date
	done, required, missing any
	message                 audit.Text
	rows                    []int
	unknown                 string
}

// tasksIn reads what a policy said under outlook: a set of tasks. Undefined means
// that there are none.
func tasksIn(said reply) ([]task, error) {
	if v, ok := said.(*valueReply); ok {
		return tasksOf(v.Value)
	}
	plain, err := plainOf(said)
	if err != nil || plain == nil {
		return nil, err
	}
	list, ok := plain.([]any)
	if !ok {
		return nil, fmt.Errorf("the outlook is not a set: %v", plain)
	}
	tasks := make([]task, len(list))
	for i, item := range list {
		if err := tasks[i].fill(item); err != nil {
			return nil, fmt.Errorf("the outlook %v: %w", item, err)
		}
	}
	return tasks, nil
}

// tasksOf reads tasks where they stand, part by part: there are many, and few
// parts in each.
func tasksOf(said regoplan.Value) ([]task, error) {
	if !said.Defined() {
		return nil, nil
	}
	members, ok := said.Members()
	if !ok {
		return nil, fmt.Errorf("the outlook is not a set: %v", said.AST())
	}
	tasks := make([]task, len(members))
	for i, member := range members {
		if err := tasks[i].read(member); err != nil {
			return nil, fmt.Errorf("the outlook %v: %w", member.AST(), err)
		}
	}
	return tasks, nil
}

// read takes one member of the set over.
func (t *task) read(member regoplan.Value) error {
	left, ok := member.Fields()
	if !ok {
		return errNoObject
	}
	for i := 0; i < len(taskParts) && left > 0; i++ {
		part, err := partly(taskParts[i], member.Get(taskKeys[i]))
		if err != nil {
			return fmt.Errorf("%s: %w", taskParts[i], err)
		}
		if part == nil {
			continue
		}
		left--
		if err := t.take(taskParts[i], part); err != nil {
			return fmt.Errorf("%s: %w", taskParts[i], err)
		}
	}
	if left == 0 {
		return t.check()
	}
	plain, err := plainPart(member) // a null, or a part that no task has
	if err != nil {
		return err
	}
	return t.fill(plain)
}

// partly is a part of a task as plain JSON values, but for what saves writing numbers
// down and building maps for hundreds of thousands of tasks: a whole number is an int64,
// and rows and a message are what the task holds.
func partly(name string, v regoplan.Value) (any, error) {
	if n, ok := v.Int(); ok {
		return n, nil
	}
	switch name {
	case "rows":
		if rows, ok := v.Ints(); ok {
			return rows, nil
		}
	case "message":
		if size, ok := v.Fields(); ok && size == len(languages) {
			zh, _ := v.Get(languages[0]).Text()
			en, _ := v.Get(languages[1]).Text()
			return audit.Text{ZH: zh, EN: en}, nil
		}
	}
	return plainPart(v)
}

var languages = [...]regoplan.Value{regoplan.String("zh"), regoplan.String("en")}

// fill is the same for a member that is plain values.
func (t *task) fill(item any) error {
	object, ok := item.(map[string]any)
	if !ok {
		return errNoObject
	}
	for name, value := range object {
		if err := t.take(name, value); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return t.check()
}

var errNoObject = errors.New("it is not an object")

// check refuses what nobody could act upon.
func (t *task) check() error {
	switch {
	case t.message.ZH == "" || t.message.EN == "":
		return errors.New("it has no message in zh and en")
	case t.unknown != "":
		return nil
	case t.kind == "":
		return errors.New("it has no kind")
	case t.on == nil:
		return errors.New("expected days under on and from")
	}
	return nil
}

// taskParts are the names of what a task may have, and taskKeys what a policy knows
// them by.
var (
	taskParts = [...]string{"kind", "key", "unknown", "from", "on", "done", "required", "missing", "message", "rows"}
	taskKeys  = func() (keys [len(taskParts)]regoplan.Value) {
		for i, name := range taskParts {
			keys[i] = regoplan.String(name)
		}
		return keys
	}()
)

// take takes over what a task has under a name.
func (t *task) take(name string, value any) (err error) {
	switch name {
	case "kind":
		t.kind, err = textOf(value)
	case "key":
		t.key, err = textOf(value)
	case "unknown":
		t.unknown, err = textOf(value)
	case "from":
		t.from, err = dayOf(value)
	case "on":
		t.on, err = dayOf(value)
	case "done":
		t.done = number(value)
	case "required":
		t.required = number(value)
	case "missing":
		t.missing = number(value)
	case "message":
		t.message, err = bothTexts(value)
	case "rows":
		t.rows, err = rowsIn(value)
	default:
		err = errors.New("a task has no such part")
	}
	return err
}

func textOf(value any) (string, error) {
	text, ok := value.(string)
	if !ok {
		return "", fmt.Errorf("%v is not a text", value)
	}
	return text, nil
}

func dayOf(value any) (*audit.Date, error) {
	n, ok := value.(int64)
	if written, is := value.(json.Number); is {
		whole, err := written.Int64()
		n, ok = whole, err == nil
	}
	if !ok || !isDay(n) {
		return nil, fmt.Errorf("expected days under on and from, not %v", value)
	}
	day := audit.Date(n) //nolint:gosec // just checked
	return &day, nil
}

func bothTexts(value any) (audit.Text, error) {
	text, ok := value.(audit.Text)
	if object, is := value.(map[string]any); is {
		text.ZH, _ = object["zh"].(string)
		text.EN, _ = object["en"].(string)
		ok = len(object) == 2
	}
	if !ok || text.ZH == "" || text.EN == "" {
		return audit.Text{}, fmt.Errorf("%v: it has no message in zh and en", value)
	}
	return text, nil
}

func rowsIn(value any) ([]int, error) {
	switch list := value.(type) {
	case []int:
		return list, nil
	case []any:
		return rowNumbers(list)
	default:
		return nil, fmt.Errorf("%v is not a list of rows", value)
	}
}

func isDay(n int64) bool { return n > math.MinInt32/2 && n < math.MaxInt32/2 }

// take keeps what falls within the time of interest, each with a UID of its own,
// should a policy owe the same thing twice.
func (l *lookout) take(into []audit.Obligation, tasks []task, j *judge, d *dossier.Dossier) ([]audit.Obligation, error) {
	first := len(into)
	for i := range tasks {
		t := &tasks[i]
		if t.unknown != "" {
			l.addUntold(audit.Untold{Rule: j.ID, Reason: t.unknown, Message: t.message})
			continue
		}
		if *t.on > l.until {
			continue
		}
		o, err := l.obligation(t, j, d)
		if err != nil {
			return into, err
		}
		into = append(into, o)
	}
	apart(into[first:])
	return into, nil
}

// apart tells obligations of one requirement to one subject apart that have the
// same kind and key, in the order of their days.
func apart(few []audit.Obligation) {
	if len(few) < 2 {
		return
	}
	slices.SortStableFunc(few, func(a, b audit.Obligation) int { return cmp.Compare(a.On, b.On) })
	met := map[string]int{}
	for i := range few {
		uid := few[i].UID
		if met[uid]++; met[uid] > 1 {
			few[i].UID = fmt.Sprintf("%s-%d", uid, met[uid])
		}
	}
}

func (l *lookout) obligation(t *task, j *judge, d *dossier.Dossier) (audit.Obligation, error) {
	asOf := l.office.Time.AsOf
	o := audit.Obligation{
		Rule: j.ID, Subject: d.Subject, Severity: j.Severity,
		Kind: t.kind, Key: t.key, From: t.from, On: *t.on, Overdue: *t.on < asOf,
		Done: t.done, Required: t.required, Missing: t.missing, Message: t.message,
		UID: slot(j.ID, d.Subject, t.kind, t.key),
	}
	_, o.Waived = l.settings.Waiver(j.ID, d.Subject.ID, asOf)
	var err error
	o.Evidence, err = l.evidence(t.rows, d)
	return o, err
}

// slot knows an obligation again in later runs. It names what is owed, not its
// day: the next interview stays the same entry of a calendar when one was held
// and the one after it falls due.
func slot(rule string, s audit.Subject, kind, key string) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{rule, string(s.Kind), s.ID, kind, key}, "\x00")))
	return hex.EncodeToString(sum[:16])
}
