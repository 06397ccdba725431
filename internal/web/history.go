package web

import (
	"slices"
	"strconv"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/revise"
	"ninefold/internal/store"
)

// topic is what a change is about: a figure of one branch or of all, or a part of the
// settings. In a history it stands as one text.
type topic struct {
	Part            string // "figure", or the key of the settings
	Rule, Parameter string
	Branch          string
}

func (t topic) String() string {
	return strings.Join([]string{t.Part, t.Rule, t.Parameter, t.Branch}, "|")
}

func topicOf(about string) topic {
	parts := append(strings.SplitN(about, "|", 4), "", "", "", "")
	return topic{parts[0], parts[1], parts[2], parts[3]}
}

// changedLines are the lines of a text that differ from those of another, without those
// that both have before and behind them.
func changedLines(before, after string) (was, is []string) {
	a, b := linesOf(before), linesOf(after)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

func linesOf(text string) []string {
	text = strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// pastChange is a line of the history.
type pastChange struct {
	store.FigureChange

	Topic   topic
	Words   audit.Text
	Was, Is []string
	Back    bool // nothing has changed the file since: it can have its text again
	Digest  string
	Address string // of the figure
}

// changesOf are those of the history that somebody asks for, the latest first.
func (s *Site) changesOf(v *visit, d *desk, wanted func(topic) bool) ([]pastChange, error) {
	all, err := s.kept.changes(v.request.Context())
	if err != nil {
		return nil, err
	}
	var list []pastChange
	for _, c := range slices.Backward(all) {
		t := topicOf(c.About)
		if !wanted(t) || !v.mayLookBack(d, t, c.Place) {
			continue
		}
		one := pastChange{FigureChange: c, Topic: t, Words: v.words(d, t)}
		one.Was, one.Is = changedLines(c.Before, c.After)
		former := revise.Former{Name: c.Place, Text: c.Before}
		path := d.File(former)
		one.Digest = d.Digest(path)
		one.Back = d.Stands && v.mayChange(d, former) == nil && d.Holds(path, c.After)
		if t.Part == "figure" {
			one.Address = figureAddress(revise.FigureWish{Rule: t.Rule, Parameter: t.Parameter, Branch: t.Branch})
		}
		list = append(list, one)
	}
	return list, nil
}

// mayLookBack reports whether a change stands in the history that the visitor sees.
func (v *visit) mayLookBack(d *desk, t topic, place string) bool {
	own := v.branch()
	return own == "" || t.Branch == own && place == d.ownFile(own) && (t.Part == "figure" || t.Part == "undo")
}

// words are what a change was about.
func (v *visit) words(d *desk, t topic) audit.Text {
	switch t.Part {
	case "waivers":
		return waiverTitles[t.Branch]
	case "sources":
		return audit.Textf("怎样读取资料", "how the books are read")
	case "undo":
		return audit.Textf("撤回一次改动", "a change taken back")
	}
	r, p, err := revise.FigureWish{Rule: t.Rule, Parameter: t.Parameter}.Known(d.Settings)
	if err != nil {
		return audit.Text{ZH: t.Rule + "." + t.Parameter, EN: t.Rule + "." + t.Parameter}
	}
	said := audit.Text{ZH: r.Title.ZH + "：" + p.Title.ZH, EN: r.Title.EN + ": " + p.Title.EN}
	if t.Branch != "" {
		return audit.Text{ZH: said.ZH + "（" + v.branchName(t.Branch) + "）", EN: said.EN + " (" + v.branchName(t.Branch) + ")"}
	}
	return said
}

// changes is the history of the settings.
func (s *Site) changes(v *visit) (*screen, error) {
	d, err := v.desk()
	if err != nil {
		return nil, err
	}
	list, err := s.changesOf(v, d, func(topic) bool { return true })
	return &screen{name: "changes", title: audit.Textf("改动历史", "The history of changes"), under: "figures", data: map[string]any{
		"Changes": list, "Kept": s.options.Keep != nil, "Saved": v.query("saved") == "yes",
	}}, err
}

// undo gives a file the text back that it had before a change.
func (s *Site) undo(v *visit) (string, *screen, error) {
	all, err := s.kept.changes(v.request.Context())
	if err != nil {
		return "", nil, err
	}
	at := slices.IndexFunc(all, func(c store.FigureChange) bool { return strconv.FormatInt(c.ID, 10) == v.request.PostForm.Get("id") })
	d, err := v.desk()
	if err != nil {
		return "", nil, err
	}
	if at < 0 || !v.mayLookBack(d, topicOf(all[at].About), all[at].Place) {
		return "", nil, errGone
	}
	t := topicOf(all[at].About)
	err = s.save(v, t.Branch, revise.Former{Name: all[at].Place, Text: all[at].Before}, topic{"undo", t.Rule, t.Parameter, t.Branch})
	return "/history?saved=yes", nil, err
}
