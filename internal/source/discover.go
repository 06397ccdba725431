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
		Problem: audit.Textf("%s 表格无法读取（旧的或其他程序的格式）", "%s spreadsheets cannot be read: an old binary format or another program's", extensionOf(path)),
		Remedy:  audit.Textf("请用 Excel 或 WPS 打开后另存为 .xlsx", "open it in Excel or WPS and save as .xlsx"),
	}
}

// Search says how sources are looked through.
type Search struct {
	Ignore    []string // patterns of what is no data (ignore: in the config)
	Recursive bool     // subfolders are read too (recursive: in the config)
}

// Discover is Find for files on disk, without subfolders.
func Discover(sources []string, ignore ...string) (paths []string, notices []audit.Notice, err error) {
	found, notices, err := new(Store).Find(sources, Search{Ignore: ignore})
	return found.Paths(), notices, err
}

// Find finds the files that the named sources stand for, in the order of the
// sources: a file stands for itself, a directory and a zip archive for the data
// files right in it, sorted by name. A file that is reached twice is given once.
// Files of the program's own making and those that a pattern says to ignore are
// left out, unless one of ours is all that is named.
// Notices name what was passed over, by its path below the source. Everything that
// is wrong is in err, joined, each a *audit.Fault.
func (s *Store) Find(sources []string, how Search) (List, []audit.Notice, error) {
	d := &discovery{store: s, how: how}
	for _, name := range sources {
		d.source(filepath.ToSlash(name))
	}
	switch {
	case len(d.found) > 0 || len(d.faults) > 0:
	case len(d.named) > 0:
		d.readNamed()
	case len(sources) > 0:
		d.faults = append(d.faults, &audit.Fault{
			Where:   strings.Join(sources, ", "),
			Problem: audit.Textf("没有可读取的数据文件：都是本程序自己的文件，或配置的 ignore 写明不读取", "nothing is left to read: all of it is of the program's own making, or ignored by the config"),
			Remedy:  audit.Textf("请给出有导出数据的文件夹或文件", "name a directory or a file with exports"),
		})
	default:
		d.faults = append(d.faults, &audit.Fault{
			Problem: audit.Textf("没有指定数据来源", "no source is named"),
			Remedy:  audit.Textf("请给出一个文件夹或文件", "name a directory or a file"),
		})
	}
	return d.found, d.notices, errors.Join(d.faults...)
}

// discovery gathers what Find gives.
type discovery struct {
	store *Store
	how   Search

	found   List
	infos   []fs.FileInfo // of found, to know a file again under another name; nil: in an archive or in memory
	notices []audit.Notice
	faults  []error

	entered  []fs.FileInfo // directories that were looked through
	passed   []fs.FileInfo // files that were passed over
	named    []namedOwn    // files of our own making that are named themselves
	unpacked int64         // bytes of what is read of archives
}

// namedOwn is a file of our own making that is named itself, and which notice
// tells of it.
type namedOwn struct {
	found  Found
	notice int
}

// spot is a file or a directory where it lies.
type spot struct {
	name  string // its path
	below string // its path below the source
}

func (s spot) at(base string) spot { return spot{path.Join(s.name, base), path.Join(s.below, base)} }

func (d *discovery) source(name string) {
	if name == StandardInput {
		d.standardInput()
		return
	}
	info, err := os.Stat(name)
	zip, entry, packed := inArchive(name)
	switch {
	case err != nil && packed:
		d.namedEntry(zip, entry)
	case err != nil:
		d.faults = append(d.faults, unreachable(name, err))
	case info.IsDir():
		if !d.directory(spot{name, ""}, info) && len(d.faults) == 0 {
			d.faults = append(d.faults, withoutData(name))
		}
	default:
		d.namedFile(spot{name, path.Base(name)}, info)
		d.beside(path.Dir(name))
	}
}

