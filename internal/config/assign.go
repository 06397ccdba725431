package config

import (
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"ninefold/internal/audit"
)

// prefix begins the name of every variable that is read.
const prefix = "NINEFOLD_"

// assignments is the variable that holds any number of assignments as --set
// takes them, one a line or separated by semicolons. It is the only way to set
// a threshold of one branch in the environment: the name of a variable has no
// room for a branch's id, whose letters are large and small, Chinese or dashes.
const assignments = prefix + "SET"

// listMarks separate the items of a list in a variable or flag, as in a cell (SPEC 1).
const listMarks = ";；、,，"

// Variable is the name of the environment variable for a dotted key, such as
// NINEFOLD_FIELDWORK_VISITS_HALF_DAYS for fieldwork.visits.half_days. The
// longer NINEFOLD_THRESHOLDS_FIELDWORK_VISITS_HALF_DAYS is read as well.
func Variable(key string) string {
	return prefix + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// shortKey is a key as flags and variables may write it: thresholds need not say so.
func shortKey(key string) string { return strings.TrimPrefix(key, "thresholds.") }

// environment reads the variables, in the order of their names.
func (l *loader) environment() {
	keys := map[string][]string{}
	for _, key := range l.root.settings("") {
		keys[Variable(key)] = append(keys[Variable(key)], key)
		if short := shortKey(key); short != key {
			keys[Variable(short)] = append(keys[Variable(short)], key)
		}
	}
	variables := slices.Clone(l.in.Environ)
	slices.Sort(variables)
	for _, variable := range variables {
		name, written, _ := strings.Cut(variable, "=")
		if strings.HasPrefix(name, prefix) && strings.TrimSpace(written) != "" {
			l.variable(name, written, keys)
		}
	}
}

// variable reads one variable. Empty ones count as not set.
func (l *loader) variable(name, written string, keys map[string][]string) {
	doc := l.document(name, name)
	switch meant := keys[name]; {
	case name == assignments:
		for _, one := range strings.FieldsFunc(written, func(r rune) bool { return r == ';' || r == '\n' || r == '\r' }) {
			if one = strings.TrimSpace(one); one != "" {
				l.assign(one, l.document(name+" "+one, name), environmentLevel)
			}
		}
	case len(meant) > 1:
		l.add(place{doc: doc}, audit.Textf("这可能是 %s 中的任何一个", "this may be any of %s", strings.Join(meant, ", ")),
			audit.Textf("请改写为 %s", "write %s instead", assignments+"="+shortKey(meant[0])+"="+written))
	case len(meant) == 1:
		l.once(meant[0], doc)
		l.put(l.env, meant[0], written, doc)
	case !slices.Contains(l.in.OwnVariables, name) && !l.holdsDSN(name):
		l.stray(name, keys, doc)
	}
}

// once reports a threshold that both of its variables set.
func (l *loader) once(key string, doc *document) {
	if before := l.env.raw(key); before != nil {
		l.add(place{doc: doc}, audit.Textf("%s 设置了同一个阈值", "%s sets the same threshold", before.at.doc.path),
			audit.Textf("请只保留一个，建议用 %s", "keep one of the two, best %s", Variable(shortKey(key))))
	}
}

// stray reports a variable that sets nothing: as an error if it was surely
// meant to, else, since it may belong to some other program, as a notice.
func (l *loader) stray(name string, keys map[string][]string, doc *document) {
	known := make([]string, 0, len(keys))
	for variable := range keys {
		known = append(known, strings.TrimPrefix(variable, prefix))
	}
	slices.Sort(known)
	word := strings.TrimPrefix(name, prefix)
	best, ok := nearest(word, known)
	if ok || l.meant(word) {
		remedy := audit.Textf("是否为 %s？", "did you mean %s?", prefix+best)
		if !ok {
			remedy = audit.Text{}
		}
		l.add(place{doc: doc}, audit.Text{EN: "no setting has this name", ZH: "没有这个名字的设置"}, remedy)
		return
	}
	l.notices = append(l.notices, audit.Notice{Code: "unknown_variable", Path: name,
		Message: audit.Textf("环境变量 %s 没有对应的设置", "the variable %s sets nothing", name)})
}

// meant reports whether the name of a variable begins like a section's.
func (l *loader) meant(word string) bool {
	thresholds, _ := l.root.field("thresholds")
	for _, section := range slices.Concat(l.root.names(), thresholds.names()) {
		if strings.HasPrefix(word, strings.ToUpper(section)+"_") {
			return true
		}
	}
	return false
}

// flags reads the --set flags, in order; a later one replaces an earlier one.
func (l *loader) flags() {
	for _, one := range l.in.Set {
		name := "--set " + one
		l.assign(one, l.document(name, name), flagLevel)
	}
}

// level says which of a branch's or the organisation's layers is meant.
type level uint8

const (
	environmentLevel level = iota
	flagLevel
)

// assign reads [BRANCH:]KEY=VALUE.
func (l *loader) assign(written string, doc *document, on level) {
	at := place{doc: doc}
	left, right, ok := strings.Cut(written, "=")
	if sign, found := signInKey(left, ok); found {
		problem, remedy := wideSign(sign)
		l.add(at, problem, remedy)
		return
	}
	if !ok {
		l.add(at, audit.Text{EN: "there is no = in it", ZH: "缺少等号"},
			audit.Text{EN: "write KEY=VALUE, such as fieldwork.visits.half_days=3", ZH: "请写成 键=值，例如 fieldwork.visits.half_days=3"})
		return
	}
	id, key := "", strings.TrimSpace(left)
	if colon := strings.LastIndex(key, ":"); colon >= 0 {
		id, key = strings.TrimSpace(key[:colon]), key[colon+1:]
	}
	full, ok := l.settable(key, id != "")
	switch {
	case !ok:
		l.add(at, audit.Textf("没有这个设置：%s", "unknown setting %s", key), l.suggestSetting(key, id != ""))
	case id == "":
		l.put([]layer{l.env, l.set}[on], full, right, doc)
	default:
		b := l.branch(id, at)
		l.put([]layer{b.env, b.set}[on], full, right, doc)
	}
}

// signInKey finds a colon or an equals sign of full width before what is taken for
// the value.
func signInKey(left string, equals bool) (rune, bool) {
	for _, r := range left {
		if is(r, ":") || is(r, "=") && !equals {
			return r, true
		}
	}
	return 0, false
}

// settable finds the full key of a setting; for a branch only thresholds.
func (l *loader) settable(key string, branch bool) (string, bool) {
	for _, full := range []string{"thresholds." + key, key} {
		full, s, ok := l.root.find(full)
		if ok && s.kind != objectKind && s.settable() && (!branch || strings.HasPrefix(full, "thresholds.")) {
			return full, true
		}
	}
	return "", false
}

// suggestSetting says what to write instead of a key that cannot be set.
func (l *loader) suggestSetting(key string, branch bool) audit.Text {
	_, s, known := l.root.find(key)
	if _, section, ok := l.root.find("thresholds." + key); ok {
		s, known, branch = section, true, false
	}
	switch {
	case known && branch:
		return audit.Text{EN: "only thresholds can be set for one branch", ZH: "对单个支部只能设置阈值"}
	case known && s.kind == objectKind:
		return audit.Text{EN: "add one of " + strings.Join(s.names(), ", "), ZH: "请在后面加上 " + strings.Join(s.names(), "、") + " 之一"}
	case known:
		return audit.Text{EN: "write it in the config file", ZH: "请写在配置文件里"}
	}
	if remedy, ok := l.suggestTitle(key); ok {
		return remedy
	}
	var names []string
	for _, full := range l.root.settings("") {
		if !branch || strings.HasPrefix(full, "thresholds.") {
			names = append(names, shortKey(full))
		}
	}
	return suggest(shortKey(key), names)
}

// suggestTitle follows a key of titles to the first that is none.
func (l *loader) suggestTitle(key string) (audit.Text, bool) {
	at, _ := l.root.field("thresholds")
	for name := range strings.SplitSeq(key, ".") {
		id, several := at.canonical(name)
		switch {
		case several != nil:
			return writeOne(several), true
		case id == "":
			remedy := at.suggest(name)
			return remedy, remedy != audit.Text{} && strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxLatin1 })
		}
		at, _ = at.field(id)
	}
	return audit.Text{}, false
}

// put reads a value from text and sets it on a level.
func (l *loader) put(on layer, key, written string, doc *document) {
	_, s, _ := l.root.find(key)
	node := l.node(s, strings.TrimSpace(written), doc)
	if node == nil {
		return
	}
	v := reader{doc, &l.faults, l.in.ReadDay, nil}.read(s, shortKey(key), node)
	v.at = place{doc: doc}
	on.Set(key, v)
}

// node makes a node of a text: [a, b] is read as YAML, a list is cut at its
// marks, all else is one plain value.
func (l *loader) node(s *shape, written string, doc *document) *yaml.Node {
	if strings.HasPrefix(written, "[") {
		return parse(doc, []byte(written), newHints([]byte(written), l.root), &l.faults)
	}
	one := func(word string) *yaml.Node {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: strings.TrimSpace(word)}
	}
	if s.kind != listKind && (s.kind != figuresKind || s.item.kind != listKind) {
		return one(written)
	}
	many := &yaml.Node{Kind: yaml.SequenceNode}
	for _, word := range strings.FieldsFunc(written, func(r rune) bool { return strings.ContainsRune(listMarks, r) }) {
		many.Content = append(many.Content, one(word))
	}
	return many
}
