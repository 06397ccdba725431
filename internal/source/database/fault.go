package database

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"os"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgproto3"
	"modernc.org/sqlite"

	"ninefold/internal/audit"
)

var (
	errDSN         = errors.New("the DSN is none")
	errNoDatabase  = errors.New("no such database")
	errRowTooLarge = errors.New("a row is too large")
	errLogin       = errors.New("an unknown way to log in")
	errBroken      = errors.New("the server says what nobody understands")
)

// teller puts what drivers and servers say into sentences of our own. What they
// say themselves is only quoted where it is about the query, and less the DSN.
type teller struct {
	query Query
	dsn   string
	limit time.Duration
}

// trouble is what went wrong, as far as it matters to whoever has to mend it.
type trouble uint8

const (
	unknownTrouble trouble = iota
	badDSN
	unreachable
	wrongPassword
	unknownLogin
	noTLS
	tooSlow
	noDatabase
	notADatabase
	noTable
	noColumn
	badSyntax
	notAllowed
	written
	rowTooLarge
	brokenOff
	busy
)

// fault is the one for a person; opening: nothing was asked yet.
func (t teller) fault(err error, opening bool) error {
	if refused, ok := errors.AsType[refusal](err); ok {
		return &audit.Fault{Where: t.query.Where, Problem: refused.problem, Remedy: refused.remedy}
	}
	what, said := troubleOf(err)
	switch {
	case opening && what == unknownTrouble && said == "":
		what = unreachable
	case opening && what == rowTooLarge: // whoever answers is no such server
		what = brokenOff
	}
	problem, remedy := t.words(what)
	if quoted := strings.TrimSpace(scrub(said, t.dsn)); quoted != "" && aboutQuery[what] {
		problem.ZH += "（" + quoted + "）"
		problem.EN += " (" + quoted + ")"
	}
	return &audit.Fault{Where: t.query.Where, Problem: problem, Remedy: remedy}
}

// aboutQuery are the troubles of which the server's words help.
var aboutQuery = map[trouble]bool{noTable: true, noColumn: true, badSyntax: true, notAllowed: true, unknownTrouble: true}

// troubleOf tells what an error of a driver means, and what the server said of the query.
func troubleOf(err error) (what trouble, said string) {
	var network net.Error
	pg, isPG := errors.AsType[*pgconn.PgError](err)
	my, isMy := errors.AsType[*mysql.MySQLError](err)
	lite, isLite := errors.AsType[*sqlite.Error](err)
	switch {
	case errors.Is(err, errDSN):
		return badDSN, ""
	case errors.Is(err, errNoDatabase):
		return noDatabase, ""
	case errors.Is(err, errRowTooLarge), isTooLong(err):
		return rowTooLarge, ""
	case isPG:
		return postgresTrouble(pg.Code), pg.Message
	case isMy:
		return mysqlTrouble(my.Number), my.Message
	case isLite:
		return sqliteTrouble(lite)
	case errors.Is(err, errLogin), isUnknownLogin(err):
		return unknownLogin, ""
	case isTLS(err):
		return noTLS, ""
	case errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) || errors.As(err, &network) && network.Timeout():
		return tooSlow, ""
	case isNetwork(err):
		return unreachable, ""
	case errors.Is(err, errBroken), errors.Is(err, mysql.ErrInvalidConn), errors.Is(err, mysql.ErrMalformPkt), errors.Is(err, mysql.ErrPktSync):
		return brokenOff, ""
	}
	return unknownTrouble, ""
}

func isTooLong(err error) bool {
	_, ok := errors.AsType[*pgproto3.ExceededMaxBodyLenErr](err)
	return ok
}

func isNetwork(err error) bool {
	_, operation := errors.AsType[*net.OpError](err)
	_, name := errors.AsType[*net.DNSError](err)
	return operation || name
}

// isUnknownLogin reports a way to log in that the driver does not have: SM3 and
// SHA-256 of openGauss, plugins of MySQL.
func isUnknownLogin(err error) bool {
	for _, known := range []error{mysql.ErrUnknownPlugin, mysql.ErrOldPassword, mysql.ErrCleartextPassword, mysql.ErrNativePassword, mysql.ErrOldProtocol} {
		if errors.Is(err, known) {
			return true
		}
	}
	said := err.Error()
	for _, words := range []string{"unknown authentication type", "unsupported SASL", "no GSSAPI provider", "server does not support SCRAM", "authentication message too short", "received unexpected message type"} {
		if strings.Contains(said, words) {
			return true
		}
	}
	return false
}

