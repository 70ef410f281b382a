package policy

import (
	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// World is everything that decides who sees what, as plain rows: what the reference
// function reads. A zero id means none.
type World struct {
	Accounts      []Account
	Children      []ChildRow
	Networks      []NetworkRow
	Memberships   []MembershipRow
	Leads         []LeadRow
	Employments   []EmploymentRow
	Affiliations  []AffiliationRow
	Provisions    []ProvisionRow
	WhanauMembers []BelongingRow
	Relationships []RelationshipRow
	Agencies      []AgencyRow
	Practitioners []uuid.UUID
	Kin           []uuid.UUID
	Whanau        []uuid.UUID
	Mandates      []MandateRow
	Supervisions  []SupervisionRow
	NamedPeople   []NamedRow
	Glass         []GlassRow
}

// The rows of a world.
type (
	// Account is who may ask; one of the ids, or none for a service client.
	Account struct{ ID, Practitioner, Kin, Child uuid.UUID }
	// ChildRow is a child.
	ChildRow struct {
		ID       uuid.UUID
		Shielded bool
	}
	// NetworkRow is a Child's Action Network.
	NetworkRow struct {
		ID, Child, Team uuid.UUID
		Period          calendar.Period
	}
	// MembershipRow is one of Child, Kin and Practitioner in a network.
	MembershipRow struct {
		ID, Network, Child, Kin, Practitioner, Agency uuid.UUID
		Period                                        calendar.Period
	}
	// LeadRow is a period as lead.
	LeadRow struct {
		ID, Network, Practitioner uuid.UUID
		Period                    calendar.Period
	}
	// EmploymentRow is a practitioner's time at an agency.
	EmploymentRow struct {
		ID, Practitioner, Agency uuid.UUID
		Period                   calendar.Period
	}
	// AffiliationRow is a practitioner's part in a team.
	AffiliationRow struct {
		ID, Practitioner, Team uuid.UUID
		Role                   enum.AffiliationRole
		Period                 calendar.Period
	}
	// ProvisionRow is a service for a child or a whānau.
	ProvisionRow struct {
		ID, Child, Whanau, Agency, Practitioner uuid.UUID
		Live                                    bool // given or being given, within its period
		Period                                  calendar.Period
	}
	// BelongingRow is a child or adult in a whānau.
	BelongingRow struct {
		ID, Whanau, Child, Kin uuid.UUID
		Period                 calendar.Period
	}
	// RelationshipRow says what the relative is to the person.
	RelationshipRow struct {
		ID, Child, Kin, RelativeChild, RelativeKin uuid.UUID
		Kind                                       enum.RelationshipKind
		Period                                     calendar.Period
	}
	// AgencyRow is an agency.
	AgencyRow struct {
		ID     uuid.UUID
		Kind   enum.AgencyKind
		Shield string // empty, BROKERED or HIDDEN
		Broker uuid.UUID
	}
	// MandateRow is a role for an agency or a team.
	MandateRow struct {
		Practitioner, Agency, Team uuid.UUID
		Role                       string // MANAGER, ANALYST, ADMINISTRATOR or AUDITOR
		Period                     calendar.Period
	}
	// SupervisionRow is who supervises whom.
	SupervisionRow struct {
		Supervisor, Practitioner uuid.UUID
		Period                   calendar.Period
	}
	// NamedRow lets a person behind the shield of a child or an agency.
	NamedRow struct {
		Practitioner, Kin, Child, Agency uuid.UUID
		Period                           calendar.Period
	}
	// GlassRow is a broken glass: days stand for its instants.
	GlassRow struct {
		Practitioner, Child uuid.UUID
		Active              bool // now, and not found unjustified
	}
)
