//go:build !race

package engine

// officesByDefault is how many offices random tests invent.
const officesByDefault = 16
