// Command snapshot compiles the built-in policies and writes what comes of it to
// a file beside them, which spares the program doing so whenever it starts. Run
// by go generate ./policies, whenever they or OPA change; a test says so.
package main

import (
	"fmt"
	"os"

	"ninefold/internal/audit"
	"ninefold/internal/policy"
	"ninefold/policies"
)

func main() {
	made, err := policy.Snapshot(policies.Files)
	if err == nil {
		err = os.WriteFile(policy.SnapshotFile, made, 0o644) //nolint:gosec // for everybody to read, as the policies are
	}
	for _, line := range audit.Say(err, audit.EN) {
		fmt.Fprintln(os.Stderr, "snapshot:", line)
	}
	if err != nil {
		os.Exit(1)
	}
}
