package policy

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"

	"ninefold/internal/audit"
)

// How large a bundle may be: requirements are a few kilobytes each.
const (
	// LargestBundle is how many bytes of a bundle, compressed, are worth reading.
	LargestBundle = 16 << 20

	largestUnpacked = 64 << 20
	mostFiles       = 10_000
)

// Bundle opens an OPA bundle (tar.gz) as a tree of policies, named in messages
// as told. With a key, it must be signed and the signature hold; without, it
// must not be signed, so that no signature is passed over in silence. Policies
// see no data but themselves, so a bundle that brings some is refused.
func Bundle(told string, packed []byte, from Publisher) (fs.FS, error) {
	key := from.Key
	names, err := unarchive(packed)
	if err != nil {
		return nil, unusable(told, err)
	}
	signatures, is := signaturesIn(names)
	if err := errors.Join(signed(told, is, key), strayIn(told, names)); err != nil {
		return nil, err
	}
	reader := bundle.NewCustomReader(bundle.NewTarballLoader(bytes.NewReader(packed))).
		WithCapabilities(sandbox()).WithRegoVersion(ast.RegoV1).WithProcessAnnotations(true).
		WithLazyLoadingMode(false).WithSizeLimitBytes(largestUnpacked).WithSkipBundleVerification(key == nil)
	if key != nil {
		verification, err := key.verification(signatures)
		if err != nil {
			return nil, unverified(told, err)
		}
		reader = reader.WithBundleVerificationConfig(verification)
	}
	b, err := reader.Read()
	switch list := (ast.Errors{}); {
	case errors.As(err, &list):
		for _, one := range list {
			if one.Location != nil {
				one.Location.File = path.Join(told, one.Location.File)
			}
		}
		return nil, uncompiled(list)
	case err != nil && key != nil:
		return nil, unverified(told, err)
	case err != nil:
		return nil, unusable(told, &flawed{audit.Text{ZH: "OPA 无法读取：" + err.Error(), EN: "OPA cannot read it: " + err.Error()}})
	case len(b.Data) > 0:
		return nil, unusable(told, &flawed{audit.Text{ZH: "带有数据（data.json）：政策只看 input，不看别的数据", EN: "holds data (data.json): policies see the input and no other data"}})
	}
	if err := from.takes(told, &b); err != nil {
		return nil, err
	}
	return treeOf(told, b.Modules)
}

// flawed is what is wrong with a bundle.
type flawed struct{ audit.Text }

func (f *flawed) Error() string { return f.EN }

func unusable(told string, err error) error {
	problem := audit.Text{ZH: "归档已损坏：" + err.Error(), EN: "the archive is damaged: " + err.Error()}
	if f, ok := errors.AsType[*flawed](err); ok {
		problem = f.Text
	}
	return &audit.Fault{Where: told, Problem: problem,
		Remedy: audit.Text{ZH: "需要 opa build 生成的 OPA 包（tar.gz），内有 .rego 文件", EN: "what is needed is an OPA bundle (tar.gz) of .rego files, as opa build makes"}}
}

func unverified(told string, err error) error {
	return &audit.Fault{Where: told,
		Problem: audit.Text{ZH: "签名核对不通过：" + err.Error(), EN: "the signature does not hold: " + err.Error()},
		Remedy:  audit.Text{ZH: "请向发布者核实这个包和公钥；内容可能被改动过", EN: "ask its publisher about the bundle and the key: it may have been changed"}}
}

// signaturesIn finds the file of signatures, as OPA knows it.
func signaturesIn(files map[string][]byte) ([]byte, bool) {
	for name, content := range files {
		if bundle.IsSignaturesFile(name) {
			return content, true
		}
	}
	return nil, false
}

// strayIn are the files of a bundle that are no part of one.
func strayIn(told string, files map[string][]byte) error {
	var faults []error
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if !slices.Contains([]string{"data.json", "data.yaml", "data.yml"}, path.Base(name)) {
			faults = append(faults, Belongs(path.Join(told, name), name))
		}
	}
	return errors.Join(faults...)
}

