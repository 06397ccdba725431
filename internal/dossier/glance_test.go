package dossier

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// What is told at a glance is what the parser says; it may only be silent.
func TestADateAtAGlanceIsTheDateItSays(t *testing.T) {
	var m months
	part := rapid.SampledFrom([]string{"1899", "1900", "1921", "2023", "2024", "9999", "02024", "-", "-", "/", "00", "01", "02", "12", "13", "28", "29", "30", "31", "32", "3", "x", " ", "９"})
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(part, 5, 5).Draw(t, "parts"), "")
		if rapid.Bool().Draw(t, "plain") {
			text = fmt.Sprintf("%04d-%02d-%02d", rapid.IntRange(1895, 2105).Draw(t, "y"), rapid.IntRange(0, 13).Draw(t, "m"), rapid.IntRange(0, 32).Draw(t, "d"))
		}
		day, expected := parseDate(text, "")
		for range 2 { // the second time the month is known
			code, ok := m.read(text)
			if ok {
				read++
				require.Empty(t, expected.EN, text)
				require.Equal(t, day, audit.Date(code), text)
			}
		}
	})
	assert.NotZero(t, read)
	for _, text := range []string{"2024-02-29", "2023-12-31", "1921-07-01", "9999-12-31"} {
		_, ok := m.read(text)
		assert.True(t, ok, text)
	}
	for _, text := range []string{"2024-02-30", "2023-02-29", "2024-04-31", "2024-12-32", "2024-12-00", "2024-12-3x", "2024-12-x3"} {
		_, ok := m.read(text[:8] + "01")
		assert.True(t, ok, text)
		_, ok = m.read(text)
		assert.False(t, ok, text)
	}
}

// However many texts want one place, a text is never taken for another.
func TestATextIsNeverTakenForAnother(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("ab0\x00某")), 0, -1, maxRecent+2)
	rapid.Check(t, func(t *rapid.T) {
		var r recent
		said := map[string]int32{}
		for i, s := range rapid.SliceOfN(text, 0, 200).Draw(t, "texts") {
			if code, ok := r.find(s); ok {
				require.Equal(t, said[s], code, "%q", s)
			}
			said[s] = int32(i + 1)
			r.keep(s, said[s])
			code, ok := r.find(s)
			require.Equal(t, s != "" && len(s) <= maxRecent, ok, "%q", s)
			if ok {
				require.Equal(t, said[s], code)
			}
		}
	})
}

func TestManyTextsAreNotTakenForEachOther(t *testing.T) {
	for _, form := range []string{"12345678%08d", "%08d", "%04d", "P%05d", "1%09d", "%08d-1234567"} {
		var r recent
		for i := range 9999 {
			if code, ok := r.find(fmt.Sprintf(form, i)); ok {
				t.Fatalf(form+" is taken for number %d", i, code)
			}
			r.keep(fmt.Sprintf(form, i), int32(i))
		}
	}
}

func TestSymbolsAreNumberedInTheirOrder(t *testing.T) {
	s := NewSymbols()
	for range 2 {
		for i := range 5000 {
			_, known := s.Find("no " + itoa(i))
			require.False(t, known)
			require.Equal(t, int32(i+1), s.Code("P"+itoa(i)))
		}
	}
	code, known := s.Find("P4999")
	assert.Equal(t, []any{int32(5000), true, "P4999", 5001, int32(0)}, []any{code, known, s.Text(5000), s.Len(), s.Code("")})

	s.forget()
	_, known = s.Find("P7")
	assert.Equal(t, []any{false, 1, int32(1), int32(0)}, []any{known, s.Len(), s.Code("P7"), s.Code("")})
}

// A block gives back what was packed, whatever it took to hold it.
func TestBlocksGiveBackWhatTheyHold(t *testing.T) {
	code := rapid.OneOf(rapid.Int32Range(-3, 3), rapid.Int32Range(0, 252), rapid.Int32Range(0, 255), rapid.Int32Range(19000, 19300), rapid.Int32Range(0, 70_000),
		rapid.Int32Range(0, 17_000_000), rapid.Int32Range(-1<<30, 1<<30), rapid.Just(int32(math.MaxInt32)), rapid.Just(Absent), rapid.Just(unsure))
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SliceOfN(code, 1, 4).Draw(t, "codes")
		codes := make([]int32, blockLength)
		for i := range codes {
			codes[i] = few[i*i%len(few)]
		}
		b := pack(codes)
		require.Equal(t, codes, b.unpack(nil))
		from := rapid.IntRange(0, blockLength-5).Draw(t, "from")
		into := make([]int32, 15)
		require.Equal(t, 15, b.gather(from, from+5, into, 3))
		for i := range 5 {
			require.Equal(t, codes[from+i], into[3*i])
			require.Equal(t, codes[from+i], b.code(from+i))
		}
	})
}

