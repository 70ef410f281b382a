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
		assessmentType:          directory.ReaderOf(b.assessmentKind().All),
		contributionType:        directory.ReaderOf(b.contributionKind().All),
		needType:                directory.ReaderOf(b.needKind().All),
		goalType:                directory.ReaderOf(b.goalKind().All),
		activityType:            directory.ReaderOf(b.activityKind().All),
		deliveryType:            directory.ReaderOf(b.deliveryKind().All),
		progressUpdateType:      directory.ReaderOf(b.progressUpdateKind().All),
		planVersionType:         directory.ReaderOf(b.planVersionKind().All),
		communicationType:       directory.ReaderOf(b.communicationKind().All),
		planReviewType:          directory.ReaderOf(b.planReviewKind().All),
		problemType:             directory.ReaderOf(b.problemKind().All),
		problemContributionType: directory.ReaderOf(b.problemContributionKind().All),
	}
}
