package main

import (
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ninefold/internal/dossier"
	"ninefold/internal/engine"
	"ninefold/internal/policy"
	"ninefold/internal/render"
)

// formatsOffered is the annotation of -o that names the formats of its command.
const formatsOffered = "ninefold_formats"

// longestCompletion is how long somebody who presses a key may be kept waiting for
// names out of the data; then none are offered.
const longestCompletion = 4 * time.Second

// completeValues teaches every command the values of its flags. What cannot be
// told, because a file is missing or bad, is not offered: completing is no place
// for errors.
func (a *app) completeValues(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if values := a.valuesOf(f); values != nil {
			_ = cmd.RegisterFlagCompletionFunc(f.Name, values) // each once
		}
	})
	cmd.PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if values := a.valuesOf(f); values != nil {
			_ = cmd.RegisterFlagCompletionFunc(f.Name, values)
		}
	})
	switch cmd.CommandPath() {
	case "ninefold rules show":
		cmd.ValidArgsFunction = a.completeRules
	case "ninefold schema": // whose forms are made only where somebody asks
		cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return formNames(), cobra.ShellCompDirectiveNoFileComp
		}
	case "ninefold help":
		cmd.ValidArgsFunction = a.completeTopics
	}
	for _, below := range cmd.Commands() {
		a.completeValues(below)
	}
}

// choices are the values of flags that take one of a few words.
var choices = map[string][]string{
	"lang": {"zh", "en"}, "color": colorChoices, "fail-on": engine.FailOns, "mask": {maskNames, maskFull}, "engine": policy.Engines,
	"split": {"branch", "person"}, "by": {"date", "person", "branch"},
}

func (a *app) valuesOf(f *pflag.Flag) cobra.CompletionFunc {
	switch f.Name {
	case "output":
		return a.completeFormats(f.Annotations[formatsOffered])
	case "rule":
		return a.completeRules
	case "person":
		return a.completeSubjects((*dossier.Office).PersonIDs)
	case "branch":
		return a.completeSubjects((*dossier.Office).BranchIDs)
	}
	if words, ok := choices[f.Name]; ok && f.Value.Type() != "bool" {
		return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
	}
	return nil
}

// completeFormats offers the formats of a command; behind = stands a file.
func (a *app) completeFormats(formats []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		if strings.Contains(typed, "=") {
			return nil, cobra.ShellCompDirectiveDefault
		}
		about := map[string]string{}
		for _, f := range render.Formats() {
			about[f.Name] = f.About.In(a.lang)
		}
		return offered(typed, formats, func(name string) string { return about[name] }), cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
	}
}

// typedReading is what the flags typed so far say of what is read. Bad rows keep
// no name from being offered.
func typedReading(cmd *cobra.Command) reading {
	r := reading{quarantine: true, memory: memoryByDefault}
	texts := map[string]*string{"config": &r.config, "as-of": &r.asOf, "from": &r.from, "to": &r.to, "policy-key": &r.publisher.KeyFile, "policy-min-revision": &r.publisher.MinRevision}
	for name, into := range texts {
		if f := cmd.Flags().Lookup(name); f != nil {
			*into = f.Value.String()
		}
	}
	r.set, _ = cmd.Flags().GetStringArray("set") // a command without it has none
	r.policies, _ = cmd.Flags().GetStringArray("policy")
	return r
}

// quietly is the same call of the program, that says nothing.
func (a *app) quietly() *app {
	own := *a
	own.stdout, own.stderr, own.stats = io.Discard, io.Discard, newStats()
	return &own
}

func (a *app) completeRules(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	r := typedReading(cmd)
	request, err := r.request(a, sourcesIn(cmd, args))
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	setup, err := engine.LoadRules(request)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	set := setup.Rules
	titles, ids := map[string]string{}, make([]string, len(set.Requirements))
	for i := range set.Requirements {
		one := &set.Requirements[i]
		ids[i], titles[one.ID] = one.ID, one.Title.In(a.lang)
	}
	return offered(typed, ids, func(id string) string { return render.Plain(titles[id]) }), cobra.ShellCompDirectiveNoFileComp
}

// sourcesIn are the arguments that are sources: those of rules show are not.
func sourcesIn(cmd *cobra.Command, args []string) []string {
	if strings.Contains(cmd.Use, "SOURCE") {
		return args
	}
	return nil
}

// completeSubjects offers ids out of the sources that stand on the command line
// already, with the names beside them unless names are masked.
func (a *app) completeSubjects(ids func(*dossier.Office) []string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		office, masked := a.typedOffice(cmd, sourcesIn(cmd, args))
		if office == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		list := slices.DeleteFunc(ids(office), func(id string) bool { return render.Plain(id) != id })
		return offered(typed, list, func(id string) string {
			if s, ok := office.Subject(id); ok && !masked && s.Name != id {
				return render.Plain(s.Name)
			}
			return ""
		}), cobra.ShellCompDirectiveNoFileComp
	}
}

// typedOffice reads the sources, in the time there is; nil where it cannot.
func (a *app) typedOffice(cmd *cobra.Command, sources []string) (office *dossier.Office, masked bool) {
	if len(sources) == 0 {
		return nil, false
	}
	ctx, stop := context.WithTimeout(context.Background(), longestCompletion)
	defer stop()
	type answer struct {
		office *dossier.Office
		masked bool
	}
	done := make(chan answer, 1)
	go func() {
		office, masked := a.quietly().namedOffice(ctx, typedReading(cmd), sources)
		done <- answer{office, masked}
	}()
	select {
	case found := <-done:
		return found.office, found.masked || asksForMask(cmd)
	case <-ctx.Done():
		return nil, false
	}
}

func (a *app) namedOffice(ctx context.Context, r reading, sources []string) (office *dossier.Office, masked bool) {
	setup, err := a.setup(r, sources)
	if err != nil {
		return nil, false
	}
	found, err := a.discover(setup)
	if err != nil {
		return nil, false
	}
	read, err := a.open(ctx, setup, found, r, engine.ForVerdicts, nil)
	if err != nil {
		return nil, false
	}
	return read.Joined, setup.Settings.Mask
}

func asksForMask(cmd *cobra.Command) bool {
	f := cmd.Flags().Lookup("mask")
	return f != nil && f.Value.String() != ""
}

// completeTopics offers what help knows.
func (a *app) completeTopics(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	at, rest, err := cmd.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	about, names := map[string]string{}, []string{}
	for _, below := range at.Commands() {
		if below.IsAvailableCommand() {
			names, about[below.Name()] = append(names, below.Name()), below.Short
		}
	}
	return offered(typed, names, func(name string) string { return about[name] }), cobra.ShellCompDirectiveNoFileComp
}
