package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"ninefold/internal/office"
)

// stage is where scenes are played: exports, settings and saved results that all
// of them read, and a directory of its own for each to write to.
type stage struct {
	dir    string
	binary string
}

// invented is how many offices are made up: with waivers, and with rows that are
// set aside.
const invented = 3

func imagine(seed int) *office.Office {
	return office.Generate(uint64(seed), office.Options{Waivers: seed%3 == 1, Aside: seed%3 == 2}) //nolint:gosec // one of a few
}

func newStage(binary string) (*stage, error) {
	dir, err := os.MkdirTemp("", "ninefold-lock-")
	if err != nil {
		return nil, err
	}
	s := &stage{dir: dir, binary: binary}
	if binary == "" {
		if s.binary, err = build(dir); err != nil {
			return nil, err
		}
	} else if s.binary, err = filepath.Abs(binary); err != nil {
		return nil, err
	}
	return s, s.furnish()
}

func (s *stage) close() { _ = os.RemoveAll(s.dir) }

// furnish puts everything there that scenes read.
func (s *stage) furnish() error {
	for _, name := range []string{"compliant", "office", "messy"} {
		if err := os.CopyFS(filepath.Join(s.dir, name), os.DirFS(filepath.Join("fixtures", name))); err != nil {
			return err
		}
	}
	for seed := range invented {
		if err := imagine(seed).Write(filepath.Join(s.dir, "invented"+strconv.Itoa(seed)), office.Style{Seed: uint64(seed)}); err != nil {
			return err
		}
	}
	for name, text := range settings {
		if err := os.WriteFile(filepath.Join(s.dir, name), []byte(text), 0o600); err != nil {
			return err
		}
	}
	for _, args := range saved {
		out, code, err := s.run(s.dir, strings.Fields(args))
		if err != nil || code > 1 {
			return fmt.Errorf("%s: exit %d, %w\n%s", args, code, err, out)
		}
	}
	return nil
}

// settings are files that scenes name.
var settings = map[string]string{
	"mask.key": "a key of the lock, long enough",
	"b.yaml": `period: {from: 2024-01-01, to: 2024-12-31}
thresholds:
  fieldwork: {visits: {half_days: 4}}
  cultivation: {rotation: {max_years: 4}}
disabled: [governance.disclosure]
`,
	"wrong.yaml": "thresholds:\n  fieldwork: {visit: {half_days: 4}}\ncomplete: [走访纪录]\n",
	"prose.tmpl": "{{.Total \"visits.half_days\"}}",
}

// saved are the results that scenes begin with.
var saved = []string{
	"check office --as-of 2024-12-31 -o json=office.json -o xlsx=ledger.xlsx",
	"check office --as-of 2024-12-31 --all -o json=all.json",
	"check office --as-of 2024-10-31 -o json=earlier.json",
	"check office --as-of 2023-12-31 --from 2023-01-01 --to 2023-12-31 -o json=2023.json",
	"check office --as-of 2024-12-31 --mask -o json=masked.json",
	"check messy --as-of 2024-12-31 --quarantine -o json=messy.json",
}

// run runs the program in a directory.
func (s *stage) run(dir string, args []string) (out []byte, code int, err error) {
	cmd := exec.Command(s.binary, args...) //nolint:gosec // our own program
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + s.dir, "NINEFOLD_CACHE_KEY=a key of the lock, long enough"}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code, err = exit.ExitCode(), nil
	}
	return fmt.Appendf(nil, "exit %d\n--- stdout\n%s--- stderr\n%s", code, stdout.Bytes(), stderr.Bytes()), code, err
}

// play gives all that a scene writes: how it ends, what it says, its files. The
// place of the stage is taken out, which is another every time.
func (s *stage) play(number int, one scene) ([]byte, error) {
	dir := filepath.Join(s.dir, "play", strconv.Itoa(number))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	var out []byte
	for range max(1, one.times) {
		said, code, err := s.run(dir, one.args)
		if err != nil {
			return nil, err
		}
		if refused := code > 1; refused != one.refused {
			return nil, fmt.Errorf("%s: unexpected exit\n%.2000s", one.name(), said)
		}
		out = append(out, said...)
	}
	files, err := written(dir)
	return bytes.ReplaceAll(append(out, files...), []byte(s.dir), []byte("STAGE")), err
}

// written gives all files of a directory but for those of a cache, which bears
// the mark of the program that wrote it.
func written(dir string) ([]byte, error) {
	var out []byte
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Base(filepath.Dir(path)) == "cache" {
			return err
		}
		content, err := os.ReadFile(path) //nolint:gosec // of our own making
		name, _ := filepath.Rel(dir, path)
		out = append(fmt.Appendf(out, "--- file %s\n", name), content...)
		return err
	})
	return out, err
}
