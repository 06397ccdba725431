// Command floor judges one requirement, fieldwork.visits, at its default
// figures over 2024, by hand: it reads the columns it needs off the bytes of the
// generated CSVs, counts in arrays, and knows neither policies nor evidence,
// quoting nor errors. It is what the machine can do, for bench/peers to compare
// with; it writes one line a person: id and status. With -calendar it writes the days
// of that year for databases to join.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
)

const (
	halfDays    = 2
	minWorkdays = 3
	weeks       = 53
)

// person is what the requirement needs to know of one.
type person struct {
	id       []byte
	member   bool
	from, to int // days of the year that are served, from 0
	away     [366]bool
	halves   [366]uint8 // bit 0: morning, bit 1: afternoon
	workdays [weeks]int
	counted  [weeks]int
}

// year is 2024 as arrays: the calendar, and the week of each day.
type year struct {
	first   audit.Date
	workday [366]bool
	week    [366]int
}

func newYear() *year {
	y := &year{first: audit.DateOf(2024, 1, 1)}
	calendar := dossier.NewCalendar(nil, nil)
	for day := range y.workday {
		y.workday[day] = calendar.Workday(y.first + audit.Date(day))
		y.week[day] = day / 7 // 1 January 2024 was a Monday
	}
	return y
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: floor DIR, or floor -calendar")
		os.Exit(2)
	}
	answer := judge
	if os.Args[1] == "-calendar" {
		answer = calendar
	}
	if err := answer(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// calendar writes the days with their week, and how many workdays come before each.
func calendar(string) error {
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(out, "date,week,workday,before")
	y, before := newYear(), 0
	for day, workday := range y.workday {
		is := 0
		if workday {
			is = 1
		}
		fmt.Fprintf(out, "%s,%d,%d,%d\n", y.first+audit.Date(day), y.week[day], is, before)
		before += is
	}
	return out.Flush()
}

func judge(dir string) error {
	y, people, order := newYear(), map[string]*person{}, []*person{}
	err := rows(dir, "people", func(c [][]byte) {
		p := &person{id: c[0], member: string(c[6]) == "true", from: max(0, y.day(c[9], 0), y.day(c[7], 0)), to: min(365, y.day(c[10], 365))}
		people[string(c[0])] = p
		order = append(order, p)
	})
	for _, table := range [...]struct {
		name     string
		from, to int
	}{{"leave", 1, 2}, {"secondments", 3, 4}} {
		if err != nil {
			return err
		}
		err = rows(dir, table.name, func(c [][]byte) {
			p := people[string(c[0])]
			for day := max(0, y.day(c[table.from], 0)); p != nil && day <= min(365, y.day(c[table.to], 365)); day++ {
				p.away[day] = true
			}
		})
	}
	if err != nil {
		return err
	}
	sessions := map[string]uint8{"am": 1, "pm": 2, "day": 3}
	err = rows(dir, "visits", func(c [][]byte) {
		if day := y.day(c[1], -1); day >= 0 && day < 366 {
			people[string(c[0])].halves[day] |= sessions[string(c[2])]
		}
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	for _, p := range order {
		fmt.Fprintf(out, "%s %s\n", p.id, p.status(y))
	}
	return out.Flush()
}

func (p *person) status(y *year) string {
	if !p.member || p.from > p.to {
		return "exempt"
	}
	for day := range p.halves {
		p.counted[y.week[day]] += int(p.halves[day]&1 + p.halves[day]>>1)
		if y.workday[day] && day >= p.from && day <= p.to && !p.away[day] {
			p.workdays[y.week[day]]++
		}
	}
	status := "exempt"
	for week := range p.counted {
		if last := week*7 + 6; last > p.to || last < p.from || p.workdays[week] < minWorkdays {
			continue
		}
		if p.counted[week] < halfDays {
			return "fail"
		}
		status = "pass"
	}
	return status
}

// day is the number of a yyyy-mm-dd within the year, below 0 or above 365 for
// days of other years; blank is what blank means there.
func (y *year) day(text []byte, blank int) int {
	if len(text) != len("2024-01-01") {
		return blank
	}
	two := func(i int) int { return int(text[i]-'0')*10 + int(text[i+1]-'0') }
	return int(audit.DateOf(two(0)*100+two(2), two(5), two(8)) - y.first)
}

// rows gives the cells of every row of a table, which hold until the next one.
func rows(dir, table string, each func(cells [][]byte)) error {
	data, err := os.ReadFile(filepath.Join(dir, table+".csv"))
	if err != nil {
		return err
	}
	_, data, _ = bytes.Cut(data, []byte("\n"))
	var cells [][]byte
	for len(data) > 0 {
		var line []byte
		line, data, _ = bytes.Cut(data, []byte("\n"))
		cells = cells[:0]
		for more := true; more; {
			var cell []byte
			cell, line, more = bytes.Cut(line, []byte(","))
			cells = append(cells, cell)
		}
		each(cells)
	}
	return nil
}
