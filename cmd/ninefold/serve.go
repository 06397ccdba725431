package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"sync"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/web"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	reading
	port   int
	jobs   int
	noOpen bool
	log    bool
	kept   keptFlags
	behind proxyFlags
}

func (a *app) serveCommand() *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:   "serve [DIR]",
		Short: a.lang.Say("在浏览器里看检查结果，不用终端", "show the check in a browser, for people without a terminal"),
		Long: a.lang.Say(
			"检查一个文件夹（或在浏览器里放入的资料），并在本机的浏览器里给出九宫格：从一格到要求、支部、人员，从结论到全部依据和表中原样的单元格。\n只有本机能打开；打印出的地址只能用一次。按 Ctrl-C 结束；结束后只留下您保存的设置；有 --keep 时，历次检查和整改台账留在那个文件里。",
			"Checks a directory, or books that are put in through the browser, and shows the nine squares in a browser on this machine: from a square to requirement, branch and person, from a verdict to its\nwhole reasoning and the very cells. No other machine can open it, and the printed address lets one browser in, once. Ctrl-C ends it; nothing stays but the settings that you saved and, with --keep, the runs and the ledger.",
		),
		RunE: func(cmd *cobra.Command, args []string) error { return a.serve(cmd.Context(), f, args) },
	}
	f.reading.bind(cmd.Flags(), a)
	cmd.Flags().IntVar(&f.port, "port", 0, a.lang.Say("用哪个端口（默认任意空闲端口）", "which port (default: any that is free)"))
	cmd.Flags().BoolVar(&f.noOpen, "no-open", false, a.lang.Say("不打开浏览器，只打印地址", "open no browser, only print the address"))
	cmd.Flags().BoolVar(&f.log, "log", false, a.lang.Say("每个请求在标准错误写一行，不含姓名", "write a line for each request to standard error, without names"))
	f.kept.bind(cmd.Flags(), a)
	f.behind.bind(cmd.Flags(), a)
	cmd.Flags().IntVar(&f.jobs, "jobs", runtime.NumCPU(), a.lang.Say("并行数", "how many subjects to judge at a time"))
	return cmd
}

func (a *app) serve(ctx context.Context, f serveFlags, args []string) error {
	request, flawed := f.request(a, args)
	if err := errors.Join(flawed, engine.CheckJobs(f.jobs), servedFolder(args), portFlag(f.port), f.behind.check()); err != nil {
		return err
	}
	request.Jobs = f.jobs
	if done, err := a.aside(ctx, f.kept); done || err != nil {
		return err
	}
	proxy, err := f.behind.proxy(request)
	if err != nil {
		return err
	}
	kept, err := f.kept.open(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = kept.Close() }() // what was saved is saved
	return a.serveSite(ctx, f, web.Options{Request: request, Lang: a.lang, Keep: kept, User: accountName(), Proxy: proxy, Watch: func() engine.Observer { return a.observer(f.memory, nil) }})
}

// serveSite listens, shows what is asked for, and ends with the context.
func (a *app) serveSite(ctx context.Context, f serveFlags, o web.Options) error {
	listener, err := web.Listen(ctx, f.behind.listen, f.port)
	if err != nil {
		return err
	}
	if f.log {
		o.Log = a.stderr
	}
	site := web.New(ctx, listener.Addr().String(), o)
	defer site.Close()
	if err := begin(site, o.Request); err != nil {
		return errors.Join(err, listener.Close())
	}
	address := site.Entry()
	if o.Proxy != nil {
		address = ""
	}
	a.invite(listener.Addr().String(), address, o.Keep.Path())
	var opening sync.WaitGroup
	if !f.noOpen && address != "" {
		opening.Go(func() {
			if err := web.OpenBrowser(ctx, address, site.Entered()); err != nil {
				a.complain(err)
			}
		})
	}
	err = web.Serve(ctx, listener, site)
	opening.Wait()
	return err
}

// begin checks the directory that was named; without one, books are put in by browser.
func begin(site *web.Site, request engine.Request) error {
	if len(request.Sources) == 0 {
		return nil
	}
	run, err := site.Prepare(request)
	if err != nil {
		return err
	}
	return site.Begin(run)
}

// invite names the address, and what stays. Behind a proxy there is none to open.
func (a *app) invite(listening, address, kept string) {
	if address == "" {
		fmt.Fprintln(a.stdout, a.lang.Say("代理请转到：", "The proxy hands on to:"))
		fmt.Fprintln(a.stdout, "  http://"+listening)
	} else {
		fmt.Fprintln(a.stdout, a.lang.Say("请在本机浏览器打开（只能用一次）：", "Open this in a browser on this machine (it works once):"))
		fmt.Fprintln(a.stdout, "  "+address)
	}
	if kept == "" {
		fmt.Fprintln(a.stdout, a.lang.Say("按 Ctrl-C 结束；结束后只留下您保存的设置。", "Ctrl-C ends it; nothing stays but the settings that you saved."))
		return
	}
	fmt.Fprintf(a.stdout, a.lang.Say("按 Ctrl-C 结束；历次检查和整改台账留在 %s。\n", "Ctrl-C ends it; runs and the ledger stay in %s.\n"), kept)
}

// servedFolder refuses anything but one directory that can be read, or none.
func servedFolder(args []string) error {
	if len(args) == 0 {
		return nil
	}
	if len(args) > 1 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "只能有一个文件夹", EN: "there may be only one directory"},
			Remedy:  audit.Text{ZH: "如 ninefold serve exports", EN: "as in ninefold serve exports"},
		}
	}
	at, err := os.Open(args[0])
	if err != nil {
		return noFolder(args[0], err)
	}
	defer func() { _ = at.Close() }() // nothing is written
	if info, err := at.Stat(); err != nil || !info.IsDir() {
		return &audit.Fault{Where: args[0], Problem: audit.Text{ZH: "不是文件夹", EN: "is no directory"}, Remedy: audit.Text{
			ZH: "请给出资料所在的文件夹；单个文件用 ninefold check", EN: "name the directory that holds the books; for a single file use ninefold check",
		}}
	}
	if _, err := at.ReadDir(1); err != nil && !errors.Is(err, io.EOF) {
		return noFolder(args[0], err)
	}
	return nil
}

func noFolder(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &audit.Fault{Where: path, Problem: audit.Text{ZH: "没有这个文件夹", EN: "no such directory"}, Remedy: audit.Text{ZH: "请检查路径", EN: "check the path"}}
	case errors.Is(err, fs.ErrPermission):
		return &audit.Fault{Where: path, Problem: audit.Text{ZH: "没有读取权限", EN: "may not be read"}, Remedy: audit.Text{ZH: "请检查文件夹的权限", EN: "check the permissions of the directory"}}
	}
	return &audit.Fault{Where: path, Problem: audit.Text{ZH: "无法读取", EN: "cannot be read"}, Remedy: audit.Text{ZH: "请检查磁盘和权限", EN: "check the disk and the permissions"}}
}

func portFlag(port int) error {
	if port >= 0 && port <= 65535 {
		return nil
	}
	return &audit.Fault{
		Where:   fmt.Sprintf("--port %d", port),
		Problem: audit.Text{ZH: "没有这个端口", EN: "no such port"},
		Remedy:  audit.Text{ZH: "请用 1 到 65535，或不写 --port", EN: "use 1 to 65535, or leave --port out"},
	}
}
