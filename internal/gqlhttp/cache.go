package gqlhttp

import (
	"container/list"
	"sync"
)

// cache keeps admitted documents, the least recently used leaving first, within a
// number of bytes. A page sends the same few texts again and again.
type cache struct {
	most int

	mu    sync.Mutex
	bytes int
	byUse *list.List // of *document, the latest in front
	byKey map[string]*list.Element
}

// bytesPerByte is what a document's tree takes for each byte of its text: 22 were
// measured, and the text itself is kept as the key.
const bytesPerByte = 24

func newCache(most int) *cache {
	return &cache{most: most, byUse: list.New(), byKey: make(map[string]*list.Element)}
}

func weight(text string) int { return 1024 + bytesPerByte*len(text) }

func (c *cache) get(text string) (*document, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[text]
	if !ok {
		return nil, false
	}
	c.byUse.MoveToFront(e)
	return e.Value.(*document), true
}

func (c *cache) add(doc *document) {
	text := doc.text
	if weight(text) > c.most {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[text]; ok {
		return
	}
	c.byKey[text] = c.byUse.PushFront(doc)
	c.bytes += weight(text)
	for c.bytes > c.most {
		oldest := c.byUse.Remove(c.byUse.Back()).(*document)
		delete(c.byKey, oldest.text)
		c.bytes -= weight(oldest.text)
	}
}
