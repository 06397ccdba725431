package source

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/source/archive"
)

// settingsInArchive is the notice of settings that have no effect where they lie.
const settingsInArchive = "settings_in_archive"

// archive looks through a zip archive as directory does through a directory. A
// folder in which all the rest lies, as is made when a folder is packed, counts for
// the archive itself.
func (d *discovery) archive(at spot, info fs.FileInfo) bool {
	if contains(d.entered, info) {
		return true
	}
	d.entered = append(d.entered, info)
	folder, err := d.store.archive(at.name)
	if err != nil {
		d.faults = append(d.faults, err)
		return true
	}
	defer folder.release()
	found, left := false, len(d.notices)
	root := commonFolder(folder.Entries())
	told := map[string]bool{}
	for _, entry := range folder.Entries() {
		if hiddenEntry(entry.Name) {
			continue
		}
		inner := strings.TrimPrefix(entry.Name, root)
		if first, _, deeper := strings.Cut(inner, "/"); deeper && !d.how.Recursive {
			if d.mayHoldData(at, entry) && !told[first] {
				told[first] = true
				d.ignore(at.at(root+first), subdirectoryIgnored, audit.Textf(
					"压缩包里的子文件夹有数据文件，未读取；如需检查请在配置里写 recursive: true，或解压后单独列出",
					"is a folder of the archive with data files, which were not read; set recursive: true in the config, or unpack it and name it as a source"))
			}
			continue
		}
		found = d.archived(spot{at.name + "/" + entry.Name, at.below + "/" + entry.Name}, entry) || found
	}
	return found || slices.ContainsFunc(d.notices[left:], func(n audit.Notice) bool { return n.Code == audit.OwnOutputCode || n.Code == audit.IgnoredCode })
}

// commonFolder is the folder in which all of an archive lies, with a slash at its
// end; empty where there is none.
func commonFolder(entries []*archive.Entry) string {
	common := ""
	for _, entry := range entries {
		if hiddenEntry(entry.Name) {
			continue
		}
		first, _, deeper := strings.Cut(entry.Name, "/")
		if !deeper || common != "" && common != first+"/" {
			return ""
		}
		common = first + "/"
	}
	return common
}

func hiddenEntry(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), PassedOver)
}

// mayHoldData reports whether an entry in a folder of an archive would be read if
// subfolders were.
func (d *discovery) mayHoldData(at spot, entry *archive.Entry) bool {
	_, readable := formatOf(entry.Name)
	return (readable || unreadable(entry.Name) || isZip(entry.Name)) && !slices.Contains(ownNames, path.Base(entry.Name)) &&
		!d.ignores(spot{at.name + "/" + entry.Name, at.below + "/" + entry.Name})
}

// archived deals with an entry of an archive as entry does with one of a directory.
func (d *discovery) archived(at spot, entry *archive.Entry) bool {
	_, readable := formatOf(entry.Name)
	switch base := path.Base(entry.Name); {
	case d.ignores(at):
		d.passOver(at, audit.IgnoredCode)
		return false
	case slices.Contains(ownNames, base):
		d.ignore(at, settingsInArchive, audit.Textf("压缩包里的设置不起作用；要按它检查，请放到压缩包旁边，或用 --config 指定",
			"holds settings, which have no effect inside an archive; to check by them, put the file beside the archive or name it with --config"))
		return false
	case isZip(base):
		d.faults = append(d.faults, &audit.Fault{Where: at.name, Problem: audit.Textf("是压缩包里的压缩包，不读取", "is an archive inside an archive, which is not read"), Remedy: archive.RemedyUnpack})
	case unreadable(base):
		d.faults = append(d.faults, oldSpreadsheet(at.name))
	case !readable:
		d.ignore(at, fileIgnored, audit.Textf("不是数据文件，未读取", "is no data file and was not read"))
		return false
	default:
		return d.archivedData(at, entry)
	}
	return true
}

// archivedData takes in a data file of an archive, once its directory says that it
// can be read.
func (d *discovery) archivedData(at spot, entry *archive.Entry) bool {
	if err := entry.Check(maxFileSize); err != nil {
		d.faults = append(d.faults, err)
		return true
	}
	if d.unpacked += entry.Size; d.unpacked > archive.MostUnpacked {
		if d.unpacked-entry.Size <= archive.MostUnpacked { // told once
			d.faults = append(d.faults, &audit.Fault{Where: at.name,
				Problem: audit.Textf("与此前的文件一起，从压缩包解出的数据超过 %s", "with the files before it, more than %s would be unpacked from archives", archive.Mebibytes(archive.MostUnpacked)), Remedy: archive.RemedyUnpack})
		}
		return true
	}
	if isOwnArchived(entry) {
		d.passOver(at, audit.OwnOutputCode)
		return false
	}
	d.take(Found{at.name, at.below}, nil)
	return true
}

// isOwnArchived is isOwn for an entry of an archive.
func isOwnArchived(entry *archive.Entry) bool {
	head := entry.Head(ownHead)
	if !bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return looksOwn(head, entry.Size, nil, func() ([]byte, error) { return entry.Read(ownWhole) })
	}
	data, err := entry.Read(maxFileSize)
	return err == nil && isOwnWorkbook(bytes.NewReader(data), entry.Size)
}

// namedEntry takes in a file of an archive that is named itself.
func (d *discovery) namedEntry(zip, name string) {
	folder, err := d.store.archive(zip)
	if err != nil {
		d.faults = append(d.faults, err)
		return
	}
	defer folder.release()
	at := spot{zip + "/" + name, path.Base(zip) + "/" + name}
	entry, ok := folder.Find(name)
	switch {
	case !ok:
		d.faults = append(d.faults, noEntry(at.name))
	case slices.ContainsFunc(d.found, func(f Found) bool { return f.Path == at.name }):
	default:
		d.archived(at, entry)
	}
}

func noEntry(name string) error {
	return &audit.Fault{Where: name, Problem: audit.Textf("压缩包里没有这个文件", "the archive holds no such file"), Remedy: audit.Textf("请检查路径", "check the path")}
}
