package store

import (
	"context"
	"database/sql"

	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

// fills are what SQL cannot do of a step, and is done before it: names are folded in Go.
var fills = map[string]func(context.Context, *sql.Tx) error{"look_alikes": fillAlike}

// filledAtOnce is how many children are read at once.
const filledAtOnce = 5000

// fillAlike writes the words by which look-alikes are found, of all children.
func fillAlike(ctx context.Context, tx *sql.Tx) error {
	after := uuid.Nil
	for {
		words, last, err := alikeAfter(ctx, tx, after)
		if err != nil || len(words) == 0 {
			return err
		}
		for _, word := range words {
			if _, err := tx.ExecContext(ctx, `INSERT INTO name_words (kind, subject_id, word, collapsed) VALUES ($1, $2, $3, $4)`, word...); err != nil {
				return err
			}
		}
		after = last
	}
}

// alikeAfter are the words of the children with the next ids, and the last of these.
func alikeAfter(ctx context.Context, tx *sql.Tx, after uuid.UUID) (words [][]any, last uuid.UUID, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT id, given_names, family_name, date_of_birth FROM children WHERE id > $1 ORDER BY id LIMIT $2`, after, filledAtOnce)
	if err != nil {
		return nil, last, err
	}
	defer rows.Close()
	for rows.Next() {
		var given, family string
		var born calendar.Date
		if err := rows.Scan(&last, &given, &family, &born); err != nil {
			return nil, last, err
		}
		words = append(words, AlikeWords(last, given+" "+family, born)...)
	}
	return words, last, rows.Err()
}
