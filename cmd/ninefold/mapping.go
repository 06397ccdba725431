package main

import (
	"errors"
	"path"

	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
)

// hint is what the config says about how a file is encoded.
func hint(name string, mapped []config.Mapping) source.Hint {
	for _, m := range mapped {
		if dossier.NameFits(m.File, path.Base(name)) && m.Encoding != "" {
			return source.Hint{Encoding: m.Encoding}
		}
	}
	return source.Hint{}
}

func mappings(mapped []config.Mapping) []dossier.Mapping {
	out := make([]dossier.Mapping, 0, len(mapped))
	for _, m := range mapped {
		one := dossier.Mapping{
			File: m.File, Sheet: m.Sheet, Table: m.Table, HeaderRow: m.HeaderRow,
			DateOrder: m.DateOrder, Encoding: m.Encoding, Origin: m.Origin,
		}
		for _, c := range m.Columns {
			one.Columns = append(one.Columns, dossier.ColumnMap{Header: c.Header, Field: c.Field})
		}
		for _, c := range m.Constants {
			one.Constants = append(one.Constants, dossier.Constant{Field: c.Field, Value: c.Value})
		}
		out = append(out, one)
	}
	return out
}

// checkMappings looks at what the config says about files before any is read;
// each fault names the place of the column or constant it is about.
func checkMappings(mapped []config.Mapping) error {
	var faults []error
	for i, m := range mappings(mapped) {
		alone := dossier.Mapping{Table: m.Table, DateOrder: m.DateOrder, Origin: mapped[i].Where}
		if err := alone.Check(); err != nil {
			faults = append(faults, err)
			continue
		}
		for j := range m.Columns {
			alone.Columns, alone.Origin = m.Columns[j:j+1], mapped[i].Columns[j].Where
			faults = append(faults, alone.Check())
		}
		alone.Columns = nil
		for j := range m.Constants {
			alone.Constants, alone.Origin = m.Constants[j:j+1], mapped[i].Constants[j].Where
			faults = append(faults, alone.Check())
		}
	}
	return errors.Join(faults...)
}
