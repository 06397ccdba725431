package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite" // counts the same rows another way

	"ninefold/internal/audit"
	"ninefold/internal/office"
)

// Every figure counted in SQL over the rows of the office, by nobody who has
// seen the other way to count: one row (thing, year, branch, part, n) for each
// attestation of a thing. :d is as_of.
var figuresInSQL = map[string]string{
	"rotation.changes": `SELECT p.person || '/' || p.no, p.start, q.branch, q.rank, 1 FROM (
		SELECT person, department, start, row_number() OVER w AS no, lag(department) OVER w AS was
		FROM (SELECT DISTINCT * FROM postings WHERE start <= :d)
		WINDOW w AS (PARTITION BY person ORDER BY start, coalesce(stop, '9999-99-99'), department)
	) p JOIN people q ON q.id = p.person WHERE p.was <> p.department`,
	"secondments.begun": `SELECT s.n, s.start, q.branch, s.host_type, 1
		FROM (SELECT *, row_number() OVER () AS n FROM (SELECT DISTINCT * FROM secondments)) s JOIN people q ON q.id = s.person`,
	"events.held":            `SELECT id, day, branch, kind, 1 FROM events`,
	"forums.held":            `SELECT id, day, branch, NULL, 1 FROM events WHERE kind = 'forum'`,
	"training.held":          `SELECT id, day, branch, NULL, 1 FROM events WHERE kind = 'training_class'`,
	"party_training.held":    `SELECT id, day, branch, NULL, 1 FROM events WHERE kind = 'party_training'`,
	"lectures.held":          `SELECT id, day, branch, speaker_kind, 1 FROM events WHERE kind = 'lecture'`,
	"forums.speakers":        `SELECT event || '/' || person, day, branch, NULL, 1 FROM took WHERE kind = 'forum' AND role = 'speaker'`,
	"training.trained":       `SELECT event || '/' || person, day, branch, NULL, 1 FROM took WHERE kind = 'training_class'`,
	"training.people":        `SELECT person, day, branch, NULL, 1 FROM took WHERE kind = 'training_class'`,
	"party_training.trained": `SELECT event || '/' || person, day, branch, NULL, 1 FROM took WHERE kind = 'party_training'`,
	"visits.half_days": `SELECT v.person || '/' || day || '/' || h.half, day, q.branch, NULL, 1 FROM visits v JOIN people q ON q.id = v.person
		JOIN (SELECT 'am' AS half UNION SELECT 'pm') h ON v.session IN (h.half, 'day')`,
	"visits.units":    `SELECT unit, day, q.branch, NULL, 1 FROM visits v JOIN people q ON q.id = v.person WHERE unit <> ''`,
	"problems.found":  `SELECT v.n, day, q.branch, NULL, found FROM distinct_visits v JOIN people q ON q.id = v.person WHERE found > 0`,
	"problems.solved": `SELECT v.n, day, q.branch, NULL, solved FROM distinct_visits v JOIN people q ON q.id = v.person WHERE solved > 0`,
	"reports.submitted": `SELECT r.n, day, q.branch, r.kind, 1
		FROM (SELECT *, row_number() OVER () AS n FROM (SELECT DISTINCT * FROM reports)) r JOIN people q ON q.id = r.person`,
	"interviews.held":   `SELECT day || '/' || i.person, day, q.branch, NULL, 1 FROM interviews i JOIN people q ON q.id = i.person WHERE interviewer <> i.person`,
	"interviews.people": `SELECT i.person, day, q.branch, NULL, 1 FROM interviews i JOIN people q ON q.id = i.person WHERE interviewer <> i.person`,
	"mentorships.begun": `SELECT m.person || '/' || mentor, start, q.branch, NULL, 1 FROM mentorships m JOIN people q ON q.id = m.person`,
	"awards.won":        `SELECT n, day, branch, award, 1 FROM took WHERE role = 'winner'`,
}

// tablesOf are the tables without which a figure cannot be told.
func tablesOf(figure string) []string {
	table, _, _ := strings.Cut(figure, ".")
	switch {
	case figure == "events.held" || strings.HasSuffix(figure, ".held") && table != "interviews":
		return []string{"events"}
	case table == "forums" || table == "training" || table == "party_training" || table == "awards":
		return []string{"events", "participation"}
	case table == "rotation":
		return []string{"postings"}
	case table == "problems":
		return []string{"visits"}
	}
	return []string{table}
}

