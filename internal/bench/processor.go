package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// tick is the unit in which Linux counts processor time.
const tick = time.Second / 100

// process is a line of /proc: whose child it is, and the processor time of it and of
// its children that have ended.
type process struct {
	parent int
	name   string
	used   time.Duration
}

// processes reads who is running. Elsewhere than on Linux it is empty.
func processes() map[int]process {
	all := map[int]process{}
	files, _ := filepath.Glob("/proc/[0-9]*/stat") // the pattern is well formed
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // it has just ended
		}
		id, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		if p, err := parseProcess(string(text)); err == nil {
			all[id] = p
		}
	}
	return all
}

// parseProcess reads a line as proc(5) describes it: the name in brackets is field 2.
func parseProcess(line string) (process, error) {
	open, end := strings.IndexByte(line, '('), strings.LastIndexByte(line, ')')
	if open < 0 || end < open {
		return process{}, fmt.Errorf("unexpected line %q", line)
	}
	p := process{name: line[open+1 : end]}
	fields := strings.Fields(line[end+1:])
	if len(fields) < 15 {
		return process{}, fmt.Errorf("unexpected line %q", line)
	}
	p.parent, _ = strconv.Atoi(fields[1])
	for _, field := range fields[11:15] { // utime, stime, cutime, cstime
		ticks, err := strconv.Atoi(field)
		if err != nil {
			return process{}, err
		}
		p.used += time.Duration(ticks) * tick
	}
	return p, nil
}

// usedBy returns the processor time that one process has used.
func usedBy(id int) time.Duration { return processes()[id].used }

// usedByPostgres returns the processor time of the PostgreSQL that this process started.
func usedByPostgres() (used time.Duration) {
	all := processes()
	for _, p := range all {
		if p.name == "postgres" && descends(all, p, os.Getpid()) {
			used += p.used
		}
	}
	return used
}

func descends(all map[int]process, p process, from int) bool {
	for p.parent > 1 && p.parent != from {
		p = all[p.parent]
	}
	return p.parent == from
}
