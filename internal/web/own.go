package web

import (
	"net/http"
	"net/url"
	"strings"

	"ninefold/internal/config"
	"ninefold/internal/revise"
)

// What branch officers are told about figures of their own.
var (
	errTheirFile = refuse(http.StatusForbidden, text("这个支部自己的阈值不在 branches 里单独的文件中", "the figures of this branch do not stand in a file of its own under branches"),
		text("可以试，不能保存：请组织部门保存一次，或把它们移到 branches 里以支部编号命名的文件", "they can be tried, not saved: ask the organisation to save them, or to move them into the file under branches that bears the id"))
	errUnsettled = refuse(http.StatusServiceUnavailable, text("设置文件现在读不了", "the settings cannot be read now"), text("请告诉组织部门", "tell the organisation"))
)

// mayChange refuses a change of the settings that is not the visitor's to make. A branch
// officer changes the figures of the own branch, in the branch's own file alone: in the
// organisation's stands what is no business of theirs.
func (v *visit) mayChange(d *desk, w revise.Wish) error {
	switch w := w.(type) {
	case revise.FigureWish:
		return v.mayWrite(d, w, w.Branch == v.branch())
	case revise.Former:
		return v.mayWrite(d, w, w.Name == d.ownFile(v.branch()))
	case revise.NewWaiver:
		if v.may(approveWaivers) && w.ApprovedBy == v.who {
			return nil
		}
	}
	return v.must(changeSettings)
}

func (v *visit) mayWrite(d *desk, w revise.Wish, own bool) error {
	if v.may(changeSettings) {
		return nil
	}
	switch {
	case v.branch() == "" || !own || !v.may(changeOwn):
		return errNotYours
	case d.Name(d.File(w)) != d.ownFile(v.branch()):
		return errTheirFile
	}
	return nil
}

// ownFile is what the settings call the file of a branch.
func (d *desk) ownFile(branch string) string { return d.Name(config.BranchFile(d.Path, branch)) }

// figureWish reads a figure out of a form; to a branch officer all figures are those of
// the own branch.
func (v *visit) figureWish(q url.Values) (revise.FigureWish, error) {
	f, err := figureWish(q)
	own := v.branch()
	if err != nil || own == "" {
		return f, err
	}
	if f.Branch != "" && f.Branch != own {
		return f, errGone
	}
	f.Branch = own
	return f, nil
}

// ofBranch is the branch that the address names; to a branch officer it is the own one.
func (v *visit) ofBranch() (string, error) {
	branch := v.query("branch")
	if own := v.branch(); own != "" && branch == "" {
		branch = own
	}
	return branch, v.knownBranch(branch)
}

// mayLookBack reports whether a change stands in the history that the visitor sees.
func (v *visit) mayLookBack(d *desk, t topic, place string) bool {
	own := v.branch()
	return own == "" || t.Branch == own && place == d.ownFile(own) && (t.Part == "figure" || t.Part == "undo")
}

// asTyped marks in what is said of a figure what the visitor has typed.
func asTyped(w revise.Wish, lines []string) []string {
	f, ok := w.(revise.FigureWish)
	if !ok {
		return lines
	}
	for _, word := range revise.Words(f.Value) {
		for i := range lines {
			lines[i] = strings.ReplaceAll(lines[i], word, exactly(word))
		}
	}
	return lines
}
