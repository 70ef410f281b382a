package world

import (
	"time"

	"cangraph/ent/enum"
	"cangraph/internal/policy"
)

// Plain is the world as the reference function reads it.
func (w World) Plain() policy.World {
	return policy.World{
		Accounts: rows(w, "accounts", account),
		Children: rows(w, "children", func(r Row) policy.ChildRow { return policy.ChildRow{ID: r.ID(), Shielded: r["shielded"] == true} }),
		Networks: rows(w, "networks", func(r Row) policy.NetworkRow {
			return policy.NetworkRow{ID: r.ID(), Child: r.Ref("child_id"), Team: r.Ref("team_id"), Period: r.Period()}
		}),
		Memberships: rows(w, "can_memberships", func(r Row) policy.MembershipRow {
			return policy.MembershipRow{
				ID: r.ID(), Network: r.Ref("network_id"), Child: r.Ref("child_id"), Kin: r.Ref("kin_id"),
				Practitioner: r.Ref("practitioner_id"), Agency: r.Ref("agency_id"), Period: r.Period(),
			}
		}),
		Leads: rows(w, "lead_periods", func(r Row) policy.LeadRow {
			return policy.LeadRow{ID: r.ID(), Network: r.Ref("network_id"), Practitioner: r.Ref("practitioner_id"), Period: r.Period()}
		}),
		Employments: rows(w, "employments", func(r Row) policy.EmploymentRow {
			return policy.EmploymentRow{ID: r.ID(), Practitioner: r.Ref("practitioner_id"), Agency: r.Ref("agency_id"), Period: r.Period()}
		}),
		Affiliations: rows(w, "affiliations", func(r Row) policy.AffiliationRow {
			return policy.AffiliationRow{
				ID: r.ID(), Practitioner: r.Ref("practitioner_id"), Team: r.Ref("team_id"), Role: enum.AffiliationRole(r.Text("role")), Period: r.Period(),
			}
		}),
		Provisions: rows(w, "service_provisions", func(r Row) policy.ProvisionRow {
			return policy.ProvisionRow{
				ID: r.ID(), Child: r.Ref("child_id"), Whanau: r.Ref("whanau_id"), Agency: r.Ref("agency_id"),
				Practitioner: r.Ref("practitioner_id"), Live: live(r), Period: r.Period(),
			}
		}),
		WhanauMembers: rows(w, "whanau_members", func(r Row) policy.BelongingRow {
			return policy.BelongingRow{ID: r.ID(), Whanau: r.Ref("whanau_id"), Child: r.Ref("child_id"), Kin: r.Ref("kin_id"), Period: r.Period()}
		}),
		Relationships: rows(w, "relationships", relationship),
		Agencies: rows(w, "agencies", func(r Row) policy.AgencyRow {
			return policy.AgencyRow{ID: r.ID(), Kind: enum.AgencyKind(r.Text("kind")), Shield: r.Text("shield"), Broker: r.Ref("broker_id")}
		}),
		Practitioners: w.IDs("practitioners"),
		Kin:           w.IDs("kin"),
		Whanau:        w.IDs("whanau"),
		Mandates: rows(w, "mandates", func(r Row) policy.MandateRow {
			return policy.MandateRow{
				Practitioner: r.Ref("practitioner_id"), Agency: r.Ref("agency_id"), Team: r.Ref("team_id"), Role: r.Text("role"), Period: r.Period(),
			}
		}),
		Supervisions: rows(w, "supervisions", func(r Row) policy.SupervisionRow {
			return policy.SupervisionRow{Supervisor: r.Ref("supervisor_id"), Practitioner: r.Ref("practitioner_id"), Period: r.Period()}
		}),
		NamedPeople: rows(w, "named_people", func(r Row) policy.NamedRow {
			return policy.NamedRow{
				Practitioner: r.Ref("practitioner_id"), Kin: r.Ref("kin_id"), Child: r.Ref("child_id"), Agency: r.Ref("agency_id"), Period: r.Period(),
			}
		}),
		Glass: rows(w, "break_glass", func(r Row) policy.GlassRow {
			granted, expires := r["granted_at"].(time.Time), r["expires_at"].(time.Time)
			active := !granted.After(w.Now) && expires.After(w.Now) && r.Text("outcome") != string(enum.NotJustified)
			return policy.GlassRow{Practitioner: r.Ref("practitioner_id"), Child: r.Ref("child_id"), Active: active}
		}),
	}
}

func rows[T any](w World, table string, convert func(Row) T) []T {
	all := make([]T, len(w.Tables[table]))
	for i, row := range w.Tables[table] {
		all[i] = convert(row)
	}
	return all
}

func account(r Row) policy.Account {
	return policy.Account{ID: r.ID(), Practitioner: r.Ref("practitioner_id"), Kin: r.Ref("kin_id"), Child: r.Ref("child_id")}
}

func relationship(r Row) policy.RelationshipRow {
	return policy.RelationshipRow{
		ID: r.ID(), Child: r.Ref("child_id"), Kin: r.Ref("kin_id"), RelativeChild: r.Ref("relative_child_id"), RelativeKin: r.Ref("relative_kin_id"),
		Kind: enum.RelationshipKind(r.Text("kind")), Period: r.Period(),
	}
}

// live says whether a service counts as one within its period.
func live(provision Row) bool {
	return provision["status"] == string(enum.Active) || provision["status"] == string(enum.Completed)
}
