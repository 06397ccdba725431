package main

import (
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/surroundings"
)

// Where the key of the cache comes from, and how many results are kept: of runs
// that had other policies, periods or days.
const (
	cacheKeyVariable = surroundings.CacheKeyVariable
	cachesKept       = 4
)

// openCache makes the directory where there is none, and gives the key.
func (a *app) openCache(dir string) ([]byte, error) {
	secret, err := a.cacheSecret()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, unusableCache(dir, err)
	}
	return secret, nil
}

// tidyCache clears away the oldest of the results beside one.
func tidyCache(path string) {
	found, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+resultSuffix)) // no pattern but a name that looks like one is wrong
	if len(found) <= cachesKept {
		return
	}
	age := map[string]int64{}
	for _, path := range found {
		if info, err := os.Lstat(path); err == nil {
			age[path] = info.ModTime().UnixNano()
		}
	}
	slices.SortFunc(found, func(a, b string) int { return cmp.Compare(age[b], age[a]) })
	for _, path := range found[cachesKept:] {
		_ = os.Remove(path) // it is tried again next time
	}
}

// cacheSecret is what tells our own entries from others': the variable's value,
// or a key of the user's own that is made at the first use.
func (a *app) cacheSecret() ([]byte, error) {
	if given := a.lookup(cacheKeyVariable); given != "" {
		return strongEnough([]byte(given), cacheKeyVariable)
	}
	home, err := os.UserConfigDir()
	if err != nil {
		return nil, &audit.Fault{
			Where:   "--cache",
			Problem: audit.Text{ZH: "找不到存放缓存密钥的个人配置文件夹", EN: "there is no personal config directory to keep the cache's key in"},
			Remedy:  audit.Text{ZH: "请设定环境变量 " + cacheKeyVariable, EN: "set the variable " + cacheKeyVariable},
		}
	}
	path := filepath.Join(home, "ninefold", "cache.key")
	var secret []byte
	if _, err = os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		secret, err = a.newSecret(path)
	} else if err == nil {
		secret, err = intake.Read(path, intake.Small)
	}
	if err != nil {
		return nil, unusableCache(path, err)
	}
	return strongEnough(secret, path)
}

func (a *app) newSecret(path string) ([]byte, error) {
	secret := make([]byte, sha256.Size)
	_, _ = rand.Read(secret) // never fails
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	return secret, a.replaceFile(path, output.Bytes(secret))
}

func strongEnough(secret []byte, where string) ([]byte, error) {
	if len(secret) >= shortestKey {
		return secret, nil
	}
	return nil, &audit.Fault{
		Where:   where,
		Problem: audit.Text{ZH: "缓存密钥太短", EN: "the cache's key is too short"},
		Remedy:  audit.Text{ZH: "请用至少 16 个字节", EN: "use at least 16 bytes"},
	}
}

func unusableCache(path string, err error) error {
	if _, told := errors.AsType[*audit.Fault](err); told {
		return err // it has its own words, and its own remedy
	}
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "缓存无法使用：" + err.Error(), EN: "the cache cannot be used: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查位置和权限，或不用 --cache", EN: "check the place and the permissions, or leave --cache out"},
	}
}

// thisBuild tells builds of this program apart, since another one may prepare
// facts differently: by the revision it was built from, or by all of its bytes.
var thisBuild = sync.OnceValue(func() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		about := map[string]string{}
		for _, s := range info.Settings {
			about[s.Key] = s.Value
		}
		if about["vcs.modified"] == "false" && about["vcs.revision"] != "" {
			return about["vcs.revision"]
		}
		if info.Main.Sum != "" {
			return info.Main.Version + info.Main.Sum
		}
	}
	return version + ownBytes()
})

func ownBytes() string {
	path, err := os.Executable()
	if err != nil {
		return rand.Text()
	}
	file, err := os.Open(path) //nolint:gosec // this program
	if err != nil {
		return rand.Text()
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return rand.Text()
	}
	return hex.EncodeToString(sum.Sum(nil))
}
