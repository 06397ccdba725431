package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/regoplan"
)

// Statuses that a policy may give; the others are decided around it.
var regoStatuses = []audit.Status{audit.Pass, audit.Fail, audit.Due, audit.Exempt, audit.Unknown}

// fill takes over what a policy said. Its form is checked: a policy that says
// nothing, or something unreadable, is an error, never a pass. Of a verdict that
// nobody will see, only the status is read.
func (r *clerk) fill(v *audit.Verdict, said reply, j *judge, d *dossier.Dossier) error {
	v.Status = audit.Status(said.status())
	if !slices.Contains(regoStatuses, v.Status) {
		whole := said.value()
		if _, ok := whole.(ast.Object); !ok {
			return fmt.Errorf("the policy gives no verdict: %v", whole)
		}
		return fmt.Errorf("the verdict's status is %q", v.Status)
	}
	if !r.shows(v.Status) {
		return nil
	}
	part := func(name string) (any, error) { return partOf(said, name) }
	if !usualFindings(v, said) {
		if err := fillFindings(v, part); err != nil {
			return err
		}
	}
	if r.options.brief(v.Status) {
		return nil
	}
	return r.fillProof(v, said, part, j, d)
}

// partOf is what a reply has under a name, as plain JSON values; nil where there
// is nothing.
func partOf(said reply, name string) (any, error) {
	if v, ok := said.(*valueReply); ok {
		return plainPart(v.Get(parts[name]))
	}
	object, _ := said.value().(ast.Object) // it has a status, so it is one
	part := object.Get(ast.StringTerm(name))
	if part == nil {
		return nil, nil
	}
	return ast.JSON(part.Value)
}

// parts are the names of what a reply may have.
var parts = func() map[string]regoplan.Value {
	keys := map[string]regoplan.Value{}
	for _, name := range []string{"reasons", "actual", "required", "message", "details", "judged_on", "evidence"} {
		keys[name] = regoplan.String(name)
	}
	return keys
}()

// usualFindings takes over what was found straight from a plan's reply, as
// fillFindings would have it; false, and nothing is taken over, where it is not in the
// usual form: reasons, a message in both languages, whole numbers.
func usualFindings(v *audit.Verdict, said reply) bool {
	reply, ok := said.(*valueReply)
	if !ok {
		return false
	}
	keys := reply.keys
	reasons, listed := reasonsOf(reply.Get(keys.reasons))
	actual, isActual := wholeOrNone(reply.Get(keys.actual))
	required, isRequired := wholeOrNone(reply.Get(keys.required))
	message := reply.Get(keys.message)
	zh, _ := message.Get(keys.zh).Text()
	en, _ := message.Get(keys.en).Text()
	if !listed || !isActual || !isRequired || !message.IsObject() || zh == "" || en == "" {
		return false
	}
	v.Reasons, v.Actual, v.Required, v.Message = reasons, actual, required, audit.Text{ZH: zh, EN: en}
	return true
}

// reasonsOf are the texts of a list; false for anything else.
func reasonsOf(list regoplan.Value) ([]string, bool) {
	members, ok := list.Members()
	reasons := make([]string, len(members))
	for i, member := range members {
		var text bool
		reasons[i], text = member.Text()
		ok = ok && text
	}
	return reasons, ok
}

// wholeOrNone is a whole number, or nil where there is no value; false for anything else.
func wholeOrNone(v regoplan.Value) (any, bool) {
	if !v.Defined() {
		return nil, true
	}
	if n, ok := v.Int(); ok {
		return n, true
	}
	return nil, false
}

func plainPart(v regoplan.Value) (any, error) {
	if !v.Defined() {
		return nil, nil
	}
	if plain, ok := v.Plain(); ok {
		return plain, nil
	}
	return ast.JSON(v.AST())
}

// plainOf is a reply as plain JSON values.
func plainOf(said reply) (any, error) {
	if v, ok := said.(*valueReply); ok {
		return plainPart(v.Value)
	}
	whole := said.value()
	if whole == nil {
		return nil, nil
	}
	return ast.JSON(whole)
}

var statusKey = ast.StringTerm("status")

