package main

import (
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/cache"
	"ninefold/internal/dossier"
	"ninefold/internal/intake"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/policies"
)

// keeping is what --cache keeps of verdicts, opened for one run.
type keeping struct {
	cache *cache.Cache
	path  string // of this run's file
	salt  string
}

const (
	cacheKeyVariable = "NINEFOLD_CACHE_KEY"
	cacheSuffix      = ".verdicts"
	cachesKept       = 4 // files of runs that had other policies, periods or days
)

// cached opens what was kept of runs like this one; nil without --cache.
func (a *app) cached(dir string, rules *policy.Set, office *dossier.Office) (*keeping, error) {
	if dir == "" {
		return nil, nil
	}
	secret, err := a.openCache(dir)
	if err != nil {
		return nil, err
	}
	k := &keeping{salt: thisBuild()}
	common := rules.Common(office, k.salt)
	k.path = filepath.Join(dir, hex.EncodeToString(common[:8])+cacheSuffix)
	var content []byte
	if _, missing := os.Stat(k.path); missing == nil {
		content, err = intake.Read(k.path, intake.Huge)
	} else if !errors.Is(missing, fs.ErrNotExist) {
		err = missing
	}
	if err != nil {
		return nil, unusableCache(dir, err)
	}
	k.cache = cache.Read(content, secret)
	return k, nil
}

// unmasked gives the directory of --cache, none where a run masks: what is kept of
// verdicts names people, whatever its own key.
func (a *app) unmasked(dir string) string {
	if dir == "" || a.masking == nil {
		return dir
	}
	fmt.Fprintln(a.stderr, "ninefold: "+a.say("隐去姓名时不使用 --cache：缓存里有姓名", "--cache is not used where names are masked: it would hold them"))
	return ""
}

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

// options say what the judge keeps: what the requirements say that came with the
// program. One from outside might use the numbers of rows for anything.
func (k *keeping) options(rules *policy.Set) policy.Keeping {
	if k == nil {
		return policy.Keeping{}
	}
	keep := policy.Keeping{In: k.cache, Salt: k.salt}
	for _, r := range rules.Requirements {
		if _, err := fs.Stat(policies.Files, strings.ReplaceAll(r.ID, ".", "/")+".rego"); err == nil {
			keep.Rules = append(keep.Rules, r.ID)
		}
	}
	return keep
}

// save writes what is kept and clears the oldest files away.
func (a *app) save(k *keeping) error {
	if k == nil {
		return nil
	}
	if err := a.replaceFile(k.path, k.cache.Write); err != nil {
		return err
	}
	tidyCache(k.path, cacheSuffix)
	return nil
}

// tidyCache clears away the oldest of the files of a kind beside one.
func tidyCache(path, suffix string) {
	found, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+suffix)) // no pattern but a name that looks like one is wrong
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
