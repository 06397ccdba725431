package engine_test

import (
	"context"
	"fmt"

	"ninefold/internal/engine"
)

// Another program checks a folder of exports and asks why somebody fails.
func Example() {
	ctx := context.Background()
	setup, err := engine.LoadConfig(engine.Request{Sources: []string{"../../fixtures/office"}, Jobs: 4})
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := setup.Discover()
	if err != nil {
		fmt.Println(err)
		return
	}
	office, err := engine.Open(ctx, setup, found, engine.ForEverything, engine.Observer{})
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := office.Check(ctx, engine.CheckOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Summary.Subjects, "subjects,", result.Outcome.Message.EN)
	first := result.Verdicts[0]
	account, err := office.Explain(ctx, first.Rule, engine.Who{Branch: first.Subject.ID})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(first.Rule, first.Subject.ID, account.Verdict.Status)
	// Output:
	// 63 subjects, exit 1 (--fail-on must: 31 failed, 0 unknown, 0 due)
	// study.sessions JW-QF fail
}
