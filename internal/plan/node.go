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
		assessmentType:          directory.ReaderOfAll(b.assessmentKind().All),
		contributionType:        directory.ReaderOfAll(b.contributionKind().All),
		needType:                directory.ReaderOfAll(b.needKind().All),
		goalType:                directory.ReaderOfAll(b.goalKind().All),
		activityType:            directory.ReaderOfAll(b.activityKind().All),
		deliveryType:            directory.ReaderOfAll(b.deliveryKind().All),
		progressUpdateType:      directory.ReaderOfAll(b.progressUpdateKind().All),
		planVersionType:         directory.ReaderOfAll(b.planVersionKind().All),
		communicationType:       directory.ReaderOfAll(b.communicationKind().All),
		planReviewType:          directory.ReaderOfAll(b.planReviewKind().All),
		problemType:             directory.ReaderOfAll(b.problemKind().All),
		problemContributionType: directory.ReaderOfAll(b.problemContributionKind().All),
	}
}
