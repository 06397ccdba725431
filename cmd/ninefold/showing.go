package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/ledger"
	"ninefold/internal/mask"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/surroundings"
)

// showing are the flags that say how a result is shown.
type showing struct {
	outputs []string
	all     bool
	ledger  string
	mask    string
	maskKey string
	seal    string
	root    string
	unit    string
	author  string
}

func (s *showing) bind(flags *pflag.FlagSet, a *app) {
	a.bindOutput(flags, &s.outputs, formatNames()...)
	flags.StringVar(&s.ledger, "ledger", "", a.lang.Say("已填写的旧台账（xlsx），其整改情况转入新台账", "an old ledger (xlsx) whose entries are carried over to the new one"))
	flags.StringVar(&s.seal, "seal", "", a.lang.Say("用这个私钥为写出的每个 JSON 结果和汇总签名（文件名加 .sig）", "sign every JSON result and roll-up written with this private key (its name and .sig)"))
	flags.StringVar(&s.root, "root", "", a.lang.Say("github、sarif 与 codequality 中的文件路径从这个文件夹写起（默认当前目录）", "write the paths in github, sarif and codequality from this directory (default: the working directory)"))
	flags.StringVar(&s.unit, "unit", "", a.lang.Say("出具单位，写在 html 报告和告知书上（不写则留空待填）", "the office that hands it out, on the html report and on notices (else a blank to fill in)"))
	flags.StringVar(&s.author, "author", "", a.lang.Say("编制人，写在 html 报告上（不写则留空待填）", "who made it, on the html report (else a blank to fill in)"))
	s.bindMask(flags, a)
}

// bindMask are the flags of what is left out of a result.
func (s *showing) bindMask(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&s.mask, "mask", "", a.lang.Say("隐去姓名（names）；full 连工号也换成带密钥的散列", "mask names (names); full replaces ids by keyed hashes too"))
	flags.Lookup("mask").NoOptDefVal = maskNames
	flags.StringVar(&s.maskKey, "mask-key", "", a.lang.Say("--mask=full 的密钥文件（或环境变量 NINEFOLD_MASK_KEY）", "file with the key of --mask=full (or the variable NINEFOLD_MASK_KEY)"))
}

// reads are the files that the flags name, but for the ledger.
func (s *showing) reads() []string { return []string{s.maskKey, s.seal} }

// The values of --mask.
const (
	maskNames = "names"
	maskFull  = "full"
)

const maskKeyVariable = surroundings.MaskKeyVariable

// presentation is how a result will be shown, checked before anything is read.
type presentation struct {
	outputs    []output.Target
	ledger     *render.Ledger
	ledgerPath string
	unit       string
	author     string
	all        bool
	masked     bool
	key        []byte // nil: ids stay
	seal       ed25519.PrivateKey
	copies     *copies // nil: no annotated copies
	paths      *output.Guard
	ready      []byte                   // the JSON result, where it was made before
	readyTally tally                    // of that result
	locate     func(path string) string // where a consumer finds an input
}

func (a *app) presentation(s showing) (*presentation, error) {
	p := &presentation{unit: s.unit, author: s.author, all: s.all, masked: s.mask != ""}
	var err error
	if p.outputs, err = a.targets("check", s.outputs, resultFormats()); err != nil {
		return nil, err
	}
	switch s.mask {
	case "":
	case maskNames:
		a.hides(nil)
	case maskFull:
		a.hides([]byte{}) // also while the key is missing: the fault names no more than the run would
		if p.key, err = a.key(s.maskKey); err != nil {
			return nil, err
		}
		a.masking.key = p.key
	default:
		return nil, &audit.Fault{
			Where:   "--mask=" + s.mask,
			Problem: audit.Text{ZH: "没有这个选项", EN: "no such choice"},
			Remedy:  audit.Text{ZH: "请用 --mask（隐去姓名）或 --mask=full（工号也换成散列）", EN: "use --mask (names) or --mask=full (ids too)"},
		}
	}
	if p.seal, err = sealKey(s.seal, p.outputs); err != nil {
		return nil, err
	}
	if s.ledger != "" {
		p.ledgerPath = s.ledger
		p.ledger, err = ledger.Read(s.ledger, filepath.ToSlash(s.ledger))
	}
	return p, err
}

