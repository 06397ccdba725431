package dossier

import (
	"path"
	"regexp"
	"slices"
	"strconv"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/source"
)

// datePart is one of the parts of a date that may stand elsewhere than in the cells.
type datePart struct {
	name        string
	noun        audit.Text
	least, most int
	spellings   []*regexp.Regexp // each with the part in the group of its name
	alone       bool             // a number and nothing else may be it
	of          func(*layout.DateParts) layout.Part
	into        func(*dateRest) *int
}

// How the parts are written. Of a stretch (1-3月, 3月5日至7日) both ends are found, so
// that it is in doubt which is meant.
const (
	yearForm  = `(?P<year>(?:19|20)[0-9]{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})`
	monthForm = `(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`
	dayForm   = `(?P<day>[12][0-9]|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])`
	until     = `\s*[-至到~、/]\s*[0-9一二三四五六七八九十廿]{1,3}\s*`
	edge      = `(?:[^0-9]|$)`
	noUntil   = `(?:[^-0-9./~至到、]|$)`
)

// dateParts are the three; what names several at once (2024-03, 20240305) says each.
var dateParts = []datePart{
	{
		name: "year", noun: audit.Textf("年", "year"), least: firstYear, most: lastAlone,
		spellings: compiled(yearForm+edge, `(?P<year>20[0-9]{2})(?:0[1-9]|1[0-2])(?:[0-3][0-9])?`+edge),
		of:        func(d *layout.DateParts) layout.Part { return d.Year }, into: func(r *dateRest) *int { return &r.year },
	},
	{
		name: "month", noun: audit.Textf("月", "month"), least: 1, most: 12, alone: true,
		spellings: compiled(monthForm+`\s*月`, monthForm+until+`月`, yearForm+`[-./]`+monthForm+noUntil,
			yearForm+`-`+monthForm+`-[0-9]{1,2}`+edge, yearForm+`/`+monthForm+`/[0-9]{1,2}`+edge, yearForm+`\.`+monthForm+`\.[0-9]{1,2}`+edge,
			`20[0-9]{2}(?P<month>0[1-9]|1[0-2])(?:[0-3][0-9])?`+edge),
		of: func(d *layout.DateParts) layout.Part { return d.Month }, into: func(r *dateRest) *int { return &r.month },
	},
	{
		name: "day", noun: audit.Textf("日", "day"), least: 1, most: 31, alone: true,
		spellings: compiled(dayForm+`\s*[日号]`, dayForm+until+`[日号]`,
			yearForm+`-`+monthForm+`-`+dayForm+edge, yearForm+`/`+monthForm+`/`+dayForm+edge, yearForm+`\.`+monthForm+`\.`+dayForm+edge,
			`20[0-9]{2}(?:0[1-9]|1[0-2])(?P<day>[0-3][0-9])`+edge),
		of: func(d *layout.DateParts) layout.Part { return d.Day }, into: func(r *dateRest) *int { return &r.day },
	},
}

func compiled(forms ...string) []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, form := range forms {
		all = append(all, regexp.MustCompile(`(?:^|[^0-9二三十廿])`+form))
	}
	return all
}

// in lists the different values of the part that texts hold.
func (p *datePart) in(texts []string) []int {
	var found []int
	take := func(figures string) {
		plain, _, _ := figure(figures)
		if n := number(plain); n >= p.least && n <= p.most && !slices.Contains(found, n) {
			found = append(found, n)
		}
	}
	for _, text := range texts {
		text = plainDate(text)
		for _, form := range p.spellings {
			group := 2 * form.SubexpIndex(p.name)
			rest := text
			for at := form.FindStringSubmatchIndex(rest); at != nil; at = form.FindStringSubmatchIndex(rest) {
				take(rest[at[group]:at[group+1]])
				rest = rest[at[group+1]:] // what ends one may begin the next: 2023-2024年
			}
		}
		if plain, rest, _ := figure(text); p.alone && rest == "" && shortPart(plain) {
			take(text)
		}
	}
	return found
}

// fixed reads a part that the config gives as a number.
func (p *datePart) fixed(written string) (n int, ok bool) {
	n, err := strconv.Atoi(written)
	return n, err == nil && n >= p.least && n <= p.most
}

// place says in words where a part stands.
func (p *datePart) place(written string) audit.Text {
	switch written {
	case layout.OfSheet:
		return audit.Textf("工作表名", "the name of the sheet")
	case layout.OfFile:
		return audit.Textf("文件名", "the name of the file")
	case layout.OfTitle:
		return audit.Textf("表头以上的标题", "the title above the header")
	}
	return audit.Textf("单元格 "+written, "the cell "+written)
}

// dateTexts are the texts in which parts of dates may stand, for one sheet.
type dateTexts struct {
	file, sheet string
	above       []source.Row // the rows above the header, and the header itself
	header      int          // its row
}

// at gives the texts of a place.
func (t *dateTexts) at(written string) []string {
	switch written {
	case layout.OfSheet:
		return []string{t.sheet}
	case layout.OfFile:
		return []string{title(path.Base(t.file))}
	}
	var texts []string
	row, column, _ := layout.CellOf(written)
	for _, one := range t.above {
		switch {
		case written != layout.OfTitle && one.Number == row:
			texts = append(texts, cellAt(one, column).Text)
		case written == layout.OfTitle && one.Number < t.header:
			for _, c := range one.Cells {
				texts = append(texts, c.Text)
			}
		}
	}
	return texts
}

// restOf finds the parts of dates that the config says stand elsewhere.
func restOf(d *layout.DateParts, texts dateTexts) (dateRest, *audit.Fault) {
	var rest dateRest
	if d == nil {
		return rest, nil
	}
	for i := range dateParts {
		p := &dateParts[i]
		written := p.of(d)
		if written.Text == "" {
			continue
		}
		n, ok := p.fixed(written.Text)
		if !ok {
			found := p.in(texts.at(written.Text))
			if len(found) != 1 {
				return rest, p.missing(written, where(texts.file, texts.sheet), found)
			}
			n = found[0]
		}
		*p.into(&rest) = n
	}
	return rest, nil
}

// missing is the fault of a place that does not say, or not beyond doubt, what the
// config expects of it.
func (p *datePart) missing(written layout.Part, sheet string, found []int) *audit.Fault {
	place := p.place(written.Text)
	zh, en := sheet+" 的"+place.ZH+"里没有"+p.noun.ZH, sheet+": "+place.EN+" does not say the "+p.noun.EN
	if len(found) > 1 {
		zh = sheet + " 的" + place.ZH + "里有几个" + p.noun.ZH + "（" + itoa(found[0]) + "、" + itoa(found[1]) + "），无法判断是哪一个"
		en = sheet + ": " + place.EN + " names more than one " + p.noun.EN + " (" + itoa(found[0]) + ", " + itoa(found[1]) + "), so it is unclear which is meant"
	}
	return &audit.Fault{Where: written.Where, Problem: audit.Textf(zh, en),
		Remedy: audit.Textf("请在 date 中写明数字，或写出所在的单元格", "write the number under date:, or name the cell that says it")}
}
