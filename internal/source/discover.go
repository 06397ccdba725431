package source

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// The notices that Discover gives.
const (
	subdirectoryIgnored = "subdirectory_ignored"
	fileIgnored         = "file_ignored"
)

// Spreadsheets of kinds that cannot be read. They are never just ignored,
// because they may hold the very rows that are being looked for.
var unreadableExtensions = []string{".xlsb", ".xlt", ".ett", ".fods", ".numbers"}

func unreadable(path string) bool { return slices.Contains(unreadableExtensions, extensionOf(path)) }

func oldSpreadsheet(path string) error {
	return &audit.Fault{
		Where:   path,
		Problem: say("%s 表格无法读取（旧的或其他程序的格式）", "%s spreadsheets cannot be read: an old binary format or another program's", extensionOf(path)),
		Remedy:  say("请用 Excel 或 WPS 打开后另存为 .xlsx", "open it in Excel or WPS and save as .xlsx"),
	}
}

// Discover finds the files that the named sources stand for, in the order of
// the sources: a file stands for itself, a directory for the data files right
// in it, sorted by name. A file that is reached twice is given once. Files of the
// program's own making and those that a pattern says to ignore are left out, unless
// one of ours is all that is named.
// Notices name what was passed over. Everything that is wrong is in err, joined,
// each a *audit.Fault.
func Discover(sources []string, ignore ...string) (paths []string, notices []audit.Notice, err error) {
	d := &discovery{patterns: ignore}
	for _, name := range sources {
		d.source(filepath.ToSlash(name))
	}
	switch {
	case len(d.paths) > 0 || len(d.faults) > 0:
	case len(d.named) > 0:
		d.readNamed()
	case len(sources) > 0:
		d.faults = append(d.faults, &audit.Fault{
			Where:   strings.Join(sources, ", "),
			Problem: say("没有可读取的数据文件：都是本程序自己的文件，或配置的 ignore 写明不读取", "nothing is left to read: all of it is of the program's own making, or ignored by the config"),
			Remedy:  say("请给出有导出数据的文件夹或文件", "name a directory or a file with exports"),
		})
	default:
		d.faults = append(d.faults, &audit.Fault{
			Problem: say("没有指定数据来源", "no source is named"),
			Remedy:  say("请给出一个文件夹或文件", "name a directory or a file"),
		})
	}
	return d.paths, d.notices, errors.Join(d.faults...)
}

// discovery gathers what Discover gives.
type discovery struct {
	paths   []string
	infos   []fs.FileInfo // of paths, to know a file again under another name
	notices []audit.Notice
	faults  []error

	patterns []string      // of what the config says to ignore
	passed   []fs.FileInfo // files that were passed over
	named    []int         // notices of those that are named themselves and of our own making
}

func (d *discovery) source(name string) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		d.faults = append(d.faults, unreachable(name, err))
	case info.IsDir():
		d.directory(name)
	default:
		d.namedFile(name, info)
		d.beside(path.Dir(name))
	}
}

func (d *discovery) namedFile(name string, info fs.FileInfo) {
	notices := len(d.notices)
	if !d.passes(name, info) {
		d.file(name, info)
	} else if len(d.notices) > notices && d.notices[notices].Code == ownOutput {
		d.named = append(d.named, notices)
	}
}

// readNamed reads files of our own making after all: somebody wants to look into them.
func (d *discovery) readNamed() {
	for _, i := range slices.Backward(d.named) {
		d.paths = append(d.paths, d.notices[i].Path)
		d.notices = slices.Delete(d.notices, i, i+1)
	}
	slices.Reverse(d.paths)
}

// beside passes over the settings beside a file that is named, so that it makes no
// difference whether a folder is named or all that is in it.
func (d *discovery) beside(dir string) {
	for _, base := range append(slices.Clone(ownNames), branchesFolder) {
		name := path.Join(dir, base)
		info, err := os.Stat(name)
		switch {
		case err != nil:
		case !info.IsDir():
			d.passes(name, info)
		case base == branchesFolder:
			d.passBranches(name, info)
		}
	}
}

// passes tells of a file that is to be passed over, and reports whether it is one.
func (d *discovery) passes(name string, info fs.FileInfo) bool {
	switch {
	case d.hasPassed(info):
		return true
	case Ignored(d.patterns, name, ""):
		d.passOver(name, ignored)
	case isOwn(name, info):
		d.passOver(name, ownOutput)
	default:
		return false
	}
	d.passed = append(d.passed, info)
	return true
}

