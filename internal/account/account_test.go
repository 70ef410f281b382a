package account_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"cangraph/internal/account"
	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

const issuer = "https://login.example"

// noon is when everything here happens.
var noon = time.Date(2026, time.June, 16, 0, 0, 0, 0, time.UTC)

func after(ctx context.Context, d time.Duration) context.Context { return clock.At(ctx, noon.Add(d)) }

func named(subject string) account.Name { return account.Name{Issuer: issuer, Subject: subject} }

// fill stores an account of each kind.
func fill(t *testing.T, s *store.Store) {
	t.Helper()
	err := command.Do(testkit.Context(), s, command.Meta{Name: "prepare"}, func(ctx context.Context, tx *command.Tx) error {
		p, err := tx.Rows.Practitioner.Create().SetSortName("aziz").SetGivenNames("Māia").SetFamilyName("Aziz").SetProfession("OTHER").Save(ctx)
		if err != nil {
			return err
		}
		k, err := tx.Rows.Kin.Create().SetSortName("parata").SetGivenNames("Mere").SetFamilyName("Parata").Save(ctx)
		if err != nil {
			return err
		}
		c, err := tx.Rows.Child.Create().SetSortName("parata").SetPreferredName("Hana").SetGivenNames("Hana").SetFamilyName("Parata").SetDateOfBirth(calendar.Of(2019, 4, 1)).Save(ctx)
		if err != nil {
			return err
		}
		add := tx.Rows.Account.Create
		return errors.Join(
			add().SetIssuer(issuer).SetSubject("maia@care.example").SetPractitionerID(p.ID).Exec(ctx),
			add().SetIssuer(issuer).SetSubject("2").SetKinID(k.ID).Exec(ctx),
			add().SetIssuer("https://school.example").SetSubject("3").SetChildID(c.ID).Exec(ctx),
			add().SetIssuer(issuer).SetSubject("4").SetClient("reports").Exec(ctx),
		)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// found are the people behind the accounts that fit words.
func found(t *testing.T, s *store.Store, words ...string) string {
	t.Helper()
	var names []string
	for a, err := range account.All(after(testkit.Context(), 0), s, words) {
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, a.Kind+" "+a.PersonName)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

func TestAccountsAreFoundByWords(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		if _, err := account.Disable(after(testkit.Context(), -time.Minute), s, named("2")); err != nil {
			t.Fatal(err)
		}
		for words, want := range map[string]string{
			"":                   "child Hana Parata, client reports, kin Mere Parata, practitioner Māia Aziz",
			"parata":             "child Hana Parata, kin Mere Parata",
			"PARA active":        "child Hana Parata",
			"disabled":           "kin Mere Parata",
			"maia":               "practitioner Māia Aziz",
			"mai az":             "practitioner Māia Aziz",
			"maia@care.example":  "practitioner Māia Aziz",
			"login.example rep":  "client reports",
			"school.example":     "child Hana Parata",
			"child":              "child Hana Parata",
			"practitioner maere": "",
		} {
			if is := found(t, s, strings.Fields(words)...); is != want {
				t.Errorf("%q finds %s, want %s", words, is, want)
			}
		}
	})
}

// ask is refused with Unauthenticated when the account's token, issued at a moment, does not count at another.
func ask(s *store.Store, subject string, issued, at time.Duration) error {
	who := viewer.Bearer(viewer.Token{Issuer: issuer, Subject: subject, IssuedAt: noon.Add(issued)})
	ctx, session := s.Session(viewer.With(after(context.Background(), at), who))
	_, err := session.Scope(ctx)
	return errors.Join(err, session.Close())
}

func TestAnAccountIsRefusedWhileItIsDisabled(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		operator := after(testkit.Context(), 0)
		const subject = "maia@care.example"
		before := ask(s, subject, -time.Minute, 0)
		id, err := account.Disable(operator, s, named(subject))
		during := ask(s, subject, 0, 0)
		_, twice := account.Disable(operator, s, named(subject))
		again, ended := account.Enable(operator, s, named(subject))
		_, endedTwice := account.Enable(operator, s, named(subject))
		if is := ask(s, subject, -time.Minute, 0); before != nil || err != nil || ended != nil || is != nil || id != again {
			t.Error(before, err, ended, is, id, again)
		}
		if fault.CodeOf(during) != fault.Unauthenticated || fault.CodeOf(twice) != fault.Conflict || fault.CodeOf(endedTwice) != fault.Conflict {
			t.Error(during, twice, endedTwice)
		}
		if is, want := recorded(t, s), fmt.Sprintf("disableAccount %[1]s \nenableAccount %[1]s ", id); is != want {
			t.Errorf("%q, want %q", is, want)
		}
	})
}

