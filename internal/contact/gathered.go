package contact

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/activity"
	"cangraph/ent/gen/externalsupport"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/safetynetworkmember"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/vocabulary"
)

// practitionerIs is what a practitioner is, in words: their profession, or what they are
// called at the agency, and that they advise only.
func (c *circle) practitionerIs(p *snapshot.Practitioner, agency *snapshot.Agency, role enum.MembershipRole) string {
	called := vocabulary.Of("Profession", p.Profession).In(c.lang)
	if called == "" || p.Profession == "OTHER" {
		called = vocabulary.Of("Profession", "OTHER").In(c.lang)
		for _, job := range p.Employments {
			if agency != nil && job.Agency == agency.ID && job.Period.Contains(c.day) && job.JobTitle != "" {
				called = job.JobTitle
			}
		}
	}
	if role == enum.RoleConsulting {
		called += ", " + advises.In(c.lang)
	}
	return called
}

// kinship says what the adults of the network are to the child.
func (c *circle) kinship(ctx context.Context) error {
	rows, err := c.book.ent.Relationship.Query().Where(relationship.ChildID(c.child.ID), relationship.RelativeKinIDNotNil()).
		Order(gen.Asc(relationship.FieldFromOn, relationship.FieldID)).All(ctx)
	for _, row := range rows {
		if _, said := c.relation[*row.RelativeKinID]; row.Kind != enum.Other && !said && calendar.Between(row.FromOn, row.UntilOn).Contains(c.day) {
			c.relation[*row.RelativeKinID] = vocabulary.Kinship(row.Kind)
		}
	}
	for _, p := range c.people {
		if p.Part == PartWhanau {
			p.Role = c.kinIs(p.Person.NodeID())
		}
	}
	return err
}

func (c *circle) kinIs(kin uuid.UUID) string {
	if is, known := c.relation[kin]; known {
		return is.In(c.lang)
	}
	return ofFamily.In(c.lang)
}

// activities are what somebody agreed to own; the child and its whānau see none.
func (c *circle) activities(ctx context.Context) error {
	rows, err := c.book.ent.Activity.Query().Where(activity.ChildID(c.child.ID), activity.AgreedOnLTE(c.day),
		activity.Or(activity.EndedOnIsNil(), activity.EndedOnGT(c.day))).Order(gen.Asc(activity.FieldID)).All(ctx)
	for _, row := range rows {
		for _, p := range c.people {
			if p.Person != nil && p.Person.NodeID() == row.OwnerID && (p.Agency == nil || p.Agency.ID == row.OwnerAgencyID) {
				p.does(row.Title)
			}
		}
	}
	return err
}

// supports are those who are known to be involved from outside the network.
func (c *circle) supports(ctx context.Context) error {
	rows, err := c.book.ent.ExternalSupport.Query().Where(externalsupport.ChildID(c.child.ID),
		externalsupport.Or(externalsupport.KnownSinceIsNil(), externalsupport.KnownSinceLTE(c.day)),
		externalsupport.Or(externalsupport.EndedOnIsNil(), externalsupport.EndedOnGT(c.day))).
		Order(gen.Asc(externalsupport.FieldID)).Limit(mostOthers + 1).All(ctx)
	if err := whole(len(rows), err); err != nil {
		return err
	}
	var people, agencies []uuid.UUID
	for _, row := range rows {
		people, agencies = append(people, desk.Said(row.SupporterID)), append(agencies, desk.Said(row.SupporterAgencyID))
	}
	who, err := directory.Find[*snapshot.Practitioner](ctx, c.book.nodes, people)
	if err != nil {
		return err
	}
	from, err := directory.Find[*snapshot.Agency](ctx, c.book.nodes, agencies)
	if err != nil {
		return err
	}
	for i, row := range rows {
		p := &PersonAround{Part: PartSupport, Name: row.Name, Agency: from[i]}
		switch {
		case who[i] != nil:
			p = c.of(PartSupport, who[i], from[i])
			if p.Role == "" {
				p.Role = c.practitionerIs(who[i], from[i], "")
			}
		case row.Name == "":
			continue
		default:
			p.Role = helps.In(c.lang)
			c.people = append(c.people, p)
		}
		p.does(row.Part)
		if row.KnownSince != nil && p.Part == PartSupport {
			p.since(*row.KnownSince)
		}
		if row.Contact != "" {
			p.ListedContacts = append(p.ListedContacts, &Listed{channelOf(row.Contact), row.Contact})
		}
	}
	return nil
}

// channelOf is how somebody is most likely reached under words of the whānau.
func channelOf(words string) enum.RouteChannel {
	switch {
	case strings.Contains(words, "@"):
		return enum.RouteEmail
	case strings.ContainsAny(words, "0123456789"):
		return enum.RoutePhone
	}
	return enum.RouteInPerson
}

// safetyNetwork is who agreed to something that goes on (S2.19).
func (c *circle) safetyNetwork(ctx context.Context) error {
	rows, err := c.book.ent.SafetyNetworkMember.Query().Where(safetynetworkmember.ChildID(c.child.ID), safetynetworkmember.AgreedOnLTE(c.day),
		safetynetworkmember.Or(safetynetworkmember.EndedOnIsNil(), safetynetworkmember.EndedOnGT(c.day))).
		Order(gen.Asc(safetynetworkmember.FieldID)).Limit(mostOthers + 1).All(ctx)
	if err := whole(len(rows), err); err != nil {
		return err
	}
	var adults, people []uuid.UUID
	for _, row := range rows {
		adults, people = append(adults, desk.Said(row.KinID)), append(people, desk.Said(row.HelperID))
	}
	kin, err := directory.Find[*snapshot.Kin](ctx, c.book.nodes, adults)
	if err != nil {
		return err
	}
	helpers, err := directory.Find[*snapshot.Practitioner](ctx, c.book.nodes, people)
	if err != nil {
		return err
	}
	for i, row := range rows {
		var p *PersonAround
		switch {
		case kin[i] != nil:
			p = c.of(PartSafety, kin[i], nil)
		case helpers[i] != nil:
			p = c.of(PartSafety, helpers[i], nil)
		default:
			continue
		}
		if p.Role == "" {
			p.Role = lasting.In(c.lang)
		}
		if p.Part == PartSafety {
			p.since(row.AgreedOn)
		}
		p.does(promised.In(c.lang) + row.WillDo)
	}
	return nil
}

// whole refuses what would be cut short.
func whole(n int, err error) error {
	if err == nil && n > mostOthers {
		return fault.New(fault.Limited, "more than %d people are noted beside the network: end what is over", mostOthers)
	}
	return err
}
