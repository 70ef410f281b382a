package interchange

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"cangraph/internal/calendar"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// writeLarge writes a folder of many children, each with a network of six members,
// a lead and three services.
func writeLarge(t testing.TB, folder string, children int) {
	t.Helper()
	born := calendar.Of(2010, 1, 1)
	workers, agencies := children/12+1, children/250+1
	write := func(name, header string, rows func(row func(format string, args ...any))) {
		file, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		w := bufio.NewWriter(file)
		fmt.Fprintln(w, header)
		rows(func(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) })
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	each := func(n int, format string, args func(i int) []any) func(func(string, ...any)) {
		return func(row func(string, ...any)) {
			for i := range n {
				row(format, args(i)...)
			}
		}
	}
	write("agencies.csv", "key,name,kind,control,parent_key", each(agencies, "a%d,Āwhina %[1]d,NGO_SOCIAL,NGO,", func(i int) []any { return []any{i} }))
	write("service_types.csv", "code,name,scope", each(12, "T%d,Type %[1]d,CHILD", func(i int) []any { return []any{i} }))
	write("teams.csv", "key,name", each(1, "t%d,Team", func(i int) []any { return []any{i} }))
	write("whanau.csv", "key,name", each(children, "w%d,Te Whānau %[1]d", func(i int) []any { return []any{i} }))
	write("children.csv", "key,preferred_name,given_names,family_name,date_of_birth,gender,ethnicities", each(children, "c%d,Mere %[1]d,Mere,Rāwhiti,%s,FEMALE,21111;11111",
		func(i int) []any { return []any{i, born.AddDays(i % 5000)} }))
	write("kin.csv", "key,given_names,family_name", each(children, "k%d,Hine %[1]d,Rāwhiti", func(i int) []any { return []any{i} }))
	write("whanau_members.csv", "whanau_key,person_key,household,from", each(2*children, "w%d,%s%[1]d,a,2024-01-01", func(i int) []any { return []any{i / 2, []string{"c", "k"}[i%2]} }))
	write("relationships.csv", "person_key,relative_key,kind,from", each(children, "c%d,k%[1]d,PARENT,2024-01-01", func(i int) []any { return []any{i} }))
	write("practitioners.csv", "key,given_names,family_name,profession", each(workers, "p%d,Aroha %[1]d,Ngata,NURSE", func(i int) []any { return []any{i} }))
	write("employments.csv", "practitioner_key,agency_key,from", each(workers, "p%d,a%d,2020-01-01", func(i int) []any { return []any{i, i % agencies} }))
	write("affiliations.csv", "practitioner_key,team_key,role,from", each(workers, "p%d,t0,MEMBER,2020-01-01", func(i int) []any { return []any{i} }))
	write("networks.csv", "key,child_key,team_key,accepted_on", each(children, "n%d,c%[1]d,t0,2026-01-01", func(i int) []any { return []any{i} }))
	write("memberships.csv", "network_key,person_key,agency_key,role,from,until", func(row func(string, ...any)) {
		for i := range children {
			row("n%d,c%[1]d,,CHILD,2026-01-01,", i)
			row("n%d,k%[1]d,,WHANAU,2026-01-01,", i)
			for j := range 4 {
				worker := (i*7 + j*13) % workers
				row("n%d,p%d,a%d,CORE,2026-0%d-01,", i, worker, worker%agencies, 1+j)
			}
		}
	})
	write("leads.csv", "network_key,practitioner_key,from", each(children, "n%d,p%d,2026-01-01", func(i int) []any { return []any{i, i * 7 % workers} }))
	write("provisions.csv", "key,child_key,agency_key,practitioner_key,service_type,status,from", each(3*children, "s%d,c%d,a%d,p%d,T%d,ACTIVE,2026-01-01",
		func(i int) []any { w := i * 5 % workers; return []any{i, i / 3, w % agencies, w, i % 12} }))
}

// BenchmarkImport imports a large folder, then again without a change, with one
// change in every network. CANGRAPH_IMPORT_CHILDREN says how many children; the peak
// memory is that of the process so far.
func BenchmarkImport(b *testing.B) {
	n, err := strconv.Atoi(os.Getenv("CANGRAPH_IMPORT_CHILDREN"))
	if err != nil {
		n = 1000
	}
	folder := b.TempDir()
	writeLarge(b, folder, n)
	for _, database := range []struct {
		name string
		open func(testing.TB) *store.Store
	}{{"sqlite", testkit.SQLite}, {"postgres", testkit.Postgres}} {
		b.Run(database.name, func(b *testing.B) {
			s := database.open(b)
			for _, pass := range []string{"first", "again"} {
				start := time.Now()
				take(b, s, os.DirFS(folder), time.Now())
				b.ReportMetric(time.Since(start).Seconds(), "s/"+pass)
			}
			var usage syscall.Rusage
			if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(usage.Maxrss)/1024, "MB-peak")
			b.ReportMetric(0, "ns/op")
		})
	}
}
