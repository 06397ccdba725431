// Package license tells what the program is made of besides its own code, and on
// what terms: every module that is linked into it, with the texts of its licences.
// It refuses to know what the modules do, and who asks.
package license

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run ../../tools/licenses

// File is the name of the file with all of it, as Write writes it.
const File = "licenses.txt"

//go:embed licenses.txt
var file string

// Module is one module that is linked into the program on some platform. The
// standard library is one too, under the path std.
type Module struct {
	Path    string `json:"module"`
	Version string `json:"version"`
	License string `json:"license"` // an SPDX expression
	Texts   []Text `json:"texts"`
}

// Text is one file of a module that states its terms.
type Text struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// Modules are all modules, by path.
func Modules() []Module { return parsed() }

var parsed = sync.OnceValue(func() []Module {
	modules, err := Parse(file)
	if err != nil { // a test looks at what is embedded
		panic(err)
	}
	return modules
})

const title = "What Ninefold is made of besides its own code. Written by go generate ./internal/license; not to be edited.\n"

// Write writes modules so that Parse reads them: a line for each with its version,
// its licence and its texts by number, then every text once.
func Write(modules []Module) string {
	var head, body strings.Builder
	head.WriteString(title)
	numbers := map[string]int{}
	for _, m := range modules {
		fmt.Fprintf(&head, "%s\t%s\t%s", m.Path, m.Version, m.License)
		for _, t := range m.Texts {
			text := strings.TrimRight(strings.ReplaceAll(t.Text, "\r\n", "\n"), " \n") + "\n"
			n, known := numbers[text]
			if !known {
				n = len(numbers) + 1
				numbers[text] = n
				fmt.Fprintf(&body, "%s%d%s\n%s", mark, n, mark, text)
			}
			fmt.Fprintf(&head, "\t%s=%d", t.Name, n)
		}
		head.WriteString("\n")
	}
	return head.String() + body.String()
}

// mark stands before and behind the number of a text, on a line of its own.
const mark = "\x1f"

// Parse reads what Write wrote.
func Parse(written string) ([]Module, error) {
	head, body, _ := strings.Cut(written, mark)
	texts := strings.Split(mark+body, "\n"+mark)
	texts[0] = strings.TrimPrefix(texts[0], mark)
	for i, text := range texts {
		number, rest, ok := strings.Cut(text, mark+"\n")
		if !ok || number != strconv.Itoa(i+1) {
			return nil, fmt.Errorf("%s: text %d is not where it should be", File, i+1)
		}
		texts[i] = strings.TrimSuffix(rest, "\n") + "\n"
	}
	var modules []Module
	for _, line := range strings.Split(strings.TrimSuffix(head, "\n"), "\n")[1:] {
		m, err := parseLine(line, texts)
		if err != nil {
			return nil, err
		}
		modules = append(modules, m)
	}
	return modules, nil
}

func parseLine(line string, texts []string) (Module, error) {
	parts := strings.Split(line, "\t")
	if len(parts) < 4 {
		return Module{}, fmt.Errorf("%s: %q says too little", File, line)
	}
	m := Module{Path: parts[0], Version: parts[1], License: parts[2]}
	for _, one := range parts[3:] {
		name, number, _ := strings.Cut(one, "=")
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > len(texts) {
			return Module{}, fmt.Errorf("%s: there is no text %q", File, one)
		}
		m.Texts = append(m.Texts, Text{name, texts[n-1]})
	}
	return m, nil
}

// Kinds tells which licences a text is, by their SPDX names; none for one that
// nobody has looked at yet, or that is no licence but a notice.
func Kinds(text string) []string {
	plain := strings.Join(strings.Fields(strings.ReplaceAll(text, "*", " ")), " ")
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(one string) bool { return strings.Contains(plain, one) })
	}
	var kinds []string
	for _, one := range []struct {
		name string
		is   bool
	}{
		{"Apache-2.0", has("Apache License") && has("Version 2.0")},
		{"MPL-2.0", has("Mozilla Public License") && has("2.0")},
		{"MIT", has("Permission is hereby granted, free of charge, to any person obtaining a copy")},
		{"ISC", has("Permission to use, copy, modify, and/or distribute this software", "Permission to use, copy, modify, and distribute this software for any purpose")},
		{"blessing", has("SQLite Is Public Domain")},
		{"BSD-3-Clause", bsd(plain) && has("Neither the name", "may not be used to endorse or promote products")},
		{"BSD-2-Clause", bsd(plain) && !has("Neither the name", "may not be used to endorse or promote products")},
	} {
		if one.is {
			kinds = append(kinds, one.name)
		}
	}
	return kinds
}

func bsd(text string) bool {
	return strings.Contains(text, "Redistribution and use in source and binary forms")
}
