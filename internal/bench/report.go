package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// report prints a table: ratios are to the limit of the same database.
func report(to io.Writer, connections int, results []result) {
	fmt.Fprintf(to, "\n%d connections\n\n", connections)
	table := tabwriter.NewWriter(to, 0, 0, 1, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(table, "\tdatabase\tserver\trequests/s\tof the limit\tp50 ms\tp99 ms\tserver CPU µs\tPostgreSQL CPU µs\tCPU × limit\tallocations\tanswer kB\t")
	fmt.Fprintln(table, "\t---\t---\t---\t---\t---\t---\t---\t---\t---\t---\t---\t")
	for _, r := range results {
		limit := limitOf(r, results)
		fmt.Fprintf(table, "\t%s\t%s\t%.0f\t%.2f\t%.1f\t%.1f\t%d\t%d\t%.2f\t%.0f\t%.1f\t\n",
			r.database.name, r.name, r.rate, r.rate/limit.rate, milliseconds(r.p50), milliseconds(r.p99),
			r.serverUsed.Microseconds(), r.databaseUsed.Microseconds(), float64(r.used())/float64(limit.used()), r.allocations, r.size/1000)
	}
	table.Flush()
}

// limitOf is the first result on the same database: nothing that answers from those
// rows can be faster.
func limitOf(r result, results []result) result {
	for _, limit := range results {
		if limit.database == r.database {
			return limit
		}
	}
	return r
}

func (s slot) used() time.Duration { return s.serverUsed + s.databaseUsed }

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
