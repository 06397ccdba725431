package main

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

// reasons are the codes of SPEC 6, which have words.
const reasonCodes = "short too_few missing late not_tailored gap exceeded not_assigned assigned_late ended_early aspects_missing " +
	"table_missing table_empty column_missing row_quarantined no_posting not_recorded posting_open not_applicable not_due due_soon"

// codesToAvoid finds what is a code wherever it stands as a word of its own: the values of
// columns, tables, statuses, severities, kinds of subjects, reasons. What is the name of a
// parameter or of a column too is typed into configs, and may stand there.
func codesToAvoid() *regexp.Regexp {
	codes := strings.Fields(reasonCodes + " must should person branch member default")
	for _, s := range audit.Statuses() {
		codes = append(codes, string(s))
	}
	var fields []string
	for _, t := range dossier.Tables() {
		codes = append(codes, t.Name)
		for i := range t.Fields {
			fields = append(fields, t.Fields[i].Name)
			for _, c := range t.Fields[i].Values {
				codes = append(codes, c.EN)
			}
		}
	}
	codes = slices.DeleteFunc(codes, func(c string) bool { return c == string(audit.Due) || slices.Contains(fields, c) })
	for i := range codes {
		codes[i] = regexp.QuoteMeta(codes[i])
	}
	return regexp.MustCompile(`(?:^|[^\w.\-/:=+"\[（])(` + strings.Join(codes, "|") + `)(?:$|[^\w.\-/=:"）])`)
}

// named are the places where a code stands beside its word, for whoever has to type it, or
// is a flag's value.
var named = regexp.MustCompile(`--fail-on \w+|--set \S+|cultivation\.\S+|` + tablesWithWords())

func tablesWithWords() string {
	var all []string
	for _, t := range dossier.Tables() {
		all = append(all, t.Name+" "+t.Chinese, t.Chinese+" "+t.Name)
	}
	return strings.Join(all, "|")
}

var (
	marginalia = regexp.MustCompile(`(?s)<(style|script|code)\b.*?</(style|script|code)>`)
	tooltips   = regexp.MustCompile(`(?:title|aria-label|alt|placeholder)="([^"]*)"`)
	tags       = regexp.MustCompile(`<[^>]*>`)
)

// seenIn are the lines that a reader of a file sees.
func seenIn(t *testing.T, path string) []string {
	t.Helper()
	switch filepath.Ext(path) {
	case ".xlsx":
		return cellsOf(t, path)
	case ".html":
		page := marginalia.ReplaceAllString(read(t, path), "")
		text := tags.ReplaceAllString(page, "\n")
		for _, found := range tooltips.FindAllStringSubmatch(page, -1) {
			text += "\n" + found[1]
		}
		return strings.Split(html.UnescapeString(text), "\n")
	}
	return strings.Split(unfolded(filepath.Ext(path), read(t, path)), "\n")
}

// unfolded takes away what a format puts into the text: folds of calendars, escapes and tags
// of Markdown.
func unfolded(ext, text string) string {
	switch ext {
	case ".ics":
		return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n ", ""), `\n`, "\n")
	case ".md":
		return tags.ReplaceAllString(strings.ReplaceAll(text, `\_`, "_"), "\n")
	}
	return text
}

func cellsOf(t *testing.T, path string) []string {
	t.Helper()
	book, err := excelize.OpenFile(path)
	require.NoError(t, err)
	defer book.Close()
	var all []string
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		require.NoError(t, err)
		for _, row := range rows {
			all = append(all, row...)
		}
	}
	return all
}

// inChinese runs a command as a Chinese reader does; files stay in the working directory.
func inChinese(t *testing.T, line string) {
	t.Helper()
	var out, said bytes.Buffer
	code := run(t.Context(), environment{args: strings.Fields(line), environ: []string{"NINEFOLD_LANG=zh"}, stdout: &out, stderr: &said})
	require.LessOrEqual(t, code, 1, "%s: %s", line, said.String())
	require.NoError(t, os.WriteFile("stderr.txt", said.Bytes(), 0o600))
}

