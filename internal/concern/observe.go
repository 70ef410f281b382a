package concern

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/observationlink"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
)

// AddObservationInput is what somebody saw or heard.
type AddObservationInput struct {
	command.Idempotent
	ChildID   string
	AgencyID  *string
	Text      string
	SeenOn    *calendar.Date // nil: today
	Setting   *string
	Domain    *enum.LifeDomain
	Firsthand bool
}

// AddObservation writes down what the viewer saw of a child they work with. Errors:
// command.UserErrors.
func (d Desk) AddObservation(ctx context.Context, in AddObservationInput) (*gen.Observation, error) {
	var f desk.Form
	child := d.Child(&f, "childId", in.ChildID)
	if child == uuid.Nil {
		return nil, f.Err()
	}
	born, err := d.born(ctx, child)
	if err != nil {
		return nil, err
	}
	agency := d.ActsFor(&f, child, in.AgencyID)
	row := d.Rows.Observation.Create().SetChildID(child).SetPractitionerID(d.Me()).SetAgencyID(agency).
		SetText(f.Required("text", in.Text, desk.Text, "say what was seen or heard")).
		SetSeenOn(f.Happened("seenOn", in.SeenOn, born, d.Today)).
		SetSetting(f.Words("setting", in.Setting, desk.Title)).
		SetFirsthand(in.Firsthand)
	if in.Domain != nil {
		row.SetDomain(desk.Code(&f, "domain", *in.Domain))
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return row.Save(ctx)
}

// LinkObservationsInput says what one observation is to another.
type LinkObservationsInput struct {
	command.Idempotent
	ObservationID string
	OtherID       string
	Kind          enum.ObservationLinkKind
	AgencyID      *string
}

// LinkObservations links two observations of one child, or of siblings of one whānau, and
// tells who wrote them. The link reads the same from both. Errors: command.UserErrors.
func (d Desk) LinkObservations(ctx context.Context, in LinkObservationsInput) (*gen.ObservationLink, error) {
	var f desk.Form
	desk.Code(&f, "kind", in.Kind)
	one, err := d.observation(ctx, &f, "observationId", in.ObservationID)
	if err != nil {
		return nil, err
	}
	other, err := d.observation(ctx, &f, "otherId", in.OtherID)
	if err != nil || one == nil || other == nil {
		return nil, f.Why(err)
	}
	if one.ID == other.ID {
		f.Add(fault.Invalid, "otherId", "an observation is not linked with itself")
	}
	agency := d.ActsFor(&f, one.ChildID, in.AgencyID)
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, one.ID, other.ID); err != nil {
		return nil, err
	}
	if err := d.linkable(ctx, &f, one, other, in.Kind); err != nil || f.Err() != nil {
		return nil, f.Why(err)
	}
	row, err := d.Rows.ObservationLink.Create().SetChildID(one.ChildID).SetOtherChildID(other.ChildID).SetObservationID(one.ID).SetOtherID(other.ID).
		SetKind(in.Kind).SetPractitionerID(d.Me()).SetAgencyID(agency).Save(ctx)
	if err != nil {
		return nil, err
	}
	d.About(other.ChildID)
	return row, d.tellOfLink(ctx, agency, one, other)
}

// linkable refuses what is of two families, and what is linked like that already, as far
// as the viewer may know.
func (d Desk) linkable(ctx context.Context, f *desk.Form, one, other *gen.Observation, kind enum.ObservationLinkKind) error {
	related, err := d.oneWhanau(ctx, one.ChildID, other.ChildID)
	if err != nil {
		return err
	}
	if !related {
		f.Add(fault.Invalid, "otherId", "link observations of one child, or of children of one whānau")
	}
	between := func(a, b uuid.UUID) func(*gen.ObservationLink) bool {
		return func(l *gen.ObservationLink) bool { return l.ObservationID == a && l.OtherID == b && l.Kind == kind }
	}
	links, err := d.Rows.ObservationLink.Query().Where(observationlink.Or(
		observationlink.ObservationIDIn(one.ID, other.ID), observationlink.OtherIDIn(one.ID, other.ID))).All(ctx)
	links = slices.DeleteFunc(links, func(l *gen.ObservationLink) bool { return !d.knows(l) })
	switch {
	case err != nil:
		return err
	case slices.ContainsFunc(links, between(one.ID, other.ID)), slices.ContainsFunc(links, between(other.ID, one.ID)):
		f.Add(fault.Conflict, "otherId", "these two are linked like this already")
	case len(links) >= mostLinks:
		f.Add(fault.Conflict, "otherId", "these two have %d links: write down what they come to as a new observation", mostLinks)
	}
	return nil
}

