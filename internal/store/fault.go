package store

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"

	"ninefold/internal/audit"
)

func refusal(path string, problem, remedy audit.Text) error {
	return &audit.Fault{Where: filepath.ToSlash(path), Problem: problem, Remedy: remedy}
}

// What is wrong with a file that SQLite itself has no code for.
var (
	errOwned     = errors.New("another program has the file open")
	errUnsound   = errors.New("the file is damaged")
	errForeign   = errors.New("the file is a database of another program")
	errNewer     = errors.New("the file was written by a later version")
	errUnlearned = errors.New("the file is empty or was begun by another program")
)

// unreachable puts into words why a file cannot be opened or made.
func unreachable(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refusal(path, audit.Textf("不存在，或所在的文件夹不存在", "does not exist, or its directory does not"), audit.Textf("请检查路径", "check the path"))
	case errors.Is(err, syscall.ENOSPC):
		return diskFull(path)
	}
	return notWritable(path)
}

func diskFull(path string) error {
	return refusal(path, audit.Textf("磁盘已满，这一次没有保存；以前保存的都在", "the disk is full: this was not saved, and all that was saved before is there"), audit.Textf("请腾出空间后再存", "make room and save it again"))
}

func notWritable(path string) error {
	return refusal(path, audit.Textf("不能写入", "cannot be written"), audit.Textf("请检查文件和文件夹的权限，以及磁盘是否只读", "check the permissions of the file and its directory, and whether the disk is read-only"))
}

// Codes of SQLite, less what they say further.
const (
	codePerm     = 3
	codeBusy     = 5
	codeLocked   = 6
	codeReadOnly = 8
	codeIO       = 10
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeNotADB   = 26
)

// troubleWith puts what went wrong with a file into words of its own, each with what to do.
func troubleWith(path string, err error) error {
	if err == nil {
		return nil
	}
	if _, told := errors.AsType[*audit.Fault](err); told {
		return err
	}
	switch {
	case errors.Is(err, errOwned):
		return refusal(path, audit.Textf("正被另一个 ninefold serve 使用", "another ninefold serve has it open"), audit.Textf("请关闭那一个，或另用一个文件", "end that one, or keep this in another file"))
	case errors.Is(err, errUnsound):
		return damaged(path)
	case errors.Is(err, errForeign):
		return refusal(path, audit.Textf("是别的程序的数据库", "is a database of another program"), audit.Textf("请另给一个文件；原文件没有改动", "name another file; this one was not touched"))
	case errors.Is(err, errNewer):
		return refusal(path, audit.Textf("由更新版本的 ninefold 写成", "was written by a later version of ninefold"), audit.Textf("请用那个版本打开；原文件没有改动", "open it with that version; it was not touched"))
	case errors.Is(err, errUnlearned):
		return refusal(path, audit.Textf("里面没有 ninefold 保存的内容", "holds nothing that ninefold kept"), audit.Textf("请给出 ninefold serve --keep 的文件", "name the file of ninefold serve --keep"))
	}
	if known, ok := errors.AsType[*sqlite.Error](err); ok {
		return byCode(path, known, err)
	}
	return err
}

func byCode(path string, known *sqlite.Error, err error) error {
	switch known.Code() & 0xff {
	case codeBusy, codeLocked:
		return refusal(path, audit.Textf("正被另一个程序锁住，这一次没有保存", "another program has it locked: this was not saved"), audit.Textf("请关闭打开它的程序（如数据库工具）后重试", "close the program that has it open, such as a database tool, and try again"))
	case codePerm, codeReadOnly, codeCantOpen:
		return notWritable(path)
	case codeFull:
		return diskFull(path)
	case codeIO:
		if errors.Is(err, syscall.ENOSPC) {
			return diskFull(path)
		}
		return refusal(path, audit.Textf("读写磁盘出错，这一次没有保存", "the disk failed to read or write: this was not saved"), audit.Textf("请检查磁盘，并用 ninefold serve --backup 另存一份", "check the disk, and save a copy with ninefold serve --backup"))
	case codeCorrupt, codeNotADB:
		return damaged(path)
	}
	return err
}

func damaged(path string) error {
	return refusal(path, audit.Textf("已损坏，或不是数据库", "is damaged, or is no database"), audit.Textf("原文件没有改动；请改用最近的备份（ninefold serve --backup 所存）", "it was not touched; use the latest backup (made with ninefold serve --backup)"))
}