// No code of a choice, status, reason, severity or table is shown to a Chinese reader,
// whatever the command and the format, but where the word stands beside it, in JSON, and in
// what has to be typed.
func TestChineseReadersAreGivenWords(t *testing.T) {
	fixtures, err := filepath.Abs("../../fixtures")
	require.NoError(t, err)
	codes := codesToAvoid()
	for _, office := range []string{"office", "messy", "compliant", "books/sign-in", "books/talk-cards"} {
		t.Run(filepath.Base(office), func(t *testing.T) {
			t.Chdir(t.TempDir())
			source := filepath.Join(fixtures, office)
			require.NoError(t, os.WriteFile("other.yaml", []byte("thresholds: {cultivation: {secondment: {host_types: [street_town, commission]}}, truth: {lectures: {speaker_kinds: [model]}}}\n"), 0o600))
			inChinese(t, "seal keygen keys")
			inChinese(t, "check "+source+" --quarantine --from 2024-01-01 --to 2024-06-30 --as-of 2024-06-30 --allow-unknown -o json=before.json")
			lines := slices.Clone(saidOfAny)
			if !strings.HasPrefix(office, "books/") {
				lines = append(lines, saidOfOffices...)
			}
			if office == "office" {
				lines = append(lines, saidOnce...)
			}
			for _, line := range lines {
				inChinese(t, strings.NewReplacer("SOURCE", source, "CONFIG", filepath.Join(source, "ninefold.yaml"), "PERSON", firstPerson(t)).Replace(line))
				assertNoCodes(t, codes, line)
			}
		})
	}
}

// saidOfAny are the commands that tell of any source, with every format that people read.
var saidOfAny = []string{
	"check SOURCE --quarantine --all -o text=check.txt -o html=check.html -o md=check.md -o xlsx=ledger.xlsx -o notice=notice.html -o step-summary=step.md -o json=result.json" +
		" -o rollup=rollup.json --seal keys/ninefold-seal.key",
	"due SOURCE --quarantine -o text=due.txt -o md=due.md -o xlsx=due.xlsx -o ics=due.ics",
	"inspect SOURCE -o text=inspect.txt -o html=inspect.html -o md=inspect.md -o xlsx=inspect.xlsx",
	"explain SOURCE --quarantine --person PERSON -o text=explain.txt -o html=explain.html -o xlsx=explain.xlsx -o md=explain.md",
}

// saidOfOffices are those that need an office like ours.
var saidOfOffices = []string{
	"check SOURCE --quarantine --set cultivation.secondment.host_types=street_town --set management.mentorship.aspects=study -o html=set.html -o xlsx=set.xlsx -o text=set.txt" +
		" -o rollup=set.json --seal keys/ninefold-seal.key",
	"rollup set.json --keys keys -o text=sums.txt -o html=sums.html -o xlsx=sums.xlsx",
	"summary SOURCE --quarantine -o text=summary.txt -o prose=prose.txt -o html=summary.html -o xlsx=summary.xlsx -o md=summary.md",
	"rollup rollup.json --keys keys -o text=rollup.txt -o html=rollup.html -o xlsx=rollup.xlsx -o md=rollup.md",
	"trend before.json result.json -o text=trend.txt -o html=trend.html -o xlsx=trend.xlsx -o md=trend.md",
	"diff before.json result.json -o text=diff.txt -o html=diff.html -o xlsx=diff.xlsx -o md=diff.md",
	"whatif SOURCE --quarantine --set cultivation.secondment.host_types=street_town -o text=whatif.txt -o html=whatif.html -o xlsx=whatif.xlsx -o md=whatif.md",
}

// saidOnce are those that say of one office what they say of all.
var saidOnce = []string{
	"check SOURCE --quarantine --rule fieldwork.visits --rule practice.meetings --set disabled=[governance.disclosure,practice.meetings] -o text=part.txt -o html=part.html -o md=part.md -o xlsx=part.xlsx -o notice=part-notice.html",
	"inspect SOURCE --suggest -o text=suggest.txt",
	"summary SOURCE --quarantine --rows visits.half_days -o text=rows.txt -o xlsx=rows.xlsx",
	"whatif SOURCE --quarantine --sweep fieldwork.visits.half_days=2..3 -o text=sweep.txt -o xlsx=sweep.xlsx",
	"config show --config other.yaml -o text=config.txt -o html=config.html -o md=config.md -o xlsx=config.xlsx",
	"verify before.json SOURCE --quarantine -o text=verify.txt -o html=verify.html",
	"config diff other.yaml CONFIG -o text=changes.txt -o html=changes.html -o xlsx=changes.xlsx",
	"rules -o text=rules.txt -o html=rules.html -o xlsx=rules.xlsx",
	"rules matrix --result result.json -o text=matrix.txt -o md=matrix.md -o html=matrix.html -o xlsx=matrix.xlsx",
	"policy check -o text=policies.txt",
	"rules show cultivation.secondment -o text=rule.txt",
	"rules show management.mentorship -o text=mentorship.txt -o xlsx=mentorship.xlsx",
	"rules show fieldwork.problems -o text=problems.txt -o html=problems.html",
	"rules show exchange.plans -o md=plans.md",
}