const officeInSQL = `
CREATE TABLE people(id, branch, rank);
CREATE TABLE postings(person, department, start, stop, position);
CREATE TABLE secondments(person, host, host_type, start, stop);
CREATE TABLE events(id, branch, kind, day, speaker_kind);
CREATE TABLE participation(event, person, role, award);
CREATE TABLE visits(person, day, session, unit, found, solved);
CREATE TABLE reports(person, kind, year, day, title);
CREATE TABLE interviews(person, interviewer, day);
CREATE TABLE mentorships(person, mentor, start, stop, aspects);
CREATE VIEW distinct_visits AS SELECT *, row_number() OVER () AS n FROM (SELECT DISTINCT * FROM visits);
CREATE VIEW took AS SELECT p.event, p.person, p.role, p.award, p.n, e.kind, e.day, q.branch
	FROM (SELECT *, row_number() OVER () AS n FROM (SELECT DISTINCT * FROM participation)) p
	JOIN events e ON e.id = p.event JOIN people q ON q.id = p.person;
`

// sqlValue is a value as SQL keeps it: days as yyyy-mm-dd, nothing as NULL.
func sqlValue(value any) any {
	switch v := value.(type) {
	case office.Day:
		if v == office.Absent {
			return nil
		}
		return v.String()
	case string:
		if v == "" {
			return nil
		}
	case []string:
		return strings.Join(v, ",")
	}
	return value
}

// inDatabase puts the rows of an office into a database.
func inDatabase(t *testing.T, o *office.Office) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", ":memory:")
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	db.SetMaxOpenConns(1) // each connection has a memory of its own
	_, err = db.Exec(officeInSQL)
	require.NoError(t, err)
	transaction, err := db.Begin()
	require.NoError(t, err)
	put := func(table string, row ...any) {
		for i := range row {
			row[i] = sqlValue(row[i])
		}
		_, err := transaction.Exec("INSERT INTO "+table+" VALUES(?"+strings.Repeat(",?", len(row)-1)+")", row...)
		require.NoError(t, err)
	}
	for _, r := range o.People {
		put("people", r.ID, r.Branch, r.Rank)
	}
	for _, r := range o.Postings {
		put("postings", r.Person, r.Department, r.From, r.To, r.Position)
	}
	for _, r := range o.Secondments {
		put("secondments", r.Person, r.Host, r.HostType, r.From, r.To)
	}
	for _, r := range o.Events {
		put("events", r.ID, r.Branch, r.Kind, r.Date, r.SpeakerKind)
	}
	for _, r := range o.Participation {
		put("participation", r.Event, r.Person, r.Role, r.Award)
	}
	for _, r := range o.Visits {
		put("visits", r.Person, r.Date, r.Session, r.Unit, r.Found, r.Solved)
	}
	for _, r := range o.Reports {
		put("reports", r.Person, r.Kind, r.Year, r.Submitted, r.Title)
	}
	for _, r := range o.Interviews {
		put("interviews", r.Person, r.Interviewer, r.Date)
	}
	for _, r := range o.Mentorships {
		put("mentorships", r.Person, r.Mentor, r.From, r.To, r.Aspects)
	}
	require.NoError(t, transaction.Commit())
	return db
}

// countedInSQL gives a figure by "year branch part", * for all of them.
func countedInSQL(t *testing.T, db *sql.DB, figure string, asOf office.Day, since, until int) map[string]int {
	t.Helper()
	_, err := db.Exec("DROP TABLE IF EXISTS things")
	require.NoError(t, err)
	_, err = db.Exec("CREATE TEMP TABLE things AS SELECT thing, substr(day, 1, 4) + 0 AS year, branch, coalesce(part, '') AS part, n FROM (SELECT NULL AS thing, NULL AS day, NULL AS branch, NULL AS part, NULL AS n WHERE 0 UNION ALL "+
		figuresInSQL[figure]+") WHERE day <= :d", sql.Named("d", asOf.String()))
	require.NoError(t, err, figure)
	found := map[string]int{}
	for _, groups := range []string{"'*','*','*'", "year,'*','*'", "'*',branch,'*'", "year,branch,'*'", "'*','*',part", "year,'*',part", "'*',branch,part", "year,branch,part"} {
		g := strings.Split(groups, ",")
		rows, err := db.Query(fmt.Sprintf("SELECT y, b, p, sum(n) FROM (SELECT DISTINCT thing, n, %s AS y, %s AS b, %s AS p FROM things WHERE year BETWEEN ? AND ?) GROUP BY y, b, p", g[0], g[1], g[2]), since, until)
		require.NoError(t, err)
		for rows.Next() {
			var year, branch, part string
			var n int
			require.NoError(t, rows.Scan(&year, &branch, &part, &n))
			found[year+" "+branch+" "+part] = n
		}
		require.NoError(t, rows.Err())
		require.NoError(t, rows.Close())
	}
	return found
}

