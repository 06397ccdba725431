package main

import (
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
)

// example is a command line that somebody can type, and what it does.
type example struct {
	line  string
	about audit.Text
}

// examples are those of each command that does something by itself, shown by help
// and in the manual pages. A test sees that each has some and takes its flags.
var examples = map[string][]example{
	"ninefold": {
		{"ninefold init", audit.Text{ZH: "新建配置和导入模板", EN: "make a config and import templates"}},
		{"ninefold inspect exports/", audit.Text{ZH: "先看数据会被怎样读取", EN: "see first how the exports would be read"}},
		{"ninefold check exports/ -o html=report.html", audit.Text{ZH: "检查并写出报告", EN: "check them and write the report"}},
	},
	"ninefold check": {
		{"ninefold check exports/", audit.Text{ZH: "检查一个文件夹，结果显示在屏幕上", EN: "check a directory, the result on the screen"}},
		{"ninefold check exports/ --as-of 2024-12-31 -o html=report.html -o xlsx=ledger.xlsx", audit.Text{ZH: "以某天为准，同时写出报告和台账", EN: "as of a day, with the report and the ledger"}},
		{"ninefold check exports/ --baseline last.json -o json=result.json -o junit=junit.xml", audit.Text{ZH: "流水线：只有新出现或变差的才算失败", EN: "in a pipeline: only what is new or worse fails"}},
		{"ninefold check exports/ --branch B01 --rule fieldwork.visits --all", audit.Text{ZH: "一个支部、一项要求的全部结论", EN: "every verdict of one requirement for one branch"}},
	},
	"ninefold due": {
		{"ninefold due exports/ --within 90d", audit.Text{ZH: "今后 90 天内到期的事项", EN: "what falls due within 90 days"}},
		{"ninefold due exports/ -o ics=due.ics", audit.Text{ZH: "写成可导入的日历", EN: "as a calendar to import"}},
	},
	"ninefold explain": {
		{"ninefold explain exports/ --person P0001 --rule fieldwork.report", audit.Text{ZH: "一个人在一项要求上的全部理由", EN: "the whole reasoning for one person and requirement"}},
		{"ninefold explain exports/ --person P0001 -o html=why.html", audit.Text{ZH: "对一个人全部结论的依据", EN: "for all verdicts on one person"}},
	},
	"ninefold dossier": {
		{"ninefold dossier exports/ --person P0001 --rule fieldwork.visits --input > input.json", audit.Text{ZH: "政策所见的原样输入，供 opa eval 复核", EN: "the very input of the policy, for opa eval"}},
	},
	"ninefold rules": {
		{"ninefold rules", audit.Text{ZH: "列出各项要求", EN: "list the requirements"}},
	},
	"ninefold rules show": {
		{"ninefold rules show fieldwork.visits", audit.Text{ZH: "一项要求的出处、所需的表和阈值", EN: "source, tables and thresholds of one"}},
	},
	"ninefold rules doc": {
		{"ninefold rules doc docs", audit.Text{ZH: "把参考文档写入 docs", EN: "write the reference into docs"}},
	},
	"ninefold rules export": {
		{"ninefold rules export policies-2024", audit.Text{ZH: "政策及复核办法", EN: "the policies, and how to ask them"}},
		{"ninefold rules export review exports/ --branch B01", audit.Text{ZH: "连同一个支部及其人员的输入和结论", EN: "with the inputs and verdicts of a branch and its people"}},
	},
	"ninefold rules matrix": {
		{"ninefold rules matrix --result result.json -o md=matrix.md", audit.Text{ZH: "连同一次结果的达标率", EN: "with the rates of a result"}},
	},
	"ninefold inspect": {
		{"ninefold inspect exports/", audit.Text{ZH: "每个文件和工作表会被怎样读取", EN: "how each file and sheet would be read"}},
		{"ninefold inspect exports/ --rows -o json=cells.json", audit.Text{ZH: "连同全部单元格", EN: "with all their cells"}},
	},
	"ninefold rollup": {
		{"ninefold rollup a.json b.json --keys keys -o html=rollup.html", audit.Text{ZH: "合并各单位交来的汇总并核对签名", EN: "add up what offices handed in, their seals checked"}},
		{"ninefold rollup a.json b.json --keys keys --expect branches.csv --min-group 5", audit.Text{ZH: "列出缺报的支部，隐去小计数", EN: "with the branches that are missing, and small counts hidden"}},
	},
	"ninefold render": {
		{"ninefold render result.json -o html=report.html", audit.Text{ZH: "由保存的结果写出报告", EN: "the report of a saved result"}},
		{"ninefold render result.json --source exports/ -o sarif=result.sarif", audit.Text{ZH: "SARIF 需知道文件在哪里", EN: "SARIF has to know where the files are"}},
	},
	"ninefold config check": {
		{"ninefold config check", audit.Text{ZH: "当前文件夹的 ninefold.yaml", EN: "ninefold.yaml in the working directory"}},
	},
	"ninefold config show": {
		{"ninefold config show --branch B01", audit.Text{ZH: "对一个支部生效的设定及其出处", EN: "what is in effect for a branch, and what set it"}},
	},
	"ninefold config diff": {
		{"ninefold config diff old.yaml new.yaml exports/", audit.Text{ZH: "改配置会改变哪些结论", EN: "which verdicts a changed config would change"}},
	},
	"ninefold config schema": {
		{"ninefold config schema -o json=ninefold.schema.json", audit.Text{ZH: "供编辑器补全和校验", EN: "for editors to complete and validate by"}},
	},
	"ninefold init": {
		{"ninefold init office", audit.Text{ZH: "在 office 文件夹中新建", EN: "into the directory office"}},
	},
	"ninefold verify": {
		{"ninefold verify result.json exports/", audit.Text{ZH: "重新检查，与保存的结果比对", EN: "check again, against the saved result"}},
		{"ninefold verify result.json --key ninefold-seal.pub", audit.Text{ZH: "只核对签名", EN: "only the seal"}},
	},
	"ninefold diff": {
		{"ninefold diff last.json result.json", audit.Text{ZH: "新出现、变差、好转、已整改的", EN: "what is new, worse, better, fixed"}},
	},
	"ninefold whatif": {
		{"ninefold whatif exports/ --set fieldwork.visits.half_days=3", audit.Text{ZH: "改一个数会怎样", EN: "what another figure would change"}},
		{"ninefold whatif exports/ --sweep cultivation.rotation.max_years=3..8 -o html=whatif.html", audit.Text{ZH: "一个阈值取各个值时的未达标数", EN: "fails over each value of a threshold"}},
	},
	"ninefold trend": {
		{"ninefold trend 2022.json 2023.json 2024.json", audit.Text{ZH: "历年达标率和反复未达标的人", EN: "rates over the years, and who fails again"}},
	},
	"ninefold summary": {
		{"ninefold summary exports/ --since 2020 -o prose", audit.Text{ZH: "年终总结的一段文字", EN: "a passage for the year-end report"}},
	},
	"ninefold serve": {
		{"ninefold serve exports/", audit.Text{ZH: "检查一个文件夹，在浏览器里看结果", EN: "check a directory, the result in a browser"}},
		{"ninefold serve exports/ --no-open --port 8765", audit.Text{ZH: "固定端口，只打印地址", EN: "at a port of one's own, the address only printed"}},
	},
	"ninefold spread route": {
		{"ninefold spread route exports/ --plan plan.json --as-of 2024-12-31 > rows.ndjson", audit.Text{ZH: "读取并核对数据，写出计划和各行", EN: "read and check exports, and write the plan and the lines"}},
	},
	"ninefold spread survey": {
		{"ninefold spread survey exports/ --as-of 2024-12-31 --part 3/16 --account part-3.json", audit.Text{ZH: "查验大表 16 份中的第 3 份", EN: "survey the third of sixteen parts of the large tables"}},
	},
	"ninefold spread rows": {
		{"ninefold spread rows exports/ --as-of 2024-12-31 --part 3/16 --plan plan.json > rows-3.ndjson", audit.Text{ZH: "计划写好之后，写出这一份的各行", EN: "write the lines of that part, once the plan is there"}},
	},
	"ninefold spread join": {
		{"ninefold spread join person --plan plan.json > person.ndjson", audit.Text{ZH: "标准输入为 LC_ALL=C sort 排好的各行", EN: "the lines on standard input, sorted by LC_ALL=C sort"}},
	},
	"ninefold spread judge": {
		{"ninefold spread judge --plan plan.json > found.ndjson", audit.Text{ZH: "判定各桶", EN: "judge the buckets"}},
	},
	"ninefold spread sum": {
		{"ninefold spread sum --plan plan.json -o json=result.json", audit.Text{ZH: "合成与 ninefold check 相同的结果", EN: "the result that ninefold check would give"}},
	},
	"ninefold seal keygen": {
		{"ninefold seal keygen keys", audit.Text{ZH: "在 keys 中生成一对密钥", EN: "a pair of keys in keys"}},
	},
	"ninefold policy new": {
		{"ninefold policy new own.tea --shape quota --subject branch", audit.Text{ZH: "支部每年若干次的要求", EN: "a requirement of so many a year for branches"}},
	},
	"ninefold policy check": {
		{"ninefold policy check own", audit.Text{ZH: "检查 own 文件夹中政策的写法", EN: "look at how the policies in own are written"}},
	},
	"ninefold policy test": {
		{"ninefold policy test own --complete", audit.Text{ZH: "运行测试，有没测到的也算失败", EN: "run their tests; what none reaches fails too"}},
	},
	"ninefold schema": {
		{"ninefold schema result", audit.Text{ZH: "检查结果的 JSON Schema", EN: "the JSON Schema of results"}},
	},
	"ninefold licenses": {
		{"ninefold licenses --text", audit.Text{ZH: "全部许可的原文", EN: "the texts of all licences"}},
	},
	"ninefold version": {
		{"ninefold version -o json", audit.Text{ZH: "供程序读取", EN: "for programs"}},
	},
	"ninefold help": {
		{"ninefold help check", audit.Text{ZH: "check 的用法", EN: "how check is used"}},
		{"ninefold help fieldwork.visits", audit.Text{ZH: "一项要求的说明", EN: "about a requirement"}},
	},
	"ninefold manual": {
		{"ninefold manual man", audit.Text{ZH: "写入 man/man1 和 man/zh_CN/man1", EN: "into man/man1 and man/zh_CN/man1"}},
	},
}

// examplesOf is what help shows: each line under what it does.
func (a *app) examplesOf(cmd *cobra.Command) string {
	var lines []string
	for _, e := range examples[cmd.CommandPath()] {
		lines = append(lines, "  # "+e.about.In(a.lang), "  "+e.line)
	}
	return strings.Join(lines, "\n")
}
