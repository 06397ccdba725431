package policy

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"

	"ninefold/internal/audit"
)

// kept is one reply: what the rule with a number said by certain figures. Of a
// verdict that nobody saw there is only the status.
type kept struct {
	question uint16
	figures  [figuresLength]byte
	extent   extent
	status   audit.Status
	body     []byte // the form of a plain value, with positions among the dossier's rows as evidence
}

type extent byte

const (
	undefined extent = iota
	statusOnly
	inFull
)

// keptReply is a reply from an earlier run.
type keptReply struct {
	said  string
	plain any // nil where there is only the status
}

func (k keptReply) status() string { return k.said }

func (k keptReply) value() ast.Value {
	if k.plain == nil {
		return nil
	}
	value, err := ast.InterfaceToValue(k.plain)
	if err != nil {
		return nil // plain JSON values always have one
	}
	return value
}

// renumber gives the rows in evidence other numbers.
func renumber(plain any, of func(int64) (int64, bool)) bool {
	object, _ := plain.(map[string]any)
	list, _ := object["evidence"].([]any)
	for i, item := range list {
		n, ok := item.(json.Number)
		if !ok {
			return false
		}
		old, err := n.Int64()
		if err != nil {
			return false
		}
		now, ok := of(old)
		if !ok {
			return false
		}
		list[i] = json.Number(strconv.FormatInt(now, 10))
	}
	return true
}

// appendReplies writes replies one after the other: number, figures, extent, status, body.
func appendReplies(out []byte, replies []kept) []byte {
	for _, one := range replies {
		out = binary.BigEndian.AppendUint16(out, one.question)
		out = append(out, one.figures[:]...)
		out = append(out, byte(one.extent), byte(slices.Index(regoStatuses, one.status)+1)) //nolint:gosec // a handful
		if one.extent == inFull {
			out = binary.BigEndian.AppendUint32(out, uint32(len(one.body))) //nolint:gosec // a verdict
			out = append(out, one.body...)
		}
	}
	return out
}

// parseReplies reads what appendReplies wrote, up to whatever it would not have written.
func parseReplies(into []kept, value []byte) []kept {
	const head = 2 + figuresLength + 2
	for len(value) >= head {
		one := kept{question: binary.BigEndian.Uint16(value), figures: [figuresLength]byte(value[2:]), extent: extent(value[head-2])}
		status := int(value[head-1])
		if value = value[head:]; status > len(regoStatuses) {
			return into
		}
		if status > 0 {
			one.status = regoStatuses[status-1]
		}
		if one.extent == inFull {
			if len(value) < 4 {
				return into
			}
			length := 4 + int(binary.BigEndian.Uint32(value))
			if len(value) < length {
				return into
			}
			one.body, value = value[4:length], value[length:]
		}
		into = append(into, one)
	}
	return into
}
