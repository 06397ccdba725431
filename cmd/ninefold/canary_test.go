package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/dossier"
	"ninefold/internal/render"
	"ninefold/internal/summary"
)

// aviary is an office in which every place that people can write to holds
// something that must not be told.
type aviary struct {
	t       *testing.T
	dir     string // exports and config
	secrets []string
	ids     []string
	names   []string
	n       int
}

func (a *aviary) keep(secret string) string {
	a.secrets = append(a.secrets, secret)
	return secret
}

// text, phone, identity and mail are new each time.
func (a *aviary) text() string     { a.n++; return a.keep(fmt.Sprintf("金丝雀%03d号", a.n)) }
func (a *aviary) phone() string    { a.n++; return a.keep(fmt.Sprintf("1380013%04d", a.n)) }
func (a *aviary) identity() string { a.n++; return a.keep(fmt.Sprintf("11010119900307%04d", a.n)) }
func (a *aviary) mail() string     { a.n++; return a.keep(fmt.Sprintf("canary%03d@example.cn", a.n)) }

func (a *aviary) file(name, content string) {
	require.NoError(a.t, os.WriteFile(filepath.Join(a.dir, name), []byte(content), 0o600))
}

// csv writes a table with the columns that the schema has, in the order asked for;
// what is blank in a row of free text gets a canary.
func (a *aviary) csv(file, table, columns string, rows ...string) {
	known, ok := dossier.TableNamed(table)
	require.True(a.t, ok)
	head := strings.Split(columns, ",")
	lines := []string{columns}
	for _, row := range rows {
		cells := strings.Split(row, ",")
		for i, name := range head {
			if at := known.Field(name); cells[i] == "?" {
				require.True(a.t, at < 0 || known.Fields[at].Type == dossier.TypeText, name)
				cells[i] = a.text()
			}
		}
		lines = append(lines, strings.Join(cells, ","))
	}
	a.file(file, strings.Join(lines, "\n")+"\n")
}

const canaryConfig = `as_of: 2024-12-31
period: {from: 2024-01-01, to: 2024-12-31}
thresholds:
  management: {campaigns: {campaigns: [%[1]s, %[2]s]}}
  showcase: {awards: {awards: [%[3]s]}}
  cultivation: {rotation: {max_years: 2}}
branches: [{id: B1, thresholds: {management: {campaigns: {campaigns: [%[1]s]}}}}]
bounds: {management: {campaigns: {campaigns: {}}}}
sources:
  - {file: %[4]s, table: visits, columns: [{header: 谁, field: person_id}, {header: %[5]s, field: date}, {header: 时段, field: session}]}
  - {file: %[6]s, sheet: %[7]s, table: reports}
waivers:
  - {rule: cultivation.rotation, subject: Kq-0103, from: 2024-06-01, until: 2025-12-31, reason: %[8]s, approved_by: %[9]s}
  - {rule: fieldwork.report, subject: Kq-0101, from: 2023-06-01, until: 2023-12-31, reason: %[10]s, approved_by: %[11]s}
`