// observation reads an observation around a child with whom the viewer works.
func (d Desk) observation(ctx context.Context, f *desk.Form, field, global string) (*gen.Observation, error) {
	row, err := desk.Find(ctx, f, field, observationType, global, d.Rows.Observation.Get, func(o *gen.Observation) bool { return d.knows(o) })
	if err != nil || row == nil || !d.AsMember(f, field, row.ChildID) {
		return nil, err
	}
	return row, nil
}

// observations reads what a concern is raised from, about one of the children.
func (d Desk) observations(ctx context.Context, f *desk.Form, globals []string, children []uuid.UUID) ([]string, error) {
	if len(globals) > mostFrom {
		f.Add(fault.Invalid, "observationIds", "name at most %d observations", mostFrom)
		return nil, nil
	}
	var ids []uuid.UUID
	for _, global := range globals {
		ids = append(ids, globalid.Own(observationType, global))
	}
	rows, err := d.Rows.Observation.Query().Where(observation.IDIn(ids...)).All(ctx)
	var from []string
	for item, id := range ids {
		i := slices.IndexFunc(rows, func(r *gen.Observation) bool { return r.ID == id })
		if i < 0 || !d.knows(rows[i]) || !slices.Contains(children, rows[i].ChildID) {
			f.Absent(desk.Item("observationIds", item), "Observation")
			break
		}
		if !slices.Contains(from, id.String()) {
			from = append(from, id.String())
		}
	}
	return from, err
}

// oneWhanau says whether children belong to one whānau today; one child does.
func (d Desk) oneWhanau(ctx context.Context, children ...uuid.UUID) (bool, error) {
	rows, err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildIDIn(children...)).All(ctx)
	homes := map[uuid.UUID]map[uuid.UUID]bool{}
	for _, row := range rows {
		if d.Holds(row.FromOn, row.UntilOn) {
			if homes[row.WhanauID] == nil {
				homes[row.WhanauID] = map[uuid.UUID]bool{}
			}
			homes[row.WhanauID][*row.ChildID] = true
		}
	}
	distinct := map[uuid.UUID]bool{}
	for _, child := range children {
		distinct[child] = true
	}
	for _, home := range homes {
		if len(home) == len(distinct) {
			return true, err
		}
	}
	return len(distinct) == 1, err
}

// tellOfLink tells who wrote the observations, as far as they may read both and the link.
func (d Desk) tellOfLink(ctx context.Context, agency uuid.UUID, ends ...*gen.Observation) error {
	for i, end := range ends {
		who := []uuid.UUID{end.PractitionerID}
		for _, child := range []uuid.UUID{ends[0].ChildID, ends[1].ChildID} {
			acting, err := d.actingFor(ctx, end.PractitionerID, child)
			if err != nil {
				return err
			}
			if len(acting) == 0 {
				who = nil
			}
			for _, of := range []uuid.UUID{agency, ends[0].AgencyID, ends[1].AgencyID} {
				if who, err = d.Seeing(ctx, child, of, who); err != nil {
					return err
				}
			}
		}
		if i == 1 && ends[0].PractitionerID == end.PractitionerID {
			who = nil // told already
		}
		if err := d.tell(ctx, enum.NoticeObservationLinked, observationType, end.ID, end.ChildID, who...); err != nil {
			return err
		}
	}
	return nil
}
