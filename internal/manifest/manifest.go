// Package manifest reads results that were written in parts: a manifest that says what
// was judged by what, with the counts, and names the shards that hold the verdicts, each
// with its digest. What is read is the result that one process would have written.
//
// It refuses to know who wrote the parts, and takes none that is not to the byte what
// the manifest says.
package manifest

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/intake"
	"ninefold/internal/render"
	"ninefold/internal/spread"
)

// Schema names the form of manifests, and FileName is what one is called.
const (
	Schema   = "ninefold.manifest/v1"
	FileName = "manifest.json"
)

// Manifest is a result in parts. It lies beside its shards.
type Manifest struct {
	Schema  string          `json:"schema"`
	Buckets int             `json:"buckets"`
	Shards  []Shard         `json:"shards"`
	Result  json.RawMessage `json:"result"` // as in SPEC 6, without verdicts, timelines and counts of branches
}

// Shard is a file with what was found in a bucket, one spread.Finding a line.
type Shard struct {
	Path     string `json:"path"` // a name beside the manifest
	Bytes    int64  `json:"bytes"`
	Lines    int    `json:"lines"`
	Verdicts int    `json:"verdicts"`
	SHA256   string `json:"sha256"`
}

// WriteShard writes what was found in a bucket, and gives what a manifest says of it under
// a name. The same findings are the same bytes.
func WriteShard(to io.Writer, name string, findings iter.Seq[*spread.Finding]) (Shard, error) {
	shard, sum := Shard{Path: name}, sha256.New()
	both := io.MultiWriter(to, sum)
	var line []byte
	for f := range findings {
		var err error
		if line, err = render.AppendJSON(line[:0], f); err != nil {
			return shard, err
		}
		n, err := both.Write(append(line, '\n'))
		if err != nil {
			return shard, err
		}
		shard.Bytes += int64(n)
		shard.Lines++
		if f.Verdict != nil {
			shard.Verdicts++
		}
	}
	shard.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return shard, nil
}

// begins is how a manifest begins: its schema comes first.
var begins = regexp.MustCompile(`^\s*\{\s*"schema":\s*"` + regexp.QuoteMeta(Schema) + `"`)

// Is reports whether a document says that it is a manifest.
func Is(data []byte) bool { return begins.Match(data[:min(len(data), longestBeginning)]) }

// longestBeginning is how many bytes of a document tell whether it is a manifest.
const longestBeginning = 256

// Beside gives the files that a manifest names, so that nobody writes over them; none
// for any other file. What is wrong with either, reading tells.
func Beside(path string) []string {
	file, err := intake.Open(path, intake.Huge)
	if err != nil {
		return nil
	}
	defer func() { _ = file.Close() }() // nothing is written
	head, _ := io.ReadAll(io.LimitReader(file, longestBeginning))
	if !Is(head) {
		return nil
	}
	rest, _ := io.ReadAll(file)
	var m Manifest
	_ = json.Unmarshal(slices.Concat(head, rest), &m)
	paths := make([]string, 0, len(m.Shards))
	for i := range m.Shards {
		paths = append(paths, filepath.Join(filepath.Dir(path), filepath.Base(m.Shards[i].Path)))
	}
	return paths
}

// Read gives the result that a manifest stands for, of the shards in a folder. A shard
// that is not there, or not as it was written, is a Fault.
func Read(folder string, data []byte) (*audit.Result, error) {
	var m Manifest
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&m); err != nil || m.Schema != Schema {
		return nil, broken(cmp.Or(err, errors.New(m.Schema)).Error())
	}
	r, err := render.Read(m.Result)
	if err != nil {
		return nil, err
	}
	var sum spread.Sum
	for i := range m.Shards {
		if err := m.Shards[i].each(folder, sum.Take); err != nil {
			return nil, err
		}
	}
	judged := sum.Judged()
	if !sameCounts(&r.Summary, &judged.Summary) {
		return nil, broken("counts")
	}
	r.Summary.Branches, r.Timelines = judged.Summary.Branches, judged.Timelines
	r.Verdicts = slices.Concat(r.Verdicts, judged.Verdicts)
	return r, nil
}

// sameCounts reports whether shards add up to what the manifest says.
func sameCounts(said, found *audit.Summary) bool {
	return said.Subjects == found.Subjects && said.OutOfScope == found.OutOfScope &&
		slices.EqualFunc(said.Rules, found.Rules, func(a, b audit.RuleSummary) bool {
			return a.Rule == b.Rule && a.Severity == b.Severity && reflect.DeepEqual(counted(a.Status), counted(b.Status))
		})
}

// counted leaves out statuses that nobody has.
func counted(status map[audit.Status]int) map[audit.Status]int {
	some := map[audit.Status]int{}
	for name, n := range status {
		if n > 0 {
			some[name] = n
		}
	}
	return some
}

// each gives what a shard says, once it is known to be as it was written.
func (s *Shard) each(folder string, take func(*spread.Finding) error) error {
	if s.Path != filepath.Base(s.Path) || !filepath.IsLocal(s.Path) {
		return broken(s.Path)
	}
	path := filepath.Join(folder, s.Path)
	data, err := intake.Read(path, intake.Huge)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	if int64(len(data)) != s.Bytes || hex.EncodeToString(sum[:]) != s.SHA256 {
		return altered(path)
	}
	for line := range bytes.Lines(data) {
		found, err := spread.ReadFinding(line)
		if err == nil {
			err = take(found)
		}
		if err != nil {
			return errors.Join(altered(path), err)
		}
	}
	return nil
}

func broken(why string) error {
	return &audit.Fault{
		Problem: audit.Text{ZH: "结果清单有损坏：" + why, EN: "the manifest is damaged: " + why},
		Remedy:  audit.Text{ZH: "请重新运行，或取回原来的文件", EN: "run again, or restore the original file"},
	}
}

func altered(path string) error {
	return &audit.Fault{
		Where:   filepath.ToSlash(path),
		Problem: audit.Text{ZH: "内容与结果清单所记的不同", EN: "is not what the manifest says"},
		Remedy:  audit.Text{ZH: "请重新运行，或取回原来的文件", EN: "run again, or restore the original file"},
	}
}
