package main

import (
	"context"
	"errors"
	"io"
	"net"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	jobpb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/jobmanagement_v1"
	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal/runnerlib"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/util/grpcx"
	"google.golang.org/grpc"

	"ninefold/internal/audit"
)

const (
	dialTimeout   = 10 * time.Second
	cancelTimeout = 10 * time.Second
	jobName       = "ninefold"
)

// silent is the log of whoever waits: what matters comes back as errors.
type silent struct{}

// Log keeps nothing.
func (silent) Log(context.Context, log.Severity, int, string) {}

// errJob is a job that failed for no reason of the data that is known: it may be tried again.
var errJob = errors.New("the job failed")

// submit runs a pipeline at a job server and waits for its end. A run that has to end
// takes the job with it.
func submit(ctx context.Context, server string, p *pipepb.Pipeline, parallelism int, of sign) error {
	cc, err := dialled(ctx, server)
	if err != nil {
		return err
	}
	defer cc.Close()
	client := jobpb.NewJobServiceClient(cc)
	id, staging, token, err := runnerlib.Prepare(ctx, client, p, &runnerlib.JobOptions{Name: jobName, Parallelism: parallelism})
	if err != nil {
		return refusedJob(server, err)
	}
	// Nothing is staged, but some job servers want to be told so.
	if token, err = runnerlib.Stage(ctx, id, staging, "", token); err != nil {
		return refusedJob(server, err)
	}
	job, err := runnerlib.Submit(ctx, client, id, token)
	if err != nil {
		return refusedJob(server, err)
	}
	watched, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go of.watch(watched, cancel)
	err = awaited(watched, client, server, job)
	if err != nil || watched.Err() != nil { // also one that is only out of sight is not to go on beside the next
		ended, done := context.WithTimeout(context.WithoutCancel(ctx), cancelTimeout)
		defer done()
		_, _ = client.Cancel(ended, &jobpb.CancelJobRequest{JobId: job}) // the run ends in any case
	}
	if watched.Err() != nil {
		return context.Cause(watched)
	}
	return err
}

// sign is how it is seen that workers live: engines wait for ever for one that cannot
// begin or died before it began, and some for one that died between two bundles.
type sign struct {
	seen     func() time.Time // when one last was; zero: never
	patience time.Duration
}

// looksInPatience is how often it is looked whether workers live.
const looksInPatience = 20

// watch ends the wait where no worker is seen, or none any more, for as long as patience
// lasts: the job may be tried again. Of the time that is seen only whether it changes
// counts, since it is of another clock.
func (s sign) watch(ctx context.Context, end context.CancelCauseFunc) {
	look := time.NewTicker(max(s.patience/looksInPatience, time.Millisecond))
	defer look.Stop()
	var last time.Time
	for changed := time.Now(); ; {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
		switch seen := s.seen(); {
		case !seen.Equal(last):
			last, changed = seen, time.Now()
		case time.Since(changed) > s.patience:
			end(errors.Join(errJob, s.fault(!last.IsZero())))
			return
		}
	}
}

// fault is that of no worker, or of none any more.
func (s sign) fault(begun bool) *audit.Fault {
	f := &audit.Fault{
		Problem: audit.Textf("%s 内没有一台工作机开始", "no worker has begun within %s", s.patience),
		Remedy:  audit.Text{ZH: "请确认各台机器上都有 --worker 所指的程序、能看到 --run 的文件夹，再看引擎的日志；集群繁忙时请放宽 --start-timeout", EN: "make sure that every machine has the program of --worker and sees the folder of --run, and see the log of the engine; where a cluster is busy, raise --start-timeout"},
	}
	if begun {
		f.Problem = audit.Textf("已有 %s 没有任何工作机的动静", "no worker has shown that it lives for %s", s.patience)
	}
	return f
}

// dialled is a connection to the job server. Whether anybody listens there is asked
// first: the library waits for somebody to begin.
func dialled(ctx context.Context, server string) (*grpc.ClientConn, error) {
	probe, err := (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "tcp", server)
	if err != nil {
		return nil, unreachable(ctx, server, err)
	}
	_ = probe.Close() // it was only to see
	cc, err := grpcx.Dial(ctx, server, dialTimeout)
	if err != nil {
		return nil, unreachable(ctx, server, err)
	}
	return cc, nil
}

func unreachable(ctx context.Context, server string, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return &audit.Fault{
		Where:   "--job-server " + server,
		Problem: audit.Text{ZH: "连接不上作业服务器：" + err.Error(), EN: "the job server cannot be reached: " + err.Error()},
		Remedy:  audit.Text{ZH: "请检查地址和端口，并确认它在运行", EN: "check the address and the port, and that it runs"},
	}
}

func refusedJob(server string, err error) error {
	return &audit.Fault{
		Where:   "--job-server " + server,
		Problem: audit.Text{ZH: "作业服务器不接受作业：" + firstLine(err.Error()), EN: "the job server does not take the job: " + firstLine(err.Error())},
		Remedy:  audit.Text{ZH: "请查看它的日志；它的版本应与 Beam SDK 相符", EN: "see its log; its version should fit that of the Beam SDK"},
	}
}

// awaited follows what a job server says of a job until it ends.
func awaited(ctx context.Context, client jobpb.JobServiceClient, server, job string) error {
	stream, err := client.GetMessageStream(ctx, &jobpb.JobMessagesRequest{JobId: job})
	if err != nil {
		return lostJob(server, err)
	}
	var said string // the last error
	var ours error  // a fault of our own among what was said
	var failed bool // and nothing was said of why yet
	for {
		message, err := stream.Recv()
		switch {
		case errors.Is(err, io.EOF) && failed:
			return jobFault(server, said, ours)
		case err != nil:
			return lostJob(server, err)
		}
		if m := message.GetMessageResponse(); m != nil {
			if fault := delivered(m.GetMessageText()); fault != nil && ours == nil {
				ours = fault
			}
			if m.GetImportance() >= jobpb.JobMessage_JOB_MESSAGE_ERROR {
				said = m.GetMessageText()
			}
		}
		switch message.GetStateResponse().GetState() {
		case jobpb.JobState_DONE:
			return nil
		case jobpb.JobState_FAILED, jobpb.JobState_CANCELLED, jobpb.JobState_DRAINED:
			failed = true
		}
		if failed && (said != "" || ours != nil) {
			return jobFault(server, said, ours)
		}
	}
}

// lostJob is the fault of a job server that says no more.
func lostJob(server string, err error) error {
	return errors.Join(errJob, &audit.Fault{
		Where:   "--job-server " + server,
		Problem: audit.Text{ZH: "与作业服务器的连接断了：" + firstLine(err.Error()), EN: "the connection to the job server was lost: " + firstLine(err.Error())},
		Remedy:  audit.Text{ZH: "请查看它的日志后重试", EN: "see its log and try again"},
	})
}

// jobFault is why a job failed: what a worker says of it, else what the engine does.
func jobFault(server, said string, ours error) error {
	if ours != nil {
		return ours
	}
	return errors.Join(errJob, &audit.Fault{
		Where:   "--job-server " + server,
		Problem: audit.Text{ZH: "作业失败：" + firstLine(said), EN: "the job failed: " + firstLine(said)},
		Remedy:  audit.Text{ZH: "请查看引擎的日志后重试", EN: "see the log of the engine and try again"},
	})
}
