package dossier

import (
	"os"
	"runtime"
	"testing"

	"ninefold/internal/source"
)

// BenchmarkLoad reads an office from its files until every row is checked. The
// bytes a second are those of the files; B/row is what stays in memory.
func BenchmarkLoad(b *testing.B) {
	paths := scattered(b, 500, 400, false)
	var size int64
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		size += info.Size()
	}
	for name, opts := range map[string]Options{"two": {Jobs: 2}, "alone": {Jobs: 1}} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size)
			opts.Quarantine = true
			var book *Book
			for b.Loop() {
				book = loaded(b, paths, opts)
			}
			b.ReportMetric(float64(held(book))/(500*400), "B/row")
		})
	}
}

func loaded(b *testing.B, paths []string, opts Options) *Book {
	b.Helper()
	var files []*source.File
	for _, path := range paths {
		file, err := source.Open(path, source.Hint{})
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, file)
	}
	book, err := Load(files, opts)
	if err != nil {
		b.Fatal(err)
	}
	return book
}

// held is how much memory a book takes.
func held(book *Book) uint64 {
	var with, without runtime.MemStats
	collect(&with)
	*book = Book{}
	collect(&without)
	return with.HeapAlloc - without.HeapAlloc
}

// collect measures the heap when what pools keep for once is gone too.
func collect(into *runtime.MemStats) {
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(into)
}
