package surroundings_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"ninefold/internal/audit"
	"ninefold/internal/surroundings"
)

func TestTheLanguageIsWhatIsSaidLast(t *testing.T) {
	for name, c := range map[string]struct {
		args, environ []string
		want          audit.Lang
	}{
		"nothing is said":                {nil, nil, audit.ZH},
		"the locale":                     {nil, []string{"LANG=en_GB.UTF-8"}, audit.EN},
		"the first of the locale counts": {nil, []string{"LANG=en_GB.UTF-8", "LC_ALL=zh_CN.UTF-8"}, audit.ZH},
		"another locale":                 {nil, []string{"LANG=C"}, audit.ZH},
		"the own variable":               {nil, []string{"LANG=zh_CN", "NINEFOLD_LANG=en"}, audit.EN},
		"the flag":                       {[]string{"check", "--lang=en"}, []string{"NINEFOLD_LANG=zh"}, audit.EN},
		"the flag and its value":         {[]string{"--lang", "en", "exports"}, nil, audit.EN},
		"a file of that name":            {[]string{"check", "--", "--lang=en"}, nil, audit.ZH},
		"a flag without a value":         {[]string{"--lang"}, []string{"NINEFOLD_LANG=en"}, audit.EN},
	} {
		got, err := surroundings.Language(c.args, c.environ)
		require.NoError(t, err, name)
		assert.Equal(t, c.want, got, name)
	}
	for _, wrong := range [][2][]string{{{"--lang=fr"}, nil}, {nil, {"NINEFOLD_LANG=fr"}}} {
		_, err := surroundings.Language(wrong[0], wrong[1])
		require.ErrorContains(t, err, "--lang fr: no such language")
	}
}

func TestOwnVariablesAreNoSettings(t *testing.T) {
	assert.ElementsMatch(t, []string{"NINEFOLD_LANG", "NINEFOLD_MASK_KEY", "NINEFOLD_CACHE_KEY"}, surroundings.Own())
	assert.Equal(t, "b=c", surroundings.Lookup([]string{"AA=x", "A=b=c"}, "A"))
	assert.Empty(t, surroundings.Lookup(nil, "A"))
}
