package concern

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/observation"
	"cangraph/ent/gen/opening"
	"cangraph/ent/gen/predicate"
	"cangraph/internal/calendar"
	"cangraph/internal/clock"
	"cangraph/internal/directory"
	"cangraph/internal/fault"
	"cangraph/internal/network"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/sight"
)

// CaseReview is who knew what around a child at an instant, and what had not been shared
// by then (S2.12–S2.14).
type CaseReview struct {
	At        time.Time
	Network   *network.Support // as it was known
	Agencies  []*AgencyAtReview
	Truncated bool // there is more than the latest mostOfAPicture of each; of disclosures the ledger knows
}

// AgencyAtReview is the part of one agency.
type AgencyAtReview struct {
	Agency       *snapshot.Agency // nil: not for this viewer
	Around       bool
	Shared       []*Observation // recorded by then
	NotYetShared []*Observation // seen by then, recorded later
	Concerns     []*ConcernAtReview
	id           uuid.UUID
}

// ConcernAtReview is a concern that was raised by then, and who had seen it.
type ConcernAtReview struct {
	Concern           *Concern
	SeenBy, NotSeenBy []*snapshot.Agency
}

// Reviewable says whether a viewer may review the case of a child at an instant. Errors: a
// fault.Field one for an instant to come.
func Reviewable(ctx context.Context, child *snapshot.Child, at time.Time) (bool, error) {
	seen, err := sight.Of(ctx)
	if err != nil || !seen.Case(child.ID) {
		return false, err
	}
	if at.After(clock.Now(ctx)) {
		return false, fault.Field("at", "what will be known then cannot be reviewed yet: give an instant that has passed")
	}
	return true, nil
}

// Review returns who knew what around a child when its network was known as it is given.
func (b *Book) Review(ctx context.Context, known *network.Support) (*CaseReview, error) {
	at := *known.KnownAt()
	review := &CaseReview{At: at, Network: known}
	for _, a := range known.Agencies() {
		review.Agencies = append(review.Agencies, &AgencyAtReview{Agency: a.Agency, Around: true, id: a.Agency.ID})
	}
	shared, err := b.observed(ctx, review, observation.RecordedAtLTE(at))
	if err != nil {
		return nil, err
	}
	for _, o := range shared {
		if err := review.of(ctx, o.Author, func(part *AgencyAtReview) { part.Shared = append(part.Shared, o) }); err != nil {
			return nil, err
		}
	}
	late, err := b.observed(ctx, review, observation.RecordedAtGT(at), observation.SeenOnLTE(calendar.Today(at)))
	if err != nil {
		return nil, err
	}
	for _, o := range late {
		if err := review.of(ctx, o.Author, func(part *AgencyAtReview) { part.NotYetShared = append(part.NotYetShared, o) }); err != nil {
			return nil, err
		}
	}
	if err := b.raisedBy(ctx, review); err != nil {
		return nil, err
	}
	slices.SortStableFunc(review.Agencies, func(a, b *AgencyAtReview) int { return byName(a.Agency, b.Agency) })
	return review, nil
}

// observed are the latest observations that meet some conditions.
func (b *Book) observed(ctx context.Context, r *CaseReview, which ...predicate.Observation) ([]*Observation, error) {
	rows, err := b.ent.Observation.Query().Where(append(which, observation.ChildID(r.Network.Child.ID))...).
		Order(gen.Desc(observation.FieldID)).Limit(mostOfAPicture + 1).All(ctx)
	if err != nil {
		return nil, err
	}
	r.Truncated = r.Truncated || len(rows) > mostOfAPicture
	return b.observations(ctx, rows[:min(mostOfAPicture, len(rows))])
}

// raisedBy adds the concerns that were raised by then, and who had seen them.
func (b *Book) raisedBy(ctx context.Context, r *CaseReview) error {
	rows, err := b.ent.Concern.Query().Where(concern.ChildID(r.Network.Child.ID), concern.RaisedOnLTE(calendar.Today(r.At))).
		Order(gen.Desc(concern.FieldID)).Limit(mostOfAPicture + 1).All(ctx)
	if err != nil {
		return err
	}
	r.Truncated = r.Truncated || len(rows) > mostOfAPicture
	raised, err := b.concerns(ctx, rows[:min(mostOfAPicture, len(rows))])
	if err != nil {
		return err
	}
	opened, err := b.openedBy(ctx, r, raised)
	if err != nil {
		return err
	}
	for _, c := range raised {
		seen, err := r.seen(ctx, c, opened[c.ID])
		if err != nil {
			return err
		}
		if seen == nil {
			continue // raised later on that day
		}
		if err := r.of(ctx, c.Author, func(part *AgencyAtReview) { part.Concerns = append(part.Concerns, seen) }); err != nil {
			return err
		}
	}
	return nil
}

// openedBy are the agencies whose people had opened concerns by themselves by then.
func (b *Book) openedBy(ctx context.Context, r *CaseReview, concerns []*Concern) (map[uuid.UUID][]uuid.UUID, error) {
	ids := make([]uuid.UUID, len(concerns))
	for i, c := range concerns {
		ids[i] = c.ID
	}
	rows, err := b.ent.Opening.Query().Where(opening.ChildID(r.Network.Child.ID), opening.SubjectIDIn(ids...), opening.RecordedAtLTE(r.At)).All(ctx)
	by := map[uuid.UUID][]uuid.UUID{}
	for _, row := range rows {
		by[row.SubjectID] = append(by[row.SubjectID], row.AgencyID)
	}
	return by, err
}

// seen says who knew of a concern by then: by a step, or by having opened it; nil when it was
// not raised yet. That nobody owns it any more is written for who leaves, and says nothing.
func (r *CaseReview) seen(ctx context.Context, c *Concern, opened []uuid.UUID) (*ConcernAtReview, error) {
	is := &ConcernAtReview{Concern: c}
	by := map[uuid.UUID]bool{}
	for _, step := range c.Steps {
		if !step.At.After(r.At) && step.Kind != enum.ConcernReleased {
			by[step.AgencyID] = true
		}
	}
	if len(by) == 0 {
		return nil, nil
	}
	for _, agency := range opened {
		by[agency] = true
	}
	for id := range by {
		agency, err := directory.Look[*snapshot.Agency](ctx, c.Author.names, id)
		if err != nil {
			return nil, err
		}
		if agency != nil {
			is.SeenBy = append(is.SeenBy, agency)
		}
	}
	for _, part := range r.Agencies {
		if part.Around && !by[part.id] {
			is.NotSeenBy = append(is.NotSeenBy, part.Agency)
		}
	}
	slices.SortFunc(is.SeenBy, byName)
	slices.SortFunc(is.NotSeenBy, byName)
	return is, nil
}

// of adds to the part of the agency for which somebody wrote, begun where there was none.
func (r *CaseReview) of(ctx context.Context, author Author, add func(*AgencyAtReview)) error {
	i := slices.IndexFunc(r.Agencies, func(part *AgencyAtReview) bool { return part.id == author.AgencyID })
	if i < 0 {
		agency, err := directory.Look[*snapshot.Agency](ctx, author.names, author.AgencyID)
		if err != nil {
			return err
		}
		i = len(r.Agencies)
		r.Agencies = append(r.Agencies, &AgencyAtReview{Agency: agency, id: author.AgencyID})
	}
	add(r.Agencies[i])
	return nil
}

// byName orders agencies by name, one that may not be seen last.
func byName(a, b *snapshot.Agency) int {
	switch {
	case a != nil && b != nil:
		return a.Compare(b)
	case a == nil && b != nil:
		return 1
	case a != nil:
		return -1
	}
	return 0
}
