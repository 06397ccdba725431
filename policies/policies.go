// Package policies carries the requirements of the method, as Rego, in the
// binary. Every folder is a system of the nine-square grid (or the follow-ups);
// every file in it one requirement, with its test beside it; lib holds the six
// shapes they are built on.
package policies

import "embed"

// Files are the Rego modules, tests included.
//
//go:embed */*.rego
var Files embed.FS
