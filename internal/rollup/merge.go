package rollup

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"ninefold/internal/audit"
)

// File is a roll-up and what it is called.
type File struct {
	Name string
	*Rollup
}

// Read takes a document in. One that hides counts is refused, for they cannot be added
// up, and so is one whose sums do not follow from its results. Every error is a
// *audit.Fault without a place.
func Read(data []byte) (*Rollup, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	decoder.UseNumber()
	r := new(Rollup)
	err := decoder.Decode(r)
	if err == nil {
		if _, more := decoder.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("something follows the document")
		}
	}
	switch {
	case err != nil:
		return nil, notOne(audit.Text{ZH: "不是汇总文件：" + err.Error(), EN: "is no roll-up: " + err.Error()})
	case r.Schema != Schema:
		return nil, notOne(audit.Text{ZH: "格式是“" + r.Schema + "”，不是 " + Schema, EN: "is of the form \"" + r.Schema + "\", not " + Schema})
	case r.MinGroup > 0:
		return nil, &audit.Fault{
			Problem: audit.Text{ZH: "隐去了小计数，不能再合并", EN: "hides small counts, which cannot be added up"},
			Remedy:  audit.Text{ZH: "请合并未隐去的文件，最后一步再用 --min-group", EN: "merge files that hide nothing, and use --min-group in the last step"},
		}
	}
	return r, r.holds()
}

func notOne(problem audit.Text) error {
	return &audit.Fault{Problem: problem, Remedy: audit.Text{
		ZH: "请给出 ninefold check -o rollup=文件 或 ninefold rollup -o json=文件 写出的文件", EN: "give a file written by ninefold check -o rollup=FILE or ninefold rollup -o json=FILE",
	}}
}

// holds makes sure that the sums are those of the results. Whatever was expected is
// asked anew of the whole.
func (r *Rollup) holds() error {
	r.Expected = nil
	parts := map[string]Part{}
	for i := range r.Results {
		p := &r.Results[i]
		if p.Counted == nil || p.Result == "" || !p.listsItsRules() {
			return unsound()
		}
		parts[p.Result] = *p
	}
	if again := build(r.Period, r.PolicyDigest, parts); !equal(r, again) {
		return unsound()
	}
	return nil
}

// listsItsRules reports whether every requirement that counts is described.
func (p *Part) listsItsRules() bool {
	known := map[string]bool{}
	for _, rule := range p.Rules {
		known[rule.Rule] = true
	}
	return !slices.ContainsFunc(p.Counted.Branches, func(b PartBranch) bool {
		return slices.ContainsFunc(b.Rules, func(r PartRule) bool { return !known[r.Rule] })
	})
}

func unsound() error {
	return notOne(audit.Text{ZH: "合计与其中各份结果不符", EN: "its sums do not follow from its results"})
}

// Options of a merge.
type Options struct {
	SharedIDs bool // a branch id that several results have is of several branches
}

