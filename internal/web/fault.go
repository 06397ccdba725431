package web

import (
	"context"
	"errors"
	"net/http"

	"ninefold/internal/audit"
)

// rejection is a fault with the status that it is answered by.
type rejection struct {
	*audit.Fault
	status int
}

func (r *rejection) Unwrap() error { return r.Fault }

func refuse(status int, problem, remedy audit.Text) *rejection {
	return &rejection{&audit.Fault{Problem: problem, Remedy: remedy}, status}
}

// What requests are refused for.
var (
	errHost = refuse(http.StatusMisdirectedRequest, audit.Textf("请求的主机名与本页地址不符", "the request names another host than the address of this page"),
		audit.Textf("请用启动时给出的地址打开", "open the address that was printed at the start"))
	errForeign = refuse(http.StatusForbidden, audit.Textf("请求来自另一个网站", "the request comes from another site"),
		audit.Textf("请把地址粘贴到浏览器的地址栏打开", "paste the address into the browser to open it"))
	errStranger = refuse(http.StatusForbidden, audit.Textf("这个浏览器未获准进入", "this browser has not been let in"),
		audit.Textf("请用启动时给出的一次性地址打开；已用过的，请重新启动 ninefold serve", "open the one-time address that was printed at the start; where it has been used, start ninefold serve again"))
	errUsed = refuse(http.StatusForbidden, audit.Textf("一次性地址不对，或已经用过", "the one-time address is wrong or has been used"),
		audit.Textf("请回到已打开本页的浏览器，或重新启动 ninefold serve", "go back to the browser that has this page open, or start ninefold serve again"))
	errAhead  = refuse(http.StatusServiceUnavailable, audit.Textf("一次性地址不能预先读取", "a one-time address is not read ahead"), audit.Textf("请直接打开", "open it"))
	errNoPage = refuse(http.StatusNotFound, audit.Textf("没有这个页面", "no such page"), audit.Textf("请从九宫格重新进入", "begin again from the grid"))
	errGone   = refuse(http.StatusNotFound, audit.Textf("这次检查里没有这一项", "this run holds no such thing"), audit.Textf("请从九宫格重新进入，或查找", "begin again from the grid, or search"))
	errForm   = refuse(http.StatusBadRequest, audit.Textf("表单无法读取", "the form cannot be read"), audit.Textf("请重新填写", "fill it in again"))
	errBusy   = refuse(http.StatusTooManyRequests, audit.Textf("正在检查，还没有结束", "a check is still going on"), audit.Textf("请等它结束", "wait until it ends"))
	errInside = refuse(http.StatusInternalServerError, audit.Textf("程序出错", "something went wrong in the program"), audit.Textf("请重新检查；仍然如此的，请报告", "check again; if it happens again, report it"))
)

// statusOf is the status that an error is answered by, and the error as a visitor may
// read it: what is no fault for a person stays inside.
func statusOf(err error) (int, error) {
	if r, ok := errors.AsType[*rejection](err); ok {
		return r.status, err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return http.StatusServiceUnavailable, err
	}
	if _, ok := errors.AsType[*audit.Fault](err); ok {
		return http.StatusUnprocessableEntity, err
	}
	return http.StatusInternalServerError, errInside
}