func (d *discovery) hasPassed(info fs.FileInfo) bool {
	return slices.ContainsFunc(d.passed, func(known fs.FileInfo) bool { return os.SameFile(known, info) })
}

// file takes in one data file, unless it is there already.
func (d *discovery) file(name string, info fs.FileInfo) {
	for i, known := range d.infos {
		if !os.SameFile(known, info) {
			continue
		}
		if path.Base(d.paths[i]) != path.Base(name) {
			d.ignore(name, fileIgnored, say("与 %s 是同一个文件，只读取一次", "is the same file as %s, which is read once", path.Base(d.paths[i])))
		}
		return
	}
	d.paths = append(d.paths, name)
	d.infos = append(d.infos, info)
}

func (d *discovery) directory(name string) {
	entries, err := os.ReadDir(name)
	if err != nil {
		d.faults = append(d.faults, unreachable(name, err))
		return
	}
	found, left := false, len(d.passed)
	for _, entry := range entries {
		found = d.entry(name, entry.Name()) || found
	}
	if !found && left == len(d.passed) {
		d.faults = append(d.faults, withoutData(name, len(entries)))
	}
}

func withoutData(name string, entries int) error {
	problem := say("文件夹是空的", "is an empty directory")
	if entries > 0 {
		problem = say("文件夹里没有可读取的数据文件", "holds no data files")
	}
	known := strings.Join(Extensions(), " ")
	return &audit.Fault{
		Where: name, Problem: problem,
		Remedy: say("请把导出文件放进来，可读取的扩展名：%s", "put the exports there; known extensions: %s", known),
	}
}

// entry deals with one entry of a directory and reports whether it is, or may
// be, data.
func (d *discovery) entry(dir, base string) bool {
	name := path.Join(dir, base)
	if passedOver(base) {
		return false
	}
	info, err := os.Stat(name)
	_, readable := formatOf(base)
	switch {
	case err == nil && info.IsDir():
		d.subdirectory(name, info)
	case err == nil && d.passes(name, info), err != nil && Ignored(d.patterns, name, ""):
	case unreadable(base):
		d.faults = append(d.faults, oldSpreadsheet(name))
		return true
	case !readable:
		d.ignore(name, fileIgnored, say("不是数据文件，未读取", "is no data file and was not read"))
	case err != nil:
		d.faults = append(d.faults, unreachable(name, err))
		return true
	default:
		d.file(name, info)
		return true
	}
	return false
}

// passedOver reports names that need no mention: hidden files and the lock files
// of Office and WPS.
func passedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$")
}

func (d *discovery) ignore(name, code string, message audit.Text) {
	d.notices = append(d.notices, audit.Notice{Code: code, Path: name, Message: message})
}

func (d *discovery) subdirectory(name string, info fs.FileInfo) {
	if path.Base(name) == branchesFolder {
		d.passBranches(name, info)
	}
	if holdsData(name) {
		d.ignore(name, subdirectoryIgnored, say(
			"子文件夹里有数据文件，未读取；如需检查请单独列出该文件夹",
			"is a subdirectory with data files, which were not read; name it as a source to have them checked"))
	}
}

func isOwnEntry(name string, entry fs.DirEntry) bool {
	info, err := entry.Info()
	return err == nil && isOwn(name, info)
}

// branchesFolder holds the settings of branches, one file each.
const branchesFolder = "branches"

// passBranches tells of the settings of branches in their folder.
func (d *discovery) passBranches(name string, info fs.FileInfo) {
	if files := branchFiles(name); files > 0 && !d.hasPassed(info) {
		d.passOver(name, ownOutput)
		d.notices[len(d.notices)-1].Count = files
		d.passed = append(d.passed, info)
	}
}

func branchFiles(name string) int {
	files, err := os.ReadDir(name)
	if err != nil {
		return 0
	}
	count := 0
	for _, file := range files {
		if ext := extensionOf(file.Name()); ext == ".yaml" || ext == ".yml" {
			count++
		}
	}
	return count
}

var errFound = errors.New("found")

// holdsData looks for a data file anywhere below a directory. One that cannot
// be looked into may hold some.
func holdsData(dir string) bool {
	root, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return true
	}
	err = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir() || passedOver(entry.Name()) || slices.Contains(ownNames, entry.Name()):
		default:
			if _, ok := formatOf(name); ok && !isOwnEntry(name, entry) || unreadable(name) {
				return errFound
			}
		}
		return nil
	})
	return err != nil
}
