package config

import "ninefold/internal/audit"

// The roles of ninefold serve, as `serve.users` names them.
const (
	RoleOrganisation = "organisation"
	RoleBranch       = "branch"
	RoleApprover     = "approver"
	RoleAuditor      = "auditor"
)

// User is somebody whom a proxy may name to ninefold serve, and what they may do there.
type User struct {
	Name   string
	Role   string // one of the above
	Branch string // of RoleBranch: the id
	Origin string
}

// serveShape is what may stand under `serve`.
func serveShape() *shape {
	role := choice("what they may do: organisation (all), branch (own branch: its people, entries), approver (reads all, approves), auditor (reads all, changes nothing)",
		"可以做什么：organisation（全部）、branch（本支部的人员、台账）、approver（查看全部、批准）、auditor（查看全部，什么也不改）", []string{RoleOrganisation, RoleBranch, RoleApprover, RoleAuditor})
	user := object("one person", "一个人",
		must("name", words("as the proxy names them", "代理给出的名字")), must("role", role),
		may("branch", words("of the role branch: its id", "角色为 branch 时：支部编号")))
	return object("the page in a browser, where a proxy says who is there", "浏览器页面（由代理说明是谁时）",
		may("users", list("who may look, and as what", "谁可以看、以什么身份", user)))
}

// users takes over who may use the page.
func (l *loader) users() []User {
	var all []User
	seen := map[string]bool{}
	for _, v := range l.org.raw("serve.users").list() {
		one := User{Name: v.field("name").text(), Role: v.field("role").text(), Branch: v.field("branch").text(), Origin: v.at.origin()}
		switch {
		case one.Role == RoleBranch && v.field("branch") == nil:
			l.add(v.at, audit.Textf("%s 的角色是 branch，但没有写明哪个支部", "%s has the role branch, and which one is not said", one.Name), audit.Text{EN: "add branch", ZH: "请补上 branch"})
		case one.Role != RoleBranch && v.field("branch") != nil:
			l.add(v.field("branch").at, audit.Textf("角色 %s 不属于某个支部", "the role %s is of no branch", one.Role), audit.Text{EN: "take branch out, or make the role branch", ZH: "请删去 branch，或把角色改为 branch"})
		case seen[one.Name]:
			l.add(v.at, audit.Textf("%s 列了两次", "%s is listed twice", one.Name), audit.Text{EN: "keep one", ZH: "请只留一条"})
		}
		seen[one.Name] = true
		all = append(all, one)
	}
	return all
}

// users are those of the page, less where each stands.
func (c *Config) users() []User {
	all := make([]User, len(c.Users))
	for i, one := range c.Users {
		one.Origin = ""
		all[i] = one
	}
	return all
}
