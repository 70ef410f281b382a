package audit

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
	"pgregory.net/rapid"

	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// vault is a chain whose owner has taken its triggers away and changes it at will.
type vault struct {
	store *store.Store
	head  Head
	was   map[int64]string // every entry with its children as one text, by number
}

const honest = 24 // entries of the chain before anybody touches it

func newVault(t *testing.T, s *store.Store) *vault {
	t.Helper()
	log := NewLog(s)
	for i := range honest {
		if err := show(testkit.Context(), log, ids(i%4+1)...); err != nil {
			t.Fatal(err)
		}
	}
	v := &vault{store: s}
	triggers := []string{"audit_entries_no_update", "audit_entries_no_delete", "audit_children_no_update", "audit_children_no_delete"}
	if s.Dialect() == postgres {
		triggers = []string{"audit_entries_stay ON audit_entries", "audit_children_stay ON audit_children"}
	}
	for _, trigger := range triggers {
		v.do(t, `DROP TRIGGER `+trigger)
	}
	for _, table := range []string{"audit_entries", "audit_children"} {
		v.do(t, fmt.Sprintf(`CREATE TABLE kept_%[1]s AS SELECT * FROM %[1]s`, table))
	}
	v.was = v.now(t)
	v.head = verified(t, s).Head
	return v
}

type failer interface {
	Fatal(...any)
	Helper()
}

func (v *vault) do(t failer, statement string, args ...any) {
	t.Helper()
	err := v.store.Tx(context.Background(), func(tx *sql.Tx) error {
		_, err := tx.Exec(statement, args...)
		return err
	})
	if err != nil {
		t.Fatal(statement, err)
	}
}

// restore undoes all that was done.
func (v *vault) restore(t failer) {
	for _, table := range []string{"audit_entries", "audit_children"} {
		v.do(t, `DELETE FROM `+table)
		v.do(t, fmt.Sprintf(`INSERT INTO %[1]s SELECT * FROM kept_%[1]s`, table))
	}
}

// now reads everything that is stored.
func (v *vault) now(t failer) map[int64]string {
	t.Helper()
	is := map[int64]string{}
	for _, query := range []string{
		`SELECT seq, ` + asText + ` FROM audit_entries`,
		strings.Replace(allChildren, "ORDER BY", "OR true ORDER BY", 1) + `, child_id`,
	} {
		var args []any
		if strings.Contains(query, "$1") {
			args = []any{0}
		}
		rows, err := v.store.Reader().Query(query, args...)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var seq int64
			texts := make([]string, len(columns)-1)
			into := []any{&seq}
			for i := range texts {
				into = append(into, &texts[i])
			}
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			is[seq] += fmt.Sprintf("%q\n", texts)
		}
		rows.Close()
	}
	return is
}

// touched are the numbers under which something else is stored than was recorded.
func (v *vault) touched(t failer) map[int64]bool {
	is, touched := v.now(t), map[int64]bool{}
	for seq := range v.was {
		touched[seq] = is[seq] != v.was[seq]
	}
	for put := range is {
		for seq := put; seq > honest && v.entryAt(t, put) != nil; seq-- { // what a later entry makes missing
			touched[seq] = true
		}
		touched[put] = is[put] != v.was[put]
	}
	maps.DeleteFunc(touched, func(_ int64, differs bool) bool { return !differs })
	return touched
}

