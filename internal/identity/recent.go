package identity

import (
	"crypto/sha256"
	"maps"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
)

// mostRecent bounds how many tokens are remembered.
const mostRecent = 10_000

// recent are the tokens whose signature was found good a moment ago: a program sends the same one with every request,
// and the signature costs more than all other checks, which are made each time. A token is forgotten with the keys that
// it was checked with. Its zero value remembers none.
type recent struct {
	mutex  sync.RWMutex
	tokens map[[sha256.Size]byte]signed
}

type signed struct {
	keys  oidc.KeySet
	until time.Time // when the token expires
}

// has says whether the token's signature was found good with these keys.
func (r *recent) has(raw string, keys oidc.KeySet) bool {
	r.mutex.RLock()
	defer r.mutex.RUnlock()
	s, found := r.tokens[sha256.Sum256([]byte(raw))]
	return found && s.keys == keys
}

// add remembers that it was. When there are too many, those of no more use go, and if that does not help, all.
func (r *recent) add(raw string, s signed, now time.Time) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if len(r.tokens) >= mostRecent {
		maps.DeleteFunc(r.tokens, func(_ [sha256.Size]byte, old signed) bool { return old.keys != s.keys || !now.Before(old.until) })
	}
	if r.tokens == nil || len(r.tokens) >= mostRecent {
		r.tokens = map[[sha256.Size]byte]signed{}
	}
	r.tokens[sha256.Sum256([]byte(raw))] = s
}
