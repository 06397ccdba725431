package policyfiles

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/policy"
)

// How much a folder of policies may hold: requirements are a few kilobytes each.
const (
	mostPolicyBytes   = 16 << 20
	mostPolicyFiles   = 2000
	deepestPolicyPath = 16
)

// Folder is a folder of policies, read once and whole, so that what is checked is
// what is run. Links are followed, as in folders that are mounted from a config
// map; what is hidden is not read.
type Folder struct {
	Places []string // of the files on the disk

	told   string
	files  map[string][]byte // by path in the folder
	met    []metFile
	left   int64
	faults []error
}

// metFile is a file or folder that was met already, and by what name.
type metFile struct {
	info fs.FileInfo
	told string
}

// ReadFolder reads a folder, and refuses whatever in it is not a policy. All that is
// wrong is told at once, each an *audit.Fault.
func ReadFolder(dir string) (*Folder, error) {
	f := &Folder{told: filepath.ToSlash(dir), files: map[string][]byte{}, left: mostPolicyBytes}
	if info, err := os.Stat(dir); err == nil {
		f.met = append(f.met, metFile{info, f.told})
	}
	f.folder(dir, "", 0)
	return f, errors.Join(f.faults...)
}

func (f *Folder) fault(name, zh, en, remedyZH, remedyEN string) {
	f.faults = append(f.faults, &audit.Fault{
		Where: path.Join(f.told, name), Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN},
	})
}

func (f *Folder) folder(dir, below string, depth int) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		f.faults = append(f.faults, intake.Refused(path.Join(f.told, below), err))
		return
	}
	if depth > deepestPolicyPath {
		f.fault(below, "文件夹嵌套过深", "lies too deep", "政策只需一两层文件夹", "policies need a level or two of folders")
		return
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		name := path.Join(below, entry.Name())
		place := filepath.Join(dir, entry.Name())
		info, err := os.Stat(place) // of what a link leads to
		switch {
		case err != nil:
			f.faults = append(f.faults, intake.Refused(path.Join(f.told, name), err))
		case f.again(name, info):
		case info.IsDir():
			f.folder(place, name, depth+1)
		default:
			f.file(place, name)
		}
	}
}

// again refuses a file or folder that was met already under another name: it
// would be read twice, or without an end.
func (f *Folder) again(name string, info fs.FileInfo) bool {
	i := slices.IndexFunc(f.met, func(one metFile) bool { return os.SameFile(one.info, info) })
	if i >= 0 {
		f.fault(name, "与 "+f.met[i].told+" 是同一个文件或文件夹", "is the same file or folder as "+f.met[i].told, "请只保留一个", "keep one of them")
		return true
	}
	f.met = append(f.met, metFile{info, path.Join(f.told, name)})
	return false
}

func (f *Folder) file(place, name string) {
	told := path.Join(f.told, name)
	if err := policy.Belongs(told, name); err != nil {
		f.faults = append(f.faults, err)
		return
	}
	if len(f.files) >= mostPolicyFiles {
		if len(f.files) == mostPolicyFiles {
			f.fault(name, fmt.Sprintf("文件过多（上限 %d 个）", mostPolicyFiles), fmt.Sprintf("is one file too many (at most %d)", mostPolicyFiles), "", "")
			f.files[name] = nil
		}
		return
	}
	text, err := intake.Read(place, min(policy.LargestFile, f.left))
	if err != nil {
		f.faults = append(f.faults, relocated(err, told))
		return
	}
	f.left -= int64(len(text))
	f.files[name] = text
	f.Places = append(f.Places, place)
}

// relocated tells a fault by the name that the user knows a file by.
func relocated(err error, told string) error {
	if fault, ok := errors.AsType[*audit.Fault](err); ok {
		moved := *fault
		moved.Where = told
		return &moved
	}
	return err
}
