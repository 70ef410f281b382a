package proof_test

// verbsOfPlan are those of assessments and plans.
func verbsOfPlan() []verb {
	child := global("Child", "Aroha")
	return []verb{
		{"startAssessment", "StartAssessmentInput", map[string]any{"childId": global("Child", "Tui"), "dueOn": "2026-07-16"}},
		{"inviteContribution", "InviteContributionInput", map[string]any{"assessmentId": global("Assessment", "assessment"), "contributorId": global("Practitioner", "health member")}},
		{"giveContribution", "GiveContributionInput", map[string]any{
			"assessmentContributionId": global("AssessmentContribution", "contribution"), "status": "GIVEN", "domains": []string{"HEALTH"}, "evidence": []string{"weighed"}, "analysis": "grows",
		}},
		{"recordNeed", "RecordNeedInput", map[string]any{"assessmentId": global("Assessment", "assessment"), "domain": "HEALTH", "statement": "glasses"}},
		{"parkNeed", "ParkNeedInput", map[string]any{"needId": global("Need", "other need"), "reason": "after the move"}},
		{"setGoal", "SetGoalInput", map[string]any{"needId": global("Need", "need"), "statement": "reads", "measure": "books", "baseline": "0", "target": "4"}},
		{"proposeActivity", "ProposeActivityInput", map[string]any{
			"goalId": global("Goal", "goal"), "title": "read together", "ownerId": global("Practitioner", "health member"), "dueOn": "2026-07-16",
		}},
		{"agreePlan", "AgreePlanInput", map[string]any{"childId": global("Child", "Tui"), "workingTogether": "we ring each other", "personIds": []string{global("Child", "Tui")}}},
		{"agreeToPlan", "AgreeToPlanInput", map[string]any{"planVersionId": global("PlanVersion", "version of another")}},
		{"communicatePlan", "CommunicatePlanInput", map[string]any{"planVersionId": global("PlanVersion", "version"), "toldId": global("Kin", "mother"), "channel": "PHONE"}},
		{"acknowledgePlan", "AcknowledgePlanInput", map[string]any{"planCommunicationId": global("PlanCommunication", "communication")}},
		{"raiseProblem", "RaiseProblemInput", map[string]any{"childId": child, "statement": "nobody is home at three"}},
		{"contributeToProblem", "ContributeToProblemInput", map[string]any{"problemId": global("Problem", "problem"), "text": "an aunt drives"}},
		{"resolveProblem", "ResolveProblemInput", map[string]any{"problemId": global("Problem", "problem"), "resolution": "an aunt drives"}},
		{"completePlanReview", "CompletePlanReviewInput", map[string]any{"planReviewId": global("PlanReview", "review"), "findings": "reads", "nextDueOn": "2026-09-16"}},
		{"schedulePlanReview", "SchedulePlanReviewInput", map[string]any{"childId": global("Child", "Tui"), "dueOn": "2026-09-16"}},
		{"agreeActivity", "AgreeActivityInput", map[string]any{"activityId": global("Activity", "activity")}},
		{"declineActivity", "DeclineActivityInput", map[string]any{"activityId": global("Activity", "declined activity"), "reason": "no time"}},
		{"recordDelivery", "RecordDeliveryInput", map[string]any{"activityId": global("Activity", "agreed activity"), "outcome": "DELIVERED", "occurredOn": "2026-06-16", "childSeen": true}},
		{"recordProgress", "RecordProgressInput", map[string]any{"activityId": global("Activity", "agreed activity"), "text": "two books"}},
		{"changeActivityOwner", "ChangeActivityOwnerInput", map[string]any{"activityId": global("Activity", "handed activity"), "ownerId": global("Practitioner", "health member")}},
		{"joinActivities", "JoinActivitiesInput", map[string]any{
			"activityId": global("Activity", "activity of Tui"), "withActivityIds": []string{global("Activity", "activity of Pita")}, "reason": "one visit",
		}},
		{"separateActivity", "SeparateActivityInput", map[string]any{"activityId": global("Activity", "joint activity of Tui"), "reason": "two visits"}},
		{"recordActivityConflict", "RecordActivityConflictInput", map[string]any{
			"activityId": global("Activity", "activity of Tui"), "withActivityId": global("Activity", "conflicting activity of Tui"), "reason": "both on Mondays",
		}},
		{"settleActivityConflict", "SettleActivityConflictInput", map[string]any{
			"activityId": global("Activity", "joint activity of Tui"), "withActivityId": global("Activity", "conflicting activity of Tui"), "settlement": "one goes first",
		}},
		{"stopActivity", "StopActivityInput", map[string]any{"activityId": global("Activity", "stopped activity"), "reason": "moved away"}},
		{"finishActivity", "FinishActivityInput", map[string]any{"activityId": global("Activity", "agreed activity"), "reason": "reads"}},
		{"completeAssessment", "CompleteAssessmentInput", map[string]any{"assessmentId": global("Assessment", "assessment with nobody"), "summary": "seen"}},
	}
}
