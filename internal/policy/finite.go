package policy

import (
	"fmt"
	"io/fs"
	"strings"
	"time"

	"ninefold/internal/audit"
)

// Six hundred bytes of Rego can keep OPA's type checker busy for ever, and as
// many its planner: values that share their parts have types that do not. Neither
// can be told to stop, and nothing about the text says how long they take. So
// policies from outside are compiled beside a clock. When it has run out, what was
// begun is left behind, and the program is expected to end.

// How long compiling, or planning, policies from outside may take, and how much
// memory. What a hundred requirements need is a tenth of it.
var longestCompiling = 30 * time.Second

const (
	mostCompiling = 1 << 30
	highest       = 384 << 20 // of stack that comes to be needed; the parser goes down with the nesting of a text
	glance        = 20 * time.Millisecond
)

// finite gives what comes of something that is to end in time and without taking
// all memory; a fault where it does not. Without policies from outside it just
// does it.
func finite[T any](what audit.Text, where string, longest time.Duration, do func() (T, error)) (T, error) {
	if where == "" {
		return do()
	}
	type outcome struct {
		value T
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			if broken := recover(); broken != nil { // OPA's, on what no sensible policy holds
				o.err = endless(where, audit.Text{ZH: what.ZH + "失败：" + fmt.Sprint(broken), EN: what.EN + " them failed: " + fmt.Sprint(broken)})
			}
			done <- o
		}()
		o.value, o.err = do()
	}()
	begun, held, stacks := time.Now(), heldMemory(), stackMemory()
	watch := time.NewTicker(glance)
	defer watch.Stop()
	for {
		select {
		case o := <-done:
			return o.value, o.err
		case <-watch.C:
		}
		var none T
		switch {
		case time.Since(begun) > longest:
			return none, endless(where, audit.Text{
				ZH: fmt.Sprintf("%s超过 %s 仍未结束，已停止", what.ZH, longest),
				EN: fmt.Sprintf("%s them took longer than %s and was stopped", what.EN, longest)})
		case heldMemory() > held+mostCompiling || stackMemory() > stacks+highest:
			return none, endless(where, audit.Text{
				ZH: fmt.Sprintf("%s占用的内存超过 %d MiB，已停止", what.ZH, mostCompiling>>20),
				EN: fmt.Sprintf("%s them used more than %d MiB of memory and was stopped", what.EN, mostCompiling>>20)})
		}
	}
}

func endless(where string, problem audit.Text) error {
	return &audit.Fault{Where: where, Problem: problem, Remedy: audit.Text{
		ZH: "请检查其中是否有层层成对嵌套、互相比较的值，或过多的规则", EN: "see whether they compare values nested pair in pair, or hold very many rules"}}
}

var (
	toCompile = audit.Text{ZH: "编译", EN: "compiling"}
	toPlan    = audit.Text{ZH: "编制计划", EN: "planning"}
	toCheck   = audit.Text{ZH: "检查", EN: "checking"}
	toTry     = audit.Text{ZH: "测试", EN: "testing"}
)

// placesOf names the trees from outside.
func placesOf(trees []fs.FS) string {
	var places []string
	for i, tree := range trees {
		if i > 0 {
			places = append(places, toldAs(tree, ""))
		}
	}
	return strings.Join(places, ", ")
}
