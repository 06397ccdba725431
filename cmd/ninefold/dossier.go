package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// dossierFlags are the flags of dossier.
type dossierFlags struct {
	reading
	subjectFlags
	rules   []string
	input   bool
	outputs []string
	shown   showing // masking only, which is refused
}

func (a *app) dossierCommand() *cobra.Command {
	var f dossierFlags
	cmd := &cobra.Command{
		Use:   "dossier SOURCE...",
		Short: a.lang.Say("给出政策所见的原样输入，供 opa eval 复核", "give the exact input that policies see, to repeat a verdict with opa eval"),
		Long: a.lang.Say(
			"给出每项要求对一个对象所见的原样输入（JSON）。用官方 opa 可复核：\n"+dossierExample,
			"Gives the exact input that each requirement sees of a subject, as JSON. Stock OPA repeats the verdict:\n"+dossierExample,
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.dossier(cmd.Context(), f, args) },
	}
	f.reading.bind(cmd.Flags(), a)
	f.subjectFlags.bind(cmd.Flags(), a)
	cmd.Flags().StringSliceVar(&f.rules, "rule", nil, a.lang.Say("只要这些要求的", "of these requirements only"))
	a.bindOutput(cmd.Flags(), &f.outputs, "json")
	f.shown.bindMask(cmd.Flags(), a)
	cmd.Flags().BoolVar(&f.input, "input", false, a.lang.Say("只输出一项要求的 input 本身", "write the bare input of one requirement"))
	return cmd
}

const dossierExample = `  ninefold dossier exports/ --person P0001 --rule fieldwork.visits --input |
    opa eval -d policies -I data.ninefold.fieldwork.visits.verdict`

// seen is what all requirements saw of one subject. Data is what policies see
// besides themselves and the input: nothing.
type seen struct {
	Schema       string         `json:"schema"`
	PolicyDigest string         `json:"policy_digest"`
	Subject      audit.Subject  `json:"subject"`
	Data         struct{}       `json:"data"`
	Requirements []seenDocument `json:"requirements"`
}

type seenDocument struct {
	policy.Document

	Decided  *decided `json:"decided,omitempty"`
	Readable any      `json:"readable"` // the input with dates beside days and places beside rows; not what the policy is asked with
}

// decided is a verdict that is settled before the policy is asked for one: the
// subject has no day in the window, or evidence is missing.
type decided struct {
	Status  audit.Status `json:"status"`
	Reasons []string     `json:"reasons"`
	Message audit.Text   `json:"message"`
}

func (a *app) dossier(ctx context.Context, f dossierFlags, sources []string) error {
	if f.input && len(f.rules) != 1 {
		return &audit.Fault{
			Where:   "--input",
			Problem: audit.Text{ZH: "需要且只需要一项要求", EN: "exactly one requirement is needed"},
			Remedy:  audit.Text{ZH: "请加一个 --rule", EN: "add one --rule"},
		}
	}
	targets, err := a.targets("dossier", f.outputs, output.Text("json"))
	if err != nil {
		return err
	}
	if _, err := a.presentation(showing{mask: f.shown.mask, maskKey: f.shown.maskKey}); err != nil {
		return err
	}
	office, err := a.subjectOffice(ctx, f.reading, f.subjectFlags, targets, sources)
	if err != nil {
		return err
	}
	if a.masking != nil {
		return &audit.Fault{
			Where:   "dossier",
			Problem: audit.Text{ZH: "给出的是政策所见的原样输入，不能隐去姓名", EN: "it gives the very input that policies see, which cannot be masked"},
			Remedy:  audit.Text{ZH: "请去掉 --mask，并用 --set privacy.mask=false 放开配置中的 privacy.mask；或改用 explain", EN: "leave --mask out and lift privacy.mask of the config with --set privacy.mask=false, or use explain"},
		}
	}
	subject, documents, err := office.Documents(f.who(), f.rules...)
	if err != nil {
		return err
	}
	var document any = seenOf(office, subject, documents)
	if f.input {
		document = documents[0].Input
	}
	return a.deliver(ctx, targets, func(w io.Writer, _ string, _ bool) error { return render.WriteJSON(w, document) })
}

func seenOf(office *engine.Office, subject audit.Subject, documents []policy.Document) seen {
	all := seen{Schema: "ninefold.dossier/v1", PolicyDigest: office.Rules.Digest, Subject: subject, Requirements: []seenDocument{}}
	for _, d := range documents {
		one := seenDocument{Document: d, Readable: office.Readable(d)}
		if v := d.Decided; v != nil {
			one.Decided = &decided{v.Status, v.Reasons, v.Message}
		}
		all.Requirements = append(all.Requirements, one)
	}
	return all
}