// entryAt reads an entry to change it.
func (v *vault) entryAt(t failer, seq int64) *entry {
	e := &entry{}
	var into []any
	for _, field := range e.fields() {
		into = append(into, field)
	}
	err := v.store.Reader().QueryRow(`SELECT `+asText+` FROM audit_entries WHERE seq = $1`, seq).Scan(into...)
	if err == sql.ErrNoRows {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// put stores an entry in the place of whatever is there.
func (v *vault) put(t failer, e *entry) {
	v.do(t, `DELETE FROM audit_entries WHERE seq = $1`, e.Seq)
	err := v.store.Tx(context.Background(), func(tx *sql.Tx) error {
		return insertJSON(context.Background(), tx, insert[v.store.Dialect()][0], []*entry{e})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// faults are what somebody with all rights may do to the chain.
var faults = map[string]func(t *rapid.T, v *vault){
	"change a column": func(t *rapid.T, v *vault) {
		if e := v.entryAt(t, anySeq(t)); e != nil {
			disguise(t, e)
			v.put(t, e)
		}
	},
	"change a column and its hash": func(t *rapid.T, v *vault) {
		if e := v.entryAt(t, anySeq(t)); e != nil {
			disguise(t, e)
			e.Hash = e.sum()
			v.put(t, e)
		}
	},
	"remove an entry": func(t *rapid.T, v *vault) {
		seq := anySeq(t)
		v.do(t, `DELETE FROM audit_entries WHERE seq = $1`, seq)
		if rapid.Bool().Draw(t, "and its children") {
			v.do(t, `DELETE FROM audit_children WHERE seq = $1`, seq)
		}
	},
	"put in an entry": func(t *rapid.T, v *vault) {
		e := forged(t)
		e.Seq = strconv.FormatInt(rapid.SampledFrom([]int64{-7, 0, honest + 1, honest + 5}).Draw(t, "seq"), 10)
		e.Hash = e.sum()
		if v.entryAt(t, number(e.Seq)) == nil {
			v.put(t, e)
		}
	},
	"put in an entry between": func(t *rapid.T, v *vault) {
		e := forged(t)
		seq := anySeq(t)
		for _, table := range []string{"audit_entries", "audit_children"} {
			v.do(t, fmt.Sprintf(`UPDATE %s SET seq = seq + 1000000 WHERE seq >= $1 AND seq < 1000000`, table), seq)
			v.do(t, fmt.Sprintf(`UPDATE %s SET seq = seq - 999999 WHERE seq >= 1000000`, table))
		}
		if before := v.entryAt(t, seq-1); before != nil {
			e.PreviousHash = before.Hash
		}
		e.Seq = strconv.FormatInt(seq, 10)
		e.Hash = e.sum()
		v.put(t, e)
	},
	"exchange two entries": func(t *rapid.T, v *vault) {
		a, b := v.entryAt(t, anySeq(t)), v.entryAt(t, anySeq(t))
		if a == nil || b == nil || a.Seq == b.Seq {
			return
		}
		a.Seq, b.Seq = b.Seq, a.Seq
		if rapid.Bool().Draw(t, "and hash them anew") {
			a.Hash, b.Hash = a.sum(), b.sum()
		}
		v.put(t, a)
		v.put(t, b)
		v.do(t, `UPDATE audit_children SET seq = CASE seq WHEN `+a.Seq+` THEN -100 ELSE -200 END WHERE seq IN (`+a.Seq+`, `+b.Seq+`)`)
		v.do(t, `UPDATE audit_children SET seq = CASE seq WHEN -100 THEN `+b.Seq+` ELSE `+a.Seq+` END WHERE seq IN (-100, -200)`)
	},
	"remove a child": func(t *rapid.T, v *vault) {
		v.do(t, `DELETE FROM audit_children WHERE child_id = (SELECT min(CAST(child_id AS text)) FROM audit_children WHERE seq = $1)`+cast(v), anySeq(t))
	},
	"add a child": func(t *rapid.T, v *vault) {
		v.do(t, `INSERT INTO audit_children (seq, child_id, break_glass) VALUES ($1, $2, false)`,
			rapid.Int64Range(-1, honest+3).Draw(t, "seq"), uuid.New())
	},
	"exchange a child": func(t *rapid.T, v *vault) {
		v.do(t, `UPDATE audit_children SET child_id = $2 WHERE seq = $1 AND child_id = (SELECT min(CAST(child_id AS text)) FROM audit_children WHERE seq = $1)`+cast(v), anySeq(t), uuid.New())
	},
	"hide that the glass was broken": func(t *rapid.T, v *vault) {
		v.do(t, `UPDATE audit_children SET break_glass = NOT break_glass WHERE seq = $1`, anySeq(t))
	},
	"cut the tail": func(t *rapid.T, v *vault) {
		seq := anySeq(t)
		v.do(t, `DELETE FROM audit_entries WHERE seq >= $1`, seq)
		v.do(t, `DELETE FROM audit_children WHERE seq >= $1`, seq)
	},
	"truncate": func(t *rapid.T, v *vault) {
		v.do(t, `DELETE FROM audit_children`)
		if rapid.Bool().Draw(t, "both") {
			v.do(t, `DELETE FROM audit_entries`)
		}
	},
}

func anySeq(t *rapid.T) int64  { return rapid.Int64Range(1, honest).Draw(t, "entry") }
func number(text string) int64 { n, _ := strconv.ParseInt(text, 10, 64); return n }

// cast closes a comparison of an id with a text, which PostgreSQL does not compare.
func cast(v *vault) string {
	if v.store.Dialect() == postgres {
		return "::uuid"
	}
	return ""
}

// disguise changes one column of an entry but its number.
func disguise(t *rapid.T, e *entry) {
	field := e.fields()[rapid.IntRange(1, len(e.fields())-1).Draw(t, "column")]
	if _, err := uuid.Parse(*field); err == nil && len(*field) == 36 {
		*field = uuid.NewString()
		return
	}
	*field += "x"
}

// forged is an entry that looks like any other.
func forged(t *rapid.T) *entry {
	e := &entry{
		At: "2026-08-21T00:00:00.000000Z", Kind: "READ", AccountID: uuid.NewString(), ViewerKind: "PRACTITIONER", ViewerID: uuid.NewString(),
		Operation: "Forged", Outcome: "WHOLE", PreviousHash: digest([]string{rapid.String().Draw(t, "previous")}),
	}
	e.of(nil)
	return e
}

// named says whether a fault is about an entry, or one beside it: what proves an entry is
// the one behind it.
func named(r Report, seq int64) bool {
	return slices.ContainsFunc(r.Faults, func(f Fault) bool { return f.From-1 <= seq && seq <= f.To+1 })
}

// TestVerifyNamesWhateverIsDone does up to three random things to the chain at a time.
// What several of them forge together may be a run that fits, see TestARunWrittenAnew.
func TestVerifyNamesWhateverIsDone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		v := newVault(t, s)
		names := slices.Sorted(maps.Keys(faults))
		check := func(t *rapid.T) {
			defer v.restore(t)
			for _, fault := range rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, 3, rapid.ID[string]).Draw(t, "faults") {
				faults[fault](t, v)
			}
			touched := v.touched(t)
			report, err := Verify(testkit.Context(), s, v.head)
			if err != nil {
				t.Fatal(err)
			}
			for seq := range touched {
				end := seq // of a run written anew, at which it shows
				for !named(report, end) && touched[end+1] {
					end++
				}
				if !named(report, end) {
					t.Errorf("nothing is said of entry %d, in %v", seq, report.Faults)
				}
			}
			for _, f := range report.Faults {
				for seq := f.From; seq <= f.To; seq++ {
					if !touched[seq-1] && !touched[seq] && !touched[seq+1] {
						t.Errorf("%v, though nothing was done to it", f)
					}
				}
			}
		}
		for range 5 { // of 100 chains, with two faults each on average
			rapid.Check(t, check)
		}
	})
}

// TestARunWrittenAnew changes an entry and gives all behind it hashes that fit, up to an
// entry. It shows at the entry behind the run and against every head that was kept of it.
func TestARunWrittenAnew(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		v := newVault(t, s)
		for _, c := range []struct {
			from, to int64
			kept     []Head
			want     []Fault
		}{
			{5, 9, nil, []Fault{{Unchained, 9, 10, 0}}},
			{5, 9, []Head{v.headAt(t, 4), v.headAt(t, 7), v.head}, []Fault{{Rewritten, 7, 7, 0}, {Unchained, 9, 10, 0}}},
			{5, honest, nil, nil}, // which is why heads are kept
			{5, honest, []Head{v.head}, []Fault{{Rewritten, honest, honest, 0}}},
		} {
			hash := v.headAt(t, c.from-1).Hash
			for seq := c.from; seq <= c.to; seq++ {
				e := v.entryAt(t, seq)
				e.PreviousHash, e.Operation = hash, "Harmless"
				e.Hash = e.sum()
				hash = e.Hash
				v.put(t, e)
			}
			report, err := Verify(testkit.Context(), s, c.kept...)
			if diff := cmp.Diff(c.want, report.Faults); err != nil || diff != "" {
				t.Errorf("%d to %d: %v %s", c.from, c.to, err, diff)
			}
			v.restore(t)
		}
	})
}

