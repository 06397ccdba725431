package main

import (
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
)

// hint is what the config says about how a file is encoded.
func hint(name string, mapped []config.Mapping) source.Hint {
	for _, m := range mapped {
		if dossier.NameFits(m.File, name) && m.Encoding != "" {
			return source.Hint{Encoding: m.Encoding}
		}
	}
	return source.Hint{}
}
