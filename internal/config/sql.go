package config

import (
	"fmt"

	"ninefold/internal/audit"
	"ninefold/internal/layout"
	"ninefold/internal/spelling"
)

// drivers are the databases that are read. A test holds them to those that are.
var drivers = []string{"sqlite", "postgres", "mysql"}

// fileOrSQL makes sure that an entry says which of the two it is about, and takes
// the query over.
func (l *loader) fileOrSQL(m *Mapping, v *value, i int, taken map[string]int) {
	name := fmt.Sprintf("sources[%d]", i+1)
	file, q := v.field("file"), v.field("sql")
	switch {
	case file == nil && q == nil:
		l.add(v.at, audit.Textf("缺少 %s.file", "%s.file is missing", name),
			audit.Text{EN: "add file: the file's name, or sql: a query of a database", ZH: "请补上 file：文件名，或 sql：数据库查询"})
	case file != nil && q != nil:
		l.add(q.at, audit.Text{EN: "there are both file and sql", ZH: "file 和 sql 同时出现"}, audit.Text{EN: "keep one of the two", ZH: "请只保留一个"})
	case q.there():
		l.query(m, v, q, taken)
	}
}

// query takes a query over. What only files have is refused beside it.
func (l *loader) query(m *Mapping, v, q *value, taken map[string]int) {
	for _, key := range []string{"sheet", "header_row", "header_rows", "encoding", "form", "groups"} {
		if one := v.field(key); one != nil {
			l.add(one.at, audit.Textf("数据库查询没有 %s", "a query has no %s", key), audit.Text{EN: "take it out", ZH: "请删去"})
		}
	}
	if v.field("table") == nil {
		l.add(q.at, audit.Text{EN: "the table that the query feeds is missing", ZH: "没有写明查询对应的数据表"}, audit.Text{EN: "add table: such as visits", ZH: "请补上 table，例如 visits"})
	}
	env, kept := q.field("dsn_env"), q.field("dsn_file")
	switch {
	case env != nil && kept != nil:
		l.add(kept.at, audit.Text{EN: "there are both dsn_env and dsn_file", ZH: "dsn_env 和 dsn_file 同时出现"}, audit.Text{EN: "keep one of the two", ZH: "请只保留一个"})
	case env == nil && kept == nil:
		l.add(q.at, audit.Text{EN: "nothing says where the DSN is", ZH: "没有写明连接串在哪里"},
			audit.Text{EN: "add dsn_env: the variable that holds it, or dsn_file: the file that does", ZH: "请补上 dsn_env（存放它的环境变量）或 dsn_file（存放它的文件）"})
	}
	if q.field("key").there() && len(q.field("key").items) == 0 {
		l.add(q.field("key").at, audit.Text{EN: "key names no column", ZH: "key 没有写任何列"}, audit.Text{EN: "name the columns that tell the rows apart, such as [id]", ZH: "请写出能区分各行的列，例如 [id]"})
	}
	m.SQL = &layout.SQL{Driver: q.field("driver").text(), DSNEnv: env.text(), DSNFile: kept.text(), Query: q.field("query").text(), Key: q.field("key").texts()}
	if kept.there() {
		m.SQL.Beside = l.beside(kept, kept.text())
	}
	m.SQL.Name = m.SQL.Driver + ":" + l.tableID(m.Table)
	if taken[m.SQL.Name]++; taken[m.SQL.Name] > 1 {
		m.SQL.Name = fmt.Sprintf("%s (%d)", m.SQL.Name, taken[m.SQL.Name])
	}
	m.File, m.Origin, m.Where = m.SQL.Name, q.at.origin(), q.at.where()
}

// tableID is the English name of a table, or what stands there.
func (*loader) tableID(written string) string {
	for _, names := range tables {
		if spelling.Fold(names[1]) == spelling.Fold(written) || names[0] == spelling.Fold(written) {
			return names[0]
		}
	}
	return written
}

// holdsDSN reports whether a variable is one that a query takes the DSN from.
func (l *loader) holdsDSN(variable string) bool {
	for _, v := range l.org.raw("sources").list() {
		if v.field("sql").field("dsn_env").text() == variable {
			return true
		}
	}
	return false
}
