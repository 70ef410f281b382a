package plan

import (
	"context"
	"unicode/utf8"

	"github.com/google/uuid"

	"cangraph/ent/gen"
	"cangraph/ent/gen/assessment"
	"cangraph/ent/gen/assessmentcontribution"
	"cangraph/ent/gen/need"
	"cangraph/ent/gen/relationship"
	"cangraph/ent/gen/whanaumember"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/text"
)

// copied is from how many characters on two equal texts are one text copied: short ones
// may well be the same ("misses school on Mondays").
const copied = 80

// said is a text of an input, and its field.
type said struct{ field, words string }

// original refuses long texts that stand in the assessment of a brother or sister: each
// child is looked at for itself (S1.33). It looks only where the viewer may read or has
// written, so that a refusal tells nobody what others wrote.
func (d Desk) original(ctx context.Context, f *desk.Form, child uuid.UUID, texts ...said) error {
	texts = of(texts, func(one said) bool { return utf8.RuneCountInString(one.words) >= copied })
	if len(texts) == 0 {
		return nil
	}
	siblings, err := d.siblings(ctx, child)
	if err != nil || len(siblings) == 0 {
		return err
	}
	known, err := d.textsOf(ctx, siblings)
	if err != nil {
		return err
	}
	stand := map[string]bool{}
	for _, one := range known {
		stand[text.Fold(one)] = true
	}
	for _, one := range texts {
		if stand[text.Fold(one.words)] {
			f.Add(fault.Invalid, one.field, "this is word for word in the assessment of a sibling: write what is so for this child")
		}
	}
	return nil
}

// siblings are the recorded brothers and sisters of a child, and who lives in one whānau
// with it.
func (d Desk) siblings(ctx context.Context, child uuid.UUID) ([]uuid.UUID, error) {
	var ids []uuid.UUID
	pairs, err := d.Rows.Relationship.Query().Where(relationship.Or(relationship.ChildID(child), relationship.RelativeChildID(child))).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, pair := range pairs {
		for _, id := range []*uuid.UUID{pair.ChildID, pair.RelativeChildID} {
			if id != nil && *id != child {
				ids = append(ids, *id)
			}
		}
	}
	homes, err := d.Rows.WhanauMember.Query().Where(whanaumember.ChildID(child)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, home := range homes {
		others, err := d.Rows.WhanauMember.Query().Where(whanaumember.WhanauID(home.WhanauID), whanaumember.ChildIDNotNil(), whanaumember.ChildIDNEQ(child)).All(ctx)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			ids = append(ids, *other.ChildID)
		}
	}
	return ids, nil
}

// textsOf are the texts in the assessments of children that the viewer may read or has
// written: summaries, contributions and needs.
func (d Desk) textsOf(ctx context.Context, children []uuid.UUID) ([]string, error) {
	var texts []string
	mine := func(o desk.Origin) bool { return o.Practitioners[0] == d.Me() || d.MayKnow(o) }
	whole, err := d.Rows.Assessment.Query().Where(assessment.ChildIDIn(children...)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range whole {
		if mine(desk.From(row)) {
			texts = append(texts, row.Summary)
		}
	}
	parts, err := d.Rows.AssessmentContribution.Query().Where(assessmentcontribution.ChildIDIn(children...)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range parts {
		if mine(desk.From(row)) && !draftOfAnother(row, d.Scope.Viewer()) {
			texts = append(append(texts, row.Analysis), row.Evidence...)
		}
	}
	needs, err := d.Rows.Need.Query().Where(need.ChildIDIn(children...)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range needs {
		if mine(desk.From(row)) {
			texts = append(texts, row.Statement)
		}
	}
	return texts, nil
}

// draftOfAnother says whether a contribution is still its author's alone.
func draftOfAnother(row *gen.AssessmentContribution, viewer policy.Person) bool {
	return row.AnsweredOn == nil && row.PractitionerID != viewer.ID
}
