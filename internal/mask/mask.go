// Package mask takes what identifies people out of what is told: out of models,
// field by field, before any format sees them, never out of finished bytes. What
// may stay is listed, and everything else that came from the exports or was
// written by hand goes: a text too many with a star does less harm than one too
// few. It knows no format and no source; who and what there is it is told.
package mask

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ninefold/internal/audit"
)

// Hidden stands for a text that is not shown. It says nothing of the text, not
// even its length.
const Hidden = "*"

// Known is what a mask has to know of an office and of the program.
type Known struct {
	Key   []byte   // of the hashes that take the place of ids; nil: names only, ids stay
	Names []string // of people
	IDs   []string // of people
	Files []string // as results call them
	// Words are the program's own: tables, fields, choices. They stay as they are.
	Words []string
	// Requirements are those of the run: what their annotations say is no secret.
	Requirements []audit.Requirement
	// Ours tells the requirements whose sentences hold nothing from the exports but
	// what their details and thresholds hold too. Of others no sentence stays. nil: all.
	Ours func(rule string) bool
}

// Mask hides names, and with a key ids too.
type Mask struct {
	key     []byte
	long    *strings.Replacer // names that are no words of letters
	names   map[string]string // those that are, and all others as a whole
	ids     map[string]string
	words   map[string]bool
	files   map[string]string
	aliases int // files that are called by a number
	ours    func(string) bool

	figures map[uintptr]sharedFigures // those that verdicts share
}

// sharedFigures are figures, and what is shown of them.
type sharedFigures struct{ own, shown map[string]audit.Threshold }

// New makes a mask. Without a key ids stay, so it refuses ids that hold names.
// The same key gives the same hashes, so that masked results can be compared
// with each other.
func New(k Known) (*Mask, error) {
	m := &Mask{key: k.Key, names: map[string]string{}, ids: map[string]string{}, words: map[string]bool{}, files: map[string]string{}, ours: k.Ours, figures: map[uintptr]sharedFigures{}}
	for _, word := range k.Words {
		m.words[fold(word)] = true
	}
	m.Requirements(k.Requirements)
	for _, name := range slices.Compact(slices.Sorted(slices.Values(k.Files))) {
		m.File(name)
	}
	m.replacer(k.Names)
	for _, id := range k.IDs {
		m.ids[id] = m.identity(id)
	}
	return m, m.betrayed(k.IDs)
}

// Full reports whether ids are masked too.
func (m *Mask) Full() bool { return m.key != nil }

// Level is what a result calls it.
func (m *Mask) Level() string {
	if m.Full() {
		return "full"
	}
	return "names"
}

// Requirements adds the words of annotations: choices, and lists by default.
func (m *Mask) Requirements(all []audit.Requirement) {
	for i := range all {
		for k := range all[i].Parameters {
			p := &all[i].Parameters[k]
			for _, word := range slices.Concat(p.OneOf, texts(p.Default)) {
				m.words[fold(word)] = true
			}
		}
	}
}

func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// replacer takes the longest name first, so that 欧阳若 does not win over 欧阳若兰.
// Chinese has no blanks between words: a name is found within a sentence. One of
// a single character, or of letters, is masked only where it stands by itself.
func (m *Mask) replacer(names []string) {
	names = slices.Clone(names)
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(-cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	var pairs []string
	for _, name := range slices.Compact(names) {
		if name == "" {
			continue
		}
		m.names[name] = m.name(name)
		if utf8.RuneCountInString(name) > 1 && strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII }) {
			pairs = append(pairs, name, m.name(name))
		}
	}
	m.long = strings.NewReplacer(pairs...)
}

// betrayed refuses ids that hold names where ids stay.
func (m *Mask) betrayed(ids []string) error {
	if m.Full() {
		return nil
	}
	for _, id := range ids {
		if _, same := m.names[id]; same || m.long.Replace(m.ids[id]) != m.ids[id] {
			return &audit.Fault{
				Where:   "--mask",
				Problem: audit.Text{ZH: "有的工号就是姓名或含有姓名，隐去姓名而保留工号并不能隐去", EN: "some ids are names or hold names, so that masking names and keeping ids hides nothing"},
				Remedy:  audit.Text{ZH: "请用 --mask=full", EN: "use --mask=full"},
			}
		}
	}
	return nil
}

