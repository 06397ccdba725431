package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/container/tools"
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/harness"
	fnpb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/fnexecution_v1"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/util/grpcx"

	"ninefold/internal/audit"
)

// summons is what an engine starts a worker with: who it is, and where it is told the rest.
type summons struct{ id, provision string }

// summonsOf reads a command line as engines write it: --id=1-1 --provision_endpoint=host:port
// and more that is told there too. Prism puts the id between quotation marks, which are
// no part of it: a worker that gave them back would wait for ever.
func summonsOf(args []string) (summons, bool) {
	var s summons
	for i, arg := range args {
		name, value, ok := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		if !ok && i+1 < len(args) {
			value = args[i+1]
		}
		value = strings.Trim(value, `'"`)
		switch name {
		case "id":
			s.id = value
		case "provision_endpoint":
			s.provision = value
		}
	}
	return s, s.id != "" && s.provision != ""
}

// work is a worker's whole life: it runs steps until the engine lets it go.
func work(s summons, stderr io.Writer) int {
	if err := serve(grpcx.WriteWorkerID(context.Background(), s.id), s); err != nil {
		fmt.Fprintln(stderr, "ninefold-beam: worker "+s.id+": "+strings.Join(audit.Say(err, audit.EN), "; "))
		return 1
	}
	return 0
}

// serve does what Beam's boot program and the program that it starts do otherwise. What
// would have been staged is this program, which is here already.
func serve(ctx context.Context, s summons) error {
	beam.Init()
	info, err := tools.ProvisionInfo(ctx, s.provision)
	if err != nil {
		return err
	}
	var given runtime.RawOptionsWrapper
	if err := tools.ProtoToOptions(info.GetPipelineOptions(), &given); err != nil {
		return err
	}
	runtime.GlobalOptions.Import(given.Options)
	return harness.MainWithOptions(ctx, info.GetLoggingEndpoint().GetUrl(), info.GetControlEndpoint().GetUrl(), harnessOptions(info))
}

func harnessOptions(info *fnpb.ProvisionInfo) harness.Options {
	return harness.Options{RunnerCapabilities: info.GetRunnerCapabilities(), StatusEndpoint: info.GetStatusEndpoint().GetUrl()}
}
