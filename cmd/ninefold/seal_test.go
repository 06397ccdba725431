package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// keys makes a pair.
func keys(t *testing.T) (private, public string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "keys")
	code, _, stderr := call(t, "seal", "keygen", dir)
	require.Equal(t, 0, code, stderr)
	return filepath.Join(dir, privateKeyFile), filepath.Join(dir, publicKeyFile)
}

// sealed gives a small result with its seal.
func sealed(t *testing.T, private string) string {
	t.Helper()
	return saved(t, fixtureOffice, "--rule", "study.forums", "--branch", "JW-XX", "--seal", private)
}

func TestKeysAreForTheOwnerAndNeverReplaced(t *testing.T) {
	private, public := keys(t)
	for _, path := range []string{private, public} {
		info, err := os.Stat(path)
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
	before := read(t, private)
	code, _, stderr := call(t, "seal", "keygen", filepath.Dir(private))
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "earlier seals could not be checked")
	assert.Equal(t, before, read(t, private))
}

// No byte of a result or of its seal can change unnoticed.
func TestTamperingWithAnyByteIsFound(t *testing.T) {
	private, public := keys(t)
	path := sealed(t, private)
	result := []byte(read(t, path))
	good, err := checkSeal(path, result, public)
	require.NoError(t, err)
	require.True(t, good)
	for i := range result {
		result[i] ^= 1 << (i % 8)
		good, err := checkSeal(path, result, public)
		require.NoError(t, err)
		require.False(t, good, "byte %d", i)
		result[i] ^= 1 << (i % 8)
	}
	signature := []byte(read(t, path+sealSuffix))
	for i := range signature {
		for bit := range 8 {
			signature[i] ^= 1 << bit
			require.NoError(t, os.WriteFile(path+sealSuffix, signature, 0o600))
			good, err := checkSeal(path, result, public)
			require.NoError(t, err)
			require.False(t, good, "bit %d of byte %d", bit, i)
			signature[i] ^= 1 << bit
		}
	}
	for name, other := range map[string][]byte{"empty": nil, "cut off": signature[:63], "longer": append(signature[:64:64], 0)} {
		require.NoError(t, os.WriteFile(path+sealSuffix, other, 0o600))
		good, err := checkSeal(path, result, public)
		require.NoError(t, err)
		assert.False(t, good, name)
	}
}

func TestVerifyChecksTheSealFirst(t *testing.T) {
	private, public := keys(t)
	path := sealed(t, private)
	code, stdout, stderr := call(t, "verify", "--key", public, path)
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, stdout, "the seal fits")
	code, stdout, stderr = call(t, "verify", "--key", public, path, fixtureOffice)
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, stdout, "the same result, byte for byte")

	_, stranger := keys(t)
	code, _, _ = call(t, "verify", "--key", stranger, path)
	assert.Equal(t, 1, code)

	edit(t, path, func(s string) string { return "[" + s }) // no result any more: the seal says so first
	code, stdout, _ = call(t, "verify", "--key", public, path, fixtureOffice)
	assert.Equal(t, 1, code)
	assert.Contains(t, stdout, "the seal does not fit")
	assert.Contains(t, stdout, "sources were not checked")
	code, stdout, _ = call(t, "verify", "--key", public, path, "-o", "json")
	assert.Equal(t, 1, code)
	assert.JSONEq(t, `{"schema": "ninefold.verification/v1", "same": false, "seal": false, "sources_compared": false, "differences": []}`, stdout)

	require.NoError(t, os.Remove(path+sealSuffix))
	code, _, stderr = call(t, "verify", "--key", public, path)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "result.json.sig")
}

// A result rendered anew is sealed as it was written, masked too.
func TestRenderSeals(t *testing.T) {
	private, public := keys(t)
	masked := filepath.Join(t.TempDir(), "masked.json")
	code, _, stderr := call(t, "render", saved(t, fixtureOffice), "--mask", "-o", "json="+masked, "--seal", private)
	require.Equal(t, 0, code, stderr)
	code, _, stderr = call(t, "verify", "--key", public, masked)
	assert.Equal(t, 0, code, stderr)
}

func TestSealRefusals(t *testing.T) {
	private, public := keys(t)
	out := filepath.Join(t.TempDir(), "result.json")
	blocked := filepath.Join(t.TempDir(), "blocked.json")
	require.NoError(t, os.Mkdir(blocked+sealSuffix, 0o700))
	for want, args := range map[string][]string{
		"no JSON result or roll-up to seal": {"--seal", private, "-o", "json"},
		"is not an Ed25519 private key":     {"--seal", public, "-o", "json=" + out},
		"cannot be read":                    {"--seal", "nowhere", "-o", "json=" + out},
		"is not a regular file":             {"--seal", private, "-o", "json=" + blocked},
		"which is to be read":               {"--seal", private, "-o", "json=" + out, "-o", "csv=" + private},
	} {
		code, _, stderr := call(t, append([]string{"check", fixtureOffice}, args...)...)
		assert.Equal(t, 2, code, args)
		assert.Contains(t, stderr, want)
	}
	assert.NoFileExists(t, out)
	code, _, stderr := call(t, "verify", "--key", private, sealed(t, private))
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "is not an Ed25519 public key")
}

// Anybody can check a seal without this program.
func TestOpenSSLAgrees(t *testing.T) {
	openssl, err := exec.LookPath("openssl")
	if err != nil {
		t.Skip("no openssl here")
	}
	private, public := keys(t)
	path := sealed(t, private)
	check := func() error {
		return exec.Command(openssl, "pkeyutl", "-verify", "-pubin", "-inkey", public, "-rawin", "-in", path, "-sigfile", path+sealSuffix).Run()
	}
	require.NoError(t, check())
	edit(t, path, func(s string) string { return s + " " })
	require.Error(t, check())
}
