package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// "*" is any word but those of one's own and those of section 1: whoever says that
// all else is no has not said so of 中共党员.
func TestAnyOtherWordIsNoneOfSectionOne(t *testing.T) {
	b := wants(t, `
  - file: 花名册.xlsx
    table: people
    columns:
      - {header: 政治面貌, field: party_member, values: {正式: yes, "*": no}}
      - {header: 职务, field: roles, values: {"*": ""}}
  - file: 走访.xlsx
    table: visits
    columns: [{header: 时段, field: session, values: {半天: am, /: "", "*": day}}]
`, workbook("花名册.xlsx", sheet("一", "姓名|支部编号|政治面貌|进入机关日期|职务",
		"张三|B1|中共党员|2019-03-01|支部书记、部长", "李四|B1|正式|2019-03-01|部长", "王五|B1|民盟盟员|2019-03-01|", "赵六|B1|中共预备党员|2019-03-01|")),
		workbook("走访.xlsx", sheet("一", "姓名|日期|时段", "张三|2024-01-02|上午", "张三|2024-01-03|半天", "张三|2024-01-04|一整天", "张三|2024-01-05|下午半天")))
	assert.Empty(t, problems(b))
	assert.Equal(t, []string{"张三|1|1", "李四|1|0", "王五|0|", "赵六|1|"}, picked(b, "people", 1, 6, 8))
	assert.Equal(t, []string{"am", "am", "day", "pm"}, picked(b, "visits", 2))
	assert.NotContains(t, noticed(b), "unknown_value")
}
