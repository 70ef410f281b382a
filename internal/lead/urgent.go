package lead

import (
	"entgo.io/ent/dialect/sql"

	"cangraph/ent/gen/referral"
)

// urgentFirst orders referrals: urgent ones, those that nobody has looked at, the rest.
func urgentFirst(s *sql.Selector) {
	column := s.C(referral.FieldUrgency)
	s.OrderExpr(sql.Expr("CASE WHEN " + column + " = 'URGENT' THEN 0 WHEN " + column + " IS NULL THEN 1 ELSE 2 END"))
}
