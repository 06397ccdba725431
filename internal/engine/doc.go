// Package engine is the one way to run anything: whoever judges offices, at a
// command line, behind a web page or in a pipeline, asks it the same way and gets
// the same verdicts.
//
// A [Request] is a value that says what is wanted. [LoadConfig] reads the settings
// once and compiles the requirements, [Setup.Discover] finds the files once, [Open]
// reads and joins them. An [Office] answers any number of questions, from any number
// of goroutines: [Office.Check], [Office.Explain], [Office.Due], [Office.WhatIf],
// [Office.Summary]. [Diff] and [Trend] compare results.
//
// Whoever waits gives up by the context, whose cause is then the error. An [Observer]
// is told how a run goes. Errors for a person are *audit.Fault, possibly joined
// (audit.Say puts them into words); bad rows are a [RefusedRows].
//
// It keeps nothing from call to call, writes no file, and refuses to know flags,
// outputs, formats, masks and exit codes beyond the one that a result names.
package engine