func TestTokensOfBeforeAreRefusedOnceSignedOut(t *testing.T) {
	const beforeNoon, inHalfAMinute, inTwoMinutes = -time.Minute, 30 * time.Second, 2 * time.Minute
	own := func(reason account.Reason, issued time.Duration) func(*store.Store) (time.Time, error) {
		return func(s *store.Store) (time.Time, error) {
			who := viewer.Bearer(viewer.Token{Issuer: issuer, Subject: "2", IssuedAt: noon.Add(issued)})
			payload, err := account.SignOutOwn(viewer.With(after(context.Background(), 0), who), s, account.SignOutInput{Reason: reason})
			if err != nil || len(payload.UserErrors) > 0 {
				return time.Time{}, fmt.Errorf("%v %v", err, payload)
			}
			return *payload.SignedOutUntil, nil
		}
	}
	for name, c := range map[string]struct {
		signOut func(*store.Store) (time.Time, error)
		until   time.Duration
		entry   string
	}{
		"done":          {own(account.Done, beforeNoon), 0, "signOut %s DONE"},
		"a clock ahead": {own(account.Done, inHalfAMinute), inHalfAMinute, "signOut %s DONE"},
		"a lost device": {own(account.LostDevice, beforeNoon), viewer.ClocksDiffer, "signOut %s LOST_DEVICE"},
		"the operator": {func(s *store.Store) (time.Time, error) {
			_, until, err := account.SignOut(after(testkit.Context(), 0), s, named("2"))
			return until, err
		}, viewer.ClocksDiffer, "signOutAccount %s "},
	} {
		t.Run(name, func(t *testing.T) {
			testkit.Each(t, func(t *testing.T, s *store.Store) {
				fill(t, s)
				until, err := c.signOut(s)
				if err != nil || !until.Equal(noon.Add(c.until)) {
					t.Fatal(until, err)
				}
				for _, issued := range []time.Duration{beforeNoon, 0, inHalfAMinute, c.until, c.until + time.Second, inTwoMinutes} {
					if err := ask(s, "2", issued, time.Minute); (fault.CodeOf(err) == fault.Unauthenticated) != (issued <= c.until) {
						t.Errorf("issued %s after noon: %v", issued, err)
					}
				}
				if err := ask(s, "4", beforeNoon, 0); err != nil {
					t.Error("another account:", err)
				}
				for a := range account.All(testkit.Context(), s, []string{"kin"}) {
					if is, want := recorded(t, s), fmt.Sprintf(c.entry, a.ID); is != want {
						t.Errorf("%q, want %q", is, want)
					}
				}
			})
		})
	}
}

// Signing out again never lets a token back in.
func TestSigningOutTakesNothingBack(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		_, first, err := account.SignOut(after(testkit.Context(), time.Hour), s, named("2"))
		_, second, again := account.SignOut(after(testkit.Context(), 0), s, named("2"))
		if err != nil || again != nil || !second.Equal(first) {
			t.Error(first, err, second, again)
		}
		if err := ask(s, "2", 30*time.Minute, time.Hour); fault.CodeOf(err) != fault.Unauthenticated {
			t.Error(err)
		}
	})
}

