package store

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var kills = flag.Int("kills", 10, "how often a program that keeps entries is killed")

// writerVariable makes the test program one that writes until it is killed.
const writerVariable = "NINEFOLD_TEST_WRITES_TO"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerVariable); path != "" {
		writeUntilKilled(path)
		return
	}
	os.Exit(m.Run())
}

// writeUntilKilled says of each entry that it was saved once it was.
func writeUntilKilled(path string) {
	ctx := context.Background()
	s, err := Open(ctx, path)
	if err != nil {
		fmt.Println("fault", err)
		return
	}
	begun := time.Now().UnixNano()
	for n := 0; ; n++ {
		finding := fmt.Sprintf("%d-%d", begun, n)
		err := s.Enter(ctx, "某人", Written{Finding: finding, Field: "measures", After: strings.Repeat("措施", n%400+1)}, Written{Finding: finding, Field: "responsible", After: "某人"})
		if err != nil {
			fmt.Println("fault", err)
			return
		}
		fmt.Println("saved", finding)
	}
}

// A program that is killed at any moment has lost no entry that it called saved.
func TestNoSavedEntryIsLostWhenTheProgramIsKilled(t *testing.T) {
	program, err := os.Executable()
	require.NoError(t, err)
	path := place(t)
	saved := map[string]bool{}
	for range *kills {
		writer := exec.CommandContext(t.Context(), program)
		writer.Env = append(os.Environ(), writerVariable+"="+path)
		out, err := writer.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, writer.Start())
		go func() {
			time.Sleep(time.Duration(40+rand.IntN(120)) * time.Millisecond)
			_ = writer.Process.Kill()
		}()
		for lines := bufio.NewScanner(out); lines.Scan(); {
			word, finding, _ := strings.Cut(lines.Text(), " ")
			require.Equal(t, "saved", word, lines.Text())
			saved[finding] = true
		}
		_ = writer.Wait() // it was killed
	}
	require.NotEmpty(t, saved)
	s := opened(t, path)
	entries, err := s.Entries(t.Context())
	require.NoError(t, err)
	there := map[string]int{}
	for _, e := range entries {
		there[e.Finding]++
	}
	for finding := range saved {
		assert.Equal(t, 2, there[finding], finding)
	}
	for finding, n := range there {
		assert.Equal(t, 2, n, "half of what was written at once: "+finding)
	}
	_, err = s.Verify(t.Context())
	require.NoError(t, err)
	t.Log(strconv.Itoa(len(saved)) + " entries were called saved")
}