func newAviary(t *testing.T) *aviary {
	a := &aviary{t: t, dir: filepath.Join(t.TempDir(), "office")}
	require.NoError(t, os.Mkdir(a.dir, 0o700))
	a.names = []string{"诸葛暗号", "司马口令", "欧阳密语", "尉迟谜底", "rule", "visits", "Zhang Wei", "皇甫切口"}
	a.ids = []string{"Kq-0101", "Kq-0102", "Kq-0103", "Kq-0104", "Kq-0105", "Kq-0106", "Kq-0107", "Kq-0108"}
	var people []string
	for i, id := range a.ids {
		branch, member := fmt.Sprintf("B%d", i%2+1), []string{"是", "否"}[i%2]
		people = append(people, fmt.Sprintf("%s,%s,%s,?,?,?,%s,2015-05-01,2020-05-01,是,%s", id, a.names[i], branch, member, a.phone()))
	}
	a.csv("people.csv", "people", "person_id,name,branch_id,department,rank,category,party_member,member_since,joined_on,grassroots_experience,"+a.text(), people...)
	a.csv("branches.csv", "branches", "branch_id,name", "B1,第一支部", "B2,第二支部")
	unit, event, campaign, other, award := a.text(), a.text(), a.text(), a.text(), a.text()
	a.csv("units.csv", "units", "unit_id,name,type", unit+",?,?", a.text()+",?,?", a.text()+",?,?", a.text()+",?,?", a.text()+",?,?")
	a.csv("liaisons.csv", "liaisons", "person_id,unit_id,from", a.ids[0]+","+unit+",2024-02-01")
	a.csv("interviews.csv", "interviews", "person_id,interviewer_id,date", a.ids[0]+","+a.ids[1]+",2024-05-01")
	a.csv("plans.csv", "plans", "person_id,year,approved_on,rank,category", a.ids[0]+",2024,2024-02-01,?,?")
	a.csv("mentorships.csv", "mentorships", "person_id,mentor_id,from,aspects", a.ids[0]+","+a.ids[2]+",2024-02-01,学习")
	a.csv("postings.csv", "postings", "person_id,department,from,position", a.ids[0]+",?,2020-05-01,?", a.ids[2]+",?,2020-05-01,?", a.ids[4]+",?,2023-05-01,?", a.ids[5]+",?,2022-05-01,?", a.ids[6]+",?,2022-05-01,?")
	a.csv("secondments.csv", "secondments", "person_id,host,host_type,from", a.ids[3]+",?,other,2024-03-01", a.ids[4]+",?,society,2024-03-01", a.ids[5]+",?,other,2023-03-01")
	a.csv("events.csv", "events", "event_id,branch_id,kind,date,topic,format,speaker,speaker_kind",
		event+",B1,campaign,2024-03-01,"+campaign+",?,?,model", a.text()+",B2,award_review,2024-04-01,?,?,?,other", a.text()+",B1,forum,2024-04-02,?,?,?,other")
	a.csv("participation.csv", "participation", "event_id,person_id,role,award", event+","+a.ids[0]+",speaker,?")
	a.csv("leave.csv", "leave", "person_id,from,to,reason", a.ids[0]+",2024-07-01,2024-07-05,?", a.ids[1]+",2024-07-01,2024-07-05,?", a.ids[2]+",2024-07-01,2024-07-05,?", a.ids[3]+",2024-07-01,2024-07-05,?")
	header := a.text()
	mapped, workbook, sheet := a.keep(a.names[0]+"的走访13800139999")+".csv", a.text()+".xlsx", a.keep(a.names[2]+"的报告")
	a.file(mapped, fmt.Sprintf("谁,%s,时段,%s\n%s,2024-03-05,全天,%s\n", header, a.text(), a.ids[0], a.mail()))
	book := excelize.NewFile()
	require.NoError(t, book.SetSheetName("Sheet1", sheet))
	for i, row := range [][]any{{"person_id", "kind", "year", "submitted_on", "title"}, {a.ids[0], "research", 2024, "2024-10-01", a.text()}} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		require.NoError(t, err)
		require.NoError(t, book.SetSheetRow(sheet, cell, &row))
	}
	_, err := book.NewSheet(a.text())
	require.NoError(t, err)
	require.NoError(t, book.SaveAs(filepath.Join(a.dir, workbook)))
	require.NoError(t, book.Close())
	a.file(a.text()+".docx", "x")
	a.file("ninefold.yaml", fmt.Sprintf(canaryConfig, campaign, other, award, mapped, header, workbook, sheet, a.text(), a.text(), a.text(), a.text()))
	return a
}

// spoil adds bad rows, each with something in it that must not be told.
func (a *aviary) spoil() {
	lines := []string{"person_id,date,session"}
	for _, bad := range []string{a.identity(), a.phone(), a.mail(), a.names[1], a.text()} {
		lines = append(lines, a.ids[0]+","+bad+",全天", bad+",2024-03-05,全天", a.ids[2]+",2024-03-06,"+bad)
	}
	a.file("走访记录.csv", strings.Join(lines, "\n")+"\n")
	for i := range 6 { // of the roster too: ids, names and branches that fit nothing
		a.file(fmt.Sprintf("people%d.csv", i), "")
		require.NoError(a.t, os.Remove(filepath.Join(a.dir, fmt.Sprintf("people%d.csv", i))))
	}
	roster := filepath.Join(a.dir, "people.csv")
	data, err := os.ReadFile(roster)
	require.NoError(a.t, err)
	width := strings.Count(strings.SplitN(string(data), "\n", 2)[0], ",")
	row := func(cells ...string) string {
		return strings.Join(append(cells, make([]string, width+1-len(cells))...), ",") + "\n"
	}
	more := row("Kq-0109", a.text(), "B1", "", "", "", a.identity(), "", "2020-05-01") + row("Kq-0110", a.text(), "B1", "", "", "", "是", "", a.phone())
	require.NoError(a.t, os.WriteFile(roster, append(data, more...), 0o600))
	a.ids = append(a.ids, "Kq-0109", "Kq-0110")
}

