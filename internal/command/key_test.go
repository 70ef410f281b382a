package command_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/audit"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// input is what addTwo is asked in these tests.
type input struct {
	command.Idempotent
	Name string
	Note *string
	Tags []string
}

func keyed(key string, in input) input {
	in.IdempotencyKey = &key
	return in
}

// once adds two rows and answers the first.
func once(ctx context.Context, s *store.Store, name string, in input) (uuid.UUID, error) {
	return command.Once(ctx, s, command.Meta{Name: name, Input: in}, func(ctx context.Context, tx *command.Tx) (uuid.UUID, error) {
		if err := addTwo(ctx, tx); err != nil || in.Name == "refused" {
			return uuid.New(), command.Refusal(fault.Invalid, "name", "give another name")
		}
		return tx.Rows.Child.Query().FirstID(ctx)
	})
}

func TestTheSameKeyChangesOnce(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		empty, note := "", "x"
		asked := input{Name: "a", Tags: []string{"1", "2"}}
		first, err := once(ctx, s, "addTwo", keyed("k 1", asked))
		if err != nil || first == uuid.Nil {
			t.Fatal(first, err)
		}
		stored := counts(t, s)
		if again, err := once(ctx, s, "addTwo", keyed("k 1", asked)); again != first || err != nil {
			t.Errorf("again: %v, %v, want %v", again, err, first)
		}
		for name, c := range map[string]struct {
			name string
			in   input
			code fault.Code
		}{
			"another name":      {"addTwo", keyed("k 1", input{Name: "b", Tags: asked.Tags}), fault.Conflict},
			"one more field":    {"addTwo", keyed("k 1", input{Name: "a", Note: &note, Tags: asked.Tags}), fault.Conflict},
			"an empty field":    {"addTwo", keyed("k 1", input{Name: "a", Note: &empty, Tags: asked.Tags}), fault.Conflict},
			"another order":     {"addTwo", keyed("k 1", input{Name: "a", Tags: []string{"2", "1"}}), fault.Conflict},
			"another mutation":  {"addThree", keyed("k 1", asked), fault.Conflict},
			"no key":            {"addTwo", keyed("", asked), fault.Invalid},
			"too long":          {"addTwo", keyed(strings.Repeat("k", 101), asked), fault.Invalid},
			"not ASCII":         {"addTwo", keyed("kōwhai", asked), fault.Invalid},
			"a line break":      {"addTwo", keyed("k\n", asked), fault.Invalid},
			"a byte of nothing": {"addTwo", keyed("k\x00", asked), fault.Invalid},
		} {
			answer, err := once(ctx, s, c.name, c.in)
			shown, err := command.Refused(err)
			if answer != uuid.Nil || err != nil || len(shown) != 1 || shown[0].Code != c.code || strings.Join(shown[0].Field, ".") != "idempotencyKey" {
				t.Errorf("%s: %v, %v, %v", name, answer, shown, err)
			}
		}
		if is := counts(t, s); is != stored {
			t.Errorf("%s, want %s", is, stored)
		}
		if _, err := once(ctx, s, "addTwo", keyed(strings.Repeat("k", 100), asked)); err != nil || counts(t, s) == stored {
			t.Error("another key changes nothing:", err)
		}
		if report, err := audit.Verify(testkit.Context(), s); err != nil || len(report.Faults) > 0 {
			t.Error(report.Faults, err)
		}
	})
}

// TestARefusedChangeKeepsNoKey also sends the key of somebody else.
func TestARefusedChangeKeepsNoKey(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		if id, err := once(ctx, s, "addTwo", keyed("k", input{Name: "refused"})); id != uuid.Nil || err == nil {
			t.Fatal(id, err)
		}
		mine, err := once(ctx, s, "addTwo", keyed("k", input{Name: "a"}))
		if err != nil {
			t.Fatal(err)
		}
		stored := counts(t, s)
		if _, err := once(testkit.Context(), s, "addTwo", keyed("k", input{Name: "b"})); err != nil || counts(t, s) == stored {
			t.Error("the key of another account:", mine, err)
		}
	})
}

