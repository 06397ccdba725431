package dossier

import "ninefold/internal/spelling"

// The ways in which texts are compared (SPEC 1), by their short names.

func isSpace(r rune) bool { return spelling.IsSpace(r) }

func trim(s string) string { return spelling.Trim(s) }

func isInk(c byte) bool { return spelling.IsInk(c) }

func narrow(r rune) rune { return spelling.Narrow(r) }

func narrowed(s string) string { return spelling.Narrowed(s) }

func fold(s string) string { return spelling.Fold(s) }

func foldsTo(text, key string) bool { return spelling.FoldsTo(text, key) }

func foldName(s string) string { return spelling.FoldName(s) }

func nearest(text string, candidates []string) string { return spelling.Nearest(text, candidates) }
