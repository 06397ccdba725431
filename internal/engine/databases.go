package engine

import (
	"context"
	"errors"
	"runtime"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
	"ninefold/internal/source/database"
	"ninefold/internal/windows"
)

// queries are the entries of `sources` whose rows come from databases.
func queries(mapped []config.Mapping) []database.Query {
	var all []database.Query
	for i := range mapped {
		if q := mapped[i].SQL; q != nil {
			all = append(all, database.Query{
				Driver: q.Driver, DSNEnv: windows.Variable(runtime.GOOS, q.DSNEnv), DSNFile: q.Beside, Text: q.Query, Key: q.Key, Name: q.Name, Where: mapped[i].Where,
			})
		}
	}
	return all
}

// checkSources looks at what the config says of files and databases before any is read.
func checkSources(mapped []config.Mapping) error {
	faults := []error{dossier.CheckMappings(mapped)}
	for _, q := range queries(mapped) {
		err := database.CheckStatement(q.Driver, q.Text)
		if fault, ok := errors.AsType[*audit.Fault](err); ok {
			err = &audit.Fault{Where: q.Where, Problem: fault.Problem, Remedy: fault.Remedy}
		}
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}

// HasDatabases reports whether the config of a request has queries, so that it needs
// no other source. What is wrong with the config its reading tells.
func HasDatabases(r Request) bool {
	in, err := (&Setup{Request: r, files: &config.Files{}}).input()
	if err != nil {
		return true
	}
	mapped, err := config.Mappings(in)
	return err != nil || len(queries(mapped)) > 0
}

// TableNames are what results call the tables that come from databases.
func (s *Sources) TableNames() []string {
	var names []string
	for _, q := range queries(s.about.mapped) {
		names = append(names, q.Name)
	}
	return names
}

// Secrets are the files that hold how databases are reached, which nothing may replace.
func (s *Sources) Secrets() []string {
	var files []string
	for _, q := range queries(s.about.mapped) {
		if q.DSNFile != "" {
			files = append(files, q.DSNFile)
		}
	}
	return files
}

// Tables reads the tables of databases, once: all that goes by these sources is about
// one state of them.
func (s *Sources) Tables(ctx context.Context) ([]*source.File, error) {
	return s.databases.Read(ctx, queries(s.about.mapped))
}
