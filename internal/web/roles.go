package web

// deed is something that not everybody may do.
type deed int

const (
	writeEntries  deed = iota // on findings that one sees
	importEntries             // workbooks, which may hold anybody's
)

// may reports whether the visitor may do something.
func (v *visit) may(deed) bool { return true }

// must refuses what the visitor may not do.
func (v *visit) must(d deed) error {
	if v.may(d) {
		return nil
	}
	return errNoPage
}
