package snapshot

import (
	"slices"
	"time"

	"cangraph/ent/enum"
	"cangraph/internal/calendar"
)

// Hui is a meeting about the child, with the practitioners who were invited.
type Hui struct {
	Entry
	Network   ID
	Start     time.Time
	Cancelled *calendar.Date
	Invited   []HuiInvitation
}

// On is the day of the hui.
func (h *Hui) On() calendar.Date { return calendar.Today(h.Start) }

// Attended says whether the practitioner took part.
func (h *Hui) Attended(practitioner ID) bool {
	return h.Cancelled == nil && slices.ContainsFunc(h.Invited, func(i HuiInvitation) bool {
		return i.Practitioner == practitioner && i.Attendance == enum.Present
	})
}

// HuiInvitation is the invitation of a practitioner to a hui.
type HuiInvitation struct {
	Practitioner ID
	Agency       ID
	Attendance   enum.Attendance // empty: not recorded
	LeftOut      bool            // they were left out, and somebody said why
}

// Interaction is a contact between people around the child, as it is said now: corrected ones and those that did
// not happen are left out.
type Interaction struct {
	Entry
	Network   ID
	On        calendar.Date
	ChildSeen bool
	With      []Participant
}

// Participant is who took part besides who wrote it: exactly one of practitioner, adult of the whānau and the child.
type Participant struct {
	Practitioner ID
	Agency       ID
	Kin          ID
	Child        bool
}

// Includes says whether the practitioner took part: who wrote it is there without being named.
func (i *Interaction) Includes(practitioner ID) bool {
	return i.By == practitioner || slices.ContainsFunc(i.With, func(p Participant) bool { return p.Practitioner == practitioner })
}

// WithWhanau says whether the child or an adult of the whānau took part.
func (i *Interaction) WithWhanau() bool {
	return slices.ContainsFunc(i.With, func(p Participant) bool { return p.Child || p.Kin != NoOne })
}

// Appointment is where the child, or adults of its whānau, must be at a time.
type Appointment struct {
	Entry
	Start        time.Time
	End          time.Time
	Travel       time.Duration
	ChildAttends bool
	Place        string
	Cancelled    *calendar.Date
	Kin          []ID // the adults who must be there
}

// On is the day on which it begins.
func (a *Appointment) On() calendar.Date { return calendar.Today(a.Start) }

// Barrier is what keeps the child or whānau from support.
type Barrier struct {
	Entry
	Raised   calendar.Date
	Resolved *calendar.Date
}

// UpdateRequest asks a member how it is going.
type UpdateRequest struct {
	Entry
	To        ID
	ToAgency  ID
	Asked     calendar.Date
	Due       calendar.Date
	Answered  *calendar.Date
	Withdrawn *calendar.Date
}

// InformationRequest asks another agency for information, on a basis of law.
type InformationRequest struct {
	Entry
	To       ID
	Asked    calendar.Date
	Due      calendar.Date
	Answered *calendar.Date
	Basis    string
}

// Invitation asks a practitioner into the network.
type Invitation struct {
	Entry
	Network  ID
	Invitee  ID
	Invited  calendar.Date
	Answered *calendar.Date
	Answer   enum.InvitationAnswer // empty: none yet
}

// Consent is the agreement of child or whānau to take part.
type Consent struct {
	Entry  // only its id
	Period calendar.Period
}

// ExternalSupport is somebody who supports the child outside the network.
type ExternalSupport struct {
	Entry
	Supporter ID     // a practitioner; NoOne: somebody of everyday life
	Name      string // of the latter
	Part      string // in the life of the child, in the words of who wrote it
	Since     calendar.Date
	Ended     *calendar.Date

	Practitioner *Practitioner // loaded with kinship: the supporter, nil if that is somebody else
	Agency       *Agency       // loaded with kinship: for which they come, nil for none
}

// SafetyHelper is who goes on looking after the child when the network is closed: exactly one of adult of the whānau,
// external support and practitioner.
type SafetyHelper struct {
	Entry
	Kin, Support, Practitioner ID
	Agreed                     calendar.Date
	Ended                      *calendar.Date

	Adult  *Kin          // loaded with kinship: the adult of the whānau, nil if it is somebody else
	Helper *Practitioner // loaded with kinship: the practitioner, nil if it is somebody else
}

// AdultAtHome is the time an adult belongs to a whānau, in a household of it or in none.
type AdultAtHome struct {
	Kin       ID
	Household string
	Period    calendar.Period

	Adult *Kin // loaded with kinship
}
