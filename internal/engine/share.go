package engine

import (
	"context"
	"fmt"

	"ninefold/internal/dossier"
)

// An office that no process can hold is read by several. Each reads all files and holds
// its share of the large tables: Sources.Share. What is wrong with rows of a share is no
// error; whoever adds up the censuses of all shares tells it, in one go.

// Census is what the whole has to know of the share that Sources.Share names.
func Census(ctx context.Context, s *Setup, found *Sources) (*dossier.Census, error) {
	frame, err := s.Frame()
	if err != nil {
		return nil, err
	}
	tables, err := s.read(ctx, found, &Observer{})
	if err != nil {
		return nil, err
	}
	return tables.Census(frame), nil
}

// ReadShare reads the share that Sources.Share names, for verdicts alone.
func ReadShare(ctx context.Context, s *Setup, found *Sources) (*dossier.Book, error) {
	tables, err := s.read(ctx, found, &Observer{})
	if err != nil {
		return nil, err
	}
	tables.Drop(s.Rules.Mentions)
	return tables, nil
}

// readBy names all by which files are read, with the cells that are corrected, and the
// days by which their rows are counted.
func (s *Setup) readBy(found *Sources) string {
	frame, _ := s.Frame() // what is wrong with it, Open has told
	return fmt.Sprintf("%s %s %s..%s %s quarantine=%t corrections=%s",
		s.Request.Version, frame.AsOf, frame.Period.From, frame.Period.To, s.Settings.Digest, s.Request.Quarantine, found.CorrectionsDigest())
}
