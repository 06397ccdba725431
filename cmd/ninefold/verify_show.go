package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/delta"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/report"
)

// verification is what verify found out.
type verification struct {
	Unfinished  []string           `json:"unfinished,omitempty"` // files that may be of another run than the result, and the result
	Seal        *bool              `json:"seal,omitempty"`       // whether it fits; nil: not asked for
	Sources     bool               `json:"sources_compared"`     // whether the sources were checked again
	Scope       *audit.Scope       `json:"scope,omitempty"`      // what the result was narrowed down to
	Followed    *audit.Given       `json:"followed,omitempty"`   // what was taken from the result because nobody named it
	Differences []delta.Difference `json:"differences"`
}

func (v *verification) broken() bool { return v.Seal != nil && !*v.Seal }

func (v *verification) same() bool {
	return !v.broken() && len(v.Differences) == 0 && len(v.Unfinished) == 0
}

// doubt says that the result, and files beside it, may be of different runs.
func (v *verification) doubt() audit.Text {
	return audit.Text{
		ZH: "这些文件可能出自不同的运行，写出它们的运行中途被终止：" + strings.Join(v.Unfinished, "、"),
		EN: "these files may be of different runs, since a run was ended while it put them in their places: " + strings.Join(v.Unfinished, ", "),
	}
}

// unfinished is that as a fault of a result that cannot be verified; nil: it is none.
func (v *verification) unfinished(path string) error {
	if len(v.Unfinished) == 0 {
		return nil
	}
	return &audit.Fault{Where: path, Problem: v.doubt(), Remedy: audit.Text{ZH: "请重新运行", EN: "run it again"}}
}

// maskVerification masks what is told beside the differences, which are those of
// masked results.
func (a *app) maskVerification(v *verification) error {
	if a.masking == nil {
		return nil
	}
	m, err := a.mask(nil)
	if err != nil {
		return err
	}
	v.Scope, v.Unfinished = m.Scope(v.Scope), slices.Clone(v.Unfinished)
	for i, name := range v.Unfinished {
		v.Unfinished[i] = m.File(name)
	}
	v.Followed = maskGiven(m, v.Followed)
	return nil
}

// maskGiven masks the files that were named, and the values that were set.
func maskGiven(m *mask.Mask, g *audit.Given) *audit.Given {
	if g == nil {
		return nil
	}
	path := func(name string) string {
		if name == "" {
			return ""
		}
		return m.Path(filepath.ToSlash(name))
	}
	shown := audit.Given{Config: path(g.Config), PolicyKey: path(g.PolicyKey), MinRevision: g.MinRevision}
	for _, set := range g.Set {
		key, _, _ := strings.Cut(set, "=")
		shown.Set = append(shown.Set, key+"="+mask.Hidden)
	}
	for _, place := range g.Policies {
		shown.Policies = append(shown.Policies, path(place))
	}
	return &shown
}

func (a *app) tellVerification(ctx context.Context, targets []output.Target, v *verification) error {
	err := a.deliver(ctx, targets, func(w io.Writer, format string, _ bool) error {
		if format == "json" {
			return a.verificationJSON(w, v)
		}
		return a.to(w).verificationText(v)
	})
	if err != nil {
		return err
	}
	if !v.same() {
		return exitFound
	}
	return nil
}

// verifiedDocument is a verification for programs.
type verifiedDocument struct {
	Schema string `json:"schema"`
	Same   bool   `json:"same"`
	*verification
}

func (a *app) verificationJSON(w io.Writer, v *verification) error {
	return render.WriteJSON(w, verifiedDocument{"ninefold.verification/v1", v.same(), v})
}

func (a *app) verificationText(v *verification) error {
	var b strings.Builder
	if len(v.Unfinished) > 0 {
		b.WriteString(render.Plain(v.doubt().In(a.lang)) + a.say("；请重新运行\n", "; run it again\n"))
	}
	switch {
	case v.broken():
		b.WriteString(a.say("签名不符：结果或签名自签名之后被改动过，或不是用这把密钥签的；未再检查数据\n",
			"the seal does not fit: the result or the seal was changed since, or another key made it; the sources were not checked\n"))
	case v.Seal != nil:
		b.WriteString(a.say("签名相符\n", "the seal fits\n"))
	}
	if !v.Scope.Empty() {
		b.WriteString(render.Plain(v.Scope.Words().In(a.lang)) + "\n")
	}
	if !v.Followed.Empty() {
		b.WriteString(a.say("按结果所记使用了：", "used as the result says: ") + render.Plain(strings.Join(v.Followed.Words(), a.say("，", ", "))) + "\n")
	}
	switch {
	case !v.Sources || v.broken():
	case len(v.Differences) == 0:
		b.WriteString(a.say("重新检查的结果逐字节相同\n", "checked again: the same result, byte for byte\n"))
	default:
		fmt.Fprintf(&b, a.say("重新检查的结果有 %d 处不同\n", "checked again, differences: %d\n"), len(v.Differences))
	}
	if _, err := a.stdout.Write([]byte(b.String())); err != nil || len(v.Differences) == 0 {
		return err
	}
	return a.differenceTable(v.Differences).Write(a.stdout, a.width())
}

// width is how wide the terminal is; 0 where stdout is none.
func (a *app) width() int {
	width, _ := terminal(a.stdout)
	return width
}

func (a *app) differenceTable(list []delta.Difference) render.Table {
	table := render.Table{Head: strings.Split(a.say("类别|名称|变化|结果所记|现在", "kind|name|what|in the result|now"), "|")}
	for _, d := range list {
		table.Rows = append(table.Rows, report.Difference(d, a.lang))
	}
	return table
}
