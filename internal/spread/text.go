package spread

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"ninefold/internal/audit"
)

// LongestLine is how many bytes a line of text may have, its end included: engines for
// clusters take no more for one element.
const LongestLine = 256 << 10

// Write writes a line as text. Lines that are sorted as bytes (LC_ALL=C sort) stand in the
// order that rounds take them in. One that is too long is a Fault.
func Write(to io.Writer, l Line) error {
	text, err := json.Marshal(l)
	if err != nil {
		return err
	}
	if text = append(text, '\n'); len(text) > LongestLine {
		return tooLong(&l, len(text))
	}
	_, err = to.Write(text)
	return err
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
		scanner := bufio.NewScanner(from)
		scanner.Buffer(make([]byte, 0, 64<<10), LongestLine)
		n := 0
		for scanner.Scan() {
			n++
			var line Line
			if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
				yield(line, noLine(n, err))
				return
			}
			if !yield(line, nil) {
				return
			}
		}
		switch err := scanner.Err(); {
		case errors.Is(err, bufio.ErrTooLong):
			yield(Line{}, noLine(n+1, err))
		case err != nil:
			yield(Line{}, err)
		}
	}
}

func noLine(n int, why error) error {
	return &audit.Fault{
		Where:   fmt.Sprintf("#%d", n),
		Problem: audit.Text{ZH: "这一行读不懂（" + why.Error() + "）", EN: "this line cannot be read: " + why.Error()},
		Remedy:  audit.Text{ZH: "请只把上一步输出的各行排序后传入，不作改动", EN: "pass on the lines of the step before, sorted and otherwise as they are"},
	}
}
