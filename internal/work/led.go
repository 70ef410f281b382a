package work

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/concern"
	"cangraph/ent/gen/network"
	"cangraph/internal/sight"
)

// OfNetwork is how things stand in a network that the viewer leads.
type OfNetwork struct {
	NetworkID                uuid.UUID
	ChildID                  uuid.UUID
	Waiting                  int // listed items about its child
	Overdue                  int // of them
	UnownedConcerns          int // that must have an owner and a next action, and lack one
	OutstandingContributions int // of anybody, to assessments under way
}

// Network is the network, for the answer to look up.
func (n *OfNetwork) Network() uuid.UUID { return n.NetworkID }

// Child is the child, for the answer to look up.
func (n *OfNetwork) Child() uuid.UUID { return n.ChildID }

// perChild is how many rows there are of a child.
type perChild struct {
	ChildID uuid.UUID `json:"child_id"`
	Count   int       `json:"count"`
}

// ByNetwork returns how things stand in each open network that the viewer leads, the most
// overdue first: a line for each, whatever waits there. Errors: the database's.
func (l *List) ByNetwork(ctx context.Context) ([]*OfNetwork, error) {
	if l.mine == nil || len(l.mine.led) == 0 {
		return nil, nil
	}
	rows, err := l.book.rows.Network.Query().Where(l.mine.open(), network.ChildIDIn(l.mine.led...)).Order(gen.Asc(network.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	all, of := make([]*OfNetwork, len(rows)), map[uuid.UUID]*OfNetwork{}
	for i, row := range rows {
		all[i] = &OfNetwork{NetworkID: row.ID, ChildID: row.ChildID}
		of[row.ChildID] = all[i]
	}
	if err := l.attention(ctx, of); err != nil {
		return nil, err
	}
	for _, item := range l.all {
		if n := of[item.ChildID]; n != nil {
			n.Waiting++
			if item.OverdueDays > 0 {
				n.Overdue++
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *OfNetwork) int {
		return cmp.Or(b.Overdue-a.Overdue, b.UnownedConcerns-a.UnownedConcerns, b.Waiting-a.Waiting)
	})
	return all, sight.ShowEach(ctx, all, (*OfNetwork).Child)
}

// attention counts what nobody, or not everybody, has taken on.
func (l *List) attention(ctx context.Context, of map[uuid.UUID]*OfNetwork) error {
	var unowned, outstanding []perChild
	err := l.book.rows.Concern.Query().Where(concern.ChildIDIn(l.mine.led...), concern.UnownedSinceNotNil()).
		GroupBy(concern.FieldChildID).Aggregate(gen.Count()).Scan(ctx, &unowned)
	if err != nil {
		return err
	}
	err = l.book.rows.AssessmentContribution.Query().Where(assessmentcontribution.ChildIDIn(l.mine.led...), assessmentcontribution.AnsweredOnIsNil(),
		assessmentcontribution.Excuse(""), assessmentcontribution.HasAssessmentWith(assessment.CompletedOnIsNil(), assessment.HasNetworkWith(l.mine.open()))).
		GroupBy(assessmentcontribution.FieldChildID).Aggregate(gen.Count()).Scan(ctx, &outstanding)
	for _, n := range unowned {
		if in := of[n.ChildID]; in != nil {
			in.UnownedConcerns = n.Count
		}
	}
	for _, n := range outstanding {
		if in := of[n.ChildID]; in != nil {
			in.OutstandingContributions = n.Count
		}
	}
	return err
}
