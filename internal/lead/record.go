package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/practitioner"
	"cangraph/ent/gen/whanau"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// RecordLeadPreferenceInput is whom a child, an adult or the whānau wants, or does not.
type RecordLeadPreferenceInput struct {
	command.Idempotent
	ChildID        string
	GivenBy        enum.PreferenceGiver
	KinID          *string
	WhanauID       *string
	Stance         enum.Stance
	PractitionerID string
	StatedOn       *calendar.Date
	Words          *string
	AgencyID       *string
}

// RecordLeadPreference notes whom the child or whānau want as lead, or do not want
// (S1.29): who works with the child, or directs or decides for its team, does. What the
// same giver states later about the same practitioner takes its place.
func (d Desk) RecordLeadPreference(ctx context.Context, in RecordLeadPreferenceInput) (*gen.LeadPreference, error) {
	var f form
	code(&f, "givenBy", in.GivenBy)
	code(&f, "stance", in.Stance)
	on, words := f.past("statedOn", in.StatedOn, d.Today), f.words("words", in.Words)
	child, subject := own("Child", in.ChildID), own("Practitioner", in.PractitionerID)
	if !d.Scope.Has(policy.Case, child) {
		return nil, new(form).only("childId", "Child")
	}
	if !d.Scope.Has(policy.ByMembership, child) && !d.Scope.Has(policy.ByDirector, child) && !d.Scope.Has(policy.ByPanel, child) {
		f.Add(fault.Forbidden, "childId", "only who works with the child, or decides for its team, records what it wants")
		return nil, f.Err()
	}
	kin, home, err := d.giver(ctx, &f, in)
	if err != nil {
		return nil, err
	}
	known, err := d.Rows.Practitioner.Query().Where(practitioner.ID(subject)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !known || !d.open(uuid.Nil, subject) {
		f.absent("practitionerId", "Practitioner")
	}
	agency := d.employer(&f, d.actingFor(child, in.AgencyID))
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.LeadPreference.Create().SetChildID(child).SetGivenBy(in.GivenBy).SetNillableKinID(kin).SetNillableWhanauID(home).
		SetStance(in.Stance).SetSubjectID(subject).SetStatedOn(on).SetWords(words).SetPractitionerID(d.me()).SetAgencyID(agency).Save(ctx)
}

// actingFor is the agency given, or the only one for which the viewer works with a child.
func (d Desk) actingFor(child uuid.UUID, given *string) *string {
	if agencies := d.Scope.Of(policy.ActsFor, child); given == nil && len(agencies) == 1 {
		id := globalAgency(agencies[0])
		return &id
	}
	return given
}

// giver reads the adult or the whānau who stated something.
func (d Desk) giver(ctx context.Context, f *form, in RecordLeadPreferenceInput) (kin, home *uuid.UUID, err error) {
	if in.GivenBy != enum.GivenByKin {
		f.leftOut("kinId", in.KinID, "the preference is no adult's")
	} else if id := own("Kin", said(in.KinID)); !d.Scope.Has(policy.Kin, id) {
		f.absent("kinId", "Kin")
	} else {
		kin = &id
	}
	if in.GivenBy != enum.GivenByWhanau {
		f.leftOut("whanauId", in.WhanauID, "the preference is no whānau's")
		return kin, nil, nil
	}
	id := own("Whanau", said(in.WhanauID))
	there, err := d.Rows.Whanau.Query().Where(whanau.ID(id)).Exist(ctx)
	if err != nil {
		return nil, nil, err
	}
	if !there || !d.Scope.Has(policy.Whanau, id) {
		f.absent("whanauId", "Whanau")
	}
	return kin, &id, nil
}

// RecordCompetencyInput is what a practitioner was found able to do.
type RecordCompetencyInput struct {
	command.Idempotent
	PractitionerID string
	Code           enum.CompetencyCode
	Language       *string
	Level          enum.CompetencyLevel
	AssessedOn     *calendar.Date
	ExpiresOn      *calendar.Date
}

// RecordCompetency records an assessment of a practitioner (S1.20): a manager of their
// agency or their supervisor does.
func (d Desk) RecordCompetency(ctx context.Context, in RecordCompetencyInput) (*gen.Competency, error) {
	var f form
	code(&f, "code", in.Code)
	code(&f, "level", in.Level)
	on := f.past("assessedOn", in.AssessedOn, d.Today)
	if in.ExpiresOn != nil && *in.ExpiresOn <= on {
		f.Add(fault.Invalid, "expiresOn", "it must expire later than it is assessed")
	}
	tongue := ""
	if in.Code == enum.Language {
		tongue = tag(&f, said(in.Language))
	} else {
		f.leftOut("language", in.Language, "only LANGUAGE names a language")
	}
	id := own("Practitioner", in.PractitionerID)
	known, err := d.Rows.Practitioner.Query().Where(practitioner.ID(id)).Exist(ctx)
	switch {
	case err != nil:
		return nil, err
	case !known || !d.open(uuid.Nil, id):
		return nil, new(form).only("practitionerId", "Practitioner")
	case !d.Scope.Has(policy.Staff, id):
		f.Add(fault.Forbidden, "practitionerId", "only a manager of their agency or their supervisor assesses a practitioner")
	case id == d.me():
		f.Add(fault.Forbidden, "practitionerId", "nobody assesses themselves")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Competency.Create().SetPractitionerID(id).SetCode(in.Code).SetLanguage(tongue).SetLevel(in.Level).
		SetAssessedOn(on).SetNillableExpiresOn(in.ExpiresOn).SetAssessorID(d.me()).Save(ctx)
}
