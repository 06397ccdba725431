package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/output"
)

// ledgerFormat is that of the ledger, which a new one may replace.
const ledgerFormat = "xlsx"

// A seal is the bare Ed25519 signature (RFC 8032, 64 bytes) of exactly the
// bytes of a JSON result or roll-up, in a file beside it: openssl can check it too.
const (
	sealedFormat = "json"
	rollupFormat = "rollup"
	sealSuffix   = ".sig"
)

// bearsSeal reports whether a file is one that --seal signs.
func bearsSeal(out output.Target) bool {
	return out.Path != "" && (out.Format == sealedFormat || out.Format == rollupFormat)
}

// The files of a key pair.
const (
	privateKeyFile = "ninefold-seal.key"
	publicKeyFile  = "ninefold-seal.pub"
)

func (a *app) sealCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "seal",
		Short: a.lang.Say("结果签名所用的密钥", "keys for sealing results"),
		RunE:  a.unknownCommand,
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "keygen DIR",
		Short: a.lang.Say("生成一对签名密钥", "make a pair of keys"),
		Long: a.lang.Say(
			"在 DIR 中生成一对 Ed25519 密钥：私钥 "+privateKeyFile+"（只有本人可读，用于 --seal，请妥善保管），公钥 "+publicKeyFile+"（交给核验的人，用于 verify --key）。已有的密钥不会被覆盖。",
			"Makes a pair of Ed25519 keys in DIR: the private "+privateKeyFile+" (readable by you alone, for --seal; keep it safe) and the public "+publicKeyFile+" (for whoever verifies, with verify --key). A key that exists is never replaced.",
		),
		RunE: func(_ *cobra.Command, args []string) error { return a.keygen(args) },
	})
	return cmd
}

func (a *app) keygen(args []string) error {
	if len(args) != 1 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要且只需要一个文件夹", EN: "exactly one directory is needed"},
			Remedy:  audit.Text{ZH: "如 ninefold seal keygen keys", EN: "as in ninefold seal keygen keys"},
		}
	}
	private, public := filepath.Join(args[0], privateKeyFile), filepath.Join(args[0], publicKeyFile)
	if err := errors.Join(absentKey(private), absentKey(public)); err != nil {
		return err
	}
	if err := os.MkdirAll(args[0], 0o700); err != nil {
		return output.Unwritten(args[0], err)
	}
	privatePEM, publicPEM, err := newPair()
	if err != nil {
		return err
	}
	first, err := a.files.Draft(private, output.Bytes(privatePEM))
	if err != nil {
		return err
	}
	second, err := a.files.Draft(public, output.Bytes(publicPEM))
	if err != nil {
		a.files.Discard(first)
		return err
	}
	if err := a.files.Publish(first, second); err != nil {
		return err
	}
	a.tellDrafts(first, second)
	return nil
}

func absentKey(path string) error {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return &audit.Fault{
		Where:   path,
		Problem: audit.Text{ZH: "已经存在；没有它，以前的签名就无法核验", EN: "exists; without it earlier seals could not be checked"},
		Remedy:  audit.Text{ZH: "请换一个文件夹", EN: "choose another directory"},
	}
}

// newPair makes the key files: PKCS#8 and PKIX in PEM.
func newPair() (private, public []byte, err error) {
	publicKey, privateKey, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	privateDER, errPrivate := x509.MarshalPKCS8PrivateKey(privateKey)
	publicDER, errPublic := x509.MarshalPKIXPublicKey(publicKey)
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: privateDER}),
		pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: publicDER}), errors.Join(errPrivate, errPublic)
}

// sealKey reads the key of --seal; nil without one. There must be a result to
// be sealed: a JSON file.
func sealKey(path string, outputs []output.Target) (ed25519.PrivateKey, error) {
	if path == "" {
		return nil, nil
	}
	if !slices.ContainsFunc(outputs, bearsSeal) {
		return nil, &audit.Fault{
			Where:   "--seal",
			Problem: audit.Text{ZH: "没有可签名的 JSON 结果或汇总", EN: "there is no JSON result or roll-up to seal"},
			Remedy:  audit.Text{ZH: "请加上 -o json=文件", EN: "add -o json=FILE"},
		}
	}
	key, err := readKey(path, "PRIVATE KEY", x509.ParsePKCS8PrivateKey)
	if private, ok := key.(ed25519.PrivateKey); ok {
		return private, sealable(outputs)
	}
	return nil, notAKey(path, err, audit.Text{ZH: "Ed25519 私钥（PEM，PKCS#8）", EN: "an Ed25519 private key (PEM, PKCS#8)"})
}

// sealable refuses places for seals that cannot be files.
func sealable(outputs []output.Target) error {
	var faults []error
	for _, out := range outputs {
		if bearsSeal(out) {
			faults = append(faults, output.File("--seal", out.Path+sealSuffix))
		}
	}
	return errors.Join(faults...)
}

// checkSeal holds a result against the seal beside it.
func checkSeal(path string, result []byte, keyPath string) (bool, error) {
	public, err := publicKey(keyPath)
	if err != nil {
		return false, err
	}
	signature, err := intake.Read(path+sealSuffix, intake.Small)
	if err != nil {
		return false, err
	}
	return ed25519.Verify(public, result, signature), nil
}

// publicKey reads the key that a seal is checked by.
func publicKey(path string) (ed25519.PublicKey, error) {
	key, err := readKey(path, "PUBLIC KEY", x509.ParsePKIXPublicKey)
	if public, ok := key.(ed25519.PublicKey); ok {
		return public, nil
	}
	return nil, notAKey(path, err, audit.Text{ZH: "Ed25519 公钥（PEM，PKIX）", EN: "an Ed25519 public key (PEM, PKIX)"})
}

// readKey gives whatever key a PEM file holds.
func readKey(path, kind string, parse func([]byte) (any, error)) (any, error) {
	data, err := intake.Read(path, intake.Small)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(data)
	if block == nil || block.Type != kind {
		return nil, nil
	}
	return parse(block.Bytes)
}

func notAKey(path string, err error, wanted audit.Text) error {
	if _, unread := errors.AsType[*audit.Fault](err); unread {
		return err
	}
	return &audit.Fault{
		Where:   filepath.ToSlash(path),
		Problem: audit.Text{ZH: "不是" + wanted.ZH, EN: "is not " + wanted.EN},
		Remedy:  audit.Text{ZH: "密钥可用 ninefold seal keygen 生成", EN: "make keys with ninefold seal keygen"},
	}
}
