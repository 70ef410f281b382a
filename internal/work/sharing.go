package work

import (
	"context"

	"cangraph/ent/gen"
	"cangraph/ent/gen/informationrequest"
	"cangraph/ent/gen/notificationduty"
)

// What the sharing of information asks (internal/sharing).
const (
	AnswerInformationRequest Kind = "ANSWER_INFORMATION_REQUEST"
	FulfilNotificationDuty   Kind = "FULFIL_NOTIFICATION_DUTY"
)

var ofSharing = []source{
	{AnswerInformationRequest, "InformationRequest", theirAgencies, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.InformationRequest.Query().Where(informationrequest.ToAgencyIDIn(m.employed...), informationrequest.OutcomeIsNil()).
			Order(gen.Asc(informationrequest.FieldDueOn, informationrequest.FieldID)), func(row *gen.InformationRequest) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, Since: &row.AskedOn, DueOn: &row.DueOn}
		})
	}},
	{FulfilNotificationDuty, "NotificationDuty", theirChildren, func(ctx context.Context, m *mine) (found, error) {
		return read(ctx, m.rows.NotificationDuty.Query().Where(notificationduty.AgencyIDIn(m.employed...), notificationduty.ChildIDIn(m.children...),
			notificationduty.DoneOnIsNil(), notificationduty.ExceptionIsNil()).
			Order(gen.Asc(notificationduty.FieldDueOn, notificationduty.FieldID)), func(row *gen.NotificationDuty) *Item {
			return &Item{object: row.ID, ChildID: row.ChildID, DueOn: &row.DueOn}
		})
	}},
}
