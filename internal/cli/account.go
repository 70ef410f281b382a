package cli

import (
	"context"
	"fmt"
	"text/tabwriter"
	"time"

	"cangraph/internal/account"
	"cangraph/internal/config"
	"cangraph/internal/store"
)

// listAccounts prints a line for each account, and names nobody unless that is asked for.
func (sh shell) listAccounts(ctx context.Context, settings config.AccountList) error {
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	now, found := time.Now(), 0
	table := tabwriter.NewWriter(sh.out, 0, 0, 2, ' ', 0)
	line := func(always, names string) {
		if settings.Names {
			always += "\t" + names
		}
		fmt.Fprintln(table, always)
	}
	line("ACCOUNT\tOF\tPERSON\tSTATE\tISSUER", "SUBJECT\tNAME")
	for a, err := range account.All(ctx, s, settings.Words) {
		if err != nil {
			return err
		}
		found++
		person := "-"
		if a.Kind != "client" {
			person = a.Person.String()
		}
		line(fmt.Sprintf("%s\t%s\t%s\t%s\t%s", a.ID, a.Kind, person, stateOf(a, now), a.Issuer), a.Subject+"\t"+a.PersonName)
	}
	if found == 0 {
		return fmt.Errorf("no account fits")
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if !settings.Names {
		fmt.Fprintln(sh.out, "--names shows their subjects, which the other account commands need, and people's names.")
	}
	return nil
}

// stateOf says whether an account is answered, and which of its tokens are not.
func stateOf(a *account.Account, now time.Time) string {
	state := "active"
	if a.DisabledOn(now) {
		state = "disabled since " + moment(*a.DisabledAt)
	}
	if a.SignedOutAt != nil {
		state += ", signed out until " + moment(*a.SignedOutAt)
	}
	return state
}

func moment(at time.Time) string { return at.UTC().Format(time.RFC3339) }

func (sh shell) disableAccount(ctx context.Context, settings config.AccountName) error {
	return onAccount(ctx, settings, func(s *store.Store, name account.Name) error {
		id, err := account.Disable(ctx, s, name)
		if err == nil {
			fmt.Fprintf(sh.out, "Disabled account %s: its next request is refused, whatever its token.\n", id)
		}
		return err
	})
}

func (sh shell) enableAccount(ctx context.Context, settings config.AccountName) error {
	return onAccount(ctx, settings, func(s *store.Store, name account.Name) error {
		id, err := account.Enable(ctx, s, name)
		if err == nil {
			fmt.Fprintf(sh.out, "Enabled account %s: it is answered again.\n", id)
		}
		return err
	})
}

func (sh shell) signOutAccount(ctx context.Context, settings config.AccountName) error {
	return onAccount(ctx, settings, func(s *store.Store, name account.Name) error {
		id, until, err := account.SignOut(ctx, s, name)
		if err == nil {
			fmt.Fprintf(sh.out, "Signed out account %s: its tokens issued until %s are refused.\n"+
				"Who can still sign in gets new ones then: end the session at the issuer, too, or disable the account.\n", id, moment(until))
		}
		return err
	})
}

// onAccount opens the database for a change of one account.
func onAccount(ctx context.Context, settings config.AccountName, change func(*store.Store, account.Name) error) error {
	s, err := asItIs(ctx, settings.Database)
	if err != nil {
		return err
	}
	defer s.Close()
	return change(s, account.Name{Issuer: settings.Issuer, Subject: settings.Subject})
}
