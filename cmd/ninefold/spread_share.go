package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/spread"
)

// shareFlags are the flags of whoever reads one part of the large tables.
type shareFlags struct {
	checkFlags

	part, file string
}

func (f *shareFlags) bindPart(cmd *cobra.Command, a *app) {
	f.reading.bind(cmd.Flags(), a)
	f.narrowing.bind(cmd.Flags(), a) // these and the next change nothing here: who calls all steps gives all the same
	f.counting(cmd.Flags(), a)
	cmd.Flags().StringVar(&f.part, "part", "", a.lang.Say("第几份，共几份，如 3/16", "which part of how many, as in 3/16"))
}

// share reads --part.
func (f *shareFlags) share() (dossier.Share, error) {
	number, of, _ := strings.Cut(f.part, "/")
	n, errNumber := strconv.Atoi(number)
	parts, errOf := strconv.Atoi(of)
	if errNumber == nil && errOf == nil && 1 <= n && n <= parts && parts <= mostParts {
		return dossier.Share{Number: n, Of: parts}, nil
	}
	return dossier.Share{}, &audit.Fault{
		Where:   strings.TrimSpace("--part " + f.part),
		Problem: audit.Text{ZH: "不是某一份", EN: "is no part"},
		Remedy:  audit.Textf("如 --part 3/16 为 16 份中的第 3 份，最多 %d 份", "as in --part 3/16, the third of sixteen; at most %d", mostParts),
	}
}

// mostParts is how many parts there may be: each reads all files.
const mostParts = 4096

// opened finds the files of a part, and makes sure that none of them is replaced by what
// is written; empty: nothing is.
func (f *shareFlags) opened(a *app, sources []string, flag, writes string) (*engine.Setup, *engine.Sources, error) {
	share, err := f.share()
	if err := errors.Join(err, engine.CheckFailOn(f.failOn), engine.CheckJobs(f.jobs), a.needSourcesOr(f.reading, sources)); err != nil {
		return nil, nil, err
	}
	request, err := f.request(a, sources)
	if err != nil {
		return nil, nil, err
	}
	setup, err := a.load(request)
	if err != nil {
		return nil, nil, err
	}
	if err := spread.Unmasked(setup); err != nil {
		return nil, nil, err
	}
	found, err := a.discover(setup)
	if err != nil {
		return nil, nil, err
	}
	found.Share = share
	paths := guard(setup, found)
	if writes != "" {
		paths = paths.Writes(flag, writes)
	}
	return setup, found, paths.Check()
}

func (a *app) spreadSurveyCommand() *cobra.Command {
	var f shareFlags
	cmd := &cobra.Command{
		Use:   "survey SOURCE...",
		Short: a.lang.Say("数据一个进程放不下时，查验大表的一份", "survey one part of the large tables, where no process holds all"),
		Long: a.lang.Say(
			"数据多到一个进程放不下时，由若干进程分份查验：每个都读全部文件，只留大表（走访、报告、参加记录等）中按所属人（活动）划分的一份，\n小表（人员、支部、组织、活动、任职）全部留下。把这一份的账目和问题行写入 --account 文件，全部交给 ninefold spread route --surveyed。",
			"Where there are more rows than one process holds, several survey them: each reads all files and keeps one part of the large tables (visits, reports,\nparticipation and so on), by whom (or which event) rows belong to, and all of the small ones (people, branches, units, events, postings). It writes the\naccount of its part and its bad rows to the file of --account; all of these go to ninefold spread route --surveyed.",
		),
		RunE: func(cmd *cobra.Command, args []string) error {
			return hintSuggest(a.spreadSurvey(cmd.Context(), f, args))
		},
	}
	f.bindPart(cmd, a)
	cmd.Flags().StringVar(&f.file, "account", "", a.lang.Say("把账目写到这个文件", "write the account to this file"))
	return cmd
}

func (a *app) spreadSurvey(ctx context.Context, f shareFlags, sources []string) error {
	tuneMemory()
	if f.file == "" {
		return &audit.Fault{
			Where:   "--account",
			Problem: audit.Text{ZH: "没有指明文件", EN: "names no file"},
			Remedy:  audit.Text{ZH: "如 --account part-3.json；交给 ninefold spread route --surveyed", EN: "as in --account part-3.json, for ninefold spread route --surveyed"},
		}
	}
	setup, found, err := f.opened(a, sources, "--account", f.file)
	if err != nil {
		return err
	}
	census, err := engine.Census(ctx, setup, found)
	if err != nil {
		return err
	}
	text, err := json.Marshal(census)
	if err != nil {
		return err
	}
	return a.replaceFile(f.file, output.Bytes(text))
}

// readCensuses reads what survey wrote of all parts.
func readCensuses(paths []string) ([]*dossier.Census, error) {
	var all []*dossier.Census
	for _, path := range paths {
		data, err := intake.Read(path, intake.Huge)
		if err != nil {
			return nil, err
		}
		one := new(dossier.Census)
		if err := json.Unmarshal(data, one); err != nil || one.Of == 0 {
			return nil, &audit.Fault{
				Where:   filepath.ToSlash(path),
				Problem: audit.Text{ZH: "不是 ninefold spread survey 写出的文件", EN: "was not written by ninefold spread survey"},
				Remedy:  audit.Text{ZH: "请给出 survey 以 --account 写出的文件", EN: "give the files that survey wrote by --account"},
			}
		}
		all = append(all, one)
	}
	return all, nil
}

func (a *app) spreadRowsCommand() *cobra.Command {
	var f shareFlags
	var p planFlags
	cmd := &cobra.Command{
		Use:   "rows SOURCE...",
		Short: a.lang.Say("写出大表的一份的各行", "write the lines of one part of the large tables"),
		Long: a.lang.Say(
			"ninefold spread route --surveyed 写好计划之后，写出大表的一份的各行；每份都要写，与 route 写出的各行一起排序。",
			"Writes the lines of one part of the large tables, once ninefold spread route --surveyed has written the plan. Every part has to be written; all\nlines are sorted together with those of route.",
		),
		RunE: func(cmd *cobra.Command, args []string) error {
			return hintSuggest(a.spreadRows(cmd.Context(), f, p, args))
		},
	}
	f.bindPart(cmd, a)
	p.bind(cmd, a.readPlan())
	return cmd
}

func (a *app) spreadRows(ctx context.Context, f shareFlags, p planFlags, sources []string) error {
	tuneMemory()
	if err := p.needed(); err != nil {
		return err
	}
	setup, found, err := f.opened(a, sources, "", "")
	if err != nil {
		return err
	}
	plan, err := p.read()
	if err != nil {
		return err
	}
	if found.Share.Of != plan.Parts {
		return &audit.Fault{
			Where:   "--part " + f.part,
			Problem: audit.Text{ZH: fmt.Sprintf("计划共 %d 份", plan.Parts), EN: audit.Fill("the plan has %d {part|parts}", plan.Parts)},
			Remedy:  audit.Text{ZH: "请用 ninefold spread survey 时的份数", EN: "use the number of parts that ninefold spread survey had"},
		}
	}
	book, err := engine.ReadShare(ctx, setup, found)
	if err != nil {
		return err
	}
	return piped(plan.RouteShareText(book, stoppable{ctx, a.stdout}))
}
