//go:build !race

package office

// raced says that the race detector is at work.
const raced = false
