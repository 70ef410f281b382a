package contact

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/interpreterneed"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/policy"
	"cangraph/internal/sight"
)

// InterpreterNeed is that a child, or an adult around it, needs an interpreter (S2.41).
type InterpreterNeed struct {
	ID               uuid.UUID
	Child            *snapshot.Child
	Person           snapshot.Person
	Language         string
	Since            calendar.Date
	Until            *calendar.Date
	EndReason        *string // nil in the child-safe view
	Withdrawn        bool
	RecordedBy       *snapshot.Practitioner
	RecordedByAgency *snapshot.Agency
	Version          int
}

// NodeType is the name of its type in the API.
func (*InterpreterNeed) NodeType() string { return interpreterType }

// NodeID is its own id.
func (n *InterpreterNeed) NodeID() uuid.UUID { return n.ID }

// GlobalID is the id in the API.
func (n *InterpreterNeed) GlobalID() string { return globalid.Of(interpreterType, n.ID) }

// RecordInterpreterNeedInput is who needs an interpreter, in which language.
type RecordInterpreterNeedInput struct {
	command.Idempotent
	ChildID  string
	KinID    *string // the adult around the child; nil: the child
	Language string
	Since    *calendar.Date // today when nil
	AgencyID *string
}

// RecordInterpreterNeed records that a child, or an adult around it, needs an interpreter.
// Members of its network do. Errors: command.UserErrors.
func (d Desk) RecordInterpreterNeed(ctx context.Context, in RecordInterpreterNeedInput) (*gen.InterpreterNeed, error) {
	var f desk.Form
	language := f.Language("language", in.Language)
	since := f.Happened("since", in.Since, calendar.Always, d.Today)
	child := d.Child(&f, "childId", in.ChildID)
	if child == uuid.Nil {
		return nil, f.Err()
	}
	acting := d.ActsFor(&f, child, in.AgencyID)
	of := interpreterneed.KinIDIsNil()
	var adult *uuid.UUID
	if in.KinID != nil {
		kin, err := d.KinAround(ctx, &f, "kinId", child, *in.KinID)
		if err != nil {
			return nil, err
		}
		adult, of = &kin, interpreterneed.KinID(kin)
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if err := d.Lock(ctx, child); err != nil {
		return nil, err
	}
	known, err := d.Rows.InterpreterNeed.Query().Where(interpreterneed.ChildID(child), of).All(ctx)
	if err != nil {
		return nil, err
	}
	known = slices.DeleteFunc(known, func(n *gen.InterpreterNeed) bool { return !d.knowsNeed(n) || !d.Holds(n.FromOn, n.UntilOn) })
	if slices.ContainsFunc(known, func(n *gen.InterpreterNeed) bool { return strings.EqualFold(n.Language, language) }) {
		return nil, command.Refusal(fault.Conflict, "language", "this is recorded already")
	}
	if len(known) >= mostTongues {
		return nil, command.Refusal(fault.Conflict, "", "they need interpreters in %d languages: end one first", mostTongues)
	}
	return d.Rows.InterpreterNeed.Create().SetChildID(child).SetNillableKinID(adult).SetPractitionerID(d.Me()).SetAgencyID(acting).
		SetLanguage(language).SetFromOn(since).Save(ctx)
}

// EndInterpreterNeedInput is which need has ended, or was recorded by mistake, and why.
type EndInterpreterNeedInput struct {
	command.Idempotent
	InterpreterNeedID string
	Reason            string
	Withdrawn         bool // it was recorded by mistake
	ExpectedVersion   *int
}

// EndInterpreterNeed ends a need as of today, or withdraws it where it never was one.
// Members of the child's network do. Errors: command.UserErrors.
func (d Desk) EndInterpreterNeed(ctx context.Context, in EndInterpreterNeedInput) (*gen.InterpreterNeed, error) {
	var f desk.Form
	reason := f.Required("reason", in.Reason, desk.Title, "say why they need none any more, or what was mistaken")
	row, err := desk.Hold(ctx, d.Desk, &f, "interpreterNeedId", interpreterType, in.InterpreterNeedID, d.Rows.InterpreterNeed.Get, d.knowsNeed)
	if err != nil {
		return nil, err
	}
	if row != nil && d.AsMember(&f, "interpreterNeedId", row.ChildID) {
		err = d.MustBeSeen(ctx, &f, "interpreterNeedId", row.AgencyID, d.Mine(row.ChildID)...)
	}
	if err := f.Why(err); err != nil {
		return nil, err
	}
	if err := command.Expect(in.ExpectedVersion, row.Version, row.ID); err != nil {
		return nil, err
	}
	if row.UntilOn != nil {
		return nil, command.Refusal(fault.Conflict, "interpreterNeedId", "this has ended: record it anew")
	}
	from, until := d.end(row.FromOn)
	return row.Update().SetFromOn(from).SetUntilOn(until).SetEndReason(reason).SetWithdrawn(in.Withdrawn).Save(ctx)
}

// knowsNeed is the rule of rows of interpreter_needs (policy.Tables) for practitioners.
func (d Desk) knowsNeed(row *gen.InterpreterNeed) bool {
	return d.MayKnow(desk.From(row)) && (row.KinID == nil || d.Scope.Has(policy.Kin, *row.KinID))
}

// needs is the needs of rows, noted as shown: without why they ended in the child-safe view.
func (b *Book) needs(ctx context.Context, rows []*gen.InterpreterNeed) ([]*InterpreterNeed, error) {
	seen, err := sight.Of(ctx)
	if err != nil {
		return nil, err
	}
	return directory.Show(ctx, b.nodes, rows, desk.ChildOf, func(n *directory.Names, row *gen.InterpreterNeed) *InterpreterNeed {
		one := &InterpreterNeed{
			ID: row.ID, Child: n.Child(&row.ChildID), Language: row.Language, Since: row.FromOn, Until: row.UntilOn, Withdrawn: row.Withdrawn,
			RecordedBy: n.Practitioner(&row.PractitionerID), RecordedByAgency: n.Agency(&row.AgencyID), Version: row.Version,
		}
		if one.Person = n.Person(nil, row.KinID, nil); row.KinID == nil {
			one.Person = n.Person(&row.ChildID, nil, nil)
		}
		if !seen.ChildSafe() {
			one.EndReason = desk.Stated(row.EndReason)
		}
		return one
	})
}

// InterpretersOfChildren are what interpreters children need today, in their order.
func (b *Book) InterpretersOfChildren(ctx context.Context, of []*snapshot.Child) ([][]*InterpreterNeed, error) {
	return needsOf(ctx, b, of, func(row *gen.InterpreterNeed) uuid.UUID { return row.ChildID },
		interpreterneed.ChildIDIn(snapshot.IDs(of)...), interpreterneed.KinIDIsNil())
}

// InterpretersOfAdults are what interpreters adults of whānau need today, in their order.
func (b *Book) InterpretersOfAdults(ctx context.Context, of []*snapshot.Kin) ([][]*InterpreterNeed, error) {
	return needsOf(ctx, b, of, func(row *gen.InterpreterNeed) uuid.UUID { return *row.KinID }, interpreterneed.KinIDIn(snapshot.IDs(of)...))
}

// needsOf are the needs of people that hold today, in their order, each list by its beginning.
func needsOf[N snapshot.Node](ctx context.Context, b *Book, of []N, whose func(*gen.InterpreterNeed) uuid.UUID, where ...predicate.InterpreterNeed) ([][]*InterpreterNeed, error) {
	today := clock.Today(ctx)
	rows, err := b.ent.InterpreterNeed.Query().Where(where...).
		Where(interpreterneed.FromOnLTE(today), interpreterneed.Or(interpreterneed.UntilOnIsNil(), interpreterneed.UntilOnGT(today))).
		Order(gen.Asc(interpreterneed.FieldFromOn, interpreterneed.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	shown, err := b.needs(ctx, rows)
	if err != nil {
		return nil, err
	}
	held := make(map[uuid.UUID][]*InterpreterNeed, len(of))
	for i, row := range rows {
		held[whose(row)] = append(held[whose(row)], shown[i])
	}
	return snapshot.Each(of, held), nil
}
