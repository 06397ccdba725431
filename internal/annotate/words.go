package annotate

import "ninefold/internal/audit"

// kinds names the kinds of note, in their order.
var kinds = [...]audit.Text{
	Bad:     {ZH: "数据问题", EN: "data error"},
	Fail:    {ZH: "未达标", EN: "fail"},
	Unknown: {ZH: "无法判定", EN: "unknown"},
	Due:     {ZH: "即将到期", EN: "due"},
	Waived:  {ZH: "豁免", EN: "waived"},
}

var (
	parted     = audit.Text{ZH: " · ", EN: " · "}
	moreNotes  = audit.Text{ZH: "另有 %d 条，见首页的标注说明", EN: "%d more, see the front sheet"}
	frontName  = audit.Text{ZH: "标注说明", EN: "Annotations"}
	frontTitle = audit.Text{ZH: Author + "：标注说明", EN: Author + ": annotations"}
	copyOf     = audit.Text{
		ZH: "本文件是 %s（SHA-256 %s）的副本，原件未改动。与下列结论有关的单元格已填色，首格有批注。",
		EN: "This is a copy of %s (SHA-256 %s), which was not changed. The cells that the findings below rest on are filled; the first of them bears a comment.",
	}
	wasConverted = audit.Text{
		ZH: "原件不是 XLSX 工作簿（%s）：各行按读到的原样逐行写入，行号不变，除本身有问题的单元格外，一律为文本。",
		EN: "The original is not an XLSX workbook (%s): every row stands where it was read, under the same number, and every cell is a text, but for those with a flaw of their own.",
	}
	nothing = audit.Text{ZH: "没有结论或数据问题涉及本文件。", EN: "No finding and no data error touches this file."}
	legend  = audit.Text{ZH: "颜色", EN: "colours"}
	heads   = [...]audit.Text{
		{ZH: "序号", EN: "no."}, {ZH: "结论", EN: "verdict"}, {ZH: "对象", EN: "subject"}, {ZH: "要求", EN: "requirement"},
		{ZH: "情况", EN: "what is wrong"}, {ZH: "依据", EN: "rests on"}, {ZH: "位置", EN: "place"},
	}
	onRecords = audit.Text{ZH: "标出的记录", EN: "the records marked"}
	onAbsence = audit.Text{ZH: "没有相应的记录；标出的是对象本人（本支部）所在的行", EN: "records that are not there; the row marked is the subject's own"}
	onNothing = audit.Text{ZH: "没有相应的记录，也没有可标出的行", EN: "records that are not there; there is no row to mark"}
	onUntold  = audit.Text{ZH: "缺少数据表或有行被搁置；没有可标出的行", EN: "a table that is missing, or rows that were set aside; there is no row to mark"}
	onCell    = audit.Text{ZH: "标出的单元格", EN: "the cell marked"}
)

// beyond says how many findings the front sheet does not list.
func beyond(n int) audit.Text {
	return audit.Textf("另有 %d 条结论没有列出，见检查结果", "%d more {finding is|findings are} not listed; see the result", n)
}

// onward says how many places of a finding it does not list.
func onward(n int) audit.Text { return audit.Textf("另有 %d 处", "%d more {place|places}", n) }
