package engine

import (
	"errors"

	"ninefold/internal/audit"
	"ninefold/internal/correction"
)

// overlay is that of a request: one at hand, or read from its file; nil: none.
func (r *Request) overlay() (*correction.Overlay, error) {
	if r.Overlay != nil || r.Corrections == "" {
		return r.Overlay, nil
	}
	found, err := correction.Open(r.Corrections)
	if fault, ok := errors.AsType[*audit.Fault](err); ok && fault.Where == "" {
		fault.Where = "--corrections " + r.Corrections
	}
	return found, err
}

// CorrectionsDigest tells one overlay of corrections from any other, and from none.
func (s *Sources) CorrectionsDigest() string {
	if s.overlay == nil {
		return ""
	}
	return s.overlay.SHA256
}

// correctionNotices are those of the tables on cells that were corrected.
func (o *Office) correctionNotices() []audit.Notice {
	var found []audit.Notice
	for _, n := range o.Tables().Notices {
		if n.Code == audit.CorrectedCode || n.Code == audit.CorrectionIdleCode {
			found = append(found, n)
		}
	}
	return found
}
