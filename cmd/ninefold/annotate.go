package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/annotate"
	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/source"
)

// annotating is the flag that asks for annotated copies of the sources.
type annotating struct{ dir string }

func (f *annotating) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&f.dir, "annotate", "", a.lang.Say("在这个文件夹写出来源的副本，标出并批注各项结论所依据的单元格；原件不动", "write copies of the sources into this directory, with the cells that findings rest on marked and commented; originals stay as they are"))
}

// copies are the annotated copies of a run, planned before anything is judged.
// nil: none are wanted.
type copies struct {
	dir      string
	uncopied []string      // tables of databases
	store    *source.Store // of the originals
	files    []copied
	marks    *marks // known once it has been judged
	folders  output.Folders
}

// take says what is to be marked.
func (c *copies) take(m *marks) {
	if c != nil {
		c.marks = m
	}
}

// copied is one file and its copy.
type copied struct {
	path   string // of the original
	name   string // as results call it
	target string // of the copy
	hint   source.Hint
	turned bool // into a workbook, which it was not
}

// mostAnnotated is how large a file may be that is to be copied: a copy is made
// in memory, with several times as much.
const mostAnnotated = 128 << 20

// planCopies settles which copies go where. It refuses what would show masked
// names, replace a file or stand among the sources.
func (a *app) planCopies(run *checkRun) (*copies, error) {
	f, shown, found := run.flags.annotating, run.shown, run.found
	if f.dir == "" {
		return nil, nil //nolint:nilnil // no copies are an answer, not a failure
	}
	if shown.masked || run.setup.Settings.Mask {
		return nil, annotateFault(f.dir, "标注副本含有姓名，不能与隐去姓名同用", "annotated copies hold names and cannot be had together with masking",
			"请去掉 --mask 和配置中的 privacy.mask，或不用 --annotate", "leave --mask and privacy.mask of the config out, or --annotate")
	}
	c := &copies{dir: filepath.Clean(f.dir), store: found.Store, uncopied: found.TableNames()}
	taken := map[string]bool{}
	for i, name := range found.Names {
		path := found.Paths[i]
		if found.Store.Size(path) > mostAnnotated {
			return nil, annotateFault(f.dir, path+" 太大，不能制作标注副本", path+" is too large for an annotated copy",
				"请拆分该文件，或不用 --annotate", "split the file, or leave --annotate out")
		}
		target := filepath.Join(c.dir, filepath.FromSlash(freeTarget(name, taken)))
		c.files = append(c.files, copied{path: path, name: name, target: target, hint: found.Hint(i)})
	}
	for _, file := range c.files {
		shown.paths.Writes("--annotate", file.target)
	}
	return c, errors.Join(c.apart(slices.Concat(run.setup.Request.Sources, found.Paths)), c.vacant(), shown.paths.Check())
}

// freeTarget names the copy of a file: a workbook's like the workbook, any
// other's with .xlsx behind the whole name. Two never differ by case alone.
func freeTarget(name string, taken map[string]bool) string {
	target := name
	if ext := strings.ToLower(filepath.Ext(name)); ext != ".xlsx" && ext != ".xlsm" {
		target += ".xlsx"
	}
	ext := filepath.Ext(target)
	stem := strings.TrimSuffix(target, ext)
	for n := 2; taken[strings.ToLower(target)]; n++ {
		target = fmt.Sprintf("%s (%d)%s", stem, n, ext)
	}
	taken[strings.ToLower(target)] = true
	return target
}

func annotateFault(dir, zh, en, whatZH, whatEN string) error {
	return &audit.Fault{
		Where:   "--annotate " + dir,
		Problem: audit.Text{ZH: zh, EN: en},
		Remedy:  audit.Text{ZH: whatZH, EN: whatEN},
	}
}

// apart refuses a directory that is a source, holds one or lies in one: copies
// must not be taken for exports.
func (c *copies) apart(sources []string) error {
	dir := output.Real(c.dir)
	for _, one := range sources {
		place := output.Real(one)
		if inside(dir, place) || inside(place, dir) {
			return annotateFault(c.dir, "该文件夹就是来源 "+one+"、在其中或包含它", "the directory is the source "+one+", lies in it or holds it",
				"请给出来源之外的文件夹", "name a directory apart from the sources")
		}
	}
	return nil
}