func isTLS(err error) bool {
	_, authority := errors.AsType[x509.UnknownAuthorityError](err)
	_, name := errors.AsType[x509.HostnameError](err)
	_, invalid := errors.AsType[x509.CertificateInvalidError](err)
	_, record := errors.AsType[tls.RecordHeaderError](err)
	_, verification := errors.AsType[*tls.CertificateVerificationError](err)
	_, alert := errors.AsType[tls.AlertError](err)
	return authority || name || invalid || record || verification || alert || errors.Is(err, mysql.ErrNoTLS) || strings.Contains(err.Error(), "tls error")
}

// postgresTrouble goes by the codes of the SQL standard.
func postgresTrouble(code string) trouble {
	switch code {
	case "28P01", "28000":
		return wrongPassword
	case "3D000":
		return noDatabase
	case "42P01", "3F000":
		return noTable
	case "42703":
		return noColumn
	case "42501":
		return notAllowed
	case "57014":
		return tooSlow
	case "25006":
		return written
	case "53300", "57P03", "55P03":
		return busy
	}
	switch {
	case strings.HasPrefix(code, "42"):
		return badSyntax
	case strings.HasPrefix(code, "08"), strings.HasPrefix(code, "57P"):
		return brokenOff
	}
	return unknownTrouble
}

func mysqlTrouble(number uint16) trouble {
	switch number {
	case 1045, 1698, 1044:
		return wrongPassword
	case 1049:
		return noDatabase
	case 1146, 1051:
		return noTable
	case 1054:
		return noColumn
	case 1142, 1143, 1227, 1370:
		return notAllowed
	case 1064, 1149, 1052, 1305:
		return badSyntax
	case 1792, 1290:
		return written
	case 1969, 3024, 1317:
		return tooSlow
	case 1040, 1203, 1226, 1205:
		return busy
	case 1251, 1275, 3159:
		return unknownLogin
	}
	return unknownTrouble
}

// sqliteTrouble goes by the result codes of SQLite, and by its words where one
// code has them all.
func sqliteTrouble(err *sqlite.Error) (trouble, string) {
	said := err.Error()
	switch err.Code() & 0xff {
	case 5, 6:
		return busy, ""
	case 8:
		return written, ""
	case 9:
		return tooSlow, ""
	case 14, 23:
		return noDatabase, ""
	case 18:
		return rowTooLarge, ""
	case 11, 26:
		return notADatabase, ""
	}
	switch {
	case strings.Contains(said, "no such table"):
		return noTable, said
	case strings.Contains(said, "no such column"):
		return noColumn, said
	case strings.Contains(said, "syntax error"), strings.Contains(said, "no such function"), strings.Contains(said, "incomplete input"), strings.Contains(said, "ambiguous column"):
		return badSyntax, said
	}
	return unknownTrouble, said
}

