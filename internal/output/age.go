package output

import (
	"os"
	"time"
)

// longestRun is longer than any run takes, where locks cannot tell.
const longestRun = 24 * time.Hour

func old(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && time.Since(info.ModTime()) > longestRun
}
