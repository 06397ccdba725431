package audit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/audit"
)

// The order of SPEC 1, whatever order they come in; an unknown code stands before
// what many runs have.
func TestNoticesInOrder(t *testing.T) {
	var given []audit.Notice
	for _, code := range []string{"masked", "unconfirmed_threshold", "of_tomorrow", "partial_year", "unknown_column", "unknown_value", "campaign_without_events", "begins_late", "no_records_in_period", "narrowed"} {
		given = append(given, audit.Notice{Code: code})
	}
	var codes []string
	for _, n := range audit.ArrangeNotices(given) {
		codes = append(codes, n.Code)
	}
	assert.Equal(t, []string{"narrowed", "no_records_in_period", "begins_late", "campaign_without_events", "unknown_value", "unknown_column", "partial_year", "of_tomorrow", "unconfirmed_threshold", "masked"}, codes)
	assert.Empty(t, audit.ArrangeNotices(nil))
}

// A column name is told once, not once a sheet; all else as often as it comes.
func TestUnknownColumnsOnce(t *testing.T) {
	column := func(path, header string) audit.Notice {
		return audit.Notice{Code: "unknown_column", Path: path, Column: header, Message: audit.Text{ZH: "不认识“" + header + "”", EN: "unknown " + header}}
	}
	other := audit.Notice{Code: "file_ignored", Path: "a.doc"}
	elsewhere := other
	elsewhere.Path = "b.doc"
	got := audit.ArrangeNotices([]audit.Notice{other, column("1月.csv", "备注"), column("1月.csv", "序号"), column("2月.csv", "备注"), column("3月.csv", "备注"), elsewhere})
	first := column("1月.csv", "备注")
	first.Count, first.Message = 3, audit.Text{ZH: "不认识“备注”（共 3 张工作表）", EN: "unknown 备注 (in 3 sheets)"}
	assert.Equal(t, []audit.Notice{first, column("1月.csv", "序号"), other, elsewhere}, got)
}