// firstPerson is somebody in the result; there is one once it has been written.
func firstPerson(t *testing.T) string {
	t.Helper()
	found := regexp.MustCompile(`"kind": ?"person", ?"id": ?"([^"]+)"`).FindStringSubmatch(readIf("result.json"))
	if found == nil {
		return "nobody"
	}
	return found[1]
}

func readIf(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(data)
}

// word is one of the letters that codes are made of: parts of rules, parameters, columns.
var word = regexp.MustCompile(`[a-z][a-z0-9]*(?:[._][a-z0-9_]+)*`)

// mayStand is where such a word is right in the middle of Chinese: it is none of ours, or has
// to be typed as it is.
var mayStand = regexp.MustCompile(strings.Join([]string{
	`（[a-z][\w.:]*(?:、[a-z][\w.:]*)*）`,  // behind what it is called
	"`[^`]*`",                           // what is typed
	`--[a-z-]+(?:[ =][\w.:=\-\[\],]+)?`, // a flag and its value
	`ninefold(?: [a-z]+)*`,              // a command
	`\b(?:check|render|rollup|explain|diff|trend|whatif|verify|config (?:show|schema|diff)|dossier|policy (?:test|check)|licenses|version) -o [a-z]+`,
	`-o [a-z]+`,
	`[^\s“”：；、，（）]*\.(?:yaml|xlsx|csv|json|txt|md|html|ics|rego)\b`, // a file
	`(?:sha256:)?\b[0-9a-f]{8,}\b`,           // a digest
	`[0-9a-f]{32}@ninefold|//ninefold \w+//`, // ids of a calendar
	`配置 ?sources 的 values|配置(?:的|中的)? ?(?:sources|confirmed)|列入 ?confirmed|\bsources:|sources、complete、ignore`, // keys of the config
	`要求编号：[a-z._]+`,                                 // a line of its own
	`^(?:的 )?values 中写明|\bjson utf-8`,               // the rest of a line that was too long; a file and its encoding
	`[\w.]+=[\w\[\],\-]+`,                           // a setting as it was typed
	`true/false`,                                    // what a cell may say
	`lib/[a-z]+(?:, lib/[a-z]+)*`,                   // files of the policies
	`data\.ninefold\.[a-z._]+|thresholds\.[a-z._]+`, // what OPA and the config are asked for
	`[Nn]inefold|Sheet[0-9]+`,
	`详见 check|\bopa\b`,
}, "|"))

// wordsAlone are the words of a line that neither may stand there nor are all of a cell, which
// is a place of its own.
func wordsAlone(line string) []string {
	var found []string
	for cell := range strings.SplitSeq(columnsApart.ReplaceAllString(line, "\x00"), "\x00") {
		cell = strings.TrimSpace(mayStand.ReplaceAllString(cell, " "))
		if codeAlone.MatchString(cell) {
			continue
		}
		for _, one := range word.FindAllString(cell, -1) {
			if len(one) >= 4 {
				found = append(found, one)
			}
		}
	}
	return found
}

var (
	columnsApart = regexp.MustCompile(` {2,}| *[|│] *`)
	codeAlone    = regexp.MustCompile(`^[!*✗✓→●○·\-]* *[a-z][\w.:]*$`)
)

// assertNoCodes looks through what a command has written, and takes it away.
func assertNoCodes(t *testing.T, codes *regexp.Regexp, line string) {
	t.Helper()
	files, err := filepath.Glob("*.*")
	require.NoError(t, err)
	for _, path := range files {
		if slices.Contains([]string{".json", ".yaml", ".sig"}, filepath.Ext(path)) {
			continue
		}
		for _, text := range seenIn(t, path) {
			if found := codes.FindStringSubmatch(named.ReplaceAllString(text, "")); found != nil {
				assert.Fail(t, "a code is shown", "%s: %s: %s in %q", strings.Fields(line)[0], path, found[1], text)
			}
			if found := wordsAlone(text); len(found) > 0 {
				assert.Fail(t, "a code stands without its word", "%s: %s: %s in %q", strings.Fields(line)[0], path, found, text)
			}
		}
		require.NoError(t, os.Remove(path))
	}
}
