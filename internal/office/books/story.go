package books

import (
	"fmt"
	"slices"

	"ninefold/internal/office"
)

// AsOf is the day by which the office of the fixtures is judged.
const AsOf = "2024-06-30"

// Campaign is what the office of the fixtures asks every party member to join.
const Campaign = "走千村访万户"

// Yunlu is the office of the fixtures, 云麓区青年服务中心（虚构）: eight people in two
// branches over the first half of 2024. Who falls short of what stands in the
// functions below; everybody else does what the method asks.
func Yunlu() *office.Office {
	o := &office.Office{
		AsOf: on(AsOf), From: on("2024-01-01"), To: on("2024-12-31"),
		Missing: map[string]bool{}, None: map[string]bool{}, Figures: office.Figures{}, Overrides: map[string]office.Figures{},
	}
	o.Figures.Set("management.campaigns", "campaigns", []string{Campaign})
	o.Branches = []office.Branch{
		{ID: "YL-01", Name: "机关一支部", Founded: on("2010-07-01"), Closed: office.Absent},
		{ID: "YL-02", Name: "机关二支部", Founded: on("2015-03-01"), Closed: office.Absent},
	}
	o.Units = []office.Unit{
		{ID: "U01", Name: "云麓中学团委", Type: "学校"}, {ID: "U02", Name: "青石街道团工委", Type: "街镇"},
		{ID: "U03", Name: "长风机械团委", Type: "企业"}, {ID: "U04", Name: "南浦社区团支部", Type: "街镇"},
	}
	o.People = yunluPeople()
	for i, p := range o.People {
		yunluRecords(o, p, i)
	}
	yunluVisits(o)
	yunluInterviews(o)
	o.Mentorships = []office.Mentorship{{
		Person: "1004", Mentor: "1001", From: on("2023-11-20"), To: office.Absent, Aspects: []string{"study", "work", "life"},
	}}
	o.Secondments = []office.Secondment{{
		Person: "2003", Host: "青石街道", HostType: "street_town", From: on("2021-03-01"), To: on("2021-08-31"),
	}}
	o.Leave = []office.Leave{{Person: "2003", From: on("2024-04-08"), To: on("2024-04-26"), Reason: "产假"}}
	yunluMeetings(o)
	return o
}

func on(text string) office.Day {
	d, err := office.Parse(text)
	if err != nil {
		panic(err) // the days stand in this file
	}
	return d
}

func yunluPeople() []office.Person {
	person := func(id, name, branch, department, rank, since, joined string, roles ...string) office.Person {
		return office.Person{
			ID: id, Name: name, Branch: branch, Department: department, Rank: rank, Category: "综合管理", Member: since != "",
			MemberSince: on(since), Roles: roles, Joined: on(joined), Left: office.Absent, Grassroots: "yes",
		}
	}
	all := []office.Person{
		person("1001", "陈立群", "YL-01", "办公室", "处级", "2005-06-20", "2019-04-01", "secretary"),
		person("1002", "沈亦舟", "YL-01", "办公室", "科级", "2012-05-11", "2016-08-01"),
		person("1003", "罗晓棠", "YL-01", "组织科", "科员", "2014-11-30", "2020-03-01", "cadre_officer"),
		person("1004", "贺知秋", "YL-01", "宣传科", "科员", "", "2023-11-01"),
		person("2001", "欧阳牧野", "YL-02", "青年科", "处级", "2003-07-01", "2020-10-01", "secretary"),
		person("2002", "向远", "YL-02", "青年科", "科员", "2024-03-01", "2021-07-01"),
		person("2003", "温如玉", "YL-02", "学校科", "科级", "2010-12-09", "2019-09-01"),
		person("2004", "柏舟", "YL-02", "学校科", "科员", "", "2022-09-01"),
	}
	all[3].Grassroots, all[5].Grassroots, all[6].Grassroots = "no", "no", "no"
	all[7].Left = on("2024-05-31")
	return all
}

// yunluRecords are what everybody has: 沈亦舟 has been in one department for too
// long, the plan of 向远 came late, that of 沈亦舟 is for another rank, 贺知秋 has none.
func yunluRecords(o *office.Office, p office.Person, i int) {
	o.Postings = append(o.Postings, office.Posting{
		Person: p.ID, Department: p.Department, From: p.Joined, To: p.Left, Position: "干事", Rank: p.Rank, Branch: p.Branch,
	})
	plan := office.Plan{Person: p.ID, Year: 2024, Approved: on("2024-03-15"), Rank: p.Rank, Category: p.Category}
	switch p.ID {
	case "1002":
		plan.Rank = "科员"
	case "2002":
		plan.Approved = on("2024-04-10")
	}
	if p.ID != "1004" {
		o.Plans = append(o.Plans, plan)
	}
	if !p.Member {
		return
	}
	o.Reports = append(o.Reports, office.Report{
		Person: p.ID, Kind: "research", Year: 2023, Submitted: on("2023-12-10") + office.Day(i), Title: "青年工作调研", //nolint:gosec // below 8
	})
	for n := range 2 {
		o.Liaisons = append(o.Liaisons, office.Liaison{
			Person: p.ID, Unit: o.Units[(i+n)%4].ID, From: on("2023-09-01"), To: office.Absent,
		})
	}
	if p.ID == "2001" { // the second ended in March
		o.Liaisons[len(o.Liaisons)-1].To = on("2024-03-31")
	}
}