// TestOneOfManyWithTheSameKeyRuns sends the same change from many at once.
func TestOneOfManyWithTheSameKeyRuns(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		answers := make([]uuid.UUID, 16)
		var all sync.WaitGroup
		for i := range answers {
			all.Go(func() {
				var err error
				if answers[i], err = once(ctx, s, "addTwo", keyed("k", input{Name: "a"})); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		for _, answer := range answers {
			if answer == uuid.Nil || answer != answers[0] {
				t.Errorf("answered %v and %v", answer, answers[0])
			}
		}
		if is, want := counts(t, s), "1 children, 1 kin, 3 entries about 1"; is != want {
			t.Errorf("%s, want %s", is, want)
		}
	})
}

// TestKeysAndEventsStay tries to change what is kept.
func TestKeysAndEventsStay(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		if _, err := once(ctx, s, "addTwo", keyed("k", input{Name: "a"})); err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{
			`UPDATE command_keys SET answer = ''`, `DELETE FROM command_keys`, `UPDATE outbox_events SET name = ''`, `DELETE FROM outbox_events`,
		} {
			if _, err := s.Writer().Exec(statement); err == nil {
				t.Errorf("%s is done", statement)
			}
		}
	})
}

// kin are objects of Change.
var kin = command.Kind[*gen.Kin, *gen.Kin]{
	Of:   func(row *gen.Kin) (child, object uuid.UUID) { return uuid.Nil, row.ID },
	Show: func(_ context.Context, rows []*gen.Kin) ([]*gen.Kin, error) { return rows, nil },
}

// rename changes the name of a relative, who is of the first version.
func rename(ctx context.Context, s *store.Store, in input, id uuid.UUID, expected *int) (*gen.Kin, []command.UserError, error) {
	kin := kin
	kin.Read = func(_ context.Context, ids []uuid.UUID) ([]*gen.Kin, error) {
		return store.ByID(s.Ent().Kin.Query)(testkit.Context(), ids)
	}
	return command.Change(ctx, s, command.Meta{Name: "rename", Input: in}, kin, func(ctx context.Context, tx *command.Tx) (*gen.Kin, error) {
		if err := tx.Lock(ctx, id); err != nil {
			return nil, err
		}
		if err := command.Expect(expected, 1, id); err != nil {
			return nil, err
		}
		return tx.Rows.Kin.UpdateOneID(id).SetGivenNames(in.Name).Save(ctx)
	})
}

func TestAChangeAnswersWithTheObjectAsItIs(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		hone, err := tx(s, func(rows *gen.Client) (*gen.Kin, error) {
			return rows.Kin.Create().SetSortName("hone").SetGivenNames("Hone").SetFamilyName("Example").Save(testkit.Context())
		})
		if err != nil {
			t.Fatal(err)
		}
		one, two := 1, 2
		for i, c := range []struct {
			in       input
			id       uuid.UUID
			expected *int
			name     string
			code     fault.Code
		}{
			{keyed("a", input{Name: "Hōne"}), hone.ID, &one, "Hōne", ""},
			{keyed("b", input{Name: "John"}), hone.ID, nil, "John", ""},
			{keyed("a", input{Name: "Hōne"}), hone.ID, &one, "John", ""}, // again: as it is now
			{keyed("c", input{Name: "Jack"}), hone.ID, &two, "John", fault.Conflict},
			{keyed("c", input{Name: "Jack"}), hone.ID, &one, "Jack", ""}, // what was refused left no key
			{input{Name: "Ian"}, uuid.New(), &two, "", fault.Conflict},   // nobody the viewer may see
		} {
			object, wrong, err := rename(ctx, s, c.in, c.id, c.expected)
			if err != nil || (c.name == "") != (object == nil) || object != nil && object.GivenNames != c.name {
				t.Errorf("%d: %v, %v, want %q", i, object, err, c.name)
			}
			if (c.code == "") != (len(wrong) == 0) || len(wrong) == 1 && (wrong[0].Code != c.code || wrong[0].Field[0] != "expectedVersion") {
				t.Errorf("%d: %v, want %q", i, wrong, c.code)
			}
		}
	})
}

// TestLockedChangesTakeTurns counts a name on, reading and writing it, from many at once.
func TestLockedChangesTakeTurns(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx, _ := bearer(t, s)
		id, err := once(ctx, s, "addTwo", input{Name: "a"})
		if err != nil {
			t.Fatal(err)
		}
		const many = 12
		var all sync.WaitGroup
		for range many {
			all.Go(func() {
				err := command.Do(ctx, s, command.Meta{Name: "count"}, func(ctx context.Context, tx *command.Tx) error {
					if err := tx.Lock(ctx, id); err != nil {
						return err
					}
					row, err := tx.Rows.Child.Get(ctx, id)
					if err != nil {
						return err
					}
					return tx.Rows.Child.UpdateOneID(id).SetGivenNames(row.GivenNames + "x").Exec(ctx)
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if row, err := s.Ent().Child.Get(testkit.Context(), id); err != nil || row.GivenNames != "Aroha"+strings.Repeat("x", many) {
			t.Error(row, err)
		}
	})
}
