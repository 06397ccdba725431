package dossier

import (
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

func tempDir() string { return filepath.ToSlash(os.TempDir()) }

// deleteOnClose has Windows delete the file with its last handle, also when the
// program is killed.
const deleteOnClose = 0x04000000

// openNameless makes a file that nobody else can open and that is deleted when
// the run ends.
func openNameless() (*os.File, error) {
	for try := 0; ; try++ {
		path := filepath.Join(os.TempDir(), "ninefold-"+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(try))
		name, err := syscall.UTF16PtrFromString(path)
		if err != nil {
			return nil, err
		}
		handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
			syscall.CREATE_NEW, syscall.FILE_ATTRIBUTE_NORMAL|deleteOnClose, 0)
		if err == syscall.ERROR_FILE_EXISTS && try < 100 {
			continue
		}
		if err != nil {
			return nil, &os.PathError{Op: "open", Path: path, Err: err}
		}
		return os.NewFile(uintptr(handle), path), nil
	}
}
