package policy_test

import (
	"archive/tar"
	"bytes"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
)

func TestRevisionsAreComparedNumberByNumber(t *testing.T) {
	for _, pair := range [][2]string{{"1", "2"}, {"9", "10"}, {"1.9", "1.10"}, {"2023.12", "2024"}, {"2024", "2024.1"}, {"2024.3.1", "2024.4"}, {"0", "0.0.1"}} {
		earlier, ok := policy.ReadRevision(pair[0])
		require.True(t, ok)
		later, ok := policy.ReadRevision(pair[1])
		require.True(t, ok)
		require.True(t, earlier.Before(later), pair)
		require.False(t, later.Before(earlier), pair)
		require.False(t, later.Before(later), pair)
	}
	one, _ := policy.ReadRevision("1")
	same, _ := policy.ReadRevision("01.0.0")
	require.False(t, one.Before(same) || same.Before(one))
	for _, none := range []string{"", "v1", "1.", ".1", "-1", "+1", "1..2", "1 ", "1.a", "１", "99999999999999999999", "1.2.3.4.5.6.7.8.9", "a1b2c3d"} {
		_, ok := policy.ReadRevision(none)
		require.False(t, ok, none)
	}
}

// revised is a signed bundle of some revision.
func revised(t *testing.T, sign *pair, revision string) []byte {
	t.Helper()
	module, err := ast.ParseModuleWithOpts("own/tea.rego", own, ast.ParserOptions{RegoVersion: ast.RegoV1})
	require.NoError(t, err)
	b := bundle.Bundle{
		Manifest: bundle.Manifest{Revision: revision, Roots: &[]string{""}}, Data: map[string]any{},
		Modules: []bundle.ModuleFile{{URL: "/own/tea.rego", Path: "/own/tea.rego", Raw: []byte(own), Parsed: module}},
	}
	require.NoError(t, b.GenerateSignature(bundle.NewSigningConfig(sign.private, sign.algorithm, ""), "", false))
	var out bytes.Buffer
	require.NoError(t, bundle.NewWriter(&out).DisableFormat(true).Write(b))
	return out.Bytes()
}

func TestASignedOlderBundleIsRefused(t *testing.T) {
	signer := ecPair(t)
	key, err := policy.ReadKey("key.pem", []byte(signer.public))
	require.NoError(t, err)
	least, ok := policy.ReadRevision("2024.3")
	require.True(t, ok)
	from := policy.Publisher{Key: key, MinRevision: least}
	for revision, says := range map[string]string{
		"2024.3": "", "2024.3.0": "", "2024.10": "", "2025": "",
		"2024.2":  "tea.tar.gz: is of revision 2024.2, earlier than 2024.3, the earliest that is taken",
		"7":       "earlier than 2024.3",
		"":        "its revision - cannot be compared with 2024.3",
		"a1b2c3d": "its revision a1b2c3d cannot be compared",
	} {
		_, err := policy.Bundle("tea.tar.gz", revised(t, &signer, revision), from)
		if says == "" {
			require.NoError(t, err, revision)
			continue
		}
		require.ErrorContains(t, err, says)
		_, err = policy.Bundle("tea.tar.gz", revised(t, &signer, revision), policy.Publisher{Key: key})
		require.NoError(t, err, "nobody asked")
	}
}

// The revision is signed too: whoever writes another one breaks the signature.
func TestARevisionCannotBeRewritten(t *testing.T) {
	signer := ecPair(t)
	key, err := policy.ReadKey("key.pem", []byte(signer.public))
	require.NoError(t, err)
	least, _ := policy.ReadRevision("2024.3")
	from := policy.Publisher{Key: key, MinRevision: least}
	old := revised(t, &signer, "2024.1")
	_, err = policy.Bundle("tea.tar.gz", retold(t, old, "2024.1", "2024.9"), from)
	require.ErrorContains(t, err, "the signature does not hold")
	bare := revised(t, &signer, "")
	for _, name := range []string{".manifest", "/.manifest", "own/.manifest"} {
		forged := entries(t, bare, same, func(archive *tar.Writer) { put(t, archive, name, []byte(`{"revision": "2024.9", "roots": [""]}`)) })
		_, err = policy.Bundle("tea.tar.gz", forged, from)
		require.Error(t, err, name)
	}
}
