package proof_test

import (
	"context"
	"database/sql"
	"testing"

	"cangraph/internal/proof/looking"
	"cangraph/internal/store"
	"cangraph/internal/testkit"
)

// slips are what somebody could do to the row security of PostgreSQL by hand.
var slips = []struct{ name, statement string }{
	{"row security off", `ALTER TABLE children DISABLE ROW LEVEL SECURITY`},
	{"row security off where names are searched", `ALTER TABLE name_words DISABLE ROW LEVEL SECURITY`},
	{"not forced on the owner", `ALTER TABLE children NO FORCE ROW LEVEL SECURITY`},
	{"history not forced on the owner", `ALTER TABLE children_history NO FORCE ROW LEVEL SECURITY`},
	{"audit not forced on the owner", `ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY`},
	{"a second policy beside the first", `CREATE POLICY also ON can_memberships FOR SELECT TO cangraph_viewer USING (true)`},
	{"a policy for everybody", `CREATE POLICY also ON kin FOR SELECT USING (true)`},
	{"a policy that lets everything", `ALTER POLICY cangraph_viewer ON service_provisions USING (true)`},
	{"a policy that lets nothing", `ALTER POLICY cangraph_viewer ON networks USING (false)`},
	{"a policy forgotten", `DROP POLICY cangraph_viewer ON lead_periods`},
	{"the operator's policy for viewers", `ALTER POLICY cangraph_system ON children TO cangraph_viewer USING (true)`},
	{"the operator's policy without its setting", `ALTER POLICY cangraph_system ON marks USING (true)`},
	{"accounts opened", `GRANT SELECT ON accounts TO cangraph_viewer; CREATE POLICY also ON accounts FOR SELECT TO cangraph_viewer USING (true)`},
	{"history opened", `GRANT SELECT ON children_history TO cangraph_viewer; ALTER TABLE children_history DISABLE ROW LEVEL SECURITY`},
	{"names behind shields opened", `GRANT SELECT ON named_people TO PUBLIC; ALTER POLICY cangraph_system ON named_people TO PUBLIC USING (true)`},
	{"a view that reads as its owner", `ALTER VIEW sibling_edges SET (security_invoker = false)`},
	{"a right withdrawn", `REVOKE SELECT ON whanau FROM cangraph_viewer`},
	{"a scope that reads as the viewer", `ALTER FUNCTION cangraph_scope SECURITY INVOKER`},
}

func TestEverySlipInTheRowSecurityIsFound(t *testing.T) {
	worlds := looking.Draw(1, 8)
	subjects := looking.Subjects(worlds)
	for _, slip := range slips {
		t.Run(slip.name, func(t *testing.T) {
			t.Parallel()
			address := testkit.PostgresURL(t)
			s, err := store.Open(context.Background(), address)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			looking.Fill(t, s, worlds)
			leaveTraces(t, s, worlds[0])
			db, err := sql.Open("postgres", address)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec(slip.statement); err != nil {
				t.Fatal(err)
			}
			if !noticed(t, s, address, subjects) {
				t.Error("nobody notices")
			}
		})
	}
}

// noticed looks as every account, into what is closed, and as who forgets to say for
// whom they read.
func noticed(t *testing.T, s *store.Store, address string, subjects []looking.Subject) bool {
	t.Helper()
	for _, one := range subjects {
		look, err := looking.Try(s, one.World, one.Account)
		if err != nil || len(one.Against(look)) > 0 {
			return true
		}
	}
	one := subjects[0]
	return len(leaks(t, s, one.World, one.World.Somebody(0))) > 0 || len(forgotten(t, s, address)) > 0
}
