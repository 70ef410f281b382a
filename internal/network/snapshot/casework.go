package snapshot

// Casework is what was written about a child at work, for all days, each list by id:
// the material of the findings that rest on more than who is there. Of a sibling, and of
// a child of the same home, only what children share: appointments, concerns and assessments.
type Casework struct {
	Assessments   []*Assessment
	Contributions []*Contribution
	Needs         []*Need
	Activities    []*Activity
	Conflicts     []*ActivityConflict
	Progress      []*Progress
	Deliveries    []*Delivery
	MetNeeds      []MetNeed
	Requests      []*ServiceRequest
	Reviews       []*PlanReview
	Plans         []*PlanVersion
	Voices        []*Voice

	Concerns      []*Concern
	Observations  []*Observation
	Links         []*ObservationLink
	Openings      []*Opening
	Disagreements []*Disagreement

	Hui          []*Hui
	Interactions []*Interaction
	Appointments []*Appointment
	Barriers     []*Barrier

	UpdateRequests      []*UpdateRequest
	InformationRequests []*InformationRequest
	Invitations         []*Invitation
	Consents            []*Consent
	Supports            []*ExternalSupport
	Safety              []*SafetyHelper

	Holding *Holding // nil: not asked for
}

// Entry is what every piece of casework says of itself. The people and agencies that casework
// names are ids: they need not be around the child.
type Entry struct {
	ID  ID
	By  ID // the practitioner who wrote it
	For ID // the agency for which they did
}

// Own is the id.
func (e Entry) Own() ID { return e.ID }

// For is the agency for which somebody saw, raised or is to do something: of observations, concerns, disagreements and
// activities; NoOne for others.
func (w *Casework) For(r Record) ID {
	for _, o := range w.Observations {
		if o.ID == r.ID {
			return o.For
		}
	}
	for _, c := range w.Concerns {
		if c.ID == r.ID {
			return c.For
		}
	}
	for _, a := range w.Activities {
		if a.ID == r.ID {
			return a.Of
		}
	}
	for _, d := range w.Disagreements {
		if d.ID == r.ID {
			return d.For
		}
	}
	return NoOne
}

// NoOne is the id of nobody: a person or agency that a row leaves out.
var NoOne ID

// Record is casework as a node of the API, of which the snapshot holds no more than it
// needs: whoever follows it reads it.
type Record struct {
	Type string // as in the API
	ID   ID
}

// NodeType is the name of the type in the API.
func (r Record) NodeType() string { return r.Type }

// NodeID is the id.
func (r Record) NodeID() ID { return r.ID }
