package office

// synonyms are further words that offices use for the values of lists and enums
// (SPEC 1).
var synonyms = map[string][]string{
	"day": {"整天", "全日", "一天", "上下午"}, "am": {"早上"}, "pm": {"下午半天"},
	"secretary": {"支部书记", "党支部书记", "书记"}, "cadre_officer": {"干部专员", "组织人事干部"},
}
