package database

import (
	"net/url"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
)

// largestDSN is more than any DSN has.
const largestDSN = 1 << 16

// secret gives the DSN of a query. Faults name the variable or file it is kept in
// and never what stands there.
func (r *Reader) secret(q Query) (string, error) {
	if q.DSNFile != "" {
		return secretFile(q)
	}
	for _, variable := range r.Environ {
		if name, value, _ := strings.Cut(variable, "="); name == q.DSNEnv && strings.TrimSpace(value) != "" {
			return strings.TrimSpace(value), nil
		}
	}
	return "", &audit.Fault{Where: q.Where, Problem: audit.Textf("环境变量 %s 没有设置", "the environment variable %s is not set", q.DSNEnv),
		Remedy: audit.Textf("请在其中写上数据库的连接串", "set it to the DSN of the database")}
}

// secretFile reads a DSN out of a file that nobody else may read.
func secretFile(q Query) (string, error) {
	info, err := os.Stat(q.DSNFile)
	if err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return "", &audit.Fault{Where: q.Where, Problem: audit.Textf("连接串文件 %[1]s 的权限是 %[2]o，其他人也能读取", "the file of the DSN, %[1]s, has the mode %[2]o: others may read it", q.DSNFile, info.Mode().Perm()),
			Remedy: audit.Textf("请执行 chmod 600 %s", "run chmod 600 %s", q.DSNFile)}
	}
	data, err := intake.Read(q.DSNFile, largestDSN)
	text := strings.TrimSpace(strings.TrimPrefix(string(data), "\ufeff"))
	switch {
	case err != nil:
		return "", &audit.Fault{Where: q.Where, Problem: audit.Textf("连接串文件 %s 无法读取", "the file of the DSN, %s, cannot be read", q.DSNFile), Remedy: audit.Textf("请检查路径和权限", "check its path and mode")}
	case text == "" || strings.ContainsAny(text, "\r\n"):
		return "", &audit.Fault{Where: q.Where, Problem: audit.Textf("连接串文件 %s 应有且只有一行", "the file of the DSN, %s, must hold one line", q.DSNFile), Remedy: audit.Textf("请写上数据库的连接串", "write the DSN of the database into it")}
	}
	return text, nil
}

// parted cuts a DSN where its parts may begin and end.
var parted = regexp.MustCompile(`[\s:/@?&=()'",;]+`)

// scrub takes everything that a DSN says out of a text.
func scrub(text, dsn string) string {
	parts := []string{dsn}
	for _, written := range append(parted.Split(dsn, -1), strings.FieldsFunc(dsn, func(r rune) bool { return strings.ContainsRune("@ ?", r) })...) {
		parts = append(parts, written)
		if plain, err := url.PathUnescape(written); err == nil {
			parts = append(parts, plain)
		}
	}
	if at := strings.LastIndexByte(dsn, '@'); at >= 0 { // a password may hold any sign
		if _, password, ok := strings.Cut(strings.TrimPrefix(dsn[:at], "postgres://"), ":"); ok {
			parts = append(parts, password)
		}
	}
	slices.SortFunc(parts, func(a, b string) int { return len(b) - len(a) })
	for _, part := range parts {
		if len(part) > 1 && !everyday[strings.ToLower(part)] {
			text = strings.ReplaceAll(text, part, "…")
		}
	}
	return text
}

// everyday are words of a DSN that say nothing about anybody.
var everyday = map[string]bool{"tcp": true, "file": true, "sslmode": true, "mode": true, "ro": true, "host": true, "port": true,
	"user": true, "password": true, "dbname": true, "database": true, "true": true, "false": true, "disable": true, "prefer": true, "require": true}
