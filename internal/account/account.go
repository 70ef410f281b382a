// Package account ends and restores the access of accounts, at once: whatever is asked
// for after the change is refused, since every request looks at its account itself
// (internal/policy). The operator ends anybody's, everybody the tokens of their own.
//
// It refuses to make an account or to give it to somebody else, which is the import's
// job, to say what its holder may see, and to write its subject, which may be an e-mail
// address, anywhere but where it is asked for.
package account

import (
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
)

// Name is how tokens name an account.
type Name struct{ Issuer, Subject string }

// Account is how an account stands.
type Account struct {
	ID uuid.UUID
	Name
	Kind        string     // of whom it speaks for: practitioner, kin, child or client
	Person      uuid.UUID  // of the graph; zero for a client
	PersonName  string     // of a client, its own name
	DisabledAt  *time.Time // from then on it is refused; nil: it is not
	SignedOutAt *time.Time // tokens issued until then are refused
}

// DisabledOn says whether the account is refused at a moment, whatever the token.
func (a *Account) DisabledOn(now time.Time) bool {
	return a.DisabledAt != nil && !a.DisabledAt.After(now)
}

// of is the account of a row that was read with whom it speaks for.
func of(row *gen.Account) *Account {
	a := &Account{
		ID: row.ID, Name: Name{row.Issuer, row.Subject}, Kind: "client",
		DisabledAt: row.DisabledAt, SignedOutAt: row.SignedOutAt,
	}
	switch {
	case row.Edges.Practitioner != nil:
		p := row.Edges.Practitioner
		a.Kind, a.Person, a.PersonName = "practitioner", p.ID, p.GivenNames+" "+p.FamilyName
	case row.Edges.Kin != nil:
		k := row.Edges.Kin
		a.Kind, a.Person, a.PersonName = "kin", k.ID, k.GivenNames+" "+k.FamilyName
	case row.Edges.Child != nil:
		c := row.Edges.Child
		a.Kind, a.Person, a.PersonName = "child", c.ID, c.PreferredName+" "+c.FamilyName
	case row.Client != nil:
		a.PersonName = *row.Client
	}
	return a
}
