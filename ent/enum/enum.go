// Package enum holds the closed code lists of the model, so that schema, rules
// and API share one spelling. Open lists (profession, reasons, gender) are plain
// strings: their known codes are listed here, others are accepted.
package enum

// AgencyKind is the sector an agency works in.
type AgencyKind string

// AgencyControl is who controls an agency.
type AgencyControl string

// ServiceScope is whom a type of service serves.
type ServiceScope string

// The scopes of a service: one child, or the household the child lives in.
const (
	ScopeChild     ServiceScope = "CHILD"
	ScopeHousehold ServiceScope = "HOUSEHOLD"
)

// RelationshipKind is what the relative is to the person.
type RelationshipKind string

// The kinds of relationship. SIBLING, HALF, STEP, FOSTER and WHANGAI between two
// children make them siblings; PARENT, STEP, FOSTER and WHANGAI between a child
// and an adult make the adult a parent; the others make neither.
const (
	Sibling     RelationshipKind = "SIBLING"
	Half        RelationshipKind = "HALF"
	Parent      RelationshipKind = "PARENT"
	Step        RelationshipKind = "STEP"
	Foster      RelationshipKind = "FOSTER"
	Whangai     RelationshipKind = "WHANGAI"
	Grandparent RelationshipKind = "GRANDPARENT"
	AuntUncle   RelationshipKind = "AUNT_UNCLE"
	Cousin      RelationshipKind = "COUSIN"
	Kaumatua    RelationshipKind = "KAUMATUA"
	Other       RelationshipKind = "OTHER"
)

// AffiliationRole is a practitioner's part in a Children's Team.
type AffiliationRole string

// The roles in a Children's Team.
const (
	Director    AffiliationRole = "DIRECTOR"
	PanelMember AffiliationRole = "PANEL_MEMBER"
	TeamMember  AffiliationRole = "MEMBER"
)

// MembershipRole is a member's part in a Child's Action Network.
type MembershipRole string

// The roles in a Child's Action Network.
const (
	RoleChild      MembershipRole = "CHILD"
	RoleWhanau     MembershipRole = "WHANAU"
	RoleCore       MembershipRole = "CORE"
	RoleUniversal  MembershipRole = "UNIVERSAL"
	RoleConsulting MembershipRole = "CONSULTING"
)

// ProvisionStatus is how far a provision of a service has come.
type ProvisionStatus string

// The statuses of a provision. Only ACTIVE and COMPLETED count as service.
const (
	Proposed  ProvisionStatus = "PROPOSED"
	Waitlist  ProvisionStatus = "WAITLIST"
	Active    ProvisionStatus = "ACTIVE"
	Completed ProvisionStatus = "COMPLETED"
	Declined  ProvisionStatus = "DECLINED"
	Cancelled ProvisionStatus = "CANCELLED"
)

// ExitReason is why a network closed.
type ExitReason string

// End reasons of a provision that findings look at; the list is open.
const (
	GoalMet   = "GOAL_MET"
	MovedAway = "MOVED_AWAY"
)

// IdentifierStatus says whether an identifier is the one in use.
type IdentifierStatus string

// The statuses of an identifier: the live one, or one left over after a merge.
const (
	Live    IdentifierStatus = "LIVE"
	Dormant IdentifierStatus = "DORMANT"
)

// NHISystem is the identifier system of NHI numbers (HISO 10046).
const NHISystem = "https://standards.digital.health.nz/ns/nhi-id"
