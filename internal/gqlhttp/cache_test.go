package gqlhttp

import (
	"fmt"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"

	"cangraph/internal/gqlhttp/testschema"
)

// TestCacheForgetsTheOldest keeps what is used and lets go of what is not.
func TestCacheForgetsTheOldest(t *testing.T) {
	c := newCache(3 * weight("a"))
	for _, text := range []string{"a", "b", "c"} {
		c.add(&document{text: text})
	}
	c.get("a")
	c.add(&document{text: "d"})
	c.add(&document{text: strings.Repeat("too large ", 1_000)})
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
	g := newGate(schema, Options{Limits: limits})
	before := heap()
	for i := range 1_000 {
		text := fmt.Sprintf("{item(id:%d){%s}}", i, strings.Repeat("parent{id name colour}", 25))
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

// TestDocumentsAreShared reads one document from many requests at once: under -race
// nothing may be written to it after its admission.
func TestDocumentsAreShared(t *testing.T) {
	server := New(testschema.NewExecutableSchema(testschema.Config{Resolvers: testschema.Resolver{}}), Options{})
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range 20 {
				body := fmt.Sprintf(`{"query":"query($n:Int){items(first:$n){...f}} fragment f on ItemConnection{nodes{id parts{name}}}","variables":{"n":%d}}`, i+1)
				r := httptest.NewRequest("POST", "/", strings.NewReader(body))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				server.ServeHTTP(w, r)
				if got := strings.Count(w.Body.String(), `"id"`); got != i+1 {
					t.Errorf("%d items, want %d: %.200s", got, i+1, w.Body)
				}
			}
		})
	}
	all.Wait()
	if n := server.gate.cache.byUse.Len(); n != 1 {
		t.Errorf("%d documents are kept, want 1", n)
	}
}
