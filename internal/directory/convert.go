package directory

import (
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// How stored rows become the structs of the API. A row read outside a network brings
// along only what it points to itself. What points to a row that the viewer may not see
// is left out; a row that makes no sense without it is no node.

func childOf(row *gen.Child) *snapshot.Child {
	if row == nil {
		return nil
	}
	return &snapshot.Child{
		ID: row.ID, PreferredName: row.PreferredName, GivenNames: row.GivenNames, FamilyName: row.FamilyName,
		SortName: row.SortName, Birth: &snapshot.Birth{Date: row.DateOfBirth}, Gender: row.Gender,
		Ethnicities: row.Ethnicities, Iwi: row.Iwi, Languages: row.Languages,
	}
}

func kinOf(row *gen.Kin, seen sight.Sight) *snapshot.Kin {
	kin := &snapshot.Kin{ID: row.ID, GivenNames: row.GivenNames, FamilyName: row.FamilyName}
	if row.DateOfBirth != nil && seen.BirthOf(row.ID) {
		kin.Birth = &snapshot.Birth{Date: *row.DateOfBirth}
	}
	return kin
}

func whanauOf(row *gen.Whanau) *snapshot.Whanau {
	if row == nil {
		return nil
	}
	return &snapshot.Whanau{ID: row.ID, Name: row.Name}
}

func practitionerOf(row *gen.Practitioner) *snapshot.Practitioner {
	if row == nil {
		return nil
	}
	return &snapshot.Practitioner{
		ID: row.ID, GivenNames: row.GivenNames, FamilyName: row.FamilyName,
		SortName: row.SortName, Profession: row.Profession, Email: row.Email, Phone: row.Phone,
	}
}

func serviceTypeOf(row *gen.ServiceType) *snapshot.ServiceType {
	return &snapshot.ServiceType{
		ID: row.ID, Code: row.Code, Name: row.Name, NameMi: row.NameMi, Exclusive: row.Exclusive,
		Universal: row.Universal, Scope: row.Scope, Relational: row.Relational,
	}
}

func teamOf(row *gen.ChildrensTeam) *snapshot.Team {
	return &snapshot.Team{ID: row.ID, Name: row.Name, NameMi: row.NameMi, Areas: row.Areas}
}

func networkOf(row *gen.Network, seen sight.Sight) *snapshot.Network {
	if row.Edges.Child == nil || row.Edges.Team == nil {
		return nil
	}
	network := &snapshot.Network{
		ID: row.ID, Child: childOf(row.Edges.Child), Team: teamOf(row.Edges.Team), Period: calendar.Between(row.AcceptedOn, row.ClosedOn),
		Version: row.Version,
	}
	if row.ExitReason != nil && !seen.ChildSafe() {
		network.ExitReason = *row.ExitReason
	}
	return network
}

func provisionOf(row *gen.ServiceProvision, agencies agencyIndex, seen sight.Sight) *snapshot.Provision {
	agency, ok := agencies[row.AgencyID]
	if !ok || row.Edges.ServiceType == nil {
		return nil
	}
	provision := &snapshot.Provision{
		ID: row.ID, Child: childOf(row.Edges.Child), Whanau: whanauOf(row.Edges.Whanau), Agency: agency,
		Practitioner: practitionerOf(row.Edges.Practitioner), Type: serviceTypeOf(row.Edges.ServiceType),
		Status: row.Status, Period: calendar.Between(row.FromOn, row.UntilOn), Version: row.Version,
	}
	if !seen.ChildSafe() {
		provision.EndReason = row.EndReason
	}
	return provision
}
