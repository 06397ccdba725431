package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/render"
	"ninefold/internal/source"
)

// What may be put in at a time.
const (
	mostFile   = 200 << 20
	mostUpload = 1 << 30
	mostFiles  = 500
	longName   = 200 // bytes
	uploadTime = 15 * time.Minute
)

// uploaded is a folder of books that came through the browser. Nobody else may read it,
// and nothing beside it is taken for its settings: it lies in one of its own.
type uploaded struct {
	home  string
	books *os.Root
	names []string
	most  int64 // bytes of a file
}

func newUploaded() (*uploaded, error) {
	home, err := os.MkdirTemp("", "ninefold-books-")
	if err != nil {
		return nil, err
	}
	u := &uploaded{home: home, most: mostFile}
	if err = os.Mkdir(u.folder(), 0o700); err == nil {
		u.books, err = os.OpenRoot(u.folder())
	}
	if err != nil {
		u.remove()
		return nil, err
	}
	return u, nil
}

func (u *uploaded) folder() string { return filepath.Join(u.home, "books") }

// remove takes the folder away; of none there is nothing to take.
func (u *uploaded) remove() {
	if u == nil {
		return
	}
	if u.books != nil {
		_ = u.books.Close() // nothing is written any more
	}
	_ = os.RemoveAll(u.home) // ours alone
}

// take writes the files of a form.
func (u *uploaded) take(form *multipart.Reader) error {
	for {
		p, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return uploadFault("", err)
		}
		switch {
		case p.FileName() == "":
		case p.FormName() == "books":
			err = u.file(p, p.FileName())
		case p.FormName() == "folder":
			err = u.inFolder(p)
		}
		if err != nil {
			return err
		}
	}
	if len(u.names) == 0 {
		return refuse(http.StatusBadRequest, audit.Textf("没有选文件", "no file was chosen"), audit.Textf("请选择工作簿、CSV 或压缩包", "choose workbooks, CSVs or zip archives"))
	}
	return nil
}

func (u *uploaded) file(p io.Reader, name string) error {
	if err := u.named(name); err != nil {
		return err
	}
	if !isBook(name) {
		return refused(http.StatusUnsupportedMediaType, name, audit.Textf("不是可读取的资料", "is no book"), audit.Textf("可放入：%s", "these can be put in: %s", strings.Join(bookExtensions(), " ")))
	}
	return u.write(p, name)
}

func bookExtensions() []string { return append(source.Extensions(), ".zip") }

func isBook(name string) bool {
	return slices.Contains(bookExtensions(), strings.ToLower(path.Ext(name)))
}

// inFolder takes a file of a folder that was put in whole, which keeps its place in it: a
// subfolder is read, or told to be left out, as on a disk. Of what is no data the name
// alone is kept, by which the account says that it was not read.
func (u *uploaded) inFolder(p *multipart.Part) error {
	steps, err := stepsTo(p)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(steps, source.PassedOver) {
		return nil
	}
	for _, step := range append(steps, strings.Join(steps, " ")) {
		if err := u.named(step); err != nil {
			return err
		}
	}
	name := strings.Join(steps, "/")
	if strings.EqualFold(steps[0], settingsName) || len(steps) > 1 && strings.EqualFold(steps[0], branchSettings) {
		return refused(http.StatusUnsupportedMediaType, name,
			audit.Textf("是配置：配置不从浏览器放入，不按它检查，结论会不同", "is settings, which do not come through the browser; without them the verdicts would be others"),
			audit.Textf("请用 ninefold serve 加这个文件夹启动，或去掉它、在“阈值”页上设定", "start ninefold serve with this folder, or take it out and set the figures on their page"))
	}
	if err := u.books.MkdirAll(path.Dir(name), 0o700); err != nil {
		return uploadFault(name, err)
	}
	if !isBook(name) {
		return u.write(strings.NewReader(""), name)
	}
	return u.write(p, name)
}

// branchSettings is the folder of the settings of branches (SPEC 4).
const branchSettings = "branches"

// stepsTo is the way to a file within the folder that was put in. Part.FileName gives no
// folders.
func stepsTo(p *multipart.Part) ([]string, error) {
	_, said, err := mime.ParseMediaType(p.Header.Get("Content-Disposition"))
	if err != nil {
		return nil, uploadFault("", err)
	}
	steps := strings.Split(said["filename"], "/")
	if len(steps) > 1 {
		steps = steps[1:] // without the folder itself
	}
	return steps, nil
}