// What the tests read of the JSON.
type (
	summaryRead struct {
		Figures []figureRead `json:"figures"`
	}
	figureRead struct {
		ID     string      `json:"id"`
		By     *audit.Text `json:"by"`
		Known  bool        `json:"known"`
		Why    *audit.Text `json:"why"`
		Total  *countRead  `json:"total"`
		Counts []countRead `json:"counts"`
		Items  []struct {
			N    int               `json:"n"`
			Rows []json.RawMessage `json:"rows"`
		} `json:"items"`
	}
	countRead struct {
		Year   int     `json:"year"`
		Branch *string `json:"branch"`
		N      int     `json:"n"`
		Parts  []struct {
			Code string `json:"code"`
			N    int    `json:"n"`
		} `json:"parts"`
	}
)

// summarised runs the program and reads its JSON.
func summarised(t *testing.T, args ...string) summaryRead {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), environment{args: append([]string{"summary", "-o", "json", "--lang", "en"}, args...), stdout: &stdout, stderr: &stderr})
	require.Zero(t, code, stderr.String())
	var doc summaryRead
	require.NoError(t, json.Unmarshal(stdout.Bytes(), &doc))
	return doc
}

// countedByProgram gives a figure as countedInSQL does, without what is 0.
func countedByProgram(f *figureRead) map[string]int {
	found := map[string]int{}
	for _, c := range append(f.Counts, *f.Total) {
		year, branch := "*", "*"
		if c.Year != 0 {
			year = strconv.Itoa(c.Year)
		}
		if c.Branch != nil {
			branch = *c.Branch
		}
		if c.N > 0 {
			found[year+" "+branch+" *"] = c.N
		}
		for _, part := range c.Parts {
			found[year+" "+branch+" "+part.Code] = part.N
		}
		if f.By == nil && c.N > 0 {
			found[year+" "+branch+" "] = c.N
		}
	}
	return found
}

// Every figure on invented offices, in every spelling of SPEC 1, by year, by
// branch, by part and in total, is what SQL counts over the same rows, and its
// items lead back to just as much.
func TestFiguresAgreeWithSQL(t *testing.T) {
	for seed := range *seeds {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			o := office.Generate(uint64(seed), office.Options{})
			dir := t.TempDir()
			require.NoError(t, o.Write(dir, office.Style{Seed: uint64(seed)}))
			since, until := o.From.Year()-2, o.AsOf.Year()
			args := []string{filepath.Join(dir, "exports"), "--as-of", o.AsOf.String(), "--since", strconv.Itoa(since), "--until", strconv.Itoa(until)}
			doc := summarised(t, args...)
			require.Len(t, doc.Figures, len(figuresInSQL))
			db := inDatabase(t, o)
			for i := range doc.Figures {
				compareFigure(t, &doc.Figures[i], o, db, since, until)
			}
			one := &doc.Figures[seed%len(doc.Figures)]
			rows := summarised(t, append(args, "--rows", one.ID)...).Figures[0]
			sum := 0
			for _, item := range rows.Items {
				require.NotEmpty(t, item.Rows)
				sum += item.N
			}
			require.Equal(t, rows.Known, one.Known)
			if one.Known {
				require.Equal(t, one.Total.N, sum, one.ID)
			}
		})
	}
}

func compareFigure(t *testing.T, f *figureRead, o *office.Office, db *sql.DB, since, until int) {
	t.Helper()
	for _, table := range tablesOf(f.ID) {
		if o.Missing[table] {
			require.False(t, f.Known, f.ID)
			return
		}
	}
	if !f.Known { // the writer may leave out a column that is blank in every row, and tables may have no row
		require.Regexp(t, "has no column|there is no row in", f.Why.EN, f.ID)
		return
	}
	want := countedInSQL(t, db, f.ID, o.AsOf, since, until)
	if f.By != nil && len(f.Total.Parts) == 0 { // the column that divides it was left out
		for at := range want {
			if !strings.HasSuffix(at, " *") {
				delete(want, at)
			}
		}
	}
	require.Equal(t, want, countedByProgram(f), f.ID)
}