// inside reports whether a place is a directory or lies below it.
func inside(place, dir string) bool {
	below, err := filepath.Rel(dir, place)
	return err == nil && below != ".." && !strings.HasPrefix(below, ".."+string(filepath.Separator))
}

// vacant refuses to write over anything, and names all that is in the way.
func (c *copies) vacant() error {
	if info, err := os.Lstat(c.dir); err == nil && !info.IsDir() {
		return annotateFault(c.dir, "不是文件夹", "is not a directory", "请给出一个文件夹", "name a directory")
	}
	var faults []error
	for _, file := range c.files {
		if _, err := os.Lstat(file.target); err == nil {
			faults = append(faults, annotateFault(c.dir, file.target+" 已存在，没有写入任何文件", file.target+" already exists; nothing was written",
				"请给出一个空的或新的文件夹", "name an empty or a new directory"))
		}
	}
	return errors.Join(faults...)
}

// fill gives what writes the copy of one file. The original is read again, and
// must be the one that was judged.
func (a *app) fill(ctx context.Context, store *source.Store, file *copied, marks *marks) func(io.Writer) error {
	return func(w io.Writer) error {
		if err := stopped(ctx); err != nil {
			return err
		}
		data, err := store.Read(file.path, mostAnnotated)
		if err != nil {
			return err
		}
		opened, err := source.Read(file.path, data, file.hint)
		if err != nil {
			return err
		}
		if digest, judged := marks.digests[file.name]; judged && digest != opened.SHA256 {
			return annotateFault(filepath.Dir(file.target), file.path+" 在检查之后被改动", file.path+" was changed after it had been judged", "请重新检查", "check again")
		}
		opened.Path = file.name
		file.turned = opened.Format != "xlsx"
		notes, err := marks.of(opened)
		if err != nil {
			return err
		}
		return annotate.Copy(stoppable{ctx, w}, annotate.Original{File: opened, Data: data, Table: marks.sheet(file.name)}, notes, a.lang)
	}
}

// draftCopies writes the drafts of all copies into directories made for them.
func (a *app) draftCopies(ctx context.Context, c *copies) ([]output.Draft, error) {
	if c == nil {
		return nil, nil
	}
	var drafts []output.Draft
	for i := range c.files {
		file := &c.files[i]
		made, err := output.Draft{}, c.folders.Make(filepath.Dir(file.target))
		if err == nil {
			made, err = a.files.Draft(file.target, a.fill(ctx, c.store, file, c.marks))
		}
		if err != nil {
			a.files.Discard(drafts...)
			c.tidy()
			return nil, err
		}
		drafts = append(drafts, made)
	}
	return drafts, nil
}

// tidy takes the directories away again that were made for nothing.
func (c *copies) tidy() {
	if c != nil {
		c.folders.Tidy()
	}
}

// annotateBad writes the copies of a run that bad rows ended; that error is
// told as before. Copies that cannot be written are told besides.
func (a *app) annotateBad(ctx context.Context, c *copies, err error) error {
	refused, ok := errors.AsType[*engine.RefusedRows](err)
	if c == nil || !ok {
		return err
	}
	c.take(a.newMarks(refused.Tables))
	drafts, failed := a.draftCopies(ctx, c)
	if failed == nil {
		failed = a.files.Publish(drafts...)
	}
	if failed == nil {
		a.tellCopies(c)
	} else {
		c.tidy()
	}
	return errors.Join(err, failed)
}

// tellCopies says what was written, and what became a workbook.
func (a *app) tellCopies(c *copies) {
	if c == nil {
		return
	}
	turned := 0
	for _, file := range c.files {
		if file.turned {
			turned++
		}
	}
	what := a.lang.Say("标注副本 %d 个", "%d annotated {copy|copies}", len(c.files))
	if turned > 0 {
		what += a.lang.Say("，其中 %d 个由其他格式转成了 XLSX 工作簿", ", %d of them turned from other formats into XLSX", turned)
	}
	a.tellWritten([]string{c.dir}, a.lang.Say("（%s）", " (%s)", what))
	a.tellUnmarked(c.uncopied)
}