// allOf is everything that a call wrote: both streams, and every file below a
// directory with its name, unpacked and without the breaks of lines.
func allOf(t *testing.T, dir string, streams ...string) string {
	t.Helper()
	var all strings.Builder
	for _, one := range streams {
		all.WriteString(one)
	}
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		all.WriteString("\n" + filepath.Base(path) + "\n")
		if archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
			for _, part := range archive.File {
				opened, err := part.Open()
				require.NoError(t, err)
				content, err := io.ReadAll(opened)
				require.NoError(t, err)
				all.Write(content)
			}
			return nil
		}
		all.Write(data)
		return nil
	}))
	return squeezed(all.String())
}

func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// leaks lists the secrets that a text holds.
func (a *aviary) leaks(text string, full bool) []string {
	secrets := append([]string{}, a.secrets...)
	for _, name := range a.names {
		if name != "rule" && name != "visits" { // words of the program; see TestNoRawEscapesInJSON
			secrets = append(secrets, name)
		}
	}
	if full {
		secrets = append(secrets, a.ids...)
		for _, name := range a.names {
			if first := []rune(name)[:1]; first[0] > unicode.MaxASCII { // r* may be the end of "speaker *"
				secrets = append(secrets, string(first)+"*")
			}
		}
	}
	var found []string
	for _, secret := range secrets {
		if strings.Contains(text, squeezed(secret)) {
			found = append(found, secret)
		}
	}
	return found
}

// masked are the ways in which a command masks.
var masked = map[string][]string{"names": {"--mask"}, "full": {"--mask=full"}}

func (a *aviary) call(level string, args ...string) (code int, stdout, stderr string) {
	return callWith(a.t.Context(), environment{environ: []string{maskKeyVariable + "=a key of the canaries, long", cacheKeyVariable + "=a key of the cache, long"}}, append(args, masked[level]...)...)
}

// quiet calls a command in every format and finds nothing in what it writes.
func (a *aviary) quiet(level string, formats []string, args ...string) {
	a.t.Helper()
	dir := a.t.TempDir()
	for _, format := range formats {
		args = append(args, "-o", format+"="+filepath.Join(dir, format))
	}
	if len(formats) > 0 && formats[0] != "xlsx" {
		args = append(args, "-o", formats[0])
	}
	code, stdout, stderr := a.call(level, args...)
	assert.LessOrEqual(a.t, code, 1, "%v\n%s", args, stderr)
	if found := a.leaks(allOf(a.t, dir, stdout, stderr), level == "full"); len(found) > 0 {
		a.t.Errorf("%s: %v leaks %q", level, args, found)
	}
}

// canaries is of how many figures and verdicts one is asked for: every one in CI, where
// -canaries 1 is given.
var canaries = flag.Int("canaries", 6, "of the figures and verdicts that canaries are looked for in, ask for one in so many")

// Over a hundred secrets stand in all tables, in the names of files, sheets and
// columns, in bad cells and in the config. None of them is told by any command in
// any format at either level, on the screen, in files or in errors.
func TestCanaries(t *testing.T) {
	if testing.Short() {
		t.Skip("every command in every format")
	}
	plain := newAviary(t)
	clean := saved(t, plain.dir, "--all")
	spoilt := newAviary(t)
	spoilt.spoil()
	bad := saved(t, spoilt.dir, "--all", "--quarantine")
	t.Logf("%d secrets", len(spoilt.secrets)+len(spoilt.names)+len(spoilt.ids))
	require.GreaterOrEqual(t, len(spoilt.secrets)+len(spoilt.names)+len(spoilt.ids), 120)
	require.NotEmpty(t, spoilt.leaks(allOf(t, filepath.Dir(bad)), true), "there is something to hide")
	for level := range masked {
		t.Run(level, func(t *testing.T) {
			for _, a := range []*aviary{plain, spoilt} {
				b := *a
				b.t = t
				if a == spoilt {
					b.everything(level, bad, clean, true)
				} else {
					b.everything(level, clean, clean, false)
				}
			}
		})
	}
}

