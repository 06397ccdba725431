package revise

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"ninefold/internal/amend"
	"ninefold/internal/audit"
	"ninefold/internal/config"
)

// FigureWish is a threshold that is to be another: of all branches, or of one.
type FigureWish struct {
	Rule, Parameter string
	Branch          string      // empty: of all
	Value           string      // as people write it; a list with its items parted by commas
	From            *audit.Date // the first day on which it holds; nil: from the beginning
	Unset           bool        // take it out: what the level above says holds again
}

// Known finds the parameter; an id that there is not is a fault.
func (f FigureWish) Known(s *Settings) (*audit.Requirement, *audit.Parameter, error) {
	for i := range s.Rules.Requirements {
		r := &s.Rules.Requirements[i]
		if p, ok := r.Parameter(f.Parameter); ok && r.ID == f.Rule {
			return r, p, nil
		}
	}
	return nil, nil, &audit.Fault{Where: f.Rule + "." + f.Parameter, Problem: audit.Text{ZH: "没有这个阈值", EN: "no such threshold"},
		Remedy: audit.Text{ZH: "请从“阈值”页进入", EN: "begin from the page of figures"}}
}

// file is the organisation's, or where the branch's settings stand or will.
func (f FigureWish) file(s *Settings) string {
	if f.Branch == "" {
		return s.Path
	}
	if at, ok := s.Settings.Standing(f.Branch); ok {
		return at.Path
	}
	if s.texts[s.Path] != nil && namesFile(f.Branch) {
		return config.BranchFile(s.Path, f.Branch)
	}
	return s.Path
}

// reserved are names that Windows gives no file.
var reserved = []string{"con", "prn", "aux", "nul"}

// namesFile reports whether an id can be the name of a file anywhere.
func namesFile(id string) bool {
	fine := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_' }
	return id != "" && len(id) < 100 && !slices.Contains(reserved, strings.ToLower(id)) && filepath.IsLocal(id) &&
		!strings.ContainsFunc(id, func(r rune) bool { return !fine(r) })
}

// path leads to the threshold in a file.
func (f FigureWish) path(s *Settings, file string) ([]amend.PathStep, error) {
	keys, ok := s.Settings.Keys("thresholds." + f.Rule + "." + f.Parameter)
	if !ok {
		return nil, amend.ErrNoPlace
	}
	var path []amend.PathStep
	if f.Branch != "" && file == s.Path {
		at, known := s.Settings.Standing(f.Branch)
		if !known {
			return nil, amend.ErrNoPlace
		}
		path = []amend.PathStep{{Key: "branches"}, {Item: at.Entry}}
	}
	return append(path, steps(keys)...), nil
}

func steps(keys []config.SettingKey) []amend.PathStep {
	path := make([]amend.PathStep, len(keys))
	for i, key := range keys {
		path[i] = amend.PathStep{Key: key.ID, Means: key.Is}
	}
	return path
}

func (f FigureWish) amended(s *Settings, file string, text []byte) ([]byte, error) {
	_, p, err := f.Known(s)
	if err != nil {
		return nil, err
	}
	if _, known := s.Settings.Standing(f.Branch); f.Branch != "" && file == s.Path && !known {
		return f.listed(text, p)
	}
	path, err := f.path(s, file)
	if err != nil {
		return nil, err
	}
	at, dated := f.among(text, path)
	switch {
	case f.Unset:
		return f.unset(text, path, at, dated)
	case dated && at >= 0:
		return amend.Set(text, append(path, amend.PathStep{Item: at}, amend.PathStep{Key: "value"}), written(p, f.Value))
	case dated:
		return amend.Insert(text, path, -1, f.dated(p))
	case f.From == nil:
		return amend.Set(text, path, written(p, f.Value))
	}
	return amend.Set(text, path, amend.List(append(f.sofar(s, p, text, path), f.dated(p))...).Inline())
}

// unset takes the figure out of a text, or of several with days the one that is meant.
func (f FigureWish) unset(text []byte, path []amend.PathStep, at int, dated bool) ([]byte, error) {
	if n, _ := amend.Mappings(text, path); dated && at >= 0 && n > 1 {
		return amend.Remove(text, append(path, amend.PathStep{Item: at}))
	}
	if dated && at < 0 {
		return nil, amend.ErrNoPlace
	}
	return amend.Remove(text, path)
}

