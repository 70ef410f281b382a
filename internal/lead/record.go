package lead

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/calendar"
	"cangraph/internal/command"
	"cangraph/internal/desk"
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
	var f desk.Form
	desk.Code(&f, "givenBy", in.GivenBy)
	desk.Code(&f, "stance", in.Stance)
	on, words := f.Happened("statedOn", in.StatedOn, calendar.Always, d.Today), f.Words("words", in.Words, desk.Text)
	child := f.ID("childId", "Child", in.ChildID)
	switch {
	case child == uuid.Nil:
	case !d.Sees(child):
		f.Absent("childId", "Child")
	case !d.Works(child) && !d.Directs(child) && !d.Scope.Has(policy.ByPanel, child):
		f.Add(fault.Forbidden, "childId", "only who works with the child, or decides for its team, records what it wants")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	kin, home, err := d.giver(ctx, &f, child, in)
	if err != nil {
		return nil, err
	}
	subject, err := d.Practitioner(ctx, &f, "practitionerId", in.PractitionerID)
	if err != nil {
		return nil, err
	}
	agency := d.ActsFor(&f, child, in.AgencyID)
	born, err := d.Rows.Child.Get(ctx, child)
	if err != nil {
		return nil, err
	}
	if on < born.DateOfBirth {
		f.Add(fault.Invalid, "statedOn", "the child was not born yet on that day")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.LeadPreference.Create().SetChildID(child).SetGivenBy(in.GivenBy).SetNillableKinID(kin).SetNillableWhanauID(home).
		SetStance(in.Stance).SetSubjectID(subject.ID).SetStatedOn(on).SetWords(words).SetPractitionerID(d.Me()).SetAgencyID(agency).Save(ctx)
}

// giver reads the adult around the child, or the whānau of it, who stated something, nil
// for neither.
func (d Desk) giver(ctx context.Context, f *desk.Form, child uuid.UUID, in RecordLeadPreferenceInput) (kin, home *uuid.UUID, err error) {
	if in.GivenBy != enum.GivenByKin {
		f.LeftOut("kinId", in.KinID, "the preference is no adult's")
	}
	if in.GivenBy != enum.GivenByWhanau {
		f.LeftOut("whanauId", in.WhanauID, "the preference is no whānau's")
	}
	switch in.GivenBy {
	case enum.GivenByKin:
		adult, err := d.KinAround(ctx, f, "kinId", child, desk.Said(in.KinID))
		return &adult, nil, err
	case enum.GivenByWhanau:
		whanau, err := desk.Find(ctx, f, "whanauId", "Whanau", desk.Said(in.WhanauID), d.Rows.Whanau.Get, func(w *gen.Whanau) bool {
			return d.Scope.Has(policy.Whanau, w.ID)
		})
		if whanau == nil {
			return nil, nil, err
		}
		of, err := d.Rows.WhanauMember.Query().Where(whanaumember.WhanauID(whanau.ID), whanaumember.ChildID(child)).Exist(ctx)
		if err == nil && !of {
			f.Absent("whanauId", "Whanau")
		}
		return nil, &whanau.ID, err
	}
	return nil, nil, nil
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

// yearsToCount is how old an assessment may be when it is recorded, and how long it counts
// at most where a day is named: a starting point of ours.
const yearsToCount = 10

// RecordCompetency records an assessment of a practitioner (S1.20): a manager of their
// agency or their supervisor does.
func (d Desk) RecordCompetency(ctx context.Context, in RecordCompetencyInput) (*gen.Competency, error) {
	var f desk.Form
	desk.Code(&f, "code", in.Code)
	desk.Code(&f, "level", in.Level)
	on := f.Happened("assessedOn", in.AssessedOn, d.Today.AddMonths(-12*yearsToCount), d.Today)
	if in.ExpiresOn != nil && (*in.ExpiresOn <= on || *in.ExpiresOn > on.AddMonths(12*yearsToCount)) {
		f.Add(fault.Invalid, "expiresOn", "it must expire later than it is assessed, within %d years", yearsToCount)
	}
	tongue := ""
	if in.Code == enum.Language {
		tongue = f.Language("language", desk.Said(in.Language))
	} else {
		f.LeftOut("language", in.Language, "only LANGUAGE names a language")
	}
	who, err := d.Practitioner(ctx, &f, "practitionerId", in.PractitionerID)
	if who == nil {
		return nil, f.Why(err)
	}
	switch {
	case !d.Scope.Has(policy.Staff, who.ID):
		f.Add(fault.Forbidden, "practitionerId", "only a manager of their agency or their supervisor assesses a practitioner")
	case who.ID == d.Me():
		f.Add(fault.Forbidden, "practitionerId", "nobody assesses themselves")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	return d.Rows.Competency.Create().SetPractitionerID(who.ID).SetCode(in.Code).SetLanguage(tongue).SetLevel(in.Level).
		SetAssessedOn(on).SetNillableExpiresOn(in.ExpiresOn).SetAssessorID(d.Me()).Save(ctx)
}
