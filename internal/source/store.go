package source

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"sync"

	"ninefold/internal/intake"
)

// StandardInput is the source that stands for standard input (SPEC 5).
const StandardInput = "-"

// inputFolder is what paths of standard input begin with. No path on a disk does,
// once it is clean.
const inputFolder = "-//"

// Input is what came from standard input, under the name that says its format.
type Input struct {
	Name string
	Data []byte
}

func (i *Input) path() string { return inputFolder + i.Name }

// Store is where the files of a run lie: on disk, in zip archives on disk, which
// are read like folders, and at most one in memory. A path leads on into an
// archive: exports/资料.zip/走访.xlsx. The zero value is ready, and may be used by
// several goroutines at once.
type Store struct {
	Input *Input // nil: standard input is no source

	mutex    sync.Mutex
	archives map[string]*zipFolder // by path
}

// Place gives the file on disk in which a file is: the archive, or itself; none for
// what is in memory.
func (s *Store) Place(name string) string {
	if s.isInput(name) {
		return ""
	}
	if zip, _, ok := inArchive(name); ok {
		return zip
	}
	return name
}

func (s *Store) isInput(name string) bool { return s.Input != nil && name == s.Input.path() }

// Open is the function Open for a file wherever it lies.
func (s *Store) Open(name string, hint Hint) (*File, error) {
	name = filepath.ToSlash(name)
	if _, _, packed := inArchive(name); !packed && !s.isInput(name) {
		return open(name, hint)
	}
	data, err := s.Read(name, maxFileSize)
	if err != nil {
		return nil, err
	}
	if err := withBytes(name, data); err != nil {
		return nil, err
	}
	return Read(name, data, hint)
}

// Read gives the bytes of a file of at most so many. Every error is a *audit.Fault.
func (s *Store) Read(name string, most int64) ([]byte, error) {
	if s.isInput(name) {
		return s.Input.Data, nil
	}
	zip, entry, packed := inArchive(name)
	if !packed {
		return intake.Read(name, most)
	}
	folder, err := s.archive(zip)
	if err != nil {
		return nil, err
	}
	defer folder.release()
	found, ok := folder.Find(entry)
	if !ok {
		return nil, noEntry(filepath.ToSlash(name))
	}
	data, err := found.Read(most)
	if after, gone := os.Stat(zip); gone != nil || !same(folder.info, after) {
		return nil, changed(zip)
	}
	return data, err
}

// Sum gives the digest of a file's bytes, in hexadecimal.
func (s *Store) Sum(name string) (string, error) {
	sum := sha256.New()
	if s.Place(name) != name {
		data, err := s.Read(name, maxFileSize)
		if err != nil {
			return "", err
		}
		sum.Write(data)
		return hex.EncodeToString(sum.Sum(nil)), nil
	}
	file, err := intake.Open(name, maxFileSize)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }() // nothing is written
	_, err = io.CopyBuffer(sum, struct{ io.Reader }{file}, make([]byte, 1<<18))
	return hex.EncodeToString(sum.Sum(nil)), err
}

// Size is how many bytes a file has, as far as can be seen; 0 where it cannot be.
func (s *Store) Size(name string) int64 {
	if s.isInput(name) {
		return int64(len(s.Input.Data))
	}
	if zip, entry, packed := inArchive(name); packed {
		folder, err := s.archive(zip)
		if err != nil {
			return 0
		}
		defer folder.release()
		if found, ok := folder.Find(entry); ok {
			return found.Size
		}
		return 0
	}
	if info, err := os.Stat(name); err == nil {
		return info.Size()
	}
	return 0
}
