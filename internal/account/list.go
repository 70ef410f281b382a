package account

import (
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen/account"
	"cangraph/internal/clock"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/text"
	"cangraph/internal/viewer"
)

// step is how many accounts are read at once.
const step = 500

// All yields the accounts that fit all of the words, in the order in which they were made.
// A word fits the beginning of a word of the person's name, a part of the issuer or the
// subject, the kind, or the state: active or disabled. Capitals and macrons do not
// count. Only the operator may ask, or fault.Forbidden.
func All(ctx context.Context, s *store.Store, words []string) iter.Seq2[*Account, error] {
	return func(yield func(*Account, error) bool) {
		if err := onlyOperator(ctx); err != nil {
			yield(nil, err)
			return
		}
		now, wanted := clock.Now(ctx), strings.Fields(text.Fold(strings.Join(words, " ")))
		for last := uuid.Nil; ; {
			rows, err := s.Ent().Account.Query().Where(account.IDGT(last)).Order(account.ByID()).Limit(step).
				WithPractitioner().WithKin().WithChild().All(ctx)
			if err != nil {
				yield(nil, err)
				return
			}
			for _, row := range rows {
				last = row.ID
				a := of(row)
				state := "active"
				if a.DisabledOn(now) {
					state = "disabled"
				}
				if a.fits(wanted, state) && !yield(a, nil) {
					return
				}
			}
			if len(rows) < step {
				return
			}
		}
	}
}

// fits says whether the account fits folded words.
func (a *Account) fits(wanted []string, state string) bool {
	named := text.Fold(a.Issuer + " " + a.Subject)
	name := text.Words(a.PersonName)
	for _, word := range wanted {
		begins := func(of string) bool { return strings.HasPrefix(of, word) }
		if word != a.Kind && word != state && !strings.Contains(named, word) && !slices.ContainsFunc(name, begins) {
			return false
		}
	}
	return true
}

func onlyOperator(ctx context.Context) error {
	who, err := viewer.From(ctx)
	if err == nil && !who.IsSystem() {
		err = fault.New(fault.Forbidden, "only the operator may look at accounts and change them")
	}
	return err
}
