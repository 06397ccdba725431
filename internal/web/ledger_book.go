package web

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/ledger"
	"ninefold/internal/render"
	"ninefold/internal/store"
)

// What a form of the ledger may bring.
const (
	mostEntry  = 4 << 20
	mostLedger = 64 << 20
)

const workbookKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// exportLedger gives the ledger as the workbook that check --ledger writes.
func (s *Site) exportLedger(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	data, err := v.ledgerBook()
	if err != nil {
		v.fail(err)
		return
	}
	v.file(workbookKind, "ninefold-ledger.xlsx", data)
}

func (v *visit) ledgerBook() ([]byte, error) {
	if v.run == nil || v.run.full == nil {
		return nil, errGone
	}
	book, err := v.keeping.book(v.request.Context())
	if err != nil {
		return nil, err
	}
	return rendered("xlsx", v.run.full, render.Options{Lang: v.lang, Ledger: v.ledgerBeside(book, v.run.full)})
}

// ledgerBeside is the ledger as the visitor may have it beside a result. What is told of
// findings that it does not hold was written down by whoever wrote last, who may see more.
func (v *visit) ledgerBeside(book *ledger.Kept, r *audit.Result) *render.Ledger {
	l := book.Ledger(failedIn(r), v.limit())
	for i := range l.Entries {
		for k, told := range l.Entries[i].Finding {
			l.Entries[i].Finding[k] = v.plain(told)
		}
	}
	return l
}

// limit lets only lines pass that a visitor may see; nil: all.
func (v *visit) limit() func(*ledger.Entered) bool {
	if v.branch() == "" {
		return nil
	}
	own := map[string]bool{}
	for i := range v.run.full.Verdicts {
		own[v.run.full.Verdicts[i].Fingerprint] = true
	}
	return func(line *ledger.Entered) bool { return own[line.Key] || v.sees(line) }
}

// leftCell is a cell of a workbook that was not taken over.
type leftCell struct {
	ledger.Left

	Title   string
	Address string
	Who     string
}

// importLedger takes in a workbook that people filled in, and tells what it brought.
func (s *Site) importLedger(w http.ResponseWriter, r *http.Request) {
	s.visit(w, r).give(func(v *visit) (*screen, error) {
		if err := v.must(importEntries); err != nil {
			return nil, err
		}
		given, err := v.givenLedger()
		if err != nil {
			return nil, err
		}
		var brought ledger.Merge
		tell := v.teller()
		err = v.keeping.enter(r.Context(), v.who, func(book *ledger.Kept) []store.Written {
			brought = book.Merge(given, tell)
			return brought.Entries
		})
		if err != nil {
			return nil, err
		}
		book, err := v.keeping.book(r.Context())
		if err != nil {
			return nil, err
		}
		return v.importScreen(book, brought), nil
	})
}

func (v *visit) importScreen(book *ledger.Kept, brought ledger.Merge) *screen {
	titles, n := map[string]string{}, 0
	for _, f := range v.fieldsOf(book, &ledger.Entered{}) {
		titles[f.Name] = f.Title
	}
	for _, e := range brought.Entries {
		if titles[e.Field] != "" {
			n++
		}
	}
	var left []leftCell
	for _, one := range brought.Left {
		if titles[one.Field] == "" {
			continue
		}
		line := v.ledgerLine(one.Line, nil)
		left = append(left, leftCell{one, titles[one.Field], line.Address, strings.TrimSpace(line.Subject.ID + " " + line.Subject.Name)})
	}
	return &screen{name: "imported", title: audit.Textf("台账已导入", "The ledger was taken in"), under: "ledger", data: map[string]any{
		"N": n, "Left": left, "Kept": v.keptAt(),
	}}
}

// givenLedger reads the workbook of a form, by way of a folder that nobody else may read.
func (v *visit) givenLedger() (*render.Ledger, error) {
	form, err := v.request.MultipartReader()
	if err != nil {
		return nil, errForm
	}
	for {
		p, err := form.NextPart()
		if err == io.EOF {
			return nil, refuse(http.StatusBadRequest, audit.Textf("没有选文件", "no file was chosen"), audit.Textf("请选择填写过的台账（xlsx）", "choose the ledger that was filled in (xlsx)"))
		}
		if err != nil {
			return nil, uploadFault("", err)
		}
		if p.FormName() == "ledger" && p.FileName() != "" {
			return readGiven(render.Plain(filepath.Base(p.FileName())), p)
		}
	}
}

func readGiven(called string, content io.Reader) (*render.Ledger, error) {
	if !strings.EqualFold(filepath.Ext(called), ".xlsx") {
		return nil, refused(http.StatusUnsupportedMediaType, called, audit.Textf("不是 xlsx 工作簿", "is no xlsx workbook"), audit.Textf("请另存为 xlsx 再导入", "save it as xlsx and take that in"))
	}
	folder, err := os.MkdirTemp("", "ninefold-")
	if err != nil {
		return nil, uploadFault("", err)
	}
	defer func() { _ = os.RemoveAll(folder) }() // ours alone
	path := filepath.Join(folder, "ledger.xlsx")
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // in a folder of ours
	if err != nil {
		return nil, uploadFault(called, err)
	}
	_, err = io.Copy(file, content)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, uploadFault(called, err)
	}
	return ledger.Read(path, called)
}
