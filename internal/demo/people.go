package demo

import (
	"bytes"
	"cmp"
	"context"
	_ "embed" // the statement
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/internal/demo/town"
	"cangraph/internal/store"
	"cangraph/internal/text"
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

//go:embed people.sql
var people string

// People returns as whom one can sign in to the demo: everybody of the team who has an
// account, and of a town its directors first. The first sees the child of Example. It is
// fault.NotFound when the database does not hold the demo.
func People(ctx context.Context, s *store.Store) ([]Person, error) {
	ctx = viewer.With(ctx, viewer.System("demo"))
	day, err := markedDay(ctx, s)
	if err != nil {
		return nil, err
	}
	rows, err := s.Query(ctx, people, Issuer, day, most)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var roles []role
	for rows.Next() {
		var r role
		if err := rows.Scan(&r.account, &r.subject, &r.place, &r.words, &r.of); err != nil {
			return nil, err
		}
		roles = append(roles, r)
	}
	return castOf(roles), rows.Err()
}

// role is a row of the statement: who somebody is, or one thing that they are.
type role struct {
	account uuid.UUID
	subject string
	place   int    // in the order in which it is told; 0: who they are
	words   string // what they are
	of      string // of what; with place 0, the name
}

func compare(a, b role) int {
	return cmp.Or(bytes.Compare(a.account[:], b.account[:]), cmp.Compare(a.place, b.place), cmp.Compare(a.words, b.words),
		cmp.Compare(text.Fold(a.of), text.Fold(b.of)))
}

// castOf puts the roles of one kind into one sentence.
func castOf(roles []role) []Person {
	slices.SortFunc(roles, compare)
	var people []Person
	for len(roles) > 0 {
		first, same := roles[0], 1
		for same < len(roles) && roles[same].account == first.account && roles[same].words == first.words {
			same++
		}
		if first.place == 0 {
			people = append(people, Person{Subject: first.subject, Name: first.of})
		} else {
			who := &people[len(people)-1]
			who.Roles = append(who.Roles, strings.TrimSpace(first.words+" "+enumerated(roles[:same])))
		}
		roles = roles[same:]
	}
	return people
}

// named is how many things of one kind are named.
const named = 4

func enumerated(roles []role) string {
	var names []string
	for _, r := range roles[:min(named, len(roles))] {
		names = append(names, r.of)
	}
	listed := strings.Join(names, ", ")
	if more := len(roles) - named; more > 0 {
		listed += fmt.Sprintf(" and %d more", more)
	}
	return listed
}
