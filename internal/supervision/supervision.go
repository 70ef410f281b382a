// Package supervision supports those who work with children: who supervises whom and when
// they meet, what a Children's Team asks its people to learn, when they were checked, how
// they develop, who wants to take part, and what a manager has to look after, in numbers
// (S1.31, S1.49 to S1.53, S2.34, S2.39).
//
// It refuses whoever is neither the practitioner nor their manager or supervisor, managers
// who decide on themselves, and anything about a child but numbers.
package supervision

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/gen/employment"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
)

// Desk is where one change is made.
type Desk struct{ desk.Desk }

// practitioner is the id of a practitioner whom the viewer may know; else it is uuid.Nil,
// and the form says why.
func (d Desk) practitioner(ctx context.Context, f *desk.Form, field, global string) (uuid.UUID, error) {
	row, err := d.Practitioner(ctx, f, field, global)
	if row == nil || err != nil {
		return uuid.Nil, err
	}
	return row.ID, nil
}

// jobs are the agencies, open to the viewer, where a practitioner is employed today.
func (d Desk) jobs(ctx context.Context, who uuid.UUID) ([]uuid.UUID, error) {
	rows, err := d.Rows.Employment.Query().Where(employment.PractitionerID(who), employment.FromOnLTE(d.Today),
		employment.Or(employment.UntilOnIsNil(), employment.UntilOnGT(d.Today))).All(ctx)
	var agencies []uuid.UUID
	for _, row := range rows {
		if d.Open(row.AgencyID) {
			agencies = append(agencies, row.AgencyID)
		}
	}
	return agencies, err
}

// managed are the agencies of today's jobs of a practitioner that the viewer manages; none
// for themselves.
func (d Desk) managed(ctx context.Context, who uuid.UUID) ([]uuid.UUID, error) {
	jobs, err := d.jobs(ctx, who)
	var mine []uuid.UUID
	for _, agency := range jobs {
		if who != d.Me() && d.Scope.Has(policy.Manager, agency) {
			mine = append(mine, agency)
		}
	}
	return mine, err
}

// staff reads one of the viewer's staff, and for which agency the viewer manages them: the
// one given, or the only one; else they are uuid.Nil, and the form says why.
func (d Desk) staff(ctx context.Context, f *desk.Form, global string, agency *string) (who, home uuid.UUID, err error) {
	if who, err = d.practitioner(ctx, f, "practitionerId", global); who == uuid.Nil || err != nil {
		return uuid.Nil, uuid.Nil, err
	}
	mine, err := d.managed(ctx, who)
	if err != nil {
		return uuid.Nil, uuid.Nil, err
	}
	if len(mine) == 0 {
		f.Add(fault.Forbidden, "practitionerId", "only a manager of an agency where they work does this, for others than themselves")
		return uuid.Nil, uuid.Nil, nil
	}
	return who, f.Mine(mine, agency), nil
}

// sees is the rule of rows about a practitioner at their work (policy.Tables).
func (d Desk) sees(who, agency uuid.UUID) bool {
	return who == d.Me() || d.Scope.Has(policy.Staff, who) && d.Knows(who) && d.Open(agency)
}

// nearby reads a day that may lie ahead: today when absent, at most a year away.
func (d Desk) nearby(f *desk.Form, field string, given *calendar.Date) calendar.Date {
	day := d.Today
	if given != nil {
		day = *given
	}
	if day < d.Today.AddMonths(-12) || day > d.Today.AddMonths(12) {
		f.Add(fault.Invalid, field, "name a day at most twelve months away")
	}
	return day
}

// later reads a day after another one, at most so many months after it.
func later(f *desk.Form, field string, given, than calendar.Date, months int) calendar.Date {
	if given <= than || given > than.AddMonths(months) {
		f.Add(fault.Invalid, field, "name a day later than %s, at most %d months", than, months)
	}
	return given
}

// within refuses a number that is too small or too large.
func within(f *desk.Form, field string, given, least, most int) {
	if given < least || given > most {
		f.Add(fault.Invalid, field, "give a number from %d to %d", least, most)
	}
}
