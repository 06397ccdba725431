package engine

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
)

// Office is what the sources hold, joined by subject, with the settings and
// requirements that it is to be judged by. Its methods change nothing of it: any
// number of goroutines may call them at a time.
type Office struct {
	*Setup

	Sources *Sources
	Joined  *dossier.Office

	observer Observer
	trimmed  bool // texts that no requirement reads are forgotten
}

// Tables are those that were read.
func (o *Office) Tables() *dossier.Book { return o.Joined.Book }

// Purpose says what an office is read for.
type Purpose int

// An office that is read for verdicts alone holds less: texts that no requirement
// reads are forgotten. Only one that is read for everything can be summed up, or
// shown as policies see it.
const (
	ForEverything Purpose = iota
	ForVerdicts
)

// Open reads all files and joins their tables. Without Request.Quarantine, bad rows
// end it with a *RefusedRows. The context ends it early, with its cause.
func Open(ctx context.Context, s *Setup, found *Sources, use Purpose, watch Observer) (*Office, error) {
	if _, err := s.Frame(); err != nil {
		return nil, err
	}
	tables, err := s.read(ctx, found, &watch)
	if err != nil {
		return nil, err
	}
	watch.stage(Reading, rowsOf(tables))
	o, err := s.join(tables, found, watch)
	if err != nil {
		return nil, err
	}
	watch.stage(Joining, len(o.Joined.Dossiers))
	if use == ForVerdicts {
		tables.Drop(s.Rules.Mentions)
		o.trimmed = true
	}
	return o, nil
}

// join joins tables in the frame and by the calendar of the settings.
func (s *Setup) join(tables *dossier.Book, found *Sources, watch Observer) (*Office, error) {
	frame, err := s.Frame()
	if err != nil {
		return nil, err
	}
	joined := dossier.Join(tables, frame, dossier.NewCalendar(s.Settings.Holidays, s.Settings.Workdays))
	settled, err := s.settled(joined)
	return &Office{Setup: settled, Sources: found, Joined: joined, observer: watch}, err
}

// settled is the setup with the names of branches and people that the settings use in
// place of ids turned into these (SPEC 4).
func (s *Setup) settled(joined *dossier.Office) (*Setup, error) {
	own, settings := *s, *s.Settings
	err := settings.Settle(joined)
	own.Settings = &settings
	return &own, err
}

// Frame settles as_of and the period (SPEC 2).
func (s *Setup) Frame() (dossier.Time, error) {
	frame := dossier.Time{AsOf: s.today}
	if s.Settings.AsOf != nil {
		frame.AsOf = *s.Settings.AsOf
	}
	year := frame.AsOf.Year()
	frame.Period = audit.Period{From: audit.DateOf(year, 1, 1), To: audit.DateOf(year, 12, 31)}
	if s.Settings.Period != nil {
		frame.Period = *s.Settings.Period
	}
	if frame.AsOf < frame.Period.From {
		return frame, &audit.Fault{
			Where:   fmt.Sprintf("as_of %s", frame.AsOf),
			Problem: audit.Text{ZH: fmt.Sprintf("早于考核期的第一天 %s", frame.Period.From), EN: fmt.Sprintf("lies before the period, which begins on %s", frame.Period.From)},
			Remedy:  audit.Text{ZH: "请改 --as-of 或考核期", EN: "change --as-of or the period"},
		}
	}
	return frame, nil
}

// today is the day in Shanghai, which has no summer time.
func today() audit.Date {
	now := time.Now().In(time.FixedZone("Asia/Shanghai", 8*60*60))
	return audit.DateOf(now.Year(), int(now.Month()), now.Day())
}

// read reads all tables; without quarantine, bad rows end the run.
func (s *Setup) read(ctx context.Context, found *Sources, watch *Observer) (*dossier.Book, error) {
	if err := watch.found(found); err != nil {
		return nil, err
	}
	files, laid, err := found.Open(ctx)
	if err != nil {
		return nil, err
	}
	watch.opened(files)
	inOrder(files)
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	tables, err := dossier.Load(files, dossier.Options{
		Quarantine: s.Request.Quarantine, Mappings: s.Settings.Sources, Complete: config.IDs(s.Settings.Complete), Ignore: config.IDs(s.Settings.Ignore),
		Jobs: runtime.GOMAXPROCS(0), Share: found.Share, Censuses: found.Censuses, Under: s.readBy(found),
	})
	tables.Corrected = laid.Overlaid
	watch.read(tables)
	if err != nil {
		return nil, errors.Join(refusedRows(tables), err)
	}
	if len(tables.Problems) > 0 && !s.Request.Quarantine && found.Share.Number == 0 {
		return nil, refusedRows(tables)
	}
	tables.Notices = slices.Concat(laid.Notices, found.Notices, tables.Notices)
	if _, ok := tables.Table("people"); !ok || tables.Rows("people") == 0 {
		return nil, &audit.Fault{
			Problem: audit.Text{ZH: "没有任何人员：人员名册缺失或为空", EN: "no people: the people table is missing or empty"},
			Remedy:  audit.Text{ZH: "请提供人员名册（people）", EN: "supply the table people (人员名册)"},
		}
	}
	return tables, nil
}

// RefusedRows is the error of bad rows without Request.Quarantine. It says how many
// there are and what to do; each is in Tables.Problems, in order.
type RefusedRows struct {
	*audit.Fault

	Tables *dossier.Book
}

// Unwrap gives the fault.
func (r *RefusedRows) Unwrap() error { return r.Fault }

// refusedRows reports every bad row of a run in one go; nil where there is none.
func refusedRows(tables *dossier.Book) error {
	if tables == nil || len(tables.Problems) == 0 {
		return nil
	}
	n := len(tables.Problems)
	return &RefusedRows{Tables: tables, Fault: &audit.Fault{
		Problem: audit.Text{ZH: fmt.Sprintf("共有%d处数据问题，未作检查", n), EN: audit.Fill("%d data {problem|problems}, nothing was checked", n)},
		Remedy:  audit.Text{ZH: "请更正后重试，或用 --quarantine 搁置这些行", EN: "correct what is wrong, or set the rows aside with --quarantine"},
	}}
}

// rowsOf counts the rows of all inputs, used or not.
func rowsOf(tables *dossier.Book) int {
	rows := 0
	for i := range tables.Inputs {
		rows += tables.Inputs[i].Total
	}
	return rows
}
