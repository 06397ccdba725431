// Command csvread reads every CSV file of a folder with encoding/csv and does
// nothing with it: the least that any program in Go spends on the same bytes,
// for bench/run to compare with.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: csvread DIR")
		os.Exit(2)
	}
	rows, err := readAll(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(rows)
}

// readAll counts the rows of all CSV files of a folder, headers included.
func readAll(dir string) (rows int, err error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		return 0, err
	}
	for _, path := range paths {
		n, err := read(path)
		if err != nil {
			return rows, fmt.Errorf("%s: %w", path, err)
		}
		rows += n
	}
	return rows, nil
}

func read(path string) (rows int, err error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.ReuseRecord = true
	for {
		_, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		rows++
	}
}
