package town

import (
	"github.com/google/uuid"

	"cangraph/internal/calendar"
)

// Batch is rows of several tables. Loaded in the order of Tables, no row comes
// before one that it refers to.
type Batch struct {
	*Town
	*position
	Children int    // how many children the batch holds
	Names    []Name // by what the people and places of the batch are found
	tables   [kinds]*Table
}

// Table is rows of one table, each with a value for every column.
type Table struct {
	Name    string
	Columns []string
	Rows    [][]any
}

// Name is a name under which a row of a table is found.
type Name struct {
	Table string
	ID    uuid.UUID
	Name  string
	Born  *calendar.Date // of a child, whose look-alikes are found by it as well
}

// position is how far the town has come: the next index of each kind that is not
// counted by the size of the town.
type position struct {
	child int
	next  [kinds]int
}

var tableOf = [kinds]Table{
	ofTeam:         {Name: "childrens_teams", Columns: []string{"id", "recorded_at", "sort_name", "name", "name_mi", "areas"}},
	ofServiceType:  {Name: "service_types", Columns: []string{"id", "recorded_at", "sort_name", "code", "name", "name_mi", "exclusive", "universal", "scope", "relational"}},
	ofAgency:       {Name: "agencies", Columns: []string{"id", "recorded_at", "sort_name", "name", "kind", "control", "parent_id", "shield"}},
	ofPractitioner: {Name: "practitioners", Columns: []string{"id", "recorded_at", "sort_name", "given_names", "family_name", "profession", "email", "phone"}},
	ofEmployment:   {Name: "employments", Columns: []string{"id", "recorded_at", "from_on", "until_on", "practitioner_id", "agency_id", "job_title"}},
	ofAffiliation:  {Name: "affiliations", Columns: []string{"id", "recorded_at", "from_on", "until_on", "practitioner_id", "team_id", "role"}},
	ofWhanau:       {Name: "whanau", Columns: []string{"id", "recorded_at", "sort_name", "name"}},
	ofChild: {Name: "children", Columns: []string{"id", "recorded_at", "sort_name", "preferred_name", "given_names", "family_name", "date_of_birth",
		"gender", "ethnicities", "iwi", "languages"}},
	ofKin:          {Name: "kin", Columns: []string{"id", "recorded_at", "sort_name", "given_names", "family_name", "date_of_birth"}},
	ofIdentifier:   {Name: "person_identifiers", Columns: []string{"id", "recorded_at", "child_id", "system", "value", "status"}},
	ofWhanauMember: {Name: "whanau_members", Columns: []string{"id", "recorded_at", "from_on", "until_on", "whanau_id", "child_id", "kin_id", "household"}},
	ofRelationship: {Name: "relationships", Columns: []string{"id", "recorded_at", "from_on", "until_on", "child_id", "relative_kin_id", "kind"}},
	ofNetwork:      {Name: "networks", Columns: []string{"id", "recorded_at", "child_id", "team_id", "accepted_on", "closed_on", "exit_reason"}},
	ofMembership: {Name: "can_memberships", Columns: []string{"id", "recorded_at", "from_on", "until_on", "network_id", "child_id", "kin_id",
		"practitioner_id", "agency_id", "role", "join_reason", "leave_reason"}},
	ofLead: {Name: "lead_periods", Columns: []string{"id", "recorded_at", "from_on", "until_on", "network_id", "practitioner_id"}},
	ofProvision: {Name: "service_provisions", Columns: []string{"id", "recorded_at", "from_on", "until_on", "child_id", "whanau_id", "agency_id",
		"practitioner_id", "service_type_id", "status", "end_reason"}},
	ofAccount:            {Name: "accounts", Columns: []string{"id", "recorded_at", "issuer", "subject", "practitioner_id"}},
	ofConsent:            {Name: "participation_consents", Columns: []string{"id", "recorded_at", "from_on", "until_on", "child_id", "kin_id", "given_by_child", "scope"}},
	ofVoice:              {Name: "child_voices", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "on_date", "method", "occasion", "words"}},
	ofHui:                {Name: "hui", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "network_id", "purpose", "place", "channel", "starts_at", "ends_at"}},
	ofHuiInvitation:      {Name: "hui_invitations", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "hui_id", "invited_kin_id", "invited_practitioner_id", "invited_agency_id", "ground", "attendance", "attendance_why"}},
	ofInteraction:        {Name: "interactions", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "network_id", "channel", "purpose", "happened_on", "child_seen"}},
	ofParticipant:        {Name: "interaction_participants", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "interaction_id", "member_id", "member_agency_id", "kin_id", "is_child"}},
	ofAppointment:        {Name: "appointments", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "purpose", "place", "starts_at", "ends_at", "travel_minutes", "child_attends"}},
	ofAttendee:           {Name: "appointment_attendees", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "appointment_id", "kin_id"}},
	ofBarrier:            {Name: "barriers", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "kind", "description", "raised_on", "resolved_on", "resolution"}},
	ofAssessment:         {Name: "assessments", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "network_id", "started_on", "due_on", "completed_on", "summary"}},
	ofContribution:       {Name: "assessment_contributions", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "assessment_id", "invited_on", "due_on", "status", "domains", "evidence", "analysis", "answered_on"}},
	ofNeed:               {Name: "needs", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "assessment_id", "domain", "statement", "recorded_on", "parked_on", "parked_reason"}},
	ofGoal:               {Name: "goals", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "need_id", "statement", "measure", "baseline", "target", "recorded_on"}},
	ofActivity:           {Name: "activities", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "goal_id", "owner_id", "owner_agency_id", "title", "status", "proposed_on", "due_on", "agreed_on", "ended_on", "end_reason"}},
	ofProgress:           {Name: "progress_updates", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "activity_id", "on_date", "text"}},
	ofDelivery:           {Name: "deliveries", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "activity_id", "planned_on", "occurred_on", "outcome", "child_seen"}},
	ofServiceRequest:     {Name: "service_requests", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "to_agency_id", "service_type_id", "need_id", "reason", "asked_on", "wanted_from", "status", "decided_on", "threshold_name"}},
	ofPlanVersion:        {Name: "plan_versions", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "network_id", "number", "agreed_on", "content", "working_together"}},
	ofPlanTold:           {Name: "plan_communications", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "plan_version_id", "to_child", "channel", "told_on"}},
	ofPlanReview:         {Name: "plan_reviews", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "network_id", "due_on", "completed_on", "findings"}},
	ofConcern:            {Name: "concerns", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "together_id", "severity", "text", "raised_on", "closed_on", "outcome", "rationale"}},
	ofConcernStep:        {Name: "concern_steps", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "concern_id", "kind", "at", "on_date", "severity"}},
	ofObservation:        {Name: "observations", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "text", "seen_on"}},
	ofObservationLink:    {Name: "observation_links", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "observation_id", "other_id", "other_child_id", "kind"}},
	ofDisagreement:       {Name: "disagreements", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "network_id", "topic", "raised_on", "status"}},
	ofUpdateRequest:      {Name: "update_requests", Columns: []string{"id", "recorded_at", "child_id", "practitioner_id", "agency_id", "to_practitioner_id", "to_agency_id", "question", "asked_on", "due_on", "answered_on", "answer"}},
	ofInformationRequest: {Name: "information_requests", Columns: []string{"id", "recorded_at", "child_id", "from_agency_id", "to_agency_id", "practitioner_id", "asked_on", "due_on", "purpose", "basis", "question", "answered_on", "outcome"}},
	ofInvitation:         {Name: "invitations", Columns: []string{"id", "recorded_at", "child_id", "network_id", "invitee_id", "for_agency_id", "role", "why", "join_reason", "practitioner_id", "agency_id", "invited_on", "answered_on", "answer"}},
	ofSupport:            {Name: "external_supports", Columns: []string{"id", "recorded_at", "child_id", "name", "part", "known_since", "practitioner_id", "agency_id"}},
	ofSafety:             {Name: "safety_network_members", Columns: []string{"id", "recorded_at", "child_id", "network_id", "kin_id", "will_do", "agreed_on", "practitioner_id", "agency_id"}},
}

