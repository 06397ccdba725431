package database

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestStatementsThatAreRun(t *testing.T) {
	for _, text := range []string{
		"select a from t order by a", "SELECT a FROM t ORDER\nBY a;", "select a from t order /* by */ by a -- end", " select a from t order by 1 ; ; ",
		"with x as (select 1 as a) select a from x order by a desc, b", "select a from t union all select a from u order by a",
		"select 'no ; semicolon', 'it''s' as a from t order by a", `select "order", a from t order by "order", a`,
		"select row_number() over (partition by a order by b) n from t order by n", "select replace(a, 'x', 'y'), t.into from t order by a",
		"select a from t where b = 'for update' order by a -- ; drop table t",
		"select (select max(x) from y) m from t order by case when a then 1 else 2 end",
	} {
		for name, d := range drivers {
			if name == "mysql" && strings.Contains(text, `by "order"`) {
				continue
			}
			problem, _ := checkStatement(text, d.dialect)
			assert.Empty(t, problem.EN, "%s: %s", name, text)
		}
	}
	for name, text := range map[string]string{
		"postgres": "select $q$ order by ' ; $q$ a, x$1 from t /* a /* b */ c */ order by a", "mysql": "select `order by` a, 5--1 from t # by\n order by a",
		"sqlite": "select [a'b], `c` from t order by [a'b]",
	} {
		problem, _ := checkStatement(text, drivers[name].dialect)
		assert.Empty(t, problem.EN, text)
	}
}

func TestStatementsThatAreNotRun(t *testing.T) {
	for _, tc := range []struct{ driver, text, said string }{
		{"", "", "the query is empty"},
		{"", " -- nothing", "the query is empty"},
		{"", "select a from t", "no order by"},
		{"", "select a from t -- order by a", "no order by"},
		{"", "select a from t /* order by a */", "no order by"},
		{"", "select a from t where b = ' order by a'", "no order by"},
		{"", "select a from (select a from t order by a) t", "no order by"},
		{"", "with x as (select a from t order by a) select a from x", "no order by"},
		{"", "select row_number() over (order by a) from t", "no order by"},
		{"", `select a as "order by a" from t`, "no order by"},
		{"", "select t.order by a", "no order by"},
		{"", "select a from t order by", "no order by"},
		{"", "select a from t order by null", "NULL in order by settles no order"},
		{"", "select a from t order by random()", "RANDOM in order by settles no order"},
		{"", "select a from t order by 'a'", "order by has a text and no column"},
		{"mysql", `select a from t order by "a"`, "order by has a text and no column"},
		{"", "select a from t order by a; select 1", "more than one statement"},
		{"", "select a from t order by a; drop table t", "more than one statement"},
		{"", "select 1 as a;select a from t order by a", "more than one statement"},
		{"", "delete from t", "does not begin with select"},
		{"", "(select a from t order by a)", "does not begin with select"},
		{"", "/* select */ update t set a = 1 order by a", "does not begin with select"},
		{"", "explain select a from t order by a", "does not begin with select"},
		{"", "select a into u from t order by a", "INTO"},
		{"mysql", "select a from t order by a into outfile '/tmp/x'", "INTO"},
		{"", "select a from t order by a for update", "FOR UPDATE"},
		{"", "select a from t order by a for no key update", "FOR NO"},
		{"mysql", "select a from t order by a lock in share mode", "LOCK IN SHARE MODE"},
		{"postgres", "with x as (delete from t returning a) select a from x order by a", "DELETE"},
		{"mysql", "select a from t /*! into outfile 'x' */ order by a", "a comment that is run"},
		{"mysql", "select a from t /*M! into outfile 'x' */ order by a", "a comment that is run"},
		{"mysql", `select '\' order by a', 'x' from t`, "a backslash in quotation marks"},
		{"postgres", `select E'\' order by a', 'x' from t`, "a backslash in quotation marks"},
		{"mysql", "select a from t --order by a", ""},
		{"mysql", "select a /* b /* c */ from t order by a", "a comment in a comment"},
		{"postgres", "select a from t /* a /* b */ order by a", "a comment has no end"},
		{"postgres", "select a, $$ order by a from t", "a quotation mark has no end"},
		{"postgres", "select a, $t$ $$ order by a $t$ from t", "no order by"},
		{"", "select 'a from t order by a", "a quotation mark has no end"},
		{"", "select (a from t order by a", "brackets of the query do not pair"},
		{"", "select a) from t order by a", "brackets of the query do not pair"},
		{"", "select a from t order by a\x00", "characters that are none"},
	} {
		for name, d := range drivers {
			if tc.driver != "" && tc.driver != name {
				continue
			}
			problem, remedy := checkStatement(tc.text, d.dialect)
			if tc.said == "" {
				assert.Empty(t, problem.EN, tc.text) // a minus twice
				continue
			}
			assert.Contains(t, problem.EN, tc.said, "%s: %s", name, tc.text)
			assert.NotEmpty(t, problem.ZH)
			assert.NotEmpty(t, remedy.ZH)
		}
	}
}

func FuzzStatement(f *testing.F) {
	for _, seed := range []string{"select a from t order by a", "select $a$ '$a$ /* -- */ order by [x] `y`; #", "with x as (select '\\'') select"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, d := range drivers {
			if problem, _ := checkStatement(text, d.dialect); problem.EN != "" {
				continue
			}
			lower := strings.ToLower(text)
			require.Contains(t, lower, "order")
			require.Contains(t, lower, "by")
			again, _ := checkStatement(without(text, d.dialect), d.dialect)
			require.Empty(t, again.EN)
		}
	})
}