// showsPasses reports whether some output shows verdicts that pass. They are not asked
// for where none does: there are many.
func (p *presentation) showsPasses() bool {
	return slices.ContainsFunc(p.outputs, func(out output.Target) bool {
		format, err := render.Lookup(out.Format)
		return err != nil || format.Passes
	})
}

// shortestKey is how many bytes keep a key from being guessed.
const shortestKey = 16

// key reads the key of --mask=full. Without one, anybody could hash all ids and
// compare.
func (a *app) key(path string) ([]byte, error) {
	key, where := []byte(a.lookup(maskKeyVariable)), maskKeyVariable
	if path != "" {
		data, err := intake.Read(path, intake.Small)
		if err != nil {
			return nil, err
		}
		key, where = data, path
	}
	key = bytes.TrimRight(key, "\r\n")
	if len(key) >= shortestKey {
		return key, nil
	}
	fault := &audit.Fault{
		Where:   where,
		Problem: audit.Text{ZH: fmt.Sprintf("密钥只有 %d 个字节", len(key)), EN: audit.Fill("the key has only %d {byte|bytes}", len(key))},
		Remedy: audit.Text{
			ZH: fmt.Sprintf("请用 --mask-key 文件 或环境变量 %s 给出至少 %d 个字节的密钥，并妥善保管：同一密钥得出同样的散列", maskKeyVariable, shortestKey),
			EN: fmt.Sprintf("give a key of at least %d bytes in --mask-key FILE or the variable %s, and keep it: the same key gives the same hashes", shortestKey, maskKeyVariable),
		},
	}
	if len(key) == 0 {
		fault.Where, fault.Problem = "--mask=full", audit.Text{ZH: "没有密钥", EN: "there is no key"}
	}
	return nil, fault
}

// show masks the result if asked to, and writes every output.
func (a *app) show(ctx context.Context, p *presentation, r *audit.Result) error {
	o := render.Options{Lang: a.lang, All: p.all, Unit: p.unit, Author: p.author, Ledger: p.ledger, Locate: p.locate}
	if p.masked {
		if err := p.sparesLedger(); err != nil {
			return err
		}
		m, err := a.mask(nil, r)
		if err != nil {
			return err
		}
		r, o.Ledger = m.Result(r), o.Ledger.Masked(m.Text)
	}
	if r != nil && mask.Is(r) {
		o.Locate = nil            // it names folders
		o.Unit, o.Author = "", "" // a blank is filled in by hand
	}
	return a.write(ctx, r, p, o)
}

// sparesLedger refuses to put a masked ledger in the place of the one that
// people filled in: their words would be lost.
func (p *presentation) sparesLedger() error {
	if p.ledger != nil && p.key != nil {
		return &audit.Fault{
			Where:   "--ledger",
			Problem: audit.Text{ZH: "旧台账里人们填写的话不能连工号一起隐去", EN: "what people wrote into the old ledger cannot be masked as far as --mask=full promises"},
			Remedy:  audit.Text{ZH: "请不用 --ledger，或改用 --mask", EN: "leave --ledger out, or use --mask"},
		}
	}
	for _, out := range p.outputs {
		if p.ledger != nil && output.Same(out.Path, p.ledgerPath) {
			return &audit.Fault{
				Where:   out.Flag(),
				Problem: audit.Text{ZH: "隐去姓名的台账会盖掉填写过的旧台账", EN: "the masked ledger would replace the one that people filled in"},
				Remedy:  audit.Text{ZH: "请写到另一个文件，或不用 --mask", EN: "write it to another file, or leave --mask out"},
			}
		}
	}
	return nil
}