// Rows whose dates rise are not compared; all others are.
func TestTwinsInAnyOrder(t *testing.T) {
	for name, c := range map[string]struct {
		rows       []string
		duplicates int
	}{
		"dates rise":                    {[]string{"01-01|am", "01-01|pm", "01-02|am"}, 0},
		"the last two":                  {[]string{"01-01|am", "01-02|am", "01-02|am"}, 1},
		"the same but for a later cell": {[]string{"01-01|am|U1", "01-01|am|U2"}, 0},
		"not in order":                  {[]string{"01-02|am", "01-01|pm", "01-02|am", "01-01|pm"}, 2},
		"sessions not in order":         {[]string{"01-01|pm", "01-01|am", "01-01|pm"}, 1},
		"thrice":                        {[]string{"01-01|am", "01-01|am", "01-01|am"}, 2},
	} {
		for _, others := range []bool{false, true} {
			lines := []string{"工号|日期|时段|组织编号"}
			for _, row := range c.rows {
				if row += "|"; strings.Count(row, "|") < 3 {
					row += "|"
				}
				lines = append(lines, "P1|2024-"+strings.TrimSuffix(row, "|"))
				if others {
					lines = append(lines, "P2|2024-03-"+fmt.Sprintf("%02d", len(lines))+"|am|")
				}
			}
			b := load(t, csv("visits.csv", lines...))
			assert.Equal(t, c.duplicates, b.Inputs[0].Duplicates, "%s, others between: %v", name, others)
		}
	}
}

// A bad row leaves nothing behind in the next one.
func TestAConstantOutlastsABadRow(t *testing.T) {
	b, err := Load([]*source.File{csv("leave.csv", "工号|开始日期", "P1|2024-02-01", "P2|2024-03-01", "P3|2024-02-03")}, Options{
		Quarantine: true, Mappings: []Mapping{{File: "leave.csv", Constants: []Constant{{Field: "to", Value: "2024-02-20"}}}},
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"P1|2024-02-01|2024-02-20", "P3|2024-02-03|2024-02-20"}, shown(b, "leave"))
}

// Facts in a relation that was used before are the same, and Shares foretells
// with whom they are shared.
func TestFactsIntoAreTheFacts(t *testing.T) {
	for _, asOf := range []audit.Date{audit.DateOf(2024, 1, 20), audit.DateOf(2024, 3, 5), audit.DateOf(2024, 12, 31)} {
		office := scatteredOffice(t, asOf)
		var used Relation
		for i := range office.Dossiers {
			d := &office.Dossiers[i]
			for _, table := range append(names(Tables()), "weeks") {
				for _, kind := range []audit.SubjectKind{d.Subject.Kind, audit.Member} {
					want := d.Facts(table, kind)
					d.FactsInto(&used, table, kind)
					require.Equal(t, fmt.Sprint(want), fmt.Sprint(used), table)
					require.Equal(t, want.Shared, d.Shares(table, kind), table)
				}
			}
		}
	}
}

// Of what becomes known after as_of nothing is seen: neither visits nor leave.
func TestFactsAreThoseKnownOnAsOf(t *testing.T) {
	office := scatteredOffice(t, audit.DateOf(2024, 1, 20))
	later := scatteredOffice(t, audit.DateOf(2024, 12, 31))
	people := 0
	for i := range office.Dossiers {
		d := &office.Dossiers[i]
		if d.Subject.Kind != audit.Person {
			continue
		}
		people++
		now, then := d.Facts("visits", audit.Person), later.Dossiers[i].Facts("visits", audit.Person)
		require.NotZero(t, now.Len())
		require.Less(t, now.Len(), then.Len())
		for k := range now.Len() {
			require.LessOrEqual(t, audit.Date(now.At(k)[0]), audit.DateOf(2024, 1, 20))
		}
		require.NotZero(t, d.Shares("weeks", audit.Person), "the leave lies ahead")
		require.Zero(t, later.Dossiers[i].Shares("weeks", audit.Person))
	}
	require.Equal(t, 31, people)
}

func scatteredOffice(t *testing.T, asOf audit.Date) *Office {
	t.Helper()
	book, err := Load(openAll(t, scattered(t, 31, 40, true)), Options{Quarantine: true})
	require.NoError(t, err)
	return Join(book, Time{AsOf: asOf, Period: audit.Period{From: audit.DateOf(2024, 1, 1), To: audit.DateOf(2024, 12, 31)}}, NewCalendar(nil, nil))
}

func names(tables []*Table) []string {
	var all []string
	for _, table := range tables {
		all = append(all, table.Name)
	}
	return all
}
