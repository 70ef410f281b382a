package directory

import (
	"cangraph/ent/gen"
	"cangraph/internal/calendar"
	"cangraph/internal/network/snapshot"
)

// How stored rows become the structs of the API. A row read outside a network
// brings along only what it points to itself.

func childOf(row *gen.Child) *snapshot.Child {
	if row == nil {
		return nil
	}
	return &snapshot.Child{
		ID: row.ID, PreferredName: row.PreferredName, GivenNames: row.GivenNames, FamilyName: row.FamilyName,
		SortName: row.SortName, DateOfBirth: row.DateOfBirth, Gender: row.Gender,
		Ethnicities: row.Ethnicities, Iwi: row.Iwi, Languages: row.Languages,
	}
}

func kinOf(row *gen.Kin) *snapshot.Kin {
	return &snapshot.Kin{ID: row.ID, GivenNames: row.GivenNames, FamilyName: row.FamilyName, DateOfBirth: row.DateOfBirth}
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

func networkOf(row *gen.Network) *snapshot.Network {
	network := &snapshot.Network{
		ID: row.ID, Child: childOf(row.Edges.Child), Team: teamOf(row.Edges.Team), Period: period(row.AcceptedOn, row.ClosedOn),
	}
	if row.ExitReason != nil {
		network.ExitReason = *row.ExitReason
	}
	return network
}

func provisionOf(row *gen.ServiceProvision, agencies agencyIndex) *snapshot.Provision {
	return &snapshot.Provision{
		ID: row.ID, Child: childOf(row.Edges.Child), Whanau: whanauOf(row.Edges.Whanau), Agency: agencies[row.AgencyID],
		Practitioner: practitionerOf(row.Edges.Practitioner), Type: serviceTypeOf(row.Edges.ServiceType),
		Status: row.Status, Period: period(row.FromOn, row.UntilOn), EndReason: row.EndReason,
	}
}

// period is half-open; without an end it is ongoing.
func period(from calendar.Date, until *calendar.Date) calendar.Period {
	if until == nil {
		return calendar.Since(from)
	}
	return calendar.Period{From: from, Until: *until}
}
