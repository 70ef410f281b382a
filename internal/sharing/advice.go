package sharing

import (
	"context"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/agency"
	"cangraph/internal/bilingual"
	"cangraph/internal/calendar"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/sharing/law"
	"cangraph/internal/sight"
)

// Intent is what somebody thinks of sharing.
type Intent struct {
	FromAgencyID, ToAgencyID, ChildID string
	Purpose                           law.Purpose
	On                                calendar.Date
	Circumstances                     *Circumstances // nil: none of them
}

// Circumstances change what the law says; each is false when absent.
type Circumstances struct {
	AnswersSection66Request *bool
	ObtainedUnderSection66  *bool
	InConfidence            *bool
	ConfidenceAgreed        *bool
	Privileged              *bool
}

// Advice is what the law says of an intent: guidance, not legal advice.
type Advice struct {
	Answer       law.Answer
	Code         string
	Section      *string // nil: the law of that day is not in the table
	Source       *string
	Since        *calendar.Date
	Until        *calendar.Date
	Conditions   []*Condition
	FromClass    *enum.SharingClass // nil: not recorded
	ToClass      *enum.SharingClass
	Consultation *Consultation // the one that it rests on, nil when none is recorded
	rule         law.Rule
}

// Explanation says why in plain words.
func (a *Advice) Explanation(lang bilingual.Lang) string { return a.rule.Explanation(lang) }

// Notice says that this is guidance.
func (a *Advice) Notice(lang bilingual.Lang) string { return a.rule.Notice(lang) }

// Condition is something to record or to see to.
type Condition struct{ Code law.Condition }

// Text is the condition in plain words.
func (c *Condition) Text(lang bilingual.Lang) string { return c.Code.Text(lang) }

// Advise says what the law lets an agency share with another about a child, from what is
// recorded of both and of the consultation. It is nil when there is no such child that
// the viewer sees for casework, or no such agency that they may know of. Errors:
// fault.Field for a purpose that is none.
func (l *Ledger) Advise(ctx context.Context, in Intent) (*Advice, error) {
	child := globalid.Own("Child", in.ChildID)
	seen, err := sight.Of(ctx)
	if err != nil || child == uuid.Nil || !seen.Case(child) {
		return nil, err
	}
	from, err := l.agency(ctx, in.FromAgencyID)
	if from == nil || err != nil {
		return nil, err
	}
	to, err := l.agency(ctx, in.ToAgencyID)
	if to == nil || err != nil {
		return nil, err
	}
	if from.ID == to.ID {
		return nil, fault.Field("toAgencyId", "an agency does not share with itself")
	}
	q, consulted, err := l.question(ctx, in, child, from, to)
	if err != nil {
		return nil, err
	}
	a := adviceOf(law.Advise(q), q)
	if consulted != nil {
		entries, err := l.consultations(ctx, []*gen.Consultation{consulted})
		if err != nil {
			return nil, err
		}
		a.Consultation = entries[0]
	}
	return a, sight.Show(ctx, child)
}

func (l *Ledger) agency(ctx context.Context, global string) (*gen.Agency, error) {
	row, err := l.ent.Agency.Query().Where(agency.ID(globalid.Own("Agency", global))).Only(ctx)
	if gen.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// question finds out what the law asks about an intent.
func (l *Ledger) question(ctx context.Context, in Intent, child uuid.UUID, from, to *gen.Agency) (q law.Question, consulted *gen.Consultation, err error) {
	q = law.Question{On: in.On, Purpose: in.Purpose}
	if c := in.Circumstances; c != nil {
		q.Section66, q.Obtained66 = desk.Said(c.AnswersSection66Request), desk.Said(c.ObtainedUnderSection66)
		q.Confidence, q.Agreed, q.Privileged = desk.Said(c.InConfidence), desk.Said(c.ConfidenceAgreed), desk.Said(c.Privileged)
	}
	if q.From, err = partyOn(ctx, l.ent, from, in.On); err != nil {
		return q, nil, err
	}
	if q.To, err = partyOn(ctx, l.ent, to, in.On); err != nil {
		return q, nil, err
	}
	if q.InAgreement, err = inAgreement(ctx, l.ent, from.ID, to.ID, in.On); err != nil {
		return q, nil, err
	}
	needed := about{child, to.ID, in.Purpose}
	if consulted, err = needed.latest(ctx, l.ent, in.On, nil, every); consulted != nil {
		q.Consulted = consulted.Consulted
	}
	return q, consulted, err
}

// every row that the session shows may be rested on.
func every(*gen.Consultation) bool { return true }

func adviceOf(said law.Advice, q law.Question) *Advice {
	a := &Advice{Answer: said.Answer, Code: said.Code, Section: desk.Stated(said.Section), Source: desk.Stated(said.Source),
		Until: said.Period.End(), Conditions: make([]*Condition, len(said.Conditions)), rule: said.Rule}
	if said.Period.From != calendar.Always {
		a.Since = &said.Period.From
	}
	for i, c := range said.Conditions {
		a.Conditions[i] = &Condition{c}
	}
	if q.From.Class != "" {
		a.FromClass = &q.From.Class
	}
	if q.To.Class != "" {
		a.ToClass = &q.To.Class
	}
	return a
}

// Bases returns the versions of the bases of sharing that hold on a day.
func Bases(on calendar.Date) []*Basis {
	var bases []*Basis
	for _, b := range law.Bases {
		if b.Period.Contains(on) {
			bases = append(bases, &Basis{Basis: b, Since: b.Period.From, Until: b.Period.End()})
		}
	}
	return bases
}

// Basis is a version of what lets information be shared.
type Basis struct {
	law.Basis
	Since calendar.Date
	Until *calendar.Date
}
