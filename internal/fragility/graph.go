package fragility

import (
	"slices"

	"github.com/google/uuid"
)

// graph is who is in touch with whom, as places in a list of people.
type graph struct {
	people []uuid.UUID
	place  map[uuid.UUID]int
	edges  [][]int
}

// newGraph is a graph of people, each once, who are not in touch.
func newGraph(people []uuid.UUID) *graph {
	g := &graph{place: map[uuid.UUID]int{}}
	for _, id := range people {
		if _, known := g.place[id]; !known {
			g.place[id] = len(g.people)
			g.people = append(g.people, id)
		}
	}
	g.edges = make([][]int, len(g.people))
	return g
}

// join notes that two are in touch; others than the people are left out.
func (g *graph) join(a, b uuid.UUID) {
	x, isThere := g.place[a]
	y, areThere := g.place[b]
	if isThere && areThere && x != y && !slices.Contains(g.edges[x], y) {
		g.edges[x], g.edges[y] = append(g.edges[x], y), append(g.edges[y], x)
	}
}

// cuts are the people without whom those who are in touch through them are in more than one
// piece, with these pieces: the articulation points of the graph (Tarjan 1972).
func (g *graph) cuts() map[uuid.UUID][][]uuid.UUID {
	cuts := map[uuid.UUID][][]uuid.UUID{}
	w := walk{graph: g, found: make([]int, len(g.people)), low: make([]int, len(g.people))}
	for x := range g.people {
		if w.found[x] == 0 {
			w.from(x, -1)
		}
	}
	for x := range w.cut {
		cuts[g.people[x]] = g.without(x)
	}
	return cuts
}

// walk goes through a graph depth first: when each was found, and the earliest found that
// can be reached from it and those behind it by one edge back.
type walk struct {
	*graph
	count      int
	found, low []int
	cut        map[int]bool
}

func (w *walk) from(x, parent int) {
	w.count++
	w.found[x], w.low[x] = w.count, w.count
	behind := 0
	for _, y := range w.edges[x] {
		if w.found[y] > 0 {
			w.low[x] = min(w.low[x], w.found[y])
			continue
		}
		behind++
		w.from(y, x)
		w.low[x] = min(w.low[x], w.low[y])
		if parent >= 0 && w.low[y] >= w.found[x] {
			w.mark(x)
		}
	}
	if parent < 0 && behind > 1 {
		w.mark(x)
	}
}

func (w *walk) mark(x int) {
	if w.cut == nil {
		w.cut = map[int]bool{}
	}
	w.cut[x] = true
}

// without are the pieces into which those in touch with x fall when x goes.
func (g *graph) without(x int) [][]uuid.UUID {
	seen := make([]bool, len(g.people))
	seen[x] = true
	var pieces [][]uuid.UUID
	for _, start := range g.edges[x] {
		if seen[start] {
			continue
		}
		seen[start] = true
		piece, open := []uuid.UUID(nil), []int{start}
		for len(open) > 0 {
			y := open[0]
			piece, open = append(piece, g.people[y]), open[1:]
			for _, z := range g.edges[y] {
				if !seen[z] {
					seen[z] = true
					open = append(open, z)
				}
			}
		}
		pieces = append(pieces, piece)
	}
	return pieces
}