// TestManySignOutsAtOnce may let one refuse another, never both.
func TestManySignOutsAtOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				_, _, err := account.SignOut(after(testkit.Context(), time.Duration(i)*time.Millisecond), s, named("2"))
				if err != nil && fault.CodeOf(err) != fault.Conflict {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if err := ask(s, "2", 0, 0); fault.CodeOf(err) != fault.Unauthenticated {
			t.Error(err)
		}
	})
}

func TestWhoMayNotIsRefused(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		before := recorded(t, s)
		bearer := testkit.As(t, after(context.Background(), 0), s, issuer, "maia@care.example")
		refusals := map[string]error{}
		for name, change := range map[string]func(context.Context, account.Name) error{
			"disable":  func(ctx context.Context, of account.Name) error { _, err := account.Disable(ctx, s, of); return err },
			"enable":   func(ctx context.Context, of account.Name) error { _, err := account.Enable(ctx, s, of); return err },
			"sign out": func(ctx context.Context, of account.Name) error { _, _, err := account.SignOut(ctx, s, of); return err },
			"list": func(ctx context.Context, _ account.Name) error {
				for _, err := range account.All(ctx, s, nil) {
					return err
				}
				return nil
			},
		} {
			if err := change(bearer, named("2")); fault.CodeOf(err) != fault.Forbidden {
				t.Errorf("%s by a practitioner: %v", name, err)
			}
			if err := change(context.Background(), named("2")); !errors.Is(err, viewer.ErrMissing) {
				t.Errorf("%s by nobody: %v", name, err)
			}
			refusals[name] = change(testkit.Context(), account.Name{Issuer: issuer + "/", Subject: "maia@care.example"})
		}
		delete(refusals, "list")
		for name, err := range refusals {
			if fault.CodeOf(err) != fault.NotFound || strings.Contains(err.Error(), "maia") {
				t.Errorf("%s of no account: %v", name, err)
			}
		}
		if _, err := account.SignOutOwn(testkit.Context(), s, account.SignOutInput{}); fault.CodeOf(err) != fault.Forbidden {
			t.Error("the operator's own tokens:", err)
		}
		if after := recorded(t, s); after != before {
			t.Errorf("recorded: %s", after)
		}
	})
}

// recorded are the changes of the audit chain, which must be whole, but for the first.
func recorded(t *testing.T, s *store.Store) string {
	t.Helper()
	if report, err := audit.Verify(testkit.Context(), s); err != nil || len(report.Faults) > 0 {
		t.Fatal(report.Faults, err)
	}
	rows, err := s.Reader().Query(`SELECT operation, object_ids, purpose FROM audit_entries WHERE seq > 1 ORDER BY seq`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var operation, objects, purpose string
		if err := rows.Scan(&operation, &objects, &purpose); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, operation+" "+objects+" "+purpose)
	}
	return strings.Join(lines, "\n")
}

// TestSigningOutAgainWithTheSameKey uses a token of after the first time, which stays good.
func TestSigningOutAgainWithTheSameKey(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		fill(t, s)
		key, until := "k", []time.Time{}
		for _, at := range []time.Duration{0, time.Hour} {
			who := viewer.Bearer(viewer.Token{Issuer: issuer, Subject: "2", IssuedAt: noon.Add(at - time.Minute)})
			payload, err := account.SignOutOwn(viewer.With(after(context.Background(), at), who), s,
				account.SignOutInput{Reason: account.Done, Idempotent: command.Idempotent{IdempotencyKey: &key}})
			if err != nil || len(payload.UserErrors) > 0 {
				t.Fatal(err, payload)
			}
			until = append(until, *payload.SignedOutUntil)
		}
		if !until[0].Equal(until[1]) {
			t.Error(until)
		}
		if err := ask(s, "2", time.Hour-time.Minute, time.Hour); err != nil {
			t.Error("the token of the second time:", err)
		}
	})
}
