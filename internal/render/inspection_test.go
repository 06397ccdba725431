package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
)

func inspected(t *testing.T, o Options) string {
	t.Helper()
	n := Inspection{
		Files: []InspectedFile{{Path: "a\x1b[31m.xlsx", Format: "xlsx", Sheets: []InspectedSheet{{
			Input:     audit.Input{Sheet: "走访\u202e记录", Table: "visits", Rows: 3, Hidden: 1, SetAside: 2},
			Title:     audit.Text{ZH: "走访记录"},
			HeaderRow: 2,
			Columns:   []InspectedColumn{{"工号", "person_id", audit.Text{ZH: "工号"}}, {"发现问题数", "problems_found", audit.Text{ZH: "发现问题数"}}, {"备\x07注", "", audit.Text{}}},
			Problems:  []audit.Problem{{Row: 4, Column: "日期", Value: "5/3/2024", Expected: zhEN("年份在前的日期", "a date with the year first")}},
			Cells:     [][]string{{"工号", "日期"}, {"0001\x1b]0;x\x07", strings.Repeat("很长", 30)}},
		}, {
			Input: audit.Input{Sheet: "说明"}, Hidden: true,
		}}}},
		Unfed:   []audit.Text{zhEN("活动", "events")},
		Notices: []audit.Notice{{Code: "file_ignored", Path: "说明.docx", Message: zhEN("不是数据文件，未读取", "is no data file and was not read")}},
	}
	var out strings.Builder
	require.NoError(t, n.Write(&out, o))
	return out.String()
}

func TestInspectionSaysWhatMapsToWhat(t *testing.T) {
	assert.Equal(t, `a\u001b[31m.xlsx  xlsx
  ［走访\u202e记录］ → 走访记录（visits）
    表头在第 2 行；可用 3 行（含隐藏行 1 行），有问题 2 行
    工号       → 工号（person_id）
    发现问题数 → 发现问题数（problems_found）
    不认识，已忽略：备\u0007注
    ✗ 第 4 行“日期”列：“5/3/2024”，应为年份在前的日期
    1 │ 工号                 │ 日期
    2 │ 0001\u001b]0;x\u0007 │ `+strings.Repeat("很长", 30)+`
  ［说明］ 不属于任何表（隐藏的工作表）
    没有内容

━━ 小结 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
1 个文件，1 张表：可用 3 行，有问题 2 行
没有来源的表：活动
说明.docx：不是数据文件，未读取
`, inspected(t, Options{Lang: audit.ZH}))
	english := inspected(t, Options{Lang: audit.EN})
	assert.Contains(t, english, "[走访\\u202e记录] → visits\n")
	assert.Contains(t, english, "3 rows used (1 of them hidden in the sheet), 2 bad")
	assert.Contains(t, english, `row 4, column "日期": "5/3/2024", expected a date with the year first`)
	assert.Contains(t, english, "tables that nothing feeds: events")
}

func TestInspectionUsesColourOnlyWhereAsked(t *testing.T) {
	assert.NotContains(t, inspected(t, Options{Lang: audit.ZH}), "\x1b")
	assert.Contains(t, inspected(t, Options{Lang: audit.ZH, Color: true}), "\x1b[31m    ✗ \x1b[0m第 4 行")
}
