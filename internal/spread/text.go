package spread

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"ninefold/internal/audit"
	"ninefold/internal/dossier"
	"ninefold/internal/engine"
)

// LongestLine is how many bytes a line of text may have, its end included: engines for
// clusters take no more for one element.
const LongestLine = 256 << 10

// longestFinding bounds what was found of one subject: evidence may be of many rows.
const longestFinding = 256 << 20

// Write writes a line as text. Lines that are sorted as bytes (LC_ALL=C sort) stand in the
// order that rounds take them in. One that is too long is a Fault.
func Write(to io.Writer, l Line) error {
	text, err := lineText(&l)
	if err != nil {
		return err
	}
	_, err = to.Write(append(text, '\n'))
	return err
}

func lineText(l *Line) ([]byte, error) {
	text := l.appendText(nil)
	if len(text)+1 > LongestLine {
		return nil, tooLong(l, len(text)+1)
	}
	return text, nil
}

func tooLong(l *Line, size int) error {
	where := l.Key
	if l.Row != nil {
		where = fmt.Sprintf("%s #%d", l.Row.Table, l.Row.At)
	}
	return &audit.Fault{
		Where:   where,
		Problem: audit.Text{ZH: fmt.Sprintf("这一行有 %d 字节，超过 %d", size, LongestLine), EN: audit.Fill("this row takes %d {byte|bytes}, more than %d", size, LongestLine)},
		Remedy:  audit.Text{ZH: "请缩短其中过长的单元格", EN: "shorten the cells that are far too long"},
	}
}

// Read reads lines of text. What is no line is a Fault that says which one it is; it is
// the last thing given.
func Read(from io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		n := 0
		for text, err := range texts(from, LongestLine) {
			n++
			var line Line
			if err == nil {
				err = line.UnmarshalJSON(text)
			}
			if err != nil {
				err = noLine(n, err)
			}
			if !yield(line, err) || err != nil {
				return
			}
		}
	}
}

// texts gives the lines of a text without their ends, each good until the next.
func texts(from io.Reader, longest int) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		scanner := bufio.NewScanner(from)
		scanner.Buffer(make([]byte, 0, 64<<10), longest)
		for scanner.Scan() {
			if !yield(scanner.Bytes(), nil) {
				return
			}
		}
		if err := scanner.Err(); err != nil {
			yield(nil, err)
		}
	}
}

func noLine(n int, why error) error {
	if _, told := errors.AsType[*audit.Fault](why); told {
		return why
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("#%d", n),
		Problem: audit.Text{ZH: "这一行读不懂（" + why.Error() + "）", EN: "this line cannot be read: " + why.Error()},
		Remedy:  audit.Text{ZH: "请只把上一步输出的各行排序后传入，不作改动", EN: "pass on the lines of the step before, sorted and otherwise as they are"},
	}
}

// filter is one step of a pipe of lines of text. It keeps account of what it takes and gives, and
// ends with a waybill; those of steps before it passes on.
type filter struct {
	from io.Reader
	to   *bufio.Writer
	bill Waybill
	seed uint64 // of the digests of lines: the plan's
	line int    // number of the line at hand
}

func (p *Plan) filter(from io.Reader, to io.Writer) *filter {
	return &filter{from: from, to: bufio.NewWriterSize(to, 1<<18), seed: fnv1a(fnvBasis, p.id), bill: Waybill{Plan: p.id, Given: map[Round]Freight{}, Taken: map[Round]Freight{}}}
}

// RouteText writes the lines of rows.
func (p *Plan) RouteText(rows iter.Seq[*dossier.LooseRow], to io.Writer) error {
	s := p.filter(nil, to)
	counted := func(yield func(*dossier.LooseRow) bool) {
		for row := range rows {
			s.bill.Rows++
			if !yield(row) {
				return
			}
		}
	}
	return s.end(p.Route(counted, s.give))
}

// RouteShare gives the lines of the rows of a share: of tables that the plan knows by their
// census alone. It counts the rows.
func (p *Plan) RouteShare(share *dossier.Book, emit func(Line) error) (rows int, err error) {
	if where, stray := share.Stray(p.Outline); stray {
		return 0, &audit.Fault{
			Where:   where,
			Problem: audit.Text{ZH: "数据与计划所记的不同", EN: "the exports are not those of the plan"},
			Remedy:  audit.Text{ZH: "请用查验时所用的数据和配置重做，期间不要改动", EN: "do it anew with the exports and the config of the survey, and leave them alone meanwhile"},
		}
	}
	for row := range share.EachShared() {
		rows++
		for _, line := range p.linesOf(row) {
			if err := emit(line); err != nil {
				return rows, err
			}
		}
	}
	return rows, nil
}

