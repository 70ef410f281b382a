// Command twoworlds asks pairs of worlds that differ only in what is hidden as many
// random questions as it is told to, on one database or both, and prints the seed of
// every pair, with which a difference can be seen again. docs/proof.md says more.
//
// It refuses to go on after a difference: one is too many.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"time"

	"cangraph/internal/proof/twoworlds"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "twoworlds:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	plan := twoworlds.Plan{Questions: 40, Ways: 30}
	flags := flag.NewFlagSet("twoworlds", flag.ContinueOnError)
	flags.IntVar(&plan.Pairs, "pairs", 10_000, "questions put to both worlds of a pair, on each database")
	flags.Uint64Var(&plan.Seed, "seed", uint64(time.Now().Unix()), "of the first pair of worlds; each further pair has the next")
	workers := flags.Int("workers", runtime.NumCPU(), "pairs of worlds at once")
	only := flags.String("database", "", "sqlite or postgres; both when empty")
	if err := flags.Parse(args); err != nil {
		return err
	}
	for _, one := range databases {
		if *only != "" && *only != one.name {
			continue
		}
		if err := prove(ctx, one, plan, *workers); err != nil {
			return fmt.Errorf("%s: %w", one.name, err)
		}
	}
	return nil
}

// prove shares the plan out among workers, whose seeds lie far apart.
func prove(ctx context.Context, on database, plan twoworlds.Plan, workers int) error {
	open, remove, err := on.begin(ctx)
	if err != nil {
		return err
	}
	defer remove()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var all sync.WaitGroup
	var printing sync.Mutex
	for worker := range workers {
		own := plan
		own.Pairs, own.Seed = plan.Pairs/workers, plan.Seed+uint64(worker)<<32
		all.Go(func() {
			seed := own.Seed
			report, err := twoworlds.Run(ctx, open, own, func(r twoworlds.Report) {
				printing.Lock()
				defer printing.Unlock()
				fmt.Printf("%s seed %d: alike; %d of %d\n", on.name, seed, r.Pairs, own.Pairs)
				seed++
			})
			if err != nil {
				cancel(err)
				return
			}
			printing.Lock()
			defer printing.Unlock()
			fmt.Printf("%s: %s\n", on.name, report.Summary())
		})
	}
	all.Wait()
	return context.Cause(ctx)
}
