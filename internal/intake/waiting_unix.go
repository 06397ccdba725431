//go:build unix

package intake

import "syscall"

// withoutWaiting keeps the opening of a pipe from waiting for somebody to write
// to it, should one have taken the place of the file that was looked at.
const withoutWaiting = syscall.O_NONBLOCK
