package config

import (
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/spelling"
)

// titles are what people call things whose ids settings are kept under: by a
// title, folded, the ids that bear it. An id is always itself, whatever bears
// its letters as a title.
type titles map[string][]string

// add has an id be called by its titles too.
func (t titles) add(id string, title audit.Text) {
	for _, name := range []string{title.ZH, title.EN} {
		if key := spelling.Fold(name); key != "" && !slices.Contains(t[key], id) {
			t[key] = append(t[key], id)
		}
	}
}

// of gives the ids that bear a title.
func (t titles) of(word string) []string { return t[spelling.Fold(word)] }

// TitledRule finds the requirement of an id or of a title in either language,
// alone or behind that of its system: 勤调研.每周走访基层. The Fault names the flag or
// the place that asks: several requirements bear the title, or none.
func TitledRule(where, word string, reqs []audit.Requirement, systems []audit.System) (string, error) {
	s := ruleShape(reqs, systems)
	id, several := s.canonical(word)
	switch {
	case id != "":
		return id, nil
	case several != nil:
		return "", &audit.Fault{Where: where + " " + word, Problem: ambiguous(s.noun, word, several), Remedy: writeOne(several)}
	}
	return "", &audit.Fault{Where: where + " " + word, Problem: audit.Text{EN: "no such id", ZH: "没有这个编号"}, Remedy: s.suggestRule(word)}
}

// canonical gives the id of what a word names in a setting: of a key of an
// object, of one of the values that a text may be. It is empty where nothing is
// named so; several are the ids that bear it where it is not one.
func (s *shape) canonical(word string) (id string, several []string) {
	if s == nil {
		return "", nil
	}
	if slices.Contains(s.oneOf, word) {
		return word, nil
	}
	if _, ok := s.field(word); ok {
		return word, nil
	}
	switch ids := s.titles.of(word); len(ids) {
	case 0:
		return "", nil
	case 1:
		return ids[0], nil
	default:
		return "", ids
	}
}

// suggest is the remedy for a word that names nothing: the nearest id or title,
// or else all ids when they are few enough to read, in Chinese with their titles.
func (s *shape) suggest(word string) audit.Text {
	ids := s.oneOf
	if ids == nil {
		ids = s.names()
	}
	if len(s.titles) == 0 || len(ids) == 0 {
		return suggest(word, ids)
	}
	names := slices.Clone(ids)
	for _, title := range s.shown {
		names = append(names, title.ZH, title.EN)
	}
	if name, ok := nearest(word, slices.DeleteFunc(names, func(n string) bool { return n == "" })); ok {
		if id, _ := s.canonical(name); id != "" && id != name {
			return audit.Textf("是否为 %[1]s（%[2]s）？", "did you mean %[1]s (%[2]s)?", name, id)
		}
		return audit.Textf("是否为 %s？", "did you mean %s?", name)
	}
	if len(ids) > mostOffered {
		return audit.Text{}
	}
	titled := slices.Clone(ids)
	for i, id := range ids {
		if title := s.shown[id].ZH; title != "" {
			titled[i] += "（" + title + "）"
		}
	}
	return audit.Text{EN: "it may be " + strings.Join(ids, ", "), ZH: "可用的有：" + strings.Join(titled, "、")}
}

// suggestRule names the ids of which a word is one part, as visits is of
// fieldwork.visits, or else what suggest does.
func (s *shape) suggestRule(word string) audit.Text {
	var whole []string
	for _, id := range s.oneOf {
		if slices.Contains(strings.Split(id, "."), word) {
			whole = append(whole, id)
		}
	}
	if len(whole) == 0 {
		return s.suggest(word)
	}
	return audit.Text{EN: "did you mean " + strings.Join(whole, ", ") + "?", ZH: "是否为 " + strings.Join(whole, "、") + "？"}
}

// called gives the titles, other than ids, that mean one id and no other.
func (s *shape) called(id string) []string {
	var names []string
	for _, name := range []string{s.shown[id].ZH, s.shown[id].EN} {
		if one, _ := s.canonical(name); name != "" && one == id && name != id && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// call has an id of a setting be known by its title too.
func (s *shape) call(id string, title audit.Text) {
	if s.titles == nil {
		s.titles, s.shown = titles{}, map[string]audit.Text{}
	}
	s.titles.add(id, title)
	s.shown[id] = title
}

// ambiguous says that several things bear one title.
func ambiguous(noun audit.Text, word string, ids []string) audit.Text {
	return audit.Text{
		EN: "more than one " + noun.EN + " is called " + shorten(word) + ": " + strings.Join(ids, ", "),
		ZH: "不止一个" + noun.ZH + "叫 " + shorten(word) + "：" + strings.Join(ids, "、"),
	}
}

// writeOne is the remedy: the id that is meant.
func writeOne(ids []string) audit.Text {
	return audit.Textf("请写编号，例如 %s", "write the id, such as %s", ids[0])
}

// titleOf gives the title of a system.
func titleOf(systems []audit.System, id string) audit.Text {
	for i := range systems {
		if systems[i].ID == id {
			return systems[i].Title
		}
	}
	return audit.Text{}
}
