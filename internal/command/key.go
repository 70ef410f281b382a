package command

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"

	"github.com/google/uuid"

	"cangraph/internal/clock"
	"cangraph/internal/fault"
)

// Idempotent is embedded by the input of every mutation.
type Idempotent struct {
	IdempotencyKey *string `json:"-"` // 1 to 100 characters of printable ASCII; nil: none
}

func (i Idempotent) key() *string { return i.IdempotencyKey }

// printable is what a key is made of.
var printable = regexp.MustCompile(`^[ -~]{1,100}$`)

const keyField = "idempotencyKey"

// claim is a key, and what was asked with it. nil: an input without one.
type claim struct{ key, name, hash string } // the hash is of the name, too

// claimOf reads the key of an input. Errors: UserErrors.
func claimOf(meta Meta) (*claim, error) {
	in, ok := meta.Input.(interface{ key() *string })
	if !ok || in.key() == nil {
		return nil, nil
	}
	if !printable.MatchString(*in.key()) {
		return nil, Refusal(fault.Invalid, keyField, "a key has 1 to 100 characters of printable ASCII: a new UUID for each change is a good one")
	}
	hash, err := hashOf(meta)
	return &claim{*in.key(), meta.Name, hash}, err
}

// hashOf is the SHA-256 of the mutation's name and its input as JSON, the key left out.
// What is null counts as left out.
func hashOf(meta Meta) (string, error) {
	text, err := json.Marshal(map[string]any{"name": meta.Name, "input": meta.Input})
	if err != nil {
		return "", fmt.Errorf("hash the input of %s: %w", meta.Name, err)
	}
	var asked any
	reader := json.NewDecoder(bytes.NewReader(text))
	reader.UseNumber()
	if err := reader.Decode(&asked); err != nil {
		return "", err
	}
	withoutNulls(asked)
	if text, err = json.Marshal(asked); err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

func withoutNulls(value any) {
	switch value := value.(type) {
	case map[string]any:
		maps.DeleteFunc(value, func(_ string, of any) bool { return of == nil })
		for _, of := range value {
			withoutNulls(of)
		}
	case []any:
		for _, of := range value {
			withoutNulls(of)
		}
	}
}

// recall reads what was answered to the same key and input into answer, and says whether
// anything was. Until the transaction ends, nobody else uses the key.
func (c *claim) recall(ctx context.Context, tx *Tx, answer any) (known bool, err error) {
	if c == nil {
		return false, nil
	}
	account := tx.account()
	if err := tx.lock(ctx, "command key "+account.String()+" "+c.key); err != nil {
		return false, err
	}
	var hash, text string
	err = tx.SQL.QueryRowContext(ctx, `SELECT request_hash, answer FROM command_keys WHERE account_id = $1 AND key = $2`, account, c.key).
		Scan(&hash, &text)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("look for the key of a command: %w", err)
	case hash != c.hash:
		return false, Refusal(fault.Conflict, keyField, "you have sent this key with another input: take a new key for another change")
	}
	return true, json.Unmarshal([]byte(text), answer)
}

// keep remembers the answer with the key.
func (c *claim) keep(ctx context.Context, tx *Tx, answer any) error {
	if c == nil {
		return nil
	}
	text, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	_, err = tx.SQL.ExecContext(ctx, `INSERT INTO command_keys (account_id, key, name, request_hash, answer, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
		tx.account(), c.key, c.name, c.hash, string(text), clock.Now(ctx).UTC().Format("2006-01-02T15:04:05.000000Z"))
	if err != nil {
		return fmt.Errorf("keep the key of a command: %w", err)
	}
	return nil
}

// account is that of the viewer; zero for the operator.
func (tx *Tx) account() uuid.UUID {
	if tx.Scope == nil {
		return uuid.Nil
	}
	return tx.Scope.Viewer().Account
}