func newBatch(t *Town, at *position) *Batch { return &Batch{Town: t, position: at} }

// Tables returns the tables of the batch that have rows.
func (b *Batch) Tables() []*Table {
	var tables []*Table
	for _, table := range b.tables {
		if table != nil {
			tables = append(tables, table)
		}
	}
	return tables
}

// add adds a row with the id and the instant of recording in front.
func (b *Batch) add(kind kind, id uuid.UUID, values ...any) {
	if b.tables[kind] == nil {
		table := tableOf[kind]
		b.tables[kind] = &table
	}
	b.tables[kind].Rows = append(b.tables[kind].Rows, append([]any{id, b.recorded}, values...))
}

// addDated adds a row with the next id of its kind and a period.
func (b *Batch) addDated(kind kind, p calendar.Period, values ...any) {
	b.add(kind, b.nextID(kind), append([]any{p.From, end(p)}, values...)...)
}

// nextID returns the next id of a kind that is counted along the way.
func (b *Batch) nextID(kind kind) uuid.UUID {
	index := b.next[kind]
	b.next[kind]++
	return b.id(kind, index)
}

func (b *Batch) findable(kind kind, id uuid.UUID, name string) {
	b.Names = append(b.Names, Name{Table: tableOf[kind].Name, ID: id, Name: name})
}

// end is the end of a period as a column holds it: nil while it is ongoing.
func end(p calendar.Period) any {
	if p.Ongoing() {
		return nil
	}
	return p.Until
}
