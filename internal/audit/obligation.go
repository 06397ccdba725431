package audit

// Obligation is something that a requirement still asks of a subject, and the
// last day on which doing it is in time. It is what a policy says beside its
// verdict under `outlook`.
type Obligation struct {
	Rule     string   `json:"rule"`
	Subject  Subject  `json:"subject"`
	Severity Severity `json:"severity"`
	Kind     string   `json:"kind"`           // what is to be done, as the policy calls it: report, interview, half_days
	Key      string   `json:"key,omitempty"`  // tells several of one kind apart: 2024, 2024-W07; never a row number
	From     *Date    `json:"from,omitempty"` // the first day on which it counts; nil: at once
	On       Date     `json:"on"`             // the last day on which it is in time
	Overdue  bool     `json:"overdue,omitempty"`
	Waived   bool     `json:"waived,omitempty"` // a waiver is in force on as_of
	Done     any      `json:"done,omitempty"`
	Required any      `json:"required,omitempty"`
	Missing  any      `json:"missing,omitempty"`
	Message  Text     `json:"message"`
	Evidence []Origin `json:"evidence,omitempty"` // the rows the day rests on
	UID      string   `json:"uid"`                // the same for the same obligation in every run
}

// Untold is a requirement whose open obligations are unknown for a number of
// subjects, and why. One whose own row was set aside has an entry alone:
// no requirement tells anything of it, so that it has to be named.
type Untold struct {
	Rule     string  `json:"rule"`
	Reason   string  `json:"reason"` // as a verdict's: table_missing, row_quarantined, no_posting
	Subjects int     `json:"subjects"`
	Who      Subject `json:"-"` // the one whose row was set aside; the zero Subject: nobody by name
	Message  Text    `json:"message"`
}

// Words are the message, and before it the one it is about, if anybody.
func (u *Untold) Words() Text {
	if u.Who == (Subject{}) {
		return u.Message
	}
	who := u.Who.Called()
	return Text{ZH: who + "：" + u.Message.ZH, EN: who + ": " + u.Message.EN}
}
