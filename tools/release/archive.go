package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// archive packs files below one folder: for Windows as a zip, elsewhere as a tar.gz.
func (r *release) archive(stem, system string, files []file) error {
	if system == "windows" {
		packed, err := r.zipped(stem, files)
		if err != nil {
			return err
		}
		return r.write(stem+".zip", packed)
	}
	packed, err := r.tarred(stem, files)
	if err != nil {
		return err
	}
	return r.write(stem+".tar.gz", packed)
}

func mode(f file) int64 {
	if f.program {
		return 0o755
	}
	return 0o644
}

func (r *release) tarred(stem string, files []file) ([]byte, error) {
	var packed bytes.Buffer
	compressed, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	archive := tar.NewWriter(compressed)
	for _, f := range files {
		header := tar.Header{Name: stem + "/" + f.name, Mode: mode(f), Size: int64(len(f.content)), ModTime: r.time, Format: tar.FormatPAX}
		if err := archive.WriteHeader(&header); err != nil {
			return nil, err
		}
		if _, err := archive.Write(f.content); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return closed(&packed, compressed)
}

func closed(packed *bytes.Buffer, compressed *gzip.Writer) ([]byte, error) {
	err := compressed.Close()
	return packed.Bytes(), err
}

func (r *release) zipped(stem string, files []file) ([]byte, error) {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for _, f := range files {
		header := zip.FileHeader{Name: stem + "/" + f.name, Method: zip.Deflate, Modified: r.time}
		header.SetMode(os.FileMode(mode(f))) //nolint:gosec // one of two
		out, err := archive.CreateHeader(&header)
		if err != nil {
			return nil, err
		}
		if _, err := out.Write(f.content); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return packed.Bytes(), err
}

// gzipped is a manual page as packages hold it, without name and time.
func gzipped(content []byte) ([]byte, error) {
	var packed bytes.Buffer
	compressed, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := compressed.Write(content); err != nil {
		return nil, err
	}
	return closed(&packed, compressed)
}

// sumsFile is what sha256sum -c reads.
const sumsFile = "SHA256SUMS"

// sums writes the checksum of every file of the release.
func (r *release) sums() error {
	entries, err := os.ReadDir(r.out) // by name
	if err != nil {
		return err
	}
	var lines strings.Builder
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(r.out, entry.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(&lines, "%x  %s\n", sha256.Sum256(content), entry.Name())
	}
	return r.write(sumsFile, []byte(lines.String()))
}