// Name gives the first character of a name and a star; of a name of one
// character the star alone.
func Name(name string) string {
	_, size := utf8.DecodeRuneInString(name)
	if size == len(name) {
		return Hidden
	}
	return name[:size] + Hidden
}

// name is what stands for a name. With ids hashed, a surname is too much.
func (m *Mask) name(name string) string {
	if m.Full() {
		return Hidden
	}
	return Name(name)
}

// hashed is how ids and fingerprints look that a mask made; they are not masked
// again, so that masked results can still be compared.
var hashed = regexp.MustCompile(`^[pfu][0-9a-f]{16}$`)

// rehash gives the hash of what is none yet.
func (m *Mask) rehash(prefix, id string) string {
	if hashed.MatchString(id) {
		return id
	}
	return m.hash(prefix, id)
}

// hash is short enough to read out and long enough for no two people of an
// office to share it.
func (m *Mask) hash(prefix, id string) string {
	mac := hmac.New(sha256.New, m.key)
	mac.Write([]byte(prefix + "\x00" + id)) // never fails
	return prefix + hex.EncodeToString(mac.Sum(nil)[:8])
}

// identity is what stands for the id of a person. One that is made of a place
// (people.csv#5) names a file.
func (m *Mask) identity(id string) string {
	if hashed.MatchString(id) {
		return id
	}
	if m.Full() {
		return m.hash("p", id)
	}
	return m.placed(id)
}

// placed masks the file in an id that is made of a place.
func (m *Mask) placed(id string) string {
	at := strings.LastIndexByte(id, '#')
	if at < 0 {
		return id
	}
	name := id[:at]
	for file, alias := range m.files {
		if name == file {
			return alias + id[at:]
		}
		if sheet, ok := strings.CutPrefix(name, file+"/"); ok {
			return alias + "/" + m.Sheet(sheet) + id[at:]
		}
	}
	return id
}

// ID is what stands for the id of a person.
func (m *Mask) ID(id string) string {
	if shown, ok := m.ids[id]; ok {
		return shown
	}
	return m.identity(id)
}

// Subject masks a person; branches are no persons, but one whose id cannot be read is
// called by its place, which names a file.
func (m *Mask) Subject(s audit.Subject) audit.Subject {
	if s.Kind == audit.Branch {
		s.ID, s.Name, s.Branch = m.placed(s.ID), m.placed(s.Name), m.placed(s.Branch)
		return s
	}
	s.ID, s.Branch = m.ID(s.ID), m.placed(s.Branch)
	switch {
	case m.Full():
		s.Name = s.ID
	case s.Name != "" && !maskedAlready(s):
		s.Name = Name(s.Name)
	}
	return s
}

// File is what stands for a file: its name if that is no more than the name of a
// table, else a name that says nothing.
func (m *Mask) File(name string) string {
	if name == "" {
		return ""
	}
	alias, ok := m.files[name]
	if !ok {
		if alias = m.file(name, m.aliases+1); alias != name {
			m.aliases++
		}
		m.files[name] = alias
	}
	return alias
}

// extensions are those by which formats are known.
var extensions = []string{".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl", ".xlsx", ".xlsm", ".xls", ".et", ".ods", ".db", ".sqlite", ".yaml", ".yml"}

func (m *Mask) file(name string, number int) string {
	ext := path.Ext(name)
	if !slices.Contains(extensions, strings.ToLower(ext)) {
		ext = ""
	}
	own := true // the name of a table, below folders named after years
	for part := range strings.SplitSeq(strings.TrimSuffix(name, ext), "/") {
		own = own && (m.word(part) || safe.MatchString(part))
	}
	switch {
	case own || plainFile.MatchString(name):
		return name
	case m.Full():
		return m.hash("file-", name)[:len("file-")+8] + ext
	}
	return "file-" + strconv.Itoa(number) + ext
}

