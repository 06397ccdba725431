package cell

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNumberFormats(t *testing.T) {
	for code, want := range map[string]Style{
		"General":                     {},
		"":                            {},
		"@":                           {},
		"0.00":                        {},
		"0.00E+00":                    {},
		"##0.0e-0":                    {},
		"#,##0;[Red]-#,##0":           {},
		`0"年"`:                        {},
		`"day "0`:                     {},
		`\d\a\y 0`:                    {},
		`0_d`:                         {},
		`* 0`:                         {},
		`[$€-2] #,##0.00`:             {},
		`[$-804]General`:              {},
		`[DBNum2][$-804]G/通用格式`:       {},
		`G/通用格式"元"`:                   {},
		"h:mm":                        {},
		"h:mm:ss AM/PM":               {},
		"h:mm A/P":                    {},
		"[h]:mm:ss":                   {},
		"[mm]:ss":                     {},
		"mm:ss.0":                     {},
		`上午/下午h"时"mm"分"`:              {},
		"yyyy-mm-dd":                  {calendar: showsDay},
		`yyyy\-mm\-dd\ hh:mm:ss`:      {calendar: showsDay},
		"yyyy/m/d;@":                  {calendar: showsDay},
		`yyyy"年"m"月"d"日";@`:           {calendar: showsDay},
		"yyyy年m月d日":                   {calendar: showsDay},
		`[$-804]yyyy"年"m"月"`:          {calendar: showsDay},
		`[DBNum1][$-804]m"月"d"日"`:     {calendar: showsDay},
		"[$-F800]dddd, mmmm dd, yyyy": {calendar: showsDay},
		`[$-409]d-mmm-yy h:mm AM/PM`:  {calendar: showsDay},
		"[Red]YYYY.MM.DD":             {calendar: showsDay},
		"mmm":                         {calendar: showsDay},
		"aaaa":                        {calendar: showsDay},
		`[$-411]ge.m.d`:               {calendar: showsDay},
		`e"年"m"月"`:                    {calendar: showsDay},
		`[>1]yyyy;0`:                  {calendar: showsDay},
		"000000":                      {padding: 6},
		"0":                           {padding: 1},
		"[Red]0000;-0000":             {padding: 4},
		"000-000":                     {},
		`"P"000`:                      {},
		`"`:                           {},
		`[`:                           {},
		`\`:                           {},
	} {
		assert.Equal(t, want, ParseFormat(code), code)
	}
}

func TestBuiltinFormats(t *testing.T) {
	for id := range 60 {
		want := notCalendar
		switch id {
		case 14, 15, 16, 17, 22:
			want = showsDay
		case 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58:
			want = localDay
		}
		assert.Equal(t, Style{calendar: want}, BuiltinStyle(id), id)
	}
}
