package office

// nameHeaders are the headers under which a name may stand instead of the id
// (SPEC 1).
func (c column) nameHeaders() []string {
	switch c.name {
	case "interviewer_id":
		return []string{"访谈人"}
	case "mentor_id":
		return []string{"带教老师"}
	case "unit_id":
		return []string{"组织名称"}
	case "branch_id":
		return []string{"支部名称"}
	}
	switch c.zh {
	case "访谈对象工号":
		return []string{"访谈对象", "姓名"}
	case "新进人员工号":
		return []string{"新进人员", "姓名"}
	}
	return []string{"姓名"}
}