// words are the sentence and the remedy of a trouble.
func (t teller) words(what trouble) (problem, remedy audit.Text) { //nolint:cyclop // one case a trouble
	at, dsn := t.query.Driver, t.query.DSNEnv
	if t.query.DSNFile != "" {
		dsn = t.query.DSNFile
	}
	switch what {
	case badDSN:
		return audit.Textf("%s 中不是 %s 的连接串", "%s holds no DSN of %s", dsn, at), audit.Textf("请写成 %s 的样子", "write it like %s", examples[at])
	case unreachable:
		return audit.Textf("连不上数据库（%s）", "the database (%s) cannot be reached", at), audit.Textf("请检查 %s 中的地址和端口，以及服务器是否在运行、网络是否相通", "check the address and port in %s, and whether the server runs and the network lets you through", dsn)
	case wrongPassword:
		return audit.Textf("数据库（%s）拒绝了用户名或密码", "the database (%s) refuses the user or password", at), audit.Textf("请核对 %s 中的用户名和密码，以及该用户是否可以从本机登录这个库", "check user and password in %s, and whether that user may log in from this machine", dsn)
	case unknownLogin:
		return audit.Textf("数据库（%s）要求的登录方式本程序不支持（例如 openGauss 的 SHA-256、国密 SM3，或 MySQL 的认证插件）", "the database (%s) asks for a way to log in that is not known here, such as SHA-256 of openGauss, SM3, or a plugin of MySQL", at),
			audit.Textf("请数据库管理员为只读用户改用 MD5 或 SCRAM-SHA-256（PostgreSQL 协议）、mysql_native_password 或 caching_sha2_password（MySQL 协议），或改用导出的文件",
				"have the administrator give a user who only reads MD5 or SCRAM-SHA-256 (PostgreSQL's protocol), mysql_native_password or caching_sha2_password (MySQL's), or use exported files")
	case noTLS:
		return audit.Textf("与数据库（%s）的加密连接没有建立：证书不受信任、名称不符，或服务器不支持 TLS", "no encrypted connection to the database (%s): its certificate is not trusted or is of another name, or it does not know TLS", at),
			audit.Textf("请检查 %s 中的 sslmode、sslrootcert（或 tls）以及服务器证书", "check sslmode and sslrootcert (or tls) in %s, and the server's certificate", dsn)
	case tooSlow:
		return audit.Textf("数据库（%[1]s）在 %[2]s 内没有答完", "the database (%[1]s) took longer than %[2]s", at, t.limit), audit.Textf("请在查询中限定年度和所需的列，或为 order by 的列建索引", "narrow the query down to a year and the columns that are needed, or have an index on the columns of order by")
	case noDatabase:
		return audit.Textf("没有 %s 所指的数据库", "no such database as %s names", dsn), audit.Textf("请核对其中的库名或文件路径", "check the name of the database, or the path of the file, in it")
	case notADatabase:
		return audit.Textf("%s 所指的文件不是完好的 SQLite 数据库", "the file that %s names is no sound SQLite database", dsn), audit.Textf("请检查文件；加密的数据库不能读取", "check the file; an encrypted database cannot be read")
	case noTable:
		return audit.Textf("查询里的表不存在", "a table of the query does not exist"), audit.Textf("请核对 query 中的表名和模式名", "check the tables and schemas in query")
	case noColumn:
		return audit.Textf("查询里的列不存在", "a column of the query does not exist"), audit.Textf("请核对 query 中的列名；含大写字母的列名要加引号", "check the columns in query; names with capital letters need quotation marks")
	case badSyntax:
		return audit.Textf("数据库（%s）看不懂这条查询", "the database (%s) does not understand the query", at), audit.Textf("请先在数据库工具中试运行 query", "try the query in a tool of the database first")
	case notAllowed:
		return audit.Textf("该用户没有读取的权限", "the user may not read this"), audit.Textf("请数据库管理员授予只读权限", "have the administrator grant the user to read it")
	case written:
		return audit.Textf("查询想要写入数据", "the query tries to write"), audit.Textf("请只读取：去掉会写入的函数或语句", "only read: take out the functions or statements that write")
	case rowTooLarge:
		return audit.Textf("有一行太大（超过 %d MB）", "a row is too large (over %d MB)", rowBytes>>20), audit.Textf("请只取需要的列，不取文件、图片等内容", "select only the columns that are needed, not files or pictures")
	case brokenOff:
		return audit.Textf("与数据库（%s）的连接中断了", "the connection to the database (%s) broke off", at), audit.Textf("请重试；仍然如此时请看服务器日志", "try again; if it stays so, look into the log of the server")
	case busy:
		return audit.Textf("数据库（%s）正忙或连接已满", "the database (%s) is busy or has no connection left", at), audit.Textf("请稍后重试", "try again later")
	}
	return audit.Textf("数据库（%s）报错，查询没有完成", "the database (%s) reports an error, and the query was not finished", at), audit.Textf("请先在数据库工具中试运行 query", "try the query in a tool of the database first")
}

// examples are DSNs as each driver takes them.
var examples = map[string]string{
	"postgres": "postgres://user:password@host:5432/dbname?sslmode=verify-full",
	"mysql":    "user:password@tcp(host:3306)/dbname?tls=true",
	"sqlite":   "data/office.db",
}