// write writes a file that no other one is called like, also where case does not count.
func (u *uploaded) write(p io.Reader, name string) error {
	if slices.ContainsFunc(u.names, func(other string) bool { return strings.EqualFold(other, name) }) {
		return refused(http.StatusBadRequest, name, audit.Textf("有两个文件叫这个名字", "two files have this name"), audit.Textf("请改名后再放", "rename one of them"))
	}
	u.names = append(u.names, name)
	out, err := u.books.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return uploadFault(name, err)
	}
	n, err := io.Copy(out, io.LimitReader(p, u.most+1))
	if err = errors.Join(err, out.Close()); err != nil {
		return uploadFault(name, err)
	}
	if n > u.most {
		return refused(http.StatusRequestEntityTooLarge, name, audit.Textf("超过 200 MB", "has more than 200 MB"), audit.Textf("请拆成几个文件，或用 ninefold check", "split it, or use ninefold check"))
	}
	return nil
}

// named refuses what is no name of a file of books. Settings are not put in through the browser:
// they can name files of this machine.
func (u *uploaded) named(name string) error {
	switch {
	case !filepath.IsLocal(name) || len(name) > longName || !utf8.ValidString(name) || render.Plain(name) != name || strings.ContainsAny(name, `/\:*?"<>|`) || strings.TrimLeft(name, ".- ") != name:
		return refused(http.StatusBadRequest, render.Plain(name), audit.Textf("文件名不能用", "is no name for a book"), audit.Textf("请改名后再放", "rename it"))
	case len(u.names) == mostFiles:
		return refused(http.StatusRequestEntityTooLarge, name, audit.Textf("文件太多", "is one file too many"), audit.Textf("请打成一个压缩包", "put them into one zip archive"))
	}
	return nil
}

func refused(status int, where string, problem, remedy audit.Text) error {
	return &rejection{&audit.Fault{Where: where, Problem: problem, Remedy: remedy}, status}
}

// uploadFault puts into words why files could not be taken in.
func uploadFault(name string, err error) error {
	long := &http.MaxBytesError{}
	switch {
	case errors.As(err, &long):
		return refused(http.StatusRequestEntityTooLarge, name, audit.Textf("一次放入的超过 1 GB", "more than 1 GB was put in at a time"), audit.Textf("请分几次，或用 ninefold check", "put in less, or use ninefold check"))
	case errors.Is(err, syscall.ENOSPC):
		return refused(http.StatusInsufficientStorage, name, audit.Textf("磁盘已满", "the disk is full"), audit.Textf("请腾出空间后重试，原有的结果不受影响", "make room and try again; what is shown stays as it is"))
	}
	return refused(http.StatusBadRequest, name, audit.Textf("没有收全", "did not arrive whole"), audit.Textf("请再放一次", "put it in again"))
}

// putIn takes in the books of a form and checks them in place of those before. They are
// gone when others take their place, and at the end.
func (s *Site) putIn(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	if err := s.line.reserve(); err != nil { // before anything is taken in
		v.fail(err)
		return
	}
	run, err := s.takeIn(w, r, v.who)
	if err == nil {
		err = s.begin(run, true)
	} else {
		s.line.release()
	}
	if err != nil {
		v.fail(err)
		return
	}
	http.Redirect(w, r, runAddress(run.number), http.StatusSeeOther)
}

// takeIn reads the books of a form and prepares a run of them.
func (s *Site) takeIn(w http.ResponseWriter, r *http.Request, who string) (*Run, error) {
	late := time.Now().Add(uploadTime)
	within := http.NewResponseController(w)
	_ = errors.Join(within.SetReadDeadline(late), within.SetWriteDeadline(late)) // without them the usual times hold
	form, err := r.MultipartReader()
	if err != nil {
		return nil, errForm
	}
	books, err := newUploaded()
	if err != nil {
		return nil, uploadFault("", err)
	}
	if err = errors.Join(books.take(form), books.inherit(s.shownRun())); err == nil {
		var run *Run
		if run, err = s.Prepare(s.requestFor(books.folder())); err == nil {
			run.uploaded, run.who = books, who
			return run, nil
		}
	}
	books.remove()
	return nil, err
}

// requestFor is the request of the site with another source. The config that was found
// with the books before stays in force.
func (s *Site) requestFor(folder string) engine.Request {
	request := s.options.Request
	if shown := s.shownRun(); shown != nil && shown.Request.Config == "" && !shown.uploaded.holds(shown.setup.Path) {
		request.Config = shown.setup.Path
	} else if shown != nil {
		request.Config = shown.Request.Config
	}
	request.Sources = []string{folder}
	return request
}

// Close takes away what was put in, and what was kept in memory. It is called when nobody is answered any more.
func (s *Site) Close() {
	for range 2 { // at once, and again what a run may just have come to show
		for _, run := range s.known() {
			run.uploaded.remove()
		}
		s.Wait()
	}
	if s.options.Keep == nil {
		_ = s.kept.Close() // it was in memory
	}
}

// known are the runs that there are.
func (s *Site) known() []*Run {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return slices.DeleteFunc(append(slices.Clone(s.pending.runs), s.shown), func(r *Run) bool { return r == nil })
}
