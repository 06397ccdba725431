package books

import (
	"fmt"
	"strconv"

	"ninefold/internal/office"
)

// talkCards has one talk a sheet, filled into a form; a book for each interviewer.
var talkCards = Layout{Name: "talk-cards", Feeds: []string{"interviews"}, Tells: clone, keep: keepTalkCards}

func keepTalkCards(o *office.Office, k *Kept) {
	name, books := names(o), map[string]*Book{}
	for i, r := range o.Interviews {
		b := books[r.Interviewer]
		if b == nil {
			b = k.book("谈话记录/" + name[r.Interviewer] + ".xlsx")
			books[r.Interviewer] = b
			s := b.sheet("说明")
			s.text(1, 1, "一人一次一页；谈话内容可另附页。")
		}
		s := b.sheet("谈话" + strconv.Itoa(len(b.Sheets)))
		s.title("谈心谈话记录表", 4)
		s.line(2, 1, "谈话对象", name[r.Person], "谈话时间", fmt.Sprintf("%d年%d月%d日（周%s）", r.Date.Year(), month(r.Date), day(r.Date), weekday(r.Date)))
		s.line(3, 1, "谈话人", name[r.Interviewer], "谈话地点", "谈话室")
		s.line(4, 1, "谈话内容", "近期思想、工作和生活情况。")
		s.merge(4, 2, 8, 4)
		k.at("interviews", i, Place{s.path, s.Name, 2, 4}) // a card is known by its date
	}
	k.Sources = `recursive: true
sources:
  - file: 谈话记录/*.xlsx
    sheet: 谈话*
    table: interviews
    form:
      - {label: A2, says: 谈话对象, cell: B2, field: person_id}
      - {label: A3, says: 谈话人, cell: B3, field: interviewer_id}
      - {label: C2, says: 谈话时间, cell: D2, field: date}
`
}

// keepPairedCards prints two cards on a sheet; the last may be blank.
func keepPairedCards(o *office.Office, k *Kept) {
	b, name := k.book("谈话卡.xlsx"), names(o)
	var s *Sheet
	for i := range len(o.Interviews) + len(o.Interviews)%2 {
		column := 1 + i%2*5
		if column == 1 {
			s = b.sheet("第" + strconv.Itoa(i/2+1) + "页")
		}
		s.text(1, column, "谈话卡")
		s.merge(1, column, 1, column+3)
		s.line(2, column, "谈话对象", "", "谈话人")
		s.line(3, column, "时间", "", "内容")
		if i == len(o.Interviews) {
			continue
		}
		r := o.Interviews[i]
		s.text(2, column+1, name[r.Person])
		s.text(2, column+3, name[r.Interviewer])
		k.at("interviews", i, s.dated(3, column+1, r.Date, "yyyy-mm-dd"))
		s.text(3, column+3, "思想、工作、生活")
	}
}
