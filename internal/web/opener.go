package web

import (
	"context"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"ninefold/internal/audit"
)

// doorTime is how long a browser may take to open the door.
const doorTime = time.Minute

// OpenBrowser opens an address in the browser of whoever is at the machine. The address
// holds a secret, and what programs are started with everybody on a machine can see:
// the browser is given a page of our own to read that leads there, which nobody else may
// read. It is gone as soon as somebody has entered, after a minute, or at the end.
func OpenBrowser(ctx context.Context, address string, entered <-chan struct{}) error {
	folder, err := os.MkdirTemp("", "ninefold-")
	if err == nil {
		defer func() { _ = os.RemoveAll(folder) }() // ours alone, whoever may be left in it
		err = show(ctx, folder, address, entered)
	}
	if err == nil {
		return nil
	}
	return &audit.Fault{Problem: audit.Textf("无法打开浏览器："+err.Error(), "cannot open a browser: "+err.Error()), Remedy: audit.Textf("请自行打开上面的地址", "open the address above yourself")}
}

func show(ctx context.Context, folder, address string, entered <-chan struct{}) error {
	door, quoted := filepath.Join(folder, "open.html"), html.EscapeString(address)
	page := `<!DOCTYPE html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=` + quoted + `"><title>Ninefold</title><a href="` + quoted + `">九宫 Ninefold</a>`
	if err := os.WriteFile(door, []byte(page), 0o600); err != nil {
		return err
	}
	name, args := browser(door)
	program := exec.CommandContext(context.WithoutCancel(ctx), name, args...) //nolint:gosec // a program of the system, and a file of ours
	if err := program.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- program.Wait() }() // it may well be the browser itself
	late := time.After(doorTime)
	for {
		select {
		case err := <-ended:
			if err != nil && ctx.Err() == nil {
				return err
			}
			ended = nil // the browser reads the page after the program that called it has ended
		case <-entered:
			return nil
		case <-ctx.Done():
			return nil
		case <-late:
			return nil
		}
	}
}

// browser is the program that opens a file in the browser.
func browser(file string) (name string, args []string) {
	switch runtime.GOOS {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", file}
	case "darwin":
		return "open", []string{file}
	}
	return "xdg-open", []string{file}
}
