package twoworlds

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"regexp"

	"github.com/google/uuid"

	"cangraph/internal/globalid"
)

// answer is what a client sees of an answer, and what it cost.
type answer struct {
	status     int
	header     http.Header
	body       []byte
	statements int64
}

// unlike says how two answers differ, nothing when they do not.
func (a answer) unlike(b answer, aKey, bKey []byte) string {
	bodyA, bodyB := opened(a.body, aKey), opened(b.body, bKey)
	switch {
	case a.status != b.status:
		return fmt.Sprintf("status %d, then %d", a.status, b.status)
	case !bytes.Equal(bodyA, bodyB):
		return fmt.Sprintf("the answers differ:\n%s\n%s", bodyA, bodyB)
	case !reflect.DeepEqual(a.header, b.header):
		return fmt.Sprintf("the headers differ: %v, then %v", a.header, b.header)
	case a.statements != b.statements:
		return fmt.Sprintf("%d statements, then %d, for\n%s", a.statements, b.statements, bodyA)
	}
	return ""
}

// outcome is the code of the first error, empty without one.
func (a answer) outcome() string {
	var told struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(a.body, &told); err != nil {
		return "no JSON"
	}
	if len(told.Errors) > 0 {
		return told.Errors[0].Extensions.Code
	}
	return ""
}

// cursor is text that may be a sealed cursor: a nonce, an id and a tag.
var cursor = regexp.MustCompile(`"[A-Za-z0-9_-]{59}"`)

// opened puts what is sealed in the place of cursors. Each is sealed with a nonce of its
// own, so that no two are alike even in one world; who has the key, as nobody outside
// has, sees whether they seal the same.
func opened(body, key []byte) []byte {
	return cursor.ReplaceAllFunc(body, func(quoted []byte) []byte {
		text := string(quoted[1 : len(quoted)-1])
		if _, _, is := globalid.Parse(text); is {
			return quoted
		}
		sealed, err := base64.RawURLEncoding.DecodeString(text)
		if err != nil {
			return quoted
		}
		return []byte(`"cursor ` + unsealed(sealed, key) + `"`)
	})
}

// unsealed decrypts without the list to which a cursor is bound: GCM encrypts in counter
// mode, beginning with 2. That it is bound shows when it is sent back.
func unsealed(sealed, key []byte) string {
	const nonceSize, firstBlock = 12, 2
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // the key has the right size
	}
	counter := append(append([]byte{}, sealed[:nonceSize]...), 0, 0, 0, firstBlock)
	var id uuid.UUID
	cipher.NewCTR(block, counter).XORKeyStream(id[:], sealed[nonceSize:nonceSize+len(id)])
	return id.String()
}
