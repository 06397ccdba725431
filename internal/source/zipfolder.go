package source

import (
	"os"
	"path/filepath"
	"strings"
	"sync"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/source/archive"
)

// A zip archive is read like a folder (SPEC 1b): a path leads on into it.

const zipExtension = ".zip"

// mostArchive is how large an archive may be; only what is read of it is unpacked.
const mostArchive = intake.Huge

// isZip reports whether a name is that of an archive that is read like a folder.
func isZip(name string) bool { return extensionOf(name) == zipExtension }

// inArchive splits a path that leads into an archive on disk.
func inArchive(name string) (zip, entry string, ok bool) {
	name = filepath.ToSlash(name)
	for at, c := range name {
		if c != '/' || !isZip(name[:at]) {
			continue
		}
		if info, err := os.Stat(name[:at]); err == nil && info.Mode().IsRegular() {
			return name[:at], strings.TrimLeft(name[at:], "/"), true
		}
	}
	return "", "", false
}

// zipFolder is an archive whose directory was read. The file is open only while
// somebody reads of it.
type zipFolder struct {
	*archive.Folder
	name string
	info os.FileInfo

	mutex sync.Mutex
	file  *os.File
	users int
}

// ReadAt reads of the archive's file.
func (z *zipFolder) ReadAt(p []byte, at int64) (int, error) {
	z.mutex.Lock()
	file := z.file
	z.mutex.Unlock()
	if file == nil {
		return 0, os.ErrClosed
	}
	return file.ReadAt(p, at)
}

func (z *zipFolder) acquire() error {
	z.mutex.Lock()
	defer z.mutex.Unlock()
	if z.users == 0 {
		file, err := intake.Open(z.name, mostArchive)
		if err != nil {
			return unreachable(z.name, err)
		}
		info, err := file.Stat()
		if err != nil || z.info != nil && !same(z.info, info) {
			_ = file.Close() // nothing is written
			return changed(z.name)
		}
		z.file, z.info = file, info
	}
	z.users++
	return nil
}

func (z *zipFolder) release() {
	z.mutex.Lock()
	defer z.mutex.Unlock()
	if z.users--; z.users == 0 {
		_ = z.file.Close() // nothing is written
		z.file = nil
	}
}

// archive gives an archive, whose directory is read once, to be released when
// enough of it has been read.
func (s *Store) archive(name string) (*zipFolder, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if known, ok := s.archives[name]; ok {
		return known, known.acquire()
	}
	z := &zipFolder{name: name}
	if err := z.acquire(); err != nil {
		return nil, err
	}
	folder, err := archive.OpenFolder(name, z, z.info.Size())
	if is := z.really(folder); is != zipArchive {
		err = &audit.Fault{Where: name, Problem: audit.Textf("实际是%s，不是压缩包", "this is %s, not an archive of exports", is.what), Remedy: is.remedy()}
	}
	if err != nil {
		z.release()
		return nil, err
	}
	z.Folder = folder
	if s.archives == nil {
		s.archives = map[string]*zipFolder{}
	}
	s.archives[name] = z
	return z, nil
}

// really says what an archive is, whose directory may not have been read.
func (z *zipFolder) really(folder *archive.Folder) *content {
	head := make([]byte, 1024)
	n, _ := z.ReadAt(head, 0) // what cannot be read is told when it is opened
	if folder == nil {
		return identify(head[:n])
	}
	if mime, ok := folder.Find("mimetype"); ok {
		if is := identifyZip(append(make([]byte, localName), "mimetype"+string(mime.Head(len(openMime)+20))...)); is != zipArchive {
			return is
		}
	}
	for _, part := range []struct {
		name string
		is   *content
	}{{"xl/workbook.xml", xlsxBook}, {"xl/workbook.bin", binaryBook}, {"word/document.xml", wordDocument}} {
		if _, ok := folder.Find(part.name); ok {
			return part.is
		}
	}
	return zipArchive
}