// yunluVisits are two half-days a week of every member, whole or in two halves:
// 沈亦舟 is one short in one week and two in another, 欧阳牧野 in one.
func yunluVisits(o *office.Office) {
	short := map[string]map[int]int{"1002": {7: 1, 18: 2}, "2001": {12: 1}}
	for week := range 26 {
		monday := o.From + office.Day(7*week)
		for i, p := range o.People {
			first := monday + office.Day((week+i)%5)
			if !p.Member || p.MemberSince > first || awayOn(p.ID, monday) {
				continue
			}
			halves := 2 - short[p.ID][week+1]
			v := office.Visit{
				Person: p.ID, Date: first, Session: "day", Unit: o.Units[(week+i%5)%4].ID, Found: (week + i) % 3, Solved: max(0, (week+i)%3-(week+1)/26),
			}
			if halves == 2 && (week*3+i)%4 != 0 {
				o.Visits = append(o.Visits, v)
				continue
			}
			for h := range halves {
				half := v
				half.Date, half.Session = monday+office.Day((week+i+h*2)%5), []string{"am", "pm"}[(week+h)%2]
				o.Visits = append(o.Visits, half)
			}
		}
	}
}

func awayOn(person string, monday office.Day) bool {
	return person == "2003" && monday >= on("2024-04-08") && monday <= on("2024-04-26")
}

// yunluInterviews has everybody spoken to in autumn and in spring, but for 向远,
// whose last talk lies too far back, and 柏舟, whom nobody in charge spoke to in spring.
func yunluInterviews(o *office.Office) {
	talk := func(person, by, day string) {
		o.Interviews = append(o.Interviews, office.Interview{Person: person, Interviewer: by, Date: on(day)})
	}
	talk("1001", "1003", "2023-11-14")
	talk("1002", "1001", "2023-12-05")
	talk("1003", "1001", "2023-12-06")
	talk("1004", "1001", "2023-12-12")
	talk("2001", "1003", "2023-11-21")
	talk("2002", "2001", "2023-10-10")
	talk("2003", "2001", "2023-12-19")
	talk("2004", "2001", "2023-11-28")
	talk("1001", "1003", "2024-03-12")
	talk("1002", "1001", "2024-04-16")
	talk("1003", "1001", "2024-04-17")
	talk("1004", "1001", "2024-05-08")
	talk("2001", "1003", "2024-05-14")
	talk("2002", "2001", "2024-06-25")
	talk("2003", "2001", "2024-03-28")
	talk("2004", "2003", "2024-04-02")
}

// yunluMeetings are a work meeting a week and a study session every second one of
// each branch, and what else a year asks for: 机关二支部 misses a meeting and a
// session and holds but one forum; 温如玉 joins no event of the campaign, and 贺知秋
// no training.
func yunluMeetings(o *office.Office) {
	for week := range 26 {
		monday := o.From + office.Day(7*week)
		for b := range o.Branches {
			if b == 0 || week != 15 {
				hold(o, b, "work_meeting", monday+office.Day(b), "周重点工作")
			}
			if week%2 == 1 && (b == 0 || week != 21) {
				e := hold(o, b, "study_session", monday+office.Day(2+b), "理论学习")
				for i, p := range o.People {
					if p.Branch == o.Branches[b].ID && (week+i)%7 > 0 && !awayOn(p.ID, monday) {
						took(o, e, "attendee", p.ID)
					}
				}
			}
		}
	}
	all := []string{"1001", "1002", "1003", "1004", "2001", "2002", "2003", "2004"}
	took(o, hold(o, 0, "forum", on("2024-03-21"), "青年干部论坛"), "speaker", "1002", "1004")
	took(o, hold(o, 0, "forum", on("2024-05-23"), "青年干部论坛"), "speaker", "1001", "1003")
	took(o, hold(o, 1, "forum", on("2024-04-25"), "青年干部论坛"), "speaker", "2001", "2003")
	took(o, hold(o, 0, "campaign", on("2024-03-27"), Campaign), "attendee", "1001", "1002", "1003")
	took(o, hold(o, 1, "campaign", on("2024-05-16"), Campaign), "attendee", "2001", "2002", "2004")
	took(o, hold(o, 0, "training_class", on("2024-04-11"), "能力提升班"), "attendee", slices.DeleteFunc(all, func(p string) bool { return p == "1004" })...)
	took(o, hold(o, 0, "party_training", on("2024-06-19"), "党性教育"), "attendee", "1001", "1002", "1003")
	lecture := hold(o, 1, "lecture", on("2024-06-06"), "形势报告")
	o.Events[lecture].Speaker, o.Events[lecture].SpeakerKind = "程先生", "party_school"
	took(o, lecture, "attendee", "2001", "2002", "2003")
	took(o, hold(o, 1, "values_activity", on("2024-05-04"), "志愿服务"), "attendee", "2002")
	took(o, hold(o, 0, "contest", on("2024-06-13"), "业务比武"), "attendee", "1002", "1003")
}

// hold gives the index of the event.
func hold(o *office.Office, branch int, kind string, day office.Day, topic string) int {
	o.Events = append(o.Events, office.Event{
		ID: fmt.Sprintf("YL%03d", len(o.Events)+1), Branch: o.Branches[branch].ID, Kind: kind, Date: day, Topic: topic,
	})
	return len(o.Events) - 1
}

// took puts people into an event.
func took(o *office.Office, event int, role string, people ...string) {
	for _, p := range people {
		o.Participation = append(o.Participation, office.Participation{Event: o.Events[event].ID, Person: p, Role: role})
	}
}
