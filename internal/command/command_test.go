package command_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// bearer is a practitioner with an account, and asks.
func bearer(t *testing.T, s *store.Store) (ctx context.Context, practitioner uuid.UUID) {
	t.Helper()
	system := testkit.Context()
	person, err := tx(s, func(rows *gen.Client) (*gen.Practitioner, error) {
		return rows.Practitioner.Create().SetSortName("x").SetGivenNames("X").SetFamilyName("X").SetProfession("OTHER").Save(system)
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = tx(s, func(rows *gen.Client) (*gen.Account, error) {
		return rows.Account.Create().SetIssuer("https://issuer.example").SetSubject("x").SetPractitionerID(person.ID).Save(system)
	})
	if err != nil {
		t.Fatal(err)
	}
	token := viewer.Token{Issuer: "https://issuer.example", Subject: "x", IssuedAt: time.Now()}
	return viewer.With(context.Background(), viewer.Bearer(token)), person.ID
}

// tx makes a row as the operator.
func tx[R any](s *store.Store, change func(*gen.Client) (R, error)) (row R, err error) {
	err = command.Do(testkit.Context(), s, command.Meta{Name: "prepare"}, func(_ context.Context, tx *command.Tx) error {
		row, err = change(tx.Rows)
		return err
	})
	return row, err
}

// counts are the rows that changes of these tests leave.
func counts(t *testing.T, s *store.Store) string {
	t.Helper()
	var children, kin, entries, about int
	err := s.Reader().QueryRow(`SELECT (SELECT count(*) FROM children), (SELECT count(*) FROM kin), (SELECT count(*) FROM audit_entries),
		(SELECT count(*) FROM audit_children)`).Scan(&children, &kin, &entries, &about)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d children, %d kin, %d entries about %d", children, kin, entries, about)
}

// addTwo is a change of two statements, about one child.
func addTwo(ctx context.Context, tx *command.Tx) error {
	child, err := tx.Rows.Child.Create().SetSortName("aroha").SetPreferredName("Aroha").SetGivenNames("Aroha").SetFamilyName("Example").SetDateOfBirth(calendar.Of(2019, 4, 1)).Save(ctx)
	if err != nil {
		return err
	}
	kin, err := tx.Rows.Kin.Create().SetSortName("hone").SetGivenNames("Hone").SetFamilyName("Example").Save(ctx)
	if err != nil {
		return err
	}
	tx.About(child.ID)
	tx.Changed(child.ID, kin.ID)
	return nil
}

func TestAChangeAndItsEntryAreOne(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, practitioner := bearer(t, s)
		err := command.Do(ctx, s, command.Meta{Name: "addTwo", Purpose: "PREVENT_HARM"}, func(ctx context.Context, tx *command.Tx) error {
			if tx.Scope.Viewer().Kind != policy.ViewerPractitioner || tx.Scope.Viewer().ID != practitioner {
				t.Errorf("the viewer is %+v", tx.Scope.Viewer())
			}
			return addTwo(ctx, tx)
		})
		if err != nil {
			t.Fatal(err)
		}
		if is, want := counts(t, s), "1 children, 1 kin, 3 entries about 1"; is != want {
			t.Errorf("%s, want %s", is, want)
		}
		var kind, who, id, name, purpose string
		err = s.Reader().QueryRow(`SELECT kind, viewer_kind, viewer_id, operation, purpose FROM audit_entries ORDER BY seq DESC`).Scan(&kind, &who, &id, &name, &purpose)
		if is, want := fmt.Sprint(kind, who, id, name, purpose, err), fmt.Sprint("CHANGE", "PRACTITIONER", practitioner, "addTwo", "PREVENT_HARM", nil); is != want {
			t.Errorf("%s, want %s", is, want)
		}
		if report, err := audit.Verify(testkit.Context(), s); err != nil || len(report.Faults) > 0 {
			t.Error(report.Faults, err)
		}
	})
}

func TestWhatIsRefusedIsNotStored(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		before := counts(t, s)
		mine := command.UserErrors{{Code: fault.Conflict, Field: []string{"childId"}, Message: "close the other network first"}}
		failed := errors.New("failed")
		for name, c := range map[string]struct {
			ctx    context.Context
			change error
			shown  int
			code   fault.Code
		}{
			"user errors":         {ctx, mine, 1, fault.Conflict},
			"a fault of the rule": {ctx, fault.Field("input.name", "give a name"), 1, fault.Invalid},
			"an absent thing":     {ctx, fault.New(fault.NotFound, "there is no such child"), 1, fault.NotFound},
			"a forbidden change":  {ctx, fault.New(fault.Forbidden, "not you"), 0, fault.Forbidden},
			"our fault":           {ctx, failed, 0, fault.Internal},
			"nobody":              {context.Background(), nil, 0, fault.Internal},
			"a stranger":          {viewer.With(ctx, viewer.Bearer(viewer.Token{Issuer: "https://issuer.example", Subject: "y"})), nil, 0, fault.Unauthenticated},
		} {
			err := command.Do(c.ctx, s, command.Meta{Name: "addTwo"}, func(ctx context.Context, tx *command.Tx) error {
				return errors.Join(addTwo(ctx, tx), c.change)
			})
			shown, err := command.Refused(err)
			if len(shown) != c.shown || (c.shown == 1) != (err == nil) {
				t.Errorf("%s: %v, %v", name, shown, err)
			} else if c.shown == 1 && shown[0].Code != c.code || c.shown == 0 && fault.CodeOf(err) != c.code {
				t.Errorf("%s: %v, %v", name, shown, err)
			}
			if is := counts(t, s); is != before {
				t.Errorf("%s: %s, before %s", name, is, before)
			}
		}
	})
}

// TestOnlyACommandChangesRows uses the client of the stored model without one.
func TestOnlyACommandChangesRows(t *testing.T) {
	s := testkit.SQLite(t)
	ctx, _ := bearer(t, s)
	before := counts(t, s)
	if _, err := s.Ent().Child.Create().SetSortName("x").SetGivenNames("X").SetFamilyName("X").Save(ctx); err == nil {
		t.Error("a row was changed outside a command")
	}
	if is := counts(t, s); is != before {
		t.Errorf("%s, before %s", is, before)
	}
}

// TestARightThatEndsEndsChanges disables the account between two commands.
func TestARightThatEndsEndsChanges(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		if err := command.Do(ctx, s, command.Meta{Name: "addTwo"}, addTwo); err != nil {
			t.Fatal(err)
		}
		_, err := tx(s, func(rows *gen.Client) (int, error) {
			return rows.Account.Update().SetDisabledAt(time.Now().Add(-time.Second)).SetRecordedAt(time.Now().Add(time.Minute)).Save(testkit.Context())
		})
		if err != nil {
			t.Fatal(err)
		}
		before := counts(t, s)
		if err := command.Do(ctx, s, command.Meta{Name: "addTwo"}, addTwo); fault.CodeOf(err) != fault.Unauthenticated {
			t.Error(err)
		}
		if is := counts(t, s); is != before {
			t.Errorf("%s, before %s", is, before)
		}
	})
}
