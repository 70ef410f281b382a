package page

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"

	"github.com/google/uuid"

	"cangraph/internal/fault"
)

// KeySize is the length of a sealing key in bytes.
const KeySize = 32

// Sealer seals cursors, so that nobody can read, change or reuse one elsewhere.
type Sealer struct {
	aead cipher.AEAD
	key  []byte
}

// NewSealer returns a sealer with a secret key of KeySize bytes. Servers on one
// database share the key, so that a cursor of one works at the other.
func NewSealer(key []byte) (*Sealer, error) {
	if len(key) != KeySize {
		return nil, fmt.Errorf("the sealing key has %d bytes instead of %d", len(key), KeySize)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &Sealer{aead: aead, key: key}, nil
}

// Alias stands for an id wherever the id itself would tell whose it is: always the same, and
// nobody without the key can make it or go back.
func (s *Sealer) Alias(id uuid.UUID) (alias uuid.UUID) {
	mac := hmac.New(sha256.New, s.key)
	mac.Write(append([]byte("alias "), id[:]...))
	copy(alias[:], mac.Sum(nil))
	return alias
}

// List is one list of one viewer: what a cursor is bound to.
type List struct {
	sealer *Sealer
	bound  []byte
}

// List returns the list that a viewer sees under a name; what holds everything else
// that makes it this list: its filter, its day, whose it is.
func (s *Sealer) List(viewer, name string, what ...any) List {
	return List{sealer: s, bound: fmt.Appendf(nil, "%q %q %q", viewer, name, fmt.Sprint(what...))}
}

// Named is a list before it is said who sees it.
type Named struct {
	sealer *Sealer
	name   string
	what   []any
}

// Named is List for whoever will be asking.
func (s *Sealer) Named(name string, what ...any) Named { return Named{s, name, what} }

// Of is the list as a viewer sees it.
func (n Named) Of(viewer string) List { return n.sealer.List(viewer, n.name, n.what...) }

// seal makes the cursor of an item: its id, sealed. It holds nothing personal.
func (l List) seal(id uuid.UUID) string {
	nonce := make([]byte, l.sealer.aead.NonceSize())
	rand.Read(nonce) // never fails (crypto/rand)
	return base64.RawURLEncoding.EncodeToString(l.sealer.aead.Seal(nonce, nonce, id[:], l.bound))
}

// open returns the id behind a cursor, nil without one. Whatever is wrong with it,
// the error is the same.
func (l List) open(field string, cursor *string) (*uuid.UUID, error) {
	if cursor == nil {
		return nil, nil
	}
	refused := fault.Field(field, "this cursor does not belong to this list: take one from the same list with the same filter and day, or start again without it")
	sealed, err := base64.RawURLEncoding.Strict().DecodeString(*cursor)
	if err != nil || len(sealed) < l.sealer.aead.NonceSize() {
		return nil, refused
	}
	nonce, text := sealed[:l.sealer.aead.NonceSize()], sealed[l.sealer.aead.NonceSize():]
	plain, err := l.sealer.aead.Open(nil, nonce, text, l.bound)
	if err != nil {
		return nil, refused
	}
	id, err := uuid.FromBytes(plain)
	if err != nil {
		return nil, refused
	}
	return &id, nil
}

// Gone is the error for a cursor whose item is no longer in the list.
func Gone(field string) error {
	return fault.Field(field, "the item of this cursor is no longer there: start again without it")
}
