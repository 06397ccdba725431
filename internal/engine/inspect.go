package engine

import (
	"context"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
	"ninefold/internal/source"
)

// Inspection is what would be read, and what is passed over.
type Inspection struct {
	Opened  []*source.File
	Files   []dossier.FileReport // one for each
	Notices []audit.Notice
}

// Inspect looks into files without judging; with their cells where these are asked for.
func (s *Sources) Inspect(ctx context.Context, cells bool) (*Inspection, error) {
	files, laid, err := s.Open(ctx)
	if err != nil {
		return nil, err
	}
	options := dossier.Options{KeepCells: cells, Mappings: s.about.mapped, Ignore: config.IDs(s.about.ignored)}
	reports, err := dossier.Inspect(files, options)
	if err != nil {
		return nil, err
	}
	return &Inspection{files, reports, audit.ArrangeNotices(slices.Concat(laid.Notices, s.Notices, dossier.IdleMappings(files, options.Mappings)))}, nil
}
