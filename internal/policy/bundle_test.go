package policy_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"io"
	"io/fs"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/stretchr/testify/require"

	"ninefold/internal/policy"
	"ninefold/policies"
)

// pair is a signing key with the public one.
type pair struct{ private, public, algorithm string }

func written(kind string, der []byte, err error) string {
	if err != nil {
		panic(err)
	}
	return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
}

func rsaPair(t *testing.T) pair {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	return pair{written("RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(key), nil), written("PUBLIC KEY", public, err), "RS256"}
}

func ecPair(t *testing.T) pair {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	private, err := x509.MarshalECPrivateKey(key)
	require.NoError(t, err)
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	return pair{written("EC PRIVATE KEY", private, nil), written("PUBLIC KEY", public, err), "ES256"}
}

// packed is the requirement as opa build and opa sign make a bundle of it.
func packed(t *testing.T, sign *pair, data map[string]any) []byte {
	t.Helper()
	module, err := ast.ParseModuleWithOpts("own/tea.rego", own, ast.ParserOptions{RegoVersion: ast.RegoV1})
	require.NoError(t, err)
	b := bundle.Bundle{
		Manifest: bundle.Manifest{Roots: &[]string{""}}, Data: data,
		Modules: []bundle.ModuleFile{{URL: "/own/tea.rego", Path: "/own/tea.rego", Raw: []byte(own), Parsed: module}},
	}
	if sign != nil {
		require.NoError(t, b.GenerateSignature(bundle.NewSigningConfig(sign.private, sign.algorithm, ""), "", false))
	}
	var out bytes.Buffer
	require.NoError(t, bundle.NewWriter(&out).DisableFormat(true).Write(b))
	return out.Bytes()
}

func opened(t *testing.T, data []byte, public string) (fs.FS, error) {
	t.Helper()
	var key *policy.Key
	if public != "" {
		var err error
		key, err = policy.ReadKey("key.pem", []byte(public))
		require.NoError(t, err)
	}
	return policy.Bundle("tea.tar.gz", data, policy.Publisher{Key: key})
}

func TestABundleIsATreeOfPolicies(t *testing.T) {
	r, e := rsaPair(t), ecPair(t)
	for name, c := range map[string]struct {
		sign   *pair
		public string
	}{"unsigned": {}, "signed by RSA": {&r, r.public}, "signed by ECDSA": {&e, e.public}} {
		t.Run(name, func(t *testing.T) {
			tree, err := opened(t, packed(t, c.sign, map[string]any{}), c.public)
			require.NoError(t, err)
			bundled, err := policy.Compile(policies.Files, tree)
			require.NoError(t, err)
			plain, err := policy.Compile(policies.Files, replaced(t, "Tea", "Tea"))
			require.NoError(t, err)
			require.Equal(t, plain.Digest, bundled.Digest, "a bundle is nothing else than its folder")
		})
	}
}

func TestSignaturesThatDoNotHold(t *testing.T) {
	one, other, ec := rsaPair(t), rsaPair(t), ecPair(t)
	for name, c := range map[string]struct {
		data   []byte
		public string
		says   string
	}{
		"signed, no key":            {packed(t, &one, map[string]any{}), "", "tea.tar.gz: is signed, but there is no key"},
		"a key, unsigned":           {packed(t, nil, map[string]any{}), one.public, "tea.tar.gz: is not signed"},
		"by somebody else":          {packed(t, &one, map[string]any{}), other.public, "the signature does not hold"},
		"by another kind of key":    {packed(t, &one, map[string]any{}), ec.public, "which is not for this key"},
		"changed after it":          {retold(t, packed(t, &one, map[string]any{}), "fine", "fone"), one.public, "the signature does not hold"},
		"with a file added to it":   {added(t, packed(t, &one, map[string]any{}), "own/more.rego", "package ninefold.own.more\n"), one.public, "the signature does not hold"},
		"with the signature broken": {retold(t, packed(t, &one, map[string]any{}), `eyJ`, `eyK`), one.public, "the signature does not hold"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := opened(t, c.data, c.public)
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestBundlesThatCannotBeUsed(t *testing.T) {
	whole := packed(t, nil, map[string]any{})
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"cut off":         {whole[:len(whole)-20], "the archive is damaged"},
		"changed":         {append(append([]byte{}, whole[:len(whole)-8]...), 1, 2, 3, 4, 5, 6, 7, 8), "the archive is damaged"},
		"something else":  {[]byte("PK\x03\x04"), "is not a tar.gz archive"},
		"empty":           {nil, "is not a tar.gz archive"},
		"data":            {packed(t, nil, map[string]any{"x": 1}), "policies see the input and no other data"},
		"a way out":       {added(t, whole, "../out.rego", own), "leads out of the archive"},
		"a Windows path":  {added(t, whole, `..\out.rego`, own), "leads out of the archive"},
		"Wasm":            {added(t, whole, "policy.wasm", "\x00asm"), "holds Wasm"},
		"a plan":          {added(t, whole, "plan.json", "{}"), "holds a plan"},
		"a delta":         {added(t, whole, "patch.json", "{}"), "is a delta bundle"},
		"a file twice":    {added(t, whole, "own/tea.rego", own), "holds own/tea.rego twice"},
		"a link":          {linked(t), "which is a link or a special file"},
		"a bomb":          {added(t, whole, "bomb.txt", strings.Repeat("0", 80<<20)), "is too large unpacked"},
		"what is no Rego": {added(t, whole, "own/more.rego", "package ninefold.own.more\n\nx :=\n"), "tea.tar.gz/own/more.rego:4: policy does not compile"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := opened(t, c.data, "")
			require.ErrorContains(t, err, c.says)
		})
	}
}

func TestKeysThatCannotBeUsed(t *testing.T) {
	one := rsaPair(t)
	for text, says := range map[string]string{
		"secret":    "is not a public key in PEM",
		one.private: "holds a RSA PRIVATE KEY",
		"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n": "cannot be read",
	} {
		_, err := policy.ReadKey("key.pem", []byte(text))
		require.ErrorContains(t, err, says)
	}
}

// entries visits the files of an archive and gives them to a new one.
func entries(t *testing.T, data []byte, each func(name string, content []byte) []byte, more func(*tar.Writer)) []byte {
	t.Helper()
	unzipped, err := gzip.NewReader(bytes.NewReader(data))
	require.NoError(t, err)
	var out bytes.Buffer
	zipped := gzip.NewWriter(&out)
	archive := tar.NewWriter(zipped)
	for from := tar.NewReader(unzipped); ; {
		header, err := from.Next()
		if err == io.EOF { //nolint:errorlint // which Next gives as it is
			break
		}
		require.NoError(t, err)
		content, err := io.ReadAll(from)
		require.NoError(t, err)
		put(t, archive, header.Name, each(header.Name, content))
	}
	if more != nil {
		more(archive)
	}
	require.NoError(t, archive.Close())
	require.NoError(t, zipped.Close())
	return out.Bytes()
}

func put(t *testing.T, archive *tar.Writer, name string, content []byte) {
	t.Helper()
	require.NoError(t, archive.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(content)), Typeflag: tar.TypeReg}))
	_, err := archive.Write(content)
	require.NoError(t, err)
}

func same(_ string, content []byte) []byte { return content }

func added(t *testing.T, data []byte, name, content string) []byte {
	return entries(t, data, same, func(archive *tar.Writer) { put(t, archive, name, []byte(content)) })
}

func retold(t *testing.T, data []byte, from, to string) []byte {
	return entries(t, data, func(_ string, content []byte) []byte { return bytes.ReplaceAll(content, []byte(from), []byte(to)) }, nil)
}

func linked(t *testing.T) []byte {
	return entries(t, packed(t, nil, map[string]any{}), same, func(archive *tar.Writer) {
		require.NoError(t, archive.WriteHeader(&tar.Header{Name: "own/passwd.rego", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink}))
	})
}
