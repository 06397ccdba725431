package policy

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain collects garbage as seldom as the program does: a third of what the tests
// took was that.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(1 << 30)
	os.Exit(m.Run())
}
