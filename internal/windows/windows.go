// Package windows knows what Windows does to names, arguments and files that other
// systems do not: names of variables in any case, wildcards that its shell hands on
// as they are, a backslash that swallows a quote, files that a program keeps to
// itself, names that mean devices. All of it goes by a system that is named, so
// that it can be tried anywhere. It refuses to know what files are for.
package windows

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"

	"ninefold/internal/audit"
)

// Name is what Go calls the system (runtime.GOOS).
const Name = "windows"

// What Windows answers where a file cannot be opened or replaced.
const (
	accessDenied     = syscall.Errno(5)
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
)

// Environ gives the variables of the environment (as os.Environ has them) under the
// names by which a program may look for them: under Windows, where case does not
// matter, in capitals.
func Environ(system string, environ []string) []string {
	if system != Name {
		return environ
	}
	named := make([]string, len(environ))
	for i, entry := range environ {
		name, value, found := strings.Cut(entry, "=")
		if named[i] = entry; found && name != "" { // =C:=C:\books is the shell's own
			named[i] = strings.ToUpper(name) + "=" + value
		}
	}
	return named
}

// Variable is the name by which Environ gives a variable.
func Variable(system, name string) string {
	if system == Name {
		return strings.ToUpper(name)
	}
	return name
}

// Unreadable says why Windows does not let a file be read; nil where it is for a
// reason that other systems have too.
func Unreadable(system, path string, err error) *audit.Fault {
	if system != Name {
		return nil
	}
	if isHeld(err) {
		return fault(path, "正被其他程序占用，无法读取", "cannot be read: another program has it open",
			"请在 Excel 或 WPS 中保存并关闭该文件后重试", "save and close it in Excel or WPS, then try again")
	}
	return misnamed(path)
}

// Unwritable says why Windows does not let a file be written or replaced; nil where
// it is for a reason that other systems have too.
func Unwritable(system, path string, err error) *audit.Fault {
	if system != Name {
		return nil
	}
	if wrong := misnamed(path); wrong != nil {
		return wrong
	}
	switch {
	case isHeld(err):
		return fault(path, "正被其他程序占用，无法写入", "cannot be written: another program has it open",
			"请在 Excel 或 WPS 中关闭该文件后重试，或写到另一个文件", "close it in Excel or WPS and try again, or write to another file")
	case errors.Is(err, accessDenied), errors.Is(err, fs.ErrPermission):
		return fault(path, "无法写入：正在 Excel 或 WPS 中打开，是只读文件，或没有权限", "cannot be written: it is open in Excel or WPS, is read-only, or permission is denied",
			"请关闭该文件、取消只读，或写到另一个文件", "close it, make it writable, or write to another file")
	}
	return nil
}

// Misnamed says why Windows can have no file of a path, though nothing was tried yet.
func Misnamed(system, path string) *audit.Fault {
	if system != Name {
		return nil
	}
	return misnamed(path)
}

func isHeld(err error) bool {
	code, ok := errors.AsType[syscall.Errno](err)
	return ok && (code == sharingViolation || code == lockViolation)
}

// misnamed finds a name that means a device, and a quote, which no name has.
func misnamed(path string) *audit.Fault {
	if strings.Contains(path, `"`) {
		return fault(path, `路径里有引号：引号前的 \ 使命令行把引号和其后的内容都当成了路径`, `the path holds a quote: the backslash before it made the quote, and all behind it, part of the path`,
			`请去掉文件夹末尾的 \，如 "C:\books"`, `leave the last backslash of the folder out, as in "C:\books"`)
	}
	for _, element := range strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' }) {
		if isDevice(element) {
			return fault(path, "“"+element+"”在 Windows 中是设备名，不能用作文件名", `"`+element+`" is the name of a device under Windows, which no file can have`,
				"请换一个名称，如在前面加上年度", "give it another name, such as one that begins with the year")
		}
	}
	return nil
}

// devices are the names that Windows keeps for itself, but for those with a number.
var devices = []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}

// isDevice reports a name that means a device, whatever stands behind its first dot.
func isDevice(element string) bool {
	name, _, _ := strings.Cut(element, ".")
	name, _, _ = strings.Cut(name, ":")
	name = strings.ToUpper(strings.TrimRight(name, " "))
	if slices.Contains(devices, name) {
		return true
	}
	for _, port := range []string{"COM", "LPT"} {
		if number, found := strings.CutPrefix(name, port); found && strings.Contains("0123456789¹²³", number) && len([]rune(number)) == 1 {
			return true
		}
	}
	return false
}

func fault(where, zh, en, whatZH, whatEN string) *audit.Fault {
	return &audit.Fault{Where: where, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: whatZH, EN: whatEN}}
}
