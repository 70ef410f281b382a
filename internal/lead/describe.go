package lead

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/selfdescription"
	"cangraph/internal/command"
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
	"cangraph/internal/store"
)

// mostCodes is how many languages, iwi or ethnicities somebody names.
const mostCodes = 20

// SelfDescription is what a practitioner says of themselves in one respect.
type SelfDescription struct{ *gen.SelfDescription }

// NodeType is the type of its global id.
func (*SelfDescription) NodeType() string { return selfType }

// NodeID is its own id.
func (s *SelfDescription) NodeID() uuid.UUID { return s.ID }

// GlobalID is the id in the API.
func (s *SelfDescription) GlobalID() string { return globalid.Of(selfType, s.ID) }

// DescribeMyselfInput is what a practitioner says of themselves; without codes it takes
// back what they said before.
type DescribeMyselfInput struct {
	command.Idempotent
	Aspect enum.SelfAspect
	Codes  []string
	Shared bool
}

// DescribeMyself records what the viewer says of themselves, in place of what they said in
// this respect before (S2.43). Nobody does it for another.
func (d Desk) DescribeMyself(ctx context.Context, in DescribeMyselfInput) (*gen.SelfDescription, error) {
	var f desk.Form
	aspect := desk.Code(&f, "aspect", in.Aspect)
	codes := ownCodes(&f, aspect, in.Codes)
	if in.Shared && aspect == enum.OwnEthnicities {
		f.Add(fault.Invalid, "shared", "ethnicities are not shown to others: leave it out")
	}
	if in.Shared && len(codes) == 0 {
		f.Add(fault.Invalid, "shared", "there is nothing to share: leave it out")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	id, err := d.Rows.SelfDescription.Query().Where(selfdescription.PractitionerID(d.Me()), selfdescription.AspectEQ(aspect)).OnlyID(ctx)
	if gen.IsNotFound(err) {
		return d.Rows.SelfDescription.Create().SetPractitionerID(d.Me()).SetAspect(aspect).SetCodes(codes).SetShared(in.Shared).SetStatedOn(d.Today).Save(ctx)
	}
	if err != nil {
		return nil, err
	}
	if err := d.Rows.SelfDescription.UpdateOneID(id).SetCodes(codes).SetShared(in.Shared).SetStatedOn(d.Today).Exec(ctx); err != nil {
		return nil, err
	}
	return d.Rows.SelfDescription.Get(ctx, id)
}

// ownCodes reads languages, iwi or ethnicities, each named once.
func ownCodes(f *desk.Form, aspect enum.SelfAspect, given []string) []string {
	if len(given) > mostCodes {
		f.Add(fault.Invalid, "codes", "name at most %d", mostCodes)
		return nil
	}
	codes := []string{}
	for i, code := range given {
		field := desk.Item("codes", i)
		switch {
		case slices.Contains(codes, code):
			f.Add(fault.Invalid, field, "name each once")
		case aspect == enum.OwnLanguages:
			f.Language(field, code)
		case aspect == enum.OwnIwi && !slices.Contains(enum.Iwi, code):
			f.Add(fault.Invalid, field, "name the iwi by its four-digit code, such as 0104")
		case aspect == enum.OwnEthnicities && !slices.Contains(enum.Ethnicities, code):
			f.Add(fault.Invalid, field, "name the ethnicity by its code, such as 21111")
		}
		codes = append(codes, code)
	}
	return codes
}

func (b *Book) self() command.Kind[*gen.SelfDescription, *SelfDescription] {
	return command.Kind[*gen.SelfDescription, *SelfDescription]{
		Of:   func(row *gen.SelfDescription) (child, id uuid.UUID) { return uuid.Nil, row.ID },
		Read: store.ByID(b.ent.SelfDescription.Query),
		Show: func(_ context.Context, rows []*gen.SelfDescription) ([]*SelfDescription, error) {
			shown := make([]*SelfDescription, len(rows))
			for i, row := range rows {
				shown[i] = &SelfDescription{row}
			}
			return shown, nil
		},
	}
}

// SelfPayload is what somebody says of themselves, or what is wrong.
type SelfPayload struct {
	SelfDescription *SelfDescription
	UserErrors      []command.UserError
}

// DescribeMyself carries out Desk.DescribeMyself.
func (b *Book) DescribeMyself(ctx context.Context, in DescribeMyselfInput) (*SelfPayload, error) {
	object, wrong, err := change(ctx, b, "describeMyself", in, Desk.DescribeMyself, b.self())
	return &SelfPayload{object, wrong}, err
}

// SelfDescriptions are what practitioners say of themselves, as far as the viewer may read
// it, in their order; what they withdrew is not among it.
func (b *Book) SelfDescriptions(ctx context.Context, of []*snapshot.Practitioner) ([][]*SelfDescription, error) {
	rows, err := b.ent.SelfDescription.Query().Where(selfdescription.PractitionerIDIn(snapshot.IDs(of)...)).
		Order(gen.Asc(selfdescription.FieldAspect)).All(ctx)
	if err != nil {
		return nil, err
	}
	by := map[uuid.UUID][]*SelfDescription{}
	for _, row := range rows {
		if len(row.Codes) > 0 {
			by[row.PractitionerID] = append(by[row.PractitionerID], &SelfDescription{row})
		}
	}
	return snapshot.Each(of, by), nil
}
