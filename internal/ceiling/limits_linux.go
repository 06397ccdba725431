package ceiling

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// limits are all there are: those of the process less what it has taken already,
// and those of the control groups it is in less what they hold.
func limits() []Limit {
	var found []Limit
	space, data := mapped()
	for _, one := range []struct {
		resource int
		name     string
		taken    int64
	}{{syscall.RLIMIT_AS, "RLIMIT_AS", space}, {syscall.RLIMIT_DATA, "RLIMIT_DATA", data}} {
		var r syscall.Rlimit
		if syscall.Getrlimit(one.resource, &r) == nil && r.Cur < math.MaxInt64 {
			found = append(found, Limit{Bytes: max(0, int64(r.Cur)-one.taken), By: one.name})
		}
	}
	return append(found, groups("/proc/self/cgroup", "/sys/fs/cgroup", installed())...)
}

// mapped is how much address space, and how much of it for data, the process has taken.
func mapped() (space, data int64) {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, 0
	}
	for line := range bytes.Lines(text) {
		name, value, _ := strings.Cut(string(line), ":")
		n, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
		switch {
		case err != nil:
		case name == "VmSize":
			space = n << 10
		case name == "VmData":
			data = n << 10
		}
	}
	return space, data
}

// installed is the memory of the machine, beyond which a limit says nothing.
func installed() int64 {
	var info syscall.Sysinfo_t
	if syscall.Sysinfo(&info) != nil {
		return math.MaxInt64
	}
	return int64(info.Totalram) * int64(info.Unit) //nolint:gosec // bytes of memory
}

// groups are the limits of the control groups that a file like /proc/self/cgroup
// lists, of either version and of every group above, as far as they lie below what
// the machine has. Inside a container a group is mostly mounted as the root.
func groups(list, root string, most int64) []Limit {
	text, err := os.ReadFile(list) //nolint:gosec // of the system
	if err != nil {
		return nil
	}
	var found []Limit
	for line := range strings.Lines(string(text)) {
		parts := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(parts) != 3 {
			continue
		}
		dir, maximum, used := root, "memory.max", "memory.current"
		switch {
		case parts[1] == "memory":
			dir, maximum, used = filepath.Join(root, "memory"), "memory.limit_in_bytes", "memory.usage_in_bytes"
		case parts[0] != "0" || parts[1] != "":
			continue
		}
		for at := filepath.Join("/", parts[2]); ; at = filepath.Dir(at) {
			here := filepath.Join(dir, at)
			if limit, ok := number(filepath.Join(here, maximum)); ok && limit < most {
				held, _ := number(filepath.Join(here, used))
				found = append(found, Limit{Bytes: max(0, limit-held+cached(here)), By: filepath.Join(here, maximum), kills: true})
			}
			if at == "/" {
				break
			}
		}
	}
	return found
}

// cached is what a group holds of files, which the system lets go where it must.
func cached(group string) int64 {
	text, err := os.ReadFile(filepath.Join(group, "memory.stat")) //nolint:gosec // of the system
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "total_inactive_file" || name == "inactive_file" && !bytes.Contains(text, []byte("total_inactive_file")) {
			n, _ := strconv.ParseInt(value, 10, 64)
			return n
		}
	}
	return 0
}

// number reads a file that holds one; "max" is none.
func number(path string) (int64, bool) {
	text, err := os.ReadFile(path) //nolint:gosec // of the system
	if err != nil {
		return 0, false
	}
	n, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64)
	return n, err == nil
}

// killings counts how often the system has killed for want of memory in the groups
// of this process.
func killings() int64 {
	var n int64
	text, _ := os.ReadFile("/proc/self/cgroup")
	for line := range strings.Lines(string(text)) {
		parts := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(parts) != 3 {
			continue
		}
		file := "/sys/fs/cgroup/memory.events"
		switch {
		case parts[1] == "memory":
			file = "/sys/fs/cgroup/memory/memory.oom_control"
		case parts[0] != "0":
			continue
		}
		for _, at := range []string{filepath.Join(filepath.Dir(file), parts[2], filepath.Base(file)), file} {
			if text, err := os.ReadFile(at); err == nil { //nolint:gosec // of the system
				n += counted(string(text), "oom_kill")
				break
			}
		}
	}
	return n
}

func counted(text, name string) int64 {
	for line := range strings.Lines(text) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), name+" "); ok {
			n, _ := strconv.ParseInt(value, 10, 64)
			return n
		}
	}
	return 0
}
