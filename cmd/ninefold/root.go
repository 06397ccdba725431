package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"ninefold/internal/audit"
	"ninefold/internal/ceiling"
	"ninefold/internal/output"
	"ninefold/internal/render"
	"ninefold/internal/source"
	"ninefold/internal/surroundings"
)

// version is set by the linker for releases.
var version = "dev"

// environment is all that a command gets from outside.
type environment struct {
	args           []string
	environ        []string
	stdin          io.Reader // nil: there is none
	stdout, stderr io.Writer
	files          *output.Files // nil: those of the real disk
}

// app is one call of the program.
type app struct {
	environment
	lang    audit.Lang
	color   colorChoice
	stats   *stats
	masking *masking      // nil: nothing is masked
	input   *source.Input // what was read of standard input

	collector *ceiling.Collector
}

// exit ends a command with a code and without a further word.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// Ends marks it as no fault of what was being done.
func (exit) Ends() {}

// Exit codes (SPEC 5).
const (
	exitFound    exit = 1
	exitUnusable exit = 2
)

// run executes the command line and gives the exit code.
func run(ctx context.Context, env environment) int {
	if env.files == nil {
		env.files = output.NewFiles(output.RealDisk{})
	}
	a := &app{environment: env, stats: newStats(), collector: new(ceiling.Collector)}
	defer a.collector.Leave()
	lang, err := surroundings.Language(env.args, env.environ)
	a.lang = lang
	if err == nil {
		err = a.execute(ctx)
	}
	var code exit
	switch {
	case err == nil:
		return 0
	case errors.As(err, &code), errors.As(stopped(ctx), &code):
		return int(code)
	case errors.Is(err, syscall.EPIPE):
		return int(exitPipe)
	}
	a.complain(err)
	return int(exitUnusable)
}

func (a *app) execute(ctx context.Context) error { return a.root().ExecuteContext(ctx) }

// root is the whole command line, in the language of the run.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "ninefold",
		Short:         a.lang.Say("九宫：按工作法检查活动数据", "Ninefold: checks activity data against the work method"),
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE:          a.unknownCommand,
	}
	root.SetArgs(a.args)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.PersistentFlags().String("lang", "", a.lang.Say("界面语言 zh 或 en（默认取自系统区域设置，否则中文）", "language, zh or en (default: from the locale, else Chinese)"))
	a.bindColor(root.PersistentFlags())
	root.CompletionOptions.DisableDefaultCmd = true // ours speaks both languages
	root.AddCommand(a.checkCommand(), a.dueCommand(), a.explainCommand(), a.dossierCommand(), a.rulesCommand(), a.inspectCommand(), a.renderCommand(), a.configCommand(), a.initCommand(), a.verifyCommand(), a.diffCommand(), a.whatifCommand(), a.trendCommand(), a.rollupCommand(), a.summaryCommand(), a.serveCommand(), a.spreadCommand(), a.sealCommand(), a.policyCommand(), a.schemaCommand(), a.licensesCommand(), a.versionCommand(), a.completionCommand(), a.manualCommand())
	a.localise(root)
	a.completeValues(root)
	return root
}

func (a *app) unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return cmd.Help()
	}
	return noCommand(cmd, args[0])
}

// complain writes an error to stderr, one line a fault, harmless to a terminal.
func (a *app) complain(err error) {
	for _, line := range audit.Say(a.shownError(err), a.lang) {
		fmt.Fprintln(a.stderr, "ninefold: "+render.Plain(line))
	}
}

func (env environment) lookup(name string) string { return surroundings.Lookup(env.environ, name) }

// terminal reports whether a stream is one, and how wide it is.
func terminal(w any) (width int, ok bool) {
	if s, wrapped := w.(stoppable); wrapped {
		w = s.Writer
	}
	file, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}
