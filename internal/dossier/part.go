package dossier

import (
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// A table with more rows than a sheet can hold comes in several files, which
// programs number: visits_1.xlsx, visits_2.xlsx.

// mostPart is the highest number of a part: more digits are a year.
const mostPart = 999

// partOf gives the table whose name a file bears with a number behind it, and the
// number. What browsers and people put there for copies, `visits (2)`, is none.
func partOf(file string) (t *Table, number int, ok bool) {
	stem := title(file)
	at := strings.LastIndexAny(stem, "_-＿－")
	if at < 0 {
		return nil, 0, false
	}
	digits := strings.TrimLeft(stem[at:], "_-＿－")
	number, err := strconv.Atoi(digits)
	if err != nil || number < 0 || number > mostPart || strings.ContainsAny(digits, "+-") {
		return nil, 0, false
	}
	t, ok = tableCalled(stem[:at])
	return t, number, ok
}

// fileTable finds the table that a file's name says, of which it may be a part.
func fileTable(file string) (*Table, bool) {
	if t, ok := tableCalled(title(file)); ok {
		return t, true
	}
	t, _, ok := partOf(file)
	return t, ok
}

// noteMissingParts tells of numbers between those of the parts of a table: a part
// that was forgotten is not seen otherwise.
func (l *loader) noteMissingParts(files []*source.File) {
	parts := map[string]map[int]string{} // by folder and table
	for _, file := range files {
		t, number, ok := partOf(file.Path)
		if whole, named := tableCalled(title(file.Path)); named {
			t, number, ok = whole, 1, true
		}
		if !ok {
			continue
		}
		key := path.Dir(file.Path) + "/" + t.Name
		if parts[key] == nil {
			parts[key] = map[int]string{}
		}
		parts[key][number] = file.Path
	}
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		l.noteMissing(parts[key])
	}
}

func (l *loader) noteMissing(parts map[int]string) {
	numbers := slices.Sorted(maps.Keys(parts))
	var missing []string
	for number := min(1, numbers[0]); number < numbers[len(numbers)-1]; number++ {
		if _, there := parts[number]; !there {
			missing = append(missing, itoa(number))
		}
	}
	if len(missing) == 0 {
		return
	}
	last := parts[numbers[len(numbers)-1]]
	l.notice("part_missing", last, "", "", len(missing), audit.Textf(
		"文件名编到 "+itoa(numbers[len(numbers)-1])+"，却没有编号 "+strings.Join(missing, "、")+" 的文件；如果一张表分成了几个文件，请补齐",
		"its name counts up to "+itoa(numbers[len(numbers)-1])+", but there is no file number "+strings.Join(missing, ", ")+"; if one table was split over several files, supply them all"))
}
