package config

import (
	"bytes"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/viper"

	"ninefold/internal/audit"
)

// loader reads the levels and checks them against each other.
type loader struct {
	faults
	in        Input
	root      *shape
	documents int
	orgDoc    *document
	orgTree   *value // the whole of the organisation's file
	defaults  layer
	org       layer
	env       layer
	set       layer
	branches  []*branch
	bounds    map[string]bound // by key
	beyond    faults           // of a trial
	notices   []audit.Notice
}

// Load reads and checks everything. Each level overrides the one before: the
// defaults of the requirements, the organisation's file, the branch's entry or
// file, the environment (for all, then for the branch), the flags (for all,
// then for the branch). The error holds every fault at once, each
// an *audit.Fault, joined in the order of files, lines and columns.
func Load(in Input) (*Config, error) {
	l := newLoader(in, fileShape(in.Requirements, in.Systems))
	if err := l.read(); err != nil {
		return nil, err
	}
	l.readBounds()
	for _, b := range l.branches {
		l.checkBranch(b)
	}
	c := l.config()
	if err := l.join(); err != nil {
		return nil, err
	}
	return c, nil
}

// PolicyDirs gives only the folders with further requirements that there are,
// whose parameters Load has to know beforehand. Faults are Load's to tell.
func PolicyDirs(in Input) ([]string, error) {
	l := newLoader(in, fileShape(nil, nil))
	if err := l.read(); err != nil {
		return nil, err
	}
	var there []string
	for _, f := range l.folders() {
		if f.there() {
			there = append(there, f.dir)
		}
	}
	return there, nil
}

// Mappings gives only what `sources` says, for reading without judging. Faults
// elsewhere in the file are Load's to tell.
func Mappings(in Input) ([]Mapping, error) {
	l, err := glimpse(in, "sources")
	if err != nil {
		return nil, err
	}
	all := l.mappings()
	return all, l.join()
}

// Ignored gives only the patterns of `ignore`, likewise.
func Ignored(in Input) ([]Listed, error) {
	l, err := glimpse(in, "ignore")
	if err != nil {
		return nil, err
	}
	return listed(l.organisation().setting("ignore")), l.join()
}

// Recursive gives only whether subfolders are read too, likewise.
func Recursive(in Input) (bool, error) {
	l, err := glimpse(in, "recursive")
	if err != nil {
		return false, err
	}
	recursive, _ := l.organisation().setting("recursive").plain().(bool)
	return recursive, l.join()
}

// Masked reports whether the organisation's file asks to keep names out of results.
// One that cannot be read does not say so: that is Load's to tell.
func Masked(in Input) bool {
	l, err := glimpse(in, "privacy")
	if err != nil {
		return false
	}
	masked, _ := l.organisation().setting("privacy.mask").plain().(bool)
	return masked
}

// glimpse reads one part of the organisation's file; the rest of it may be wrong.
func glimpse(in Input, part string) (*loader, error) {
	l := newLoader(in, fileShape(nil, nil).only(part))
	if in.Path == "" {
		return l, nil
	}
	return l, l.organisationFile()
}

func newLoader(in Input, root *shape) *loader {
	if in.Files == nil {
		in.Files = &Files{}
	}
	l := &loader{in: in, root: root, defaults: newLayer(), org: newLayer(), env: newLayer(), set: newLayer()}
	l.orgDoc = &document{path: in.Path, short: filepath.Base(in.Path), lines: true}
	none := place{doc: &document{path: "default", short: "default"}}
	l.eachParameter(func(_ *audit.Requirement, p *audit.Parameter, key string) {
		l.defaults.Set("thresholds."+key, &value{at: none, figures: []figure{{value: p.Default}}})
	})
	return l
}

// read takes in every level.
func (l *loader) read() error {
	if l.in.Path != "" {
		if err := errors.Join(l.organisationFile(), l.branchFiles()); err != nil {
			return err
		}
	}
	l.environment()
	l.flags()
	slices.SortStableFunc(l.branches, func(a, b *branch) int { return strings.Compare(a.id, b.id) })
	return nil
}

func (l *loader) organisationFile() error {
	data, ok := l.text(l.orgDoc)
	if !ok {
		return nil
	}
	org, err := fileLayer(data, l.reading(l.orgDoc, l.root, func(v *value) { l.orgTree = v }))
	if err != nil {
		return err
	}
	l.org = org
	l.listedBranches(org.raw("branches"))
	return nil
}

