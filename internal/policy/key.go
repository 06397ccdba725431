package policy

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/bundle"

	"ninefold/internal/audit"
)

const signaturesFile = ".signatures.json"

// Key is the public key of those who publish bundles.
type Key struct {
	text       string
	algorithms []string // that fit the key
}

// ReadKey reads a public key, or a certificate, in PEM.
func ReadKey(told string, text []byte) (*Key, error) {
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, noKey(told, audit.Text{ZH: "不是 PEM 格式的公钥", EN: "is not a public key in PEM"})
	}
	var public any
	var err error
	switch block.Type {
	case "PUBLIC KEY":
		public, err = x509.ParsePKIXPublicKey(block.Bytes)
	case "RSA PUBLIC KEY":
		public, err = x509.ParsePKCS1PublicKey(block.Bytes)
	case "CERTIFICATE":
		var c *x509.Certificate
		if c, err = x509.ParseCertificate(block.Bytes); err == nil {
			public = c.PublicKey
		}
	default:
		return nil, noKey(told, audit.Text{ZH: "是 " + block.Type + "，不是公钥", EN: "holds a " + block.Type + ", which is not a public key"})
	}
	if err != nil {
		return nil, noKey(told, audit.Text{ZH: "公钥无法读取：" + err.Error(), EN: "the key cannot be read: " + err.Error()})
	}
	algorithms := algorithmsOf(public)
	if algorithms == nil {
		return nil, noKey(told, audit.Text{ZH: "不支持这种公钥", EN: "is of a kind that is not supported"})
	}
	return &Key{string(text), algorithms}, nil
}

func algorithmsOf(public any) []string {
	switch k := public.(type) {
	case *rsa.PublicKey:
		return []string{"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"}
	case *ecdsa.PublicKey:
		return map[int][]string{256: {"ES256"}, 384: {"ES384"}, 521: {"ES512"}}[k.Curve.Params().BitSize]
	case ed25519.PublicKey:
		return []string{"EdDSA"}
	}
	return nil
}

func noKey(told string, problem audit.Text) error {
	return &audit.Fault{Where: told, Problem: problem, Remedy: audit.Text{
		ZH: "--policy-key 需要发布者的公钥（PEM：RSA、ECDSA 或 Ed25519）", EN: "--policy-key takes the publisher's public key (PEM: RSA, ECDSA or Ed25519)",
	}}
}

// verification has OPA verify a bundle by the key, and by the algorithm that its
// signature names, if that is one for such keys.
func (k *Key) verification(signatures []byte) (*bundle.VerificationConfig, error) {
	var all struct {
		Signatures []string `json:"signatures"`
		Plugin     string   `json:"plugin"`
	}
	if err := json.Unmarshal(signatures, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", signaturesFile, err)
	}
	if len(all.Signatures) != 1 || all.Plugin != "" && all.Plugin != "_default" {
		return nil, fmt.Errorf("%s: exactly one signature is expected", signaturesFile)
	}
	header, _, _ := strings.Cut(all.Signatures[0], ".")
	text, err := base64.RawURLEncoding.DecodeString(header)
	var named struct {
		Algorithm string `json:"alg"`
	}
	if err == nil {
		err = json.Unmarshal(text, &named)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", signaturesFile, err)
	}
	if !slices.Contains(k.algorithms, named.Algorithm) {
		return nil, fmt.Errorf("signed by %q, which is not for this key", named.Algorithm)
	}
	const id = "key"
	config := &bundle.KeyConfig{Key: k.text, Algorithm: named.Algorithm}
	return bundle.NewVerificationConfig(map[string]*bundle.KeyConfig{id: config}, id, "", nil), nil
}
