//go:build !prod

package issuer

import (
	"crypto/rand"
	"maps"
	"sync"
	"time"
)

// A code is exchanged at once by the page that asked for it; more than these are not on their way.
const (
	codeLasts = time.Minute
	mostCodes = 1000
)

// grant is what a code stands for.
type grant struct {
	person    Person
	redirect  string
	challenge string
	nonce     string
	steppedUp bool
	until     time.Time
}

// codes are the grants that nobody has fetched yet. Its zero value has none.
type codes struct {
	mutex  sync.Mutex
	grants map[string]grant
}

// issue returns a new code, and false while there are too many.
func (c *codes) issue(g grant, now time.Time) (string, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	maps.DeleteFunc(c.grants, func(_ string, old grant) bool { return !now.Before(old.until) })
	if len(c.grants) >= mostCodes {
		return "", false
	}
	if c.grants == nil {
		c.grants = map[string]grant{}
	}
	code := rand.Text()
	g.until = now.Add(codeLasts)
	c.grants[code] = g
	return code, true
}

// take returns what the code stands for. It works once.
func (c *codes) take(code string, now time.Time) (grant, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	g, found := c.grants[code]
	delete(c.grants, code)
	return g, found && now.Before(g.until)
}
