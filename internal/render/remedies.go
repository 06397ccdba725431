package render

import "ninefold/internal/audit"

// remedies say for each reason (SPEC 6) what can be done: what is over cannot be
// made up, but may have been done and not recorded.
var remedies = map[string]audit.Text{
	"short":           {ZH: "已结束的周期不能补做；当时已办而未登记的，请补登记并附原始材料；今后逐期完成。", EN: "What is over cannot be made up; what was done and not recorded is to be recorded now, with the original papers; keep to every block from now on."},
	"too_few":         {ZH: "期限未过的，请补足差额；期限已过的，请说明原因；当时已办而未登记的，请补登记并附原始材料。", EN: "Make up what is missing where there is still time; else give the reason; what was done and not recorded is to be recorded now, with the original papers."},
	"missing":         {ZH: "请尽快补办并登记；当时已办而未登记的，请补登记并附原始材料。", EN: "Do and record it as soon as possible; if it was done and not recorded, record it now, with the original papers."},
	"late":            {ZH: "已经完成，无须重办；请说明逾期原因，日期登记有误的，请更正并附原始材料。", EN: "It is done and need not be done again; give the reason for the delay, or correct the date with the original papers."},
	"not_tailored":    {ZH: "请按本人职级、类别重新制定并审定。", EN: "Draw it up anew for the rank and category, and have it approved."},
	"gap":             {ZH: "请尽快安排并登记；今后间隔不得超过规定天数。", EN: "Arrange and record one soon; keep within the days allowed from now on."},
	"not_assigned":    {ZH: "请立即确定带教老师并登记。", EN: "Assign a mentor at once and record it."},
	"assigned_late":   {ZH: "带教老师已确定；请说明逾期原因。", EN: "A mentor is assigned; give the reason for the delay."},
	"ended_early":     {ZH: "请续上带教，直至期满。", EN: "Take the mentorship up again until its full term."},
	"aspects_missing": {ZH: "请补充所缺的带教内容并登记。", EN: "Add what the mentorship lacks, and record it."},
	"exceeded":        {ZH: "请研究安排轮岗；确需延期的，按程序报批。", EN: "Arrange a rotation; where it has to wait, ask for approval."},
	"due_soon":        {ZH: "请在上述期限前完成并登记。", EN: "Do and record it by the day named."},
	"table_missing":   {ZH: "请补充提供相应数据后重新检查。", EN: "Supply the data and check again."},
	"table_empty":     {ZH: "请填报相应数据；确无可报的，请写明“无”，再重新检查。", EN: "Fill in the data, or say that there is none, and check again."},
	"column_missing":  {ZH: "请补填所缺的列后重新检查。", EN: "Fill in the missing column and check again."},
	"row_quarantined": {ZH: "请更正被搁置的行后重新检查。", EN: "Correct the rows that were set aside and check again."},
	"no_posting":      {ZH: "请补录任职经历后重新检查。", EN: "Record the postings and check again."},
	"not_recorded":    {ZH: "请补填所缺内容后重新检查。", EN: "Fill in what is missing and check again."},
	"posting_open":    {ZH: "请补填任职的结束日期后重新检查。", EN: "Fill in the end of the posting and check again."},
}
