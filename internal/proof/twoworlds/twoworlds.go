// Package twoworlds owns the proof that what is hidden does not show: two databases
// that differ only in what one account may not know are asked the same random
// questions, through the whole server, and must answer with the same bytes, errors,
// counts and cursors included, after the same number of statements.
//
// It refuses to look at clocks: how long an answer takes is measured elsewhere.
package twoworlds

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"cangraph/internal/proof/query"
	"cangraph/internal/proof/world"
	"cangraph/internal/store"
	"cangraph/schema"
)

// Open opens an empty, migrated database, and says how to be rid of it.
type Open func(ctx context.Context) (s *store.Store, remove func() error, err error)

// Plan is how much is asked.
type Plan struct {
	Seed      uint64 // of the first pair of worlds; each further one has the next
	Pairs     int    // how many questions are put to both worlds, at least
	Questions int    // for each account, further pages of lists not counted
	Ways      int    // in which the worlds may differ
	Across    bool   // the two are on different databases, which need not ask as often
}

// Report is what was asked, and how it was answered.
type Report struct {
	Worlds   int
	Accounts int
	Pairs    int
	Outcomes map[string]int // by code of the first error; "" for none
}

// Difference is what should never be: two answers that tell two worlds apart.
type Difference struct {
	Seed     uint64 // of the worlds
	Account  string
	Question query.Question
	What     string
}

// Error says everything that is needed to see the difference again. Nobody in these
// worlds is real.
func (d *Difference) Error() string {
	return fmt.Sprintf("worlds of seed %d, account %s: %s\n%s\n%v", d.Seed, d.Account, d.What, d.Question.Text, d.Question.Variables)
}

// Run asks until the plan is done. Its error is a *Difference, or that of a database.
func Run(ctx context.Context, open Open, plan Plan, progress func(Report)) (Report, error) {
	loaded, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: schema.SDL()})
	if err != nil {
		return Report{}, err
	}
	report := Report{Outcomes: map[string]int{}}
	for seed := plan.Seed; report.Pairs < plan.Pairs; seed++ {
		if err := runPair(ctx, open, plan, seed, loaded, &report); err != nil {
			return report, err
		}
		report.Worlds++
		progress(report)
	}
	return report, nil
}

// runPair makes the two worlds of a seed and asks as every account that may not tell
// them apart.
func runPair(ctx context.Context, open Open, plan Plan, seed uint64, loaded *ast.Schema, report *Report) error {
	a := world.Draw(seed)
	b := a.Differ(a.Somebody(seed), seed, plan.Ways)
	one, err := begin(ctx, open, a)
	if err != nil {
		return err
	}
	defer one.end()
	other, err := begin(ctx, open, b)
	if err != nil {
		return err
	}
	defer other.end()
	for i, account := range world.Alike(a, b) {
		if report.Pairs >= plan.Pairs {
			break
		}
		report.Accounts++
		d := &duel{one: one, other: other, account: account, across: plan.Across, report: report}
		g := query.New(loaded, Pool(a, b, account), query.Limits{Depth: 8, Cost: 40_000, Roots: 3}, seed<<16+uint64(i))
		questions := plan.Questions
		if !a.Known(account) {
			questions = 2 // they are all refused alike
		}
		if difference := d.ask(g, questions); difference != nil {
			difference.Seed, difference.Account = seed, account.Text("subject")
			return difference
		}
	}
	return nil
}

// duel is two worlds before one account.
type duel struct {
	one, other *side
	account    world.Row
	across     bool
	report     *Report
}

// ask puts questions and the pages that follow from their answers.
func (d *duel) ask(g *query.Generator, questions int) *Difference {
	for range questions {
		q := g.Next()
		first, difference := d.both(q, q)
		if difference != nil {
			return difference
		}
		for range 2 {
			turn := g.Uint64()
			here, ok := q.Follow(first[0].body, rand.New(rand.NewPCG(turn, 4)))
			if !ok {
				break
			}
			there, _ := q.Follow(first[1].body, rand.New(rand.NewPCG(turn, 4)))
			if first, difference = d.both(here, there); difference != nil {
				return difference
			}
		}
	}
	return nil
}

// both asks one world here and the other there, and compares. The two questions differ
// in cursors only.
func (d *duel) both(here, there query.Question) (answers [2]answer, difference *Difference) {
	answers = [2]answer{d.one.ask(here, d.account), d.other.ask(there, d.account)}
	if d.across {
		answers[1].statements = answers[0].statements
	}
	d.report.Pairs++
	d.report.Outcomes[answers[0].outcome()]++
	if what := answers[0].unlike(answers[1], d.one.key, d.other.key); what != "" {
		return answers, &Difference{Question: here, What: what}
	}
	if answers[0].outcome() == "INTERNAL" {
		return answers, &Difference{Question: here, What: "a random question made the server fail: " + d.one.log.String()}
	}
	return answers, nil
}

// Summary is a report in words.
func (r Report) Summary() string {
	var outcomes []string
	for code, n := range r.Outcomes {
		if code == "" {
			code = "answered"
		}
		outcomes = append(outcomes, fmt.Sprint(code, " ", n))
	}
	return fmt.Sprintf("%d questions put to both of %d pairs of worlds by %d accounts (%s)", r.Pairs, r.Worlds, r.Accounts, strings.Join(outcomes, ", "))
}
