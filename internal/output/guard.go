package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/windows"
)

// Guard knows every path that a run reads or writes, and refuses targets that
// would destroy something: a file that is read, under whatever name, a place
// that another output goes to, a directory that others take for theirs. It is
// asked before anything is read or written.
type Guard struct {
	read    index
	reals   map[string]string // of directories
	kept    []place           // directories in which nothing of ours may stand
	targets []target
	folders []target // directories that a run puts files of its own into
	sources []place  // directories that are read as a whole
}

// place is where a path leads: its name without links, and the file there.
type place struct {
	named string
	real  string
	info  os.FileInfo // nil: there is none
}

// index finds a place among many, by its name or by the file that is there.
type index struct {
	reals map[string]*place
	files map[identity]*place
	plain []*place // files whose identity cannot be had, to be compared one by one
}

func (x *index) add(p *place) {
	if x.reals == nil {
		x.reals, x.files = map[string]*place{}, map[identity]*place{}
	}
	x.reals[p.real] = p
	if id, ok := identityOf(p.info); ok {
		x.files[id] = p
	} else if p.info != nil {
		x.plain = append(x.plain, p)
	}
}

// find gives the place that is the same; nil where there is none.
func (x *index) find(p *place) *place {
	if found := x.reals[p.real]; found != nil {
		return found
	}
	if id, ok := identityOf(p.info); ok {
		return x.files[id]
	}
	for _, one := range x.plain {
		if p.same(one) {
			return one
		}
	}
	return nil
}

type target struct {
	place
	flag string
	over string // a file that is read and may be replaced all the same
}

// Reads names files that are read. Empty ones count for nothing; a directory is
// one whose files come and go, and is no obstacle by itself.
func (g *Guard) Reads(paths ...string) *Guard {
	for _, path := range paths {
		if path == "" {
			continue
		}
		p := g.placeOf(path)
		if p.info != nil && p.info.IsDir() {
			g.sources = append(g.sources, p)
			continue
		}
		g.read.add(&p)
	}
	return g
}

// Keeps names directories in which every file means something to others, such
// as policies: none may be replaced and none added.
func (g *Guard) Keeps(dirs ...string) *Guard {
	for _, dir := range dirs {
		if dir == "" {
			continue
		}
		if p := g.placeOf(dir); p.info != nil && p.info.IsDir() {
			g.kept = append(g.kept, p)
		} else {
			g.read.add(&p)
		}
	}
	return g
}

// Writes names a file that will be written, and the flag that says so.
func (g *Guard) Writes(flag, path string) *Guard { return g.WritesOver(flag, path, "") }

// WritesOver does so for a file that may take the place of one that is read.
func (g *Guard) WritesOver(flag, path, over string) *Guard {
	if path != "" {
		g.targets = append(g.targets, target{place: g.placeOf(path), flag: flag, over: over})
	}
	return g
}

// Targets names the files of -o.
func (g *Guard) Targets(list []Target) *Guard {
	for _, t := range list {
		g.Writes(t.Flag(), t.Path)
	}
	return g
}

// Fills names a directory that the run puts files of its own into.
func (g *Guard) Fills(flag, dir string) *Guard {
	if dir != "" {
		g.folders = append(g.folders, target{place: g.placeOf(dir), flag: flag})
	}
	return g
}

// Check tells everything that is wrong.
func (g *Guard) Check() error {
	var faults []error
	for i := range g.folders {
		faults = append(faults, g.apart(&g.folders[i]))
	}
	var before index
	for i := range g.targets {
		faults = append(faults, g.free(&g.targets[i], &before))
		before.add(&g.targets[i].place)
	}
	return errors.Join(faults...)
}

// apart refuses a directory that is a source: what is written there would be
// taken for exports by the next run.
func (g *Guard) apart(dir *target) error {
	for i := range g.sources {
		if dir.same(&g.sources[i]) {
			return fault(dir.named, "是数据来源，不能写入别的文件", "is a source, nothing else may be written there", "请换一个文件夹", "name another directory")
		}
	}
	for i := range g.kept {
		if dir.same(&g.kept[i]) || dir.within(&g.kept[i]) {
			return inKept(&dir.place, &g.kept[i])
		}
	}
	return nil
}

func inKept(p, dir *place) error {
	return fault(p.named, "在文件夹 "+dir.named+" 之内，其中的文件各有用处", "lies in "+dir.named+", where every file means something",
		"请写到另一个文件夹", "write it to another directory")
}

// free refuses a target that is taken.
func (g *Guard) free(t *target, before *index) error {
	if wrong := windows.Misnamed(runtime.GOOS, t.named); wrong != nil {
		return wrong
	}
	if read := g.read.find(&t.place); read != nil && !Same(t.over, read.named) {
		return &audit.Fault{
			Where:   t.named,
			Problem: audit.Text{ZH: "输出会盖掉要读取的文件 " + read.named, EN: "the output would replace " + read.named + ", which is to be read"},
			Remedy:  audit.Text{ZH: "请写到另一个文件", EN: "write it to another file"},
		}
	}
	for i := range g.kept {
		if t.within(&g.kept[i]) {
			return inKept(&t.place, &g.kept[i])
		}
	}
	for i := range g.folders {
		if t.within(&g.folders[i].place) {
			return fault(t.named, "在 "+g.folders[i].flag+" 的文件夹之内", "lies in the directory of "+g.folders[i].flag, "请写到另一个文件夹", "write it to another directory")
		}
	}
	if before.find(&t.place) != nil {
		return fault(t.flag, "有两个输出写到同一处："+t.named, "two outputs go to the same place, "+t.named, "请给每个输出各自的文件", "give each output a file of its own")
	}
	return nil
}

// Same reports whether two paths lead to one place, under whatever names.
func Same(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	var g Guard
	one, other := g.placeOf(a), g.placeOf(b)
	return one.same(&other)
}

func (p *place) same(other *place) bool {
	return p.real == other.real || p.info != nil && other.info != nil && os.SameFile(p.info, other.info)
}

func (p *place) within(dir *place) bool {
	below, err := filepath.Rel(dir.real, p.real)
	return err == nil && below != "." && below != ".." && !strings.HasPrefix(below, ".."+string(filepath.Separator))
}

// placeOf asks for the place of a directory once: a run may write many files
// into it.
func (g *Guard) placeOf(path string) place {
	p := place{named: filepath.ToSlash(path)}
	p.info, _ = os.Stat(path) // none: there is nothing that could be destroyed
	if info, err := os.Lstat(path); err == nil && info.Mode()&os.ModeSymlink != 0 {
		p.real = Real(path)
		return p
	}
	dir, base := filepath.Dir(path), filepath.Base(path)
	if base == "." || base == ".." || base == string(filepath.Separator) {
		p.real = Real(path)
		return p
	}
	if g.reals == nil {
		g.reals = map[string]string{}
	}
	if _, known := g.reals[dir]; !known {
		g.reals[dir] = Real(dir)
	}
	p.real = filepath.Join(g.reals[dir], base)
	return p
}

// Real gives the place of a path without links, of which the end may not exist
// yet; as it stands where even that cannot be told.
func Real(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return filepath.Clean(path)
	}
	found, err := filepath.EvalSymlinks(whole)
	switch {
	case err == nil:
		return found
	case errors.Is(err, fs.ErrNotExist) && filepath.Dir(whole) != whole:
		return filepath.Join(Real(filepath.Dir(whole)), filepath.Base(whole))
	}
	return whole
}
