package store

import (
	"context"
	"database/sql"
	"errors"

	"ninefold/internal/audit"
)

// What became of a request.
const (
	Approved  = "approved"
	Declined  = "declined"
	Withdrawn = "withdrawn"
)

// WaiverRequest is a waiver that somebody asks for, and what somebody else answered.
type WaiverRequest struct {
	ID            int64
	At, Who       string
	Rule, Subject string
	From, Until   string // yyyy-mm-dd
	Reason        string

	Answer string // one of the above; empty: it is open
	Note   string
	Judge  string // who answered
	Judged string // when
}

// RequestWaiver keeps a request. Its number is given.
func (s *Store) RequestWaiver(ctx context.Context, who string, r *WaiverRequest) (id int64, err error) {
	err = s.book(ctx, who, func(b *booking) error {
		id, err = b.add("requests", map[string]any{"rule": r.Rule, "subject": r.Subject, "begins": r.From, "until": r.Until, "reason": r.Reason})
		return err
	})
	return id, err
}

// AnswerRequest keeps what somebody answers. A request is answered once: the second
// answer is a *audit.Fault that says what the first was, and by whom.
func (s *Store) AnswerRequest(ctx context.Context, who string, id int64, answer, note string) error {
	return s.book(ctx, who, func(b *booking) error {
		var by string
		err := b.QueryRowContext(b.ctx, "select coalesce(a.who, '') from requests r left join answers a on a.request = r.id where r.id=?", id).Scan(&by)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return &audit.Fault{Problem: audit.Textf("没有这项申请", "no such request"), Remedy: audit.Textf("请重新打开本页", "open the page again")}
		case err != nil:
			return err
		case by != "":
			return &audit.Fault{Problem: audit.Textf("%s 已经处理过这项申请", "%s has answered this request already", by), Remedy: audit.Textf("请重新打开本页", "open the page again")}
		}
		_, err = b.add("answers", map[string]any{"request": id, "answer": answer, "note": note})
		return err
	})
}

// WaiverRequests are all that were ever made, the latest first.
func (s *Store) WaiverRequests(ctx context.Context) ([]WaiverRequest, error) {
	return list(ctx, s, `select r.id, r.at, r.who, r.rule, r.subject, r.begins, r.until, r.reason, coalesce(a.answer, ''), coalesce(a.note, ''), coalesce(a.who, ''), coalesce(a.at, '')
		from requests r left join answers a on a.request = r.id order by r.id desc`, nil, func(r *WaiverRequest) []any {
		return []any{&r.ID, &r.At, &r.Who, &r.Rule, &r.Subject, &r.From, &r.Until, &r.Reason, &r.Answer, &r.Note, &r.Judge, &r.Judged}
	})
}