// listed makes an entry for a branch whose id can be the name of no file.
func (f FigureWish) listed(text []byte, p *audit.Parameter) ([]byte, error) {
	if f.Unset {
		return nil, amend.ErrNoPlace
	}
	v := written(p, f.Value)
	if f.From != nil {
		v = amend.List(f.dated(p)).Inline()
	}
	for _, key := range slices.Backward(strings.Split(f.Rule+"."+f.Parameter, ".")) {
		v = amend.Map(amend.Field{Key: key, Value: v}).Inline()
	}
	entry := amend.Map(amend.Field{Key: "id", Value: amend.Text(f.Branch)}, amend.Field{Key: "thresholds", Value: v})
	return amend.Insert(text, amend.Keys("branches"), -1, entry)
}

// among finds, of figures with days, the one that begins on the day.
func (f FigureWish) among(text []byte, path []amend.PathStep) (at int, dated bool) {
	n, dated := amend.Mappings(text, path)
	if !dated {
		return -1, false
	}
	for i := range n {
		day, has := amend.Get(text, append(slices.Clone(path), amend.PathStep{Item: i}, amend.PathStep{Key: "from"}))
		if f.From == nil && !has || f.From != nil && has && day == f.From.String() {
			return i, true
		}
	}
	return -1, true
}

// dated is the figure with its day.
func (f FigureWish) dated(p *audit.Parameter) amend.Content {
	fields := []amend.Field{{Key: "value", Value: written(p, f.Value)}}
	if f.From != nil {
		fields = append(fields, amend.Field{Key: "from", Value: amend.Literal(f.From.String())})
	}
	return amend.Map(fields...).Inline()
}

// sofar is the figure that the file has until now, as the first of several.
func (f FigureWish) sofar(s *Settings, p *audit.Parameter, text []byte, path []amend.PathStep) []amend.Content {
	if !amend.Has(text, path) {
		return nil
	}
	var all []amend.Content
	for _, one := range s.Settings.Thresholds(f.Branch, f.Rule)[f.Parameter] {
		if !one.Dated {
			all = append(all, amend.Map(amend.Field{Key: "value", Value: written(p, Typed(one.Value))}).Inline())
		}
	}
	return all
}

// listMarks part the items of a list, as in a cell (SPEC 1).
const listMarks = ";；、,，\n"

// written is a figure as YAML has it. What is no such figure, the loader refuses.
func written(p *audit.Parameter, value string) amend.Content {
	value = strings.TrimSpace(value)
	if p.Type != audit.ListParameter {
		return amend.Literal(value)
	}
	var items []amend.Content
	for _, word := range Words(value) {
		items = append(items, amend.Text(word))
	}
	return amend.List(items...).Inline()
}

// Words are the items of a list as somebody types it.
func Words(value string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(listMarks, r) }) {
		if word = strings.TrimSpace(word); word != "" {
			all = append(all, word)
		}
	}
	return all
}

// Typed is a figure as somebody would type it: FigureWish.Value of what it is.
func Typed(v any) string {
	if texts, ok := v.([]string); ok {
		return strings.Join(texts, ", ")
	}
	return config.Written(v)
}

// fits holds that no other figure and no other setting has changed, and that this one
// has: a flag or a variable goes before the file.
func (f FigureWish) fits(before, after *config.Config) error {
	changes := config.Diff(before, after)
	if len(config.DiffOther(before, after)) > 0 || slices.ContainsFunc(changes, func(c config.Change) bool {
		return c.Rule != f.Rule || c.Parameter != f.Parameter || f.Branch != "" && c.Branch != f.Branch
	}) {
		return errMore
	}
	if f.Unset {
		return nil
	}
	for _, one := range after.Thresholds(f.Branch, f.Rule)[f.Parameter] {
		if !f.begins(one) {
			continue
		}
		if strings.HasPrefix(one.Origin, "--set") || strings.HasPrefix(one.Origin, "NINEFOLD_") {
			break
		}
		return nil
	}
	return &audit.Fault{Where: f.Rule + "." + f.Parameter, Problem: audit.Text{
		ZH: "这个阈值由启动参数或环境变量决定，文件里的值不起作用", EN: "a flag or a variable sets this figure, and goes before the file"},
		Remedy: audit.Text{ZH: "请去掉 --set 或 NINEFOLD_ 变量后重新启动", EN: "start again without the --set or the NINEFOLD_ variable"}}
}

func (f FigureWish) begins(t audit.Threshold) bool {
	if f.From == nil {
		return !t.Dated
	}
	return t.Dated && t.From == *f.From
}

// errMore keeps a change from doing anything else than was asked for.
var errMore = &audit.Fault{Problem: audit.Text{ZH: "这样改动文件还会改变别的设置", EN: "the file so changed would say something else otherwise too"},
	Remedy: audit.Text{ZH: "请在文件里手工改", EN: "change it in the file by hand"}}
