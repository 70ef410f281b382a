package proof_test

// verbsOfMembership are those of who belongs to a network.
func verbsOfMembership() []verb {
	child, network, health2 := global("Child", "Aroha"), global("Network", "network of Aroha"), global("Membership", "health member with Aroha")
	return []verb{
		{"inviteMember", "InviteMemberInput", map[string]any{
			"networkId": network, "practitionerId": global("Practitioner", "supervisor"), "memberAgencyId": global("Agency", "office"), "role": "CONSULTING",
			"message": "knows the law", "joinReason": "NEW_SERVICE",
		}},
		{"answerInvitation", "AnswerInvitationInput", map[string]any{"invitationId": global("Invitation", "invitation"), "reply": "DECLINE", "reason": "too far away"}},
		{"withdrawInvitation", "WithdrawInvitationInput", map[string]any{"invitationId": global("Invitation", "invitation"), "reason": "somebody else comes"}},
		{"joinNetwork", "JoinNetworkInput", map[string]any{"networkId": network, "kinId": global("Kin", "uncle"), "joinReason": "CHOSEN_BY_WHANAU"}},
		{"leaveNetwork", "LeaveNetworkInput", map[string]any{"membershipId": global("Membership", "mother with Aroha"), "reason": "OTHER"}},
		{"changeMemberRole", "ChangeMemberRoleInput", map[string]any{"membershipId": health2, "role": "CONSULTING"}},
		{"retractMembership", "RetractMembershipInput", map[string]any{"membershipId": health2, "reason": "of another child"}},
		{"recordExternalSupport", "RecordExternalSupportInput", map[string]any{"childId": child, "name": "Coach Rangi", "part": "football"}},
		{"endExternalSupport", "EndExternalSupportInput", map[string]any{"externalSupportId": global("ExternalSupport", "support"), "reason": "the season is over"}},
		{"recordSafetyNetworkMember", "RecordSafetyNetworkMemberInput", map[string]any{
			"networkId": network, "promise": map[string]any{"kinId": global("Kin", "mother"), "willDo": "rings the school"},
		}},
		{"endSafetyNetworkMember", "EndSafetyNetworkMemberInput", map[string]any{"safetyNetworkMemberId": global("SafetyNetworkMember", "safety"), "reason": "moves away"}},
	}
}
