package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/internal/policy"
)

// What of the ledger the viewer may know of. A command reads beneath the rules of rows
// (policy.Tables), so it asks these, which say the same: a test holds them together.

// open says whether the viewer may know of agencies.
func (d Desk) open(agencies ...uuid.UUID) bool {
	for _, id := range agencies {
		if d.Scope.Has(policy.HiddenAgency, id) {
			return false
		}
	}
	return true
}

func (d Desk) knowsRequest(_ context.Context, row *gen.InformationRequest) (bool, error) {
	sees := d.Scope.Has(policy.Case, row.ChildID) || d.Scope.Has(policy.Staff, row.PractitionerID) || d.employed(row.ToAgencyID)
	return sees && d.open(row.FromAgencyID, row.ToAgencyID), nil
}

func (d Desk) knowsConsultation(row *gen.Consultation) bool {
	return d.Scope.Has(policy.Case, row.ChildID) && !d.Scope.Has(policy.HiddenStaff, row.PractitionerID) &&
		(row.RecipientAgencyID == nil || d.open(*row.RecipientAgencyID))
}

// knowsDuty reads the disclosure also of no duty, which then takes as long.
func (d Desk) knowsDuty(ctx context.Context, row *gen.NotificationDuty) (bool, error) {
	given, err := d.Rows.Disclosure.Get(ctx, row.DisclosureID)
	if gen.IsNotFound(err) {
		return false, nil
	}
	return err == nil && d.Scope.Has(policy.Case, row.ChildID) && d.open(row.AgencyID, given.FromAgencyID, given.ToAgencyID), err
}

func (d Desk) knowsConsent(_ context.Context, row *gen.ParticipationConsent) (bool, error) {
	return d.Scope.Has(policy.Case, row.ChildID), nil
}

// entry reads an entry of the ledger by its global id, nil with a problem when there is
// none that the viewer may know of. An empty row stands for none, and nobody knows it.
func entry[Row any](
	ctx context.Context, d Desk, f *form, field, kind, global string,
	get func(context.Context, uuid.UUID) (*Row, error), knows func(context.Context, *Row) (bool, error),
) (*Row, error) {
	if !d.mustWrite(f, field) {
		return nil, nil
	}
	id := f.id(field, kind, global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := get(ctx, id)
	if gen.IsNotFound(err) {
		row, err = new(Row), nil
	}
	if err != nil {
		return nil, err
	}
	known, err := knows(ctx, row)
	if err != nil {
		return nil, err
	}
	if !known {
		f.absent(field, kind)
		return nil, nil
	}
	return row, nil
}

// agency reads an agency of an input, nil with a problem when there is none that the
// viewer may know of.
func (d Desk) agency(ctx context.Context, f *form, field, global string) (*gen.Agency, error) {
	id := f.id(field, "Agency", global)
	if id == uuid.Nil {
		return nil, nil
	}
	row, err := d.Rows.Agency.Get(ctx, id) // read also when hidden: that takes as long as finding none
	if gen.IsNotFound(err) || err == nil && !d.open(id) {
		f.absent(field, "Agency")
		return nil, nil
	}
	return row, err
}

// child reads the id of a child that the viewer works with; else it is uuid.Nil, of which
// nothing more is asked, and the form says why.
func (d Desk) child(f *form, global string) uuid.UUID {
	if !d.mustWrite(f, "childId") {
		return uuid.Nil
	}
	id := f.id("childId", "Child", global)
	switch {
	case id == uuid.Nil:
	case !d.Scope.Has(policy.Case, id):
		f.absent("childId", "Child")
	case d.mustWork(f, "childId", id):
		return id
	}
	return uuid.Nil
}
