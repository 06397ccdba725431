package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// printed is what a program that still runs has written.
type printed struct {
	mutex sync.Mutex
	text  bytes.Buffer
}

func (p *printed) Write(b []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.text.Write(b)
}

func (p *printed) String() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.text.String()
}

// The program prints one address, shows the office to whoever opens it, and ends well
// when it is told to.
func TestServeShowsAnOfficeUntilItIsEnded(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	out, log := &printed{}, &printed{}
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, environment{args: []string{"serve", "../../fixtures/compliant", "--no-open", "--log", "--lang", "en"}, stdout: out, stderr: log})
	}()
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+/enter\?token=[0-9a-f]{32}`)
	require.Eventually(t, func() bool { return address.MatchString(out.String()) }, 30*time.Second, 20*time.Millisecond, log.String())
	way := address.FindString(out.String())
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	browser := &http.Client{Jar: jar}
	get := func(address string) (int, string) {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
		require.NoError(t, err)
		answer, err := browser.Do(r)
		require.NoError(t, err)
		defer func() { _ = answer.Body.Close() }()
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		return answer.StatusCode, string(body)
	}
	status, _ := get(way)
	assert.Equal(t, http.StatusOK, status)
	home := regexp.MustCompile(`^http://[^/]*`).FindString(way)
	require.Eventually(t, func() bool { _, page := get(home + "/"); return regexp.MustCompile(`class="square`).MatchString(page) }, 30*time.Second, 100*time.Millisecond)
	stop(exitInterrupt)
	select {
	case code := <-ended:
		assert.Equal(t, 0, code)
	case <-time.After(10 * time.Second):
		t.Fatal("it does not end")
	}
	assert.Regexp(t, `GET /enter 200`, log.String())
	assert.NotContains(t, log.String(), way[len(way)-32:])
}

func TestServeSaysThatAPortIsTaken(t *testing.T) {
	taken, err := new(net.ListenConfig).Listen(t.Context(), "tcp4", "127.0.0.1:0")
	require.NoError(t, err)
	defer func() { _ = taken.Close() }()
	_, port, err := net.SplitHostPort(taken.Addr().String())
	require.NoError(t, err)
	number, err := strconv.Atoi(port)
	require.NoError(t, err)
	out, log := &printed{}, &printed{}
	code := run(t.Context(), environment{args: []string{"serve", "../../fixtures/compliant", "--no-open", "--lang", "zh", "--port", strconv.Itoa(number)}, stdout: out, stderr: log})
	assert.Equal(t, int(exitUnusable), code)
	assert.Contains(t, log.String(), "端口已被别的程序占用；请用 --port 换一个端口，或不写 --port")
	assert.Empty(t, out.String())
}

// While a page keeps runs in a file, no other page does; it can be copied and looked
// through meanwhile, and what was kept is there afterwards.
func TestServeKeepsInAFile(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	folder := t.TempDir()
	kept, copied := filepath.Join(folder, "kept.db"), filepath.Join(folder, "copy.db")
	out, log := &printed{}, &printed{}
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, environment{args: []string{"serve", "../../fixtures/compliant", "--no-open", "--keep", kept, "--lang", "en"}, stdout: out, stderr: log})
	}()
	require.Eventually(t, func() bool { return strings.Contains(out.String(), "stay in "+kept) }, 30*time.Second, 20*time.Millisecond, log.String())
	said := func(args ...string) (int, string) {
		out := &printed{}
		code := run(t.Context(), environment{args: append(args, "--lang", "en"), stdout: out, stderr: out})
		return code, out.String()
	}
	code, text := said("serve", "../../fixtures/compliant", "--no-open", "--keep", kept)
	assert.Equal(t, int(exitUnusable), code)
	assert.Contains(t, text, "another ninefold serve has it open")
	whole := regexp.MustCompile(`^the log is whole: [1-9]\d* lines, the last is [0-9a-f]{64}\n$`)
	require.Eventually(t, func() bool { _, text := said("serve", "--verify", kept); return whole.MatchString(text) }, 30*time.Second, 100*time.Millisecond)
	code, text = said("serve", "--backup", copied, "--keep", kept)
	assert.Equal(t, 0, code, text)
	stop(exitInterrupt)
	assert.Equal(t, 0, <-ended)
	_, first := said("serve", "--verify", kept)
	_, second := said("serve", "--verify", copied)
	assert.Regexp(t, whole, first)
	assert.Equal(t, first, second)
}

// The address by which people come is taken as browsers will name it, or refused.
func TestTheAddressOfAProxyIsTakenAsBrowsersNameIt(t *testing.T) {
	for written, want := range map[string][2]string{
		"https://Ninefold.Example.CN": {"https", "ninefold.example.cn"}, "HTTPS://ninefold.example.cn:443/": {"https", "ninefold.example.cn"},
		"http://ninefold.example.cn:80": {"http", "ninefold.example.cn"}, "https://ninefold.example.cn:80": {"https", "ninefold.example.cn:80"},
		"http://10.0.0.1:8443": {"http", "10.0.0.1:8443"}, "https://[2001:DB8::1]:443": {"https", "[2001:db8::1]"},
	} {
		scheme, host, err := proxyAddress(written)
		require.NoError(t, err, written)
		assert.Equal(t, want, [2]string{scheme, host}, written)
	}
	for written, said := range map[string]string{
		"https://ninefold.example.cn/jiugong": "write it as https://ninefold.example.cn,", "https://a:b@ninefold.example.cn": "holds more", "https://ninefold.example.cn?x=1": "holds more",
		"https://ninefold.example.cn/?": "holds more", "ninefold.example.cn": "is no address", "https://": "is no address", "ftp://x": "is no address", "https://:443": "is no address",
	} {
		_, _, err := proxyAddress(written)
		require.ErrorContains(t, err, said, written)
	}
}
