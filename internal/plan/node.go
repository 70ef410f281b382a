package plan

import "cangraph/internal/directory"

// The names of the types in the API.
const (
	assessmentType          = "Assessment"
	contributionType        = "AssessmentContribution"
	needType                = "Need"
	goalType                = "Goal"
	activityType            = "Activity"
	deliveryType            = "Delivery"
	progressUpdateType      = "ProgressUpdate"
	planVersionType         = "PlanVersion"
	communicationType       = "PlanCommunication"
	planReviewType          = "PlanReview"
	problemType             = "Problem"
	problemContributionType = "ProblemContribution"
)

// types are those of all entries.
var types = []string{
	assessmentType, contributionType, needType, goalType, activityType, deliveryType, progressUpdateType, planVersionType, communicationType,
	planReviewType, problemType, problemContributionType,
}

// Nodes are the readers of what can be fetched by its id.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		assessmentType:          directory.ReaderOfAll(b.assessmentKind().find),
		contributionType:        directory.ReaderOfAll(b.contributionKind().find),
		needType:                directory.ReaderOfAll(b.needKind().find),
		goalType:                directory.ReaderOfAll(b.goalKind().find),
		activityType:            directory.ReaderOfAll(b.activityKind().find),
		deliveryType:            directory.ReaderOfAll(b.deliveryKind().find),
		progressUpdateType:      directory.ReaderOfAll(b.progressUpdateKind().find),
		planVersionType:         directory.ReaderOfAll(b.planVersionKind().find),
		communicationType:       directory.ReaderOfAll(b.communicationKind().find),
		planReviewType:          directory.ReaderOfAll(b.planReviewKind().find),
		problemType:             directory.ReaderOfAll(b.problemKind().find),
		problemContributionType: directory.ReaderOfAll(b.problemContributionKind().find),
	}
}
