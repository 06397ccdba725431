package main

import (
	"bytes"
	"path/filepath"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/intake"
	"ninefold/internal/manifest"
	"ninefold/internal/render"
)

// savedResult is a saved result: the file as it is, and the document that it stands for,
// which a result in parts has in files beside it.
type savedResult struct{ file, document []byte }

// readShown reads a result to show it, or a manifest with its shards.
func readShown(path string) (*audit.Result, error) {
	data, err := intake.Read(path, intake.Huge)
	if err != nil {
		return nil, err
	}
	var result *audit.Result
	if manifest.Is(data) {
		result, err = manifest.Read(filepath.Dir(path), data)
	} else {
		result, err = render.Read(data)
	}
	if err != nil {
		return nil, located(filepath.ToSlash(path), err)
	}
	engine.Entitle(result)
	return result, nil
}

// readSaved reads a result to hold its bytes against others, or a manifest with its shards.
func readSaved(path string) (savedResult, error) {
	data, err := intake.Read(path, intake.Huge)
	if err != nil || !manifest.Is(data) {
		return savedResult{data, data}, err
	}
	result, err := manifest.Read(filepath.Dir(path), data)
	if err != nil {
		return savedResult{}, located(filepath.ToSlash(path), err)
	}
	whole, err := document(result)
	return savedResult{data, whole}, err
}

// document is a result as its JSON document, which seals and digests are made of.
func document(result *audit.Result) ([]byte, error) {
	format, err := render.Lookup(sealedFormat)
	if err != nil {
		return nil, err
	}
	var whole bytes.Buffer
	err = format.Render(&whole, result, render.Options{})
	return whole.Bytes(), err
}
