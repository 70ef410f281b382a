package enum

// OpenMatter is something that is open when somebody leaves a network, or when it closes.
type OpenMatter string

// What may be open.
const (
	InvitationsOpen     OpenMatter = "INVITATIONS_OPEN"
	ServicesLive        OpenMatter = "SERVICES_LIVE"
	NoSafetyNetwork     OpenMatter = "NO_SAFETY_NETWORK"
	OnlyPractitioners   OpenMatter = "ONLY_PRACTITIONERS"
	NoCheckOfAnybody    OpenMatter = "NO_CHECK_OF_ANYBODY"
	ConcernsOpen        OpenMatter = "CONCERNS_OPEN"
	UpdateRequestsOpen  OpenMatter = "UPDATE_REQUESTS_OPEN"
	AssessmentOpen      OpenMatter = "ASSESSMENT_OPEN"
	ContributionsOpen   OpenMatter = "CONTRIBUTIONS_OPEN"
	ActivitiesGoingOn   OpenMatter = "ACTIVITIES_GOING_ON"
	ReviewPlanned       OpenMatter = "REVIEW_PLANNED"
	DisagreementsOpen   OpenMatter = "DISAGREEMENTS_OPEN"
	HuiPlanned          OpenMatter = "HUI_PLANNED"
	HuiActionsOpen      OpenMatter = "HUI_ACTIONS_OPEN"
	AppointmentsPlanned OpenMatter = "APPOINTMENTS_PLANNED"
)

// Values returns the codes, in the order in which they are listed to people.
func (OpenMatter) Values() []string {
	var all []string
	for _, m := range []OpenMatter{
		InvitationsOpen, ServicesLive, NoSafetyNetwork, OnlyPractitioners, NoCheckOfAnybody, ConcernsOpen, UpdateRequestsOpen, AssessmentOpen,
		ContributionsOpen, ActivitiesGoingOn, ReviewPlanned, DisagreementsOpen, HuiPlanned, HuiActionsOpen, AppointmentsPlanned,
	} {
		all = append(all, string(m))
	}
	return all
}
