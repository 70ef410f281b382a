package breakglass

import (
	"context"
	_ "embed" // who answers for a child
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen/account"
	"cangraph/ent/gen/practitioner"
	"cangraph/internal/policy"
)

//go:embed who_is_told.sql
var whoIsTold string

// whoAnswers is that statement, with the condition that a lead's membership counts.
var whoAnswers = strings.ReplaceAll(whoIsTold, "{{effective}}", policy.Effective("$2", "employments", "affiliations"))

// answerFor returns who answers for a child today and is not the viewer: the directors of
// the team of its open network, and its lead by a membership that counts, as far as they
// have an account to read a notice with. A child without a network has nobody.
func (d Desk) answerFor(ctx context.Context, child uuid.UUID) ([]uuid.UUID, error) {
	rows, err := d.tx.SQL.QueryContext(ctx, whoAnswers, child, d.Today)
	if err != nil {
		return nil, err
	}
	defer rows.Close() // reads only
	var told []uuid.UUID
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		told = append(told, id)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	told = slices.DeleteFunc(told, func(id uuid.UUID) bool { return id == d.Me() })
	return d.readers(ctx, told)
}

// readers returns those of the practitioners who have an account that is not disabled.
func (d Desk) readers(ctx context.Context, among []uuid.UUID) ([]uuid.UUID, error) {
	return d.Rows.Account.Query().Where(
		account.PractitionerIDIn(among...), account.Or(account.DisabledAtIsNil(), account.DisabledAtGT(d.Now)),
	).QueryPractitioner().Order(practitioner.ByID()).IDs(ctx)
}
