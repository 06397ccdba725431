package suggest

import (
	"path"
	"slices"
	"strings"

	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// gather makes one entry of those that say the same of several sheets, and gives
// each the patterns that mean its sheets and no others.
func gather(proposals []*entry, files []File) []*entry {
	var all []*entry
	at := map[string]*entry{}
	for i := 0; i < len(proposals); i++ {
		group := []*entry{proposals[i]}
		for group[len(group)-1].also && i+1 < len(proposals) { // what belongs together stays so
			i++
			group = append(group, proposals[i])
		}
		key := ""
		for _, e := range group {
			key += e.shape() + "\n"
		}
		if first := at[key]; first != nil {
			from := slices.Index(all, first)
			for k, e := range group {
				all[from+k].absorb(e)
			}
			continue
		}
		at[key] = group[0]
		all = append(all, group...)
	}
	var out []*entry
	for _, e := range all {
		out = append(out, e.placed(files)...)
	}
	return out
}

// absorb adds what another entry of the same shape says.
func (e *entry) absorb(other *entry) {
	e.target = append(e.target, other.target...)
	for i := range e.columns {
		e.columns[i].values = addWords(e.columns[i].values, other.columns[i].values)
		if e.columns[i].day == "" {
			e.columns[i].day = other.columns[i].day
		}
	}
	e.asks = append(e.asks, other.asks...)
	if other.cross == nil {
		return
	}
	c, o := e.cross, other.cross
	c.values = addWords(c.values, o.values)
	c.except, c.marks, c.blanks = addTexts(c.except, o.except), addTexts(c.marks, o.marks), addTexts(c.blanks, o.blanks)
}

func addWords(all, more []word) []word {
	for _, w := range more {
		if i := slices.IndexFunc(all, func(known word) bool { return spelling.Fold(known.text) == spelling.Fold(w.text) }); i >= 0 {
			all[i].count += w.count
		} else {
			all = append(all, w)
		}
	}
	return all
}

func addTexts(all, more []string) []string {
	for _, text := range more {
		if !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// placed gives an entry the patterns of its file and sheet; where no pattern means
// its sheets alone, one entry a file or, at last, one a sheet.
func (e *entry) placed(files []File) []*entry {
	if e.place(files) {
		return []*entry{e}
	}
	byFile := map[string][]target{}
	var order []string
	for _, t := range e.target {
		if byFile[t.file] == nil {
			order = append(order, t.file)
		}
		byFile[t.file] = append(byFile[t.file], t)
	}
	var out []*entry
	for _, file := range order {
		part := *e
		part.target = byFile[file]
		if part.place(files) {
			out = append(out, &part)
			continue
		}
		for _, t := range byFile[file] {
			single := *e
			single.target, single.file, single.sheet = []target{t}, t.file, t.sheet
			out = append(out, &single)
		}
	}
	return out
}

// place finds one pattern for the files and one for the sheets that mean all of the
// entry's sheets and none that holds anything else.
func (e *entry) place(files []File) bool {
	var names, sheets []string
	meant := map[target]bool{}
	for _, t := range e.target {
		names, sheets, meant[t] = addTexts(names, []string{t.file}), addTexts(sheets, []string{t.sheet}), true
	}
	file, ok := pattern(names)
	if !ok {
		return false
	}
	for _, sheet := range sheetPatterns(sheets) {
		if others(files, file, sheet, meant) == 0 {
			e.file, e.sheet = file, sheet
			if len(e.target) > 1 {
				e.because("同样的表共 %d 张：%s", "%d {sheet is|sheets are} like this: %s", len(e.target), someTargets(e.target))
			}
			return true
		}
	}
	return false
}

// others counts the sheets that patterns mean besides those that they should.
func others(files []File, file, sheet string, meant map[target]bool) int {
	n := 0
	for _, f := range files {
		if !layout.FileFits(file, f.Below) {
			continue
		}
		for _, s := range f.Sheets {
			if (sheet == "" || spelling.Glob(sheet, s.Name())) && !meant[target{f.Below, s.Name()}] {
				n++
			}
		}
	}
	return n
}

// sheetPatterns are ways to mean sheets: several by what they have in common, so that
// one of them that is spoilt is a fault and not passed over; one by its file alone.
func sheetPatterns(sheets []string) []string {
	p, ok := pattern(sheets)
	switch {
	case !ok:
		return []string{""}
	case len(sheets) == 1:
		return []string{"", p}
	}
	return []string{p, ""}
}

// pattern is what names have in common, * for the rest; there is none of names that
// have nothing in common but their ending.
func pattern(names []string) (string, bool) {
	if len(names) == 1 {
		return names[0], true
	}
	first := []rune(names[0])
	head, tail := len(first), len(first)
	for _, name := range names[1:] {
		other := []rune(name)
		head = min(head, common(first, other))
		slices.Reverse(other)
		back := slices.Clone(first)
		slices.Reverse(back)
		tail = min(tail, common(back, other))
	}
	head = len([]rune(strings.TrimRight(string(first[:head]), "0123456789"))) // 2024年1月, 2024年2月
	shortest := len(first)
	for _, name := range names {
		shortest = min(shortest, len([]rune(name)))
	}
	tail = min(tail, shortest-head)
	begin, end := string(first[:head]), strings.TrimLeft(string(first[len(first)-tail:]), "0123456789")
	telling := strings.TrimSuffix(end, path.Ext(end))
	return begin + "*" + end, begin != "" || telling != ""
}

func common(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func someTargets(all []target) listed {
	var names []string
	for _, t := range all {
		names = append(names, strings.TrimSpace(path.Base(t.file)+" "+t.sheet))
		if len(names) == 4 && len(all) > 5 {
			return append(names, "…")
		}
	}
	return names
}