// organisation is the levels that hold for every branch.
func (l *loader) organisation() stack { return stack{l.defaults, l.org, l.env, l.set} }

// text gives what a file holds; the same when everything is read once more.
func (l *loader) text(doc *document) ([]byte, bool) { return l.in.Files.text(doc, &l.faults) }

// levels is every level of one branch.
func (l *loader) levels(b *branch) stack {
	return stack{l.defaults, l.org, b.own, l.env, b.env, l.set, b.set}
}

// eachParameter visits every parameter with its key, such as
// fieldwork.visits.half_days.
func (l *loader) eachParameter(visit func(r *audit.Requirement, p *audit.Parameter, key string)) {
	for i := range l.in.Requirements {
		r := &l.in.Requirements[i]
		for j := range r.Parameters {
			visit(r, &r.Parameters[j], r.ID+"."+r.Parameters[j].Name)
		}
	}
}

// document makes the document of a variable or a flag.
func (l *loader) document(path, short string) *document {
	l.documents++
	return &document{path: path, short: short, order: l.documents}
}

// branch gives the layers of a branch, new ones if it has none yet.
func (l *loader) branch(id string, at place) *branch {
	id = l.in.called.branch(id)
	for _, b := range l.branches {
		if b.id == id {
			return b
		}
	}
	b := &branch{id: id, at: at, own: newLayer(), env: newLayer(), set: newLayer()}
	l.branches = append(l.branches, b)
	return b
}

// file makes the document of a file, in which lines count.
func (l *loader) file(path, short string) *document {
	doc := l.document(path, short)
	doc.lines = true
	return doc
}

// config puts the effective settings together.
func (l *loader) config() *Config {
	org := l.organisation()
	c := &Config{
		Path: l.in.Path, Period: l.period(), AsOf: l.asOf(),
		Disabled: listed(org.setting("disabled")), Confirmed: listed(org.setting("confirmed")),
		Unwaivable: listed(org.setting("unwaivable")),
		Holidays:   org.setting("calendar.holidays").days(), Workdays: org.setting("calendar.workdays").days(),
		Complete: l.complete(), Ignore: listed(org.setting("ignore")), Sources: l.mappings(),
		in: l.in, requirements: l.in.Requirements, branches: l.branches,
	}
	c.Recursive, _ = org.setting("recursive").plain().(bool)
	c.Mask, _ = org.setting("privacy.mask").plain().(bool)
	c.Users = l.users()
	l.policies(c)
	l.checkTimes(c)
	l.waivers(c)
	l.effective(c)
	c.Notices = append(c.Notices, l.notices...)
	c.Beyond = l.beyond.list()
	c.Digest = c.digest()
	return c
}

// PolicyTerms gives only the terms on which further requirements are taken: the
// file of the key that bundles must be signed by, the earliest revision of theirs
// that is taken, and the seconds that policies may take for one subject; empty and
// 0 where nothing is said. Faults are Load's to tell.
func PolicyTerms(in Input) (key, revision string, seconds int, err error) {
	l := newLoader(in, fileShape(nil, nil))
	if err := l.read(); err != nil {
		return "", "", 0, err
	}
	revision = l.organisation().setting("policy_min_revision").text()
	if v := l.organisation().setting("policy_key"); v.text() != "" {
		key = l.beside(v, v.text())
	}
	if n, ok := l.organisation().setting("policy_timeout").plain().(int64); ok {
		seconds = int(n)
	}
	return key, revision, seconds, nil
}

// complete takes over the tables of `complete` under their English names, and
// reports one that stands there under both.
func (l *loader) complete() []Listed {
	v := l.organisation().setting("complete")
	all := listed(v)
	seen := map[string]bool{}
	for i := range all {
		for _, names := range tables {
			if all[i].ID == names[1] {
				all[i].ID = names[0]
			}
		}
		if seen[all[i].ID] {
			l.add(v.items[i].at, audit.Textf("complete 中数据表 %s 重复出现", "complete names the table %s for the second time", all[i].ID),
				audit.Text{EN: "keep one of the two", ZH: "请只保留一处"})
		}
		seen[all[i].ID] = true
	}
	return all
}

// IDs are the entries of a list without their places.
func IDs(list []Listed) []string {
	all := make([]string, len(list))
	for i, one := range list {
		all[i] = one.ID
	}
	return all
}

func listed(v *value) []Listed {
	var all []Listed
	for _, item := range v.list() {
		at := item.at
		if !v.at.doc.lines {
			at = v.at
		}
		all = append(all, Listed{ID: item.text(), Origin: at.origin()})
	}
	return all
}

