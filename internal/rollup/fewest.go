package rollup

import "sort"

// mostTried is how many choices of lines are tried before the next best will do.
const mostTried = 2_000

// fewest hides as few of some lines as make it safe, of these the smallest, and gives
// them; nil, with nothing hidden, where not even all of them do. The lines are shown and
// the smallest come first. Hiding more never makes it less safe.
func fewest(lines []*line, safe func() bool) []*line {
	hide(lines)
	enough := safe()
	show(lines)
	if !enough {
		return nil
	}
	tried := 0
	for n := 1; n <= len(lines); n++ {
		if tried += choices(len(lines), n); tried > mostTried {
			return without(lines, safe)
		}
		if found := smallest(lines, n, safe); found != nil {
			hide(found)
			return found
		}
	}
	return nil // not reached: all of them are enough
}

// smallest is the choice of n lines with the fewest verdicts that makes it safe; nil
// where none does.
func smallest(lines []*line, n int, safe func() bool) []*line {
	var best []*line
	least := 0
	var choose func(from int, chosen []*line, size int)
	choose = func(from int, chosen []*line, size int) {
		if best != nil && size >= least {
			return
		}
		if len(chosen) == n {
			if safe() {
				best, least = append([]*line(nil), chosen...), size
			}
			return
		}
		for i := from; i <= len(lines)-(n-len(chosen)); i++ {
			lines[i].hide()
			choose(i+1, append(chosen, lines[i]), size+lines[i].size)
			show(lines[i : i+1])
		}
	}
	choose(0, nil, 0)
	return best
}

// without hides lines none of which can be spared: the last of the fewest smallest that
// make it safe is needed, and so is, beside it, the last of the fewest before it, and so on.
func without(lines []*line, safe func() bool) []*line {
	var needed []*line
	for !safe() {
		last := sort.Search(len(lines), func(i int) bool {
			hide(lines[:i+1])
			defer show(lines[:i+1])
			return safe()
		})
		lines[last].hide()
		needed = append(needed, lines[last])
		lines = lines[:last]
	}
	return needed
}

func hide(lines []*line) {
	for _, l := range lines {
		l.hide()
	}
}

// choices is in how many ways n of some lines can be chosen, or more than are ever tried.
func choices(of, n int) int {
	ways := 1
	for i := range n {
		if ways = ways * (of - i) / (i + 1); ways > mostTried {
			return mostTried + 1
		}
	}
	return ways
}
