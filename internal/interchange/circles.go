package interchange

import "strings"

// parent is the parent that a row will have, and the line that says so; 0 when it is
// stored already.
type parent struct {
	line int
	key  string
}

// circles finds rows that are their own ancestors. Each circle is reported once, at
// its last line.
func (c *checking) circles() error {
	parents := map[string]parent{}
	column := ""
	for _, candidate := range c.columns {
		if len(candidate.Refers) > 0 && candidate.Refers[0].Table == c.table.Name {
			column = candidate.Name
		}
	}
	if column == "" {
		return nil
	}
	err := c.staged.Parents(c.ctx, &c.table, func(line int, key, of string) {
		if known, twice := parents[key]; !twice || known.line > line {
			parents[key] = parent{line, of}
		}
	})
	if err != nil {
		return err
	}
	done := map[string]bool{}
	for key := range parents {
		for _, circle := range circleFrom(key, parents, done) {
			c.fail(parents[circle[0]].line, column, "makes a circle of parents: %s; a row cannot be its own ancestor", visible(strings.Join(append(circle, circle[0]), " → ")))
		}
	}
	return nil
}

// circleFrom returns the circle, if any, that is met on the way up from a key, from
// its last line on. What has been looked at is done.
func circleFrom(key string, parents map[string]parent, done map[string]bool) [][]string {
	var way []string
	at := map[string]int{}
	for {
		if i, met := at[key]; met {
			return [][]string{fromLast(way[i:], parents)}
		}
		next, has := parents[key]
		if !has || done[key] {
			return nil
		}
		at[key], done[key] = len(way), true
		way = append(way, key)
		key = next.key
	}
}

// fromLast turns a circle so that it begins with the row of the last line.
func fromLast(circle []string, parents map[string]parent) []string {
	last := 0
	for i, key := range circle {
		if parents[key].line > parents[circle[last]].line {
			last = i
		}
	}
	return append(append([]string{}, circle[last:]...), circle[:last]...)
}
