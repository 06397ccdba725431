package dossier

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

func TestSpecials(t *testing.T) {
	day := audit.DateOf
	spring := audit.Text{ZH: "春节", EN: "Spring Festival"}
	both := audit.Text{ZH: "中秋节、国庆节", EN: "Mid-Autumn Festival, National Day"}
	own := audit.Text{ZH: "配置所列", EN: "named in the config"}
	for name, one := range map[string]struct {
		from, to       audit.Date
		holidays, work []audit.Date
		want           []Special
	}{
		"an ordinary week": {from: day(2024, 3, 4), to: day(2024, 3, 10)},
		"a festival and the Sunday worked for it": {
			from: day(2024, 2, 12), to: day(2024, 2, 18),
			want: []Special{{day(2024, 2, 12), day(2024, 2, 17), false, spring}, {day(2024, 2, 18), day(2024, 2, 18), true, spring}},
		},
		"two festivals in one": {from: day(2023, 9, 29), to: day(2023, 9, 29), want: []Special{{day(2023, 9, 29), day(2023, 9, 29), false, both}}},
		"a day of the config's own": {
			from: day(2024, 3, 4), to: day(2024, 3, 10), holidays: []audit.Date{day(2024, 3, 6)}, work: []audit.Date{day(2024, 3, 9)},
			want: []Special{{day(2024, 3, 6), day(2024, 3, 6), false, own}, {day(2024, 3, 9), day(2024, 3, 9), true, own}},
		},
		"the config has an official day worked": {
			from: day(2024, 2, 16), to: day(2024, 2, 18), work: []audit.Date{day(2024, 2, 17)},
			want: []Special{{day(2024, 2, 16), day(2024, 2, 16), false, spring}, {day(2024, 2, 17), day(2024, 2, 17), true, own}, {day(2024, 2, 18), day(2024, 2, 18), true, spring}},
		},
	} {
		assert.Equal(t, one.want, NewCalendar(one.holidays, one.work).Specials(Span{one.from, one.to}), name)
	}
}
