package main

import (
	"net/netip"
	"net/url"
	"strings"

	"github.com/spf13/pflag"

	"ninefold/internal/audit"
	"ninefold/internal/engine"
	"ninefold/internal/web"
)

// proxyFlags are the flags of serve about a reverse proxy that says who is there.
type proxyFlags struct{ header, peer, address, listen string }

func (f *proxyFlags) bind(flags *pflag.FlagSet, a *app) {
	flags.StringVar(&f.header, "behind-proxy", "", a.lang.Say("由反向代理用这个请求头说明是谁（多人使用，角色见 serve.users）", "a reverse proxy says by this header who is there (for several people; roles are in serve.users)"))
	flags.StringVar(&f.peer, "proxy", "", a.lang.Say("那个代理的 IP 地址：只有从它来的请求头才算数", "the IP address of that proxy: the header counts from there alone"))
	flags.StringVar(&f.address, "address", "", a.lang.Say("人们经代理进入的网址，如 https://ninefold.example.cn", "the address by which people come through the proxy, such as https://ninefold.example.cn"))
	flags.StringVar(&f.listen, "listen", web.Loopback, a.lang.Say("在本机哪个地址上监听（本机之外的须有 --behind-proxy）", "on which address of this machine to listen (beyond the loopback only with --behind-proxy)"))
}

// check refuses flags that do not go together.
func (f *proxyFlags) check() error {
	at, err := netip.ParseAddr(f.listen)
	switch {
	case err != nil:
		return flagTrouble("--listen "+f.listen, "不是 IP 地址", "is no IP address", "请写如 127.0.0.1", "write it like 127.0.0.1")
	case f.header == "" && !at.IsLoopback():
		return flagTrouble("--listen "+f.listen, "别的机器也能连到，却没有人说明来的是谁", "other machines reach it, and nobody would say who is there", "请放在反向代理后面：--behind-proxy 请求头 --proxy 地址", "put it behind a reverse proxy: --behind-proxy HEADER --proxy ADDRESS")
	case !at.IsLoopback() && f.address == "":
		return flagTrouble("--listen "+f.listen, "没有说明人们从哪个网址进入", "by which address people come is not said", "请加上 --address 网址", "add --address URL")
	case f.header == "" && f.peer+f.address != "":
		return flagTrouble("--proxy", "没有说明用哪个请求头", "by which header is not said", "请加上 --behind-proxy 请求头", "add --behind-proxy HEADER")
	case f.header != "" && f.peer == "":
		return flagTrouble("--behind-proxy "+f.header, "没有说明代理的地址", "the address of the proxy is not said", "请加上 --proxy 地址：请求头只从那里来才算数", "add --proxy ADDRESS: the header counts from there alone")
	}
	return nil
}

func flagTrouble(where, zh, en, remedyZH, remedyEN string) error {
	return &audit.Fault{Where: where, Problem: audit.Text{ZH: zh, EN: en}, Remedy: audit.Text{ZH: remedyZH, EN: remedyEN}}
}

// proxy is who may say who is there; nil: one browser on this machine.
func (f *proxyFlags) proxy(request engine.Request) (*web.Proxy, error) {
	if f.header == "" {
		return nil, nil
	}
	peer, err := netip.ParseAddr(f.peer)
	if err != nil {
		return nil, flagTrouble("--proxy "+f.peer, "不是 IP 地址", "is no IP address", "请写如 10.0.0.5", "write it like 10.0.0.5")
	}
	p := &web.Proxy{Header: f.header, Peer: peer}
	if f.address != "" {
		if p.Scheme, p.Host, err = proxyAddress(f.address); err != nil {
			return nil, err
		}
	}
	setup, err := engine.LoadConfig(request)
	if err != nil {
		return nil, err
	}
	if p.Users = setup.Settings.Users; len(p.Users) == 0 {
		return nil, flagTrouble("serve.users", "没有列出任何人，谁也进不来", "lists nobody, so nobody could come in", "请在配置中写明谁以什么身份使用，如 serve: {users: [{name: zhang, role: organisation}]}", "say in the config who may look and as what, as in serve: {users: [{name: zhang, role: organisation}]}")
	}
	return p, nil
}

// proxyAddress is the address by which people come, as browsers will name it: a host in
// small letters, without the port that goes without saying. One with more than that, such
// as a path, is refused: the page stands at the root of its host.
func proxyAddress(written string) (scheme, host string, err error) {
	u, err := url.Parse(written)
	if err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", "", flagTrouble("--address "+written, "不是网址", "is no address", "请写如 https://ninefold.example.cn", "write it like https://ninefold.example.cn")
	}
	host = strings.ToLower(u.Host)
	bare := u.Scheme + "://" + host
	if strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil || strings.HasSuffix(written, "?") {
		return "", "", flagTrouble("--address "+written, "除了主机和端口还有别的（网页要放在主机的根上）", "holds more than a host and a port (the page stands at the root of its host)", "请写成 "+bare+"，并让代理把整个主机转来", "write it as "+bare+", and let the proxy hand on the whole host")
	}
	for _, usual := range []string{"https:443", "http:80"} {
		if name, port, _ := strings.Cut(usual, ":"); name == u.Scheme {
			host = strings.TrimSuffix(host, ":"+port)
		}
	}
	return u.Scheme, strings.TrimSuffix(host, ":"), nil
}
