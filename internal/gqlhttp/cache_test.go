package gqlhttp

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// TestCacheForgetsTheOldest keeps what is used and lets go of what is not.
func TestCacheForgetsTheOldest(t *testing.T) {
	c := newCache(3 * weight("a"))
	for _, text := range []string{"a", "b", "c"} {
		c.add(&document{text: text})
	}
	c.get("a")
	c.add(&document{text: "d"})
	for text, want := range map[string]bool{"a": true, "b": false, "c": true, "d": true} {
		if _, ok := c.get(text); ok != want {
			t.Errorf("%s is kept: %t, want %t", text, ok, want)
		}
	}
	if c.bytes > c.most || len(c.byKey) != c.byUse.Len() {
		t.Errorf("%d of %d bytes, %d keys, %d documents", c.bytes, c.most, len(c.byKey), c.byUse.Len())
	}
}

// TestCacheIsBoundedByBytes is A26: many large documents, each sent once. What they
// take in memory must be near what the cache counts.
func TestCacheIsBoundedByBytes(t *testing.T) {
	limits := DefaultLimits()
	limits.CacheBytes = 4 << 20
	g := newGate(schema, limits, false)
	before := heap()
	for i := range 1_000 {
		text := fmt.Sprintf("{item(id:%d){%s}}", i, strings.Repeat("parent{id name colour}", 60)[:22*25])
		doc, errs := g.newDocument(text)
		if errs != nil {
			t.Fatal(errs)
		}
		g.cache.add(doc)
	}
	if g.cache.bytes > limits.CacheBytes || g.cache.byUse.Len() > limits.CacheBytes/weight("") {
		t.Errorf("the cache counts %d bytes, %d allowed", g.cache.bytes, limits.CacheBytes)
	}
	if grown := heap() - before; grown > 3*limits.CacheBytes {
		t.Errorf("the heap has grown by %d bytes for a cache of %d", grown, limits.CacheBytes)
	}
	runtime.KeepAlive(g)
}

func heap() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
