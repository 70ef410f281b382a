package demo

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/account"
	"cangraph/internal/demo/town"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Issuer is the issuer under which the accounts of the demo are stored. No real token
// can ever say it: the name is reserved to lead nowhere.
const Issuer = town.Issuer

// Person is somebody of the demo as whom one can sign in.
type Person struct {
	Subject string   // of the account
	Name    string   // as people read it
	Roles   []string // in plain words, on the day that the data are dated around
}

// most is how many people of a town are offered.
const most = 100

// People returns as whom one can sign in to the demo: everybody of the team who has an
// account, and of a town its directors first. The first sees the child of Example. It is
// fault.NotFound when the database does not hold the demo.
func People(ctx context.Context, s *store.Store) ([]Person, error) {
	ctx = viewer.With(ctx, viewer.System("demo"))
	day, err := markedDay(ctx, s)
	if err != nil {
		return nil, err
	}
	accounts, err := s.Ent().Account.Query().Where(account.Issuer(Issuer)).Order(account.ByID()).Limit(most).
		WithPractitioner().WithKin().WithChild().All(ctx)
	if err != nil {
		return nil, err
	}
	c := &casting{ent: s.Ent(), day: day, told: map[uuid.UUID][]role{}}
	people, ids := make([]Person, len(accounts)), make([]uuid.UUID, len(accounts))
	for i, a := range accounts {
		people[i].Subject = a.Subject
		ids[i], people[i].Name = c.introduce(a)
	}
	if err := c.readAll(ctx); err != nil {
		return nil, err
	}
	for i := range people {
		people[i].Roles = inWords(c.told[ids[i]])
	}
	return people, nil
}

// Subjects are the accounts as which one can sign in to the demo.
func Subjects(ctx context.Context, s *store.Store) (map[string]bool, error) {
	accounts, err := s.Ent().Account.Query().Where(account.Issuer(Issuer)).All(ctx)
	subjects := map[string]bool{}
	for _, a := range accounts {
		subjects[a.Subject] = true
	}
	return subjects, err
}

// introduce notes whom an account speaks for, and returns their id and name.
func (c *casting) introduce(a *gen.Account) (uuid.UUID, string) {
	switch {
	case a.Edges.Practitioner != nil:
		p := a.Edges.Practitioner
		c.practitioners = append(c.practitioners, p.ID)
		return p.ID, p.GivenNames + " " + p.FamilyName
	case a.Edges.Kin != nil:
		k := a.Edges.Kin
		c.kin = append(c.kin, k.ID)
		c.tell(k.ID, itself, "an adult of the whānau", "")
		return k.ID, k.GivenNames + " " + k.FamilyName
	case a.Edges.Child != nil:
		child := a.Edges.Child
		c.tell(child.ID, itself, "a child", "")
		return child.ID, child.PreferredName + " " + child.FamilyName
	}
	c.tell(a.ID, itself, "a service client", "")
	return a.ID, *a.Client
}
