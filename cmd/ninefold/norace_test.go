//go:build !race

package main

// officesByDefault is how many offices random tests invent.
const officesByDefault = 16
