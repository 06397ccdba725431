//go:build race

package engine

// officesByDefault is how many offices random tests invent. The race detector
// looks at how things run together, which more offices do not change.
const officesByDefault = 4
