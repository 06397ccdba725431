package books

import (
	"fmt"
	"slices"
	"strings"

	"ninefold/internal/office"
)

// rosterWords is a roster without ids: 政治面貌, months without a day, posts of every kind.
var rosterWords = Layout{Name: "roster-words", Feeds: []string{"people"}, Tells: byName, keep: keepRoster}

// byName makes names the ids of an office, and lets people come and go with whole months.
func byName(o *office.Office) *office.Office {
	c := clone(o)
	name := names(c)
	name[""] = ""
	for i := range c.People {
		p := &c.People[i]
		p.ID, p.Joined, p.Roles = p.Name, firstOfMonth(p.Joined), posts(p.Roles, i)
		if p.Left != office.Absent {
			p.Left = firstOfMonth(p.Left).AddMonths(1) - 1
		}
	}
	c.Liaisons = renamed(o.Liaisons, func(r *office.Liaison) { r.Person = name[r.Person] })
	c.Visits = renamed(c.Visits, func(r *office.Visit) { r.Person = name[r.Person] })
	c.Reports = renamed(o.Reports, func(r *office.Report) { r.Person = name[r.Person] })
	c.Interviews = renamed(c.Interviews, func(r *office.Interview) { r.Person, r.Interviewer = name[r.Person], name[r.Interviewer] })
	c.Plans = renamed(o.Plans, func(r *office.Plan) { r.Person = name[r.Person] })
	c.Mentorships = renamed(o.Mentorships, func(r *office.Mentorship) { r.Person, r.Mentor = name[r.Person], name[r.Mentor] })
	c.Postings = renamed(o.Postings, func(r *office.Posting) { r.Person = name[r.Person] })
	c.Secondments = renamed(o.Secondments, func(r *office.Secondment) { r.Person = name[r.Person] })
	c.Participation = renamed(c.Participation, func(r *office.Participation) { r.Person = name[r.Person] })
	c.Leave = renamed(o.Leave, func(r *office.Leave) { r.Person = name[r.Person] })
	return c
}

func renamed[T any](rows []T, rename func(*T)) []T {
	all := slices.Clone(rows)
	for i := range all {
		rename(&all[i])
	}
	return all
}

func keepRoster(o *office.Office, k *Kept) {
	k.Nameless = true
	s := k.book("花名册.xlsx").sheet("在职人员")
	s.title("云麓青年服务中心干部花名册", 13)
	s.line(2, 1, "序号", "姓名", "所在支部", "科室", "职级", "类别", "政治面貌", "入党时间", "职务", "调入时间", "调离时间", "基层工作经历", "备注")
	branch := branchNames(o)
	for i, p := range o.People {
		row := 3 + i
		s.number(row, 1, i+1)
		s.line(row, 2, p.Name, branch[p.Branch], p.Department, p.Rank, p.Category, politics(p, i), dotted(p.MemberSince, true),
			postWords(p.Roles), dotted(p.Joined, false), dotted(p.Left, false), map[string]string{"yes": "有", "no": "无"}[p.Grassroots])
		k.at("people", i, s.row(row))
	}
	s.text(3+len(o.People), 1, fmt.Sprintf("注：共%d人", len(o.People)))
	k.Sources = `sources:
  - file: 花名册.xlsx
    table: people
    header_row: 2
    columns:
      - {header: 所在支部, field: branch_id}
      - {header: 科室, field: department}
      - {header: 政治面貌, field: party_member, values: {"*": no}}
      - {header: 入党时间, field: member_since}
      - {header: 调入时间, field: joined_on, day: first}
      - {header: 调离时间, field: left_on, day: last}
      - {header: 基层工作经历, field: grassroots_experience}
`
}

func politics(p office.Person, i int) string {
	if p.Member {
		return []string{"中共党员", "中共预备党员", "党员"}[i%3]
	}
	return []string{"群众", "共青团员", "民盟盟员", "无党派人士"}[(i/4+2)%4]
}

// dotted writes 2019.03, or with the day 2019.03.15.
func dotted(d office.Day, whole bool) string {
	switch {
	case d == office.Absent:
		return ""
	case whole:
		return fmt.Sprintf("%d.%02d.%02d", d.Year(), month(d), day(d))
	}
	return fmt.Sprintf("%d.%02d", d.Year(), month(d))
}

// posts are what stands in the cell of a person's posts: the two roles that matter,
// and others.
func posts(roles []string, i int) []string {
	all := slices.DeleteFunc(slices.Clone(roles), func(role string) bool { return roleWords[role] == "" })
	if other := []string{"", "副部长", "", "一级主任科员"}[i%4]; other != "" {
		all = append(all, other)
	}
	return all
}

var roleWords = map[string]string{"secretary": "支部书记", "cadre_officer": "组织人事干部"}

// postWords spells them.
func postWords(roles []string) string {
	var all []string
	for _, role := range roles {
		if word := roleWords[role]; word != "" {
			role = word
		}
		all = append(all, role)
	}
	return strings.Join(all, "、")
}