func signed(told string, is bool, key *Key) error {
	switch {
	case is && key == nil:
		return &audit.Fault{Where: told,
			Problem: audit.Text{ZH: "这个包有签名，但没有给出公钥，无从核对", EN: "is signed, but there is no key to verify it by"},
			Remedy:  audit.Text{ZH: "请用 --policy-key 文件 给出发布者的公钥（PEM）", EN: "give its publisher's public key (PEM) with --policy-key FILE"}}
	case !is && key != nil:
		return &audit.Fault{Where: told,
			Problem: audit.Text{ZH: "这个包没有签名", EN: "is not signed"},
			Remedy:  audit.Text{ZH: "给出 --policy-key 时只接受有签名的包（opa sign）", EN: "with --policy-key only signed bundles are taken (opa sign)"}}
	}
	return nil
}

// unarchive looks through an archive before anybody else does, and gives the
// content of each file. Whatever is more than plain files in plain folders is
// refused, and so is more than a bundle of policies can need.
func unarchive(packed []byte) (map[string][]byte, error) {
	unzipped, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, &flawed{audit.Text{ZH: "不是 tar.gz 归档", EN: "is not a tar.gz archive"}}
	}
	files, left := map[string][]byte{}, int64(largestUnpacked)
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if err := plainEntry(header); err != nil {
			return nil, err
		}
		if header.Typeflag == tar.TypeDir {
			continue
		}
		content, err := io.ReadAll(io.LimitReader(archive, left+1))
		if err != nil {
			return nil, err
		}
		name := strings.TrimPrefix(path.Clean("/"+header.Name), "/")
		if left -= int64(len(content)); left < 0 || len(files) >= mostFiles {
			return nil, &flawed{audit.Text{
				ZH: fmt.Sprintf("展开后过大（上限 %d MiB、%d个文件）", largestUnpacked>>20, mostFiles),
				EN: fmt.Sprintf("is too large unpacked (at most %d MiB, %d files)", largestUnpacked>>20, mostFiles),
			}}
		}
		if _, twice := files[name]; twice {
			return nil, &flawed{audit.Text{ZH: "文件 " + name + " 重复出现", EN: "holds " + name + " twice"}}
		}
		files[name] = content
	}
	_, err = io.Copy(io.Discard, io.LimitReader(unzipped, left)) // the checksum stands at the end
	return files, err
}

// plainEntry refuses links, devices, ways out of the archive and what is no Rego.
func plainEntry(header *tar.Header) error {
	name := header.Name
	switch {
	case header.Typeflag != tar.TypeReg && header.Typeflag != tar.TypeDir:
		return &flawed{audit.Text{ZH: "其中的 " + name + " 是链接或特殊文件", EN: "holds " + name + ", which is a link or a special file"}}
	case strings.Contains(name, "\\") || strings.Contains("/"+name+"/", "/../"):
		return &flawed{audit.Text{ZH: "其中的 " + name + " 指向归档之外", EN: "holds " + name + ", which leads out of the archive"}}
	case path.Ext(name) == ".wasm":
		return &flawed{audit.Text{ZH: "带有 Wasm（" + name + "）：需要 Rego 原文", EN: "holds Wasm (" + name + "): the Rego itself is needed"}}
	case path.Base(name) == "plan.json":
		return &flawed{audit.Text{ZH: "带有计划（" + name + "）：需要 Rego 原文", EN: "holds a plan (" + name + "): the Rego itself is needed"}}
	case path.Base(name) == "patch.json":
		return &flawed{audit.Text{ZH: "是增量包，需要完整的包", EN: "is a delta bundle: a whole one is needed"}}
	}
	return nil
}

// treeOf is the modules of a bundle as a tree of files.
func treeOf(told string, modules []bundle.ModuleFile) (fs.FS, error) {
	files := map[string][]byte{}
	for _, m := range modules {
		files[strings.TrimPrefix(path.Clean("/"+m.Path), "/")] = m.Raw
	}
	tree, err := inMemory(files)
	return placed{tree, told, true}, err
}

// Folder is the files of a folder, read before, as a tree of policies, named in
// messages as told.
func Folder(told string, files map[string][]byte) (fs.FS, error) {
	tree, err := inMemory(files)
	return placed{tree, told, false}, err
}

// inMemory is files as a tree. They were read once, so that what is looked at is
// what is run.
func inMemory(files map[string][]byte) (fs.FS, error) {
	var packed bytes.Buffer
	archive := zip.NewWriter(&packed)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(files[name]); err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
}
