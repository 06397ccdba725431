package dossier

import (
	"errors"
	"sync"

	"ninefold/internal/audit"
)

// vault keeps the packed rows of all tables: in memory as far as its budget
// goes, the others in a spill file.
type vault struct {
	budget int64 // bytes; 0: no bound
	held   int64 // in memory
	spill  *spill
}

// keep takes in a packed block of a table that may be spilled.
func (v *vault) keep(b *block) {
	if v == nil || v.budget <= 0 {
		return
	}
	size := int64(len(b.bytes))
	if v.held+size <= v.budget {
		v.held += size
		return
	}
	b.at, b.size, b.bytes = v.file().write(b.bytes), len(b.bytes), nil
	b.spill = v.spill
}

// release takes a block out that is about to be replaced.
func (v *vault) release(b *block) {
	if v != nil {
		v.held -= int64(len(b.bytes))
	}
}

// file gives the spill file, which is made when first needed.
func (v *vault) file() *spill {
	if v.spill == nil {
		v.spill = newSpill()
	}
	return v.spill
}

// spilled reports whether some rows found no room in memory.
func (v *vault) spilled() bool { return v != nil && v.spill != nil }

// err is what went wrong with the spill file, nil if nothing did.
func (v *vault) err() error {
	if !v.spilled() {
		return nil
	}
	return v.spill.failure()
}

// spill is a file of rows that only this run can read and that is gone with it,
// however it ends: it has no name. The first error sticks; whoever works with
// what was read asks for it before the results go anywhere.
type spill struct {
	file spillFile
	size int64

	mutex sync.Mutex
	fault error
}

// spillFile is a file without a name.
type spillFile interface {
	WriteAt(p []byte, at int64) (int, error)
	ReadAt(p []byte, at int64) (int, error)
}

func newSpill() *spill {
	file, err := openNameless()
	s := &spill{file: file}
	if err != nil {
		s.file = noFile{}
		s.fail(err)
	}
	return s
}

var errNoFile = errors.New("there is no spill file")

// noFile stands in for a file that could not be made.
type noFile struct{}

func (noFile) WriteAt([]byte, int64) (int, error) { return 0, errNoFile }
func (noFile) ReadAt([]byte, int64) (int, error)  { return 0, errNoFile }

// write adds bytes to the file and says where they stand.
func (s *spill) write(p []byte) (at int64) {
	at = s.size
	s.size += int64(len(p))
	if _, err := s.file.WriteAt(p, at); err != nil {
		s.fail(err)
	}
	return at
}

// read fills p with what stands at a place; with zeros after an error.
func (s *spill) read(p []byte, at int64) {
	if _, err := s.file.ReadAt(p, at); err != nil {
		clear(p)
		s.fail(err)
	}
}

func (s *spill) fail(err error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.fault == nil {
		s.fault = &audit.Fault{
			Where:   tempDir(),
			Problem: both("无法使用临时文件："+err.Error(), "temporary files cannot be used: "+err.Error()),
			Remedy: both("请腾出磁盘空间、用 TMPDIR 指定另一个文件夹，或调高 --memory",
				"make room, name another directory with TMPDIR, or allow more --memory"),
		}
	}
}

func (s *spill) failure() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.fault
}
