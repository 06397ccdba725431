//go:build race

package office

// raced: the race detector looks at how things run together, which nothing here
// does.
const raced = true
