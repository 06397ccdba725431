package report

import (
	"strings"

	"ninefold/internal/delta"
	"ninefold/internal/doc"
)

// Verification reports what a saved result holds against its seal and against a run
// of today.
func Verification(v *delta.Verification, o Options) Report {
	p := &proofread{o, v}
	return Report{Document: p.document(), JSON: verificationDocument{"ninefold.verification/v1", v.Same(), v}}
}

// verificationDocument is the document of verify -o json.
type verificationDocument struct {
	Schema string `json:"schema"`
	Same   bool   `json:"same"`
	*delta.Verification
}

// proofread is a verification as it is reported.
type proofread struct {
	Options
	*delta.Verification
}

func (p *proofread) document() *doc.Document {
	found := doc.Section{Title: p.Lang.Say("核验所见", "what was found"), Sheet: p.Lang.Say("核验", "verification"), Untitled: true, Text: p.said()}
	differences := p.differences(p.Differences, p.Requirements, [2]string{p.Lang.Say("结果所记", "in the result"), p.Lang.Say("现在", "now")})
	differences.Title, differences.Sheet, differences.Untitled = p.Lang.Say("不同之处", "what differs"), p.Lang.Say("不同之处", "differences"), true
	return &doc.Document{
		Lang: p.Lang, Brief: true, Title: p.Lang.Say("结果的核验", "A result verified"), Sub: p.outcome(), AsOf: p.AsOf,
		Sections: []doc.Section{found, differences}, Foot: p.foot(),
	}
}

// outcome is all of it in a few words, and no more than was looked at.
func (p *proofread) outcome() string {
	switch {
	case p.Broken():
		return p.Lang.Say("签名不符", "the seal does not fit")
	case len(p.Differences) > 0:
		return p.Lang.Say("与保存的结果不同", "not the same as the saved result")
	case len(p.Unfinished) > 0:
		return p.Lang.Say("结果可能不完整", "the result may not be whole")
	case !p.Sources:
		return p.Lang.Say("签名相符，数据未重新检查", "the seal fits; the sources were not checked")
	}
	return p.Lang.Say("没有不同", "nothing differs")
}

// said is everything but the differences, in sentences.
func (p *proofread) said() []string {
	var lines []string
	if len(p.Unfinished) > 0 {
		lines = append(lines, p.Doubt().In(p.Lang)+p.Lang.Say("；请重新运行", "; run it again"))
	}
	switch {
	case p.Broken():
		lines = append(lines, p.Lang.Say("签名不符：结果或签名自签名之后被改动过，或不是用这把密钥签的；未再检查数据",
			"the seal does not fit: the result or the seal was changed since, or another key made it; the sources were not checked"))
	case p.Seal != nil:
		lines = append(lines, p.Lang.Say("签名相符", "the seal fits"))
	}
	if !p.Scope.Empty() {
		lines = append(lines, p.Scope.Words().In(p.Lang))
	}
	if !p.Followed.Empty() {
		lines = append(lines, p.Lang.Say("按结果所记使用了：", "used as the result says: ")+strings.Join(p.Followed.Words(), p.Lang.Say("，", ", ")))
	}
	switch {
	case !p.Sources || p.Broken():
	case len(p.Differences) == 0:
		lines = append(lines, p.Lang.Say("重新检查的结果逐字节相同", "checked again: the same result, byte for byte"))
	default:
		lines = append(lines, p.Lang.Say("重新检查的结果有 %d 处不同", "checked again, differences: %d", len(p.Differences)))
	}
	return lines
}
