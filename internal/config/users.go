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
