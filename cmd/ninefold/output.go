package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/output"
	"ninefold/internal/render"
)

func formatNames() []string {
	var names []string
	for _, f := range render.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// resultFormats are the formats of a result, the one by default first.
func resultFormats() []output.Format {
	list := output.Text("text")
	for _, f := range render.Formats() {
		if f.Name != "text" {
			list = append(list, output.Format{Name: f.Name, Binary: f.Binary})
		}
	}
	return list
}

// documentFormats are formats by name, of which a workbook is none for a terminal.
func documentFormats(names ...string) []output.Format {
	list := output.Text(names...)
	for i := range list {
		list[i].Binary = list[i].Name == "xlsx"
	}
	return list
}

// bindOutput is the -o of a command that knows these formats.
func (a *app) bindOutput(flags *pflag.FlagSet, into *[]string, formats ...string) {
	flags.StringArrayVarP(into, "output", "o", nil, a.lang.Say("输出 格式[=文件|-]，可重复；格式：", "output FORMAT[=FILE|-], repeatable; formats: ")+strings.Join(formats, ", "))
	_ = flags.SetAnnotation("output", formatsOffered, formats) // bound in the line before
}

// targets reads the -o flags of a command. Everything wrong with them is told
// before anything is read.
func (a *app) targets(command string, given []string, formats []output.Format) ([]output.Target, error) {
	_, screen := terminal(a.stdout)
	return output.Request{Command: command, Given: given, Formats: formats, Terminal: screen}.Parse()
}

// guardSettings knows what a run with these flags reads beside its sources, as far
// as can be told before the settings are read.
func (a *app) guardSettings(r reading) *output.Guard {
	request, _ := r.request(a, nil) // dates have no bearing
	return readsSettings(new(output.Guard), engine.Places(request))
}

// guard adds what a presentation reads and writes. A new ledger may take the
// place of the old one.
func (p *presentation) guard(g *output.Guard) *output.Guard {
	g.Reads(p.ledgerPath)
	for _, out := range p.outputs {
		over := ""
		if out.Format == ledgerFormat {
			over = p.ledgerPath
		}
		g.WritesOver(out.Flag(), out.Path, over)
		if p.seal != nil && bearsSeal(out) {
			g.Writes("--seal", out.Path+sealSuffix)
		}
	}
	return g
}

// filler writes a document in one format: to the screen, or to a file.
type filler func(w io.Writer, format string, screen bool) error

// deliver writes every output of a command.
func (a *app) deliver(ctx context.Context, targets []output.Target, fill filler) error {
	return a.deliverSealed(ctx, targets, nil, fill)
}

// deliverSealed does so and seals what bears a seal, with a key.
func (a *app) deliverSealed(ctx context.Context, targets []output.Target, seal ed25519.PrivateKey, fill filler) error {
	err := a.writeEach(ctx, targets,
		func(out output.Target) ([]output.Draft, error) {
			return a.draft(out, seal, func(w io.Writer) error { return fill(stoppable{ctx, w}, out.Format, false) })
		},
		func(out output.Target) error { return fill(stoppable{ctx, a.stdout}, out.Format, true) })
	if err == nil {
		a.tellWritten(withSeals(targets, seal != nil), "")
	}
	return err
}

// to is the same call of the program with another standard output.
func (a *app) to(w io.Writer) *app {
	own := *a
	own.stdout = w
	return &own
}

// write renders the result once for each output.
func (a *app) write(ctx context.Context, r *audit.Result, p *presentation, o render.Options) error {
	copies, err := a.draftCopies(ctx, p.copies)
	if err != nil {
		return err
	}
	err = a.writeEach(ctx, p.outputs,
		func(out output.Target) ([]output.Draft, error) {
			return a.draft(out, p.seal, func(w io.Writer) error { return p.render(stoppable{ctx, w}, out, r, o) })
		},
		func(out output.Target) error { return p.render(stoppable{ctx, a.stdout}, out, r, a.onScreen(o)) },
		copies...)
	if err != nil {
		p.copies.tidy()
		return err
	}
	counted := p.readyTally
	if r != nil {
		counted = tallyOf(r)
	}
	a.tellOutcome(withSeals(p.outputs, p.seal != nil), counted)
	return nil
}

// render writes the result in one format, as it is where it was made before.
func (p *presentation) render(w io.Writer, out output.Target, r *audit.Result, o render.Options) error {
	if p.ready == nil || out.Format != sealedFormat {
		format, err := render.Lookup(out.Format)
		if err != nil {
			return err
		}
		return format.Render(w, r, o)
	}
	for piece := range slices.Chunk(p.ready, 1<<20) {
		if _, err := w.Write(piece); err != nil {
			return err
		}
	}
	return nil
}

// writeEach writes all files first, which appear together when the last of them
// is written, then stdout. Drafts made before appear with them.
func (a *app) writeEach(ctx context.Context, targets []output.Target, drafted func(output.Target) ([]output.Draft, error), screen func(output.Target) error, drafts ...output.Draft) error {
	for _, out := range targets {
		if out.Path == "" {
			continue
		}
		made, err := drafted(out)
		drafts = append(drafts, made...)
		if err != nil {
			a.files.Discard(drafts...)
			return err
		}
	}
	if err := stopped(ctx); err != nil {
		a.files.Discard(drafts...)
		return err
	}
	if err := a.files.Publish(drafts...); err != nil {
		return err
	}
	for _, out := range targets {
		if out.Path == "" {
			if err := screen(out); err != nil {
				return output.Unwritten("stdout", err)
			}
		}
	}
	return nil
}

// draft makes the draft of one file, and of the seal that belongs to it.
func (a *app) draft(out output.Target, seal ed25519.PrivateKey, fill func(io.Writer) error) ([]output.Draft, error) {
	if seal == nil || !bearsSeal(out) {
		made, err := a.files.Draft(out.Path, fill)
		return []output.Draft{made}, err
	}
	var whole bytes.Buffer // a seal is over all bytes at once
	if err := fill(&whole); err != nil {
		return nil, output.Unwritten(out.Path, err)
	}
	result, err := a.files.Draft(out.Path, output.Bytes(whole.Bytes()))
	if err != nil {
		return nil, err
	}
	signature, err := a.files.Draft(out.Path+sealSuffix, output.Bytes(ed25519.Sign(seal, whole.Bytes())))
	return []output.Draft{result, signature}, err
}

// replaceFile writes one file whole or not at all.
func (a *app) replaceFile(path string, fill func(io.Writer) error) error {
	return a.files.Replace(path, fill)
}

// onScreen adds what the terminal can do.
func (a *app) onScreen(o render.Options) render.Options {
	width, ok := terminal(a.stdout)
	o.Width = width
	o.Color = a.color.wanted(ok && a.lookup("NO_COLOR") == "" && a.lookup("TERM") != "dumb")
	return o
}
