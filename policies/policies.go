// Package policies carries the requirements of the method, as Rego, in the
// binary. Every folder is a system of the nine-square grid (or the follow-ups);
// every file in it one requirement, with its test beside it; lib holds the six
// shapes they are built on. What compiling them gave lies beside them, so that
// the program can do without at most of its starts.
package policies

import "embed"

//go:generate go run ../tools/snapshot
//go:generate go run ../tools/goplans

// Files are the Rego modules, tests included, and their snapshot.
//
//go:embed */*.rego snapshot.bin
var Files embed.FS

// Stock are the files beside them that only stock tools read: conftest asks the
// package main, and a bundle has a manifest. They are no requirements.
//
//go:embed main.rego .manifest
var Stock embed.FS
