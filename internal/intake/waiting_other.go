//go:build !unix

package intake

const withoutWaiting = 0
