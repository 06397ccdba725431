// Command release makes everything that a release consists of, from a clean
// checkout: static binaries in archives, packages for Debian and for RPM, completions,
// manual pages, licences, bills of materials and checksums. The same commit and version give the same
// bytes, in whatever folder and at whatever time. It knows how the program is packed, and
// nothing of what it does; it publishes nothing.
//
//	go run ./tools/release -version 1.2.0            everything, into dist
//	go run ./tools/release -platforms linux/amd64    as 0.0.0, of one platform
//
// Without git at hand, -commit and -epoch say what it would.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// platforms are those that offices run: Linux on three kinds of machine, and Windows.
var platforms = []string{"linux/amd64", "linux/arm64", "linux/loong64", "windows/amd64"}

// unreleased is the version of what is built without being released.
const unreleased = "0.0.0"

func main() {
	var r release
	var only string
	flag.StringVar(&r.version, "version", unreleased, "version, as CHANGELOG.md heads it")
	flag.StringVar(&r.commit, "commit", "", "commit that is built (default: the checkout's, which must be clean)")
	flag.StringVar(&r.out, "out", "dist", "folder to write to; it must not be there yet, or be empty")
	flag.StringVar(&only, "platforms", strings.Join(platforms, ","), "platforms to build for")
	flag.StringVar(&r.maintainer, "maintainer", "Ninefold <ninefold@localhost>", "who answers for the packages, with an address")
	epoch := flag.Int64("epoch", 0, "time of all files, in seconds since 1970 (default: the commit's)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	r.platforms, r.time = strings.Split(only, ","), time.Unix(*epoch, 0).UTC()
	if err := r.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1) //nolint:gocritic // the signals are of no interest any more
	}
}

// release is one run.
type release struct {
	version, commit string
	out             string
	maintainer      string
	platforms       []string
	time            time.Time
	work            string // folder for what is made on the way
}

func (r *release) run(ctx context.Context) error {
	if err := errors.Join(r.checkVersion(), r.checkPlatforms()); err != nil {
		return err
	}
	if err := r.identify(ctx); err != nil {
		return err
	}
	if err := emptied(r.out); err != nil {
		return err
	}
	var err error
	if r.work, err = os.MkdirTemp("", "ninefold-release-*"); err != nil {
		return err
	}
	defer os.RemoveAll(r.work)
	shared, err := r.shared(ctx)
	if err != nil {
		return err
	}
	for _, platform := range r.platforms {
		if err := r.platform(ctx, platform, shared); err != nil {
			return fmt.Errorf("%s: %w", platform, err)
		}
	}
	return r.sums()
}

var versionForm = regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$`)

// checkVersion refuses a version that the changelog does not head.
func (r *release) checkVersion() error {
	if !versionForm.MatchString(r.version) {
		return fmt.Errorf("-version %s: not of the form 1.2.3 or 1.2.3-rc.1", r.version)
	}
	changes, err := os.ReadFile("CHANGELOG.md")
	if err != nil || r.version == unreleased {
		return err
	}
	if !regexp.MustCompile(`(?m)^## ` + regexp.QuoteMeta(r.version) + `( |$)`).Match(changes) {
		return fmt.Errorf("-version %s: CHANGELOG.md has no heading for it", r.version)
	}
	return nil
}

func (r *release) checkPlatforms() error {
	for _, p := range r.platforms {
		if !slices.Contains(platforms, p) {
			return fmt.Errorf("-platforms %s: known are %s", p, strings.Join(platforms, ", "))
		}
	}
	return nil
}

// identify fills in what is built and when it was committed.
func (r *release) identify(ctx context.Context) error {
	if r.commit == "" {
		changed, err := output(ctx, nil, "git", "status", "--porcelain")
		if err != nil {
			return err
		}
		if changed != "" {
			return fmt.Errorf("the checkout differs from its commit:\n%s", changed)
		}
		if r.commit, err = output(ctx, nil, "git", "rev-parse", "HEAD"); err != nil {
			return err
		}
	}
	if r.time.Unix() != 0 {
		return nil
	}
	committed, err := output(ctx, nil, "git", "log", "-1", "--format=%ct", r.commit)
	if err != nil {
		return err
	}
	seconds, err := strconv.ParseInt(committed, 10, 64)
	r.time = time.Unix(seconds, 0).UTC()
	return err
}

// emptied makes a folder that is empty, and refuses one that is not.
func emptied(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil { //nolint:gosec // for everybody to read
		return err
	}
	entries, err := os.ReadDir(dir)
	if err == nil && len(entries) > 0 {
		return fmt.Errorf("-out %s: holds something already", dir)
	}
	return err
}

// output runs a program and gives what it writes, without the end of its last line.
func output(ctx context.Context, environment []string, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...) //nolint:gosec // go, git and what was just built
	cmd.Env = append(os.Environ(), environment...)
	cmd.Stderr = os.Stderr
	said, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", filepath.Base(name), strings.Join(args, " "), err)
	}
	return strings.TrimRight(string(said), "\n"), nil
}