// everything calls every command. What is asked once for each figure and verdict is
// asked where rows are spoilt too: there all stands that stands elsewhere.
func (a *aviary) everything(level, result, other string, each bool) {
	var formats []string
	for _, f := range render.Formats() {
		formats = append(formats, f.Name)
	}
	q := []string{a.dir, "--quarantine"}
	cache := a.t.TempDir()
	a.quiet(level, formats, append([]string{"check", "--all", "--cache", cache}, q...)...)
	assert.Empty(a.t, a.leaks(allOf(a.t, cache), level == "full"))
	a.quiet(level, formats, append([]string{"check", "--lang", "zh", "--person", a.ids[0], "--rule", "cultivation.rotation"}, q...)...)
	a.quiet(level, formats, "render", result, "--all")
	a.quiet(level, reportFormats(), "diff", result, result, "--all")
	earlier := filepath.Join(a.t.TempDir(), "金丝雀999号.json")
	code, _, stderr := callWith(a.t.Context(), environment{}, append([]string{"check", "--all", "--as-of", "2024-10-31", "--from", "2024-01-01", "--to", "2024-10-31", "-o", "json=" + earlier}, q...)...)
	require.LessOrEqual(a.t, code, 1, stderr)
	own := *a
	own.secrets = append(own.secrets, "金丝雀999号")
	own.quiet(level, reportFormats(), "trend", result, earlier, "--all")
	a.quiet(level, agendaFormats(), append([]string{"due", "--within", "9y"}, q...)...)
	for _, by := range []string{"person", "branch"} {
		dir := a.t.TempDir()
		code, stdout, stderr := a.call(level, append([]string{"due", "--within", "9y", "--split", by, "-o", "ics=" + dir, "-o", "md=" + dir}, q...)...)
		require.Equal(a.t, 0, code, stderr)
		assert.Empty(a.t, a.leaks(allOf(a.t, dir, stdout, stderr), level == "full"), by)
	}
	a.quiet(level, summaryFormats, append([]string{"summary", "--since", "2020"}, q...)...)
	for i, d := range summary.Definitions() {
		if each && i%*canaries == 0 {
			a.quiet(level, []string{"text", "json"}, append([]string{"summary", "--since", "2020", "--rows", d.ID}, q...)...)
		}
	}
	a.quiet(level, reportFormats(), append([]string{"whatif", "--all", "--set", "cultivation.rotation.max_years=9", "--set", "management.campaigns.campaigns=" + a.secrets[len(a.secrets)-1]}, q...)...)
	a.quiet(level, reportFormats(), append([]string{"whatif", "--all", "--sweep", "cultivation.rotation.max_years=1..3"}, q...)...)
	a.quiet(level, reportFormats(), append([]string{"whatif", "--all", "--sweep", "management.campaigns.campaigns=[" + a.secrets[len(a.secrets)-1] + "],[" + a.names[1] + "]"}, q...)...)
	if each {
		a.explanations(level, result, q)
	}
	a.quiet(level, reportFormats(), "inspect", a.dir)
	for _, saved := range []string{result, other} { // nothing differs from the one, much from the other
		own.quiet(level, reportFormats(), append([]string{"verify", saved}, q...)...)
	}
	a.settings(level, q, each)
	a.refusals(level, q)
}

// settings are what the config says, and how another one differs from it: with texts in
// thresholds and bounds, patterns of files, waivers and the names of files.
func (a *aviary) settings(level string, q []string, spoilt bool) {
	config := filepath.Join(a.dir, "ninefold.yaml")
	other := filepath.Join(a.t.TempDir(), a.names[0]+".yaml")
	text := strings.Replace(read(a.t, config), "bounds: {management: {campaigns: {campaigns: {}}}}",
		"ignore: ['"+a.names[1]+"*']\ndisabled: [governance.disclosure]\nbounds: {management: {campaigns: {campaigns: {one_of: ["+a.names[2]+"]}}}, showcase: {awards: {awards: {}}}}", 1)
	text = strings.Replace(text, "campaigns: {campaigns: [", "campaigns: {campaigns: ["+a.names[2]+", ", 1)
	text, rest, _ := strings.Cut(text, "branches:")
	_, rest, _ = strings.Cut(rest, "\n")
	text += rest
	require.NoError(a.t, os.WriteFile(other, []byte(text), 0o600))
	own := *a
	own.secrets = append(own.secrets, a.names[0], a.names[1], a.names[2])
	if !spoilt { // it knows no quarantine
		own.quiet(level, reportFormats(), "config", "show", a.dir)
	}
	for _, path := range []string{config, other} {
		own.quiet(level, reportFormats(), "config", "show", "--config", path)
	}
	own.quiet(level, reportFormats(), "config", "diff", config, other)
	own.quiet(level, reportFormats(), append([]string{"config", "diff", config, other}, q...)...)
}

