package web

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"

	"ninefold/internal/audit"
)

// How long a browser may take over a request, and a page over its answer.
const (
	headerTime = 5 * time.Second
	readTime   = 30 * time.Second
	writeTime  = 2 * time.Minute
	idleTime   = 2 * time.Minute
	closeTime  = 300 * time.Millisecond
)

// What Windows says instead; these are numbers of nothing elsewhere.
const (
	windowsForbidden = syscall.Errno(10013)
	windowsInUse     = syscall.Errno(10048)
)

// Loopback is where other machines do not reach.
const Loopback = "127.0.0.1"

// Listen takes a port at an address of this machine; 0 takes any that is free.
func Listen(ctx context.Context, at string, port int) (net.Listener, error) {
	address := net.JoinHostPort(at, strconv.Itoa(port))
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	switch {
	case err == nil:
		return listener, nil
	case errors.Is(err, syscall.EADDRINUSE), errors.Is(err, windowsInUse):
		return nil, &audit.Fault{Where: address, Problem: audit.Textf("端口已被别的程序占用", "another program uses this port"),
			Remedy: audit.Textf("请用 --port 换一个端口，或不写 --port", "name another with --port, or leave --port out")}
	case errors.Is(err, syscall.EACCES), errors.Is(err, windowsForbidden):
		return nil, &audit.Fault{Where: address, Problem: audit.Textf("无权使用这个端口", "this port may not be used"),
			Remedy: audit.Textf("请用 1024 以上的端口，或不写 --port", "name one above 1024, or leave --port out")}
	}
	return nil, &audit.Fault{Where: address, Problem: audit.Textf("无法监听："+err.Error(), "cannot listen: "+err.Error()), Remedy: audit.Textf("请不写 --port", "leave --port out")}
}

// Serve answers requests until the context ends, which is how a site ends well.
func Serve(ctx context.Context, listener net.Listener, s *Site) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: mostHeader, ErrorLog: log.New(io.Discard, "", 0), // it would name addresses
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, stop := context.WithTimeout(context.WithoutCancel(ctx), closeTime)
	defer stop()
	if err := server.Shutdown(last); err != nil {
		_ = server.Close() // whoever still waits is cut off: the program ends
	}
	return nil
}
