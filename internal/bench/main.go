// Command bench measures the network request against the limit of its database, side by
// side in one run: who only copies the rows of the snapshot, who lets the database write
// the visible answer, and cangraph, which also decodes, finds overlaps and gaps and speaks
// GraphQL. docs/speed.md says what came out and how to read it.
//
// It refuses to promise absolute figures: only what ran interleaved is compared.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"time"

	"cangraph/internal/calendar"
)

// asAt is the day on which the town stands and for which every network is asked.
var asAt = calendar.Of(2026, time.June, 16)

// plan is how much is measured.
type plan struct {
	children    int
	seconds     float64
	rounds      int
	connections []int
	profiles    string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures, or is one of the servers that are measured: bench serve SERVER DATABASE.
func run(ctx context.Context, args []string) error {
	if len(args) == 3 && args[0] == "serve" {
		return serve(ctx, args[1], args[2])
	}
	p, err := parse(args)
	if err != nil {
		return err
	}
	return measure(ctx, p)
}

func parse(args []string) (plan, error) {
	var p plan
	var connections string
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.IntVar(&p.children, "children", 100_000, "children of the town")
	flags.Float64Var(&p.seconds, "seconds", 3, "seconds that a server is measured in a round")
	flags.IntVar(&p.rounds, "rounds", 3, "rounds, each in the reverse order of the one before")
	flags.StringVar(&connections, "connections", "1,16,64", "connections at once, one table each")
	flags.StringVar(&p.profiles, "profiles", "", "folder for profiles of cangraph, taken after measuring")
	if err := flags.Parse(args); err != nil {
		return plan{}, err
	}
	for word := range strings.SplitSeq(connections, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return plan{}, fmt.Errorf("--connections %q: numbers from 1, separated by commas", connections)
		}
		p.connections = append(p.connections, n)
	}
	return p, nil
}

// measure fills the databases, starts the servers and compares them.
func measure(ctx context.Context, p plan) error {
	town, err := fill(ctx, p.children)
	if err != nil {
		return err
	}
	defer town.close()
	var subjects []*subject
	for _, database := range town.databases {
		for _, server := range servers {
			s, err := startSubject(ctx, server, database)
			if err != nil {
				return fmt.Errorf("start %s on %s: %w", server.name, database.name, err)
			}
			defer s.stop()
			subjects = append(subjects, s)
		}
	}
	if err := compareAnswers(subjects, town.children); err != nil {
		return err
	}
	for _, connections := range p.connections {
		results, err := interleave(ctx, subjects, town.children, connections, p)
		if err != nil {
			return err
		}
		report(os.Stdout, connections, results)
	}
	return profile(ctx, subjects, town.children, p)
}