func (v *vault) headAt(t failer, seq int64) Head { return Head{seq, v.entryAt(t, seq).Hash} }

// TestFindingsSayWhatWasDone does one thing at a time.
func TestFindingsSayWhatWasDone(t *testing.T) {
	testkit.Each(t, func(t *testing.T, s *store.Store) {
		v := newVault(t, s)
		for statement, want := range map[string]string{
			`UPDATE audit_entries SET purpose = 'OTHER' WHERE seq = 7`:                               "entry 7: altered, or never recorded",
			`UPDATE audit_entries SET hash = previous_hash WHERE seq IN (7, 8)`:                      "entries 7 to 8: altered, or never recorded",
			`DELETE FROM audit_entries WHERE seq = 7`:                                                "entry 7: the children are not those that were recorded\nentry 7: missing",
			`DELETE FROM audit_children WHERE seq BETWEEN 7 AND 9`:                                   "entries 7 to 9: the children are not those that were recorded",
			`UPDATE audit_entries SET seq = CASE seq WHEN 7 THEN -9 ELSE -7 END WHERE seq IN (7, 9)`: "",
			`DELETE FROM audit_entries WHERE seq > 20`:                                               "",
		} {
			v.do(t, statement)
			switch {
			case strings.Contains(statement, "CASE"):
				v.do(t, `UPDATE audit_entries SET seq = -seq WHERE seq < 0`)
				v.do(t, `UPDATE audit_children SET seq = CASE seq WHEN 7 THEN -9 ELSE -7 END WHERE seq IN (7, 9)`)
				v.do(t, `UPDATE audit_children SET seq = -seq WHERE seq < 0`)
				want = "entry 7: recorded as entry 9\nentry 9: recorded as entry 7"
			case strings.Contains(statement, "> 20"):
				v.do(t, `DELETE FROM audit_children WHERE seq > 20`)
				want = "entries 21 to 24: missing"
			}
			report, err := Verify(testkit.Context(), s, v.head)
			var said []string
			for _, f := range report.Faults {
				said = append(said, f.String())
			}
			if is := strings.Join(said, "\n"); is != want || err != nil {
				t.Errorf("%s: %v\n%s\nwant\n%s", statement, err, is, want)
			}
			v.restore(t)
		}
	})
}