// fillProof takes over what proves a verdict.
func (r *clerk) fillProof(v *audit.Verdict, said reply, part func(name string) (any, error), j *judge, d *dossier.Dossier) error {
	details, err := part("details")
	if err != nil {
		return err
	}
	if object, ok := details.(map[string]any); ok && len(object) > 0 {
		v.Details = object
	}
	day, err := part("judged_on")
	if err != nil {
		return err
	}
	if v.Thresholds, err = r.judgedOn(day, j, d); err != nil {
		return err
	}
	rows, err := rowsOf(said, part)
	if err != nil {
		return err
	}
	v.Evidence, err = r.evidence(rows, d)
	return err
}

// rowsOf are the numbers of the rows in a reply's evidence, of which there may be many.
func rowsOf(said reply, part func(name string) (any, error)) ([]int, error) {
	if v, ok := said.(*valueReply); ok {
		if rows, ok := v.Get(parts["evidence"]).Ints(); ok {
			return rows, nil
		}
	}
	given, err := part("evidence")
	if err != nil {
		return nil, err
	}
	list, _ := given.([]any)
	return rowNumbers(list)
}

func rowNumbers(list []any) ([]int, error) {
	rows := make([]int, 0, len(list))
	for _, item := range list {
		n, ok := item.(json.Number)
		row, err := n.Int64()
		if !ok || err != nil {
			return nil, fmt.Errorf("the verdict's evidence holds %v, expected row numbers", item)
		}
		rows = append(rows, int(row))
	}
	return rows, nil
}

// fillFindings takes over what was found, without what proves it.
func fillFindings(v *audit.Verdict, part func(name string) (any, error)) error {
	var parts [4]any
	for i, name := range [...]string{"reasons", "actual", "required", "message"} {
		var err error
		if parts[i], err = part(name); err != nil {
			return err
		}
	}
	var err error
	if v.Reasons, err = texts(parts[0]); err != nil {
		return fmt.Errorf("the verdict's reasons: %w", err)
	}
	v.Actual, v.Required = number(parts[1]), number(parts[2])
	v.Message, err = message(v, parts[3])
	return err
}

// judgedOn gives the figures in force on the day by which a policy says it
// judged; none where it does not say, which means the window's last day.
func (r *clerk) judgedOn(day any, j *judge, d *dossier.Dossier) (map[string]audit.Threshold, error) {
	if day == nil {
		return nil, nil
	}
	n, ok := day.(json.Number)
	on, err := n.Int64()
	if !ok || err != nil || on != int64(audit.Date(on)) { //nolint:gosec // a day too large is refused
		return nil, fmt.Errorf("the verdict's judged_on is %v, expected a day", day)
	}
	return r.figures(j, d, audit.Date(on)), nil //nolint:gosec // checked above
}

// message is the policy's, or the standing words for an exemption.
func message(v *audit.Verdict, given any) (audit.Text, error) {
	if both, ok := given.(map[string]any); ok {
		zh, _ := both["zh"].(string)
		en, _ := both["en"].(string)
		if zh != "" && en != "" {
			return audit.Text{ZH: zh, EN: en}, nil
		}
	}
	if v.Status == audit.Exempt && len(v.Reasons) == 1 {
		if text, ok := wording[v.Reasons[0]]; ok {
			return text, nil
		}
	}
	return audit.Text{}, fmt.Errorf("the verdict has no message in zh and en")
}

// evidence names the rows by their numbers; with none given, the subject's own
// row stands for what is on record.
func (r *run) evidence(rows []int, d *dossier.Dossier) ([]audit.Origin, error) {
	slices.Sort(rows)
	origins := make([]audit.Origin, 0, max(1, len(rows)))
	for _, row := range rows {
		origin, ok := r.office.Row(row)
		if !ok {
			return nil, fmt.Errorf("the verdict's evidence names row %d, which there is not", row)
		}
		origins = append(origins, origin)
	}
	if own, ok := d.OwnRow(); ok && len(origins) == 0 {
		origins = append(origins, own)
	}
	return origins, nil
}

// fingerprint knows a finding again in later runs: requirement, subject and
// period, never a row number.
func fingerprint(rule string, s audit.Subject, p audit.Period) string {
	text := make([]byte, 0, 128)
	for _, part := range [...]string{rule, string(s.Kind), s.ID} {
		text = append(append(text, part...), 0)
	}
	sum := sha256.Sum256(p.To.Append(append(p.From.Append(text), 0)))
	return hex.EncodeToString(sum[:16])
}

var wording = map[string]audit.Text{
	"not_applicable": {ZH: "不适用于该对象", EN: "does not apply to this subject"},
	"not_due":        {ZH: "尚无到期事项", EN: "nothing has fallen due"},
}
