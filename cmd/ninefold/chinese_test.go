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
	return strings.Split(read(t, path), "\n")
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
	for _, office := range []string{"office", "messy", "compliant"} {
		t.Run(office, func(t *testing.T) {
			t.Chdir(t.TempDir())
			source := filepath.Join(fixtures, office)
			require.NoError(t, os.WriteFile("other.yaml", []byte("thresholds: {cultivation: {secondment: {host_types: [street_town, commission]}}, truth: {lectures: {speaker_kinds: [model]}}}\n"), 0o600))
			inChinese(t, "seal keygen keys")
			inChinese(t, "check "+source+" --quarantine --from 2024-01-01 --to 2024-06-30 --as-of 2024-06-30 --allow-unknown -o json=before.json")
			for _, line := range []string{
				"check SOURCE --quarantine --all -o text=check.txt -o html=check.html -o md=check.md -o xlsx=ledger.xlsx -o notice=notice.html -o step-summary=step.md -o json=result.json" +
					" -o rollup=rollup.json --seal keys/ninefold-seal.key",
				"check SOURCE --quarantine --set cultivation.secondment.host_types=street_town --set management.mentorship.aspects=study -o html=set.html -o xlsx=set.xlsx -o text=set.txt" +
					" -o rollup=set.json --seal keys/ninefold-seal.key",
				"rollup set.json --keys keys -o text=sums.txt -o html=sums.html -o xlsx=sums.xlsx",
				"due SOURCE --quarantine -o text=due.txt -o md=due.md -o xlsx=due.xlsx -o ics=due.ics",
				"inspect SOURCE -o text=inspect.txt",
				"summary SOURCE --quarantine -o text=summary.txt -o prose=prose.txt -o html=summary.html -o xlsx=summary.xlsx",
				"rollup rollup.json --keys keys -o text=rollup.txt -o html=rollup.html -o xlsx=rollup.xlsx",
				"trend before.json result.json -o text=trend.txt -o html=trend.html -o xlsx=trend.xlsx",
				"diff before.json result.json -o text=diff.txt -o html=diff.html -o xlsx=diff.xlsx",
				"whatif SOURCE --quarantine --set cultivation.secondment.host_types=street_town -o text=whatif.txt -o html=whatif.html",
				"explain SOURCE --quarantine --person PERSON -o text=explain.txt -o html=explain.html -o xlsx=explain.xlsx",
				"config show --config other.yaml -o text=config.txt",
				"config diff other.yaml CONFIG -o text=changes.txt",
				"rules -o text=rules.txt",
				"rules show cultivation.secondment -o text=rule.txt",
				"rules show management.mentorship -o text=mentorship.txt",
			} {
				inChinese(t, strings.NewReplacer("SOURCE", source, "CONFIG", filepath.Join(source, "ninefold.yaml"), "PERSON", firstPerson(t)).Replace(line))
				assertNoCodes(t, codes, line)
			}
		})
	}
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
		}
		require.NoError(t, os.Remove(path))
	}
}