func (d *discovery) standardInput() {
	fault := &audit.Fault{Where: StandardInput, Remedy: audit.Textf("请把数据经标准输入送入，并用 --stdin-name 写明文件名，如 --stdin-name visits.csv", "pipe a file to the program and say what it is called, as in --stdin-name visits.csv")}
	switch in := d.store.Input; {
	case in == nil:
		fault.Problem = audit.Textf("没有说明标准输入是什么文件", "standard input is a source, but nothing says which file it is")
	case slices.ContainsFunc(d.found, func(f Found) bool { return f.Path == in.path() }):
		fault.Problem = audit.Textf("标准输入只能作为一个来源", "standard input can be one source only")
		fault.Remedy = audit.Textf("请把其余的存成文件", "save the others as files")
	default:
		d.take(Found{in.path(), in.Name}, nil)
		return
	}
	d.faults = append(d.faults, fault)
}

func (d *discovery) take(found Found, info fs.FileInfo) {
	d.found, d.infos = append(d.found, found), append(d.infos, info)
}

func (d *discovery) namedFile(at spot, info fs.FileInfo) {
	notices := len(d.notices)
	switch {
	case d.passes(at, info):
		if len(d.notices) > notices && d.notices[notices].Code == audit.OwnOutputCode {
			d.named = append(d.named, namedOwn{Found{at.name, at.below}, notices})
		}
	case isZip(at.name) && info.Mode().IsRegular():
		if !d.archive(at, info) && len(d.faults) == 0 {
			d.faults = append(d.faults, withoutData(at.name))
		}
	default:
		d.file(at, info)
	}
}

// readNamed reads files of our own making after all: somebody wants to look into them.
func (d *discovery) readNamed() {
	for _, own := range slices.Backward(d.named) {
		d.notices = slices.Delete(d.notices, own.notice, own.notice+1)
	}
	for _, own := range d.named {
		d.take(own.found, nil)
	}
}

// beside passes over the settings beside a file that is named, so that it makes no
// difference whether a folder is named or all that is in it.
func (d *discovery) beside(dir string) {
	for _, base := range append(slices.Clone(ownNames), branchesFolder) {
		at := spot{path.Join(dir, base), base}
		info, err := os.Stat(at.name)
		switch {
		case err != nil:
		case !info.IsDir():
			d.passes(at, info)
		case base == branchesFolder:
			d.passBranches(at, info)
		}
	}
}

// passes tells of a file that is to be passed over, and reports whether it is one.
func (d *discovery) passes(at spot, info fs.FileInfo) bool {
	switch {
	case d.hasPassed(info):
		return true
	case d.ignores(at):
		d.passOver(at, audit.IgnoredCode)
	case isOwn(at.name, info):
		d.passOver(at, audit.OwnOutputCode)
	default:
		return false
	}
	d.passed = append(d.passed, info)
	return true
}

// ignores reports whether the config says that a file is no data.
func (d *discovery) ignores(at spot) bool {
	return Ignored(d.how.Ignore, at.name, "") || Ignored(d.how.Ignore, at.below, "")
}

func (d *discovery) hasPassed(info fs.FileInfo) bool { return contains(d.passed, info) }

func contains(infos []fs.FileInfo, info fs.FileInfo) bool {
	return slices.ContainsFunc(infos, func(known fs.FileInfo) bool { return os.SameFile(known, info) })
}

// file takes in one data file, unless it is there already.
func (d *discovery) file(at spot, info fs.FileInfo) {
	for i, known := range d.infos {
		if known == nil || !os.SameFile(known, info) {
			continue
		}
		if path.Base(d.found[i].Path) != path.Base(at.name) {
			d.ignore(at, fileIgnored, audit.Textf("与 %s 是同一个文件，只读取一次", "is the same file as %s, which is read once", path.Base(d.found[i].Path)))
		}
		return
	}
	d.take(Found{at.name, at.below}, info)
}

// directory looks through a directory, and reports whether there is, or may be,
// data in it. One that was looked through is not entered again, by whatever links
// it is reached.
func (d *discovery) directory(at spot, info fs.FileInfo) bool {
	if contains(d.entered, info) {
		return true
	}
	d.entered = append(d.entered, info)
	entries, err := os.ReadDir(at.name)
	if err != nil {
		d.faults = append(d.faults, unreachable(at.name, err))
		return true
	}
	found, left := false, len(d.passed)
	for _, entry := range entries {
		found = d.entry(at.at(entry.Name())) || found
	}
	return found || left < len(d.passed)
}