// Merge adds roll-ups up, a result that several of them hold once. The order of the
// files and the steps in which they are merged make no difference. The error joins an
// *audit.Fault for each file that does not go with the first, and for each branch that
// would be counted twice.
func Merge(files []File, o Options) (*Rollup, error) {
	if len(files) == 0 {
		return nil, &audit.Fault{
			Problem: audit.Text{ZH: "没有可合并的汇总文件", EN: "there is no roll-up to merge"},
			Remedy:  audit.Text{ZH: "如 ninefold rollup a.json b.json --keys keys", EN: "as in ninefold rollup a.json b.json --keys keys"},
		}
	}
	faults := make([]error, 0, len(files))
	for _, f := range files[1:] {
		faults = append(faults, together(files[0], f))
	}
	parts, from := map[string]Part{}, map[string]string{}
	for _, f := range files {
		for i := range f.Results {
			p := &f.Results[i]
			if known, ok := parts[p.Result]; ok && !equal(known, *p) {
				faults = append(faults, differ(from[p.Result], f.Name, p.Result))
				continue
			}
			if _, ok := parts[p.Result]; !ok {
				parts[p.Result], from[p.Result] = *p, f.Name
			}
		}
	}
	if !o.SharedIDs {
		faults = append(faults, countedTwice(parts, from)...)
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return build(files[0].Period, files[0].PolicyDigest, parts), nil
}

// together refuses what cannot be added up.
func together(first, other File) error {
	var faults []error
	if first.Period != other.Period {
		faults = append(faults, &audit.Fault{
			Where: other.Name,
			Problem: audit.Text{
				ZH: "考核期为 " + words(other.Period, " 至 ") + "，而 " + first.Name + " 为 " + words(first.Period, " 至 "),
				EN: "is of the period " + words(other.Period, " to ") + ", but " + first.Name + " of " + words(first.Period, " to "),
			},
			Remedy: audit.Text{ZH: "请只合并同一考核期的", EN: "merge results of one period"},
		})
	}
	if first.PolicyDigest != other.PolicyDigest {
		faults = append(faults, &audit.Fault{
			Where: other.Name,
			Problem: audit.Text{
				ZH: "所用政策（" + short(other.PolicyDigest) + "）与 " + first.Name + "（" + short(first.PolicyDigest) + "）不同",
				EN: "was judged by other policies (" + short(other.PolicyDigest) + ") than " + first.Name + " (" + short(first.PolicyDigest) + ")",
			},
			Remedy: audit.Text{ZH: "请用同一版本的程序和同样的 --policy 重新检查", EN: "check again with the same version of the program and the same --policy"},
		})
	}
	return errors.Join(faults...)
}

func words(p audit.Period, to string) string { return p.From.String() + to + p.To.String() }

// short is as much of a digest as a person compares.
func short(digest string) string {
	kind, sum, ok := strings.Cut(digest, ":")
	if !ok {
		kind, sum = "", digest
	} else {
		kind += ":"
	}
	return kind + sum[:min(12, len(sum))]
}

func differ(first, other, result string) error {
	return &audit.Fault{
		Where: other,
		Problem: audit.Text{
			ZH: "其中的结果 " + short(result) + " 与 " + first + " 中的同一份结果计数不同",
			EN: "counts the result " + short(result) + " otherwise than " + first + " does",
		},
		Remedy: audit.Text{ZH: "两者必有一份不是原件，请重新索取", EN: "one of them is no original: ask for it again"},
	}
}

// countedTwice names the branches that several results judged by the same
// requirements: most likely an office sent a second result that takes the place of the
// first.
func countedTwice(parts map[string]Part, from map[string]string) []error {
	type cell struct{ branch, rule string }
	seen, told := map[cell]string{}, map[[3]string]bool{}
	var faults []error
	for _, digest := range sortedKeys(parts) {
		for _, b := range parts[digest].Counted.Branches {
			for _, rule := range b.Rules {
				before, twice := seen[cell{b.Branch, rule.Rule}]
				seen[cell{b.Branch, rule.Rule}] = digest
				if key := [3]string{b.Branch, before, digest}; twice && b.Branch != "" && !told[key] {
					told[key] = true
					faults = append(faults, twiceIn(b.Branch, parts[before], from[before], parts[digest], from[digest]))
				}
			}
		}
	}
	return faults
}

func twiceIn(branch string, first Part, in string, other Part, also string) error {
	at := func(p Part, name, asOf string) string {
		return name + " (" + short(p.Result) + asOf + p.AsOf.String() + ")"
	}
	return &audit.Fault{
		Where: branch,
		Problem: audit.Text{
			ZH: "这个支部在两份结果里都有，会重复计算：" + at(first, in, "，截至 ") + "，" + at(other, also, "，截至 "),
			EN: "the branch is in two results and would be counted twice: " + at(first, in, ", as of ") + ", " + at(other, also, ", as of "),
		},
		Remedy: audit.Text{
			ZH: "请去掉不作数的一份；若是不同单位用了同一编号，请加 --shared-ids",
			EN: "leave out the one that does not count; where different offices use the same id for different branches, add --shared-ids",
		},
	}
}
