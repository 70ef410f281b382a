package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProcessorTimeIsReadWhateverTheProcessIsCalled(t *testing.T) {
	p, err := parseProcess("42 (a (b) c) S 7 42 42 0 -1 4194560 1 2 3 4 150 50 5 1 20 0 1 0 100 0 0")
	if err != nil {
		t.Fatal(err)
	}
	if p.parent != 7 || p.name != "a (b) c" || p.used != 2060*time.Millisecond {
		t.Errorf("read %+v", p)
	}
	for _, line := range []string{"", "42 (name", "42 (name) S 7", "42 (name) S 7 0 0 0 0 0 0 0 0 0 x 0 0 0 0 0"} {
		if p, err := parseProcess(line); err == nil {
			t.Errorf("%q is read as %+v", line, p)
		}
	}
}

func TestOnlyOwnProcessesCount(t *testing.T) {
	all := map[int]process{1: {parent: 0}, 5: {parent: 1}, 6: {parent: 5}, 7: {parent: 6}, 8: {parent: 1}}
	for id, want := range map[int]bool{6: true, 7: true, 8: false} {
		if got := descends(all, all[id], 5); got != want {
			t.Errorf("%d descends from 5: %v", id, got)
		}
	}
}

func TestReportComparesWithTheLimitOfTheSameDatabase(t *testing.T) {
	of := func(name, on string, rate float64) result {
		s := &subject{server: server{name: name}, database: database{name: on}}
		return result{s, medians([]slot{{rate: rate, serverUsed: time.Millisecond}})}
	}
	var table bytes.Buffer
	report(&table, 16, []result{of("limit", "A", 100), of("cangraph", "A", 50), of("limit", "B", 400), of("cangraph", "B", 100)})
	for _, ratio := range []string{"50|         0.50|", "100|         0.25|"} {
		if !strings.Contains(table.String(), ratio) {
			t.Errorf("%q is not in\n%s", ratio, &table)
		}
	}
}

func TestMedianIsTheMiddle(t *testing.T) {
	got := medians([]slot{{rate: 3, p99: 30}, {rate: 1, p99: 20}, {rate: 2, p99: 10}})
	if got.rate != 2 || got.p99 != 20 {
		t.Errorf("medians %+v", got)
	}
}
