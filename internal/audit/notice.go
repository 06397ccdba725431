package audit

import (
	"cmp"
	"fmt"
	"slices"
)

// The notices on what the figures rest on.
const (
	NoRecordsInPeriod     = "no_records_in_period"    // a table has rows, but none in the period
	BeginsLate            = "begins_late"             // its rows begin long after the period does, or end long before
	CampaignWithoutEvents = "campaign_without_events" // a campaign asked for that no event bears
	UnknownValue          = "unknown_value"           // a word that is not a value of its column, and counts for none
	UnknownColumn         = "unknown_column"          // a column that feeds no field
)

// The notices on files that are passed over though they could be read.
const (
	IgnoredCode   = "ignored"    // the config says so
	OwnOutputCode = "own_output" // of the product's own making
)

// anyOther stands in the order for every code that does not stand there.
const anyOther = ""

// noticeOrder is the order in which notices are told everywhere: first what a
// reader must know before believing the figures, last what many runs have.
var noticeOrder = []string{
	"narrowed",
	// what was read otherwise than it stands in the files, because somebody said so
	CorrectedCode, CorrectionIdleCode,
	// what there is no evidence of, or not for the whole of the period
	NoRecordsInPeriod, BeginsLate, CampaignWithoutEvents,
	// what was read otherwise than it may have been meant, or not at all
	UnknownValue, UnknownColumn,
	"empty_table", "part_missing", "settings_in_archive", "subdirectory_ignored", "sheet_ignored", "file_ignored", IgnoredCode, OwnOutputCode, "mapping_unused", "columns_differ",
	"names_for_ids", "ids_made", "dated_by_week", "above_header", "hidden_sheet", "hidden_rows", "begins_later",
	// what was judged, and by what
	"calendar_years", "partial_year",
	"waiver_unknown_subject", "waiver_expired", "waiver_not_running", "waiver_unused", "waiver_contradicts", "waiver_overlaps",
	"unknown_variable", "unplanned_policy",
	anyOther,
	"unconfirmed_threshold", "masked",
}

// ArrangeNotices puts notices in the order in which they are told. A column that
// is unknown in several sheets is told once, with the place of the first and how
// many there are.
func ArrangeNotices(notices []Notice) []Notice {
	var told []Notice
	first := map[Notice]int{}
	for _, n := range notices {
		column := n
		column.Path, column.Sheet, column.Count = "", "", 0
		if at, known := first[column]; known && n.Code == UnknownColumn {
			told[at].Count = max(told[at].Count, 1) + max(n.Count, 1)
			continue
		}
		first[column] = len(told)
		told = append(told, n)
	}
	for i := range told {
		if n := &told[i]; n.Code == UnknownColumn && n.Count > 1 {
			n.Message.ZH += fmt.Sprintf("（共 %d 张工作表）", n.Count)
			n.Message.EN += Fill(" (in %d {sheet|sheets})", n.Count)
		}
	}
	slices.SortStableFunc(told, func(a, b Notice) int { return cmp.Compare(noticeRank(a.Code), noticeRank(b.Code)) })
	return told
}

// noticeRank is the place of a code in the order.
func noticeRank(code string) int {
	if at := slices.Index(noticeOrder, code); at >= 0 {
		return at
	}
	return slices.Index(noticeOrder, anyOther)
}