func withoutData(name string) error {
	problem := audit.Textf("文件夹里没有可读取的数据文件", "holds no data files")
	if entries, err := os.ReadDir(name); err == nil && len(entries) == 0 {
		problem = audit.Textf("文件夹是空的", "is an empty directory")
	}
	known := strings.Join(Extensions(), " ")
	return &audit.Fault{
		Where: name, Problem: problem,
		Remedy: audit.Textf("请把导出文件放进来，可读取的扩展名：%s", "put the exports there; known extensions: %s", known),
	}
}

// entry deals with one entry of a directory and reports whether it is, or may
// be, data.
func (d *discovery) entry(at spot) bool {
	base := path.Base(at.name)
	if PassedOver(base) {
		return false
	}
	info, err := os.Stat(at.name)
	_, readable := formatOf(base)
	switch {
	case err == nil && info.IsDir():
		return d.subdirectory(at, info)
	case err == nil && d.passes(at, info), err != nil && d.ignores(at):
		return false
	case unreadable(base):
		d.faults = append(d.faults, oldSpreadsheet(at.name))
	case !readable && !isZip(base):
		d.ignore(at, fileIgnored, audit.Textf("不是数据文件，未读取", "is no data file and was not read"))
		return false
	case err != nil:
		d.faults = append(d.faults, unreachable(at.name, err))
	default:
		return d.dataFile(at, info)
	}
	return true
}

// dataFile takes in a file in a directory, or the files of an archive.
func (d *discovery) dataFile(at spot, info fs.FileInfo) bool {
	if !isZip(at.name) || !info.Mode().IsRegular() {
		d.file(at, info)
		return true
	}
	found := d.archive(at, info)
	if !found {
		d.ignore(at, fileIgnored, audit.Textf("压缩包里没有数据文件", "is an archive without data files"))
	}
	return found
}

// PassedOver reports names that need no mention: hidden files, the lock files of
// Office and WPS, and what a Mac adds to archives.
func PassedOver(base string) bool {
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || base == "__MACOSX"
}

func (d *discovery) ignore(at spot, code string, message audit.Text) {
	d.notices = append(d.notices, audit.Notice{Code: code, Path: at.below, Message: message})
}

// subdirectory enters a directory in another, or tells that it holds data. It
// reports whether there is, or may be, data in it that is read.
func (d *discovery) subdirectory(at spot, info fs.FileInfo) bool {
	if path.Base(at.name) == branchesFolder {
		d.passBranches(at, info)
	}
	inside := spot{at.name + "/", at.below + "/"}
	switch {
	case d.ignores(at) || d.ignores(inside):
		if holdsData(at.name) {
			d.passOver(at, audit.IgnoredCode)
		}
	case d.how.Recursive && strings.Count(at.below, "/") >= mostFolders:
		d.faults = append(d.faults, &audit.Fault{Where: at.name, Problem: audit.Textf("文件夹嵌套超过 %d 层", "lies more than %d folders deep", mostFolders), Remedy: audit.Textf("请单独列出里层的文件夹", "name the inner folder as a source")})
	case d.how.Recursive:
		return d.directory(at, info)
	case holdsData(at.name):
		d.ignore(at, subdirectoryIgnored, audit.Textf(
			"子文件夹里有数据文件，未读取；如需检查请单独列出该文件夹，或在配置里写 recursive: true",
			"is a subdirectory with data files, which were not read; name it as a source to have them checked, or set recursive: true in the config"))
	}
	return false
}

// mostFolders is how deep folders may lie within each other.
const mostFolders = 64

func isOwnEntry(name string, entry fs.DirEntry) bool {
	info, err := entry.Info()
	return err == nil && isOwn(name, info)
}

// branchesFolder holds the settings of branches, one file each.
const branchesFolder = "branches"

// passBranches tells of the settings of branches in their folder.
func (d *discovery) passBranches(at spot, info fs.FileInfo) {
	if files := branchFiles(at.name); files > 0 && !d.hasPassed(info) {
		d.passOver(at, audit.OwnOutputCode)
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
		case entry.IsDir() || PassedOver(entry.Name()) || slices.Contains(ownNames, entry.Name()):
		default:
			if _, ok := formatOf(name); ok && !isOwnEntry(name, entry) || unreadable(name) || isZip(name) {
				return errFound
			}
		}
		return nil
	})
	return err != nil
}
