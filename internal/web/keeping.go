package web

import (
	"bytes"
	"context"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"ninefold/internal/audit"
	"ninefold/internal/ledger"
	"ninefold/internal/render"
	"ninefold/internal/store"
)

// keeping is where runs and what people enter are kept: in a file, or in memory until
// the program ends.
type keeping struct {
	*store.Store

	err   error // there is none
	mutex sync.Mutex
	known *ledger.Kept // nil: something was written since it was read

	results map[int64]*audit.Result // of some kept runs
}

// book is all that people wrote in the ledger. It is made once for all who ask until
// something is written: nobody else writes into the file.
func (k *keeping) book(ctx context.Context) (*ledger.Kept, error) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.read(ctx)
}

func (k *keeping) read(ctx context.Context) (*ledger.Kept, error) {
	if k.err != nil || k.known != nil {
		return k.known, k.err
	}
	entries, err := k.Entries(ctx)
	if err != nil {
		return nil, err
	}
	found, err := ledger.Open(entries)
	if err != nil {
		return nil, err
	}
	k.known = found
	return found, nil
}

// enter saves what somebody makes of the book that stands, all or none.
func (k *keeping) enter(ctx context.Context, who string, compose func(*ledger.Kept) []store.Written) error {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	book, err := k.read(ctx)
	if err != nil {
		return err
	}
	k.known = nil
	return k.Enter(ctx, who, compose(book)...)
}

// keepRun keeps a run, and with it what it closes and opens.
func (k *keeping) keepRun(ctx context.Context, who string, result *audit.Result, there func(audit.Subject) bool) (int64, error) {
	data, err := rendered("json", result, render.Options{})
	if err != nil {
		return 0, err
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	book, err := k.read(ctx)
	if err != nil {
		return 0, err
	}
	k.known = nil
	about := store.Describe(result)
	return k.KeepRun(ctx, who, &about, data, book.Settle(result, there))
}

// keepChange keeps what was changed in the settings.
func (k *keeping) keepChange(ctx context.Context, who string, c store.FigureChange) error {
	if k.err != nil {
		return k.err
	}
	_, err := k.KeepFigures(ctx, who, c)
	return err
}

// changes are all that were made in the settings, the oldest first.
func (k *keeping) changes(ctx context.Context) ([]store.FigureChange, error) {
	if k.err != nil {
		return nil, k.err
	}
	return k.Figures(ctx)
}

// keepRoutes are the addresses of what is kept.
func (s *Site) keepRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /ledger", s.always(ledgerPage))
	mux.HandleFunc("GET /ledger/entry", s.always(entryPage))
	mux.HandleFunc("POST /ledger/entry", s.saveEntry)
	mux.HandleFunc("GET /ledger.xlsx", s.exportLedger)
	mux.HandleFunc("POST /ledger/import", s.importLedger)
	mux.HandleFunc("GET /keep.db", s.backup)
	mux.HandleFunc("GET /runs", s.always(runsPage))
	mux.HandleFunc("GET /run/kept", s.always(runPage))
	mux.HandleFunc("GET /run/download", s.downloadRun)
	mux.HandleFunc("GET /compare", s.always(reportPage(audit.Textf("两次检查的比较", "Two runs compared"), (*visit).compared)))
	mux.HandleFunc("GET /trend", s.always(reportPage(audit.Textf("达标趋势", "Compliance over time"), (*visit).moved)))
	mux.HandleFunc("GET /paragraph", s.show(summaryPage))
}

// rendered is a result in one of the formats of render.
func rendered(format string, r *audit.Result, o render.Options) ([]byte, error) {
	f, err := render.Lookup(format)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := f.Render(&out, r, o); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// keep keeps a run that has ended well. What keeps it from that is told with the run.
func (s *Site) keep(run *Run) {
	if run.err != nil {
		return
	}
	run.kept, run.unkept = s.kept.keepRun(s.ctx, run.who, run.full, func(one audit.Subject) bool { return len(run.found.of[keyOf(one)]) > 0 })
}

// backup gives all that is kept as a file that --keep takes.
func (s *Site) backup(w http.ResponseWriter, r *http.Request) {
	v := s.visit(w, r)
	err := v.must(copyAll)
	var data []byte
	if err == nil {
		data, err = s.kept.copied(r.Context())
	}
	if err != nil {
		v.fail(err)
		return
	}
	v.file("application/vnd.sqlite3", "ninefold-"+time.Now().Format("2006-01-02")+".db", data)
}

// copied is a backup of what is kept, by way of a folder that nobody else may read.
func (k *keeping) copied(ctx context.Context) ([]byte, error) {
	if k.err != nil {
		return nil, k.err
	}
	folder, err := os.MkdirTemp("", "ninefold-")
	if err != nil {
		return nil, uploadFault("", err)
	}
	defer func() { _ = os.RemoveAll(folder) }() // ours alone
	path := filepath.Join(folder, "copy.db")
	if err := k.Backup(ctx, path); err != nil {
		return nil, err
	}
	return os.ReadFile(path) //nolint:gosec // just written
}

// yamlKind is what settings are given as.
const yamlKind = "application/yaml; charset=utf-8"

// file answers with a file to be saved.
func (v *visit) file(kind, name string, data []byte) {
	v.out.Header().Set("Content-Type", kind)
	v.out.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	_, _ = v.out.Write(data) // a file to be saved, under nosniff; whoever has gone away needs no answer
}