// plainFile is how files look that a mask named.
var plainFile = regexp.MustCompile(`^file-([0-9]{1,4}|[0-9a-f]{8})(\.[a-z]+)?$`)

var plainSheet = regexp.MustCompile(`^(?i:sheet|工作表|表)[0-9]{0,3}$`)

// Sheet is what stands for a sheet.
func (m *Mask) Sheet(name string) string {
	if name == "" || m.word(name) || plainSheet.MatchString(name) {
		return name
	}
	return Hidden
}

// Column is what stands for a header.
func (m *Mask) Column(header string) string {
	if header == "" || m.word(header) {
		return header
	}
	return Hidden
}

func (m *Mask) word(s string) bool { return m.words[fold(s)] }

// Path is what stands for a file that somebody named: the settings by their usual
// name, anything else by none.
func (m *Mask) Path(name string) string {
	if base := path.Base(name); settingsFile.MatchString(base) {
		return base
	}
	return m.File(path.Base(name))
}

// safe are texts that say nothing of anybody by themselves: days, weeks, months,
// years, statuses.
var safe = regexp.MustCompile(`^([0-9]{4}(-W?[0-9]{2}(-[0-9]{2})?)?|[0-9]{2}-[0-9]{2}|pass|fail|due|waived|exempt|unknown)$`)

// value masks a text of which only its shape is known.
func (m *Mask) value(s string) string {
	if s == "" || safe.MatchString(s) || m.word(s) {
		return s
	}
	if id, known := m.ids[s]; known {
		return id
	}
	return Hidden
}

// plainKey is how policies call what they tell.
var plainKey = regexp.MustCompile(`^[a-z][a-z_]*$`)

func sortedKeys(object map[string]any) []string {
	keys := make([]string, 0, len(object))
	for key := range object {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// texts are the texts in a value of whatever shape.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []string:
		return v
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, texts(item)...)
		}
		return all
	case map[string]any:
		var all []string
		for _, key := range sortedKeys(v) {
			all = append(all, texts(v[key])...)
		}
		return all
	}
	return nil
}

// FromResult adds to what is known what a result knows: its subjects, files and
// requirements.
func FromResult(k Known, results ...*audit.Result) Known {
	k.Names, k.IDs, k.Files, k.Requirements = slices.Clone(k.Names), slices.Clone(k.IDs), slices.Clone(k.Files), slices.Clone(k.Requirements)
	for _, r := range results {
		for i := range r.Verdicts {
			if s := r.Verdicts[i].Subject; s.Kind != audit.Branch {
				k.IDs = append(k.IDs, s.ID)
				if !maskedAlready(s) {
					k.Names = append(k.Names, s.Name)
				}
			}
		}
		for _, t := range r.Timelines {
			k.IDs = append(k.IDs, t.Person)
		}
		k.Files = append(k.Files, FilesOf(&r.Run)...)
		k.Requirements = append(k.Requirements, r.Requirements...)
	}
	slices.Sort(k.Names)
	k.Names = slices.Compact(k.Names)
	slices.Sort(k.IDs)
	k.IDs = slices.Compact(k.IDs)
	return k
}

// FilesOf are the files that a run names.
func FilesOf(run *audit.Run) []string {
	var all []string
	for _, in := range run.Inputs {
		all = append(all, in.Path)
	}
	for _, p := range run.Quarantined {
		all = append(all, p.Path)
	}
	for _, n := range run.Notices {
		if n.Code != audit.OwnOutputCode { // a result that lies among its exports numbers no file anew
			all = append(all, n.Path)
		}
	}
	if run.Corrections != nil {
		for _, c := range run.Corrections.Cells {
			all = append(all, c.Path)
		}
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(name string) bool { return name == "" })
}

// maskedAlready tells a subject that another mask hid: what stands for its name is
// no name.
func maskedAlready(s audit.Subject) bool {
	return s.Name == Hidden || s.Name == s.ID && hashed.MatchString(s.ID) || s.Name == Name(s.Name)
}
