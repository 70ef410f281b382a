package enum

// Values returns the codes, in the order in which they are listed to people.
func (AgencyKind) Values() []string {
	return []string{"ORANGA_TAMARIKI", "HEALTH_NZ", "PRIMARY_CARE", "WELL_CHILD", "SCHOOL", "EARLY_CHILDHOOD",
		"MIN_EDUCATION", "POLICE", "CORRECTIONS", "JUSTICE", "MSD", "HOUSING", "NGO_SOCIAL", "IWI_PROVIDER",
		"MAORI_PROVIDER", "PACIFIC_PROVIDER", "YOUTH_SERVICE", "FAMILY_VIOLENCE", "MENTAL_HEALTH_ADDICTION",
		"DISABILITY", "LEGAL", "OTHER"}
}

// Values returns the codes, in the order in which they are listed to people.
func (AgencyControl) Values() []string { return []string{"CROWN", "NGO", "IWI", "PRIVATE", "SCHOOL"} }

// Values returns the codes, in the order in which they are listed to people.
func (ServiceScope) Values() []string { return []string{string(ScopeChild), string(ScopeHousehold)} }

// Values returns the codes, in the order in which they are listed to people.
func (RelationshipKind) Values() []string {
	return []string{string(Sibling), string(Half), string(Parent), string(Step), string(Foster), string(Whangai),
		string(Grandparent), string(AuntUncle), string(Cousin), string(Kaumatua), string(Other)}
}

// Values returns the codes, in the order in which they are listed to people.
func (AffiliationRole) Values() []string {
	return []string{string(Director), string(PanelMember), string(TeamMember)}
}

// Values returns the codes, in the order in which they are listed to people.
func (MembershipRole) Values() []string {
	return []string{string(RoleChild), string(RoleWhanau), string(RoleCore), string(RoleUniversal), string(RoleConsulting)}
}

// Values returns the codes, in the order in which they are listed to people.
func (ProvisionStatus) Values() []string {
	return []string{string(Proposed), string(Waitlist), string(Active), string(Completed), string(Declined), string(Cancelled)}
}

// Values returns the codes, in the order in which they are listed to people.
func (ExitReason) Values() []string { return []string{"PLANNED", "ESCALATED", "DISENGAGED", "OTHER"} }

// Values returns the codes, in the order in which they are listed to people.
func (IdentifierStatus) Values() []string { return []string{string(Live), string(Dormant)} }

// Professions are the known codes of the open list of professions (S1.23). A
// profession never decides who may take a role (S1.21).
var Professions = []string{"SOCIAL_WORKER", "YOUTH_WORKER", "NURSE", "GP", "PAEDIATRICIAN", "MIDWIFE",
	"WELL_CHILD_NURSE", "TEACHER", "PRINCIPAL", "SCHOOL_COUNSELLOR", "PSYCHOLOGIST", "COUNSELLOR", "LAWYER",
	"POLICE_OFFICER", "WHANAU_WORKER", "KAUMATUA", "SUPPORT_WORKER", "OTHER"}

// EndReasons are the known codes of the open list of reasons why a provision ended.
var EndReasons = []string{GoalMet, "DISENGAGED", "FUNDING_ENDED", "STAFF_LEFT", "TRANSFERRED", MovedAway, "OTHER"}

// MembershipReasons are the known codes of the open list of reasons to join or leave a network.
var MembershipReasons = []string{"NEW_SERVICE", "TRANSFER", "CHOSEN_BY_WHANAU", "SERVICE_ENDED", "LEFT_AGENCY", MovedAway, RoleChanged, "OTHER"}

// Genders are the known codes of the open list of genders.
var Genders = []string{"FEMALE", "MALE", "ANOTHER", "UNKNOWN"}
