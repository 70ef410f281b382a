package work

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/ent/gen/aimagreement"
	"cangraph/ent/gen/appointment"
	"cangraph/ent/gen/disagreement"
	"cangraph/ent/gen/disagreementposition"
	"cangraph/ent/gen/hui"
	"cangraph/ent/gen/huiaction"
	"cangraph/ent/gen/huiinvitation"
	"cangraph/ent/gen/sharedaim"
	"cangraph/ent/gen/waysofworkingreview"
	"cangraph/internal/calendar"
)

// What coming together asks (internal/hui).
const (
	AttendHui               Kind = "ATTEND_HUI"
	RecordAttendance        Kind = "RECORD_ATTENDANCE"
	DoHuiAction             Kind = "DO_HUI_ACTION"
	TakePosition            Kind = "TAKE_POSITION"
	AgreeToWorkingAgreement Kind = "AGREE_TO_WORKING_AGREEMENT"
	KeepAppointment         Kind = "KEEP_APPOINTMENT"
	ReviewWaysOfWorking     Kind = "REVIEW_WAYS_OF_WORKING"
)

var ofHui = []source{
	{AttendHui, "HuiInvitation", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.HuiInvitation.Query().Where(huiinvitation.InvitedPractitionerID(m.me), huiinvitation.ChildIDIn(m.children...),
			huiinvitation.AttendanceIsNil(), huiinvitation.LeftOutWhy(""), huiinvitation.HasHuiWith(hui.CancelledOnIsNil(), hui.EndsAtGT(m.now))).
			WithHui().Order(huiinvitation.ByHuiField(hui.FieldStartsAt), huiinvitation.ByID()), func(row *gen.HuiInvitation) *Item {
			day := calendar.Today(row.Edges.Hui.StartsAt)
			return &Item{object: row.ID, ChildID: row.ChildID, DueOn: &day}
		})
	}},
	{RecordAttendance, "Hui", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		held := hui.And(hui.PractitionerID(m.me), hui.ChildIDIn(m.children...), hui.CancelledOnIsNil(), hui.StartsAtLTE(m.now))
		unknown, err := ids(ctx, m.rows.HuiInvitation.Query().Where(huiinvitation.AttendanceIsNil(), huiinvitation.LeftOutWhy(""),
			huiinvitation.HasHuiWith(held)).Unique(true).Select(huiinvitation.FieldHuiID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.Hui.Query().Where(held, hui.IDIn(unknown...)).Order(gen.Asc(hui.FieldStartsAt, hui.FieldID)), func(row *gen.Hui) *Item {
			day := calendar.Today(row.StartsAt)
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &day, DueOn: &day}
		})
	}},
	{DoHuiAction, "HuiAction", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.HuiAction.Query().Where(huiaction.OwnerID(m.me), huiaction.ChildIDIn(m.children...), huiaction.DoneOnIsNil()).
			Order(gen.Asc(huiaction.FieldDueOn, huiaction.FieldID)), func(row *gen.HuiAction) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, DueOn: &row.DueOn}
		})
	}},
	{TakePosition, "Disagreement", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		open := disagreement.And(disagreement.ChildIDIn(m.children...), disagreement.StatusNEQ(enum.DisagreementResolved))
		taken, err := ids(ctx, m.rows.DisagreementPosition.Query().Where(disagreementposition.PractitionerID(m.me), disagreementposition.KinIDIsNil(),
			disagreementposition.OfChild(false), disagreementposition.HasDisagreementWith(open)).Select(disagreementposition.FieldDisagreementID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.Disagreement.Query().Where(open, disagreement.IDNotIn(taken...)).
			Order(gen.Asc(disagreement.FieldRaisedOn, disagreement.FieldID)), func(row *gen.Disagreement) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.RaisedOn}
		})
	}},
	{AgreeToWorkingAgreement, "WorkingAgreement", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		open := sharedaim.And(sharedaim.ChildIDIn(m.children...), sharedaim.HasNetworkWith(m.open()))
		agreed, err := ids(ctx, m.rows.AimAgreement.Query().Where(aimagreement.PractitionerID(m.me), aimagreement.KinIDIsNil(),
			aimagreement.OfChild(false), aimagreement.HasSharedAimWith(open)).Select(aimagreement.FieldSharedAimID))
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.SharedAim.Query().Where(open, sharedaim.IDNotIn(agreed...)).
			Order(gen.Asc(sharedaim.FieldProposedOn, sharedaim.FieldID)), func(row *gen.SharedAim) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.ProposedOn}
		})
	}},
	{KeepAppointment, "Appointment", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.Appointment.Query().Where(appointment.PractitionerID(m.me), appointment.ChildIDIn(m.children...),
			appointment.CancelledOnIsNil(), appointment.EndsAtGT(m.now)).Order(gen.Asc(appointment.FieldStartsAt, appointment.FieldID)),
			func(row *gen.Appointment) *Item {
				day := calendar.Today(row.StartsAt)
				return &Item{object: row.ID, ChildID: row.ChildID, DueOn: &day}
			})
	}},
	{ReviewWaysOfWorking, "WaysOfWorkingReview", ledOrDirected, func(ctx context.Context, m *mine) (found, error) {
		latest, err := m.latestWays(ctx)
		if err != nil {
			return found{}, err
		}
		return read(ctx, m.rows.WaysOfWorkingReview.Query().Where(waysofworkingreview.IDIn(latest...)).
			Order(gen.Asc(waysofworkingreview.FieldNextOn, waysofworkingreview.FieldID)), func(row *gen.WaysOfWorkingReview) *Item {
			return &Item{object: row.ID, ChildID: *cmp.Or(row.ChildID, &uuid.Nil), Since: &row.ReviewedOn, DueOn: &row.NextOn}
		})
	}},
}

// latestWays are the last reviews of ways of working, of each open network that the viewer
// leads and each team that they direct.
func (m *mine) latestWays(ctx context.Context) ([]uuid.UUID, error) {
	rows, err := m.rows.WaysOfWorkingReview.Query().Where(waysofworkingreview.WithdrawnOnIsNil(), waysofworkingreview.Or(
		waysofworkingreview.TeamIDIn(m.teams...), waysofworkingreview.And(waysofworkingreview.ChildIDIn(m.led...), waysofworkingreview.HasNetworkWith(m.open())))).
		Order(gen.Asc(waysofworkingreview.FieldReviewedOn, waysofworkingreview.FieldID)).All(ctx)
	latest := map[uuid.UUID]uuid.UUID{}
	for _, row := range rows {
		latest[*cmp.Or(row.NetworkID, row.TeamID)] = row.ID
	}
	return slices.Collect(maps.Values(latest)), err
}