// effective works out the thresholds of every branch that has its own.
func (l *loader) effective(c *Config) {
	c.thresholds = map[string]map[string]audit.Thresholds{"": {}}
	c.set, c.bounds = map[string]bool{}, l.bounds
	for i := range l.in.Requirements {
		r := &l.in.Requirements[i]
		c.thresholds[""][r.ID] = thresholds(r, l.organisation())
	}
	for _, b := range l.branches {
		c.thresholds[b.id] = l.branchThresholds(b, c.thresholds[""])
	}
	for _, on := range (stack{l.org, l.env, l.set}) {
		l.eachParameter(func(_ *audit.Requirement, _ *audit.Parameter, key string) {
			c.set[key] = c.set[key] || on.raw("thresholds."+key) != nil
		})
	}
}

// branchThresholds shares what a branch leaves alone with the organisation.
func (l *loader) branchThresholds(b *branch, org map[string]audit.Thresholds) map[string]audit.Thresholds {
	all := make(map[string]audit.Thresholds, len(org))
	for i := range l.in.Requirements {
		r := &l.in.Requirements[i]
		all[r.ID] = org[r.ID]
		for _, on := range []layer{b.own, b.env, b.set} {
			if on.Get("thresholds."+r.ID) != nil {
				all[r.ID] = thresholds(r, l.levels(b))
			}
		}
	}
	return all
}

func thresholds(r *audit.Requirement, levels stack) audit.Thresholds {
	all := make(audit.Thresholds, len(r.Parameters))
	for _, p := range r.Parameters {
		for _, f := range levels.figures("thresholds." + r.ID + "." + p.Name) {
			all[p.Name] = append(all[p.Name], audit.Threshold{Value: f.value, Origin: f.at.origin(), From: f.from, Dated: f.dated})
		}
	}
	return all
}

// layer is one level of settings, kept by one Viper: the organisation's file, a
// branch's, the environment, the flags. Viper alone would lose what matters
// here: it folds keys, makes numbers of ids, mixes levels and forgets where a
// value stands. So it is given a decoder of its own, the strict reader, whose
// values carry their places.
type layer struct{ *viper.Viper }

func newLayer() layer { return layer{viper.New()} }

// decoder reads any format that Viper asks for with one strict reader.
type decoder func(data []byte) *value

func (d decoder) Decoder(string) (viper.Decoder, error) { return d, nil }

func (d decoder) Decode(data []byte, into map[string]any) error {
	if v := d(data); v != nil {
		maps.Copy(into, v.flatten())
	}
	return nil
}

// fileLayer has Viper read a text with a strict reader, which gathers the faults.
func fileLayer(data []byte, read decoder) (layer, error) {
	l := layer{viper.NewWithOptions(viper.WithDecoderRegistry(read))}
	l.SetConfigType("yaml")
	return l, l.ReadConfig(bytes.NewReader(data))
}

// raw gives the setting under a dotted key, refused or not; nil if the level
// does not have it.
func (l layer) raw(key string) *value {
	v, _ := l.Get(key).(*value)
	return v
}

// stack is levels from the lowest to the highest.
type stack []layer

// setting gives a key's value on the highest level that has it.
func (s stack) setting(key string) *value {
	for _, v := range slices.Backward(s) {
		if v := v.raw(key); v.there() {
			return v
		}
	}
	return nil
}

// broken reports whether some level had the key and was refused.
func (s stack) broken(key string) bool {
	for _, l := range s {
		if v := l.raw(key); v != nil && v.broken {
			return true
		}
	}
	return false
}

// figures gives the figures of a threshold: a level's figures replace those of
// the levels below from their first day on.
func (s stack) figures(key string) []figure {
	var all []figure
	for _, l := range s {
		if v := l.raw(key); v.there() {
			all = overlay(all, v.placed())
		}
	}
	return all
}

// placed gives the figures of a threshold, each with the place it stands at.
func (v *value) placed() []figure {
	figures := make([]figure, len(v.figures))
	for i, f := range v.figures {
		if f.at.doc == nil {
			f.at = v.at
		}
		figures[i] = f
	}
	return figures
}

func overlay(lower, upper []figure) []figure {
	if len(upper) == 0 {
		return lower
	}
	var all []figure
	for _, f := range lower {
		if f.start() < upper[0].start() {
			all = append(all, f)
		}
	}
	return append(all, upper...)
}
