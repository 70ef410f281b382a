// Package globalid is the opaque id of a node in the API: its type and own id in
// one word. Clients keep and send it as it is; nothing in it is personal.
package globalid

import (
	"encoding/base64"
	"strings"

	"github.com/google/uuid"
)

// Of returns the global id of a node.
func Of(kind string, id uuid.UUID) string {
	return base64.RawURLEncoding.EncodeToString([]byte(kind + ":" + id.String()))
}

// Parse returns the type and own id behind a global id. An id that never came from
// this API, such as one of zeros, is not told apart from one whose node is gone: ok is
// false.
func Parse(global string) (kind string, id uuid.UUID, ok bool) {
	text, err := base64.RawURLEncoding.Strict().DecodeString(global)
	if err != nil {
		return "", uuid.Nil, false
	}
	kind, own, found := strings.Cut(string(text), ":")
	if !found || len(own) != 36 {
		return "", uuid.Nil, false
	}
	id, err = uuid.Parse(own)
	if err != nil || kind == "" || id == uuid.Nil || Of(kind, id) != global {
		return "", uuid.Nil, false
	}
	return kind, id, true
}

// Own is the own id behind the global id of a node of a type; uuid.Nil, which nothing has,
// for anything else.
func Own(kind, global string) uuid.UUID {
	if is, id, ok := Parse(global); ok && is == kind {
		return id
	}
	return uuid.Nil
}