// RouteShareText writes them.
func (p *Plan) RouteShareText(share *dossier.Book, to io.Writer) error {
	s := p.filter(nil, to)
	rows, err := p.RouteShare(share, s.give)
	s.bill.Rows = rows
	return s.end(err)
}

// JoinText does a round of lines of text, sorted, and gives those of later rounds and
// all others, in no order.
func (p *Plan) JoinText(round Round, from io.Reader, to io.Writer) error {
	s := p.filter(from, to)
	return s.end(p.Join(round, s.take(round), s.give))
}

// JudgeText judges buckets of lines of text, sorted, and gives what was found.
func (p *Plan) JudgeText(ctx context.Context, bench *engine.Bench, from io.Reader, to io.Writer) error {
	s := p.filter(from, to)
	return s.end(p.Judge(ctx, bench, s.take(byBucket), func(found *engine.Judged) error {
		for f := range Findings(found) {
			text, err := json.Marshal(f)
			if err != nil {
				return err
			}
			if err := s.write(byFinding, text); err != nil {
				return err
			}
		}
		return nil
	}))
}

// SumText sums up what was found in all buckets, in any order. Where anything that a step
// gave did not arrive, it is a Fault.
func (p *Plan) SumText(from io.Reader) (*engine.Judged, error) {
	s := p.filter(from, io.Discard)
	sum, all := &Sum{}, Waybill{Given: map[Round]Freight{}, Taken: map[Round]Freight{}}
	for text, err := range s.others(longestFinding, &all) {
		if err != nil {
			return nil, err
		}
		f, err := ReadFinding(text)
		if err == nil {
			err = sum.Take(f)
		}
		if err != nil {
			return nil, noLine(s.line, err)
		}
		tally(all.Taken, byFinding, s.digest(text))
	}
	return sum.Judged(), all.balanced(p.Rows)
}

// others gives the lines of text that are no waybills. These it adds to a total, or
// passes on where there is none.
func (s *filter) others(longest int, total *Waybill) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for text, err := range texts(s.from, longest) {
			s.line++
			var bill *Waybill
			if err == nil {
				bill, err = readWaybill(text)
			}
			switch {
			case err != nil:
				yield(nil, noLine(s.line, err))
				return
			case bill == nil:
				if !yield(text, nil) {
					return
				}
				continue
			}
			if err := s.pass(bill, text, total); err != nil {
				yield(nil, err)
				return
			}
		}
	}
}

func (s *filter) pass(bill *Waybill, text []byte, total *Waybill) error {
	if bill.Plan != s.bill.Plan {
		return strayLine(&Line{Key: fmt.Sprintf("#%d", s.line)}, audit.Textf("属于计划 %s，这里是 %s", "is of the plan %s, and this is %s", bill.Plan, s.bill.Plan))
	}
	if total != nil {
		total.total(bill)
		return nil
	}
	return s.put(text)
}

// take gives the lines of a round and passes all others on as they are.
func (s *filter) take(round Round) iter.Seq2[Line, error] {
	ours := []byte(`["` + string(round))
	return func(yield func(Line, error) bool) {
		for text, err := range s.others(LongestLine, nil) {
			if err == nil && round != byBucket && !bytes.HasPrefix(text, ours) {
				if err = s.passLine(text); err == nil {
					continue
				}
			}
			var line Line
			if err == nil {
				tally(s.bill.Taken, round, s.digest(text))
				if err = line.UnmarshalJSON(text); err != nil {
					err = noLine(s.line, err)
				}
			}
			if !yield(line, err) || err != nil {
				return
			}
		}
	}
}

// passLine passes a line of another round on, unread.
func (s *filter) passLine(text []byte) error {
	if key, begins := bytes.CutPrefix(text, []byte(`["`)); begins {
		if _, ok := roundOf(key); ok {
			return s.put(text)
		}
	}
	return noLine(s.line, errors.New("no such round"))
}

// give writes a line.
func (s *filter) give(l Line) error {
	text, err := lineText(&l)
	if err != nil {
		return err
	}
	round, ok := roundOf(l.Key)
	if !ok {
		return fmt.Errorf("the line %q is of no round", l.Key)
	}
	return s.write(round, text)
}

func (s *filter) write(round Round, text []byte) error {
	tally(s.bill.Given, round, s.digest(text))
	return s.put(text)
}

func (s *filter) put(text []byte) error {
	if _, err := s.to.Write(text); err != nil {
		return err
	}
	return s.to.WriteByte('\n')
}

// digest is a number for a line under the plan: FNV-1a, against accidents.
func (s *filter) digest(text []byte) uint64 {
	return fnv1a(s.seed, text)
}

// end writes the waybill, unless the step failed.
func (s *filter) end(err error) error {
	if err != nil {
		return err
	}
	text, err := s.bill.text()
	if err != nil {
		return err
	}
	if err := s.put(text); err != nil {
		return err
	}
	return s.to.Flush()
}
