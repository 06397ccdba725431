package render

import (
	"slices"
	"strconv"

	"ninefold/internal/audit"
)

// What is written once for everybody, like verdicts, is written without
// reflection; the tests hold it to the very bytes of marshal.

func appendTimeline(b []byte, line *audit.Timeline) []byte {
	b = appendString(append(b, `{"person":`...), line.Person)
	b = appendDate(append(b, `,"from":`...), line.From)
	b = appendDate(append(b, `,"to":`...), line.To)
	b = appendInts(append(b, `,"half_days":`...), line.HalfDays)
	b = appendInts(append(b, `,"workdays":`...), line.Workdays)
	if len(line.Interviews) > 0 {
		b = appendItems(append(b, `,"interviews":`...), line.Interviews, appendDate)
	}
	b = appendSpells(b, `,"leave":`, line.Leave)
	b = appendSpells(b, `,"secondments":`, line.Secondments)
	b = appendSpells(b, `,"mentorships":`, line.Mentorships)
	return append(appendSpells(b, `,"postings":`, line.Postings), '}')
}

func appendSpells(b []byte, key string, spells []audit.Spell) []byte {
	if len(spells) == 0 {
		return b
	}
	return appendItems(append(b, key...), spells, func(b []byte, s audit.Spell) []byte {
		b = appendDate(append(b, `{"from":`...), s.From)
		if s.To != nil {
			b = appendDate(append(b, `,"to":`...), *s.To)
		}
		if s.Label != "" {
			b = appendString(append(b, `,"label":`...), s.Label)
		}
		return append(b, '}')
	})
}

// appendItems writes a list; one that there is not is null.
func appendItems[T any](b []byte, items []T, write func([]byte, T) []byte) []byte {
	if items == nil {
		return append(b, "null"...)
	}
	return appendList(b, items, write)
}

func appendList[T any](b []byte, items []T, write func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, item := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = write(b, item)
	}
	return append(b, ']')
}

func appendInts(b []byte, items []int) []byte {
	return appendItems(b, items, func(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) })
}

func appendDate(b []byte, day audit.Date) []byte { return append(day.Append(append(b, '"')), '"') }

// statusesByName are all statuses in the order that marshal gives keys.
var statusesByName = slices.Sorted(slices.Values(audit.Statuses()))

func appendBranch(b []byte, branch *audit.BranchCount) []byte {
	b = appendString(append(b, `{"id":`...), branch.ID)
	b = appendString(append(b, `,"name":`...), branch.Name)
	b = strconv.AppendInt(append(b, `,"subjects":`...), int64(branch.Subjects), 10)
	b = appendItems(append(b, `,"rules":`...), branch.Rules, func(b []byte, rule audit.RuleCount) []byte {
		b = appendString(append(b, `{"rule":`...), rule.Rule)
		return append(appendCounts(append(b, `,"status":`...), rule.Status), '}')
	})
	return append(b, '}')
}

// appendCounts writes the statuses that there are.
func appendCounts(b []byte, counts map[audit.Status]int) []byte {
	before, written, separator := len(b), 0, byte('{')
	for _, status := range statusesByName {
		if n, ok := counts[status]; ok {
			b = appendString(append(b, separator), string(status))
			b = strconv.AppendInt(append(b, ':'), int64(n), 10)
			separator = ','
			written++
		}
	}
	if written == 0 || written < len(counts) { // none at all, or one that we do not know
		b, _ = marshal(b[:before], counts)
		return b
	}
	return append(b, '}')
}