// explanations accounts for every verdict on one person and one branch.
func (a *aviary) explanations(level, result string, q []string) {
	r, err := render.Read([]byte(read(a.t, result)))
	require.NoError(a.t, err)
	asked := 0
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		kind := "--" + string(v.Subject.Kind)
		if v.Subject.ID != a.ids[0] && v.Subject.ID != a.ids[2] && v.Subject.ID != "B1" {
			continue
		}
		if asked++; asked%*canaries == 0 {
			a.quiet(level, reportFormats(), append([]string{"explain", kind, v.Subject.ID, "--rule", v.Rule}, q...)...)
		}
	}
}

// refusals are what a call says that ends badly, and what it refuses.
func (a *aviary) refusals(level string, q []string) {
	masked := filepath.Join(a.t.TempDir(), "masked.json")
	code, _, stderr := a.call(level, append([]string{"check", "-o", "json=" + masked}, q...)...)
	require.LessOrEqual(a.t, code, 1, stderr)
	broken := filepath.Join(a.t.TempDir(), a.text())
	require.NoError(a.t, os.Mkdir(broken, 0o700))
	require.NoError(a.t, os.WriteFile(filepath.Join(broken, a.names[0]+".xlsx"), []byte("x"), 0o600))
	for _, args := range [][]string{
		{"check", a.dir}, {"check", a.dir, "--quarantine", "--person", a.names[0]}, {"check", a.dir, "--quarantine", "--branch", "B9"},
		append([]string{"dossier", "--person", a.ids[0]}, q...), append([]string{"check", "--annotate", filepath.Join(a.t.TempDir(), "copies")}, q...),
		{"inspect", a.dir, "--rows"}, {"check", broken}, {"inspect", broken},
		append([]string{"explain", "--person", a.names[2], "--rule", "fieldwork.visits"}, q...),
		{"verify", masked, a.dir, "--quarantine"}, {"verify", masked, a.dir, "--quarantine", "-o", "json"}, {"verify", masked, broken},
	} {
		code, stdout, stderr := a.call(level, args...)
		if found := a.leaks(squeezed(stdout+stderr), level == "full"); len(found) > 0 {
			a.t.Errorf("%s: %v (exit %d) leaks %q\n%s", level, args, code, found, stderr)
		}
	}
	code, stdout, stderr := a.call("", "verify", masked, a.dir, "--quarantine")
	assert.Equal(a.t, 0, code, "verify masks as the result did: %s%s", stdout, stderr)
}

// meetsItsSchema holds a result to the schema that the program publishes.
func meetsItsSchema(t *testing.T, result string) {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(render.ResultSchema))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("result.json", schema))
	compiled, err := compiler.Compile("result.json")
	require.NoError(t, err)
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(result))
	require.NoError(t, err)
	require.NoError(t, compiled.Validate(instance))
}

// Whoever holds a sorted list of the staff learns nothing from the order, from
// rows, from the length of what stands there or from surnames.
func TestFullMaskIsNotUndone(t *testing.T) {
	a := newAviary(t)
	a.spoil()
	code, stdout, stderr := a.call("full", "check", a.dir, "--quarantine", "--all", "-o", "json")
	require.LessOrEqual(t, code, 1, stderr)
	result, err := render.Read([]byte(stdout))
	require.NoError(t, err)
	meetsItsSchema(t, stdout)
	last, rule := "", ""
	for i := range result.Verdicts {
		v := &result.Verdicts[i]
		assert.Empty(t, v.Evidence)
		if v.Subject.Kind == "branch" {
			continue
		}
		assert.Regexp(t, `^p[0-9a-f]{16}$`, v.Subject.ID)
		assert.Equal(t, v.Subject.ID, v.Subject.Name)
		if v.Rule == rule {
			assert.Less(t, last, v.Subject.ID, "in the order of the masked ids")
		}
		last, rule = v.Subject.ID, v.Rule
	}
	for _, args := range [][]string{
		{"check", a.dir, "--quarantine", "--all", "-o", "json"}, {"due", a.dir, "--quarantine", "--within", "9y", "-o", "json"}, {"summary", a.dir, "--quarantine", "--since", "2020", "--rows", "visits.half_days", "-o", "json"},
		{"explain", a.dir, "--quarantine", "--person", a.ids[0], "--rule", "fieldwork.visits", "-o", "json"}, {"inspect", a.dir, "-o", "json"},
	} {
		code, stdout, stderr := a.call("full", args...)
		require.LessOrEqual(t, code, 1, stderr)
		require.True(t, json.Valid([]byte(stdout)))
		assert.NotRegexp(t, `"row": ?[1-9]`, stdout, args)
		assert.NotRegexp(t, `"cell": ?"[A-Z]`, stdout, args)
	}
}
