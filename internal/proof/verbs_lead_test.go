package proof_test

// verbsOfLead are those between a referral and a lead.
func verbsOfLead() []verb {
	child, school := global("Child", "Aroha"), global("Agency", "school")
	return []verb{
		{"referChild", "ReferChildInput", map[string]any{"childId": global("Child", "Sione"), "teamId": global("ChildrensTeam", "other team"), "reason": "misses school"}},
		{"triageReferral", "TriageReferralInput", map[string]any{"referralId": global("Referral", "referral"), "urgency": "URGENT"}},
		{"recordPanelDecision", "RecordPanelDecisionInput", map[string]any{
			"kind": "DECLINE", "referralId": global("Referral", "referral"), "presentIds": []string{global("Practitioner", "panel member"), global("Practitioner", "director")}, "rationale": "one service is enough",
		}},
		{"proposeLead", "ProposeLeadInput", map[string]any{"panelDecisionId": global("PanelDecision", "decision, latest"), "leadAgencyId": school, "since": "2026-06-20"}},
		{"requestAvailability", "RequestAvailabilityInput", map[string]any{"leadProposalId": global("LeadProposal", "proposal")}},
		{"answerLeadProposal", "AnswerLeadProposalInput", map[string]any{"leadProposalId": global("LeadProposal", "proposal"), "answer": "AGREE"}},
		{"answerAvailability", "AnswerAvailabilityInput", map[string]any{"availabilityRequestId": global("AvailabilityRequest", "availability asked"), "answer": "AVAILABLE"}},
		{"withdrawLeadProposal", "WithdrawLeadProposalInput", map[string]any{"leadProposalId": global("LeadProposal", "proposal"), "reason": "another is better"}},
		{"confirmLead", "ConfirmLeadInput", map[string]any{"leadProposalId": global("LeadProposal", "proposal answered")}},
		{"changeLead", "ChangeLeadInput", map[string]any{"leadProposalId": global("LeadProposal", "proposal of Aroha"), "reason": "parental leave"}},
		{"assignLeadToSiblings", "AssignLeadToSiblingsInput", map[string]any{
			"leadProposalIds": []string{global("LeadProposal", "proposal of both"), global("LeadProposal", "proposal of both, Mere")}, "reason": "one for both",
		}},
		{"recordLeadPreference", "RecordLeadPreferenceInput", map[string]any{
			"childId": child, "givenBy": "CHILD", "stance": "FOR", "practitionerId": global("Practitioner", "health member"),
		}},
		{"describeMyself", "DescribeMyselfInput", map[string]any{"aspect": "LANGUAGES", "codes": []string{"mi", "en"}, "shared": true}},
		{"nameLeadDelegate", "NameLeadDelegateInput", map[string]any{
			"childId": child, "practitionerId": global("Practitioner", "health member"), "until": "2026-07-01", "reason": "leave",
		}},
		{"endLeadDelegation", "EndLeadDelegationInput", map[string]any{"leadDelegationId": global("LeadDelegation", "delegation")}},
		{"recordCompetency", "RecordCompetencyInput", map[string]any{"practitionerId": global("Practitioner", "member"), "code": "TRAUMA", "level": "WORKING"}},
	}
}
