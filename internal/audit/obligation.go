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
