package audit

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
	"cangraph/internal/viewer"
)

// show is a request of the operator that shows children.
func show(ctx context.Context, l *Log, children ...uuid.UUID) error {
	ctx = Begin(ctx, Request{ID: "QK7Z", Operation: "WholeNetwork", Document: "query WholeNetwork {…}", Purpose: "PREVENT_HARM"})
	if err := Shown(ctx, children...); err != nil {
		return err
	}
	return l.Record(ctx, Whole)
}

// ids are n new ids.
func ids(n int) []uuid.UUID {
	all := make([]uuid.UUID, n)
	for i := range all {
		all[i] = uuid.New()
	}
	return all
}

// verified fails unless the chain is whole, and returns its report.
func verified(t *testing.T, s *store.Store, kept ...Head) Report {
	t.Helper()
	report, err := Verify(testkit.Context(), s, kept...)
	if err != nil || len(report.Faults) > 0 {
		t.Fatalf("%v, %v", report.Faults, err)
	}
	return report
}

// TestRequestsAtOnceMakeOneChain lets several servers of one database record at once,
// with commands between them.
func TestRequestsAtOnceMakeOneChain(t *testing.T) {
	const servers, requests, changes = 3, 40, 5
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		var all sync.WaitGroup
		for range servers {
			log := NewLog(s)
			for range requests {
				all.Go(func() {
					if err := show(ctx, log, ids(3)...); err != nil {
						t.Error(err)
					}
				})
			}
			for range changes {
				all.Go(func() {
					err := s.Tx(ctx, func(tx *sql.Tx) error {
						return Append(ctx, s, tx, Changed{Name: "joinNetwork", Children: ids(1), Objects: ids(2)})
					})
					if err != nil {
						t.Error(err)
					}
				})
			}
		}
		all.Wait()
		report := verified(t, s)
		if report.Entries != servers*(requests+changes) || report.Head.Seq != report.Entries || report.Children != servers*(3*requests+changes) {
			t.Errorf("%+v", report)
		}
		if head, err := HeadOf(ctx, s); err != nil || head != report.Head {
			t.Errorf("the head is %v, %v; verified is %v", head, err, report.Head)
		}
		verified(t, s, report.Head)
	})
}

// TestAnEntrySaysWhatWasShown reads an entry of each kind.
func TestAnEntrySaysWhatWasShown(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		child, object := uuid.New(), uuid.New()
		if err := show(ctx, NewLog(s), child, child); err != nil {
			t.Fatal(err)
		}
		within := Begin(ctx, Request{ID: "QK7Z", Purpose: "CARE"})
		for _, c := range []Changed{
			{Name: "joinNetwork", Children: []uuid.UUID{child, child}, Objects: []uuid.UUID{object, object}},
			{Name: "leaveNetwork", Purpose: "PREVENT_HARM"},
		} {
			if err := s.Tx(ctx, func(tx *sql.Tx) error { return Append(within, s, tx, c) }); err != nil {
				t.Fatal(err)
			}
		}
		rows, err := s.Reader().Query(`SELECT kind, viewer_kind, operation, length(document_hash), purpose, request_id, object_ids, outcome FROM audit_entries ORDER BY seq`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		var said []string
		for rows.Next() {
			one := make([]string, 8)
			if err := rows.Scan(&one[0], &one[1], &one[2], &one[3], &one[4], &one[5], &one[6], &one[7]); err != nil {
				t.Fatal(err)
			}
			said = append(said, strings.Join(one, " "))
		}
		want := "READ SYSTEM WholeNetwork 64 PREVENT_HARM QK7Z  WHOLE\nCHANGE SYSTEM joinNetwork 0 CARE QK7Z " + object.String() + " WHOLE" +
			"\nCHANGE SYSTEM leaveNetwork 0 PREVENT_HARM QK7Z  WHOLE"
		if is := strings.Join(said, "\n"); is != want {
			t.Errorf("%s\nwant\n%s", is, want)
		}
	})
}

// TestNothingIsChangedOrRemoved tries what the database refuses.
func TestNothingIsChangedOrRemoved(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		ctx := testkit.Context()
		if err := show(ctx, NewLog(s), uuid.New()); err != nil {
			t.Fatal(err)
		}
		tries := []string{`UPDATE %s SET seq = 2`, `DELETE FROM %s`, `DELETE FROM %s WHERE seq = 1`}
		if s.Dialect() == "postgres" {
			tries = append(tries, `TRUNCATE %s`, `DELETE FROM %s WHERE false`)
		} else {
			tries = append(tries, `INSERT OR REPLACE INTO %[1]s SELECT * FROM %[1]s`)
		}
		for _, table := range []string{"audit_entries", "audit_children"} {
			for _, try := range tries {
				err := s.Tx(ctx, func(tx *sql.Tx) error {
					_, err := tx.ExecContext(ctx, fmt.Sprintf(try, table))
					return err
				})
				if fault.CodeOf(err) != fault.Invalid {
					t.Errorf(try+": %v", table, err)
				}
			}
		}
		verified(t, s)
	})
}

// TestAViewersRoleMayNotWrite asks PostgreSQL for the rights of the role in which viewers
// read. On SQLite their connections are read-only as a whole.
func TestAViewersRoleMayNotWrite(t *testing.T) {
	s := testkit.Postgres(t)
	for _, table := range []string{"audit_entries", "audit_children"} {
		var may bool
		err := s.Reader().QueryRow(`SELECT has_table_privilege('cangraph_viewer', $1, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')`, table).Scan(&may)
		if err != nil || may {
			t.Errorf("%s: %t, %v", table, may, err)
		}
	}
}

func TestOnlyTheOperatorVerifies(t *testing.T) {
	s := testkit.SQLite(t)
	bearer := viewer.With(context.Background(), viewer.Bearer(viewer.Token{Issuer: "i", Subject: "s"}))
	if _, err := Verify(bearer, s); fault.CodeOf(err) != fault.Forbidden {
		t.Error(err)
	}
	if _, err := Verify(context.Background(), s); err != viewer.ErrMissing {
		t.Error(err)
	}
}

func TestHeadsAreReadAsTheyArePrinted(t *testing.T) {
	head := Head{12, strings.Repeat("0a", 32)}
	if read, err := ParseHead(" " + head.String() + "\n"); err != nil || read != head {
		t.Error(read, err)
	}
	for _, wrong := range []string{"", ":", "12", "12:", "x:" + head.Hash, "-1:" + head.Hash, "12:" + head.Hash[1:], "12:" + head.Hash + "00", "12:" + strings.Repeat("zz", 32)} {
		if read, err := ParseHead(wrong); err == nil {
			t.Errorf("%q is read as %v", wrong, read)
		}
	}
}
