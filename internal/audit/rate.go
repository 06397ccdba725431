package audit

// Owed counts the verdicts on what subjects had to do: all but the exempt. The
// compliance rate is the passes among them. What is due, waived or unknown was
// owed and is no pass; the rate of what nobody owed is none.
func Owed(counts map[Status]int) int {
	n := 0
	for _, status := range Statuses() {
		if status != Exempt {
			n += counts[status]
		}
	}
	return n
}
